import type { Side } from '@indicator-elements/statistics';
import type { ControlWords } from './control-words.js';

const sides: Readonly<Record<Side, string>> = { above: 'above the upper', below: 'below the lower' };

export const english: ControlWords = {
  unusual: (many) => (many === 1 ? 'Unusual value' : 'Unusual values'),
  mean: 'the mean level of',
  beyond: (which, many, count, all, side, tone, latest) => {
    const of = `${count} of ${all} values`;
    return `${which ? `${which}, ${of},` : of} ${many === 1 ? 'was' : 'were'} ${sides[side]} control limit${tone}${which ? '' : `, most recently ${latest}`}.`;
  },
  tooRare: (few, fewest, counted) =>
    `the numbers are too small for control limits. ${counted ? 'Those that are counted' : 'Those that are not counted'} are ${few} in a period on average, and at least ${fewest} are needed.`,
  withinLimits: (centre) => `all values are within the control limits around ${centre}, and the variation can be explained by chance.`,
  meanLabel: 'Mean level',
  limits: 'Control limits',
  lowerLimit: 'Lower control limit',
  upperLimit: 'Upper control limit',
  rules: (chart) =>
    `Judged as a control chart (${chart}): a value beyond the limits at three standard deviations, an unusually long run, or unusually few crossings.`,
};
