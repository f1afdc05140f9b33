/** Feeds for spider charts, and their models. */
import { spider, type SpiderModel, type SpiderOptions } from '@indicator-elements/charts';
import { parseFeed, type Feed, type Finding, type Language, type Query } from '@indicator-elements/feed';

type Json = Record<string, unknown>;
/** A mean; or with its answers and spread; or a status; or no row at all. */
export type Score = number | string | Json | null;

export type SpiderQuery = Query & SpiderOptions & { readonly view?: string };

await spider.prepare({ compare: 'previous' }, 'en');

export const LABELS = ['Dialog', 'Ambition', 'Tillit', 'Lärande', 'Ansvar', 'Samsyn'] as const;
const AREAS: Json[] = [
  { code: '06', name: 'Jönköpings län', level: 'region' },
  { code: 'hoglandet', name: 'Höglandet', level: 'part', parent: '06' },
  { code: '0604', name: 'Aneby', level: 'municipality', parent: 'hoglandet' },
  { code: '0680', name: 'Jönköping', level: 'municipality', parent: '06' },
];
const RESPONDENT: Json = {
  id: 'respondent',
  label: 'Svarande',
  total: 'all',
  categories: [
    { id: 'all', label: 'Alla' },
    { id: 'municipality', label: 'Kommuner' },
    { id: 'centre', label: 'Vårdcentraler' },
    { id: 'hospital', label: 'Sjukhus' },
    { id: 'other', label: 'Andra' },
  ],
};

/** Where some scores belong; by an area's code, with a period or a category of the respondents before it. */
export type Scores = Readonly<Record<string, readonly Score[]>>;

export interface SpiderChanges {
  /** Of each axis, in their order. */
  readonly labels?: readonly (string | Json)[];
  readonly shortLabels?: readonly Json[];
  /** Changes to all indicators. */
  readonly indicator?: Json;
  /** Changes to the feed itself. */
  readonly head?: Json;
}

/**
 * A feed whose scores are given by "0604", "2024 0604" or "municipality 06": as many axes as the longest has, 0–10, for the year 2025
 * and everybody if nothing else is said.
 */
export function scoresOf(scores: Scores, { labels = LABELS, shortLabels, indicator = {}, head = {} }: SpiderChanges = {}): Feed {
  const keys = Object.keys(scores);
  const count = Math.max(...Object.values(scores).map(({ length }) => length));
  const isGrouped = keys.some((key) => /^[a-z]+ \d/.test(key));
  const observations = keys.flatMap((key) => {
    const area = key.split(' ').at(-1)!;
    const period = /^(\d{4}) /.exec(key)?.[1] ?? '2025';
    const respondent = /^([a-z]+) /.exec(key)?.[1] ?? 'all';
    return scores[key]!.flatMap((score, i) => {
      if (score === null) return [];
      const fields = typeof score === 'number' ? { value: score, n: 20, sd: 2 } : typeof score === 'string' ? { status: score } : score;
      return [{ indicator: `axis-${i + 1}`, area, period, ...(isGrouped && { respondent }), ...fields }];
    });
  });
  const { feed } = parseFeed({
    format: 'indicator-feed/1',
    areas: AREAS,
    ...(isGrouped && { dimensions: [RESPONDENT] }),
    indicators: Array.from({ length: count }, (_, i) => ({
      id: `axis-${i + 1}`,
      label: labels[i] ?? `Axel ${i + 1}`,
      ...(shortLabels && { shortLabel: shortLabels[i] }),
      kind: 'score',
      scale: { min: 0, max: 10 },
      direction: 'higher',
      granularity: 'year',
      ...indicator,
    })),
    observations,
    ...head,
  });
  return feed;
}

/** The model; throws where there is none. */
export function spiderOf(feed: Feed, query: SpiderQuery = {}, language: Language = 'sv'): SpiderModel {
  const result = spider.model(feed, query, language);
  if (!result.ok) throw new Error(result.findings.map(({ path, code }) => `${code} at ${path}`).join('\n'));
  return result.model;
}

/** What the feed cannot answer. */
export function findingsOf(feed: Feed, query: SpiderQuery): readonly Finding[] {
  const result = spider.model(feed, query, 'sv');
  return result.ok ? [] : result.findings;
}
