import type { Value } from '../tables/table.js';
import type { Marks, Missing } from '../values/missing.js';
import { readNumber, type Decimal } from '../values/number.js';

/** How a source writes its numbers. */
export type NumberRules = { readonly decimal: Decimal | undefined; readonly marks: Marks | undefined };

/** A reader of a column's numbers. */
export function numberReader(rules: NumberRules): (value: Value) => number | Missing | undefined {
  return (value) => readNumber(value, rules);
}
