import type { Cell, Finding } from '@indicator-elements/feed';

/** The period that a picture of one period shows, and the one before it that has a value, if any. */
export interface PeriodChoice {
  readonly period: string;
  readonly previous?: string;
}

/** As many as a message can list. */
const LISTED = 12;

/**
 * Chooses among the periods of some cells: the one that is asked for, or else the latest complete one, which at least half as many have
 * delivered as any other, and where somebody has a value and nobody a preliminary one; failing that, the latest with a value, or with any
 * cell at all.
 *
 * @returns undefined without any cell; a finding for a period that no cell has
 */
export function whichPeriod(
  cells: readonly Cell[],
  asked?: string,
): { readonly ok: true; readonly choice: PeriodChoice | undefined } | { readonly ok: false; readonly finding: Finding } {
  // Periods of one granularity sort as text.
  const periods = [...new Set(cells.map(({ period }) => period))].sort();
  const withValue = new Set(cells.filter(({ value }) => value !== undefined).map(({ period }) => period));
  const delivered = new Map(periods.map((each) => [each, 0]));
  for (const { period, value, status } of cells) if (value !== undefined || status === 'suppressed') delivered.set(period, delivered.get(period)! + 1);
  const half = Math.max(...delivered.values()) / 2;
  const preliminary = new Set(cells.filter(({ status }) => status === 'preliminary').map(({ period }) => period));
  if (asked !== undefined && !periods.includes(asked)) {
    return { ok: false, finding: { path: 'period', code: 'unknown-value', details: [asked, periods.slice(-LISTED)] } };
  }
  const period =
    asked ??
    periods.findLast((each) => withValue.has(each) && !preliminary.has(each) && delivered.get(each)! >= half) ??
    periods.findLast((each) => withValue.has(each)) ??
    periods.at(-1);
  if (period === undefined) return { ok: true, choice: undefined };
  const previous = periods.findLast((each) => each < period && withValue.has(each));
  return { ok: true, choice: { period, ...(previous !== undefined && { previous }) } };
}
