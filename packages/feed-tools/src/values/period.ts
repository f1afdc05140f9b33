import { firstWithin, parsePeriod, periodOf, type Granularity } from '@indicator-elements/feed';
import type { Value } from '../tables/table.js';

const MONTHS = [
  'januari|jan|january', 'februari|feb|february', 'mars|mar|march', 'april|apr', 'maj|may', 'juni|jun|june', 'juli|jul|july',
  'augusti|aug|august', 'september|sep|sept', 'oktober|okt|october|oct', 'november|nov', 'december|dec',
] as const;
const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)));

/** Each way of writing, and what of it is the year, quarter, week, month (also by name) and day. Read in lower case, with single spaces. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/,
  /^(?<year>\d{4}) ?m ?(?<month>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d\d)$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<name>\p{L}+)\.?[-/ ]{0,3}(?<year>\d{4}|\d\d)$/u,
  /^(?<year>\d{4})[-/ ]{0,3}(?<name>\p{L}+)\.?$/u,
  /^(?:q|k|kv|kvartal|quarter)\.? ?(?<quarter>[1-4])[-/ ,]{0,2}(?<year>\d{4})$/,
  /^(?<quarter>[1-4])(?:a|:a)? ?(?:q|k|kv|kvartal|kvartalet|quarter)\.? ?(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/ ,]{0,2}(?:q|k|kv|kvartal|quarter)\.? ?(?<quarter>[1-4])$/,
  /^(?:v|w|vecka|week)\.? ?(?<week>\d{1,2})[-/ ,]{0,2}(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/ ,]{0,2}(?:v|w|vecka|week)\.? ?(?<week>\d{1,2})$/,
  // A time of day may follow; it is not looked at.
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:[t ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)? ?(?:z|[+-]\d\d:?\d\d)?)?$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})[- ]{1,3}(?<year>\d{4})$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  /^(?:den )?(?<day>\d{1,2})\.?(?: |-)(?<name>\p{L}+)\.?(?: |-)(?<year>\d{4})$/u,
  /^(?<name>\p{L}+)\.? (?<day>\d{1,2}),? (?<year>\d{4})$/u,
];
/** `31/1/2025` or `1/31/2025`: which is the day can be told where it is above 12, or the same as the month. */
const EITHER = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/**
 * The period of a feed that a cell stands for, such as `2025-01`; `undefined` where it is none, or could be two (`1/2/2025`). Names of
 * months are Swedish or English. A year of two digits, only beside a month's name, is 1970 to 2069. A date of a workbook is its day.
 *
 * @param granularity what is wanted: a finer period gives the one that holds it, `2025-01-31` the month `2025-01`; a coarser one is none
 */
export function readPeriod(value: Value, granularity?: Granularity): string | undefined {
  const text = textOf(value);
  const period = text === undefined ? undefined : parsePeriod(text);
  if (!period || text === undefined || granularity === undefined || period.granularity === granularity) return period && text;
  const within = periodOf(granularity, firstWithin(granularity, period));
  return ORDER.indexOf(granularity) < ORDER.indexOf(period.granularity) ? within : undefined;
}

/** From the coarsest to the finest. */
const ORDER: readonly Granularity[] = ['year', 'quarter', 'month', 'week', 'day'];

function textOf(value: Value): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'bigint') return written(String(value));
  return typeof value === 'string' ? written(value) : undefined;
}

/** As the feed writes it; it may still be no period, such as month 13. */
function written(cell: string): string | undefined {
  const text = cell.trim().toLowerCase().replace(/[\s\u2007\u202f]+/gu, ' ').replace(/[–—−‑]/gu, '-');
  const either = EITHER.exec(text);
  if (either) {
    const [, first = '', , second = '', year = ''] = either;
    if (Number(first) > 12 || first === second) return `${year}-${two(second)}-${two(first)}`;
    return Number(second) > 12 ? `${year}-${two(first)}-${two(second)}` : undefined;
  }
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const { year = '', quarter, week, name, day } = groups;
    const month = name === undefined ? groups['month'] : MONTH_BY_NAME.get(name)?.toString();
    if (name !== undefined && month === undefined) continue;
    const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
    if (quarter !== undefined) return `${full}-Q${quarter}`;
    if (week !== undefined) return `${full}-W${two(week)}`;
    return [full, month, day].flatMap((part) => (part === undefined ? [] : [two(part)])).join('-');
  }
  return undefined;
}

const two = (digits: string): string => digits.padStart(2, '0');
