import { check } from './check.js';
import type { Interval } from './intervals.js';
import type { Side } from './signals.js';
import type { Direction } from './verdict.js';

/** The confidence of an interval that decides. Of 13 areas without a difference, 2.6 % show one or more. */
export const certainConfidence = 0.998;

/** The confidence of an interval that hints. Of 13 areas without a difference, 49 % show one or more. */
export const hintConfidence = 0.95;

/**
 * What a difference is called: `better` or `worse` where a direction is, `higher` or `lower` where neither is
 * better. `none` is no certain difference; not the same as no difference.
 */
export type BenchmarkCategory = 'better' | 'worse' | 'higher' | 'lower' | 'none';

/** An area's intervals around one estimate, in one unit. */
export interface BenchmarkIntervals {
  /** At {@link certainConfidence}. */
  certain: Interval;
  /** At {@link hintConfidence}. */
  hint: Interval;
}

export interface BenchmarkComparison {
  /** What the 99.8 % interval says. */
  certain: BenchmarkCategory;
  /** What the 95 % interval says: the same, or something where `certain` is `none`. */
  hint: BenchmarkCategory;
  /** The side of the benchmark that the first of the two to say anything is on; `undefined` if neither does. */
  side: Side | undefined;
}

/**
 * Compares an area with a benchmark. The benchmark is taken as known: a mean of many areas, a target, a limit.
 * Where its own uncertainty matters, as for one small area against another, a difference is found too often: see {@link compareEstimates}.
 * An interval that touches the benchmark is no difference.
 *
 * Source: APHO. Technical Briefing 3: Commonly Used Public Health Statistics and their Confidence Intervals.
 * 2008 (an interval against a value); the two levels are those of Spiegelhalter DJ. Funnel Plots for Comparing
 * Institutional Performance. Stat Med 2005;24:1185–1202.
 *
 * @param intervals in the unit of `benchmark`
 * @param direction which way is better for the indicator
 * @throws RangeError for a benchmark that is not a number, or an interval with its ends in the wrong order
 */
export function compareWithBenchmark(
  intervals: BenchmarkIntervals,
  benchmark: number,
  direction: Direction,
): BenchmarkComparison {
  check(Number.isFinite(benchmark), `A benchmark is a number: ${benchmark}`);
  const certain = sideOf(intervals.certain, benchmark);
  const hint = sideOf(intervals.hint, benchmark);
  return { certain: category(certain, direction), hint: category(hint, direction), side: certain ?? hint };
}

/** A value, and how sure it is. */
export interface Estimate {
  value: number;
  intervals: BenchmarkIntervals;
}

/**
 * Compares an area with another that is as uncertain, or nearly: by intervals of the difference, made of both areas' own intervals by the
 * method of variance estimates recovery. For proportions with Wilson's intervals that is Newcombe's hybrid score interval. Where there is
 * a difference the area's own interval lies wholly on that side, too.
 *
 * Source: Newcombe RG. Interval Estimation for the Difference between Independent Proportions. Stat Med 1998;17:873–890, method 10; Zou
 * GY, Donner A. Construction of Confidence Limits about Effect Measures. Stat Med 2008;27:1693–1702.
 *
 * @param own of one area, in the unit of `other`
 * @param other of another area, which shares nobody with the first
 * @param direction which way is better for the indicator
 * @throws RangeError for values that are not numbers, or an interval with its ends in the wrong order
 */
export function compareEstimates(own: Estimate, other: Estimate, direction: Direction): BenchmarkComparison {
  const difference = own.value - other.value;
  const at = (level: keyof BenchmarkIntervals): Interval => {
    const [one, two] = [own.intervals[level], other.intervals[level]];
    return {
      lower: difference - Math.hypot(own.value - one.lower, two.upper - other.value),
      upper: difference + Math.hypot(one.upper - own.value, other.value - two.lower),
    };
  };
  return compareWithBenchmark({ certain: at('certain'), hint: at('hint') }, 0, direction);
}

function sideOf({ lower, upper }: Interval, benchmark: number): Side | undefined {
  check(lower <= upper, `An interval has its lower end first: ${lower} to ${upper}`);
  if (lower > benchmark) return 'above';
  return upper < benchmark ? 'below' : undefined;
}

function category(side: Side | undefined, direction: Direction): BenchmarkCategory {
  if (!side) return 'none';
  const level = side === 'above' ? 'higher' : 'lower';
  if (direction === 'neutral') return level;
  return level === direction ? 'better' : 'worse';
}
