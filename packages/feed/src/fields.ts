/*
 * What an observation may carry. The parser's loops and the published schema are both made from these tables.
 */

/** Suppressed: too few to show. Missing: not delivered. A column of statuses holds 1 + the position here, 0 for none. */
export const STATUSES = [
  'suppressed',
  'missing',
  'not-applicable',
  'preliminary',
  'low-reliability',
] as const;

/** The statuses, as in a column, that say that there is no number. */
export const SILENT: ReadonlySet<number> = new Set([1, 2, 3]);

/** How far from 0 a number may be: so far whole numbers are told apart, and sums and squares of them are numbers, too. */
export const LARGEST = 1e15;
export const isNumber = (value: unknown, least = -LARGEST): value is number => typeof value === 'number' && value >= least && value <= LARGEST;

/** The numbers of an observation, and the least each may be. */
export const NUMBER_FIELDS = {
  value: -LARGEST,
  numerator: 0,
  denominator: 0,
  n: 0,
  sd: 0,
  lower: -LARGEST,
  upper: -LARGEST,
} as const;

export type NumberField = keyof typeof NUMBER_FIELDS;
export const NUMBERS = Object.keys(NUMBER_FIELDS) as readonly NumberField[];

/** The fields whose names a dimension therefore cannot have. */
export const TEXT_FIELDS = ['indicator', 'area', 'period', 'category', 'status'] as const;
