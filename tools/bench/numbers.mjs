// @ts-check
/** The few statistics that measurements on a busy machine bear: the middle, and how far apart the middle half lies. */

/** @typedef {{ median: number, low: number, high: number, runs: number }} Summary `low` and `high` are the quartiles */

/** @param {readonly number[]} values at least one @param {number} share 0–1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values @returns {Summary} */
export const summarise = (values) => ({ median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), runs: values.length });

/**
 * How many times as long one took as the other, as the median over the rounds: what slows a whole round down falls out.
 * @param {readonly number[]} values one a round @param {readonly number[]} others of the same rounds
 */
export const ratio = (values, others) => median(values.map((value, i) => value / (others[i] ?? NaN)));
