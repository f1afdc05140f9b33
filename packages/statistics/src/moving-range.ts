import { mean } from './centre.js';
import { isPresent, type MaybeNumber } from './numbers.js';

/**
 * The mean range of two independent normal observations, in standard deviations (d2: Montgomery, app. VI).
 */
export const d2 = 1.128;

/** How many times their mean moving ranges may be before they are unusual (D4: Montgomery, app. VI). */
const d4 = 3.267;

/**
 * The absolute steps between neighbouring points. A missing point takes both its steps with it: one step
 * across the gap would span more than a period, and be no measure of what happens from one period to the
 * next.
 */
export const movingRanges = (values: readonly MaybeNumber[]): number[] =>
  values.slice(1).flatMap((value, i) => {
    const before = values[i];
    return isPresent(value) && isPresent(before) ? Math.abs(value - before) : [];
  });

/** Moving ranges without those above 3.267 times their mean; once, not until none is left. */
export function screenRanges(ranges: readonly number[]): number[] {
  const limit = d4 * (mean(ranges) ?? 0);
  return ranges.filter((range) => range <= limit);
}
