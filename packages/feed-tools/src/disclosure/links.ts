import { hasSize, SHOWN, type Cells } from './editions.js';

/** Two indicators that are of the same people: `of` is the same number, in every area, group and period. By their positions. */
export type Link = { readonly indicator: number; readonly of: number };

/** In so many cells at least the numbers must be seen to be the same. */
const ENOUGH = 3;

/**
 * The indicators that are plainly of the same people, as what they show tells any reader: denominators, or scores' n, or the answers to
 * a distribution as a whole, that are the same wherever both are shown. What is hidden of one may be shown of the other. Each is
 * linked to the first that it is the same as; a distribution only to one that shows its number.
 */
export function linksOf(cells: Cells, periods: readonly (readonly number[])[]): Link[] {
  const { indicators, indicator, area, group, state, category } = cells;
  if (indicators.length < 2) return [];
  const same = new Map<string, number>();
  const other = new Set<string>();
  for (const period of periods) {
    const populations = new Map<string, Map<number, number>>();
    const lost = new Map<string, Set<number>>();
    for (const cell of period) {
      const its = indicator[cell]!;
      const { kind } = indicators[its]!;
      if (kind === 'count') continue;
      const key = `${area[cell]} ${group[cell]}`;
      if (state[cell] !== SHOWN) {
        (lost.get(key) ?? lost.set(key, new Set()).get(key)!).add(its);
        continue;
      }
      const own = populations.get(key) ?? populations.set(key, new Map()).get(key)!;
      const number = hasSize(indicators[its]!) ? cells.size[cell]! : cells.count[cell]!;
      own.set(its, (category[cell] ? own.get(its) ?? 0 : 0) + number);
    }
    for (const [key, own] of populations) {
      const seen = [...own].filter(([its, number]) => number > 0 && !lost.get(key)?.has(its));
      for (const [a, first] of seen) {
        for (const [b, second] of seen) {
          if (a >= b) continue;
          const pair = `${a} ${b}`;
          if (first === second) same.set(pair, (same.get(pair) ?? 0) + 1);
          else other.add(pair);
        }
      }
    }
  }
  const isSame = (a: number, b: number): boolean => !other.has(`${a} ${b}`) && (same.get(`${a} ${b}`) ?? 0) >= ENOUGH;
  const isWhole = (at: number): boolean => indicators[at]!.kind !== 'distribution';
  return indicators.flatMap((_, at): Link[] => {
    const of = indicators.findIndex((_, first) => isWhole(first) && (isWhole(at) ? first < at && isSame(first, at) : isSame(Math.min(first, at), Math.max(first, at))));
    return of < 0 ? [] : [{ indicator: at, of }];
  });
}
