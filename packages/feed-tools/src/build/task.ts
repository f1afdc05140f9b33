import type { Granularity } from '@indicator-elements/feed';
import type { Content, ValuedCategory, Where } from '../recipe/types.js';
import type { Layout } from './layout.js';
import type { Measure } from './tally.js';

/** What is taken of each row. */
export type Taking =
  /** The row itself. */
  | { readonly kind: 'rows' }
  /** A column of counts that may be added up. */
  | { readonly kind: 'sum'; readonly column: string; readonly whole: boolean }
  /** A column of which each cell has one row. */
  | { readonly kind: 'one'; readonly column: string }
  /** A person, who is counted once in each cell. */
  | { readonly kind: 'people'; readonly column: string }
  /** An answer on a scale. */
  | { readonly kind: 'answers'; readonly column: string; readonly min: number; readonly max: number; readonly codes: Readonly<Record<string, number>>; readonly leaveOut: readonly Content[] }
  /** Answers that are counted already: how many, and their sum or mean, and their squares or standard deviation where they are known. */
  | { readonly kind: 'scores'; readonly n: string; readonly sum: string | undefined; readonly squares: string | undefined; readonly mean: string | undefined; readonly sd: string | undefined }
  /** A value as it stands. */
  | { readonly kind: 'given'; readonly column: string; readonly lower: string | undefined; readonly upper: string | undefined };

/** What is to be counted of a source: by area, period and some of the dimensions, or not by them. */
export type Task = {
  readonly source: string;
  readonly taking: Taking;
  readonly where: Where | undefined;
  readonly layout: Layout;
  readonly byArea: boolean;
  readonly byPeriod: boolean;
  readonly granularity: Granularity;
  /** Positions among the recipe's dimensions, each of which is a digit of the group. */
  readonly dimensions: readonly number[];
  /** Of a distribution: the column with the step, which is the group's last digit. */
  readonly steps: { readonly column: string; readonly categories: readonly ValuedCategory[] } | undefined;
};

const MARKS = ['hidden', 'gone', 'none'] as const;

/** What a task adds up. */
export function measuresOf({ kind }: Taking): readonly Measure[] {
  switch (kind) {
    case 'rows':
      return ['sum'];
    case 'sum':
      return ['sum', ...MARKS, 'rows'];
    case 'one':
      return ['sum', ...MARKS, 'rows', 'last'];
    case 'people':
      return ['n'];
    case 'answers':
      return ['sum', 'squares', 'n'];
    case 'scores':
      return ['sum', 'squares', 'n', 'unspread', ...MARKS, 'rows'];
    case 'given':
      return ['sum', 'lower', 'upper', ...MARKS, 'rows', 'last'];
  }
}
