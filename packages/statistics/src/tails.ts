/** A distribution at one place x > 0, on a logarithmic scale. */
export interface Tails {
  /** P(X ≤ x). */
  lower: number;
  /** P(X > x). */
  upper: number;
  /** x times the density at x: how fast `lower` grows with ln x. */
  slope: number;
}

/**
 * The x > 0 whose tails are `lower` and `upper`, to about 1e-12 relative. Both are given, so that neither
 * loses digits as one less the other; the smaller is solved for.
 *
 * Newton's method for the logarithm of that tail against ln x. Both tails of χ² and of |t| are concave on
 * these scales, so that a tangent never stops short: from a start above the x of an upper tail every step
 * goes down to it, from one above the x of a lower tail the first goes past it and the others up to it.
 */
export function solveTails(lower: number, upper: number, start: number, at: (x: number) => Tails): number {
  const useLower = lower < upper;
  let x = start;
  for (let i = 0; i < 100; i++) {
    const tails = at(x);
    const step = useLower
      ? (Math.log(lower / tails.lower) * tails.lower) / tails.slope
      : (Math.log(tails.upper / upper) * tails.upper) / tails.slope;
    // Not a number where a tail is too small for one: then x is as near as it gets.
    if (Number.isNaN(step)) break;
    x *= Math.exp(step);
    if (Math.abs(step) < 1e-10) break;
  }
  return x;
}

/** 1 + r₀ + r₀r₁ + r₀r₁r₂ + …, for ratios that are positive and fall below one. */
export function sumOfRatios(ratio: (index: number) => number): number {
  let sum = 1;
  for (let i = 0, term = 1; term > sum * 1e-17; i++) sum += term *= ratio(i);
  return sum;
}

/**
 * ln Γ(a) less Stirling's (a − ½) ln a − a + ½ ln 2π, for a > 0, to 1e-14: the first terms of its asymptotic
 * series, which are enough from 16 on; below that by Γ(a + 1) = aΓ(a).
 */
export function stirlingError(a: number): number {
  if (a < 16) return stirlingError(a + 1) + (a + 0.5) * Math.log1p(1 / a) - 1;
  const square = a * a;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / a;
}
