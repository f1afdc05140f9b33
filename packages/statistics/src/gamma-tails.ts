import { stirlingError, sumOfRatios, type Tails } from './tails.js';

/**
 * The gamma distribution of shape a and scale 1 at x: the incomplete gamma functions P(a, x) and Q(a, x). The
 * power series left of the middle, the continued fraction by Lentz's method right of it.
 *
 * Source: DLMF, https://dlmf.nist.gov, 8.11.4 and 8.9.2.
 */
export function gammaTails(a: number, x: number): Tails {
  const slope = Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * Math.log(x / a) + a - x - stirlingError(a));
  if (x > a + 1) {
    const upper = slope * upperFraction(a, x);
    return { lower: 1 - upper, upper, slope };
  }
  const lower = (slope / a) * sumOfRatios((i) => x / (a + 1 + i));
  return { lower, upper: 1 - lower, slope };
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), for x > a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1, change = 0; Math.abs(change - 1) > 1e-15; i++) {
    const numerator = i * (a - i);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  return fraction;
}
