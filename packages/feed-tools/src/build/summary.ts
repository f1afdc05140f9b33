import type { SourceSummary } from './counting.js';

/** What was read, and what became of it. */
export type BuildSummary = {
  readonly sources: readonly SourceSummary[];
  readonly observations: number;
  readonly areas: number;
  readonly indicators: number;
  /** The first and the last period of each granularity in the feed. */
  readonly periods: readonly { readonly first: string; readonly last: string; readonly count: number }[];
  /** Observations that were hidden because they are small, and those that would have told of them; and those that came hidden or missing. */
  readonly hidden: { readonly primary: number; readonly secondary: number };
  readonly statuses: Readonly<Record<string, number>>;
};
