import { parseFeed, type Feed, type Problem } from '@indicator-elements/feed';

type Json = Record<string, unknown>;

export const AREAS: Json[] = [
  { code: '06', name: 'Jönköpings län', level: 'region' },
  { code: 'hoglandet', name: { sv: 'Höglandet', en: 'The Highlands' }, level: 'part', parent: '06' },
  { code: '0604', name: 'Aneby', level: 'municipality', parent: 'hoglandet' },
];

export const AGE: Json = {
  id: 'age',
  label: 'Ålder',
  total: 'all',
  categories: [
    { id: 'all', label: 'Alla åldrar' },
    { id: '80+', label: '80 år och äldre' },
  ],
};

export const VISITS: Json = {
  id: 'visits',
  label: 'Mångbesökare',
  kind: 'rate',
  per: 100,
  granularity: 'month',
};

/** A row of `VISITS` in the region, 12 of 300. */
export function row(changes: Json = {}): Json {
  return { indicator: 'visits', area: '06', period: '2025-11', numerator: 12, denominator: 300, ...changes };
}

/** A feed of one row, as it is written, with some of it changed. */
export function rawFeed(changes: Json = {}): Json {
  return {
    format: 'indicator-feed/1',
    areas: AREAS,
    indicators: [VISITS],
    observations: [row()],
    ...changes,
  };
}

export function parse(changes: Json = {}): { feed: Feed; problems: Problem[] } {
  return parseFeed(JSON.parse(JSON.stringify(rawFeed(changes))));
}

export function feedOf(changes: Json = {}): Feed {
  return parse(changes).feed;
}

/** What is wrong and where, as `code at path`. */
export function faults(changes: Json = {}): string[] {
  return parse(changes).problems.map(({ code, path }) => `${code} at ${path}`);
}
