import { mean } from './centre.js';
import {
  chanceOf, isProportion, usablePoints, zRanges, type AttributeChartKind, type CountPoint,
} from './chance.js';
import { controlPart, type ControlChart, type ControlLines } from './control-chart.js';
import { d2 } from './moving-range.js';
import type { MaybeNumber } from './numbers.js';
import { baselineEnd, splitParts, type PartOptions } from './parts.js';

export interface AttributeOptions extends PartOptions {
  /** The unit of the result: 100 for per cent or per 100, 1000 for per 1 000. Default 1. */
  per?: number | undefined;
}

/**
 * A control chart for events over a denominator. Centre c = Σy/Σn; limits c ± 3σᵢ with σᵢ = √(c(1 − c)/nᵢ)
 * for a proportion (p, within 0–1) and √(c/nᵢ) for a rate (u, not below 0). In the prime charts σᵢ is
 * multiplied by σz, the mean moving range of zᵢ = (yᵢ/nᵢ − c)/σᵢ over 1.128: how much the points scatter from
 * one to the next, in units of chance. A moving range does not reach across a missing point.
 *
 * A point that nothing can have been counted in (denominator not above 0, negative numerator, in a p chart a
 * numerator above its denominator) is read as missing. A prime chart without two neighbours has no limits.
 *
 * Source: Montgomery DC. Introduction to Statistical Quality Control, 7th ed., ch. 7; Laney DB. Improved
 * Control Charts for Attributes. Quality Engineering 2002;14(4):531–537.
 *
 * @param points one a period, evenly spaced in time; `null` where it is missing or suppressed
 */
export function attributeChart(
  kind: AttributeChartKind,
  points: readonly (CountPoint | null)[],
  { baseline, partStarts, per = 1 }: AttributeOptions = {},
): ControlChart {
  const usable = usablePoints(kind, points);
  const values = usable.map((point) => point && (point.numerator / point.denominator) * per);
  const parts = splitParts(points.length, partStarts).map((part) => {
    const own = usable.slice(part.start, part.end);
    const base = usable.slice(part.start, baselineEnd(part, baseline));
    return controlPart(values, part, drawLines(kind, own, base, per));
  });
  return { kind, parts };
}

type Chart = (points: readonly (CountPoint | null)[], options?: AttributeOptions) => ControlChart;

/** Proportions within binomial chance: {@link attributeChart}. */
export const pChart: Chart = (points, options) => attributeChart('p', points, options);

/** Rates within Poisson chance: {@link attributeChart}. */
export const uChart: Chart = (points, options) => attributeChart('u', points, options);

/** Proportions within binomial chance times their own scatter: {@link attributeChart}. */
export const pPrimeChart: Chart = (points, options) => attributeChart("p'", points, options);

/** Rates within Poisson chance times their own scatter: {@link attributeChart}. */
export const uPrimeChart: Chart = (points, options) => attributeChart("u'", points, options);

function drawLines(
  kind: AttributeChartKind,
  own: readonly (CountPoint | null)[],
  base: readonly (CountPoint | null)[],
  per: number,
): ControlLines {
  const chance = chanceOf(kind, base);
  if (!chance) return { centre: null, lower: own.map(() => null), upper: own.map(() => null) };
  const prime = kind.endsWith("'");
  const range = prime ? mean(zRanges(chance, base)) : null;
  const sigmaZ = range === null ? null : range / d2;
  const limit = (sign: number): MaybeNumber[] =>
    own.map((point) => {
      if (!point) return null;
      const deviation = chance.deviation(point);
      if (prime && deviation > 0 && sigmaZ === null) return null;
      const at = chance.centre + sign * 3 * deviation * (sigmaZ ?? 1);
      return Math.max(0, isProportion(kind) ? Math.min(1, at) : at) * per;
    });
  return {
    centre: chance.centre * per,
    lower: limit(-1),
    upper: limit(1),
    ...(sigmaZ !== null && { sigmaZ }),
  };
}
