import { Lexicon } from '@indicator-elements/charts/lexicon';

/** What a picture says of itself to who cannot see it. */
export interface PictureWords {
  points(heading: string): string;
  readonly keys: string;
  /** Of the buttons that choose a way of drawing. */
  readonly views: string;
}

const swedish: PictureWords = {
  points: (heading) => `Diagrammets punkter: ${heading}`,
  keys: 'Piltangenter går mellan punkterna, Home och End till den första och sista, Esc stänger.',
  views: 'Visa som',
};

export const pictureWords = new Lexicon(swedish, { en: async () => (await import('./picture-words.en.js')).english });
