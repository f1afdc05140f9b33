import type { AreaLevel } from '@indicator-elements/feed';
import type { Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import { capitalise } from '../format.js';
import { Lexicon } from '../lexicon.js';
import type { Piece } from '../phrases.js';
import type { Unjudged } from './rows.js';

/** What areas of a level are called. */
export interface Nouns {
  readonly one: string;
  readonly many: string;
  readonly definite: string;
  /** The number one, as it agrees with them. */
  readonly single: string;
}

/** Some areas of one side: how many, as written, the own one's name where it is the only one, and the words of the side. */
export interface Counted {
  readonly count: number;
  readonly written: string;
  readonly own: string | undefined;
  readonly side: Piece;
}

/** How an area stands to the benchmark: on a side for certain, on a side at 95 % alone, or neither. */
export interface Standing {
  readonly side: Side | undefined;
  readonly tone: Tone;
  readonly certain: boolean;
}

/** The comparison's words. Numbers, periods and names come written already; `own` is the own area's name where it is one of those told of. */
export interface ComparisonWords {
  readonly nouns: Readonly<Record<AreaLevel | 'other', Nouns>>;
  /** "Kommunerna i Jönköpings län". */
  areas(nouns: Nouns, within: string | undefined): string;
  /** "regionen utan Jönköping". */
  without(area: string, part: string): string;
  /** "högre (sämre)". */
  side(side: Side, tone: Tone): string;
  /** First sentence: who differs; the pieces of the sides stay whole. */
  differ(nouns: Nouns, first: Counted, second: Counted | undefined, benchmark: string): readonly (string | Piece)[];
  noneDiffers(nouns: Nouns, count: number, written: string, only: string, benchmark: string): string;
  uncertain(count: number, written: string, own: string | undefined): string;
  ownDiffers(own: string, side: Side): string;
  unjudged(count: number, written: string, own: string | undefined): string;
  hidden(count: number, written: string, own: string | undefined): string;
  missing(count: number, written: string, own: string | undefined): string;
  /** Where nothing is judged: from where to where the values lie. */
  range(nouns: Nouns, written: string, low: string, high: string): string;
  same(nouns: Nouns, count: number, written: string, value: string): string;
  only(name: string, value: string): string;
  own(name: string, value: string, benchmark: { readonly name: string; readonly value: string } | undefined): string;
  /** There is a benchmark, but it has no value. */
  noReference(benchmark: string): string;
  readonly cannotTell: string;
  /** In one period, of a picture of many. */
  inPeriod(period: string): string;

  standing(standing: Standing, benchmark: string | undefined): string;
  readonly unjudgedAs: Readonly<Record<Unjudged, string>>;

  /** Table headings. */
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly givenLower: string;
  readonly givenUpper: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly n: string;
  readonly category: string;
  readonly period: string;
  /** Of a funnel's limits. */
  readonly funnel: string;

  readonly views: Readonly<Record<'interval' | 'funnel' | 'trends', string>>;
}

const sides: Readonly<Record<Side, string>> = { above: 'högre', below: 'lägre' };
const tones: Readonly<Record<Tone, string>> = { better: ' (bättre)', worse: ' (sämre)', changed: '' };
const oneOf = (own: string | undefined): string => (own === undefined ? '' : `, ${own} är en av dem`);
const named = (own: string | undefined): string => (own === undefined ? '' : `, ${own},`);
const who = (count: number, written: string, own: string | undefined): string => (count === 1 && own !== undefined ? own : capitalise(written));
const also = (count: number, own: string | undefined): string => (count === 1 ? '' : oneOf(own));

export const words = new Lexicon<ComparisonWords>(
  {
    nouns: {
      country: { one: 'land', many: 'länder', definite: 'länderna', single: 'ett' },
      region: { one: 'region', many: 'regioner', definite: 'regionerna', single: 'en' },
      part: { one: 'länsdel', many: 'länsdelar', definite: 'länsdelarna', single: 'en' },
      municipality: { one: 'kommun', many: 'kommuner', definite: 'kommunerna', single: 'en' },
      unit: { one: 'enhet', many: 'enheter', definite: 'enheterna', single: 'en' },
      other: { one: 'område', many: 'områden', definite: 'områdena', single: 'ett' },
    },
    areas: ({ definite }, within) => capitalise(definite) + (within === undefined ? '' : ` i ${within}`),
    without: (area, part) => `${area} utan ${part}`,
    side: (side, tone) => sides[side] + tones[tone],
    differ: ({ one, many }, first, second, benchmark) => [
      `${capitalise(first.written)} ${first.count === 1 ? one : many}${named(first.own)} ligger säkert `,
      first.side,
      ` än ${benchmark}`,
      ...(second ? [` och ${second.written}${named(second.own)} säkert `, second.side] : []),
      '.',
    ],
    noneDiffers: ({ many, single }, count, written, only, benchmark) =>
      count === 1 ? `${only} skiljer sig inte säkert från ${benchmark}.` : `${single === 'ett' ? 'Inget' : 'Ingen'} av de ${written} ${many} som visas skiljer sig säkert från ${benchmark}.`,
    uncertain: (count, written, own) => `För ${count === 1 ? (own ?? written) : written} är skillnaden inte säker${also(count, own)}.`,
    ownDiffers: (own, side) => `${own} hör till de ${sides[side]}.`,
    unjudged: (count, written, own) => `${who(count, written, own)} kan inte bedömas${also(count, own)}.`,
    hidden: (count, written, own) => `${who(count, written, own)} visas inte${also(count, own)}.`,
    missing: (count, written, own) => `${who(count, written, own)} saknar värde${also(count, own)}.`,
    range: ({ many }, written, low, high) => `${capitalise(written)} ${many} ligger mellan ${low} och ${high}.`,
    same: ({ many, definite }, count, written, value) => `${count === 2 ? `Båda ${definite}` : `Alla ${written} ${many}`} som visas har värdet ${value}.`,
    only: (name, value) => `${name} har värdet ${value}.`,
    own: (name, value, benchmark) => `${name} har ${value}${benchmark ? `, ${benchmark.name} ${benchmark.value}` : ''}.`,
    noReference: (benchmark) => `${capitalise(benchmark)} har inget värde att jämföra med.`,
    cannotTell: 'Om skillnaderna är säkra går inte att säga.',
    inPeriod: (period) => `${capitalise(period)}: `,

    standing: ({ side, tone, certain }, benchmark) => {
      const than = benchmark === undefined ? '' : ` än ${benchmark}`;
      if (side === undefined) return `ingen säker skillnad${benchmark === undefined ? '' : ` mot ${benchmark}`}`;
      return certain ? `säkert ${sides[side]}${than}${tones[tone]}` : `${sides[side]}${than} på 95 %-nivån, inte säkert`;
    },
    unjudgedAs: { benchmark: 'det som de övriga jämförs med', few: 'få svar, bedöms inte' },

    value: 'Värde',
    lower: 'från',
    upper: 'till',
    givenLower: 'Angivet intervall, från',
    givenUpper: 'till',
    numerator: 'Täljare',
    denominator: 'Nämnare',
    n: 'Antal svar',
    category: 'Skillnad',
    period: 'Period',
    funnel: 'Tratten',

    views: { interval: 'Intervall', funnel: 'Tratt', trends: 'Trender' },
  },
  { en: async () => (await import('./words.en.js')).english },
);
