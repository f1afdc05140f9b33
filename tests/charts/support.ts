import { readFileSync, readdirSync } from 'node:fs';
import { sourceOf, trend, trendNotes, trendPoints, type Frame, type PointText, type TrendModel, type TrendOptions } from '@indicator-elements/charts';
import {
  parseFeed,
  parsePeriod,
  periodOf,
  type Feed,
  type Granularity,
  type Language,
  type Query,
} from '@indicator-elements/feed';

type Json = Record<string, unknown>;

/** What a period holds: a value, a status without one, some fields of an observation, or (null) no row at all. */
export type Entry = number | string | Json | null;

const AREAS: Json[] = [
  { code: '06', name: 'Jönköpings län', level: 'region' },
  { code: 'hoglandet', name: { sv: 'Höglandet', en: 'The Highlands' }, level: 'part', parent: '06' },
  { code: '0604', name: 'Aneby', level: 'municipality', parent: 'hoglandet' },
];

const FIRST: Record<Granularity, string> = {
  year: '2001', quarter: '2020-Q1', month: '2024-01', week: '2024-W01', day: '2024-03-01',
};

export interface FeedChanges {
  /** Changes to the indicator, a rate per 100 without counts, better when lower, by month. */
  readonly indicator?: Json;
  /** Series of other areas than Aneby, from the same first period on. */
  readonly others?: Readonly<Record<string, readonly Entry[]>>;
  readonly areas?: readonly Json[];
  /** Changes to the feed itself. */
  readonly head?: Json;
}

/** A feed with one indicator and the series `values` for Aneby (0604), from January 2024 on or the like. */
export function feedOf(values: readonly Entry[], { indicator = {}, others = {}, areas = AREAS, head = {} }: FeedChanges = {}): Feed {
  const { kind = 'rate' } = indicator;
  const granularity = (indicator['granularity'] ?? 'month') as Granularity;
  const start = parsePeriod(FIRST[granularity])!.index;
  const rows = (area: string, entries: readonly Entry[]): Json[] =>
    entries.flatMap((entry, i) => {
      if (entry === null) return [];
      const fields = typeof entry === 'number' ? { value: entry } : typeof entry === 'string' ? { status: entry } : entry;
      return [{ indicator: 'visits', area, period: periodOf(granularity, start + i), ...fields }];
    });
  const { feed } = parseFeed({
    format: 'indicator-feed/1',
    areas,
    indicators: [{ id: 'visits', label: 'Mångbesökare', kind, ...(kind === 'rate' && { per: 100 }), direction: 'lower', granularity, ...indicator }],
    observations: [...rows('0604', values), ...Object.entries(others).flatMap(([area, entries]) => rows(area, entries))],
    ...head,
  });
  return feed;
}

// What a page loads when it is wanted, these tests always want.
await trend.prepare({ analysis: 'spc' }, 'en');

/** The model of Aneby's trend; throws where there is none. */
export function modelOf(feed: Feed, query: Query & TrendOptions = { area: '0604' }, language: Language = 'sv'): TrendModel {
  const result = trend.model(feed, query, language);
  if (!result.ok) throw new Error(result.findings.map(({ path, code }) => `${code} at ${path}`).join('\n'));
  return result.model;
}

/** The whole sentence, as it is shown or as it is spoken. */
export function sentence(model: TrendModel, voice: 'shown' | 'spoken' = 'shown'): string {
  return model.summary.map((phrase) => phrase[voice]).join('');
}

/** What is said of each point of a model's picture. */
export function pointsOf(model: TrendModel): readonly PointText[] {
  return trendPoints(model);
}

/** Every text of a model that a reader can meet. */
export function textsOf(model: TrendModel): string[] {
  const { heading, subheading, summary, table } = model;
  return [
    heading,
    subheading,
    sourceOf(model),
    ...summary.flatMap(({ shown, spoken }) => [shown, spoken]),
    ...pointsOf(model).flatMap(({ title, lines, shown, spoken }) => [title, shown, spoken, ...lines]),
    table.caption,
    ...table.columns,
    ...table.rows.flatMap(({ key, header, cells }) => [key, header, ...cells.map(({ text }) => text)]),
    ...trendNotes(model).flatMap(({ sign = '', text }) => [sign, text]),
  ];
}

const folder = new URL('../../fixtures/', import.meta.url);

/** Every feed that is shown without a problem, by name; parsed when asked for, and once. */
export const fixtures: readonly string[] = ['valid', 'edge'].flatMap((name) =>
  readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`),
);
const parsed = new Map<string, Feed>();
export function fixture(name: string): Feed {
  let feed = parsed.get(name);
  if (!feed) parsed.set(name, (feed = parseFeed(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).feed));
  return feed;
}

/** Those that can be shown as a trend: all but the distributions. */
export const trendFixtures = fixtures.filter((name) => fixture(name).indicators[0]!.kind !== 'distribution');

export const ANALYSES = ['run', 'spc', 'none'] as const;

/** A fixture's models: of some of its areas, by each analysis. Made once. */
export function modelsOf(name: string, language: Language): readonly TrendModel[] {
  const key = `${name} ${language}`;
  const known = models.get(key);
  if (known) return known;
  const feed = fixture(name);
  const codes = feed.areas.map(({ code }) => code);
  const areas = codes.length <= 20 ? codes : [codes[0]!, codes[1]!, codes.at(-1)!];
  const { id: indicator } = feed.indicators[0]!;
  const made = areas.flatMap((area) => ANALYSES.map((analysis) => modelOf(feed, { indicator, area, analysis }, language)));
  models.set(key, made);
  return made;
}
const models = new Map<string, readonly TrendModel[]>();

/** Widths of a sans-serif font's letters, as shares of its size. */
const SHARES: readonly [letters: RegExp, share: number][] = [
  [/[ilj.,:;!|'’·\s]/, 0.28],
  [/[ftr()-]/, 0.37],
  [/[mwMW%]/, 0.85],
  [/[A-ZÅÄÖ–]/, 0.68],
];

/** A frame in a font of those widths; bold is a little wider. */
export function frameOf(width: number, fontSize = 13): Frame {
  return {
    width,
    fontSize,
    measure: (text, bold = false) => {
      const letters = Array.from(text, (letter) => SHARES.find(([these]) => these.test(letter))?.[1] ?? 0.56);
      return letters.reduce((sum, share) => sum + share * fontSize, 0) * (bold ? 1.06 : 1);
    },
  };
}
