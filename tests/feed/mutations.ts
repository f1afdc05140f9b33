import { AGE, AREAS, rawFeed, row, VISITS } from './small-feed.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value. */
export function placesIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((item, at) => [at, item] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

export function replaced(value: Json, [key, ...rest]: (string | number)[], by: Json | undefined): Json {
  if (key === undefined) return by ?? null;
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (rest.length === 0 && by === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else copy[key] = replaced(copy[key]!, rest, by);
  return copy as Json;
}

/** A feed in rows that uses most of what there is. */
export const whole = JSON.parse(
  JSON.stringify(
    rawFeed({
      publisher: { name: 'R', url: 'https://x.se' },
      updated: '2025-12-08',
      notes: ['Påhittade data'],
      disclosure: { minCount: 5 },
      dimensions: [AGE],
      indicators: [
        {
          ...VISITS,
          targets: [{ value: 4, from: '2025', label: 'Mål' }],
          events: [{ period: '2024-03', label: 'x' }],
        },
        { id: 'score', label: 'Dialog', kind: 'score', scale: { min: 0, max: 10 }, granularity: 'year' },
        {
          id: 'ladder',
          label: 'Trappan',
          kind: 'distribution',
          categories: AGE['categories'],
          granularity: 'year',
        },
      ],
      observations: [
        row({ age: '80+', status: 'suppressed' }),
        row(),
        { indicator: 'score', area: '0604', period: '2025', value: 6, n: 39, sd: 1.8 },
        { indicator: 'ladder', area: '06', period: '2025', category: '80+', value: 3 },
      ],
    }),
  ),
) as Json;
/** A feed in columns. */
export const columns = JSON.parse(
  JSON.stringify(
    rawFeed({
      areas: AREAS,
      observations: {
        indicator: { dictionary: ['visits'], index: [0, 0] },
        area: [0, '0604'],
        period: ['2025-10', '2025-11'],
        numerator: [1, null],
        denominator: [2, 3],
        status: [null, 'missing'],
      },
    }),
  ),
) as Json;
