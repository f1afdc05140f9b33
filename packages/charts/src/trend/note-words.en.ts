import type { TrendNoteWords } from './note-words.js';

export const english: TrendNoteWords = {
  rules:
    'Judged as a run chart by two rules: an unusually long run on one side of the median, or unusually few crossings (Anhøj and Olesen 2014).',
  signals: 'values that the verdict rests on',
  signal: (side, tone, centre) => `the verdict rests on it: ${side} the centre line ${centre}${tone}`,
  rebased: 'New centre line from here',
  hiddenBias: 'The values that are hidden are not just any, since it is small counts that are protected. A centre line and a verdict would mislead and are not shown.',
};
