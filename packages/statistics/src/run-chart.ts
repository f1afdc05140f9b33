import { median } from './centre.js';
import type { MaybeNumber } from './numbers.js';
import { baselineEnd, splitParts, type Part, type PartOptions } from './parts.js';
import { runRules, type RunRules } from './signals.js';

/** One part of a run chart: its own median, its own verdict. */
export interface RunPart extends Part, RunRules {
  /** The centre line in the unit of the values; `null` when no point of the part (or its baseline) is present. */
  median: number | null;
}

export interface RunChart {
  /** In time order; at least one. The last is the one that today's verdict is about. */
  parts: RunPart[];
}

/**
 * A run chart: a median through each part of a series, and whether the points around it move as chance would
 * have them move (the two rules of Anhøj & Olesen 2014, see {@link runRules}).
 *
 * @param values one number a period, evenly spaced in time; `null` where a value is missing or suppressed
 */
export function runChart(values: readonly MaybeNumber[], options: PartOptions = {}): RunChart {
  return {
    parts: splitParts(values.length, options.partStarts).map((part) => {
      const centre = median(values.slice(part.start, baselineEnd(part, options.baseline)));
      return { ...part, median: centre, ...runRules(values, part, centre) };
    }),
  };
}
