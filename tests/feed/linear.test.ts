import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed, periodOf, readFeed, readSound, select, type Feed } from '@indicator-elements/feed';
import { VISITS } from './small-feed.js';

/** A feed of some areas and months in columns, shuffled so that no order can be relied on. */
function large(areas: number, months: number): Feed {
  const columns = {
    indicator: [] as number[],
    area: [] as number[],
    period: [] as string[],
    numerator: [] as number[],
    denominator: [] as number[],
  };
  const size = areas * months;
  for (let at = 0; at < size; at++) {
    const row = (at * 7919) % size;
    columns.indicator.push(0);
    columns.area.push(Math.floor(row / months));
    columns.period.push(periodOf('month', 2000 * 12 + (row % months)));
    columns.numerator.push(row % 50);
    columns.denominator.push(100);
  }
  const { feed, problems } = parseFeed({
    format: 'indicator-feed/1',
    areas: Array.from({ length: areas }, (_, at) => ({ code: `${at}`, name: `${at}` })),
    indicators: [VISITS],
    observations: columns,
  });
  assert.deepEqual(problems, []);
  return feed;
}

/** The feed with columns that note which rows are looked at. */
function watched(feed: Feed): { feed: Feed; touched: Set<string> } {
  const touched = new Set<string>();
  const watch = (column: ArrayLike<number>): ArrayLike<number> =>
    new Proxy(column, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) touched.add(key);
        return Reflect.get(target, key, target) as unknown;
      },
    });
  const { indicator, area, period, dimensions } = feed.observations;
  const observations = {
    ...feed.observations,
    indicator: watch(indicator),
    area: watch(area),
    period: watch(period),
    dimensions: dimensions.map(watch),
  };
  return { feed: { ...feed, observations }, touched };
}

test('selecting looks at the rows that it returns and at the few of a binary search', () => {
  for (const [areas, months] of [
    [7, 24],
    [41, 240],
    [290, 240],
  ] as const) {
    const { feed, touched } = watched(large(areas, months));
    const selection = select(feed, { area: `${areas - 2}`, from: '2000-04', to: '2001-06' });
    assert.ok(selection.ok);
    assert.equal(selection.slice.cells.length, 15);
    const most = 15 + 1 + Math.ceil(Math.log2(areas * months)) + 1;
    assert.ok(touched.size <= most, `${touched.size} of ${areas * months} rows, at most ${most}`);
  }
});

test('selecting every series touches each row about once, however many series there are', () => {
  const { feed, touched } = watched(large(60, 24));
  const lengths = feed.areas.map(({ code }) => {
    const selection = select(feed, { area: code });
    return selection.ok ? selection.slice.cells.length : 0;
  });
  assert.ok(lengths.every((length) => length === 24));
  assert.equal(touched.size, 60 * 24);
});

test('70,000 rows that are all wrong are refused without making 70,000 messages', () => {
  const observations = Array.from({ length: 70_000 }, (_, at) => ({
    indicator: 'visits',
    area: `${at}`,
    period: `${at}`,
  }));
  const { feed, problems } = parseFeed({
    format: 'indicator-feed/1',
    areas: [],
    indicators: [VISITS],
    observations,
  });
  assert.equal(feed.observations.length, 0);
  assert.equal(problems.length, 101);
});

// Step by step to the top from each, it would take minutes.
test('a chain of areas, each inside the next, is walked once', { timeout: 20_000 }, () => {
  const length = 40_000;
  const areas = Array.from({ length }, (_, at) => ({ code: `${at}`, name: `${at}`, ...(at + 1 < length && { parent: `${at + 1}` }) }));
  const input = { format: 'indicator-feed/1', areas, indicators: [VISITS], observations: [] };
  assert.equal(readSound(input)?.areas.length, length);
  assert.equal(readFeed(input).feed?.areas.length, length);
});

test('the ends of a target are not counted day by day', (context) => {
  const feed = (from: string, to: string): unknown => ({
    format: 'indicator-feed/1',
    areas: [{ code: '06', name: 'Länet' }],
    indicators: [{ ...VISITS, targets: [{ value: 4, label: 'Mål', from, to }] }],
    observations: [],
  });
  const { toISOString } = Date.prototype;
  context.after(() => (Date.prototype.toISOString = toISOString));
  let written = 0;
  // What lists days writes each of them.
  Date.prototype.toISOString = function (): string {
    assert.ok(++written < 50, 'no day, or few, is written');
    return toISOString.call(this);
  };
  assert.ok(readSound(feed('1000-01-01', '9999-12-31')));
  assert.ok(readFeed(feed('1000-01-01', '9999-12-31')).feed);
  assert.ok(readSound(feed('1000', '9999')));
  assert.ok(readFeed(feed('1000', '9999')).feed);
  assert.equal(readSound(feed('9999', '1000')), undefined);
});
