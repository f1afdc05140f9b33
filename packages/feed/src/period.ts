import type { Granularity } from './types.js';

/** A period. `index` is an ordinal within its granularity: periods that follow each other differ by 1. */
export type Period = {
  readonly granularity: Granularity;
  readonly index: number;
  /** The calendar year; for a week the ISO 8601 year. */
  readonly year: number;
};

/** How periods are written; whether there is such a day or week is another matter. */
export const PERIOD = /^([1-9]\d{3})(?:-(?:Q([1-4])|W(\d\d)|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/;

const DAY = 86_400_000;
/** The months in each granularity that is made of months. */
const MONTHS: { readonly [Each in Granularity]?: number } = { year: 12, quarter: 3, month: 1 };

/**
 * Reads `2025`, `2025-Q1`, `2025-W07` (ISO 8601 week), `2025-11` or `2025-11-30`, of the years 1000 to 9999.
 * Gives undefined for anything else, also for a 31 June or a week 53 that the year does not have.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const [, year, quarter, week, month, day] = match;
  const granularity = quarter ? 'quarter' : week ? 'week' : day ? 'day' : month ? 'month' : 'year';
  // Week 1 is the one that has 4 January.
  const monthOfYear = Number(quarter ? Number(quarter) * 3 - 2 : month ?? 1);
  const time = Date.UTC(Number(year), monthOfYear - 1, Number(week ? Number(week) * 7 - 3 : day ?? 1));
  const index = indexAt(granularity, time);
  // Months and quarters are as they are written; a day and a week may be another's.
  return MONTHS[granularity] || periodOf(granularity, index) === text ? { granularity, index, year: Number(year) } : undefined;
}

/** The text of a period of the years 1000 to 9999, the inverse of `parsePeriod`. */
export function periodOf(granularity: Granularity, index: number): string {
  const date = new Date(startOf(granularity, index) + (granularity === 'week' ? 3 * DAY : 0));
  const year = date.getUTCFullYear();
  if (granularity === 'quarter') return `${year}-Q${(index % 4) + 1}`;
  if (granularity === 'week') {
    return `${year}-W${`${index - indexAt('week', Date.UTC(year, 0, 4)) + 1}`.padStart(2, '0')}`;
  }
  return date.toISOString().slice(0, granularity === 'year' ? 4 : granularity === 'month' ? 7 : 10);
}

/** Midnight UTC at which a period starts; an invalid Date when the text is no period. */
export function periodStart(text: string): Date {
  const period = parsePeriod(text);
  return new Date(period ? startOf(period.granularity, period.index) : NaN);
}

/**
 * Every period from `first` to `last`, both included. The two may be of another granularity, as in a query:
 * the months of `2023` are `periodRange('month', '2023', '2023')`. Empty when one of them is no period.
 */
export function periodRange(granularity: Granularity, first: string, last: string): string[] {
  const from = parsePeriod(first);
  const to = parsePeriod(last);
  if (!from || !to) return [];
  const start = firstWithin(granularity, from);
  const length = Math.max(0, lastWithin(granularity, to) - start + 1);
  return [...Array(length).keys()].map((step) => periodOf(granularity, start + step));
}

/** Whether two texts are periods, of whatever granularity, and the last does not end before the first begins. */
export function isSpan(first: string, last: string): boolean {
  const [from, to] = [parsePeriod(first), parsePeriod(last)];
  return !!from && !!to && firstWithin('day', from) <= lastWithin('day', to);
}

/**
 * The ordinal of the first period of a granularity that belongs to `period` (or, when `period` is the finer one,
 * that holds it). A week belongs to the year, quarter or month that has its Thursday, as in ISO 8601.
 */
export function firstWithin(granularity: Granularity, period: Period): number {
  return indexAt(granularity, startOf(period.granularity, period.index) + lean(granularity, period));
}

/** The ordinal of the last such period. */
export function lastWithin(granularity: Granularity, period: Period): number {
  return indexAt(
    granularity,
    startOf(period.granularity, period.index + 1) - DAY - lean(granularity, period),
  );
}

/** The three days from a Monday to its Thursday, and from there to Sunday, where one is a week and the other made of months. */
function lean(granularity: Granularity, period: Period): number {
  return (granularity === 'week' ? MONTHS[period.granularity] : period.granularity === 'week' && MONTHS[granularity]) ? 3 * DAY : 0;
}

/** The ordinal of the period at a time. Week 0 has 1 January 1970, a Thursday. */
function indexAt(granularity: Granularity, time: number): number {
  const date = new Date(time);
  const months = MONTHS[granularity];
  if (months) return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  return Math.floor(granularity === 'week' ? (time / DAY + 3) / 7 : time / DAY);
}

function startOf(granularity: Granularity, index: number): number {
  const months = MONTHS[granularity];
  // Date.UTC takes year 0 for 1900.
  if (months) return Date.UTC(0, index * months - 1900 * 12);
  return (granularity === 'week' ? index * 7 - 3 : index) * DAY;
}
