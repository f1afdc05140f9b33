import { periodRange, type Cell, type Indicator } from '@indicator-elements/feed';

/** Every period from the first to the last that some cell has. */
export function periodsOf(indicator: Indicator, cells: readonly Cell[]): string[] {
  if (cells.length === 0) return [];
  // Periods of one granularity sort as text.
  const periods = cells.map(({ period }) => period).sort();
  return periodRange(indicator.granularity, periods[0]!, periods.at(-1)!);
}

/** The cells of one series by their periods. */
export function byPeriod(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.period, cell]));
}
