import { check, checkConfidence, checkCount } from './check.js';
import { chiSquareQuantile, normalQuantile } from './quantiles.js';

/** The two ends of what is plausible, in the unit of the estimate; the estimate is between them. */
export interface Interval {
  lower: number;
  upper: number;
}

/**
 * The exact interval of a Poisson mean: the means between which neither `count` or more nor `count` or fewer
 * events would have a probability below (1 − confidence)/2. χ²(α/2; 2c)/2 and χ²(1 − α/2; 2c + 2)/2.
 *
 * The ends of a rate are those of its count, divided by the denominator. Events have to be independent: where
 * one person is behind many of them, the interval is too narrow.
 *
 * Source: Garwood F. Fiducial Limits for the Poisson Distribution. Biometrika 1936;28:437–442.
 *
 * @param count events; not below 0
 * @param confidence as a share of 1: 0.95, 0.998
 * @returns in events
 * @throws RangeError for any other count or confidence
 */
export function exactPoissonInterval(count: number, confidence: number): Interval {
  checkCount(count);
  checkConfidence(confidence);
  return {
    lower: chiSquareQuantile((1 - confidence) / 2, 2 * count) / 2,
    upper: chiSquareQuantile((1 + confidence) / 2, 2 * count + 2) / 2,
  };
}

/**
 * Byar's approximation of {@link exactPoissonInterval}: c(1 − 1/9c − z/3√c)³, not below 0, and the same of
 * c + 1 with + z. From 10 events on both ends are within 0.2 % of the exact ones at 95 %, and within 1.5 % at
 * 99.8 %.
 *
 * Source: Breslow NE, Day NE. Statistical Methods in Cancer Research, vol. II. IARC 1987, p. 69.
 *
 * Parameters, result and errors as there.
 */
export function byarInterval(count: number, confidence: number): Interval {
  checkCount(count);
  const z = zOf(confidence);
  const cube = (events: number, sign: number) =>
    events * Math.max(0, 1 - 1 / (9 * events) + (sign * z) / (3 * Math.sqrt(events))) ** 3;
  return { lower: count && cube(count, -1), upper: cube(count + 1, 1) };
}

/**
 * The interval of a Poisson mean as English public health gives it: {@link exactPoissonInterval} below 10
 * events, {@link byarInterval} from 10 on.
 *
 * Source: APHO. Technical Briefing 3: Commonly Used Public Health Statistics and their Confidence Intervals.
 * 2008.
 *
 * Parameters, result and errors as there.
 */
export function poissonInterval(count: number, confidence: number): Interval {
  return count < 10 ? exactPoissonInterval(count, confidence) : byarInterval(count, confidence);
}

/**
 * Wilson's score interval of a proportion: (2y + z² ∓ z√(z² + 4y(1 − y/n)))/(2(n + z²)). Exactly 0 where
 * nobody has it, and 1 where everybody has.
 *
 * Source: Wilson EB. Probable Inference, the Law of Succession, and Statistical Inference. J Am Stat Assoc
 * 1927;22:209–212; recommended by Newcombe RG. Stat Med 1998;17:857–872.
 *
 * @param numerator those who have it: from 0 to `denominator`
 * @param denominator all; above 0
 * @param confidence as a share of 1: 0.95, 0.998
 * @returns as shares of 1, not per cent
 * @throws RangeError for any other number
 */
export function wilsonInterval(numerator: number, denominator: number, confidence: number): Interval {
  checkCount(numerator);
  check(denominator > 0 && denominator < Infinity, `A denominator is above 0: ${denominator}`);
  check(numerator <= denominator, `Of ${denominator}, ${numerator} cannot be a part`);
  const z = zOf(confidence);
  const middle = 2 * numerator + z * z;
  const reach = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const width = 2 * (denominator + z * z);
  return {
    lower: numerator ? Math.max(0, (middle - reach) / width) : 0,
    upper: numerator < denominator ? Math.min(1, (middle + reach) / width) : 1,
  };
}

const known = new Map<number, number>();

/** How many standard deviations a normal variable stays within, with this confidence; worked out once, and asked for by each row of a table. */
export function zOf(confidence: number): number {
  checkConfidence(confidence);
  const z = known.get(confidence) ?? normalQuantile((1 + confidence) / 2);
  known.set(confidence, z);
  return z;
}
