import { mean } from './centre.js';
import { controlPart, type ControlChart } from './control-chart.js';
import { d2, movingRanges, screenRanges } from './moving-range.js';
import type { MaybeNumber } from './numbers.js';
import { baselineEnd, splitParts, type PartOptions } from './parts.js';

/** 3/d2: three standard deviations in mean moving ranges, unrounded. */
export const individualsFactor = 3 / d2;

/** The same as it is printed in most books, and used by software that follows them. */
export const roundedIndividualsFactor = 2.66;

export interface IndividualsOptions extends PartOptions {
  /**
   * Leave out moving ranges above 3.267 times their mean, once, so that an outlier or a shift widens less.
   */
  screen?: boolean | undefined;
  /** Limits are this many mean moving ranges from the mean. Default {@link individualsFactor}. */
  factor?: number | undefined;
}

/**
 * An individuals (I, XmR) chart: the mean ± 3/1.128 mean moving ranges, the moving ranges being between
 * neighbours that are both present. Limits are not clamped (the chart does not know what can be negative),
 * and are the same for every period of a part, missing ones too; without two neighbours there are none.
 *
 * Source: Montgomery DC. Introduction to Statistical Quality Control, 7th ed., 6.4; Provost LP, Murray SK.
 * The Health Care Data Guide, on I charts (there too the screening of moving ranges).
 *
 * @param values one number a period, evenly spaced in time; `null` where it is missing or suppressed
 */
export function individualsChart(
  values: readonly MaybeNumber[],
  { baseline, partStarts, screen = false, factor = individualsFactor }: IndividualsOptions = {},
): ControlChart {
  const parts = splitParts(values.length, partStarts).map((part) => {
    const base = values.slice(part.start, baselineEnd(part, baseline));
    const ranges = movingRanges(base);
    const centre = mean(base);
    const range = mean(screen ? screenRanges(ranges) : ranges);
    const limit = (sign: number): MaybeNumber[] =>
      new Array<MaybeNumber>(part.end - part.start).fill(
        centre === null || range === null ? null : centre + sign * factor * range,
      );
    return controlPart(values, part, { centre, lower: limit(-1), upper: limit(1) });
  });
  return { kind: 'I', parts };
}
