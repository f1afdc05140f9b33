import { table } from 'arquero';
import { areaOf, cellAt, digitOf, groupOf, periodOf, weightOf, type Layout } from './layout.js';
import { addUp, together, type Cells } from './tally.js';

export const cellsIn = (cells: Cells): ((row: number) => number) => cells.getter('cell') as (row: number) => number;
export const column = (cells: Cells, name: string): ((row: number) => number) =>
  cells.columnNames().includes(name) ? (cells.getter(name) as (row: number) => number) : () => 0;

/** The same rows in other cells, or in none, added up there. */
export function moved(cells: Cells, to: (cell: number) => number | undefined): Cells {
  const cell = cellsIn(cells);
  const places: number[] = [];
  const rows: number[] = [];
  for (let row = 0; row < cells.numRows(); row++) {
    const place = to(cell(row));
    if (place === undefined) continue;
    places.push(place);
    rows.push(row);
  }
  const columns: Record<string, ArrayLike<number>> = { cell: Float64Array.from(places) };
  for (const name of cells.columnNames()) {
    if (name === 'cell') continue;
    const value = column(cells, name);
    columns[name] = Float64Array.from(rows, (row) => value(row));
  }
  return addUp(table(columns as never));
}

/** The cells, and those of every area that holds their areas: sums of counts, never of anything that is worked out from them. */
export function withUpperAreas(cells: Cells, layout: Layout, uppers: readonly Int32Array[]): Cells {
  const sums = uppers.map((upper) => moved(cells, (cell) => {
    const area = upper[areaOf(layout, cell)]!;
    return area < 0 ? undefined : cellAt(layout, periodOf(layout, cell), area, groupOf(layout, cell));
  }));
  return sums.length === 0 ? cells : together([cells, ...sums]);
}

/** The cells, and their sums over a dimension: the total's. */
export function withTotal(cells: Cells, layout: Layout, at: number): Cells {
  const weight = weightOf(layout, at);
  return together([cells, moved(cells, (cell) => cell - digitOf(layout, cell, at) * weight)]);
}

/** What cells there are none of, though there is one of each of their area, period and group, are 0, or missing. */
export function filled(cells: Cells, grid: Iterable<number>, absent: 'zero' | 'missing'): { cells: Cells; added: number } {
  const there = new Set<number>();
  const cell = cellsIn(cells);
  for (let row = 0; row < cells.numRows(); row++) there.add(cell(row));
  const lacking: number[] = [];
  for (const place of grid) if (!there.has(place)) lacking.push(place);
  if (lacking.length === 0) return { cells, added: 0 };
  const rest = table({ cell: Float64Array.from(lacking), ...(absent === 'missing' ? { gone: new Float64Array(lacking.length).fill(1) } : {}) } as never);
  return { cells: together([cells, rest as Cells]), added: lacking.length };
}

/** Sums of each cell and the `length - 1` before it, where all of them are there: a rolling figure. */
export function rolled(cells: Cells, layout: Layout, length: number): Cells {
  const cell = cellsIn(cells);
  const rows = cells.numRows();
  const step = layout.areas * layout.groups;
  const rowOf = new Map<number, number>();
  for (let row = 0; row < rows; row++) rowOf.set(cell(row), row);
  const ends: number[] = [];
  for (let row = 0; row < rows; row++) {
    let whole = true;
    for (let back = 1; whole && back < length; back++) whole = rowOf.has(cell(row) - back * step);
    if (whole) ends.push(row);
  }
  // Each cell once for every window that it is in; then as any other sum.
  const windows = new Float64Array(ends.length * length);
  const sources = new Uint32Array(windows.length);
  ends.forEach((end, at) => {
    for (let back = 0; back < length; back++) {
      windows[at * length + back] = cell(end);
      sources[at * length + back] = rowOf.get(cell(end) - back * step)!;
    }
  });
  const columns: Record<string, ArrayLike<number>> = { cell: windows };
  for (const name of cells.columnNames()) {
    if (name === 'cell') continue;
    const value = column(cells, name);
    columns[name] = Float64Array.from(sources, (row) => value(row));
  }
  return addUp(table(columns as never));
}
