import type { TrendNoteWords } from './note-words.js';

const centre = (isMean: boolean): string => (isMean ? 'mean level' : 'median');

export const english: TrendNoteWords = {
  rules:
    'Judged as a run chart by two rules: an unusually long run on one side of the median, or unusually few crossings (Anhøj and Olesen 2014).',
  signals: 'values that the verdict rests on',
  signal: (side, centre, tone) => `the verdict rests on it: ${side} ${centre}${tone}`,
  rebased: (isMean) => `New ${centre(isMean)} from here.`,
  hiddenBias: (isMean) =>
    `The values that are hidden are not just any, since it is small counts that are protected. A verdict and a ${centre(isMean)} would mislead and are not shown.`,
};
