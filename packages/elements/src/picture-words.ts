import { Lexicon } from '@indicator-elements/charts';

/** What a picture says of itself to who cannot see it. */
export interface PictureWords {
  points(heading: string): string;
  readonly keys: string;
}

const swedish: PictureWords = {
  points: (heading) => `Diagrammets punkter: ${heading}`,
  keys: 'Piltangenter går mellan punkterna, Home och End till den första och sista, Esc stänger.',
};

export const pictureWords = new Lexicon(swedish, { en: async () => (await import('./picture-words.en.js')).english });
