import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readFeed, readSound } from '@indicator-elements/feed';
import fc from 'fast-check';
import { columns, placesIn, replaced, whole, type Json } from './mutations.js';
import { AGE, rawFeed, row } from './small-feed.js';

/* The quick reader either gives what the careful one gives, without a finding, or nothing. */

/** Whether the quick reader reads it; and then it must be right. */
function agrees(input: unknown): boolean {
  const quick = readSound(input);
  if (quick === undefined) return false;
  const { feed, findings } = readFeed(input);
  assert.deepEqual(findings, []);
  assert.deepEqual(quick, feed);
  return true;
}

const root = resolve(import.meta.dirname, '../../fixtures');
for (const folder of ['valid', 'edge']) {
  for (const name of readdirSync(resolve(root, folder))) {
    test(`reads ${folder}/${name} if there is nothing to find in it`, () => {
      const input: unknown = JSON.parse(readFileSync(resolve(root, folder, name), 'utf8'));
      assert.equal(agrees(input), readFeed(input).findings.length === 0);
    });
  }
}

for (const name of readdirSync(resolve(root, 'invalid'))) {
  test(`leaves invalid/${name} to the careful reader`, () => {
    const { feed } = JSON.parse(readFileSync(resolve(root, 'invalid', name), 'utf8')) as { feed: unknown };
    assert.equal(agrees(feed), false);
  });
}

test('reads rows in any order, and none twice', () => {
  const rows = ['2025-10', '2025-11', '2025-12'].map((period) => row({ period }));
  assert.equal(agrees(rawFeed({ observations: rows })), true);
  assert.equal(agrees(rawFeed({ observations: rows.toReversed() })), true);
  assert.equal(agrees(rawFeed({ observations: [...rows, rows[0]] })), false);
  assert.equal(agrees(rawFeed({ observations: [] })), true);
});

test('wipes what a status leaves unsaid, as the careful reader does', () => {
  const observations = [row({ numerator: undefined, denominator: 300, status: 'suppressed' }), row({ period: '2025-12', status: 'preliminary' })];
  assert.equal(agrees(JSON.parse(JSON.stringify(rawFeed({ observations })))), true);
});

test('takes a total for what is not said of a dimension', () => {
  assert.equal(agrees(rawFeed({ dimensions: [AGE], observations: [row(), row({ age: '80+' })] })), true);
});

test('gives what the careful reader gives, or nothing, whatever stands anywhere in a feed', () => {
  let read = 0;
  const rows = replaced(replaced(whole, ['observations', 0, 'numerator'], undefined), ['observations', 3, 'value'], 7);
  for (const feed of [rows, columns]) {
    assert.equal(agrees(feed), true);
    const places = placesIn(feed);
    const part = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<Json>,
      fc.constantFrom<(Json | undefined)[]>(undefined, '', ' ', '__proto__', 'constructor', -1, 0, 1, 3, 7, 0.5, 1e308, null, true, [], {}, '2025', '2025-11', '2024-W07', '06', '0604', 'all', '80+', 'rate', 'score', 'month', 'missing', [1, 2], ['2025-10', '2025-11'], { dictionary: ['06', '0604'], index: [0, 1] }, { sv: 'Ett' }),
    );
    fc.assert(
      fc.property(fc.nat(places.length - 1), part, (at, by) => {
        if (agrees(replaced(feed, places[at]!, by))) read++;
      }),
      { numRuns: 4000 },
    );
  }
  assert.ok(read > 200, `${read} of 8000 were read`);
});

/** A head in which every field says something, and a feed with nothing else. */
const every = JSON.parse(
  JSON.stringify(
    rawFeed({
      title: { sv: 'Titel', en: 'Title' },
      publisher: { name: 'R', url: 'https://x.se' },
      license: 'https://x.se/by',
      updated: '2025-12-08T10:00:00Z',
      nextUpdate: '2026-01-08',
      notes: ['Påhittade data'],
      disclosure: { minCount: 5 },
      areas: [{ code: '06', name: 'Län', level: 'region' }, { code: '0604', name: { sv: 'Aneby' }, level: 'municipality', parent: '06' }],
      dimensions: [{ id: 'age', label: 'Ålder', total: 'all', categories: [{ id: 'all', label: 'Alla', description: 'Alla åldrar' }] }],
      indicators: [
        {
          id: 'stay',
          label: 'Vårdtid',
          shortLabel: 'Tid',
          kind: 'rate',
          granularity: 'month',
          direction: 'lower',
          per: 100,
          scale: { min: 0, max: 10 },
          categories: [{ id: 'a', label: 'A' }],
          numerator: 'händelser',
          denominator: { en: 'people' },
          unit: 'dagar',
          decimals: 2,
          rolling: 12,
          definition: 'Så räknas det.',
          targets: [{ value: 4, from: '2024', to: '2025-Q2', label: 'Mål' }],
          events: [{ period: '2025-W07', label: 'x', description: 'y', rebase: true }],
        },
      ],
      observations: [],
    }),
  ),
) as Json;

test('takes in every field of a head what the careful reader finds nothing in, and no more', () => {
  assert.equal(agrees(every), true);
  const parts: (Json | undefined)[] = [undefined, 1e15, 1e16, -1e16, '', ' ', 'x', '06', '2025', '2025-13-01', '2025-12-08', '2025-12-08T25:00', 'javascript:x', 'a/b', -1, 0, 3, 7, 100, 0.5, null, true, [], {}, ['x'], { sv: 'Ett' }, { sv: '' }, { sv: 1, en: 'One' }, { fi: 'Yksi' }, { min: 1, max: 0 }];
  for (const place of placesIn(every)) {
    for (const part of parts) {
      const feed = replaced(every, place, part);
      assert.equal(agrees(feed), readFeed(feed).findings.length === 0, `${place.join('.')}: ${JSON.stringify(part)}`);
    }
  }
});
