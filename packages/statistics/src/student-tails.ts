import { stirlingError, sumOfRatios, type Tails } from './tails.js';

/**
 * |T| at t > 0, for T of Student's t distribution: the incomplete beta functions I(½, ν/2) of t²/(ν + t²) and
 * I(ν/2, ½) of ν/(ν + t²), of which the one with the smaller argument has a series of few terms.
 *
 * Source: DLMF, https://dlmf.nist.gov, 8.17.8 and 8.17.4.
 */
export function studentTails(degreesOfFreedom: number, t: number): Tails {
  const half = degreesOfFreedom / 2;
  const square = (t * t) / degreesOfFreedom;
  // Γ(half + ½)/Γ(half), where neither of them would fit.
  const gammas = Math.sqrt(half)
    * Math.exp(half * Math.log1p(0.5 / half) - 0.5 + stirlingError(half + 0.5) - stirlingError(half));
  const slope = 2 * gammas * Math.sqrt(square / Math.PI) * Math.exp(-(half + 0.5) * Math.log1p(square));
  if (square < 1) {
    const y = square / (1 + square);
    const lower = slope * sumOfRatios((i) => ((half + 0.5 + i) / (1.5 + i)) * y);
    return { lower, upper: 1 - lower, slope };
  }
  const w = 1 / (1 + square);
  const upper = (slope / degreesOfFreedom) * sumOfRatios((i) => ((half + 0.5 + i) / (half + 1 + i)) * w);
  return { lower: 1 - upper, upper, slope };
}
