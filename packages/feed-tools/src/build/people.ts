import { op, table, type ColumnTable } from 'arquero';
import { cellColumn, type Layout } from './layout.js';

/** How many rows are held before those of the same person and cell are made one. */
const HELD = 2 ** 20;

/** Who was met in which cell, and how often: what it takes to count people, who are not added up over groups, areas or periods. */
export type Meetings = ColumnTable;

/** Meetings of the same person in the same cell as one. */
export function meetOnce(meetings: Meetings): Meetings {
  return meetings.groupby('cell', 'person').rollup({ times: op.sum('times') }).reify();
}

export function meetingsOf(cells: ArrayLike<number>, people: ArrayLike<number>, times: ArrayLike<number>): Meetings {
  return table({ cell: cells, person: people, times } as never);
}

export class People {
  readonly #ids = new Map<string | number | boolean | bigint, number>();
  readonly #layout: Layout;
  #cells: number[] = [];
  #people: number[] = [];
  #parts: Meetings[] = [];

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  add(cell: number, person: string | number | boolean | bigint): void {
    let id = this.#ids.get(person);
    if (id === undefined) this.#ids.set(person, (id = this.#ids.size));
    this.#cells.push(cell);
    this.#people.push(id);
    if (this.#cells.length >= HELD) this.#addUp();
  }

  finish(): Meetings {
    this.#addUp();
    if (this.#parts.length === 0) return meetingsOf([], [], []);
    const [first, ...rest] = this.#parts;
    this.#parts = [];
    return rest.length === 0 ? first! : meetOnce(first!.concat(...rest));
  }

  #addUp(): void {
    if (this.#cells.length === 0) return;
    const cells = cellColumn(this.#layout, this.#cells.length);
    cells.set(this.#cells);
    this.#parts.push(meetOnce(meetingsOf(cells, Int32Array.from(this.#people), new Float64Array(cells.length).fill(1))));
    this.#cells = [];
    this.#people = [];
  }
}
