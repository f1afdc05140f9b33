import type { Granularity } from '@indicator-elements/feed';
import { parsePeriod } from '@indicator-elements/feed';
import { findArea } from '../areas/find-area.js';
import type { KnownArea } from '../areas/sweden.js';
import type { TableStream, Value } from '../tables/table.js';
import { readMissing } from '../values/missing.js';
import { findDecimal, readNumber, type Decimal } from '../values/number.js';
import { readPeriod } from '../values/period.js';

/** How many rows are looked at: a register need not be read whole to see what its columns hold. */
const MOST_ROWS = 100_000;

/** What is in a column, as far as one can see. Shares are of its filled cells. */
export type ColumnLook = {
  readonly heading: string;
  readonly values: readonly Value[];
  /** Each content once, as it is written, in the order in which it comes; what says that there is nothing is not in it. */
  readonly distinct: ReadonlyMap<string, number>;
  readonly filled: number;
  /** Marks in place of a number, such as `<5` and `..`. */
  readonly marks: readonly string[];
  readonly areas: { readonly share: number; readonly found: ReadonlyMap<string, KnownArea>; readonly unknown: readonly string[] };
  readonly periods: { readonly share: number; readonly granularity: Granularity | undefined; readonly first: string; readonly last: string };
  readonly numbers: { readonly share: number; readonly whole: boolean; readonly min: number; readonly max: number; readonly decimals: number; readonly decimal: Decimal | undefined };
};

export type Look = { readonly columns: readonly ColumnLook[]; readonly rows: number; /** Whether there are more rows than were looked at. */ readonly more: boolean };

/** Reads a table, or its beginning, and says of each column what it holds. */
export async function lookAt({ headings, batches }: TableStream): Promise<Look> {
  const columns = headings.map((): Value[] => []);
  let rows = 0;
  let more = false;
  for await (const batch of batches) {
    const take = Math.min(batch.length, MOST_ROWS - rows);
    headings.forEach((heading, at) => {
      const from = batch.columns.get(heading)!;
      for (let row = 0; row < take; row++) columns[at]!.push(from[row]!);
    });
    rows += take;
    more = take < batch.length;
    if (more) break;
  }
  return { columns: headings.map((heading, at) => lookAtColumn(heading, columns[at]!)), rows, more };
}

/** A cell as the text that is written in it; a date as its day. */
export function textOf(value: Value): string {
  if (!(value instanceof Date)) return value === null ? '' : String(value).trim();
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}

export function lookAtColumn(heading: string, values: readonly Value[]): ColumnLook {
  // A letter may be a group: it is a mark only where numbers stand.
  const ofNumbers = values.some((value) => typeof readNumber(value) === 'number');
  const isMark = (value: Value, text: string): boolean => typeof value === 'string' && readMissing(value) !== undefined && (ofNumbers || !/^\p{L}$/u.test(text));
  const distinct = new Map<string, number>();
  const marks = new Map<string, number>();
  const originals = new Map<string, Value>();
  for (const value of values) {
    const text = textOf(value);
    if (text === '') continue;
    const into = isMark(value, text) ? marks : distinct;
    into.set(text, (into.get(text) ?? 0) + 1);
    if (!originals.has(text)) originals.set(text, value);
  }
  const filled = [...distinct.values()].reduce((sum, count) => sum + count, 0);
  const shareOf = (texts: Iterable<string>): number => {
    let sum = 0;
    for (const text of texts) sum += distinct.get(text)!;
    return filled === 0 ? 0 : sum / filled;
  };
  return { heading, values, distinct, filled, marks: [...marks.keys()], areas: areasIn(distinct, shareOf), periods: periodsIn(distinct, originals, shareOf), numbers: numbersIn(distinct, originals, shareOf) };
}

type Distinct = ReadonlyMap<string, number>;
type ShareOf = (texts: Iterable<string>) => number;

function areasIn(distinct: Distinct, shareOf: ShareOf): ColumnLook['areas'] {
  const found = new Map<string, KnownArea>();
  const unknown: string[] = [];
  // There are a few hundred areas: a column of thousands of contents is none of them, nor one that begins with many that are none.
  if (distinct.size <= 1000) {
    for (const text of distinct.keys()) {
      if (found.size === 0 && unknown.length >= 30) break;
      const answer = findArea(text);
      if ('area' in answer) found.set(text, answer.area);
      else unknown.push(text);
    }
  }
  return { share: shareOf(found.keys()), found, unknown };
}

function periodsIn(distinct: Distinct, originals: ReadonlyMap<string, Value>, shareOf: ShareOf): ColumnLook['periods'] {
  const periods = new Map<string, string>();
  for (const text of distinct.keys()) {
    const period = readPeriod(originals.get(text)!);
    if (period !== undefined) periods.set(text, period);
  }
  const sorted = [...new Set(periods.values())].sort();
  const kinds = new Set(sorted.map((period) => parsePeriod(period)!.granularity));
  const granularity = kinds.size === 1 ? [...kinds][0] : undefined;
  // A workbook keeps a month as its first day.
  const monthly = granularity === 'day' && [...periods.keys()].every((text) => originals.get(text) instanceof Date) && sorted.every((day) => day.endsWith('-01'));
  const cut = (period = ''): string => (monthly ? period.slice(0, 7) : period);
  return { share: shareOf(periods.keys()), granularity: monthly ? 'month' : granularity, first: cut(sorted[0]), last: cut(sorted.at(-1)) };
}

function numbersIn(distinct: Distinct, originals: ReadonlyMap<string, Value>, shareOf: ShareOf): ColumnLook['numbers'] {
  const decimal = findDecimal(originals.values());
  const texts: string[] = [];
  let [whole, min, max, decimals] = [true, Infinity, -Infinity, 0];
  for (const text of distinct.keys()) {
    const number = readNumber(originals.get(text)!, { decimal });
    if (typeof number !== 'number') continue;
    texts.push(text);
    whole &&= Number.isInteger(number) && !/[.,]\d+$/.test(text.replace(/[.,]\d{3}(?=\D|$)/g, ''));
    min = Math.min(min, number);
    max = Math.max(max, number);
    decimals = Math.max(decimals, /[.,](\d+)\s*%?$/.exec(text)?.[1]?.length ?? 0);
  }
  return { share: shareOf(texts), whole, min, max, decimals: whole ? 0 : decimals, decimal };
}
