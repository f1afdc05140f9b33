import { Lexicon } from '../lexicon.js';

/** What stands in the picture alone, and is said of its points. */
export interface LadderPictureWords {
  readonly medianLabel: string;
  readonly medianHere: string;
}

// Pure, so that it stays with the picture: a page without one does not know these words.
export const pictureWords = /* @__PURE__ */ new Lexicon<LadderPictureWords>(
  {
    medianLabel: 'median',
    medianHere: 'mittersta svaret',
  },
  { en: async () => (await import('./picture-words.en.js')).english },
);
