import type { SpiderPictureWords } from './picture-words.js';

export const english: SpiderPictureWords = {
  spokenN: (n) => `${n} answers`,
  spokenInterval: (range) => `interval ${range}`,
};
