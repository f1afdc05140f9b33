/** Two categories, as indices into the counts: the lowest is 0. They may be the same. */
export interface CategoryRange {
  lower: number;
  upper: number;
}

/** Answers on an ordered scale, described without taking its steps to be of one size. */
export interface OrderedDistribution {
  /** How many answers. */
  n: number;
  /** The lower and the upper median: two categories only where an even n falls half and half between them. */
  median: CategoryRange;
  /** The half in the middle: the narrowest range with at most a quarter of the answers on either side. */
  half: CategoryRange;
  /** The lowest and the highest category that anybody chose. */
  occupied: CategoryRange;
}

/**
 * Describes an ordered distribution. With F(k) the share of answers in category k or lower, the lower median
 * is the first k with F(k) ≥ ½ and the upper the first with F(k) > ½; the middle half reaches from the first
 * k with F(k) > ¼ to the first with F(k) ≥ ¾. Seen from the other end of the scale, all are the same.
 *
 * Source: the two neighbours that definition 2 of Hyndman RJ, Fan Y. Sample Quantiles in Statistical Packages.
 * Am Stat 1996;50:361–365 takes the mean of; categories have none, so that the median gives both, and the
 * half the inner one of each quartile.
 *
 * @param counts answers in each category, lowest first
 * @returns `undefined` without an answer
 * @throws RangeError for a count that is negative or not finite
 */
export function orderedDistribution(counts: readonly number[]): OrderedDistribution | undefined {
  let n = 0;
  for (const count of counts) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`A count is not below 0: ${count}`);
    n += count;
  }
  if (!n) return undefined;
  /** The first category whose answers, with all below, are so many; or more than so many. */
  const reach = (answers: number, isMore: boolean): number => {
    let sum = 0;
    return counts.findIndex((count) => (sum += count) > answers || (!isMore && sum === answers));
  };
  return {
    n,
    median: { lower: reach(n / 2, false), upper: reach(n / 2, true) },
    half: { lower: reach(n / 4, true), upper: reach((3 * n) / 4, false) },
    occupied: { lower: reach(0, true), upper: reach(n, false) },
  };
}
