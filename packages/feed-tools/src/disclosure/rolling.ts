import { BARE, HIDDEN, SHOWN, SILENCE, type Cells } from './editions.js';
import { COUNT, type Slice, type Sum, type Sums } from './sums.js';

/** In so many windows at least a rolling sum must be seen to be the sum of another indicator's periods. */
const ENOUGH = 3;

/** The cells of one series by period. */
type Series = Map<number, number>;

/**
 * The sums over time: for each series of a rolling indicator that hides something, or whose months are hidden, each rolling sum as
 * the sum of its periods. Those periods are the cells of a plain indicator, where the feed has one whose sums plainly are the rolling
 * ones; else they are numbers that nobody shows, and only windows that share a period with a hidden one are looked at. One slice
 * a series. Numerators, counts, categories and n, not denominators, which are seldom sums.
 */
export function* rollingSlices(cells: Cells, sums: Sums): Generator<Slice> {
  const { indicators, state } = cells;
  const rolling = indicators.flatMap(({ rolling }, at) => (rolling === undefined ? [] : [at]));
  if (rolling.length === 0) return;
  const series = seriesIn(cells);
  for (const its of rolling) {
    const window = indicators[its]!.rolling!;
    const plain = plainOf(cells, series, its, window);
    const family = sums.family('rolling', its, plain ?? -1, true, COUNT);
    for (const [key, own] of series[its]!) {
      const months = plain === undefined ? undefined : series[plain]!.get(key) ?? new Map<number, number>();
      const isUnseen = (cell: number): boolean => state[cell] === HIDDEN || state[cell] === BARE;
      const unseen = [...own].filter(([, cell]) => isUnseen(cell)).map(([period]) => period);
      if (months ? ![...months.values(), ...own.values()].some(isUnseen) : unseen.length === 0) continue;
      const taken: number[] = [];
      const places = new Map<string, number>();
      const placeOf = (name: string, cell: number): number => {
        const known = places.get(name);
        if (known !== undefined) return known;
        places.set(name, taken.length);
        return taken.push(cell) - 1;
      };
      const lines: Sum[] = [];
      for (const [period, cell] of own) {
        if (state[cell] === SILENCE || (!months && !unseen.some((other) => Math.abs(other - period) < 2 * window))) continue;
        const parts = Array.from({ length: window }, (_, back) => {
          const month = months?.get(period - back);
          // A period without a number may have had one when the sum was made.
          return month === undefined || state[month] === SILENCE ? placeOf(`month ${period - back}`, -1) : placeOf(`cell ${month}`, month);
        });
        lines.push({ total: 3 * placeOf(`cell ${cell}`, cell) + COUNT, parts: parts.map((part) => 3 * part + COUNT), family });
      }
      yield { cells: taken, sums: lines, ratios: [], wholes: [] };
    }
  }
}

/** By indicator, the series by area, group and category. */
function seriesIn({ length, indicators, indicator, area, group, category, period }: Cells): Map<string, Series>[] {
  const series = indicators.map(() => new Map<string, Series>());
  for (let cell = 0; cell < length; cell++) {
    const own = series[indicator[cell]!]!;
    const key = `${area[cell]} ${group[cell]} ${category[cell]}`;
    const cellsByPeriod = own.get(key);
    if (cellsByPeriod) cellsByPeriod.set(period[cell]!, cell);
    else own.set(key, new Map([[period[cell]!, cell]]));
  }
  return series;
}

/** The plain indicator whose periods add up to a rolling one's sums wherever all of them are shown. */
function plainOf({ indicators, state, count }: Cells, series: readonly Map<string, Series>[], its: number, window: number): number | undefined {
  const { granularity, kind } = indicators[its]!;
  const found = indicators.findIndex((other, at) => {
    if (other.rolling !== undefined || other.granularity !== granularity || other.kind !== kind) return false;
    let same = 0;
    for (const [key, own] of series[its]!) {
      const months = series[at]!.get(key);
      if (!months) continue;
      for (const [period, cell] of own) {
        if (state[cell] !== SHOWN) continue;
        let sum = 0;
        for (let back = 0; back < window; back++) {
          const month = months.get(period - back);
          sum += month !== undefined && state[month] === SHOWN ? count[month]! : NaN;
        }
        if (Number.isNaN(sum)) continue;
        if (sum !== count[cell]) return false;
        if (sum > 0) same++;
      }
    }
    return same >= ENOUGH;
  });
  return found < 0 ? undefined : found;
}
