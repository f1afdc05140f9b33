import type { CountPoint } from './chance.js';
import type { CountedKind } from './funnel.js';

/** A mean of n values. */
export interface ScoreMean {
  /** The mean. */
  value: number;
  /** How many values. */
  n: number;
  /** Their standard deviation (with n − 1), where it is known. */
  sd?: number | undefined;
}

/**
 * The whole without one of its parts, as a region without one municipality: what a large part is fairly
 * compared with, since it hides its own difference in a whole that it is most of.
 *
 * `undefined` where the part cannot be one of this whole, or leaves nobody: numbers that are negative or not
 * finite, more events in the part than in the whole, a rest whose denominator is not above 0, and in a
 * proportion a rest with more events than people. A suppressed cell has no rest either: it is for the caller
 * not to ask.
 *
 * @param whole counts of all, the part included, in the units of `part`
 * @param kind `proportion` asks that nobody is counted twice
 */
export function restOfCounts(
  whole: CountPoint,
  part: CountPoint,
  kind: CountedKind = 'rate',
): CountPoint | undefined {
  const numerator = whole.numerator - part.numerator;
  const denominator = whole.denominator - part.denominator;
  const possible = part.numerator >= 0 && part.denominator >= 0 && numerator >= 0 && denominator > 0;
  const counted = kind === 'rate' || (part.numerator <= part.denominator && numerator <= denominator);
  const finite = Number.isFinite(numerator + denominator);
  return possible && counted && finite ? { numerator, denominator } : undefined;
}

/**
 * The same for means: (N·M − m·μ)/(N − m), and from the sums of squares, (N − 1)S² being the sum of
 * (m − 1)s², (n − 1)sd² and the squared distances of both means from M, the standard deviation of the rest.
 * `sd` is left out where it is not known of the whole or of a part of two or more, where the rest is fewer than
 * two, and where the numbers contradict each other, as rounded ones may.
 *
 * A mean that is published rounded gives a rest that is up to (N + m)/(N − m) times as far off.
 *
 * @returns `undefined` for numbers that are negative where they cannot be or not finite, and for a part that
 * is not smaller than the whole
 */
export function restOfMeans(whole: ScoreMean, part: ScoreMean): ScoreMean | undefined {
  const n = whole.n - part.n;
  if (!(n > 0 && part.n >= 0 && Number.isFinite(n + whole.value + part.value))) return undefined;
  const value = whole.value + (part.n * (whole.value - part.value)) / n;
  const all = squares(whole);
  const left = all
    - squares(part)
    - part.n * (part.value - whole.value) ** 2
    - n * (value - whole.value) ** 2;
  // Where the rest has no spread at all, float noise may be below 0.
  return n >= 2 && left >= -1e-12 * all
    ? { value, n, sd: Math.sqrt(Math.max(0, left) / (n - 1)) }
    : { value, n };
}

/** The sum of squares around the mean; NaN where it is not known. */
function squares({ n, sd = NaN }: ScoreMean): number {
  if (n <= 1) return 0;
  return sd >= 0 ? (n - 1) * sd * sd : NaN;
}
