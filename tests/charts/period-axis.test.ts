import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { loadLanguage, periodTicks, type PeriodTick } from '@indicator-elements/charts';
import { parsePeriod, periodOf, periodRange, type Granularity, type Language } from '@indicator-elements/feed';
import fc from 'fast-check';

const measure = (text: string): number => text.length * 7;

/** The labels of a series drawn over a width, each with its year below it. */
function ticks(first: string, last: string, width: number, language: Language = 'sv'): PeriodTick[] {
  const { granularity } = parsePeriod(first)!;
  const periods = periodRange(granularity, first, last);
  return periodTicks(periods, granularity, language, (index) => (index / Math.max(1, periods.length - 1)) * width, measure);
}

const labels = (...series: Parameters<typeof ticks>): string[] => ticks(...series).map(({ label, year }) => (year ? `${label}/${year}` : label));

describe('the labels of a time axis', () => {
  before(() => loadLanguage('en'));

  test('are years where there are three or more', () => {
    assert.deepEqual(labels('2021-01', '2025-11', 600), ['2021', '2022', '2023', '2024', '2025']);
    assert.deepEqual(labels('2020-Q1', '2024-Q4', 600), ['2020', '2021', '2022', '2023', '2024']);
    assert.deepEqual(labels('2019', '2025', 600), ['2019', '2020', '2021', '2022', '2023', '2024', '2025']);
  });

  test('are fewer years, at round ones, where it is narrow', () => {
    assert.deepEqual(labels('2006-01', '2025-12', 320), ['2010', '2015', '2020', '2025']);
    assert.deepEqual(labels('2019', '2025', 150), ['2020', '2022', '2024']);
  });

  test('are months where there are few years, with the year where it is new', () => {
    assert.deepEqual(labels('2024-11', '2025-02', 400), ['nov/2024', 'dec', 'jan/2025', 'feb']);
    assert.deepEqual(labels('2024-11', '2025-02', 400, 'en'), ['Nov/2024', 'Dec', 'Jan/2025', 'Feb']);
  });

  test('are quarters, weeks and days in the words of the language', () => {
    assert.deepEqual(labels('2024-Q3', '2025-Q1', 400), ['kv 3/2024', 'kv 4', 'kv 1/2025']);
    assert.deepEqual(labels('2024-Q3', '2025-Q1', 400, 'en'), ['Q3/2024', 'Q4', 'Q1/2025']);
    assert.deepEqual(labels('2025-W05', '2025-W07', 400), ['v. 5/2025', 'v. 6', 'v. 7']);
    assert.deepEqual(labels('2025-W05', '2025-W07', 400, 'en'), ['W5/2025', 'W6', 'W7']);
    assert.deepEqual(labels('2025-11-29', '2025-12-01', 400), ['29 nov/2025', '30 nov', '1 dec']);
    assert.deepEqual(labels('2025-11-29', '2025-12-01', 400, 'en'), ['29 Nov/2025', '30 Nov', '1 Dec']);
  });

  test('begin with the first week or day, and with whole quarters of months', () => {
    assert.deepEqual(labels('2025-03-03', '2025-03-16', 130), ['3 mars/2025', '10 mars']);
    assert.deepEqual(labels('2024-02', '2025-01', 160), ['apr/2024', 'juli', 'okt', 'jan/2025']);
  });

  test('of no period are none', () => {
    assert.deepEqual(periodTicks([], 'month', 'sv', () => 0, measure), []);
  });
});

describe('for every granularity, first period, length and width', () => {
  const lengths: Record<Granularity, number> = { year: 60, quarter: 120, month: 300, week: 300, day: 500 };
  const series = fc
    .constantFrom<Granularity>('year', 'quarter', 'month', 'week', 'day')
    .chain((granularity) =>
      fc.record({
        granularity: fc.constant(granularity),
        first: fc.integer({ min: 0, max: lengths[granularity] }),
        length: fc.integer({ min: 1, max: lengths[granularity] }),
        width: fc.integer({ min: 60, max: 1600 }),
        language: fc.constantFrom<Language>('sv', 'en'),
      }),
    )
    .map(({ granularity, first, length, width, language }) => {
      const start = parsePeriod({ year: '1995', quarter: '1995-Q1', month: '1995-01', week: '1995-W01', day: '1995-01-01' }[granularity])!.index + first;
      const periods = Array.from({ length }, (_, i) => periodOf(granularity, start + i));
      const at = (index: number): number => (length > 1 ? (index / (length - 1)) * width : width / 2);
      return { periods, at, found: periodTicks(periods, granularity, language, at, measure) };
    });

  test('there is at least one label', () => {
    fc.assert(fc.property(series, ({ found }) => assert.ok(found.length > 0)));
  });

  test('no label touches the next, on either line', () => {
    fc.assert(
      fc.property(series, ({ found, at }) => {
        const touches = (written: readonly { index: number; text: string }[]): boolean =>
          written.some(({ index, text }, i) => {
            const next = written[i + 1];
            return next !== undefined && at(index) + measure(text) / 2 >= at(next.index) - measure(next.text) / 2;
          });
        assert.equal(touches(found.map(({ index, label }) => ({ index, text: label }))), false);
        assert.equal(touches(found.flatMap(({ index, year }) => (year ? [{ index, text: year }] : []))), false);
      }),
    );
  });

  test('a year is told once, by the first label of it', () => {
    fc.assert(
      fc.property(series, ({ found, periods }) => {
        const years = found.map(({ index }) => periods[index]!.slice(0, 4));
        const areYears = found.every(({ label }, i) => label === years[i]);
        found.forEach(({ year }, i) => assert.equal(year, areYears || years[i] === years[i - 1] ? undefined : years[i]));
      }),
    );
  });
});
