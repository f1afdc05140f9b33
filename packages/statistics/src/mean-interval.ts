import { check, checkConfidence, checkCount } from './check.js';
import type { Interval } from './intervals.js';
import { studentQuantile } from './student-quantile.js';

/**
 * Student's interval of a mean: mean ± t·sd/√n, with n − 1 degrees of freedom. It may reach beyond the ends of
 * the scale.
 *
 * Source: Student. The Probable Error of a Mean. Biometrika 1908;6:1–25.
 *
 * @param mean in any unit, as `sd` and the result
 * @param sd of the sample (with n − 1); not below 0
 * @param n how many values; need not be whole
 * @param confidence as a share of 1: 0.95, 0.998
 * @returns `undefined` below two values, which cannot tell how much they vary
 * @throws RangeError for any other number
 */
export function meanInterval(mean: number, sd: number, n: number, confidence: number): Interval | undefined {
  check(Number.isFinite(mean), `A mean is a number: ${mean}`);
  check(sd >= 0 && sd < Infinity, `A standard deviation is not below 0: ${sd}`);
  checkCount(n);
  checkConfidence(confidence);
  if (n < 2) return undefined;
  const reach = (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { lower: mean - reach, upper: mean + reach };
}
