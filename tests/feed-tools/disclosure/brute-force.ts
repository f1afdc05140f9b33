import type { Feed } from '@indicator-elements/feed';
import { canAll, demandsOf, systemOf } from './independent.js';

/**
 * The least number of cells that have to be hidden so that every small count could be anything from 1 to minCount − 1, by trying all
 * sets of cells, the small sets first. Of counts; for tables of some 25 cells.
 *
 * @param most the further cells to try with
 */
export function fewestHidden(feed: Feed, most: number): number | undefined {
  const { observations } = feed;
  const { length } = observations;
  const value = observations.value!;
  const minCount = feed.disclosure.minCount!;
  const lines = linesOf(feed);
  const rows = Array.from({ length }, (_, row) => row);
  const small = rows.filter((row) => value[row]! > 0 && value[row]! < minCount);
  const others = rows.filter((row) => !small.includes(row));
  for (let further = 0; further <= most; further++) {
    for (const chosen of subsetsOf(others, further)) {
      const hidden = new Set([...small, ...chosen]);
      // A hidden cell that is alone in a sum is as good as shown: fewer cells do as well, and have been tried.
      if (lines.some((line) => line.filter((row) => hidden.has(row)).length === 1)) continue;
      const status = Int32Array.from(rows, (row) => Number(hidden.has(row)));
      const shown = Float64Array.from(rows, (row) => (hidden.has(row) ? NaN : value[row]!));
      const system = systemOf({ ...feed, observations: { ...observations, status, value: shown } });
      if (canAll(system, demandsOf(feed, system, minCount).map(({ demand }) => demand))) return hidden.size;
    }
  }
  return undefined;
}

/** The rows of each sum. */
function linesOf({ observations, areas, dimensions }: Feed): number[][] {
  const { length, area, category } = observations;
  const keyOf = (place: number, group: readonly number[], step: number): string => [place, ...group, step].join(' ');
  const groupOf = (row: number): number[] => dimensions.map((_, at) => observations.dimensions[at]![row]!);
  const rows = new Map(Array.from({ length }, (_, row) => [keyOf(area[row]!, groupOf(row), category[row]!), row]));
  return [...rows.values()].flatMap((row) => {
    const group = groupOf(row);
    const { code } = areas[area[row]!]!;
    const inside = areas.flatMap(({ parent }, place) => (parent === code ? [rows.get(keyOf(place, group, category[row]!))!] : []));
    const byDimension = dimensions.flatMap(({ categories }, at) =>
      group[at] === 0 ? [categories.slice(1).map((_, step) => rows.get(keyOf(area[row]!, group.with(at, step + 1), category[row]!))!)] : []);
    return [inside, ...byDimension].filter((parts) => parts.length > 0).map((parts) => [row, ...parts]);
  });
}

function* subsetsOf(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else for (let at = from; at <= items.length - size; at++) for (const rest of subsetsOf(items, size - 1, at + 1)) yield [items[at]!, ...rest];
}
