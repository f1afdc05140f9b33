import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed } from '@indicator-elements/feed';
import { attackFeed, suppressFeed, writeFeed } from '@indicator-elements/feed-tools';
import { randomOf, read, tableOf } from './tables.js';

const AREAS = [
  { code: 'R', name: 'Region', level: 'region' },
  ...['A', 'B', 'C', 'D'].map((code) => ({ code, name: `Kommun ${code}`, level: 'municipality', parent: 'R' })),
];
const KINDS = {
  count: { kind: 'count' },
  rate: { kind: 'rate', per: 100 },
  proportion: { kind: 'proportion' },
  score: { kind: 'score', scale: { min: 0, max: 10 } },
} as const;

type Numbers = Readonly<Record<string, number>>;

function feedOf(kind: keyof typeof KINDS, cells: Readonly<Record<string, Numbers>>, head: object = {}): Feed {
  return read({
    format: 'indicator-feed/1',
    disclosure: { minCount: 5 },
    areas: AREAS,
    indicators: [{ id: 'i', label: 'Indicator', granularity: 'month', ...KINDS[kind] }],
    observations: Object.entries(cells).map(([area, numbers]) => ({ indicator: 'i', period: '2025-01', area, ...numbers })),
    ...head,
  });
}

const hiddenIn = ({ areas, observations: { length, area, status } }: Feed): string[] =>
  Array.from({ length }, (_, row) => row).filter((row) => status[row] === 1).map((row) => areas[area[row]!]!.code);

describe('suppression', () => {
  test('hides a small count and one that would give it away: the smallest beside it, not the region', () => {
    const feed = feedOf('count', { R: { value: 121 }, A: { value: 3 }, B: { value: 90 }, C: { value: 8 }, D: { value: 20 } });
    const { feed: safe, primary, secondary } = suppressFeed(feed);
    assert.deepEqual(hiddenIn(safe), ['A', 'C']);
    assert.deepEqual([primary, secondary], [1, 1]);
    assert.deepEqual(hiddenIn(feed), [], 'the feed that was given is left as it is');
  });

  test('leaves no number of any kind on what it hides, and all others as they were', () => {
    const feed = feedOf('rate', {
      R: { numerator: 60, denominator: 900 },
      A: { numerator: 2, denominator: 100 },
      B: { numerator: 28, denominator: 400 },
      C: { numerator: 30, denominator: 400 },
    });
    const { observations } = suppressFeed(feed).feed;
    for (let row = 0; row < observations.length; row++) {
      const hidden = observations.status[row] === 1;
      for (const field of ['numerator', 'denominator'] as const) assert.equal(observations[field]![row], hidden ? NaN : feed.observations[field]![row]);
    }
  });

  test('shows zeros, and hides nothing for them', () => {
    const { feed } = suppressFeed(feedOf('count', { R: { value: 40 }, A: { value: 0 }, B: { value: 20 }, C: { value: 20 } }));
    assert.deepEqual(hiddenIn(feed), []);
  });

  test('takes those who are left in a proportion, and a small denominator, for small counts', () => {
    const left = suppressFeed(feedOf('proportion', { A: { numerator: 38, denominator: 40 } }));
    assert.deepEqual(hiddenIn(left.feed), ['A']);
    const all = suppressFeed(feedOf('proportion', { A: { numerator: 40, denominator: 40 } }));
    assert.deepEqual(hiddenIn(all.feed), []);
    const few = suppressFeed(feedOf('proportion', { A: { numerator: 0, denominator: 4 }, B: { numerator: 4, denominator: 4 } }));
    assert.deepEqual(hiddenIn(few.feed), ['A', 'B']);
    assert.deepEqual(hiddenIn(suppressFeed(feedOf('rate', { A: { numerator: 38, denominator: 40 } })).feed), []);
  });

  test('protects the counts behind a value, where the others would tell them', () => {
    const cells = { R: { numerator: 60, denominator: 900 }, A: { value: 3 }, B: { numerator: 30, denominator: 400 }, C: { numerator: 27, denominator: 400 } };
    assert.notDeepEqual(attackFeed(feedOf('rate', cells)), []);
    const { feed } = suppressFeed(feedOf('rate', cells));
    assert.equal(hiddenIn(feed).length, 1);
    assert.deepEqual(attackFeed(feed), []);
  });

  test('hides what comes hidden without enough around it', () => {
    const feed = feedOf('count', {}, {
      observations: [
        { indicator: 'i', period: '2025-01', area: 'R', value: 40 },
        { indicator: 'i', period: '2025-01', area: 'A', status: 'suppressed' },
        { indicator: 'i', period: '2025-01', area: 'B', value: 17 },
        { indicator: 'i', period: '2025-01', area: 'C', value: 20 },
      ],
    });
    const { feed: safe, primary, secondary } = suppressFeed(feed);
    assert.deepEqual([primary, secondary], [0, 1]);
    assert.deepEqual(hiddenIn(safe), ['A', 'B']);
  });

  test('does nothing where the feed names no least count, and says so', () => {
    const feed = feedOf('count', { R: { value: 5 }, A: { value: 2 }, B: { value: 3 } }, { disclosure: {} });
    const { remarks, ...rest } = suppressFeed(feed);
    assert.deepEqual(rest, { feed, primary: 0, secondary: 0 });
    assert.deepEqual(remarks.map(({ level, code }) => [level, code]), [['warning', 'no-min-count']]);
  });

  test('hides nothing more in what it has made', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { feed } = suppressFeed(tableOf({ kind: 'count', parts: [2, 2], dimensions: [2], most: 20 }, randomOf(seed)));
      const again = suppressFeed(feed);
      assert.equal(again.secondary, 0);
      assert.equal(writeFeed(again.feed), writeFeed(feed));
    }
  });

  test('gives the same bytes for the same feed', () => {
    const make = (): string => writeFeed(suppressFeed(tableOf({ kind: 'proportion', parts: [3, 2], dimensions: [2], most: 20 }, randomOf(3))).feed);
    assert.equal(make(), make());
  });

  test('says how much it hid and where, and none of the numbers', () => {
    const { remarks } = suppressFeed(feedOf('count', { R: { value: 121 }, A: { value: 3 }, B: { value: 90 }, C: { value: 8 }, D: { value: 20 } }), { file: 'f.json' });
    assert.deepEqual(remarks.map(({ message, place }) => [place.file, message.en]), [['f.json', 'Indicator: 1 cells are small and 1 more are hidden for their sake, of 5 (municipalities 1 + 1).']]);
  });
});

describe('a count and a rate of the same events', () => {
  /** D is hidden of the rate for its small denominator, not of the count: 3 = 76 − 12 − 41 − 20 would take B from the one, D from the other. */
  const VISITS: Readonly<Record<string, readonly [visits: number, people: number]>> = { R: [76, 204], A: [3, 40], B: [12, 60], C: [41, 100], D: [20, 4] };
  const feed = (hidden: readonly string[] = []): Feed => read({
    format: 'indicator-feed/1',
    disclosure: { minCount: 5 },
    areas: AREAS,
    indicators: [{ id: 'visits', label: 'Visits', granularity: 'month', kind: 'count' }, { id: 'per', label: 'Per 100', granularity: 'month', ...KINDS.rate }],
    observations: ['2025-01', '2025-02', '2025-03'].flatMap((period, at) => Object.entries(VISITS).flatMap(([area, [visits, people]]) => {
      const more = at < 2 ? (area === 'R' ? 40 : 10) : 0;
      return [{ indicator: 'visits', value: visits + more }, { indicator: 'per', numerator: visits + more, denominator: people + more }]
        .map(({ indicator, ...numbers }) => ({ indicator, area, period, ...(at === 2 && hidden.includes(`${indicator} ${area}`) ? { status: 'suppressed' } : numbers) }));
    })),
  });

  test('is told by the two together, and the attack says so', () => {
    const told = attackFeed(feed(['visits A', 'visits B', 'per A', 'per D']));
    assert.ok(told.some(({ area }) => area === 'A'));
  });

  test('is hidden so that what one shows of the other’s hidden cells does not tell', () => {
    const { feed: safe } = suppressFeed(feed());
    assert.deepEqual(attackFeed(safe), []);
    const { length, area, status, period } = safe.observations;
    const last = Math.max(...Array.from(period));
    const inBoth = ['A', 'B', 'C', 'D'].filter((code) => {
      const rows = Array.from({ length }, (_, row) => row).filter((row) => period[row] === last && safe.areas[area[row]!]!.code === code);
      return rows.every((row) => status[row] === 1);
    });
    assert.ok(inBoth.length >= 2, `hidden of both: ${inBoth.join(', ')}`);
  });
});

describe('a proportion and the one of those who are left', () => {
  const PEOPLE: Readonly<Record<string, readonly [reached: number, people: number]>> = { R: [143, 290], A: [3, 50], B: [40, 80], C: [50, 80], D: [50, 80] };
  const feed = (hidden: readonly string[] = []): Feed => read({
    format: 'indicator-feed/1',
    disclosure: { minCount: 5 },
    areas: AREAS,
    indicators: ['reached', 'not'].map((id) => ({ id, label: id, granularity: 'month', kind: 'proportion' })),
    observations: ['2025-01', '2025-02'].flatMap((period, at) => Object.entries(PEOPLE).flatMap(([area, [some, all]]) => {
      const more = at < 1 ? (area === 'R' ? 80 : 20) : 0;
      const [reached, people] = [some + more, all + 2 * more];
      return [{ indicator: 'reached', numerator: reached }, { indicator: 'not', numerator: people - reached }]
        .map(({ indicator, numerator }) => ({ indicator, area, period, ...(at === 1 && hidden.includes(`${indicator} ${area}`) ? { status: 'suppressed' } : { numerator, denominator: people }) }));
    })),
  });

  test('tell by the two together, and the attack says so', () => {
    const told = attackFeed(feed(['reached A', 'reached B', 'not A', 'not C']));
    assert.ok(told.some(({ area, indicator }) => area === 'A' && indicator === 'reached'));
  });

  test('are hidden so that neither tells of the other', () => {
    assert.deepEqual(attackFeed(suppressFeed(feed()).feed), []);
  });
});

describe('earlier editions', () => {
  const cells = { R: { value: 121 }, A: { value: 3 }, B: { value: 90 }, C: { value: 8 }, D: { value: 20 } };

  test('make another cell the second to hide, where they have shown the first', () => {
    const shownC = { ...feedOf('count', { C: { value: 8 } }) };
    const { feed } = suppressFeed(feedOf('count', cells), { previous: [shownC] });
    assert.deepEqual(hiddenIn(feed).filter((code) => code !== 'C'), ['A', 'D']);
    assert.deepEqual(attackFeed(feed, { previous: [shownC] }), []);
  });

  test('keep the same cells hidden, where that does as well', () => {
    const before = suppressFeed(feedOf('count', { ...cells, C: { value: 40 }, R: { value: 153 } })).feed;
    assert.deepEqual(hiddenIn(before), ['A', 'D']);
    assert.deepEqual(hiddenIn(suppressFeed(feedOf('count', cells), { previous: [before] }).feed), ['A', 'D']);
  });

  test('that have shown a small count cannot be taken back, and the attack says so', () => {
    const shown = feedOf('count', { A: { value: 3 } });
    const { feed } = suppressFeed(feedOf('count', cells), { previous: [shown] });
    const exposures = attackFeed(feed, { previous: [shown] });
    assert.deepEqual(exposures.map(({ area, how }) => [area, how.en]), [['A', 'An earlier edition shows the number.']]);
  });

  test('may lack a dimension or an area, and have others', () => {
    const dimensions = [{ id: 'age', label: 'Age', total: 'all', categories: ['all', 'x', 'y'].map((id) => ({ id, label: id })) }];
    const rows = (age: string, values: Readonly<Record<string, number>>): object[] => Object.entries(values).map(([area, value]) => ({ indicator: 'i', period: '2025-01', area, age, value }));
    const now = feedOf('count', {}, { dimensions, observations: [...rows('all', { R: 60, A: 20, B: 40 }), ...rows('x', { R: 33, A: 3, B: 30 }), ...rows('y', { R: 27, A: 17, B: 10 })] });
    const before = feedOf('count', { A: { value: 20 }, R: { value: 60 } });
    const { feed } = suppressFeed(now, { previous: [before] });
    assert.deepEqual(attackFeed(feed, { previous: [before] }), []);
    assert.deepEqual(attackFeed(feed), []);
  });
});
