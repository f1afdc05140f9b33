import type { LadderPictureWords } from './picture-words.js';

export const english: LadderPictureWords = {
  medianLabel: 'median',
  medianHere: 'the middle answer',
};
