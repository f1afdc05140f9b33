import { parsePeriod, periodRange, type Cell, type Indicator } from '@indicator-elements/feed';

/** As many periods as are shown: more than thirteen years of days. One year mistyped would make hundreds of thousands, and stop the page. */
export const MOST = 5000;

/** Every period from the first to the last that some cell has; undefined where those are too many. */
export function periodsOf({ granularity }: Indicator, cells: readonly Cell[]): string[] | undefined {
  if (cells.length === 0) return [];
  // Periods of one granularity sort as text.
  const periods = cells.map(({ period }) => period).sort();
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return parsePeriod(last)!.index - parsePeriod(first)!.index < MOST ? periodRange(granularity, first, last) : undefined;
}

/** The cells of one series by their periods. */
export function byPeriod(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.period, cell]));
}
