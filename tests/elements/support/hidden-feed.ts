/**
 * A feed that hides a few numbers badly: each can be worked out from what is published beside it. Hiding well is the producer's work;
 * what these tests ask is that a page never does the sum. The hidden numbers look like no others in the feed.
 */
import type { Tag } from '../../../packages/embed/src/tags.js';

type Row = Record<string, string | number>;

const REGION = '06';
const HIDING = '0604';
const OTHERS = ['0680', '0686', '0617'];
export const COUNT = 887;
export const PEOPLE = 4321;
const MEAN = 3.87;

/** Each of the hidden numbers in every way that it could be written, and the rates and shares made of them. */
export const HIDDEN: readonly RegExp[] = [
  /(?<![\d.,])887(?!\d)/,
  /(?<![\d.,])4[\s\u00a0\u202f.,]?321(?!\d)/,
  // 887 of 4 321: 20,53 per 100; as a share 0,205.
  /(?<![\d.,])20[.,]5/,
  /(?<![\d.,])0[.,]205/,
  /(?<![\d.,])3[.,](?:87|9)(?!\d)/,
];

/** Everybody's count on the step where the towns' is hidden: told of everybody alone, and never beside the other group, or the hidden one is the difference. */
const TELLING = /(?<![\d.,])3[\s\u00a0\u202f.,]?127(?!\d)/;

/** What may not be told to who asks like this. */
export const hiddenFrom = ({ group }: Readonly<Record<string, string>>): readonly RegExp[] => (group === undefined ? HIDDEN : [...HIDDEN, TELLING]);

const periods = Array.from({ length: 14 }, (_, i) => (i < 12 ? `2024-${String(i + 1).padStart(2, '0')}` : `2025-0${i - 11}`));

/** The other municipalities' counts: plain and far from the hidden ones. */
function counts(at: number, time: number): readonly [numerator: number, denominator: number] {
  return [1200 + 310 * at + 17 * (time % 5), 9000 + 2600 * at + 3 * time];
}

function counted(indicator: string, hidden: readonly string[], per: readonly string[]): Row[] {
  return per.flatMap((period, time) => {
    const row = { indicator, period, who: 'all' };
    const others = OTHERS.map((area, at) => ({ ...row, area, numerator: counts(at, time)[0], denominator: counts(at, time)[1] }));
    const [own, people] = hidden.includes(period) ? [COUNT, PEOPLE] : [1411 + time, 8300 + time];
    const sum = (field: 'numerator' | 'denominator', first: number): number => others.reduce((all, each) => all + each[field], first);
    return [
      { ...row, area: REGION, numerator: sum('numerator', own), denominator: sum('denominator', people) },
      { ...row, area: HIDING, ...(hidden.includes(period) ? { status: 'suppressed' } : { numerator: own, denominator: people }) },
      ...others,
    ];
  });
}

function scored(indicator: string, base: number): Row[] {
  return ['2024', '2025'].flatMap((period, time) => {
    const row = { indicator, period, who: 'all' };
    const others = OTHERS.map((area, at) => ({ ...row, area, value: base + at * 0.5 + time * 0.1, n: 1500 + 100 * at, sd: 1.2 }));
    const n = others.reduce((sum, each) => sum + each.n, COUNT);
    const mean = (others.reduce((sum, each) => sum + each.n * each.value, 0) + COUNT * MEAN) / n;
    return [
      { ...row, area: REGION, value: mean, n, sd: 1.4 },
      ...(time === 0 ? [{ ...row, area: HIDING, value: 6.1, n: 1100, sd: 1.1 }] : [{ ...row, area: HIDING, status: 'suppressed' }]),
      ...others,
    ];
  });
}

/** Two rounds, of which one hides a count. */
function laddered(indicator: string, hiding: '2024' | '2025'): Row[] {
  const [towns, centres] = [[1210, 1340, COUNT, 1620, 1250], [1130, 2110, 2240, 1480, 1360]] as const;
  return ['2024', '2025'].flatMap((period) =>
    towns.flatMap((count, i) => {
      const row = { indicator, area: REGION, period, category: String(i + 1) };
      const hides = period === hiding && count === COUNT;
      const town = period === hiding ? count : 1555;
      return [
        { ...row, who: 'all', value: town + centres[i]! },
        { ...row, who: 'town', ...(hides ? { status: 'suppressed' } : { value: town }) },
        { ...row, who: 'centre', value: centres[i]! },
      ];
    }),
  );
}

export const hiddenFeed = {
  format: 'indicator-feed/1',
  title: 'Dåligt dolda tal',
  disclosure: { minCount: 1000 },
  areas: [
    { code: REGION, name: 'Jönköpings län', level: 'region' },
    ...[[HIDING, 'Aneby'], ['0680', 'Jönköping'], ['0686', 'Eksjö'], ['0617', 'Gnosjö']].map(([code, name]) => ({ code, name, level: 'municipality', parent: REGION })),
  ],
  dimensions: [
    {
      id: 'who',
      label: 'Svarande',
      total: 'all',
      categories: [{ id: 'all', label: 'Alla' }, { id: 'town', label: 'Kommuner' }, { id: 'centre', label: 'Vårdcentraler' }],
    },
  ],
  indicators: [
    { id: 'visits', label: 'Besök', kind: 'rate', per: 100, direction: 'lower', granularity: 'month', decimals: 2 },
    { id: 'plans', label: 'Planer', kind: 'proportion', direction: 'higher', granularity: 'year', decimals: 1 },
    ...['Samsyn', 'Tillit', 'Lärande'].map((label, i) => ({ id: `score-${i}`, label, kind: 'score', scale: { min: 0, max: 10 }, direction: 'higher', granularity: 'year', decimals: 2 })),
    ...[['ladder', 'Trappan'], ['ladder-then', 'Trappan förr']].map(([id, label]) => ({ id, label, kind: 'distribution', granularity: 'year', direction: 'higher', categories: ['Ett', 'Två', 'Tre', 'Fyra', 'Fem'].map((name, i) => ({ id: String(i + 1), label: name })) })),
  ],
  observations: [
    ...counted('visits', [periods.at(-1)!, '2024-05'], periods),
    ...counted('plans', ['2025'], ['2024', '2025']),
    ...[5.1, 6.2, 7.3].flatMap((base, i) => scored(`score-${i}`, base)),
    ...laddered('ladder', '2025'),
    ...laddered('ladder-then', '2024'),
  ],
};

/** Ways of asking each element for the hidden numbers, from the front and from behind. */
export const ASKED: Readonly<Record<Tag, readonly Readonly<Record<string, string>>[]>> = {
  'indicator-trend': [{ area: HIDING, compare: 'region' }, { area: HIDING, analysis: 'spc' }, { area: REGION, compare: HIDING }],
  'municipality-comparison': [
    ...['visits', 'plans'].flatMap((indicator) => [
      ...['interval', 'funnel', 'trends'].map((view) => ({ indicator, view, area: HIDING })),
      { indicator, area: '0680', compare: 'rest' },
      { indicator, area: HIDING, compare: 'rest' },
      { indicator, area: '0680', compare: HIDING },
    ]),
    { indicator: 'score-1', area: '0680', compare: 'rest' },
    { indicator: 'visits', area: '0680', compare: 'rest', view: 'trends', period: '2025-01' },
    { indicator: 'score-1', area: HIDING, sort: 'name' },
  ],
  'spider-chart': [
    ...['chart', 'dots'].map((view) => ({ area: HIDING, view })),
    { area: HIDING, compare: 'region; previous' },
    { area: REGION, compare: HIDING },
    { area: '0680', compare: HIDING, view: 'dots' },
  ],
  'collaboration-ladder': [{ group: 'who' }, { filter: 'who=town' }, { filter: 'who=town', compare: 'previous' }, { group: 'who', compare: 'previous' }, { indicator: 'ladder-then', group: 'who', compare: 'previous' }],
};
