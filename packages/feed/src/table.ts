import type { Report } from './problem.js';
import { isRecord, type Raw } from './record.js';

/** The values of one field, a row each. */
export type Column = {
  /** Text, a number, or null or undefined for none; in a column with a dictionary its positions. */
  readonly values: readonly unknown[];
  readonly dictionary?: readonly unknown[];
};

/** Observations, whether written as rows or as columns. */
export type Table = {
  readonly length: number;
  /** In columns a code may be written as its position in the feed's list. */
  readonly columnar: boolean;
  readonly column: (field: string) => Column | undefined;
  /** Where a row's field is written: `observations[17].area` or `observations.area[17]`. */
  readonly path: (row: number, field: string) => string;
  /** Where a row is written. */
  readonly rowPath: (row: number) => string;
};

export function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

export function tableOfRows(raw: readonly unknown[], report: Report): Table {
  const rows: Raw[] = [];
  const origin: number[] = [];
  raw.forEach((row, at) => {
    if (isRecord(row)) origin[rows.push(row) - 1] = at;
    else report(`observations[${at}]`, 'wrong-type', row, 'object');
  });
  const rowPath = (row: number): string => `observations[${origin[row]}]`;
  return {
    length: rows.length,
    columnar: false,
    column: (field) => {
      const values = rows.map((row) => row[field]);
      return values.some((value) => value !== undefined) ? { values } : undefined;
    },
    path: (row, field) => `${rowPath(row)}.${field}`,
    rowPath,
  };
}

/** Gives undefined when the columns cannot be laid side by side: then no row is to be trusted. */
export function tableOfColumns(raw: Raw, fields: readonly string[], report: Report): Table | undefined {
  const columns = new Map<string, Column>();
  let sound = true;
  for (const field of fields) {
    if (raw[field] === undefined) continue;
    const column = columnOf(raw[field], `observations.${field}`, report);
    if (column) columns.set(field, column);
    else sound = false;
  }
  const length = columns.get('period')?.values.length ?? 0;
  for (const [field, { values }] of columns) {
    if (values.length === length || !columns.has('period')) continue;
    report(`observations.${field}`, 'unequal-columns', values.length, length);
    sound = false;
  }
  for (const field of ['indicator', 'area', 'period']) {
    if (raw[field] !== undefined) continue;
    report(`observations.${field}`, 'missing-field', field);
    sound = false;
  }
  if (!sound) return undefined;
  const path = (row: number, field: string): string =>
    `observations.${field}${columns.get(field)?.dictionary ? '.index' : ''}[${row}]`;
  return {
    length,
    columnar: true,
    column: (field) => columns.get(field),
    path,
    rowPath: (row) => path(row, 'period'),
  };
}

function columnOf(raw: unknown, path: string, report: Report): Column | undefined {
  if (Array.isArray(raw)) return { values: raw };
  if (!isRecord(raw)) {
    report(path, 'wrong-type', raw, 'array');
    return undefined;
  }
  const { dictionary, index } = raw;
  if (Array.isArray(dictionary) && Array.isArray(index)) return { values: index, dictionary };
  const part = Array.isArray(dictionary) ? 'index' : 'dictionary';
  if (raw[part] === undefined) report(`${path}.${part}`, 'missing-field', part);
  else report(`${path}.${part}`, 'wrong-type', raw[part], 'array');
  return undefined;
}
