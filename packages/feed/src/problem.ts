export type ProblemCode =
  | 'not-an-object'
  | 'unknown-format'
  | 'missing-field'
  | 'wrong-type'
  | 'empty-text'
  | 'unknown-value'
  | 'bad-url'
  | 'bad-date'
  | 'bad-period'
  | 'not-finite'
  | 'out-of-range'
  | 'unsupported-per'
  | 'reserved-id'
  | 'duplicate-id'
  | 'unknown-parent'
  | 'parent-cycle'
  | 'unknown-total'
  | 'wrong-order'
  | 'unknown-indicator'
  | 'unknown-area'
  | 'unknown-dimension'
  | 'unknown-category'
  | 'unknown-status'
  | 'missing-filter'
  | 'wrong-granularity'
  | 'negative-number'
  | 'numerator-above-denominator'
  | 'outside-scale'
  | 'suppressed-value'
  | 'unexpected-value'
  | 'below-min-count'
  | 'duplicate-cell'
  | 'unequal-columns'
  | 'index-out-of-range'
  | 'too-many-problems';

/** What is wrong, where, and what to do about it. `path` reads as `observations[17].area`; '' is the whole feed. */
export type Problem = {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: { readonly sv: string; readonly en: string };
};

/** Thrown by `parseFeed` for what is no feed at all. */
export class NotAFeedError extends Error {
  override readonly name = 'NotAFeedError';
  readonly problem: Problem;
  /** What was offered as a feed, untouched. */
  readonly input: unknown;

  constructor(problem: Problem, input: unknown) {
    super(problem.message.en);
    this.problem = problem;
    this.input = input;
  }
}
