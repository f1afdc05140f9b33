import type { Side } from '@indicator-elements/statistics';
import type { TrendWords } from './words.js';

const sides: Readonly<Record<Side, string>> = { above: 'above', below: 'below' };

export const english: TrendWords = {
  judgement: {
    improvement: 'Improvement',
    deterioration: 'Deterioration',
    higher: 'Higher level',
    lower: 'Lower level',
    change: 'Change',
    'no-change': 'No clear change',
    'too-few': 'No verdict',
  },
  earlier: 'Earlier change',
  tone: { better: ' (better)', worse: ' (worse)', changed: '' },
  median: 'the median of',
  sinceThen: (period) => ` since ${period}`,
  countedFrom: (centre, period) => `${centre} (calculated from ${period})`,
  latestRun: (latest, side, centre) => `${latest} are all ${sides[side]} ${centre}.`,
  run: (count, span, side, centre, over, broken) =>
    `${count} in a row, ${span}, ${over ? 'were' : 'are'} ${sides[side]} ${centre}` +
    `${broken ? ' (those without a value or on the line are not counted)' : ''}.`,
  crossings: (many, crossings, expected, centre) =>
    `the line crosses ${centre} only ${['', 'once', 'twice'][many] ?? `${crossings} times`}; chance usually gives at least ${expected}.`,
  season: 'The seasons may give the same pattern.',
  chance: (centre) => `the variation around ${centre} can be explained by chance.`,
  since: (period) => ` from ${period} on`,
  tooFew: (many, count, needed, since) =>
    `there ${many === 0 ? 'are no values' : many === 1 ? 'is only one value' : `are only ${count} values`}${since}, and at least ${needed} are needed.`,
  rolling: (periods) => `each value covers ${periods}, so neighbouring values rest mostly on the same data.`,
  tooManyHidden: (hidden, all, since) => `${hidden} of ${all} values${since} cannot be shown, to protect individuals.`,
  onTheLine: (many, all, centre, needed) =>
    many
      ? `${many} of ${all} values are on ${centre}, and ${needed ? `at least ${needed} that are not are needed` : 'the others on one side of it'}.`
      : `all values are on ${centre}.`,
  latest: (number, other, hidden) => `The latest value ${hidden ? 'shown ' : ''}is ${number}${other ? `, against ${other.number} for ${other.name}` : ''}.`,
  target: (number) => `The target is ${number}.`,
  targetMet: (number, direction, met) =>
    `The target, at ${direction === 'lower' ? 'most' : 'least'} ${number}, is ${met ? (met === true ? '' : 'almost ') : 'not '}met.`,
  period: 'Period',
  numerator: 'Numerator',
  denominator: 'Denominator',
  answers: 'Answers',
  targetLabel: 'Target',
  medianLabel: 'Median',
  signal: 'Signal',
  above: 'above',
  below: 'below',
};
