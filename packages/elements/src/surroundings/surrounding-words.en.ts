import type { SurroundingWords } from './surrounding-words.js';

export const english: SurroundingWords = {
  noPicture: 'The chart could not be drawn. The table holds the same.',
  partial: ({ length, 0: first }) => `Mistakes in the data, which have been left out (${length}): ${first?.path} ${first?.message.en}`,
  stale: (since) => `${since ? `The data were fetched ${since.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}. ` : ''}Newer data could not be fetched.`,
  about: 'About the measure and the verdict',
  showTable: 'Show table',
  showChart: 'Show chart',
  share: 'Save and share',
  noMenu: 'The menu could not be fetched. Try again.',
  noNotes: 'The notes could not be fetched.',
};
