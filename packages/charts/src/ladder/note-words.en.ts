import type { LadderNoteWords } from './note-words.js';

export const english: LadderNoteWords = {
  medianSign: 'the middle answer (the median): the answer in the middle when all are put in order',
  medianSigns: 'At the right edge: the middle answer (the median) of each group.',
  mediansBefore: (period) => `At the right edge: the middle answer (the median) of each group, with an arrow from ${period} (◇).`,
  few: (n) => `The picture rests on ${n}. It shows how those answers are spread, and proves nothing about others.`,
  fewAll: 'The counts are small. The picture shows how these answers are spread, and proves nothing about others.',
  percent: 'Percentages are given from 50 answers on.',
  ranges: 'The middle answer is the one in the middle when the answers are put in order from the lowest step to the highest. The middle half is what remains when the lowest and the highest quarter are left out.',
};
