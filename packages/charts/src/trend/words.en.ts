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
    'no-change': 'No certain change',
    'too-few': 'No verdict',
  },
  median: 'the median',
  mean: 'the mean level',
  countedFrom: (centre, period) => `${centre} (counted from ${period})`,
  latestRun: (latest, side, centre) => `${latest} are all ${sides[side]} ${centre}.`,
  run: (count, span, side, centre, over, broken) =>
    `${count} in a row, ${span}, ${over ? 'were' : 'are'} ${sides[side]} ${centre}` +
    `${over ? ', but not the latest' : ''}${broken ? ' (those without a value or on the line are not counted)' : ''}.`,
  beyond: (many, count, places) =>
    `${many === 1 ? 'one value is' : `${count} values are`} beyond the control limits${places ? `: ${places}` : ''}.`,
  crossings: (many, crossings, expected, centre) =>
    `The line ${many === 0 ? 'never crosses' : 'crosses'} ${centre}${many === 0 ? '' : ` only ${many === 1 ? 'once' : `${crossings} times`}`}; chance gives at least ${expected}.`,
  chance: (centre) => `the variation around ${centre} can be explained by chance.`,
  withinLimits: (centre) => `all values are within the control limits around ${centre}, and the variation can be explained by chance.`,
  tooFew: (many, count, needed) => `there ${many === 1 ? 'is one value' : `are ${count} values`}, and at least ${needed} that differ from the centre line are needed.`,
  rolling: (periods) => `each value covers ${periods}, so that neighbours share most of what they count.`,
  tooManyHidden: (hidden, all) => `${hidden} of ${all} values are protected and not shown.`,
  allEqual: (value) => `all values are the same, ${value}.`,
  onTheLine: (centre) => `more than half of the values are on ${centre}.`,
  latest: (number, other) => `The latest value is ${number}${other ? ` (${other.name} ${other.number})` : ''}.`,
  target: (number) => `The target is ${number}.`,
  targetMet: (number, direction, met) => `The target, at ${direction === 'lower' ? 'most' : 'least'} ${number}, is ${met ? '' : 'not '}met.`,
  noValues: 'There are no values for this selection.',
  allMissing: 'All values are missing for this selection.',
  notApplicable: 'The indicator does not apply to this selection.',
  someHidden: 'No values can be shown: some are so few that they are protected, others are missing.',
  allHidden: (why) => `No values can be shown, to protect individuals: all are ${why}.`,
  period: 'Period',
  status: 'Remark',
  numerator: 'Numerator',
  denominator: 'Denominator',
  answers: 'Answers',
  targetLabel: 'Target',
  medianLabel: 'Median',
  meanLabel: 'Mean',
  lowerLimit: 'Lower control limit',
  upperLimit: 'Upper control limit',
  signal: 'Signal',
  above: 'above',
  below: 'below',
  rules: {
    run: 'Judged as a run chart by two rules: an unusually long run on one side of the median, or unusually few crossings (Anhøj and Olesen 2014).',
    spc: (chart) =>
      `Judged as a control chart (${chart}): a value beyond the limits at three standard deviations, an unusually long run, or unusually few crossings.`,
  },
  signalNote: { better: 'values that the verdict rests on (better)', worse: 'values that the verdict rests on (worse)', changed: 'values that the verdict rests on' },
  rebased: 'New centre line from here',
  manyPeriods: (count) => `${count} periods`,
  hiddenBias: 'The values shown are mostly the higher ones, since small counts are protected. A median and a verdict would mislead and are not shown.',
};
