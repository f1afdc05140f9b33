import { check, checkProbability } from './check.js';
import { gammaTails } from './gamma-tails.js';
import { mirrored } from './mirrored.js';
import { solveTails } from './tails.js';

/**
 * The p quantile of the standard normal distribution: 1.96 for 0.975. To 1e-10 relative.
 *
 * @param p from 0 (−∞) to 1 (∞)
 * @throws RangeError for any other p
 */
export function normalQuantile(p: number): number {
  // The square of a normal variable is χ² with one degree of freedom.
  return mirrored(p, (inside, outside) => Math.sqrt(2 * gammaQuantile(inside, outside, 0.5)));
}

/**
 * The p quantile of the χ² distribution, to 1e-10 relative. χ²(p; 2k)/2 is the mean at which a Poisson
 * variable reaches k with probability p. The time grows with the square root of the degrees, and is well under
 * a millisecond for twenty million.
 *
 * @param p from 0 to 1 (∞)
 * @param degreesOfFreedom not below 0; need not be whole. With none, the distribution is all at 0
 * @throws RangeError for any other p or degrees
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  checkProbability(p);
  check(
    degreesOfFreedom >= 0 && degreesOfFreedom < Infinity,
    `Degrees of freedom of χ² are not below 0: ${degreesOfFreedom}`,
  );
  return degreesOfFreedom ? 2 * gammaQuantile(p, 1 - p, degreesOfFreedom / 2) : 0;
}

/** The quantile of the gamma distribution of shape a and scale 1, given both tails. */
function gammaQuantile(lower: number, upper: number, a: number): number {
  if (!lower) return 0;
  if (!upper) return Infinity;
  // Above what is looked for: the bound of Laurent and Massart (2000), Lemma 1, and Chernoff's, expanded.
  const start = lower < upper
    ? a * Math.exp(-Math.sqrt((-2 * Math.log(lower)) / a))
    : a + Math.sqrt(-2 * a * Math.log(upper)) - Math.log(upper);
  return solveTails(lower, upper, start, (x) => gammaTails(a, x));
}
