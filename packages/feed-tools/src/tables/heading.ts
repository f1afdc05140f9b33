import { quote } from '@indicator-elements/feed';
import { ToolError, type Place, type Remarks } from '../remark.js';
import type { Value } from './table.js';

export type Row = readonly Value[];

/** Where a table's headings are, and its columns. */
export type Heading = {
  /** The row of the headings, the file's first being 1. */
  readonly row: number;
  /** How many cells the row has, but for empty ones at its end. */
  readonly width: number;
  readonly cells: Row;
  /** A name for each cell, no two alike. */
  readonly names: readonly string[];
};

/** Whether there is nothing in a cell that can be seen. */
export function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && (value === '' || value.trim() === ''));
}

export function countFilled(row: Row): number {
  return row.reduce<number>((count, cell) => count + (isEmpty(cell) ? 0 : 1), 0);
}

/**
 * Finds the headings among a table's first rows: in the row that is told; else in the first that has as many cells as most rows have, at
 * least half of them filled. Rows above it are titles; they, empty headings and those that are there twice become remarks.
 *
 * @param rows the table's first rows
 * @param first the number of the first of them in the file
 * @throws {ToolError} where there is none
 */
export function findHeading(rows: readonly Row[], first: number, told: number | undefined, place: Place, remarks: Remarks): Heading {
  const at = told === undefined ? likelyHeading(rows) : told - first;
  const cells = rows[at];
  if (!cells || countFilled(cells) === 0) {
    if (told !== undefined) {
      throw ToolError.at({ ...place, row: told }, 'no-heading', {
        sv: 'Raden ska ha rubrikerna, men den är tom eller finns inte. Ändra headerRow.',
        en: 'The row should have the headings, but it is empty or not there. Change headerRow.',
      });
    }
    throw ToolError.at(place, 'empty-table', { sv: 'Där finns ingen tabell: alla rader är tomma.', en: 'There is no table: all rows are empty.' });
  }
  rows.slice(0, at).forEach((row, index) => {
    if (countFilled(row) === 0) return tellBlank({ ...place, row: first + index }, remarks);
    const title = row.find((cell) => !isEmpty(cell));
    remarks.add('note', 'title-row', { ...place, row: first + index }, () => ({
      sv: `Raden står ovanför rubrikerna och är inte med: ${quoteText(title)}.`,
      en: `The row is above the headings and left out: ${quoteText(title)}.`,
    }));
  });
  const row = first + at;
  const width = cells.findLastIndex((cell) => !isEmpty(cell)) + 1;
  return { row, width, cells: cells.slice(0, width), names: nameColumns(cells.slice(0, width), { ...place, row }, remarks) };
}

export function tellBlank(place: Place, remarks: Remarks): void {
  remarks.add('note', 'blank-row', place, () => ({ sv: 'Raden är tom och inte med.', en: 'The row is empty and left out.' }));
}

/** A text as it is quoted in a remark; never a number, which may disclose somebody. */
export function quoteText(value: Value | undefined): string {
  return typeof value === 'string' && /\p{L}/u.test(value) ? quote(value.trim()) : '…';
}

function likelyHeading(rows: readonly Row[]): number {
  // A delimiter at the end of each row but the heading's makes no cell.
  const lengthOf = (row: Row) => row.length - (isEmpty(row.at(-1)) ? 1 : 0);
  const counts = new Map<number, number>();
  for (const row of rows) if (countFilled(row) > 0) counts.set(lengthOf(row), (counts.get(lengthOf(row)) ?? 0) + 1);
  const usual = [...counts].reduce<[number, number]>((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
  const fits = (row: Row, width: number) => row.length >= width && countFilled(row) * 2 >= row.length;
  const at = rows.findIndex((row) => fits(row, usual));
  return at >= 0 ? at : rows.findIndex((row) => countFilled(row) > 0);
}

/** A name for each column: its heading on one line, numbered where it was there before. */
export function nameColumns(cells: Row, place: Place, remarks: Remarks): string[] {
  const written = cells.map((cell) => (isEmpty(cell) ? '' : headingOf(cell)));
  const taken = new Set(written);
  const seen = new Set<string>();
  return written.map((heading, index) => {
    if (heading === '') {
      const name = freeName(`kolumn ${index + 1}`, taken);
      remarks.add('warning', 'empty-heading', place, () => ({
        sv: `Kolumn ${index + 1} har ingen rubrik. Den kallas "${name}".`,
        en: `Column ${index + 1} has no heading. It is called "${name}".`,
      }));
      return name;
    }
    if (!seen.has(heading)) {
      seen.add(heading);
      return heading;
    }
    const name = freeName(heading, taken);
    remarks.add('warning', 'duplicate-heading', { ...place, column: heading }, () => ({
      sv: `Rubriken finns flera gånger. Den i kolumn ${index + 1} kallas "${name}".`,
      en: `The heading is there several times. The one in column ${index + 1} is called "${name}".`,
    }));
    return name;
  });
}

/** On one line, as a recipe names it. */
function headingOf(cell: Value): string {
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim().replace(/\s+/g, ' ');
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted} (${count})`;
  taken.add(name);
  return name;
}
