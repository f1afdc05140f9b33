/** What is said of each small line: the period's value, and the first where that is earlier. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparison, formats, type ComparisonModel, type PointText } from '@indicator-elements/charts';
import { parseFeed, type Feed, type Language } from '@indicator-elements/feed';
import { comparisonFixtures, comparisonOf, type ComparisonQuery } from './comparisons.js';
import { fixture } from './support.js';

const { points } = await comparison.loadPicture('trends');
/** Without the spaces that do not break. */
const linesOf = (point: PointText): string[] => point.lines.map((line) => line.replaceAll('\u00a0', ' '));

/** The trends, where a feed has such. */
function trends(feed: Feed, query: ComparisonQuery, language: Language): ComparisonModel | undefined {
  const result = comparison.model(feed, { ...query, view: 'trends' }, language);
  return result.ok && result.model.view === 'trends' ? result.model : undefined;
}

for (const name of comparisonFixtures) {
  test(`the trends of ${name} say no later value first, early or late`, () => {
    const feed = fixture(name);
    for (const language of ['sv', 'en'] as const) {
      const format = formats(language, 'shown');
      const begins = (line: string | undefined, period: string): boolean => line?.toLowerCase().startsWith(`${format.period(period).toLowerCase()} `) ?? false;
      for (const { id: indicator, kind } of feed.indicators) {
        const usual = kind === 'distribution' ? undefined : trends(feed, { indicator }, language);
        const periods = [...new Set(usual?.facts.rows.flatMap(({ cells }) => cells.map(({ period }) => period)))];
        for (const period of periods.filter((_, i) => i < 2 || i === periods.length - 1)) {
          const model = trends(feed, { indicator, period }, language);
          for (const { lines, selection: { area: code } } of model ? points(model) : []) {
            const { cells } = model!.facts.rows.find(({ area }) => area.code === code)!;
            const first = cells.find(({ value }) => value !== undefined);
            const isPast = first !== undefined && first.period < period;
            const told = isPast ? begins(lines[0], first.period) && begins(lines[1], period) : !cells.some((cell) => begins(lines[0], cell.period));
            assert.ok(told, `${indicator} ${code} ${period} ${language}: ${lines.join(' | ')}`);
          }
        }
      }
    }
  });
}

describe('the first value of a small line', () => {
  const feed = parseFeed({
    format: 'indicator-feed/1',
    areas: [
      { code: '06', name: 'Länet', level: 'region' },
      ...['Aneby', 'Eksjö'].map((municipality, i) => ({ code: `060${i}`, name: municipality, level: 'municipality', parent: '06' })),
    ],
    indicators: [{ id: 'visits', label: 'Besök', kind: 'rate', per: 100, direction: 'lower', granularity: 'year', decimals: 0 }],
    observations: [
      ...['2023', '2024', '2025'].map((period) => ({ indicator: 'visits', area: '0600', period, numerator: 20, denominator: 200, ...(period === '2023' && { status: 'preliminary' }) })),
      { indicator: 'visits', area: '0601', period: '2025', numerator: 30, denominator: 200 },
    ],
  }).feed;
  const said = (period: string, language: Language): string[][] => points(comparisonOf(feed, { period, view: 'trends' }, language)).map((point) => linesOf(point).slice(0, 2));

  test('is told with its status', () => {
    assert.deepEqual(said('2025', 'sv')[1], ['2023 10 per 100 (preliminärt)', '2025 10 per 100']);
    assert.deepEqual(said('2025', 'en')[1], ['2023 10 per 100 (preliminary)', '2025 10 per 100']);
  });

  test('is not told where it comes after the period: that is no past', () => {
    assert.deepEqual(said('2024', 'sv')[0], ['2023 10 per 100 (preliminärt)', '2024 10 per 100']);
    assert.equal(said('2024', 'sv')[1]![0], 'saknas');
    assert.equal(said('2024', 'en')[1]![0], 'missing');
    assert.equal(said('2023', 'sv')[0]![0], '10 per 100 (preliminärt)');
  });
});
