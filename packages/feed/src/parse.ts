import { describe } from './describe.js';
import type { Problem } from './problem.js';
import { readFeed } from './read-feed.js';
import type { Feed } from './types.js';

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

/**
 * Reads a feed, version 1, from what `JSON.parse` gave. Whatever can be used comes back as a frozen feed, whatever
 * cannot is left out and listed: at most 100 problems, and then one that says how many more there are. The input is
 * left as it is, and nothing in the feed refers to it.
 *
 * A field that is bad takes with it the smallest thing that cannot do without: an optional field itself, an
 * observation, an indicator and its observations. A number on a suppressed observation is removed.
 *
 * @throws {NotAFeedError} when the input is no feed at all, and never for another reason.
 */
export function parseFeed(input: unknown): { feed: Feed; problems: Problem[] } {
  const { feed, findings } = readFeed(input);
  if (!feed) throw new NotAFeedError(describe(findings[0]!), input);
  return { feed, problems: findings.map(describe) };
}
