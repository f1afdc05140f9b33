import { firstWithin, lastWithin, parsePeriod, type Granularity } from '@indicator-elements/feed';

/** The years that cells have room for. Periods outside them are refused where they are read: a cell's number may not hold them. */
export const FIRST = '1900';
export const LAST = '2199';

/**
 * How a cell is one number: period, area and group as the digits of a number, each in a base of its own. A group is itself digits, one a
 * dimension: 0 for its total, 1 and up for its categories; of a distribution the last digit is the step.
 */
export type Layout = {
  readonly granularity: Granularity;
  readonly areas: number;
  /** The number of digits that there are of each dimension. */
  readonly sizes: readonly number[];
  /** How many groups there are: the product of `sizes`. */
  readonly groups: number;
  /** The ordinal of the period that is counted as 0, so that a cell's number stays small. */
  readonly since: number;
};

/** The ordinals of the first and the last period of a granularity that cells have room for. */
export const firstPeriod = (granularity: Granularity): number => firstWithin(granularity, parsePeriod(FIRST)!);
export const lastPeriod = (granularity: Granularity): number => lastWithin(granularity, parsePeriod(LAST)!);

export function layoutOf(granularity: Granularity, areas: number, sizes: readonly number[]): Layout {
  return { granularity, areas, sizes, groups: sizes.reduce((product, size) => product * size, 1), since: firstPeriod(granularity) };
}

export function cellAt({ areas, groups, since }: Layout, period: number, area: number, group: number): number {
  return ((period - since) * areas + area) * groups + group;
}

export const groupOf = ({ groups }: Layout, cell: number): number => ((cell % groups) + groups) % groups;
export const areaOf = ({ areas, groups }: Layout, cell: number): number => ((Math.floor(cell / groups) % areas) + areas) % areas;
export const periodOf = ({ areas, groups, since }: Layout, cell: number): number => Math.floor(cell / (groups * areas)) + since;

/** What a digit of a group is worth. */
export function weightOf({ sizes }: Layout, at: number): number {
  return sizes.slice(at + 1).reduce((product, size) => product * size, 1);
}

export function digitOf(layout: Layout, cell: number, at: number): number {
  return Math.floor(groupOf(layout, cell) / weightOf(layout, at)) % layout.sizes[at]!;
}

/** Cells as numbers that Arquero groups quickest. */
export function cellColumn({ areas, groups, since, granularity }: Layout, length: number): Int32Array | Float64Array {
  const most = (lastPeriod(granularity) - since + 1) * areas * groups;
  return most <= 2 ** 31 ? new Int32Array(length) : new Float64Array(length);
}
