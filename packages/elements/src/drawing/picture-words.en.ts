import type { PictureWords } from './picture-words.js';

export const english: PictureWords = {
  points: (heading) => `The points of the chart: ${heading}`,
  keys: 'Arrow keys move between the points, Home and End to the first and last, Esc closes.',
  views: 'Show as',
};
