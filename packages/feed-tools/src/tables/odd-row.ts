import type { Place, Remarks } from '../remark.js';
import { countFilled, isEmpty, quoteText, tellBlank, type Heading, type Row } from './heading.js';

/**
 * What a row may be that is not plainly one of the data. A `sum` or a `note` is one only at the end of the table; a row that is `lone`, with
 * its first cell alone filled, may be a note there, or one of the data without numbers.
 */
export type Oddness = 'blank' | 'short' | 'long' | 'heading' | 'sum' | 'note' | 'lone';

const SUM = /^(summa|summering|totalt?|totalsumma|sum|grand total|hela riket)\b/iu;
const NOTE = /^(källa|källor|datakälla|source|uttag(et|sdatum)?|utskrive[nt]|rapport(en)?|skapad|hämtad|not|anm(ärkning)?|fotnot|obs|filter|urval)\b.*:|^©|^\*/iu;

/** Whether a row, at a glance, is one of the data: as long as the heading's, with no word in its first cell that a sum or a note begins with. */
export function isPlain(row: Row, { width, cells }: Heading): boolean {
  const first = row[0];
  if (row.length !== width || first === null || first === undefined || first === cells[0]) return false;
  if (width > 1 && (row[1] === null || row[1] === '')) return false;
  if (typeof first !== 'string') return true;
  const code = first.charCodeAt(0);
  // Space and what is below it, no letter of a sum or note, or none at all: `code` is NaN for an empty text.
  return code > 32 && code < 123 ? !MAY_BEGIN[code] : code > 255;
}

const MAY_BEGIN: readonly boolean[] = Array.from({ length: 128 }, (_, code) => '*AaDdFfGgHhKkNnOoRrSsTtUu'.includes(String.fromCharCode(code)) && code > 0);

/** What is odd with a row, if anything. Cells behind the last heading are no oddity where they are empty. */
export function oddnessOf(row: Row, { width, cells }: Heading): Oddness | undefined {
  const filled = countFilled(row);
  if (filled === 0) return 'blank';
  if (row.length < width) return 'short';
  if (row.length > width && row.slice(width).some((cell) => !isEmpty(cell))) return 'long';
  if (cells.every((cell, index) => row[index] === cell)) return 'heading';
  const first = row.find((cell) => !isEmpty(cell));
  const text = typeof first === 'string' ? first.trim() : '';
  if (SUM.test(text)) return 'sum';
  if (NOTE.test(text) && filled * 2 <= Math.max(2, width)) return 'note';
  return width > 1 && filled === 1 && !isEmpty(row[0]) ? 'lone' : undefined;
}

/** `times`: how many rows it stands for. Blank ones that follow each other are one, however many: exports of Excel may end in thousands. */
export type OddRow = { readonly row: Row; readonly number: number; readonly oddness: Oddness; readonly times: number };

/** How many odd rows in a row are kept until it is known whether the table ends with them. */
export const MOST_HELD = 1000;

/** Keeps one more odd row. */
export function hold(held: OddRow[], row: Row, number: number, oddness: Oddness): void {
  const last = held.at(-1);
  if (oddness === 'blank' && last?.oddness === 'blank') held[held.length - 1] = { ...last, times: last.times + 1 };
  else held.push({ row, number, oddness, times: 1 });
}

/** The odd rows of a table that are data after all; the others become remarks. */
export class OddRows {
  readonly #heading: Heading;
  readonly #place: Place;
  readonly #remarks: Remarks;
  readonly #keepSums: boolean;
  /** First cells of sums that were found to be data. */
  readonly #kept = new Set<string>();

  constructor(heading: Heading, place: Place, remarks: Remarks, keepSums: boolean) {
    this.#heading = heading;
    this.#place = place;
    this.#remarks = remarks;
    this.#keepSums = keepSums;
  }

  /** Of rows that others follow. */
  within(odd: readonly OddRow[]): OddRow[] {
    return odd.filter((each) => {
      if (each.oddness === 'sum') this.#kept.add(labelOf(each.row));
      if (each.oddness === 'sum' || each.oddness === 'note' || each.oddness === 'lone') return true;
      this.#leaveOut(each, false);
      return false;
    });
  }

  /** Of rows that the table ends with. @param alone whether there are no others */
  atEnd(odd: readonly OddRow[], alone: boolean): OddRow[] {
    const labels = new Map<string, number>();
    for (const { row, oddness } of odd) if (oddness === 'sum') labels.set(labelOf(row), (labels.get(labelOf(row)) ?? 0) + 1);
    let apart = false;
    return odd.filter((each) => {
      const label = labelOf(each.row);
      if (each.oddness === 'blank') apart = true;
      if (each.oddness === 'lone' && !apart && !isProse(label)) return true;
      if (each.oddness === 'sum' && (this.#keepSums || alone || this.#kept.has(label) || (labels.get(label) ?? 0) > 1)) return true;
      this.#leaveOut(each, true);
      return false;
    });
  }

  #leaveOut({ row, number, oddness, times }: OddRow, ended: boolean): void {
    const place = { ...this.#place, row: number };
    const wanted = this.#heading.width;
    const title = quoteText(row.find((cell) => !isEmpty(cell)));
    const note = oddness === 'note' || oddness === 'lone' || (ended && oddness !== 'sum' && countFilled(row) === 1 && wanted > 1);
    if (oddness === 'blank') {
      for (let more = 0; more < times; more++) tellBlank({ ...place, row: number + more }, this.#remarks);
    } else if (oddness === 'heading') {
      this.#remarks.add('note', 'repeated-heading', place, () => ({ sv: 'Raden har rubrikerna en gång till och är inte med.', en: 'The row has the headings once more and is left out.' }));
    } else if (note) {
      this.#remarks.add('note', 'footer-row', place, () => ({ sv: `Raden efter tabellens slut är inte med: ${title}.`, en: `The row after the end of the table is left out: ${title}.` }));
    } else if (oddness === 'sum') {
      this.#remarks.add('warning', 'sum-row', place, () => ({
        sv: `Sista raden ser ut som en summa och är inte med: ${title}. Hör den till uppgifterna: skriv "keepSums": true.`,
        en: `The last row looks like a sum and is left out: ${title}. If it is one of the data, write "keepSums": true.`,
      }));
    } else {
      this.#remarks.add('warning', oddness === 'short' ? 'short-row' : 'long-row', place, () => ({
        sv: `Raden har ${row.length} celler, rubrikerna är ${wanted}. Den är inte med. Rätta den i exporten: saknas ett citattecken?`,
        en: `The row has ${row.length} cells, the headings are ${wanted}. It is left out. Mend it in the export: is a quotation mark missing?`,
      }));
    }
  }
}

/** Longer than what an area or a group is called. */
const isProse = (text: string) => text.length > 40 || text.split(/\s+/).length > 4;

function labelOf(row: Row): string {
  const first = row.find((cell) => !isEmpty(cell));
  return typeof first === 'string' ? first.trim().toLowerCase() : '';
}
