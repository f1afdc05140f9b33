import type { Value } from '../tables/table.js';

/** How many answers are kept: a column of names or dates has few, one of sums need not be kept. */
const MOST = 20_000;

/** The same function, quicker where the same cells come again. */
export function remembered<Result>(read: (value: Value) => Result): (value: Value) => Result {
  const known = new Map<Value, Result>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = read(value);
    if (known.size < MOST) known.set(value, result);
    return result;
  };
}
