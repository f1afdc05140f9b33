import { check, checkConfidence } from './check.js';
import { exactPoissonInterval, zOf, type Interval } from './intervals.js';

/** What is counted over a denominator: events (any number for one person), or those who have something. */
export type CountedKind = 'rate' | 'proportion';

/**
 * What chance alone gives areas of this denominator around a benchmark. For a rate, the expected events
 * E = benchmark · denominator are read as the count of an exact Poisson interval, χ²(α/2; 2E)/2 and
 * χ²(1 − α/2; 2E + 2)/2, over the denominator. For a proportion a ± z√(a(1 − a)/n), within 0–1.
 *
 * For drawing, not for judging: an area is judged by its own interval (`compareWithBenchmark`). Of
 * proportions both say the same. The χ² form for rates is that of public health's funnel plots, but lies too
 * high where few events are expected: docs/statistics.md says how often chance is beyond it.
 *
 * Source: Spiegelhalter DJ. Funnel Plots for Comparing Institutional Performance. Stat Med 2005;24:1185–1202.
 *
 * @param benchmark as events per one of the denominator, or a share of 1: neither per 100 nor per 1 000
 * @param denominator above 0
 * @param confidence as a share of 1: 0.95, 0.998
 * @returns in the unit of `benchmark`
 * @throws RangeError for a benchmark below 0, or of a proportion above 1, and for any other number
 */
export function funnelLimits(
  kind: CountedKind,
  benchmark: number,
  denominator: number,
  confidence: number,
): Interval {
  check(
    benchmark >= 0 && benchmark < Infinity && !(kind === 'proportion' && benchmark > 1),
    `A benchmark is not below 0, and of a proportion not above 1: ${benchmark}`,
  );
  check(denominator > 0 && denominator < Infinity, `A denominator is above 0: ${denominator}`);
  checkConfidence(confidence);
  if (kind === 'rate') {
    const { lower, upper } = exactPoissonInterval(benchmark * denominator, confidence);
    return { lower: lower / denominator, upper: upper / denominator };
  }
  const reach = zOf(confidence) * Math.sqrt((benchmark * (1 - benchmark)) / denominator);
  return { lower: Math.max(0, benchmark - reach), upper: Math.min(1, benchmark + reach) };
}
