import { parsePeriod, type Granularity } from '@indicator-elements/feed';

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

export function layoutOf(granularity: Granularity, areas: number, sizes: readonly number[]): Layout {
  const first = { year: '1900', quarter: '1900-Q1', month: '1900-01', week: '1900-W01', day: '1900-01-01' }[granularity];
  return { granularity, areas, sizes, groups: sizes.reduce((product, size) => product * size, 1), since: parsePeriod(first)!.index };
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
  const span = (parsePeriod({ year: '2200', quarter: '2200-Q1', month: '2200-01', week: '2200-W01', day: '2200-01-01' }[granularity])!.index - since) * areas * groups;
  return span < 2 ** 31 ? new Int32Array(length) : new Float64Array(length);
}
