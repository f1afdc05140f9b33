import { Lexicon } from '../lexicon.js';

/** What stands in the picture alone. */
export interface TrendPictureWords {
  readonly limit: string;
}

const swedish: TrendPictureWords = {
  limit: 'Styrgräns',
};

// Pure, so that it stays with the picture: a page without one does not know these words.
export const pictureWords = /* @__PURE__ */ new Lexicon(swedish, { en: async () => (await import('./picture-words.en.js')).english });
