/** Throws a RangeError with `message` unless `holds`; NaN never holds in a comparison. */
export function check(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}

/** A share of 1 with both ends open: 0.95, not 95. */
export const checkConfidence = (confidence: number): void =>
  check(confidence > 0 && confidence < 1, `A confidence is between 0 and 1, as 0.95: ${confidence}`);

export const checkCount = (count: number): void => check(count >= 0 && count < Infinity, `A count is not below 0: ${count}`);

export const checkProbability = (p: number): void => check(p >= 0 && p <= 1, `A probability is from 0 to 1: ${p}`);
