import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '@indicator-elements/feed';
import { attackFeed, suppressFeed, writeFeed } from '@indicator-elements/feed-tools';
import { randomOf, read } from './tables.js';

const KINDS = [
  { kind: 'count' },
  { kind: 'rate', per: 100 },
  { kind: 'proportion' },
  { kind: 'score', scale: { min: 0, max: 10 } },
  { kind: 'distribution', categories: ['a', 'b', 'c'].map((id) => ({ id, label: id })) },
] as const;

/** A feed in which little adds up: rows are left out, missing, hidden, preliminary, without counts, in several kinds and granularities. */
function oddFeed(random: () => number): Feed {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const areas = ['R', 'P', 'Q', 'A', 'B', 'C', 'D'].map((code, at) => ({ code, name: code, ...(at > 0 && random() < 0.9 && { parent: at < 3 ? 'R' : at < 5 ? 'P' : 'Q' }) }));
  const dimensions = Array.from({ length: Math.floor(random() * 3) }, (_, at) => ({
    id: `d${at}`,
    label: `d${at}`,
    ...((at === 0 || random() < 0.7) && { total: 'all' }),
    categories: ['all', 'x', 'y'].map((id) => ({ id, label: id })),
  }));
  const indicators = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => ({
    id: `i${at}`, label: `i${at}`, granularity: pick(['month', 'year'] as const), ...pick(KINDS), ...(random() < 0.2 && { rolling: 3 as const }),
  }));
  const small = (): number => Math.floor(random() ** 2 * 25);
  const observations = indicators.flatMap((indicator) =>
    ['1', '2', '3', '4'].flatMap((step) =>
      areas.flatMap(({ code }) =>
        (dimensions.length > 0 ? ['all', 'x', 'y'] : ['']).flatMap((d0) =>
          (dimensions.length > 1 ? ['all', 'x', 'y'] : ['']).flatMap((d1): object[] => {
            const place = {
              indicator: indicator.id, area: code, period: indicator.granularity === 'year' ? `202${step}` : `2025-0${step}`,
              ...(d0 && { d0 }), ...(d1 && { d1 }),
            };
            if (random() < 0.1) return [];
            const chance = random();
            if (chance < 0.15) return [{ ...place, status: pick(['suppressed', 'missing', 'not-applicable']) }];
            const status = chance < 0.25 ? { status: pick(['preliminary', 'low-reliability']) } : {};
            const denominator = small();
            switch (indicator.kind) {
              case 'count': return [{ ...place, ...status, value: random() < 0.05 ? small() + 0.5 : small() }];
              case 'rate': return [random() < 0.2 ? { ...place, value: Math.round(random() * 200) / 10 } : { ...place, ...status, numerator: small(), denominator }];
              case 'proportion': return [{ ...place, ...status, numerator: Math.floor(random() * (denominator + 1)), denominator }];
              case 'score': return [{ ...place, ...status, value: 5, n: small() }];
              case 'distribution': return ['a', 'b', 'c'].map((category) => ({ ...place, ...status, category, value: small(), ...(random() < 0.1 && { n: 30 }) }));
            }
          })))));
  return read({ format: 'indicator-feed/1', disclosure: { minCount: pick([2, 3, 5, 10]) }, areas, dimensions, indicators, observations });
}

test('feeds in which nothing adds up are made safe as well, and nothing hidden is shown again', () => {
  for (let seed = 0; seed < 25; seed++) {
    const random = randomOf(seed + 500);
    const feed = oddFeed(random);
    const { feed: safe } = suppressFeed(feed);
    assert.deepEqual(attackFeed(safe), [], `${seed}`);
    const { status, length } = feed.observations;
    for (let row = 0; row < length; row++) {
      const now = safe.observations.status[row]!;
      assert.ok(now === status[row] || now === 1, `${seed}: row ${row}`);
    }
    assert.deepEqual(read(JSON.parse(writeFeed(safe))).observations.length, length);
  }
});
