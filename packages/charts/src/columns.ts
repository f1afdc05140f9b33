import type { Table, TableCell } from './chart.js';
import type { Formats } from './format.js';

/** A column of a table: its heading, and what it holds of a row. */
export interface Column<Row> {
  readonly label: string;
  cell(row: Row): TableCell | undefined;
}

/** A number as a cell, or none. */
export function numberCell(value: number | undefined, decimals: number, format: Formats): TableCell | undefined {
  return value === undefined ? undefined : { text: format.number(value, decimals), value };
}

/**
 * A table by its columns. One that holds nothing at all is left out, but for the first.
 *
 * @param header heading of the column with the row headers
 * @param named a row's key and header
 */
export function tableOfColumns<Row>(
  caption: string,
  header: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  named: (row: Row) => { readonly key: string; readonly header: string },
): Table {
  const used = columns.filter((column, i) => i === 0 || rows.some((row) => column.cell(row)));
  return {
    caption,
    columns: [header, ...used.map(({ label }) => label)],
    rows: rows.map((row) => ({ ...named(row), cells: used.map((column) => column.cell(row) ?? { text: '' }) })),
  };
}
