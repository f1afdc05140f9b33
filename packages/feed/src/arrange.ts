import { NUMBERS } from './fields.js';
import type { Head } from './head.js';
import type { Rows } from './observations.js';
import type { Report } from './problem.js';
import type { Observations } from './types.js';

/** A column of whole numbers from 0 up to, but not including, `size`. */
type Key = { readonly column: Int32Array; readonly size: number };

/** Lays the sound rows out as `Observations` says: sorted, each cell once (the first that was written). */
export function arrange(rows: Rows, sound: Uint32Array, head: Head, report: Report): Observations {
  const { table, periods } = rows;
  const byTime = periods.map((_, at) => at).sort((a, b) => periods[a]!.index - periods[b]!.index);
  const ranks = new Int32Array(byTime.length);
  byTime.forEach((at, rank) => (ranks[at] = rank));
  const steps = head.indicators.items.map(({ categories = [] }) => categories.length);
  const keys: Key[] = [
    { column: rows.indicator, size: head.indicators.items.length },
    { column: rows.area, size: head.areas.items.length },
    ...rows.dimensions.map((column, at) => ({ column, size: head.categories[at]!.items.length })),
    { column: take(ranks, rows.period), size: ranks.length },
    { column: rows.category, size: Math.max(0, ...steps) + 1 },
  ];
  const cells = isInOrder(sound, keys)
    ? sound
    : firstsOf(sortRows(sound, keys), keys, (row, first) =>
        report(table.rowPath(row), 'duplicate-cell', table.rowPath(first)),
      );
  // Rows that are all there and in order are left where they are.
  const lay = <Column extends Int32Array | Float64Array>(column: Column): Column =>
    cells === sound && cells.length === table.length ? column : take(column, cells);
  const ordinals = Int32Array.from(periods, ({ index }) => index);
  const used = NUMBERS.filter((field) => rows.numbers[field] !== rows.unused);
  return Object.freeze({
    length: cells.length,
    indicator: lay(rows.indicator),
    area: lay(rows.area),
    dimensions: Object.freeze(rows.dimensions.map(lay)),
    period: take(ordinals, lay(rows.period)),
    category: lay(rows.category),
    status: lay(rows.status),
    ...Object.fromEntries(used.map((field) => [field, lay(rows.numbers[field])])),
  });
}

/** A column's values at some rows. */
function take<Column extends Int32Array | Float64Array>(
  column: Column,
  rows: Uint32Array | Int32Array,
): Column {
  const taken = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = column[rows[at]!]!;
  return taken;
}

/**
 * Sorts rows by several keys: a stable counting sort for each, the last key first. Linear, without a comparison or
 * a hash, and the rows of one cell end up side by side in the order in which they were written.
 */
function sortRows(rows: Uint32Array, keys: readonly Key[]): Uint32Array {
  let from = rows;
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

/** The first of the rows of each cell. */
function firstsOf(
  order: Uint32Array,
  keys: readonly Key[],
  repeated: (row: number, first: number) => void,
): Uint32Array {
  let kept = 0;
  for (let at = 0; at < order.length; at++) {
    const first = order[kept - 1]!;
    if (kept && !compare(first, order[at]!, keys)) repeated(order[at]!, first);
    else order[kept++] = order[at]!;
  }
  return order.subarray(0, kept);
}

/** Whether each row comes after the one before it, as in most files that a program has written. */
function isInOrder(rows: Uint32Array, keys: readonly Key[]): boolean {
  for (let at = 1; at < rows.length; at++) {
    if (compare(rows[at - 1]!, rows[at]!, keys) >= 0) return false;
  }
  return true;
}

/** Below 0 when a row comes before another, 0 when both are of one cell. */
function compare(row: number, other: number, keys: readonly Key[]): number {
  for (let at = 0; at < keys.length; at++) {
    const { column } = keys[at]!;
    const difference = column[row]! - column[other]!;
    if (difference) return difference;
  }
  return 0;
}
