import { firstWithin, lastWithin, type Granularity } from '@indicator-elements/feed';
import { BARE, HIDDEN, SHOWN, SILENCE, type Cells } from './editions.js';
import { COUNT, type Slice, type Sum, type Sums } from './sums.js';

/** In so many windows at least a rolling sum must be seen to be the sum of another indicator's periods. */
const ENOUGH = 3;

/** The granularities whose periods lie within those of each. Weeks lie across months and years. */
const WITHIN: { readonly [Each in Granularity]: readonly Granularity[] } = { year: ['quarter', 'month', 'day'], quarter: ['month', 'day'], month: ['day'], week: ['day'], day: [] };

/** The cells of one series by period. */
type Series = Map<number, number>;

/** An indicator whose numbers are sums over time: of which periods, and of which indicator's, where the feed has one. */
type OverTime = { readonly its: number; readonly plain?: number; readonly window: (period: number) => readonly number[] };

/**
 * The sums over time, one slice a series: a rolling sum as the sum of its periods, a year as that of its months. The periods are the
 * cells of a plain indicator, where the feed has one whose sums plainly are these; those of a rolling sum are else numbers that nobody
 * shows, and only windows that share a period with one beside a hidden one are looked at. Numerators, counts, categories and n, not denominators,
 * which are seldom sums.
 */
export function* timeSlices(cells: Cells, sums: Sums): Generator<Slice> {
  const { state } = cells;
  const isUnseen = (cell: number): boolean => state[cell] === HIDDEN || state[cell] === BARE;
  const pairs = pairsIn(cells);
  if (pairs.length === 0) return;
  const series = seriesIn(cells);
  for (const { its, plain, window } of pairs.flatMap((pair) => overTime(cells, series, pair))) {
    const family = sums.family('time', its, plain ?? -1, true, COUNT);
    for (const [key, own] of series[its]!) {
      const months = plain === undefined ? undefined : series[plain]!.get(key) ?? new Map<number, number>();
      if (![...(months?.values() ?? []), ...own.values()].some(isUnseen)) continue;
      const hidden = new Set([...own].filter(([, cell]) => isUnseen(cell)).flatMap(([period]) => window(period)));
      const isNear = (near: ReadonlySet<number>) => (period: number): boolean => window(period).some((each) => near.has(each));
      const beside = new Set([...own.keys()].filter(isNear(hidden)).flatMap(window));
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
        if (state[cell] === SILENCE || (!months && !isNear(beside)(period))) continue;
        const parts = window(period).map((each) => {
          const month = months?.get(each);
          // A period without a number may have had one when the sum was made.
          return month === undefined || state[month] === SILENCE ? placeOf(`month ${each}`, -1) : placeOf(`cell ${month}`, month);
        });
        lines.push({ total: 3 * placeOf(`cell ${cell}`, cell) + COUNT, parts: parts.map((part) => 3 * part + COUNT), family });
      }
      yield { cells: taken, sums: lines, ratios: [], wholes: [] };
    }
  }
}

/** Each rolling indicator alone, and each of longer periods with each of shorter ones that may add up to them. */
function pairsIn({ indicators }: Cells): { readonly its: number; readonly shorter?: number }[] {
  return indicators.flatMap(({ rolling, granularity, kind }, its) =>
    rolling === undefined
      ? indicators.flatMap((other, shorter) => (other.rolling === undefined && other.kind === kind && WITHIN[granularity].includes(other.granularity) ? [{ its, shorter }] : []))
      : [{ its }],
  );
}

function overTime(cells: Cells, series: readonly Map<string, Series>[], { its, shorter }: { readonly its: number; readonly shorter?: number }): OverTime[] {
  const { granularity, kind, rolling } = cells.indicators[its]!;
  if (rolling !== undefined) {
    const window = (period: number): number[] => Array.from({ length: rolling }, (_, back) => period - back);
    const plain = cells.indicators.findIndex((other, at) =>
      other.rolling === undefined && other.granularity === granularity && other.kind === kind && (sumsSeen(cells, series, { its, plain: at, window }) ?? 0) >= ENOUGH);
    return [plain < 0 ? { its, window } : { its, plain, window }];
  }
  const { granularity: finer } = cells.indicators[shorter!]!;
  const window = (index: number): number[] => {
    const period = { granularity, index, year: 0 };
    const first = firstWithin(finer, period);
    return Array.from({ length: lastWithin(finer, period) - first + 1 }, (_, step) => first + step);
  };
  // A year is the sum of its months unless the feed shows otherwise: a reader takes it for that even where each year has a hidden one.
  const found = { its, plain: shorter!, window };
  return sumsSeen(cells, series, found) === undefined ? [] : [found];
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

/** In how many windows all is shown, and the sum above 0 is that of the periods; undefined where one is not, or less than those shown. */
function sumsSeen({ state, count }: Cells, series: readonly Map<string, Series>[], { its, plain, window }: Required<OverTime>): number | undefined {
  let seen = 0;
  for (const [key, own] of series[its]!) {
    const months = series[plain]!.get(key);
    if (!months) continue;
    for (const [period, cell] of own) {
      if (state[cell] !== SHOWN) continue;
      const within = window(period);
      const shown = within.flatMap((each) => {
        const month = months.get(each);
        return month !== undefined && state[month] === SHOWN ? [count[month]!] : [];
      });
      const sum = shown.reduce((before, number) => before + number, 0);
      const whole = shown.length === within.length;
      if (sum > count[cell]! || (whole && sum !== count[cell])) return undefined;
      if (whole && sum > 0) seen++;
    }
  }
  return seen;
}
