import type { Status } from '@indicator-elements/feed';
import { HIDDEN_SIGNS } from '@indicator-elements/feed/hidden-signs';
import type { Value } from '../tables/table.js';

/** Why there is no number in a cell: a status of the feed. */
export type Missing = Extract<Status, 'suppressed' | 'missing' | 'not-applicable'>;

/** What marks mean in a table that uses them otherwise: `{ "-": 0, "..": "missing" }`. */
export type Marks = Readonly<Record<string, Missing | number>>;

/**
 * Statistics Sweden and PxWeb write `.` where there can be no number, `..` where it is not available, too uncertain or confidential, `...`
 * where it is confidential, and `-` for none at all. A mark with several meanings is taken for the most careful one: `..` is hidden
 * (and is protected as such), `-` is missing, not 0. A table that means something else says so by `Marks`.
 */
const KNOWN: ReadonlyMap<string, Missing> = new Map(Object.entries({
  'suppressed': HIDDEN_SIGNS,
  'missing': [
    '', '-', '–', '—', '−', '--', 'saknas', 'uppgift saknas', 'ej tillgänglig', 'ingen uppgift', 'okänd', 'okänt', 'missing', 'unknown',
    'null', 'nan', 'na', 'n/a', '#n/a', '#saknas!', 'none',
  ],
  'not-applicable': ['.', 'ej relevant', 'ej aktuell', 'ej aktuellt', 'ej tillämplig', 'ej tillämpligt', 'not applicable'],
} satisfies Record<Missing, readonly string[]>).flatMap(([status, marks]) => marks.map((mark) => [mark, status as Missing] as const)));

/** Fewer than so many: `<5`, `< 5`, `≤4`, `färre än 5`. */
const FEW = /^(?:<|≤|<=|färre än|mindre än|fewer than|less than|under)\s*\d+$/u;

/**
 * Which status a cell's mark stands for, or what number where `marks` says one. `undefined` where it is no mark. Case and space around it
 * do not matter.
 */
export function readMissing(value: Value, marks?: Marks): Missing | number | undefined {
  if (value === null) return marks && Object.hasOwn(marks, '') ? marks[''] : 'missing';
  if (typeof value !== 'string') return undefined;
  const mark = value.trim().toLowerCase();
  if (marks) {
    if (Object.hasOwn(marks, value.trim())) return marks[value.trim()];
    if (Object.hasOwn(marks, mark)) return marks[mark];
  }
  return KNOWN.get(mark) ?? (FEW.test(mark) ? 'suppressed' : undefined);
}
