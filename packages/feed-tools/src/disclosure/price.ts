import type { Cells } from './editions.js';

/** What it costs a reader that a cell is hidden. Cells that are hidden are dear to nobody: `remember` makes them cheaper in the next period. */
export type Prices = ((cell: number) => number) & { remember(hidden: readonly number[]): void };

/**
 * Every cell costs about 1, so that few are hidden; of as many, small and outlying ones rather than totals, and of a whole that is made
 * up of areas its total last. What was hidden in an earlier edition, or in the period before, is a little cheaper, so that the
 * same cells stay hidden.
 */
export function priceOf(cells: Cells): Prices {
  const { areas, dimensions, strides, area, group, count, indicator, category, stayed } = cells;
  const parents = new Set(areas.map(({ parent }) => parent));
  const levels = areas.map(({ code, parent }) => (parents.has(code) ? (parent === undefined || !areas.some((other) => other.code === parent) ? 2 : 1) : 0));
  const totals = dimensions.map(({ total, categories }) => categories.findIndex(({ id }) => id === total));
  let last = new Set<string>();
  const seriesOf = (cell: number): string => `${indicator[cell]} ${area[cell]} ${group[cell]} ${category[cell]}`;
  const price = (cell: number): number => {
    const level = levels[area[cell]!]!;
    let whole = 0;
    totals.forEach((total, at) => {
      const { length } = dimensions[at]!.categories;
      if (length > 1 && Math.floor(group[cell]! / strides[at]!) % length === total) whole++;
    });
    const size = Number.isNaN(count[cell]!) ? 0 : 0.05 * Math.min(1, Math.log10(1 + count[cell]!) / 6);
    let cost = 1 + 0.1 * level + 0.1 * whole + size;
    if (level === 2 && whole === totals.length) cost += 1;
    if (stayed[cell]) cost *= 0.8;
    if (last.has(seriesOf(cell))) cost *= 0.95;
    return cost;
  };
  return Object.assign(price, {
    remember: (hidden: readonly number[]): void => {
      last = new Set(hidden.map(seriesOf));
    },
  });
}
