/** Comparisons to test with: feeds of a year in some municipalities, and every fixture's. */
import { comparison, type ComparisonModel, type ComparisonOptions } from '@indicator-elements/charts';
import { parseFeed, type Feed, type Finding, type Language, type Query } from '@indicator-elements/feed';
import { fixture, fixtures } from './support.js';

type Json = Record<string, unknown>;
export type ComparisonQuery = Query & ComparisonOptions & { readonly view?: string };

export const VIEWS = ['interval', 'funnel', 'trends'] as const;
const NAMES = ['Aneby', 'Eksjö', 'Nässjö', 'Sävsjö', 'Tranås', 'Vetlanda'];

for (const language of ['sv', 'en'] as const) await comparison.prepare({ view: 'funnel', compare: 'rest' }, language);

/** Events of 1 000 people in each municipality, or some fields of its observation; of the region 100 per 1 000, if not told otherwise. */
export function municipalities(
  entries: readonly (number | Json | null)[],
  { region = { numerator: 1000, denominator: 10000 }, indicator = {} }: { readonly region?: Json | null; readonly indicator?: Json } = {},
): Feed {
  const row = (area: string, fields: number | Json | null): Json[] =>
    fields === null ? [] : [{ indicator: 'visits', area, period: '2025', ...(typeof fields === 'number' ? { numerator: fields, denominator: 1000 } : fields) }];
  return parseFeed({
    format: 'indicator-feed/1',
    areas: [
      { code: '06', name: 'Jönköpings län', level: 'region' },
      ...entries.map((_, i) => ({ code: `06${i}`, name: NAMES[i] ?? `Kommun ${i}`, level: 'municipality', parent: '06' })),
    ],
    indicators: [{ id: 'visits', label: 'Besök', kind: 'rate', per: 1000, direction: 'lower', granularity: 'year', decimals: 0, ...indicator }],
    observations: [...row('06', region), ...entries.flatMap((fields, i) => row(`06${i}`, fields))],
  }).feed;
}

/** The model; throws where there is none. */
export function comparisonOf(feed: Feed, query: ComparisonQuery = {}, language: Language = 'sv'): ComparisonModel {
  const result = comparison.model(feed, query, language);
  if (!result.ok) throw new Error(result.findings.map(({ path, code }) => `${code} at ${path}`).join('\n'));
  return result.model;
}

/** What is wrong with the query. */
export function findingsOf(feed: Feed, query: ComparisonQuery): readonly Finding[] {
  const result = comparison.model(feed, query, 'sv');
  return result.ok ? [] : result.findings;
}

/** Every fixture with something to compare. */
export const comparisonFixtures = fixtures.filter((name) => fixture(name).indicators.some(({ kind }) => kind !== 'distribution'));

/** A fixture's comparisons: each indicator, without an own area and with, in every view that there is. */
export function* comparisonsOf(name: string, language: Language): Generator<readonly [model: ComparisonModel, where: string]> {
  const feed = fixture(name);
  const own = feed.areas.findLast(({ level }) => level === 'municipality')?.code;
  for (const { id: indicator, kind } of feed.indicators) {
    if (kind === 'distribution') continue;
    for (const area of own === undefined ? [undefined] : [undefined, own]) {
      for (const view of VIEWS) {
        const model = comparisonOf(feed, { indicator, area, view }, language);
        if (model.view === view) yield [model, `${indicator} ${area} ${view} ${language}`];
      }
    }
  }
}
