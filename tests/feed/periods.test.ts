import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePeriod, periodOf, periodRange, periodStart, type Granularity } from '@indicator-elements/feed';
import fc from 'fast-check';

const DAY = 86_400_000;
const GRANULARITIES: Granularity[] = ['year', 'quarter', 'month', 'week', 'day'];

test('each kind of period is read with its granularity and year', () => {
  const read = (text: string) => [parsePeriod(text)?.granularity, parsePeriod(text)?.year];
  assert.deepEqual(read('2025'), ['year', 2025]);
  assert.deepEqual(read('2025-Q1'), ['quarter', 2025]);
  assert.deepEqual(read('2025-11'), ['month', 2025]);
  assert.deepEqual(read('2025-W01'), ['week', 2025]);
  assert.deepEqual(read('2024-02-29'), ['day', 2024]);
});

test('what is no period is refused', () => {
  const bad = [
    '',
    '25',
    '02025',
    '0999',
    '2025-',
    '2025-Q0',
    '2025-Q5',
    '2025-q1',
    '2025-1',
    '2025-13',
    '2025-00',
    '2025-W00',
    '2025-W54',
    '2025-W7',
    '2025-02-29',
    '2025-06-31',
    '2025-11-00',
    '2025-11-3',
    ' 2025',
    '2025\n',
    '2025-11-30T00:00',
    '２０２５',
    'nov 2025',
  ];
  for (const text of bad) assert.equal(parsePeriod(text), undefined, JSON.stringify(text));
});

test('a week 53 is there in long ISO years only', () => {
  const long = [2004, 2009, 2015, 2020, 2026, 2032, 2037];
  for (let year = 2000; year <= 2040; year++) {
    assert.equal(parsePeriod(`${year}-W53`) !== undefined, long.includes(year), `${year}`);
  }
});

test('ISO weeks start on the Mondays that the calendar says', () => {
  const monday = (text: string) => periodStart(text).toISOString().slice(0, 10);
  assert.equal(monday('2025-W01'), '2024-12-30');
  assert.equal(monday('2020-W53'), '2020-12-28');
  assert.equal(monday('2021-W01'), '2021-01-04');
  assert.equal(monday('1969-W52'), '1969-12-22');
});

test('a period starts at midnight UTC, and what is no period has no start', () => {
  assert.equal(periodStart('2025-Q3').toISOString(), '2025-07-01T00:00:00.000Z');
  assert.equal(periodStart('1850').toISOString(), '1850-01-01T00:00:00.000Z');
  assert.ok(Number.isNaN(periodStart('2025-13').getTime()));
});

test('periods that follow each other differ by one, and a period’s text reads back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GRANULARITIES),
      fc.date({ min: new Date('1000-02-01'), max: new Date('9998-12-01'), noInvalidDate: true }),
      (granularity, date) => {
        const [text] = periodRange(
          granularity,
          date.toISOString().slice(0, 10),
          date.toISOString().slice(0, 10),
        );
        const period = parsePeriod(text!)!;
        assert.equal(period.granularity, granularity);
        assert.equal(periodOf(granularity, period.index), text);
        const start = periodStart(text!).getTime();
        const next = periodStart(periodOf(granularity, period.index + 1)).getTime();
        assert.ok(start <= date.getTime() && date.getTime() < next, `${date.toISOString()} in ${text}`);
        const before = new Date(next - DAY).toISOString().slice(0, 10);
        assert.deepEqual(periodRange(granularity, before, before), [text]);
      },
    ),
  );
});

test('a range holds both its ends and every period between', () => {
  assert.deepEqual(periodRange('month', '2024-11', '2025-02'), ['2024-11', '2024-12', '2025-01', '2025-02']);
  assert.deepEqual(periodRange('week', '2020-W52', '2021-W02'), [
    '2020-W52',
    '2020-W53',
    '2021-W01',
    '2021-W02',
  ]);
  assert.deepEqual(periodRange('day', '2024-02-28', '2024-03-01'), [
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
  ]);
  assert.deepEqual(periodRange('quarter', '2024-Q4', '2025-Q1'), ['2024-Q4', '2025-Q1']);
  assert.deepEqual(periodRange('year', '2024', '2024'), ['2024']);
});

test('the ends of a range may be of another granularity', () => {
  assert.equal(periodRange('month', '2023', '2023').length, 12);
  assert.deepEqual(periodRange('month', '2023-Q2', '2023-Q2'), ['2023-04', '2023-05', '2023-06']);
  assert.deepEqual(periodRange('quarter', '2023-05', '2023-12-24'), ['2023-Q2', '2023-Q3', '2023-Q4']);
  assert.deepEqual(periodRange('day', '2023-W01', '2023-W01').at(-1), '2023-01-08');
});

test('the weeks of a year are its ISO weeks', () => {
  for (let year = 2000; year <= 2040; year++) {
    const weeks = periodRange('week', `${year}`, `${year}`);
    assert.equal(weeks[0], `${year}-W01`);
    assert.equal(weeks.length, parsePeriod(`${year}-W53`) ? 53 : 52);
  }
});

test('a week is in the month, quarter and year of its Thursday, as in ISO 8601', () => {
  // Its Monday is 30 December 2024, and the Sunday of the other 2 January 2022.
  for (const [week, month, quarter, year] of [['2025-W01', '2025-01', '2025-Q1', '2025'], ['2021-W52', '2021-12', '2021-Q4', '2021']] as const) {
    assert.deepEqual(periodRange('month', week, week), [month]);
    assert.deepEqual(periodRange('quarter', week, week), [quarter]);
    assert.deepEqual(periodRange('year', week, week), [year]);
  }
  assert.equal(periodRange('day', '2025-W01', '2025-W01')[0], '2024-12-30');
  assert.deepEqual(periodRange('month', '2024-W40', '2025-W01'), ['2024-10', '2024-11', '2024-12', '2025-01']);
});

test('a range that ends before it starts, or whose ends are no periods, is empty', () => {
  assert.deepEqual(periodRange('month', '2025-02', '2025-01'), []);
  assert.deepEqual(periodRange('month', 'then', '2025-01'), []);
  assert.deepEqual(periodRange('month', '2025-01', 'now'), []);
});
