/** Ladders for the tests: small feeds of answers, and the fixtures' models. */
import { ladder, type LadderModel, type LadderOptions } from '@indicator-elements/charts';
import { parseFeed, type Feed, type Finding, type Language, type Query } from '@indicator-elements/feed';
import { fixture, fixtures } from './support.js';

await ladder.prepare({ compare: 'previous' }, 'en');

/** How many stand on each step: a number, a status without one, or (null) no row at all; or the status of them all, in a row of no step. */
export type Counts = readonly (number | string | null)[] | string;

export interface Rounds {
  /** By period, and by group; `all` is everybody. */
  readonly [period: string]: Readonly<Record<string, Counts>>;
}

const NAMES = ['Mötesplats', 'Samtal', 'Samsyn', 'Samverkan', 'Samhandling', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio'];

/** A feed of answers by group (`town`, `clinic`), with as many steps as there are counts. */
export function answersOf(rounds: Rounds, changes: Readonly<Record<string, unknown>> = {}): Feed {
  const steps = Math.max(...Object.values(rounds).flatMap((groups) => Object.values(groups).map((counts) => (typeof counts === 'string' ? 3 : counts.length))));
  return parseFeed({
    format: 'indicator-feed/1',
    areas: [{ code: '06', name: 'Länet', level: 'region' }],
    dimensions: [
      {
        id: 'who',
        label: 'Svarande',
        total: 'all',
        categories: [
          { id: 'all', label: { sv: 'Alla', en: 'All' } },
          { id: 'town', label: { sv: 'Kommuner', en: 'Municipalities' } },
          { id: 'clinic', label: { sv: 'Vårdcentraler', en: 'Health centres' } },
        ],
      },
    ],
    indicators: [
      {
        id: 'steps',
        label: 'Trappan',
        kind: 'distribution',
        granularity: 'month',
        categories: NAMES.slice(0, steps).map((label, i) => ({ id: `s${i + 1}`, label })),
        ...changes,
      },
    ],
    observations: Object.entries(rounds).flatMap(([period, groups]) =>
      Object.entries(groups).flatMap(([who, counts]): object[] => {
        const row = { indicator: 'steps', area: '06', who, period };
        if (typeof counts === 'string') return [{ ...row, status: counts }];
        return counts.flatMap((count, i) => (count === null ? [] : [{ ...row, category: `s${i + 1}`, ...(typeof count === 'number' ? { value: count } : { status: count }) }]));
      }),
    ),
  }).feed;
}

/** Everybody's answers in May 2025. */
export const everybody = (...counts: readonly (number | string | null)[]): Feed => answersOf({ '2025-05': { all: counts } });

export type LadderQuery = Query & LadderOptions;

/** The model; throws where there is none. */
export function ladderOf(feed: Feed, query: LadderQuery = {}, language: Language = 'sv'): LadderModel {
  const result = ladder.model(feed, query, language);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.model;
}

/** What is wrong with a query; nothing where there is a model. */
export function findingsOf(feed: Feed, query: LadderQuery): readonly Finding[] {
  const result = ladder.model(feed, query, 'sv');
  return result.ok ? [] : result.findings;
}

export const ladderFixtures = fixtures.filter((name) => fixture(name).indicators[0]?.kind === 'distribution');

/** A fixture's models: all together, by each dimension, and with the round before. */
export function laddersOf(name: string, language: Language): readonly LadderModel[] {
  const feed = fixture(name);
  const groups = [undefined, ...feed.dimensions.map(({ id }) => id)];
  return groups.flatMap((group) => (['none', 'previous'] as const).map((compare) => ladderOf(feed, { compare, ...(group !== undefined && { group }) }, language)));
}
