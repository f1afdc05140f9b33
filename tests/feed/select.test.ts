import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select, type Cell, type Feed, type Query } from '@indicator-elements/feed';
import { AGE, feedOf, row, VISITS } from './small-feed.js';

const SEX = {
  id: 'sex',
  label: 'Kön',
  categories: [
    { id: 'w', label: 'Kvinnor' },
    { id: 'm', label: 'Män' },
  ],
};

function cells(feed: Feed, query?: Query): readonly Cell[] {
  const selection = select(feed, query);
  assert.ok(selection.ok, JSON.stringify(selection));
  return selection.slice.cells;
}

function refusals(feed: Feed, query: Query): string[] {
  const selection = select(feed, query);
  return selection.ok ? [] : selection.problems.map(({ path, code }) => `${code} at ${path}`);
}

test('without a question: the first indicator, the region, every dimension’s total', () => {
  const feed = feedOf({
    dimensions: [AGE],
    observations: [row({ age: '80+', numerator: 1 }), row({ area: '0604' }), row({ numerator: 30 })],
  });
  const selection = select(feed);
  assert.ok(selection.ok);
  const { indicator, area, categories, cells } = selection.slice;
  assert.deepEqual([indicator.id, area.code], ['visits', '06']);
  assert.deepEqual(
    categories.map(({ dimension, category }) => [dimension.id, category.id]),
    [['age', 'all']],
  );
  assert.deepEqual(cells, [{ period: '2025-11', numerator: 30, denominator: 300, value: 10 }]);
});

test('an area and a category are selected by name', () => {
  const feed = feedOf({
    dimensions: [AGE],
    observations: [row({ area: '0604', age: '80+', numerator: 6 }), row()],
  });
  assert.equal(cells(feed, { area: '0604', filter: { age: '80+' } })[0]?.value, 2);
  assert.deepEqual(cells(feed, { area: '0604' }), []);
});

test('what is undefined in a query counts as left out', () => {
  const feed = feedOf({ dimensions: [AGE] });
  const query = {
    indicator: undefined,
    area: undefined,
    filter: { age: undefined, sex: undefined },
    from: undefined,
    to: undefined,
  };
  assert.equal(cells(feed, query).length, 1);
});

test('cells come by period, and a gap stays a gap', () => {
  const feed = feedOf({ observations: ['2025-11', '2024-12', '2025-02'].map((period) => row({ period })) });
  assert.deepEqual(
    cells(feed).map(({ period }) => period),
    ['2024-12', '2025-02', '2025-11'],
  );
});

test('a rate is worked out per what the indicator says', () => {
  const feed = feedOf({
    indicators: [{ ...VISITS, per: 1000 }],
    observations: [row({ numerator: 7, denominator: 100 })],
  });
  assert.equal(cells(feed)[0]?.value, 70);
});

test('a proportion is in percent when nothing else is said, or as a part of one', () => {
  const proportion = { ...VISITS, kind: 'proportion', per: undefined };
  const observations = [row({ numerator: 7, denominator: 100 })];
  assert.equal(cells(feedOf({ indicators: [proportion], observations }))[0]?.value, 7);
  assert.equal(cells(feedOf({ indicators: [{ ...proportion, per: 1 }], observations }))[0]?.value, 0.07);
});

test('counts win over a value that was rounded from them', () => {
  assert.equal(cells(feedOf({ observations: [row({ value: 4.1 })] }))[0]?.value, 4);
});

test('with denominator 0 there is no value', () => {
  const [cell] = cells(feedOf({ observations: [row({ numerator: 0, denominator: 0, value: 0 })] }));
  assert.deepEqual(cell, { period: '2025-11', numerator: 0, denominator: 0 });
});

test('suppressed, missing, zero and not there are four different things', () => {
  const none = { numerator: null, denominator: null };
  const feed = feedOf({
    observations: [
      row({ period: '2025-01', status: 'suppressed', ...none }),
      row({ period: '2025-02', status: 'missing', ...none }),
      row({ period: '2025-03', numerator: 0 }),
    ],
  });
  assert.deepEqual(cells(feed), [
    { period: '2025-01', status: 'suppressed' },
    { period: '2025-02', status: 'missing' },
    { period: '2025-03', numerator: 0, denominator: 300, value: 0 },
  ]);
});

test('a preliminary number keeps its value and its status', () => {
  const [cell] = cells(feedOf({ observations: [row({ status: 'preliminary' })] }));
  assert.deepEqual([cell?.status, cell?.value], ['preliminary', 4]);
});

test('a score comes with its n and sd', () => {
  const score = {
    id: 'dialogue',
    label: 'Dialog',
    kind: 'score',
    scale: { min: 0, max: 10 },
    granularity: 'year',
  };
  const observations = [{ indicator: 'dialogue', area: '06', period: '2025', value: 6.1, n: 39, sd: 1.8 }];
  assert.deepEqual(cells(feedOf({ indicators: [score], observations })), [
    { period: '2025', value: 6.1, n: 39, sd: 1.8 },
  ]);
});

test('a distribution’s cells come by period and then in the order of its steps', () => {
  const steps = ['meet', 'talk', 'act'];
  const ladder = {
    id: 'ladder',
    label: 'Trappan',
    kind: 'distribution',
    granularity: 'year',
    categories: steps.map((id) => ({ id, label: id })),
  };
  const observations = ['2025', '2024'].flatMap((period) =>
    ['act', 'meet', 'talk'].map((category) => ({
      indicator: 'ladder',
      area: '06',
      period,
      category,
      value: 7,
    })),
  );
  const found = cells(feedOf({ indicators: [ladder], observations }));
  assert.deepEqual(
    found.map(({ period, category }) => `${period} ${category}`),
    ['2024', '2025'].flatMap((year) => steps.map((step) => `${year} ${step}`)),
  );
});

test('from and to are both included', () => {
  const feed = feedOf({
    observations: ['2022-12', '2023-01', '2023-12', '2024-01'].map((period) => row({ period })),
  });
  const periods = (query: Query): string[] => cells(feed, query).map(({ period }) => period);
  assert.deepEqual(periods({ from: '2023-01', to: '2023-12' }), ['2023-01', '2023-12']);
  assert.deepEqual(periods({ from: '2023', to: '2023' }), ['2023-01', '2023-12']);
  assert.deepEqual(periods({ from: '2023-Q4' }), ['2023-12', '2024-01']);
  assert.deepEqual(periods({ to: '2022' }), ['2022-12']);
  assert.deepEqual(periods({ from: '2024-01-31' }), ['2024-01']);
  assert.deepEqual(periods({ from: '2030' }), []);
});

test('a query for what is not there lists what is there', () => {
  const selection = select(feedOf({ dimensions: [AGE] }), {
    indicator: 'nothing',
    area: '0699',
    filter: { age: '90+', sex: 'w' },
    from: 'soon',
  });
  assert.ok(!selection.ok);
  const problems = Object.fromEntries(selection.problems.map((problem) => [problem.path, problem]));
  assert.equal(problems['indicator']?.code, 'unknown-indicator');
  assert.match(problems['indicator']!.message.sv, /"nothing".*"visits"/);
  assert.match(problems['area']!.message.en, /"0699".*"06", "hoglandet", "0604"/);
  assert.match(problems['filter.age']!.message.sv, /"90\+".*"all", "80\+"/);
  assert.match(problems['filter.sex']!.message.sv, /"sex".*"age"/);
});

test('a bad period and a period range that ends before it starts are refused', () => {
  assert.deepEqual(refusals(feedOf(), { from: 'soon', to: '2025-13' }), [
    'bad-period at from',
    'bad-period at to',
  ]);
  assert.deepEqual(refusals(feedOf(), { from: '2025', to: '2024' }), ['wrong-order at from']);
});

test('a dimension without a total must be chosen', () => {
  const feed = feedOf({ dimensions: [SEX], observations: [row({ sex: 'w' })] });
  assert.deepEqual(refusals(feed, {}), ['missing-filter at filter.sex']);
  assert.equal(cells(feed, { filter: { sex: 'w' } }).length, 1);
});

test('a feed without indicators or areas refuses every query', () => {
  assert.deepEqual(refusals(feedOf({ indicators: [], areas: [], observations: [] }), {}), [
    'unknown-indicator at indicator',
    'unknown-area at area',
  ]);
});
