import { readHead } from './head.js';
import type { Messages } from './messages.js';
import { readObservations } from './observations.js';
import { collectFindings, type Finding, type ProblemCode } from './problem.js';
import { isRecord, type Raw } from './record.js';
import { FORMAT } from './terms.js';
import type { Feed } from './types.js';

const MOST_FINDINGS = 100;

/** A feed and what is wrong with it; or no feed at all, and why. */
export type Reading =
  | { readonly feed: Feed; readonly findings: readonly Finding[] }
  | { readonly feed: undefined; readonly findings: readonly [Finding] };

/** As `parseFeed`, but without words for what it finds, and it never throws: what is no feed gives none. */
export function readFeed(input: unknown): Reading {
  return readWith(input, MOST_FINDINGS);
}

/** As `readFeed`, but with everything that is wrong, however much that is. */
export function readWholeFeed(input: unknown): Reading {
  return readWith(input, Infinity);
}

function readWith(input: unknown, most: number): Reading {
  const refusal = refuse(input);
  if (refusal) return { feed: undefined, findings: [refusal] };
  const raw = input as Raw;
  const { report, findings } = collectFindings(most);
  const head = readHead(raw, report);
  const observations = readObservations(raw['observations'] as Raw, head, report);
  const feed = Object.freeze({
    ...head.about,
    areas: head.areas.items,
    dimensions: head.dimensions.items,
    indicators: head.indicators.items,
    observations,
  });
  return { feed, findings: findings() };
}

/** Why the input does not even mean to be a feed; undefined when it does. */
function refuse(input: unknown): Finding | undefined {
  if (!isRecord(input)) return finding('', 'not-an-object', input);
  if (input['format'] !== FORMAT) return finding('format', 'unknown-format', input['format']);
  for (const field of ['areas', 'indicators', 'observations']) {
    const value = input[field];
    if (value === undefined) return finding(field, 'missing-field', field);
    const usable = Array.isArray(value) || (field === 'observations' && isRecord(value));
    if (!usable) return finding(field, 'wrong-type', value, 'array');
  }
  return undefined;
}

function finding<Code extends ProblemCode>(
  path: string,
  code: Code,
  ...details: Parameters<Messages[Code]>
): Finding {
  return { path, code, details };
}
