/**
 * A number of a series. `null` is missing or suppressed; a number that is not finite is read as missing too.
 */
export type MaybeNumber = number | null;

export const isPresent = (value: MaybeNumber | undefined): value is number => Number.isFinite(value);

/**
 * How far apart two numbers of this series may be and still be one number that different float arithmetic has
 * written twice (`0.1 + 0.2` and `0.3`). Relative to the largest magnitude in the series: about 450 units in
 * its last place, far above rounding noise and far below any step between two real rates.
 */
export const floatTolerance = (values: readonly MaybeNumber[]): number =>
  1e-13 * values.filter(isPresent).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
