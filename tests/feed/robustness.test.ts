import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NotAFeedError, parseFeed, select, type Feed } from '@indicator-elements/feed';
import fc from 'fast-check';
import { columns, placesIn, replaced, whole, type Json } from './mutations.js';
import { rawFeed, row } from './small-feed.js';

/** Reads anything, and makes sure that what comes back holds together. */
function survives(input: unknown): void {
  let feed: Feed;
  try {
    const result = parseFeed(input);
    feed = result.feed;
    assert.ok(result.problems.length <= 101);
    for (const { path, message } of result.problems) {
      assert.equal(typeof path, 'string');
      assert.ok(message.sv.length > 0 && message.en.length > 0);
    }
  } catch (error) {
    assert.ok(error instanceof NotAFeedError, String(error));
    assert.ok(error.input === input || Number.isNaN(input));
    return;
  }
  const codes = new Set(feed.areas.map(({ code }) => code));
  assert.equal(codes.size, feed.areas.length);
  for (const { parent } of feed.areas) assert.ok(parent === undefined || codes.has(parent));
  const { length, ...columns } = feed.observations;
  for (const column of Object.values(columns).flatMap((each) =>
    Array.isArray(each) ? (each as ArrayLike<number>[]) : [each as ArrayLike<number>],
  )) {
    assert.equal(column.length, length);
  }
  for (const { id } of feed.indicators) {
    for (const { code } of feed.areas) select(feed, { indicator: id, area: code });
  }
}

test('any JSON at all is read or refused, never a crash', () => {
  fc.assert(fc.property(fc.jsonValue(), survives));
});

test('any value at all is read or refused, never a crash', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSparseArray: true,
        withTypedArray: true,
      }),
      survives,
    ),
  );
});

test('any JSON in place of any part of a feed is read or refused, never a crash', () => {
  for (const feed of [whole, columns]) {
    const places = placesIn(feed);
    const part = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<Json>,
      fc.constantFrom<(Json | undefined)[]>(
        undefined,
        '',
        '__proto__',
        -1,
        0,
        1e308,
        0.5,
        [],
        {},
        '2025',
        '06',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), part), { minLength: 1, maxLength: 3 }),
        (changes) => {
          let changed = feed;
          for (const [place, by] of changes) {
            if (placesIn(changed).some((other) => other.join() === place.join()))
              changed = replaced(changed, place, by);
          }
          survives(changed);
        },
      ),
      { numRuns: 1000 },
    );
  }
});

test('each part of a feed may be missing, null, empty or of another type', () => {
  for (const feed of [whole, columns]) {
    for (const place of placesIn(feed)) {
      for (const by of [undefined, null, '', 'x', 0, -1, true, [], {}, [null], [[]]] as (Json | undefined)[])
        survives(replaced(feed, place, by));
    }
  }
});

test('each of the fixtures survives losing any field of its head', () => {
  const folder = new URL('../../fixtures/valid/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const feed = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { [key: string]: Json };
    const { observations, ...head } = feed;
    const few = Array.isArray(observations) ? observations.slice(0, 50) : observations ?? null;
    for (const place of placesIn(head))
      survives({ ...(replaced(head, place, undefined) as object), observations: few });
  }
});

test('content nested a hundred thousand deep is harmless', () => {
  let deep: unknown = 'x';
  for (let at = 0; at < 100_000; at++) deep = at % 2 ? [deep] : { label: deep };
  for (const key of ['publisher', 'notes', 'areas', 'dimensions', 'indicators', 'observations']) {
    survives(rawFeed({ [key]: deep }));
    survives(rawFeed({ [key]: [deep] }));
  }
  survives(rawFeed({ observations: [row({ area: deep, value: deep })] }));
  survives(deep);
});
