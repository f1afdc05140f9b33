import { isPresent, type MaybeNumber } from './numbers.js';

/**
 * The median of the present values (of an even number: the mean of the middle two); `null` when there are
 * none.
 */
export function median(values: readonly MaybeNumber[]): number | null {
  const sorted = values.filter(isPresent).sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The arithmetic mean of the present values; `null` when there are none. */
export function mean(values: readonly MaybeNumber[]): number | null {
  const present = values.filter(isPresent);
  return present.length ? present.reduce((sum, value) => sum + value, 0) / present.length : null;
}
