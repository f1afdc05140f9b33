import type { Problem } from './problem.js';
import type { Feed } from './types.js';

export function parseFeed(_input: unknown): { feed: Feed; problems: Problem[] } {
  throw new Error('to come');
}
