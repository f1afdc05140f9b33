import { Lexicon } from '../lexicon.js';

/** What stands in the pictures alone. */
export interface ComparisonPictureWords {
  /** Of arrows where intervals are cut. */
  readonly cut: string;
  /** Of a funnel's scale. */
  readonly dense: string;
}

const swedish: ComparisonPictureWords = {
  cut: 'Vid en pil fortsätter intervallet utanför bilden; tabellen har hela.',
  dense: 'Skalan är tätare ju större området är.',
};

// Pure, so that it stays with the pictures: a page without one does not know these words.
export const pictureWords = /* @__PURE__ */ new Lexicon(swedish, { en: async () => (await import('./picture-words.en.js')).english });
