import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed } from '@indicator-elements/feed';
import { attackFeed, suppressFeed } from '@indicator-elements/feed-tools';
import { randomOf, read } from './tables.js';

const periodAt = (at: number): string => `${2024 + Math.floor(at / 12)}-${`${(at % 12) + 1}`.padStart(2, '0')}`;

/** Months, and sums of three: a plain and a rolling indicator of one area, or the rolling one alone. */
function feedOf(months: readonly number[], { plain = true } = {}): Feed {
  const sums = months.flatMap((_, at) => (at < 2 ? [] : [{ indicator: 'sum', area: 'A', period: periodAt(at), value: months[at]! + months[at - 1]! + months[at - 2]! }]));
  return read({
    format: 'indicator-feed/1',
    disclosure: { minCount: 5 },
    areas: [{ code: 'A', name: 'A' }],
    indicators: [
      { id: 'month', label: 'Månad', kind: 'count', granularity: 'month' },
      { id: 'sum', label: 'Tre månader', kind: 'count', granularity: 'month', rolling: 3 },
    ],
    observations: [...(plain ? months.map((value, at) => ({ indicator: 'month', area: 'A', period: periodAt(at), value })) : []), ...sums],
  });
}

const hiddenIn = ({ indicators, observations: { length, indicator, status } }: Feed, id: string): number =>
  Array.from({ length }, (_, row) => row).filter((row) => status[row] === 1 && indicators[indicator[row]!]!.id === id).length;

/** As the feed is when only its small counts are hidden. */
function withSmallHidden(feed: Feed): Feed {
  const { observations } = feed;
  const { length } = observations;
  const value = observations.value!;
  const small = Array.from({ length }, (_, row) => value[row]! > 0 && value[row]! < 5);
  return { ...feed, observations: { ...observations, status: small.map(Number), value: Float64Array.from({ length }, (_, row) => (small[row] ? NaN : value[row]!)) } };
}

describe('sums over time', () => {
  const months = [9, 12, 8, 7, 11, 10, 3, 9, 14, 8, 10, 12, 9, 11];

  test('tell a hidden month by what they differ by', () => {
    const exposures = attackFeed(withSmallHidden(feedOf(months)));
    assert.deepEqual(exposures.map(({ indicator, period }) => [indicator, period]), [['month', '2024-07']]);
    assert.match(exposures[0]!.how.en, /^A, 2024-(07|08|09), is the sum of 3 periods\.$/);
    assert.match(exposures[0]!.how.sv, /^A, 2024-(07|08|09), är summan av 3 perioder\.$/);
  });

  test('do not, when enough is hidden with it', () => {
    const { feed, primary, secondary } = suppressFeed(feedOf(months));
    assert.equal(primary, 1);
    // The three sums that it is in, or other months.
    assert.ok(secondary >= 2 && secondary <= 3, `${secondary}`);
    assert.equal(hiddenIn(feed, 'month') + hiddenIn(feed, 'sum'), primary + secondary);
    assert.deepEqual(attackFeed(feed), []);
  });

  test('alone bound each other: what two have in common is at most what a third shows', () => {
    // The sums are 5, 8, 8, 4, 10, 19. The second 8 has at most 5 from the month that drops out, so that the next is 3 at least.
    const feed = feedOf([0, 0, 5, 3, 0, 1, 9, 9], { plain: false });
    assert.deepEqual(attackFeed(withSmallHidden(feed)).map(({ indicator, period, certain }) => [indicator, period, certain]), [['sum', '2024-06', false]]);
    const { feed: safe, secondary } = suppressFeed(feed);
    assert.equal(secondary, 1);
    assert.deepEqual(attackFeed(safe), []);
  });

  test('are no sums of an indicator that they do not add up to', () => {
    const feed = feedOf(months);
    const { observations } = feed;
    const grown = Float64Array.from({ length: observations.length }, (_, row) => observations.value![row]! + (observations.indicator[row] === 1 ? row % 3 : 0));
    assert.deepEqual(attackFeed(withSmallHidden({ ...feed, observations: { ...observations, value: grown } })), []);
  });

  /** Months and their year: each one row an area. */
  const yearsOf = (areas: Readonly<Record<string, readonly number[]>>): Feed =>
    read({
      format: 'indicator-feed/1',
      disclosure: { minCount: 5 },
      areas: Object.keys(areas).map((code) => ({ code, name: code })),
      indicators: [
        { id: 'month', label: 'Månad', kind: 'count', granularity: 'month' },
        { id: 'year', label: 'År', kind: 'count', granularity: 'year' },
      ],
      observations: Object.entries(areas).flatMap(([area, months]) => [
        ...months.map((value, at) => ({ indicator: 'month', area, period: periodAt(at), value })),
        { indicator: 'year', area, period: '2024', value: months.reduce((sum, value) => sum + value, 0) },
      ]),
    });
  const withMarch = (march: number): number[] => [10, 10, march, 10, 10, 10, 10, 10, 10, 10, 10, 10];

  test('tell the hidden month of a year that is shown, though no year is shown with all of its months', () => {
    const exposures = attackFeed(withSmallHidden(yearsOf({ A: withMarch(2) })));
    assert.deepEqual(exposures.map(({ indicator, period, certain }) => [indicator, period, certain]), [['month', '2024-03', true]]);
    assert.equal(exposures[0]!.how.en, 'A, 2024, is the sum of 12 periods.');
  });

  test('do not, when the year or another month is hidden with it', () => {
    const { feed, primary, secondary } = suppressFeed(yearsOf({ A: withMarch(2), B: withMarch(12) }));
    assert.deepEqual([primary, secondary], [1, 1]);
    assert.deepEqual(attackFeed(feed), []);
  });

  test('are none where a year that is shown is less than its months: people are counted once a year', () => {
    const { observations, ...rest } = withSmallHidden(yearsOf({ A: withMarch(2), B: withMarch(12) }));
    const fewer = Float64Array.from({ length: observations.length }, (_, row) => observations.value![row]! / (observations.indicator[row] === 1 ? 2 : 1));
    assert.deepEqual(attackFeed({ ...rest, observations: { ...observations, value: fewer } }), []);
  });

  test('hold in fifty series, with and without the months', () => {
    let secondary = 0;
    for (let seed = 0; seed < 50; seed++) {
      const random = randomOf(seed);
      const drawn = Array.from({ length: 18 }, () => Math.floor(random() * random() * 16));
      const suppression = suppressFeed(feedOf(drawn, { plain: seed % 2 === 0 }));
      secondary += suppression.secondary;
      assert.deepEqual(attackFeed(suppression.feed), [], `${seed}`);
    }
    assert.ok(secondary > 50, `${secondary}`);
  });
});
