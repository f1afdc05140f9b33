import type { ControlChartKind } from './control-chart.js';
import { movingRanges } from './moving-range.js';

/** Events and what they are counted over (people, visits, days), each in its own unit. */
export interface CountPoint {
  numerator: number;
  denominator: number;
}

/** The charts of events over a denominator. */
export type AttributeChartKind = Exclude<ControlChartKind, 'I'>;

/** What a stretch of points gives if chance alone moves them, all per one (not per 100). */
export interface Chance {
  /** Σy/Σn. */
  centre: number;
  /** σᵢ: √(c(1 − c)/nᵢ) for a proportion (binomial), √(c/nᵢ) for a rate (Poisson). */
  deviation: (point: CountPoint) => number;
}

export const isProportion = (kind: AttributeChartKind): boolean => kind.startsWith('p');

/** The points that something could have been counted in; `null` for the others. */
export function usablePoints(
  kind: AttributeChartKind,
  points: readonly (CountPoint | null)[],
): (CountPoint | null)[] {
  return points.map((point) => {
    if (!point) return null;
    const { numerator, denominator } = point;
    const possible = denominator > 0 && numerator >= 0 && (!isProportion(kind) || numerator <= denominator);
    return possible && Number.isFinite(numerator + denominator) ? point : null;
  });
}

/** The chance that usable points point to; `null` without any. */
export function chanceOf(kind: AttributeChartKind, usable: readonly (CountPoint | null)[]): Chance | null {
  let events = 0;
  let size = 0;
  for (const point of usable) {
    events += point?.numerator ?? 0;
    size += point?.denominator ?? 0;
  }
  if (!size) return null;
  const centre = events / size;
  const variance = isProportion(kind) ? centre * (1 - centre) : centre;
  return { centre, deviation: (point) => Math.sqrt(variance / point.denominator) };
}

/**
 * The steps of z = (y/n − c)/σ from each usable point to the next, in standard deviations of chance. None
 * where the centre leaves no room for chance (no events at all, or nothing but).
 */
export function zRanges({ centre, deviation }: Chance, usable: readonly (CountPoint | null)[]): number[] {
  const z = (point: CountPoint) => (point.numerator / point.denominator - centre) / deviation(point);
  return movingRanges(usable.map((point) => point && z(point)));
}
