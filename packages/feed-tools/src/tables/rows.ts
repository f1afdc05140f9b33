import type { Place, Remarks } from '../remark.js';
import type { Heading, Row } from './heading.js';
import { MOST_HELD, OddRows, hold, isPlain, oddnessOf, type OddRow } from './odd-row.js';
import type { Batch, Value } from './table.js';

/** A table's rows, in lots, from the first of its file on, each counted. */
export type Rows = AsyncIterable<readonly Row[]>;

/**
 * The rows below the heading as columns. Rows that are no data are left out and become remarks: each is given, or told of. Odd rows are
 * held until it is known whether the table ends with them.
 *
 * @param first the number of the first row in the file
 */
export async function* batchesOf(rows: Rows, first: number, heading: Heading, place: Place, remarks: Remarks, keepSums: boolean): AsyncGenerator<Batch> {
  const odd = new OddRows(heading, place, remarks, keepSums);
  let number = first - 1;
  let held: OddRow[] = [];
  let given = 0;
  for await (const lot of rows) {
    const batch = startBatch(heading.names.length, lot.length + held.length);
    for (const row of lot) {
      number++;
      if (number <= heading.row) continue;
      const oddness = isPlain(row, heading) ? undefined : oddnessOf(row, heading);
      if (oddness !== undefined) {
        hold(held, row, number, oddness);
        if (held.length < MOST_HELD) continue;
      }
      if (held.length > 0) {
        for (const each of odd.within(held)) addRow(batch, each.row, each.number);
        held = [];
      }
      if (oddness === undefined) addRow(batch, row, number);
    }
    if (batch.length > 0) yield endBatch(batch, heading);
    given += batch.length;
  }
  const last = odd.atEnd(held, given === 0);
  if (last.length > 0) {
    const batch = startBatch(heading.names.length, last.length);
    for (const each of last) addRow(batch, each.row, each.number);
    yield endBatch(batch, heading);
  }
}

type Growing = { length: number; readonly columns: Value[][]; readonly rows: Float64Array };

function startBatch(width: number, most: number): Growing {
  return { length: 0, columns: Array.from({ length: width }, () => []), rows: new Float64Array(most) };
}

function addRow(batch: Growing, row: Row, number: number): void {
  const { columns } = batch;
  for (let column = 0; column < columns.length; column++) (columns[column] as Value[]).push(row[column] as Value);
  batch.rows[batch.length++] = number;
}

function endBatch({ length, columns, rows }: Growing, { names }: Heading): Batch {
  return { length, columns: new Map(names.map((name, index) => [name, columns[index] as Value[]])), rows: rows.subarray(0, length) };
}
