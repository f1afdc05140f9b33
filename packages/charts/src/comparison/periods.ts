import { periodRange, type Cell } from '@indicator-elements/feed';
import type { ComparisonFacts, ComparisonRow } from './rows.js';

/** Every period from the first to the last that some area or the benchmark has a cell of. */
export function periodsOf({ indicator, rows, benchmark }: ComparisonFacts): string[] {
  // Periods of one granularity sort as text.
  const periods = [...new Set([...rows.map(({ cells }) => cells), benchmark?.cells ?? []].flat().map(({ period }) => period))].sort();
  return periods.length === 0 ? [] : periodRange(indicator.granularity, periods[0]!, periods.at(-1)!);
}

/** Whether there is something to see over time: one area with values in two periods. */
export function hasTrends({ rows }: ComparisonFacts): boolean {
  return rows.some(({ cells }) => cells.filter(({ value }) => value !== undefined).length > 1);
}

/** An area's cells by period. */
export function byPeriod({ cells }: Pick<ComparisonRow, 'cells'>): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.period, cell]));
}
