import type { ComparisonPictureWords } from './picture-words.js';

export const english: ComparisonPictureWords = {
  cut: 'At an arrow the interval goes on outside the picture; the table has all of it.',
  dense: 'The scale is denser the larger the area is.',
};
