import { arrange } from './arrange.js';
import { decodeNumbers, decodeText, type Meaning } from './decode.js';
import { NUMBER_FIELDS, NUMBERS, STATUSES, TEXT_FIELDS, type NumberField } from './fields.js';
import type { Head } from './head.js';
import { UNKNOWN, type Lookup } from './lookup.js';
import { parsePeriod, type Period } from './period.js';
import type { Report } from './problem.js';
import type { Raw } from './record.js';
import { remember } from './remember.js';
import { soundRows } from './rules.js';
import { isPresent, tableOfColumns, tableOfRows, type Table } from './table.js';
import type { Observations, Status } from './types.js';

/** Observations as numbers, in the order in which they were written, the unusable among them. */
export type Rows = {
  readonly table: Table;
  /** 1 for a row that cannot be used. */
  readonly bad: Uint8Array;
  readonly indicator: Int32Array;
  readonly area: Int32Array;
  readonly dimensions: readonly Int32Array[];
  /** Positions in `periods`, which holds each once, in the order of their appearance. */
  readonly period: Int32Array;
  readonly periods: readonly Period[];
  /** 0 for none, else 1 + the position in `names`. */
  readonly category: Int32Array;
  readonly names: readonly string[];
  readonly status: Int32Array;
  /** A field that no row has is a column of NaN, `unused`. */
  readonly numbers: Readonly<Record<NumberField, Float64Array>>;
  readonly unused: Float64Array;
};

/** Reads observations in either form: what can be used of them, each cell once, sorted as `Observations` says. */
export function readObservations(raw: readonly unknown[] | Raw, head: Head, report: Report): Observations {
  const lost = head.lost.filter((id) => id !== undefined);
  const rows = decodeRows(tableOf(raw, head, report), head, report);
  // Without a dimension its cells can no longer be told apart.
  if (lost.length < head.lost.length) rows.bad.fill(1);
  for (const id of lost) {
    rows.table.column(id)?.values.forEach((value, row) => {
      if (isPresent(value)) rows.bad[row] = 1;
    });
  }
  return arrange(rows, soundRows(rows, head, report), head, report);
}

function tableOf(raw: readonly unknown[] | Raw, head: Head, report: Report): Table {
  if (Array.isArray(raw)) return tableOfRows(raw, report);
  const ids = [...head.dimensions.ids.keys()];
  return tableOfColumns(raw as Raw, [...TEXT_FIELDS, ...NUMBERS, ...ids], report) ?? tableOfRows([], report);
}

function decodeRows(table: Table, head: Head, report: Report): Rows {
  const bad = new Uint8Array(table.length);
  const decode = (field: string, meaning: Meaning) => decodeText(table, field, meaning, bad, report);
  const known = (
    { ids, positions }: Lookup,
    code: 'unknown-indicator' | 'unknown-area' | 'unknown-category',
    absent?: number,
  ): Meaning => ({
    find: (text) => ids.get(text) ?? UNKNOWN,
    complain: (path, text) => report(path, code, text, ids.keys()),
    positions,
    absent,
  });

  const periods: Period[] = [];
  const names: string[] = [];
  const unused = new Float64Array(table.length).fill(NaN);
  return {
    table,
    bad,
    periods,
    names,
    unused,
    indicator: decode('indicator', known(head.indicators, 'unknown-indicator')),
    area: decode('area', known(head.areas, 'unknown-area')),
    dimensions: head.dimensions.items.map(({ id, total }, at) => {
      const categories = head.categories[at]!;
      return decode(id, known(categories, 'unknown-category', categories.ids.get(total!)));
    }),
    period: decode('period', {
      find: remember((text) => {
        const period = parsePeriod(text);
        return period ? periods.push(period) - 1 : UNKNOWN;
      }),
      complain: (path, text) => report(path, 'bad-period', text),
    }),
    category: decode('category', {
      find: remember((text) => names.push(text)),
      complain: () => {},
      absent: 0,
    }),
    status: decode('status', {
      find: (text) => STATUSES.indexOf(text as Status) + 1 || UNKNOWN,
      complain: (path, text) => report(path, 'unknown-status', text, STATUSES),
      absent: 0,
    }),
    numbers: Object.fromEntries(
      NUMBERS.map((field) => [
        field,
        decodeNumbers(table, field, NUMBER_FIELDS[field], bad, report) ?? unused,
      ]),
    ) as Record<NumberField, Float64Array>,
  };
}
