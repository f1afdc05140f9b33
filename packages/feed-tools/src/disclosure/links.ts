import type { Indicator } from '@indicator-elements/feed';
import { hasSize, SHOWN, type Cells } from './editions.js';
import { COUNT, REST, SIZE } from './sums.js';

/** What is counted by an indicator, or of how many; of a proportion also those who are left. */
export type Counted = { readonly indicator: number; readonly type: typeof COUNT | typeof SIZE | typeof REST };

/** Two numbers that are of the same people or events: `of` is the same as `counted`, in every area, group and period. */
export type Link = { readonly counted: Counted; readonly of: Counted };

/** In so many cells at least the numbers must be seen to be the same. */
const ENOUGH = 3;

/**
 * The numbers that are plainly of the same people or events, as what they show tells any reader: counts, numerators, denominators,
 * who is left of a proportion, scores' n, or the answers to a distribution as a whole, that are the same wherever both are shown. What is hidden of one may be
 * shown of the other. Each is linked to the first that it is the same as; a distribution only to one that shows its number.
 */
export function linksOf(cells: Cells, periods: readonly (readonly number[])[]): Link[] {
  const { indicators, indicator, area, group, state, category } = cells;
  if (indicators.length < 2) return [];
  const all = indicators.flatMap((each, at): Counted[] => typesOf(each).map((type) => ({ indicator: at, type })));
  const firstOf = indicators.map((_, at) => all.findIndex((each) => each.indicator === at));
  const same = new Map<string, number>();
  const other = new Set<string>();
  for (const period of periods) {
    const populations = new Map<string, Map<number, number>>();
    const lost = new Map<string, Set<number>>();
    for (const cell of period) {
      const its = indicator[cell]!;
      const key = `${area[cell]} ${group[cell]}`;
      if (state[cell] !== SHOWN) {
        (lost.get(key) ?? lost.set(key, new Set()).get(key)!).add(its);
        continue;
      }
      const own = populations.get(key) ?? populations.set(key, new Map()).get(key)!;
      for (let at = firstOf[its]!; all[at]?.indicator === its; at++) {
        own.set(at, (category[cell] ? own.get(at) ?? 0 : 0) + numberOf(cells, cell, all[at]!.type));
      }
    }
    for (const [key, own] of populations) {
      const seen = [...own].filter(([at, number]) => number > 0 && !lost.get(key)?.has(all[at]!.indicator));
      for (const [a, first] of seen) {
        for (const [b, second] of seen) {
          if (a >= b || all[a]!.indicator === all[b]!.indicator) continue;
          const pair = `${a} ${b}`;
          if (first === second) same.set(pair, (same.get(pair) ?? 0) + 1);
          else other.add(pair);
        }
      }
    }
  }
  const isSame = (a: number, b: number): boolean => !other.has(`${a} ${b}`) && (same.get(`${a} ${b}`) ?? 0) >= ENOUGH;
  const isWhole = (at: number): boolean => indicators[all[at]!.indicator]!.kind !== 'distribution';
  return all.flatMap((counted, at): Link[] => {
    const of = all.findIndex((_, first) => isWhole(first) && (isWhole(at) ? first < at && isSame(first, at) : isSame(Math.min(first, at), Math.max(first, at))));
    return of < 0 ? [] : [{ counted, of: all[of]! }];
  });
}

const typesOf = (indicator: Indicator): readonly Counted['type'][] => (indicator.kind === 'proportion' ? [SIZE, COUNT, REST] : hasSize(indicator) ? [SIZE, COUNT] : [COUNT]);

const numberOf = ({ count, size }: Cells, cell: number, type: Counted['type']): number =>
  type === SIZE ? size[cell]! : type === COUNT ? count[cell]! : size[cell]! - count[cell]!;
