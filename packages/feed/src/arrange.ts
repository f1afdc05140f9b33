import { NUMBERS } from './fields.js';
import type { Head } from './head.js';
import type { Rows } from './observations.js';
import type { Report } from './problem.js';
import type { Observations } from './types.js';

/** A column of whole numbers from 0 up to, but not including, `size`. */
type Key = { readonly column: Int32Array; readonly size: number };

/** Lays the sound rows out as `Observations` says: sorted, each cell once (the first that was written). */
export function arrange(rows: Rows, sound: Uint32Array, head: Head, report: Report): Observations {
  const ordinals = Int32Array.from(rows.periods, ({ index }) => index);
  const ranks = new Int32Array(ordinals.length);
  [...ordinals.keys()].sort((a, b) => ordinals[a]! - ordinals[b]!).forEach((at, rank) => (ranks[at] = rank));
  const steps = head.indicators.items.map(({ categories = [] }) => categories.length);
  const keys: Key[] = [
    { column: rows.indicator, size: head.indicators.items.length },
    { column: rows.area, size: head.areas.items.length },
    ...rows.dimensions.map((column, at) => ({ column, size: head.categories[at]!.items.length })),
    { column: rows.period.map((at) => ranks[at]!), size: ranks.length },
    { column: rows.category, size: Math.max(0, ...steps) + 1 },
  ];
  const order = withoutRepeats(sorted(sound, keys), keys, (row, first) =>
    report(rows.table.rowPath(row), 'duplicate-cell', rows.table.rowPath(first)),
  );

  const gather = <To extends Int32Array | Uint8Array | Float64Array>(
    to: To,
    at: (row: number) => number,
  ): To => {
    for (let row = 0; row < order.length; row++) to[row] = at(order[row]!);
    return to;
  };
  const whole = (column: Int32Array): Int32Array =>
    gather(new Int32Array(order.length), (row) => column[row]!);
  const numbers = NUMBERS.filter((field) => rows.numbers[field] !== rows.unused).map((field) => {
    const column = rows.numbers[field];
    return [field, gather(new Float64Array(order.length), (row) => column[row]!)] as const;
  });
  return Object.freeze({
    length: order.length,
    indicator: whole(rows.indicator),
    area: whole(rows.area),
    dimensions: Object.freeze(rows.dimensions.map(whole)),
    period: gather(new Int32Array(order.length), (row) => ordinals[rows.period[row]!]!),
    category: gather(new Int32Array(order.length), (row) => rows.category[row]! - 1),
    status: gather(new Uint8Array(order.length), (row) => rows.status[row]!),
    ...Object.fromEntries(numbers),
  });
}

/**
 * Sorts rows by several keys: a stable counting sort for each, the last key first. Linear, without a comparison or
 * a hash, and the rows of one cell end up side by side in the order in which they were written.
 */
function sorted(rows: Uint32Array, keys: readonly Key[]): Uint32Array {
  let from: Uint32Array = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (const { column, size } of [...keys].reverse()) {
    if (size < 2) continue;
    const starts = new Uint32Array(size + 1);
    for (let at = 0; at < from.length; at++) starts[column[from[at]!]! + 1]!++;
    for (let value = 0; value < size; value++) starts[value + 1]! += starts[value]!;
    for (let at = 0; at < from.length; at++) {
      const row = from[at]!;
      to[starts[column[row]!]!++] = row;
    }
    [from, to] = [to, from];
  }
  return from;
}

function withoutRepeats(
  rows: Uint32Array,
  keys: readonly Key[],
  repeated: (row: number, first: number) => void,
): Uint32Array {
  let kept = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const former = rows[kept - 1]!;
    if (kept && keys.every(({ column }) => column[row] === column[former])) repeated(row, former);
    else rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}
