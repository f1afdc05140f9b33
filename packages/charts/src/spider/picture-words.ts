import { Lexicon } from '../lexicon.js';

/** What a voice says of the points alone. */
export interface SpiderPictureWords {
  spokenN(n: string): string;
  spokenInterval(range: string): string;
}

// Pure, so that it stays with the picture: a page without one does not know these words.
export const pictureWords = /* @__PURE__ */ new Lexicon<SpiderPictureWords>(
  {
    spokenN: (n) => `${n} svar`,
    spokenInterval: (range) => `intervall ${range}`,
  },
  { en: async () => (await import('./picture-words.en.js')).english },
);
