import { median } from './centre.js';
import type { MaybeNumber } from './numbers.js';
import { baselineEnd, splitParts, type Part, type PartOptions } from './parts.js';
import { runRules, type RunRules } from './signals.js';

/** One part of a run chart: its own median, its own verdict. */
export interface RunPart extends Part, RunRules {
  /**
   * The centre line in the unit of the values; `null` when the part (or its baseline) has no present point.
   */
  median: number | null;
}

export interface RunChart {
  /** In time order; at least one. The last is the one that today's verdict is about. */
  parts: RunPart[];
}

/**
 * A run chart: a median through each part of a series, and whether the points around it move as chance would
 * have them move (the two rules of Anhøj & Olesen 2014, see {@link runRules}). Missing points, and points
 * exactly on the median, neither break nor lengthen a run.
 *
 * @param values one number a period, evenly spaced in time; `null` where it is missing or suppressed
 */
export function runChart(values: readonly MaybeNumber[], options: PartOptions = {}): RunChart {
  return {
    parts: splitParts(values.length, options.partStarts).map((part) => {
      const base = { start: part.start, end: baselineEnd(part, options.baseline) };
      const centre = median(values.slice(base.start, base.end));
      return { ...part, median: centre, ...runRules(values, part, centre, base) };
    }),
  };
}
