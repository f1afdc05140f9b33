import { check } from './check.js';
import { mirrored } from './mirrored.js';
import { studentTails } from './student-tails.js';
import { solveTails } from './tails.js';

/**
 * The p quantile of Student's t distribution, to 1e-10 relative where both p and 1 − p are above 1e-6. Further
 * out it loses digits: with many degrees of freedom 1e-7 of it at 1e-9, 1e-4 at 1e-12.
 *
 * @param p from 0 (−∞) to 1 (∞)
 * @param degreesOfFreedom above 0; need not be whole
 * @throws RangeError for any other p or degrees
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  check(
    degreesOfFreedom > 0 && degreesOfFreedom < Infinity,
    `Degrees of freedom of t are above 0: ${degreesOfFreedom}`,
  );
  return mirrored(p, (inside, outside) => {
    // P(|T| > t) ≤ (1 + t²/ν)^(−ν/2), so that this is not below the t that is looked for.
    const start = Math.sqrt(degreesOfFreedom * Math.expm1((-2 * Math.log(outside)) / degreesOfFreedom));
    return solveTails(inside, outside, start, (t) => studentTails(degreesOfFreedom, t));
  });
}
