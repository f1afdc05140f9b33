import type { TrendPictureWords } from './picture-words.js';

export const english: TrendPictureWords = {
  limit: 'Control limit',
  axisFrom: (value) => `The axis starts at ${value}, not at zero.`,
};
