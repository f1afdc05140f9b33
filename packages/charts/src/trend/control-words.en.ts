import type { Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import type { ControlWords } from './control-words.js';

const sides: Readonly<Record<Side, string>> = { above: 'above the upper', below: 'below the lower' };
const tones: Partial<Record<Tone, string>> = { better: ' (better)', worse: ' (worse)' };

export const english: ControlWords = {
  unusual: (many) => (many === 1 ? 'Unusual value' : 'Unusual values'),
  mean: 'the mean level of',
  beyond: (where, many, count, all, side, tone) =>
    `${where}, ${count} of ${all} values, ${many === 1 ? 'is' : 'are'} ${side ? `${sides[side]} control limit${tones[tone!] ?? ''}` : 'beyond the control limits'}.`,
  tooRare: (few, fewest) => `the numbers are too small for control limits, ${few} in a period on average, and at least ${fewest} are needed.`,
  withinLimits: (centre) => `all values are within the control limits around ${centre}, and the variation can be explained by chance.`,
  meanLabel: 'Mean',
  lowerLimit: 'Lower control limit',
  upperLimit: 'Upper control limit',
  rules: (chart) =>
    `Judged as a control chart (${chart}): a value beyond the limits at three standard deviations, an unusually long run, or unusually few crossings.`,
};
