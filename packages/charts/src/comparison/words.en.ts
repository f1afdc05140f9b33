import type { Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import { capitalise } from '../format.js';
import type { ComparisonWords } from './words.js';

const sides: Readonly<Record<Side, string>> = { above: 'higher', below: 'lower' };
const tones: Readonly<Record<Tone, string>> = { better: ' (better)', worse: ' (worse)', changed: '' };
const oneOf = (own: string | undefined): string => (own === undefined ? '' : `; ${own} is one of them`);
const named = (own: string | undefined): string => (own === undefined ? '' : `, ${own},`);
const who = (count: number, written: string, own: string | undefined): string => (count === 1 && own !== undefined ? own : capitalise(written));
const also = (count: number, own: string | undefined): string => (count === 1 ? '' : oneOf(own));
const is = (count: number): string => (count === 1 ? 'is' : 'are');

export const english: ComparisonWords = {
  nouns: {
    country: { one: 'country', many: 'countries', definite: 'the countries', single: 'one' },
    region: { one: 'region', many: 'regions', definite: 'the regions', single: 'one' },
    part: { one: 'part', many: 'parts', definite: 'the parts', single: 'one' },
    municipality: { one: 'municipality', many: 'municipalities', definite: 'the municipalities', single: 'one' },
    unit: { one: 'unit', many: 'units', definite: 'the units', single: 'one' },
    other: { one: 'area', many: 'areas', definite: 'the areas', single: 'one' },
  },
  areas: ({ definite }, within) => capitalise(definite) + (within === undefined ? '' : ` of ${within}`),
  without: (area, part) => `${area} without ${part}`,
  side: (side, tone) => sides[side] + tones[tone],
  differ: ({ one, many }, first, second, benchmark) => [
    `${capitalise(first.written)} ${first.count === 1 ? one : many}${named(first.own)} ${is(first.count)} certainly `,
    first.side,
    ` than ${benchmark}`,
    ...(second ? [` and ${second.written}${named(second.own)} certainly `, second.side] : []),
    '.',
  ],
  noneDiffers: ({ many }, count, written, only, benchmark) =>
    count === 1 ? `${only} does not certainly differ from ${benchmark}.` : `${count === 2 ? 'Neither' : 'None'} of the ${written} ${many} shown certainly differs from ${benchmark}.`,
  uncertain: (count, written, own) => `For ${count === 1 ? (own ?? written) : written} the difference is not certain${also(count, own)}.`,
  ownDiffers: (own, side) => `${own} is among the ${sides[side]}.`,
  unjudged: (count, written, own) => `${who(count, written, own)} cannot be judged${also(count, own)}.`,
  hidden: (count, written, own) => `${who(count, written, own)} ${is(count)} not shown${also(count, own)}.`,
  missing: (count, written, own) => `${who(count, written, own)} ${count === 1 ? 'has' : 'have'} no value${also(count, own)}.`,
  range: ({ many }, written, low, high) => `${capitalise(written)} ${many} are between ${low} and ${high}.`,
  same: ({ many }, count, written, value) => `${count === 2 ? 'Both' : `All ${written}`} ${many} shown have the value ${value}.`,
  only: (name, value) => `${name} has the value ${value}.`,
  own: (name, value, benchmark) => `${name} has ${value}${benchmark ? `, ${benchmark.name} ${benchmark.value}` : ''}.`,
  noReference: (benchmark) => `${capitalise(benchmark)} has no value to compare with.`,
  cannotTell: 'Whether the differences are certain cannot be told.',
  inPeriod: (period) => `${capitalise(period)}: `,

  standing: ({ side, tone, certain }, benchmark) => {
    const than = benchmark === undefined ? '' : ` than ${benchmark}`;
    if (side === undefined) return `no certain difference${benchmark === undefined ? '' : ` from ${benchmark}`}`;
    return certain ? `certainly ${sides[side]}${than}${tones[tone]}` : `${sides[side]}${than} at the 95% level, not certainly`;
  },
  unjudgedAs: { benchmark: 'what the others are compared with', few: 'few answers, not judged' },

  value: 'Value',
  lower: 'from',
  upper: 'to',
  givenLower: 'Stated interval, from',
  givenUpper: 'to',
  numerator: 'Numerator',
  denominator: 'Denominator',
  n: 'Answers',
  category: 'Difference',
  period: 'Period',
  funnel: 'The funnel',

  views: { interval: 'Intervals', funnel: 'Funnel', trends: 'Trends' },
};
