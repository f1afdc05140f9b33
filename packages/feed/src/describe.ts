import { messages } from './messages.js';
import type { Finding, Problem } from './problem.js';

/** A finding in words: what is wrong, what was found, and what to do, in Swedish and English. */
export function describe({ path, code, details }: Finding): Problem {
  const say = messages[code] as (...details: readonly unknown[]) => readonly [sv: string, en: string];
  const [sv, en] = say(...details);
  return { path, code, message: { sv, en } };
}
