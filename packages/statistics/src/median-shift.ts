import type { OrderedDistribution } from './ordered.js';

/**
 * How many steps up the scale the median has moved; below 0 when down. A median between two categories counts
 * as half way, so that the answer may end in a half.
 */
export function medianShift(before: OrderedDistribution, after: OrderedDistribution): number {
  const middle = ({ median }: OrderedDistribution) => (median.lower + median.upper) / 2;
  return middle(after) - middle(before);
}
