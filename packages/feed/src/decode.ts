import { isNumber } from './fields.js';
import { LOST, UNKNOWN } from './lookup.js';
import type { Report } from './problem.js';
import type { Table } from './table.js';

/** No value. */
const ABSENT = -3;
/** A value of a type that cannot stand here. */
const WRONG = -4;

/** What the texts of a column mean, as numbers from 0 up. */
export type Meaning = {
  /** The number that stands for a text, or UNKNOWN or LOST. */
  readonly find: (text: string) => number;
  /** Reports an unknown text. */
  readonly complain: (path: string, text: string) => void;
  /** The numbers that stand for positions in a column, where those can be used. */
  readonly positions?: readonly number[];
  /** The number that stands for no value; without it a value is required. */
  readonly absent?: number | undefined;
};

/** Turns a field's texts and positions into numbers, and marks the rows where that fails. */
export function decodeText(
  table: Table,
  field: string,
  meaning: Meaning,
  bad: Uint8Array,
  report: Report,
): Int32Array {
  const { find, complain, absent = ABSENT } = meaning;
  const { values, dictionary } = table.column(field) ?? {};
  const positions = dictionary
    ? decodeDictionary(dictionary, field, meaning, report)
    : table.columnar
    ? meaning.positions
    : undefined;

  const explain = (row: number, value: unknown, found: number): void => {
    const path = table.path(row, field);
    if (found === ABSENT) report(path, 'missing-field', field);
    else if (found === WRONG) report(path, 'wrong-type', value, dictionary ? 'number' : 'string');
    else if (typeof value === 'string') complain(path, value);
    else report(path, 'index-out-of-range', value, positions?.length ?? 0);
  };

  const result = new Int32Array(table.length);
  if (!values && meaning.absent !== undefined) return result.fill(meaning.absent);
  let last: unknown;
  let found = absent;
  for (let row = 0; row < result.length; row++) {
    const value = values?.[row];
    if (value !== last) {
      last = value;
      if (typeof value === 'string') found = dictionary ? WRONG : find(value);
      else if (typeof value === 'number') found = positions ? positions[value] ?? UNKNOWN : WRONG;
      else found = value === null || value === undefined ? absent : WRONG;
    }
    result[row] = found;
    if (found >= 0) continue;
    bad[row] = 1;
    if (found !== LOST) explain(row, value, found);
  }
  return result;
}

/** A bad entry is reported once, where it stands; the rows that use it are lost. */
function decodeDictionary(
  dictionary: readonly unknown[],
  field: string,
  { find, complain, absent = ABSENT }: Meaning,
  report: Report,
): number[] {
  return dictionary.map((text, at) => {
    if (text === null) return absent;
    const path = `observations.${field}.dictionary[${at}]`;
    if (typeof text !== 'string') {
      report(path, 'wrong-type', text, 'string');
      return LOST;
    }
    const found = find(text);
    if (found !== UNKNOWN) return found;
    complain(path, text);
    return LOST;
  });
}

/** A field's numbers, NaN where there is none; undefined when no row has the field. Marks the rows where that fails. */
export function decodeNumbers(
  table: Table,
  field: string,
  least: number,
  bad: Uint8Array,
  report: Report,
): Float64Array | undefined {
  const values = table.column(field)?.values;
  if (!values) return undefined;
  const result = new Float64Array(table.length);
  for (let row = 0; row < result.length; row++) {
    const value = values[row];
    if (isNumber(value, least)) {
      result[row] = value;
      continue;
    }
    result[row] = NaN;
    if (value === null || value === undefined) continue;
    bad[row] = 1;
    const path = table.path(row, field);
    if (typeof value !== 'number') report(path, 'wrong-type', value, 'number');
    else report(path, isNumber(value) ? 'negative-number' : 'not-finite', value);
  }
  return result;
}
