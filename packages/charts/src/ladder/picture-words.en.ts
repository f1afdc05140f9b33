import type { LadderPictureWords } from './picture-words.js';

export const english: LadderPictureWords = {
  medianLabel: 'median',
  median: (groups, period) => `${groups ? `median of ${groups}` : 'the middle answer'}${period ? ` in ${period}` : ''}`,
};
