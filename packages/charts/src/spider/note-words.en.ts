import type { SpiderNoteWords } from './note-words.js';

export const english: SpiderNoteWords = {
  unlike: (axes) => `Not shown, since the scale or the length of the period differs: ${axes}`,
  beyond: (axes) => `Not shown, since there is room for no more than twelve: ${axes}`,
  categories: (names) => `Not shown, since there is room for no more than three: ${names}`,
  areas: (names, period) => `${names} has no values for ${period}.`,
  few: 'Few answers, from those who chose to answer: read differences with care.',
  intervals: 'The intervals of the mean are of 95% (Student’s t distribution).',
  noIntervals: 'Intervals cannot be worked out: the spread or the number of answers is not known, or all answers are alike.',
  gaps: 'Where there is no value, the outline is open. It is not zero.',
  reading: 'Read a value along its axis. The shape and area of an outline depend on the order of the axes and mean nothing by themselves.',
};
