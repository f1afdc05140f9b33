import type { Adapted } from './open-data.js';
import { readFeed, type Reading } from './read-feed.js';
import { isRecord } from './record.js';
import { readSound } from './sound.js';

/** As `readFeed`; and what is open data that a feed can be made of, JSON-stat or an answer of Kolada, is made one first. */
export function readAny(input: unknown): Reading | Promise<Reading> {
  return adapted(input)?.then(read) ?? readFeed(input);
}

function adapted(input: unknown): Promise<Adapted> | undefined {
  if (!isRecord(input) || 'format' in input) return undefined;
  const { values, count } = input;
  if (isJsonStat(input)) return import('./json-stat.js').then(({ fromJsonStat }) => fromJsonStat(input));
  if (Array.isArray(values) && (typeof count === 'number' || (isRecord(values[0]) && 'kpi' in values[0]))) {
    return import('./kolada.js').then(({ fromKolada }) => fromKolada(input));
  }
  return undefined;
}

/** Version 1 had the data set, or several, as fields. */
function isJsonStat(input: Readonly<Record<string, unknown>>): boolean {
  return 'class' in input || Object.values(input).some((each) => isRecord(each) && isRecord(each['dimension']) && 'value' in each);
}

/** An adapter leaves out all that a feed cannot have, and so nothing is found twice. */
function read(adapted: Adapted): Reading {
  if (!adapted.raw) return { feed: undefined, findings: adapted.findings };
  const feed = readSound(adapted.raw);
  return feed ? { feed, findings: adapted.findings } : readFeed(adapted.raw);
}
