import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attackFeed, suppressFeed, type Exposure } from '@indicator-elements/feed-tools';
import type { Feed } from '@indicator-elements/feed';
import { canAll, systemOf } from './independent.js';
import { randomOf, read, tableOf, type Shape } from './tables.js';

const AREAS = [
  { code: 'R', name: 'Region', level: 'region' },
  ...['A', 'B', 'C'].map((code) => ({ code, name: `Kommun ${code}`, level: 'municipality', parent: 'R' })),
];
const COUNT = { id: 'i', label: { sv: 'Besök', en: 'Visits' }, kind: 'count', granularity: 'month' };

type Numbers = Readonly<Record<string, number>> | undefined;

/** A feed of one indicator and period; an area without numbers is suppressed. */
function feedOf(cells: Readonly<Record<string, Numbers>>, indicator: object = COUNT, head: object = {}): Feed {
  return read({
    format: 'indicator-feed/1',
    disclosure: { minCount: 5 },
    areas: AREAS,
    indicators: [indicator],
    observations: Object.entries(cells).map(([area, numbers]) => ({ indicator: 'i', period: '2025-01', area, ...(numbers ?? { status: 'suppressed' }) })),
    ...head,
  });
}

/** A and B by age, all hidden but the totals; and months before it in which all is shown, where as many are `outside` the parts. */
function byAge({ months = 0, outside = 0 } = {}): Feed {
  const dimensions = [{ id: 'age', label: 'Age', total: 'all', categories: ['all', 'x', 'y'].map((id) => ({ id, label: id })) }];
  const cells: (readonly [area: string, age: string, value: number, shown: boolean])[] = [
    ['R', 'all', 40, true], ['R', 'x', 23, true], ['R', 'y', 17, true], ['A', 'all', 20, true], ['B', 'all', 20, true],
    ['A', 'x', 10, false], ['A', 'y', 10, false], ['B', 'x', 10, false], ['B', 'y', 10, false],
  ];
  const before = [['R', 'all', 40], ['R', 'x', 20], ['R', 'y', 20], ['A', 'all', 20], ['B', 'all', 20], ['A', 'x', 10], ['A', 'y', 10], ['B', 'x', 10], ['B', 'y', 10]] as const;
  const observations = [
    ...cells.map(([area, age, value, shown]) => ({ indicator: 'i', period: '2025-01', area, age, ...(shown ? { value } : { status: 'suppressed' }) })),
    ...Array.from({ length: months }, (_, at) => `2024-${`${at + 1}`.padStart(2, '0')}`).flatMap((period) =>
      before.map(([area, age, value]) => ({ indicator: 'i', period, area, age, value: value + outside * (Number(area === 'R') + Number(age === 'all')) }))),
  ];
  return feedOf({}, COUNT, { areas: AREAS.slice(0, 3), dimensions, observations });
}

const told = (exposures: readonly Exposure[]): string[] => exposures.map(({ area, what }) => `${area} ${what}`);

describe('an attack', () => {
  test('tells one hidden part of a shown total, and names the sum', () => {
    const [exposure, ...others] = attackFeed(feedOf({ R: { value: 30 }, A: undefined, B: { value: 12 }, C: { value: 15 } }));
    assert.deepEqual(others, []);
    assert.deepEqual(exposure, {
      indicator: 'i', area: 'A', period: '2025-01', groups: {}, what: 'value', certain: true, from: 'current',
      how: { sv: 'Region är summan av sina områden (antal), av vilka 2 visas.', en: 'Region is the sum of its areas (counts), of which 2 are shown.' },
    });
  });

  test('never says a number that it has worked out', () => {
    const exposures = attackFeed(feedOf({ R: { value: 1003 }, A: undefined, B: { value: 400 }, C: { value: 600 } }));
    assert.equal(exposures.length, 1);
    assert.doesNotMatch(JSON.stringify(exposures[0]!.how), /\b3\b/);
  });

  test('does not tell two parts whose sum leaves room for every small number', () => {
    assert.deepEqual(attackFeed(feedOf({ R: { value: 30 }, A: undefined, B: undefined, C: { value: 15 } })), []);
  });

  test('tells two parts whose sum is itself small', () => {
    assert.deepEqual(told(attackFeed(feedOf({ R: { value: 18 }, A: undefined, B: undefined, C: { value: 15 } }))), ['A value', 'B value']);
  });

  test('calls a number certain only where it must be small', () => {
    // A x is 3 at least, since A y is 17 at most; and may be 20.
    assert.deepEqual(attackFeed(byAge()).map(({ area, groups, certain }) => [area, groups['age'], certain]), [['A', 'x', false], ['B', 'x', false]]);
  });

  test('takes sums for exact where those that can be checked are, and for "at most" where they often are not', () => {
    assert.notDeepEqual(attackFeed(byAge({ months: 6, outside: 0 })), []);
    // With somebody who belongs to neither A nor B, nor to an age, A x may well be 1.
    assert.deepEqual(attackFeed(byAge({ months: 6, outside: 3 })), []);
  });

  test('finds no fault with a number that must be zero, or must be large', () => {
    assert.deepEqual(attackFeed(feedOf({ R: { value: 27 }, A: undefined, B: { value: 12 }, C: { value: 15 } })), []);
    assert.deepEqual(attackFeed(feedOf({ R: { value: 47 }, A: undefined, B: { value: 12 }, C: { value: 15 } })), []);
  });

  test('has nothing to tell without a least count', () => {
    const cells = { R: { value: 30 }, A: undefined, B: { value: 12 }, C: { value: 15 } };
    assert.deepEqual(attackFeed(feedOf(cells, COUNT, { disclosure: {} })), []);
    assert.deepEqual(attackFeed(feedOf(cells, COUNT, { disclosure: { minCount: 1 } })), []);
  });

  test('adds municipalities up to the region where the parts between have no numbers', () => {
    const areas = [
      { code: 'R', name: 'Region', level: 'region' },
      ...['P', 'Q'].map((code) => ({ code, name: code, level: 'part', parent: 'R' })),
      ...['A', 'B', 'C'].map((code) => ({ code, name: code, level: 'municipality', parent: code === 'C' ? 'Q' : 'P' })),
    ];
    const exposures = attackFeed(feedOf({ R: { value: 30 }, A: undefined, B: { value: 12 }, C: { value: 15 } }, COUNT, { areas }));
    assert.deepEqual(told(exposures), ['A value']);
  });

  test('reads a rate without counts against a denominator that can be told', () => {
    const rate = { id: 'i', label: 'Rate', kind: 'rate', per: 100, granularity: 'month' };
    const cells = { R: { numerator: 60, denominator: 900 }, A: { value: 3 }, B: { numerator: 30, denominator: 400 }, C: { numerator: 27, denominator: 400 } };
    assert.ok(told(attackFeed(feedOf(cells, rate))).includes('A numerator'));
  });

  describe('of a rate without counts, beside one whose denominator has the same name', () => {
    const areas = [{ code: '0604', name: 'Aneby' }, { code: '0680', name: 'Jönköping' }];
    const rate = (id: string, more: object = {}): object => ({ id, label: id, kind: 'rate', per: 100, decimals: 1, granularity: 'month', denominator: 'inskrivna', ...more });
    const row = (indicator: string, numbers: object, area = '0604'): object => ({ indicator, area, period: '2025-01', ...numbers });
    const feedWith = (indicators: readonly object[], ...observations: readonly object[]): Feed => feedOf({}, {}, { areas, indicators, observations });
    const shown = { numerator: 40, denominator: 80 };

    test('tells how many it is of, and so the number itself', () => {
      const feed = feedWith([rate('a'), rate('b')], row('a', shown), row('b', { value: 2.5 }));
      assert.deepEqual(attackFeed(feed).map(({ indicator, what, certain }) => [indicator, what, certain]), [['b', 'numerator', true]]);
      assert.match(attackFeed(feed)[0]!.how.en, /^b, Aneby, has the same denominator as a, Aneby\. The value of Aneby ties its numerator to its denominator\.$/);
      const { feed: safe, primary, secondary } = suppressFeed(feed);
      assert.deepEqual([primary, secondary, attackFeed(safe)], [0, 1, []]);
      // Whichever comes first, and with another between them that has no number there.
      assert.deepEqual(attackFeed(feedWith([rate('b'), rate('c'), rate('a')], row('a', shown), row('b', { value: 2.5 }), row('c', { value: 40 }, '0680'))).map(({ indicator }) => indicator), ['b']);
      // A large number is none to protect.
      assert.deepEqual(attackFeed(feedWith([rate('a'), rate('b')], row('a', shown), row('b', { value: 12.5 }))), []);
    });

    test('tells nothing where the names, the periods or the numbers differ', () => {
      for (const more of [{ denominator: 'listade' }, { denominator: undefined }, { rolling: 12 }]) assert.deepEqual(attackFeed(feedWith([rate('a'), rate('b', more)], row('a', shown), row('b', { value: 2.5 }))), []);
      const elsewhere = [row('a', { numerator: 50, denominator: 900 }, '0680'), row('b', { numerator: 50, denominator: 700 }, '0680')];
      assert.deepEqual(attackFeed(feedWith([rate('a'), rate('b')], row('a', shown), row('b', { value: 2.5 }), ...elsewhere)), []);
      assert.deepEqual(attackFeed(feedWith([rate('a'), rate('b')], row('a', { value: 50 }), row('b', { value: 2.5 }))), []);
    });
  });

  test('takes a proportion\'s numerator and those who are left for the denominator', () => {
    const proportion = { id: 'i', label: 'Share', kind: 'proportion', granularity: 'month' };
    // Of A and B together 16 of 20: those who are left are 4, so that neither A nor B can have more of them.
    const cells = { R: { numerator: 60, denominator: 120 }, A: undefined, B: undefined, C: { numerator: 44, denominator: 103 } };
    assert.deepEqual(told(attackFeed(feedOf(cells, proportion))), ['A rest', 'B rest']);
  });

  test('knows what an earlier edition has shown', () => {
    const now = feedOf({ R: { value: 30 }, A: undefined, B: undefined, C: { value: 15 } });
    const before = feedOf({ R: { value: 30 }, A: undefined, B: { value: 12 }, C: undefined });
    assert.deepEqual(attackFeed(now), []);
    assert.deepEqual(attackFeed(before), []);
    const [exposure] = attackFeed(now, { previous: [before] });
    assert.equal(exposure?.area, 'A');
    assert.equal(exposure.from, 'earlier');
  });

  test('uses another indicator of the same people', () => {
    const scores = ['i', 'j'].map((id) => ({ id, label: id, kind: 'score', granularity: 'month', scale: { min: 0, max: 10 } }));
    const row = (indicator: string, area: string, n: number | undefined): object => ({ indicator, area, period: '2025-01', ...(n === undefined ? { status: 'suppressed' } : { value: 5, n }) });
    const observations = (b: number | undefined): object[] => [
      row('i', 'R', 40), row('i', 'A', undefined), row('i', 'B', undefined), row('i', 'C', 20),
      row('j', 'R', 40), row('j', 'A', undefined), row('j', 'B', b), row('j', 'C', 20),
    ];
    const periods = (b: number | undefined): Feed => feedOf({}, {}, {
      indicators: scores,
      observations: ['2025-02', '2025-03'].flatMap((period) => ['R', 'A', 'B', 'C'].flatMap((area) => ['i', 'j'].map((indicator) => ({ indicator, area, period, value: 5, n: area === 'R' ? 30 : 10 })))).concat(observations(b) as never[]),
    });
    assert.deepEqual(attackFeed(periods(undefined)), []);
    assert.deepEqual([...new Set(told(attackFeed(periods(17))))], ['A n']);
  });
});

const SHAPES: readonly Shape[] = [
  { kind: 'count', parts: [3], dimensions: [2], most: 12 },
  { kind: 'count', parts: [2, 2], dimensions: [2], most: 10 },
  { kind: 'rate', parts: [3], dimensions: [2], most: 8 },
  { kind: 'proportion', parts: [3], dimensions: [2], most: 10 },
  { kind: 'distribution', parts: [3], dimensions: [], steps: 3, most: 10 },
  { kind: 'count', parts: [2], dimensions: [2, 2], most: 8 },
];

test('an attack says of every hidden number what branch and bound says', () => {
  let exposed = 0;
  let held = 0;
  for (const [at, shape] of SHAPES.entries()) {
    for (let seed = 0; seed < 25; seed++) {
      const random = randomOf(at * 1_000 + seed + 77);
      const truth = tableOf(shape, random);
      const { observations } = truth;
      const share = 0.3 + 0.5 * random();
      const status = Int32Array.from({ length: observations.length }, () => Number(random() < share));
      const keep = (column: ArrayLike<number>): Float64Array => Float64Array.from({ length: observations.length }, (_, row) => (status[row] ? NaN : column[row]!));
      const numbers = Object.fromEntries(Object.entries(observations).flatMap(([field, column]) => (['value', 'numerator', 'denominator', 'n'].includes(field) ? [[field, keep(column as ArrayLike<number>)]] : [])));
      const feed: Feed = { ...truth, observations: { ...observations, ...numbers, status } };
      const system = systemOf(feed);
      const top = feed.disclosure.minCount! - 1;
      const expected: string[] = [];
      for (const [key, { hidden }] of system.cells) {
        if (!hidden) continue;
        const name = system.names.get(key)!;
        const types = shape.kind === 'proportion' ? { numerator: 'y', denominator: 'd', rest: 'r' } : shape.kind === 'rate' ? { numerator: 'y', denominator: 'd' } : { value: 'y' };
        for (const [what, type] of Object.entries(types)) {
          const term = type === 'r' ? `d${name}_# - y${name}_#` : `${type}${name}_#`;
          const can = (...demands: string[]): boolean => canAll(system, [demands.map((demand) => `${term} ${demand}`).join('\n ')]);
          if (!can('>= 1', `<= ${top}`)) continue;
          if (can('<= 1') && can(`>= ${top}`)) held++;
          else expected.push(`${key} ${what}`);
        }
      }
      exposed += expected.length;
      const found = attackFeed(feed).map(({ area, groups, category = '', what }) => `${[area, ...Object.values(groups), category].join('|')} ${what}`);
      assert.deepEqual(found.sort(), expected.sort(), `${shape.kind} ${at} ${seed}`);
    }
  }
  assert.ok(exposed > 100 && held > 100, `${exposed} exposed, ${held} held`);
});
