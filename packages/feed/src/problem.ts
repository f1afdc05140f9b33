import { messages, type Messages } from './messages.js';

export type ProblemCode = keyof Messages;

/** The codes whose message needs nothing but what was found: those of the validations in `schema.ts`. */
export type LeafCode =
  | 'empty-text'
  | 'not-finite'
  | 'negative-number'
  | 'bad-url'
  | 'bad-date'
  | 'bad-period';

/** What is wrong, where, and what to do about it. `path` reads as `observations[17].area`; '' is the whole feed. */
export type Problem = {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: { readonly sv: string; readonly en: string };
};

/** Notes a problem; the details are what its message is made from. */
export type Report = <Code extends ProblemCode>(
  path: string,
  code: Code,
  ...details: Parameters<Messages[Code]>
) => void;

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

export function problemOf<Code extends ProblemCode>(
  path: string,
  code: Code,
  ...details: Parameters<Messages[Code]>
): Problem {
  const say = messages[code] as (...details: Parameters<Messages[Code]>) => readonly [sv: string, en: string];
  const [sv, en] = say(...details);
  return { path, code, message: { sv, en } };
}

/** Collects at most `most` problems and counts the rest, so that a broken file of 70,000 rows stays quick. */
export function collectProblems(most: number): { report: Report; problems: () => Problem[] } {
  const problems: Problem[] = [];
  let more = 0;
  return {
    report: (path, code, ...details) => {
      if (problems.length < most) problems.push(problemOf(path, code, ...details));
      else more++;
    },
    problems: () => (more ? [...problems, problemOf('', 'too-many-problems', more)] : problems),
  };
}
