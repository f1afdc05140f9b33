import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '@indicator-elements/feed';
import fc from 'fast-check';
import { AGE, AREAS, faults, feedOf, parse, rawFeed, row, VISITS } from './small-feed.js';

type Row = Record<string, unknown>;
const FIELDS = ['indicator', 'area', 'period', 'age', 'status', 'numerator', 'denominator'];

function columnsOf(rows: Row[]): Record<string, unknown[]> {
  return Object.fromEntries(FIELDS.map((field) => [field, rows.map((each) => each[field] ?? null)]));
}

function inDictionary(values: unknown[]): { dictionary: unknown[]; index: (number | null)[] } {
  const dictionary = [...new Set(values)].filter((value) => value !== null);
  return { dictionary, index: values.map((value) => (value === null ? null : dictionary.indexOf(value))) };
}

const rows: Row[] = [
  row({ age: '80+' }),
  row({ area: '0604', status: 'suppressed', numerator: undefined, denominator: undefined }),
  row({ period: '2025-10', status: 'preliminary' }),
];
const changes = { dimensions: [AGE] };

test('rows, columns, dictionaries and positions mean the same', () => {
  const expected = feedOf({ ...changes, observations: rows });
  const columns = columnsOf(rows);
  assert.deepEqual(parse({ ...changes, observations: columns }), { feed: expected, problems: [] });

  const dictionaries = { ...columns };
  const text = ['indicator', 'area', 'period', 'age', 'status'];
  const packed = {
    ...dictionaries,
    ...Object.fromEntries(text.map((field) => [field, inDictionary(columns[field]!)])),
  };
  assert.deepEqual(parse({ ...changes, observations: packed }), { feed: expected, problems: [] });

  const positions = { ...columns, indicator: [0, 0, 0], area: [0, 2, 0], age: [1, null, 0] };
  assert.deepEqual(parse({ ...changes, observations: positions }), { feed: expected, problems: [] });
});

test('the order of the rows does not matter', () => {
  const expected = feedOf({ ...changes, observations: rows });
  assert.deepEqual(feedOf({ ...changes, observations: rows.toReversed() }), expected);
});

test('positions count what could not be used, too', () => {
  const areas = [{ code: 'bad' }, AREAS[0], { ...AREAS[0], name: 'again' }, { code: '0604', name: 'Aneby' }];
  const { feed } = parse({
    areas,
    observations: { ...columnsOf([row(), row(), row({ period: '2025-10' }), row()]), area: [0, 1, 2, 3] },
  });
  assert.deepEqual([...Array.from(feed.observations.area)], [0, 0, 1]);
});

test('positions in a dimension count repeated categories, too', () => {
  const categories = [
    { id: 'all', label: 'a' },
    { id: 'all', label: 'b' },
    { id: '80+', label: 'c' },
  ];
  const { feed } = parse({
    dimensions: [{ ...AGE, categories }],
    observations: { ...columnsOf([row()]), age: [2] },
  });
  assert.deepEqual(Array.from(feed.observations.dimensions[0]!), [1]);
});

test('in rows a code is text, never a position', () => {
  assert.deepEqual(faults({ observations: [row({ area: 0 })] }), ['wrong-type at observations[0].area']);
});

test('a dictionary may hold null for none', () => {
  const observations = { ...columnsOf([row()]), status: { dictionary: [null, 'preliminary'], index: [0] } };
  assert.deepEqual(faults({ observations }), []);
});

test('a column that the format does not know may be of any length', () => {
  assert.deepEqual(faults({ observations: { ...columnsOf([row()]), comment: [] } }), []);
});

test('without columns there are no observations, and each that is needed is named', () => {
  assert.deepEqual(faults({ observations: {} }), [
    'missing-field at observations.indicator',
    'missing-field at observations.area',
    'missing-field at observations.period',
  ]);
});

test('a dimension’s column that is too short makes all rows useless', () => {
  const { feed, problems } = parse({ ...changes, observations: { ...columnsOf(rows), age: ['80+'] } });
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['observations.age'],
  );
  assert.equal(feed.observations.length, 0);
});

test('any rows mean the same as their columns', () => {
  const anyRow = fc.record({
    indicator: fc.constant('visits'),
    area: fc.constantFrom('06', '0604', 'hoglandet', 'nowhere'),
    period: fc.constantFrom('2025-10', '2025-11', '2025', 'never'),
    age: fc.constantFrom('all', '80+', null, 'old'),
    status: fc.constantFrom('suppressed', 'preliminary', null),
    numerator: fc.constantFrom(0, 3, 12, null, -1),
    denominator: fc.constantFrom(0, 300, null, 'x'),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 20 }), (some) => {
      const fromRows = parseFeed(rawFeed({ ...changes, indicators: [VISITS], observations: some }));
      const fromColumns = parseFeed(
        rawFeed({ ...changes, indicators: [VISITS], observations: columnsOf(some) }),
      );
      assert.deepEqual(fromColumns.feed, fromRows.feed);
      const paths = fromRows.problems.map(({ path }) =>
        path.replace(/(\[\d+\])\.(.+)/, '.$2$1').replace(/^observations(\[\d+\])$/, 'observations.period$1'),
      );
      assert.deepEqual(
        fromColumns.problems.map(({ path }) => path),
        paths,
      );
    }),
  );
});
