import type { ControlWords } from './control-words.js';

export const english: ControlWords = {
  unusual: (many) => (many === 1 ? 'Unusual value' : 'Unusual values'),
  mean: 'the mean level of',
  beyond: (many, which) => `${which} ${many === 1 ? 'is' : 'are'} beyond the control limits.`,
  withinLimits: (centre) => `all values are within the control limits around ${centre}, and the variation can be explained by chance.`,
  meanLabel: 'Mean',
  lowerLimit: 'Lower control limit',
  upperLimit: 'Upper control limit',
  rules: (chart) =>
    `Judged as a control chart (${chart}): a value beyond the limits at three standard deviations, an unusually long run, or unusually few crossings.`,
};
