import { readHead } from './head.js';
import type { Messages } from './messages.js';
import { readObservations } from './observations.js';
import { collectProblems, NotAFeedError, problemOf, type Problem, type ProblemCode } from './problem.js';
import { isRecord, type Raw } from './read.js';
import type { Feed } from './types.js';

const FORMAT = 'indicator-feed/1';
const MOST_PROBLEMS = 100;

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
  const raw = rawFeed(input);
  const { report, problems } = collectProblems(MOST_PROBLEMS);
  const head = readHead(raw, report);
  const observations = readObservations(raw['observations'] as Raw, head, report);
  const feed = Object.freeze({
    ...head.about,
    areas: head.areas.items,
    dimensions: head.dimensions.items,
    indicators: head.indicators.items,
    observations,
  });
  return { feed, problems: problems() };
}

/** The input, once it is certain that it means to be a feed. */
function rawFeed(input: unknown): Raw {
  const refuse = <Code extends ProblemCode>(
    path: string,
    code: Code,
    ...details: Parameters<Messages[Code]>
  ): never => {
    throw new NotAFeedError(problemOf(path, code, ...details), input);
  };
  if (!isRecord(input)) return refuse('', 'not-an-object', input);
  if (input['format'] !== FORMAT) refuse('format', 'unknown-format', input['format']);
  for (const field of ['areas', 'indicators', 'observations']) {
    const value = input[field];
    if (value === undefined) refuse(field, 'missing-field', field);
    const usable = Array.isArray(value) || (field === 'observations' && isRecord(value));
    if (!usable) refuse(field, 'wrong-type', value, 'array');
  }
  return input;
}
