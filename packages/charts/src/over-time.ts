import { parsePeriod, periodRange, type Cell, type Indicator } from '@indicator-elements/feed';

/** As many periods as are shown: more than thirteen years of days. One year mistyped would make hundreds of thousands, and stop the page. */
export const MOST = 5000;

/** The first and the last period that some cell has, and how many there are from the one to the other; undefined without a cell. */
export function spanOf(cells: readonly Cell[]): { readonly first: string; readonly last: string; readonly count: number } | undefined {
  // Periods of one granularity sort as text.
  const periods = cells.map(({ period }) => period).sort();
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last, count: parsePeriod(last)!.index - parsePeriod(first)!.index + 1 };
}

/** Every period from the first to the last that some cell has. Not to be asked for where those are too many. */
export function periodsOf({ granularity }: Indicator, cells: readonly Cell[]): string[] {
  const span = spanOf(cells);
  return span ? periodRange(granularity, span.first, span.last) : [];
}

/** The cells of one series by their periods. */
export function byPeriod(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.period, cell]));
}
