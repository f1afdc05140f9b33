import { mean } from './centre.js';
import { isPresent, type MaybeNumber } from './numbers.js';

/** d2 for two points: the mean range of two independent normal observations, in standard deviations (Montgomery, app. VI). */
export const d2 = 1.128;

/** Moving ranges above this many times their mean are unusual (D4 for two points: Montgomery, app. VI). */
const d4 = 3.267;

/**
 * The mean absolute step between neighbouring points; `null` when no two neighbours are present.
 * A missing point takes both its steps with it: the step across a gap spans more than one period.
 *
 * @param screen drop the steps above 3.267 times the mean, once, so that a lone outlier or a shift widens less
 */
export function meanMovingRange(values: readonly MaybeNumber[], screen = false): number | null {
  const steps = values.slice(1).flatMap((value, i) => {
    const before = values[i];
    return isPresent(value) && isPresent(before) ? Math.abs(value - before) : [];
  });
  const all = mean(steps);
  return screen && all !== null ? mean(steps.filter((step) => step <= d4 * all)) : all;
}
