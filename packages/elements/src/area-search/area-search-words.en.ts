import type { AreaSearchWords } from './area-search-words.js';

export const english: AreaSearchWords = {
  find: 'Find an area',
  show: 'Show',
  all: (count) => `Show all ${count}`,
  fewer: 'Show fewer',
  none: 'No area has that name.',
  several: (count) => `${count} areas match. Write more of the name.`,
};
