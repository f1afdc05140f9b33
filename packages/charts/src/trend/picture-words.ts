import { Lexicon } from '../lexicon.js';

/** What stands in the picture alone. */
export interface TrendPictureWords {
  readonly limit: string;
  axisFrom(value: string): string;
}

const swedish: TrendPictureWords = {
  limit: 'Styrgräns',
  axisFrom: (value) => `Axeln börjar vid ${value}, inte vid noll.`,
};

export const pictureWords = new Lexicon(swedish, { en: async () => (await import('./picture-words.en.js')).english });
