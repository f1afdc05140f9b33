import type { Problem } from './problem.js';
import type { Category, Cell, Dimension, Feed, Area, Indicator } from './types.js';

export type Query = {
  readonly indicator?: string;
  readonly area?: string;
  /** Dimension id → category id. */
  readonly filter?: Readonly<Record<string, string>>;
  /** First and last period, both included; may be of another granularity than the indicator's. */
  readonly from?: string;
  readonly to?: string;
};

export type Slice = {
  readonly indicator: Indicator;
  readonly area: Area;
  /** The category chosen in each dimension of the feed. */
  readonly categories: readonly { readonly dimension: Dimension; readonly category: Category }[];
  /** Sorted by period (a distribution's cells then by category); a period without an observation has no cell. */
  readonly cells: readonly Cell[];
};

export type Selection =
  | { readonly ok: true; readonly slice: Slice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function select(_feed: Feed, _query: Query = {}): Selection {
  throw new Error('to come');
}
