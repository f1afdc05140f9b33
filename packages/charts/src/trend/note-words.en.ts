import type { TrendNoteWords } from './note-words.js';

export const english: TrendNoteWords = {
  rules:
    'Judged as a run chart by two rules: an unusually long run on one side of the median, or unusually few crossings (Anhøj and Olesen 2014).',
  signals: 'values that the verdict rests on',
  signal: (side, centre, tone) => `the verdict rests on it: ${side} ${centre}${tone}`,
  rebased: (isMean) => `New ${isMean ? 'mean level' : 'median'} from here.`,
  hiddenBias: 'The values that are hidden are not just any: it is small counts that are protected. A verdict would mislead.',
};
