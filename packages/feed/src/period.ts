import type { Granularity } from './types.js';

/** A period. `index` is an ordinal within its granularity: periods that follow each other differ by 1. */
export type Period = {
  readonly granularity: Granularity;
  readonly index: number;
  /** The calendar year; for a week the ISO 8601 year. */
  readonly year: number;
};

const DAY = 86_400_000;
const PATTERN = /^([1-9]\d{3})(?:-(?:Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?$/;

/** From fine to coarse. */
const FINENESS: readonly Granularity[] = ['day', 'week', 'month', 'quarter', 'year'];

/**
 * Reads `2025`, `2025-Q1`, `2025-W07` (ISO 8601 week), `2025-11` or `2025-11-30`.
 * Gives undefined for anything else, also for a 31 June or a week 53 that the year does not have.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [quarter, week, month, day] = match.slice(2).map(Number) as [number, number, number, number];
  if (quarter) return { granularity: 'quarter', index: year * 4 + quarter - 1, year };
  if (match[3]) return checked({ granularity: 'week', index: weekOne(year) + week - 1, year }, text);
  if (match[5])
    return checked({ granularity: 'day', index: Date.UTC(year, month - 1, day) / DAY, year }, text);
  if (match[4]) return checked({ granularity: 'month', index: year * 12 + month - 1, year }, text);
  return { granularity: 'year', index: year, year };
}

/** The text of a period, the inverse of `parsePeriod`. */
export function periodOf(granularity: Granularity, index: number): string {
  switch (granularity) {
    case 'year':
      return `${index}`;
    case 'quarter':
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    case 'month':
      return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
    case 'week': {
      const year = new Date(index * 7 * DAY).getUTCFullYear();
      return `${year}-W${two(index - weekOne(year) + 1)}`;
    }
    case 'day':
      return new Date(index * DAY).toISOString().slice(0, 10);
  }
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
  return Array.from({ length }, (_, step) => periodOf(granularity, start + step));
}

/**
 * The ordinal of the first period of a granularity that belongs to `period` (or, when `period` is the finer one,
 * that holds it). A week belongs to the year, quarter or month that has its Thursday, as in ISO 8601.
 */
export function firstWithin(granularity: Granularity, period: Period): number {
  return indexAt(granularity, startOf(period.granularity, period.index) + lean(granularity, period) * DAY);
}

/** The ordinal of the last such period. */
export function lastWithin(granularity: Granularity, period: Period): number {
  return indexAt(
    granularity,
    startOf(period.granularity, period.index + 1) - DAY - lean(granularity, period) * DAY,
  );
}

/** Three days from a Monday to its Thursday, when weeks are laid into something longer. */
function lean(granularity: Granularity, period: Period): number {
  return granularity === 'week' && FINENESS.indexOf(period.granularity) > 1 ? 3 : 0;
}

function indexAt(granularity: Granularity, time: number): number {
  const date = new Date(time);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  switch (granularity) {
    case 'year':
      return date.getUTCFullYear();
    case 'quarter':
      return Math.floor(months / 3);
    case 'month':
      return months;
    case 'week':
      return Math.floor((time / DAY + 3) / 7);
    case 'day':
      return Math.floor(time / DAY);
  }
}

function startOf(granularity: Granularity, index: number): number {
  switch (granularity) {
    case 'year':
      return Date.UTC(index, 0);
    case 'quarter':
      return Date.UTC(0, index * 3 - 1900 * 12);
    case 'month':
      return Date.UTC(0, index - 1900 * 12);
    case 'week':
      return (index * 7 - 3) * DAY;
    case 'day':
      return index * DAY;
  }
}

/** The ordinal of a year's week 1: the week that has 4 January. Week 0 has 1 January 1970, a Thursday. */
function weekOne(year: number): number {
  return indexAt('week', Date.UTC(year, 0, 4));
}

function checked(period: Period, text: string): Period | undefined {
  return periodOf(period.granularity, period.index) === text ? period : undefined;
}

function two(number: number): string {
  return `${number}`.padStart(2, '0');
}
