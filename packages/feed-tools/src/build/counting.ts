import type { Meetings } from './people.js';
import type { Reason } from './reasons.js';
import type { Cells } from './tally.js';

/** What became of a source's rows. */
export type SourceSummary = {
  readonly name: string;
  readonly file: string;
  readonly read: number;
  readonly used: number;
  readonly leftOut: Readonly<Partial<Record<Reason, number>>>;
};

/** What was counted for a task, and which areas and periods its source has rows of at all. */
export type Counting = {
  readonly counted: Cells | undefined;
  readonly meetings: Meetings | undefined;
  readonly areas: ReadonlySet<number>;
  readonly periods: ReadonlySet<number>;
  readonly file: string;
};
