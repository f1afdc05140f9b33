import type { Feed } from '@indicator-elements/feed';

/** The cells of two editions side by side: positions of rows in `before` and in `after`, -1 where there is none. */
export type Matches = {
  /** A number a row of `after`: the same cell's row in `before`. */
  readonly former: Int32Array;
  /** The rows of `before` that `after` lacks. */
  readonly gone: readonly number[];
};

/**
 * Finds the same cell in two editions: by the codes of indicator, area and categories and by the period, not by where it stands. A
 * dimension that only one edition has is matched by its total, since the other's cells are of all of them.
 */
export function matchCells(before: Feed, after: Feed): Matches {
  const [keyBefore, keyAfter] = [keysOf(before, after), keysOf(after, before)];
  const rows = new Map<string, number>();
  for (let row = 0; row < before.observations.length; row++) rows.set(keyBefore(row), row);
  const former = new Int32Array(after.observations.length).fill(-1);
  for (let row = 0; row < former.length; row++) {
    const key = keyAfter(row);
    const found = rows.get(key);
    if (found === undefined) continue;
    former[row] = found;
    rows.delete(key);
  }
  return { former, gone: [...rows.values()] };
}

/** What a row's cell is called in both editions. */
function keysOf(feed: Feed, other: Feed): (row: number) => string {
  const { indicators, areas, dimensions, observations } = feed;
  const { indicator, area, period, category } = observations;
  const ids = [...new Set([...dimensions, ...other.dimensions].map(({ id }) => id))].sort();
  const categories = ids.map((id) => {
    const at = dimensions.findIndex((dimension) => dimension.id === id);
    if (at < 0) return () => other.dimensions.find((dimension) => dimension.id === id)!.total ?? '';
    const names = dimensions[at]!.categories.map((each) => each.id);
    const column = observations.dimensions[at]!;
    return (row: number) => names[column[row]!]!;
  });
  return (row) => {
    const { id, granularity, categories: steps } = indicators[indicator[row]!]!;
    const step = steps?.[category[row]! - 1]?.id ?? '';
    return [id, granularity, period[row], areas[area[row]!]!.code, step, ...categories.map((nameAt) => nameAt(row))].join('\0');
  };
}
