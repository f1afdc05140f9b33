import type { TrendPictureWords } from './picture-words.js';

export const english: TrendPictureWords = {
  limit: 'Control limit',
};
