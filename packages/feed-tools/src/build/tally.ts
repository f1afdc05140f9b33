import { op, table, type ColumnTable } from 'arquero';
import { cellColumn, type Layout } from './layout.js';

/**
 * What is added up in a cell. `sum`, `n` and `squares` are what they say; `hidden`, `gone` and `none` count what was there in place of a
 * number: suppressed, missing, not applicable. `unspread` counts answers whose squares are not known. `rows` counts rows, and `last` is the number of the last one in its file.
 */
export type Measure = 'sum' | 'n' | 'squares' | 'unspread' | 'hidden' | 'gone' | 'none' | 'rows' | 'last' | 'lower' | 'upper';

/** The cells of a tally, each once: `cell`, and a column for each measure that is not 0 throughout. */
export type Cells = ColumnTable;

/** How many rows are held before they are added up. */
const HELD = 2 ** 20;

const added = (measures: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(measures.map((measure) => [measure, measure === 'last' ? op.max(measure) : op.sum(measure)]));

/** Adds up rows of the same cell. */
export function addUp(cells: Cells): Cells {
  const measures = cells.columnNames((name) => name !== 'cell');
  return cells.groupby('cell').rollup(added(measures) as never).reify();
}

/** Cells of two tables with the same or other measures: what one of them has not is 0 there. */
export function together(tables: readonly Cells[]): Cells {
  const names = [...new Set(tables.flatMap((each) => each.columnNames()))];
  const length = tables.reduce((sum, each) => sum + each.numRows(), 0);
  const columns: Record<string, ArrayLike<number>> = {};
  for (const name of names) {
    const whole = new Float64Array(length);
    let at = 0;
    for (const each of tables) {
      const values = each.columnNames().includes(name) ? (each.getter(name) as (row: number) => number) : undefined;
      if (values) for (let row = 0; row < each.numRows(); row++) whole[at + row] = values(row);
      at += each.numRows();
    }
    columns[name] = whole;
  }
  return table(columns as never);
}

/** Counts and sums by cell, of rows that come in any number: they are added up by the million, so that only the cells are held. */
export class Tally {
  readonly #layout: Layout;
  readonly #measures: readonly Measure[];
  #cells: Int32Array | Float64Array;
  #columns: Float64Array[];
  #length = 0;
  /** Whether a measure has been other than 0. */
  readonly #met: Set<Measure>;
  #parts: Cells[] = [];
  #size: number;

  constructor(layout: Layout, measures: readonly Measure[]) {
    this.#layout = layout;
    this.#measures = measures;
    this.#size = 1024;
    this.#cells = cellColumn(layout, this.#size);
    this.#columns = measures.map(() => new Float64Array(this.#size));
    this.#met = new Set(measures.filter((measure) => measure !== 'hidden' && measure !== 'gone' && measure !== 'none'));
  }

  /** @param values in the order of the measures */
  add(cell: number, values: readonly number[]): void {
    if (this.#length === this.#size) this.#grow();
    this.#cells[this.#length] = cell;
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      this.#columns[at]![this.#length] = value;
      if (value !== 0 && !this.#met.has(this.#measures[at]!)) this.#met.add(this.#measures[at]!);
    }
    this.#length += 1;
  }

  /** All that was added, each cell once. */
  finish(): Cells {
    this.#addUp();
    const [first] = this.#parts;
    const all = this.#parts.length === 1 ? first! : this.#parts.length === 0 ? this.#empty() : addUp(together(this.#parts));
    this.#parts = [];
    return all;
  }

  #empty(): Cells {
    return table(Object.fromEntries(['cell', ...this.#measures].map((name) => [name, new Float64Array(0)])) as never);
  }

  #grow(): void {
    if (this.#size < HELD) {
      this.#size *= 4;
      const cells = cellColumn(this.#layout, this.#size);
      cells.set(this.#cells as never);
      this.#cells = cells;
      this.#columns = this.#columns.map((column) => {
        const larger = new Float64Array(this.#size);
        larger.set(column);
        return larger;
      });
    } else this.#addUp();
  }

  #addUp(): void {
    if (this.#length === 0) return;
    const columns: Record<string, ArrayLike<number>> = { cell: this.#cells.subarray(0, this.#length) };
    this.#measures.forEach((measure, at) => {
      if (this.#met.has(measure)) columns[measure] = this.#columns[at]!.subarray(0, this.#length);
    });
    this.#parts.push(addUp(table(columns as never)));
    this.#length = 0;
    // Once the parts are many times the cells that they make, they are made one.
    if (this.#parts.reduce((sum, part) => sum + part.numRows(), 0) > 4 * HELD) this.#parts = [addUp(together(this.#parts))];
  }
}

