import { readSound, type Reading } from '@indicator-elements/feed';

/**
 * Reads a feed: at once if nothing is wrong with it, else with the reader that says what is, which is loaded when it is needed, and knows what
 * else can be read.
 */
export function readingOf(input: unknown): Reading | Promise<Reading> {
  const feed = readSound(input);
  return feed ? { feed, findings: [] } : import('@indicator-elements/feed/read-any').then(({ readAny }) => readAny(input));
}
