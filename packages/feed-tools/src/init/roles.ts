import type { AreaLevel } from '@indicator-elements/feed';
import { readPeriod } from '../values/period.js';
import { textOf, type ColumnLook, type Look } from './look.js';

/** What each column seems to be for. */
export type Role = 'area' | 'other-area' | 'period' | 'other-period' | 'ages' | 'group' | 'person' | 'count' | 'rate' | 'answer' | 'step' | 'same' | 'empty' | 'other';

export type Roles = {
  readonly of: ReadonlyMap<string, Role>;
  readonly area: ColumnLook | undefined;
  readonly period: ColumnLook | undefined;
  /** Whether a row is one person, visit or answer, rather than a count of them. */
  readonly rows: 'events' | 'answers' | 'counts';
};

const HEADINGS = {
  area: /kommun|region|län|område|municipality|county|area/i,
  period: /(?<!\p{L})(månad|mån|period|datum|år|tid|kvartal|vecka|dag|month|date|year|week|quarter|day|time)|(tid|datum|månad|period)$/iu,
  ages: /(?<!\p{L})(ålder|age)/iu,
  person: /löpn|person|patient|individ|pseudonym|respondent|(?<!\p{L})pnr(?!\p{L})|(?<!\p{L})id(?!\p{L})/iu,
  rate: /%|(?<!\p{L})(andel|procent|per\s+(100|1\s?000|10\s?000|100\s?000|tusen|hundra)|medel(värde)?|snitt|median|kvot|rate|share|percent(age)?|mean|average|ratio)(?!\p{L})/iu,
  counted: /antal|number|count/i,
  free: /komment|fritext|anmärk|beskriv|övrigt|comment|remark|free text/i,
  step: /(?<!\p{L})(steg|trappa|step|ladder)/iu,
};

/** A personal identity number, as the Tax Agency writes it. */
const IDENTITY = /^(?:19|20)?\d\d[01]\d[0-3]\d[-+ ]?\d{4}$/;

/** Whether a column's contents look like personal identity numbers. */
export function holdsIdentities({ distinct }: ColumnLook): boolean {
  const texts = [...distinct.keys()];
  return texts.length > 0 && texts.filter((text) => IDENTITY.test(text)).length > texts.length / 2;
}

/** From the smallest. */
const LEVELS: readonly AreaLevel[] = ['unit', 'municipality', 'part', 'region', 'country'];

export function guessRoles({ columns, rows }: Look): Roles {
  const of = new Map<string, Role>();
  const free = (): ColumnLook[] => columns.filter(({ heading }) => !of.has(heading));
  const give = (role: Role, wanted: readonly ColumnLook[]): void => wanted.forEach(({ heading }) => of.set(heading, role));

  give('empty', columns.filter(({ filled, marks }) => filled === 0 && marks.length === 0));
  give('person', free().filter((column) => holdsIdentities(column) || (HEADINGS.person.test(column.heading) && column.distinct.size > 12)));
  const [area, ...otherAreas] = free().filter(isArea).sort((a, b) => smallest(a) - smallest(b) || b.areas.share - a.areas.share || numeric(b) - numeric(a));
  give('area', area ? [area] : []);
  give('other-area', otherAreas);
  const [period, ...otherPeriods] = free().filter(isPeriod).sort((a, b) => b.distinct.size - a.distinct.size);
  give('period', period ? [period] : []);
  give('other-period', otherPeriods);
  give('same', free().filter(({ distinct, filled, marks }) => distinct.size === 1 && marks.length === 0 && filled === rows && rows > 1));
  give('ages', free().filter(({ heading, distinct }) => HEADINGS.ages.test(heading) && distinct.size > 1));
  give('step', free().filter(isStep));
  give('rate', free().filter((column) => isNumeric(column) && (HEADINGS.rate.test(column.heading) || !column.numbers.whole)));
  give('group', free().filter((column) => column.numbers.share < 0.5 && isGroup(column, rows)));

  const answers = free().filter(isAnswer);
  const numbers = free().filter((column) => (isNumeric(column) && column.numbers.min >= 0) || answers.includes(column));
  const people = [...of.values()].includes('person');
  const repeats = repeatsKeys(columns.filter(({ heading }) => ['area', 'period', 'ages', 'group'].includes(of.get(heading) ?? '')), rows);
  const isSurvey = answers.length > 0 && repeats && answers.length === numbers.length && !answers.some(({ heading }) => HEADINGS.counted.test(heading));
  if (isSurvey) give('answer', answers);
  else if (!people) give('count', numbers.filter(isNumeric));
  give('other', free());
  const counted = [...of.values()].some((role) => role === 'count' || role === 'rate');
  return { of, area, period, rows: isSurvey ? 'answers' : people || !counted ? 'events' : 'counts' };
}

const numeric = ({ distinct }: ColumnLook): number => ([...distinct.keys()].every((text) => /^\d+$/.test(text)) ? 1 : 0);

/** Where numbers are written, some of them may be hidden or lacking. */
const isNumeric = ({ numbers, filled }: ColumnLook): boolean => filled > 0 && numbers.share >= 0.95;

function isArea(column: ColumnLook): boolean {
  const { areas, heading } = column;
  if (areas.share < 0.7 || areas.found.size === 0) return false;
  return column.numbers.share < 0.5 || HEADINGS.area.test(heading);
}

function smallest({ areas }: ColumnLook): number {
  return Math.min(...[...areas.found.values()].map(({ level }) => LEVELS.indexOf(level)));
}

function isPeriod(column: ColumnLook): boolean {
  const { periods, heading, distinct } = column;
  if (periods.share < 0.9) return false;
  return numeric(column) === 0 || HEADINGS.period.test(heading) || [...distinct.keys()].every((text) => /^(19|20)\d{4}$/.test(text));
}

/** A handful of words, each of many rows; never what somebody wrote in their own words. */
function isGroup({ heading, distinct, filled }: ColumnLook, rows: number): boolean {
  if (HEADINGS.free.test(heading) || [...distinct.keys()].some((text) => text.length > 60 || text.includes('\n'))) return false;
  return distinct.size >= 2 && distinct.size <= 12 && filled >= 3 * distinct.size && filled >= rows / 2;
}

/** `Steg 1 …`, `Steg 2 …`: the same words before a number, which is another each time. Or a few words, where the heading says so. */
function isStep({ heading, distinct }: ColumnLook): boolean {
  if (distinct.size < 3 || distinct.size > 9) return false;
  const texts = [...distinct.keys()];
  const parts = texts.map((text) => /^(\p{L}+ ?)(\d)(?!\d)/u.exec(text));
  const alike = parts.every((part) => part !== null && part[1] === parts[0]![1]) && new Set(parts.map((part) => part?.[2])).size === parts.length;
  return alike || (HEADINGS.step.test(heading) && texts.every((text) => /\p{L}/u.test(text)));
}

/** A few whole numbers, perhaps beside words such as “Vet ej”. */
function isAnswer({ numbers, distinct }: ColumnLook): boolean {
  return numbers.share >= 0.6 && numbers.whole && numbers.min >= 0 && numbers.max <= 10 && numbers.max > 1 && distinct.size <= 15;
}

/** Whether several rows are of the same area, period and group. Days are taken for months: each answer has a day of its own. */
function repeatsKeys(keys: readonly ColumnLook[], rows: number): boolean {
  const seen = new Set<string>();
  const keyOf = ({ values, periods }: ColumnLook, row: number): string => (periods.granularity === 'day' ? readPeriod(values[row]!, 'month') : undefined) ?? textOf(values[row]!);
  for (let row = 0; row < rows; row++) seen.add(JSON.stringify(keys.map((column) => keyOf(column, row))));
  return seen.size < rows * 0.95;
}
