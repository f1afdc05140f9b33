import { parsePeriod } from './period.js';

/*
 * What the fields of a feed's head may hold, where that is a choice or a way of writing. The schema (`schema.ts`) and the quick reader
 * (`sound-head.ts`) are both made with these.
 */

/** What a feed's `format` says. */
export const FORMAT = 'indicator-feed/1';
export const LEVELS = ['country', 'region', 'part', 'municipality', 'unit'] as const;
export const KINDS = ['rate', 'proportion', 'count', 'score', 'distribution'] as const;
export const DIRECTIONS = ['lower', 'higher', 'neutral'] as const;
export const GRANULARITIES = ['year', 'quarter', 'month', 'week', 'day'] as const;
export const PER = [1, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
/** How many periods a rolling figure covers, such as 12 for the latest twelve months. */
export const ROLLING = [2, 3, 4, 6, 7, 12, 13, 24, 26, 36, 52] as const;
export const DECIMALS = [0, 1, 2, 3, 4, 5, 6] as const;

export const FILLED = /\S/;
/** `https:`, `http:` or relative: no colon before the first slash, so never `javascript:` or `data:`. */
export const URL_TEXT = /^(?:[hH][tT]{2}[pP][sS]?:\/\/\S+|(?![^/?#]*:)\S+)$/;
export const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** Of a text that is written as a date: whether there is such a day and time. */
export const isThere = (date: string): boolean => parsePeriod(date.slice(0, 10)) !== undefined && !Number.isNaN(Date.parse(date));

/** The fields that an indicator of a kind cannot do without. A proportion is per 100 unless it says otherwise. */
export const KIND_NEEDS = {
  rate: 'per',
  proportion: undefined,
  count: undefined,
  score: 'scale',
  distribution: 'categories',
} as const satisfies Record<(typeof KINDS)[number], string | undefined>;
