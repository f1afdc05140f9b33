import { Lexicon } from '@indicator-elements/charts';

/** What the reader is told when an action is over. */
export interface ActionWords {
  readonly saved: string;
  readonly picture: string;
  readonly code: string;
  readonly failed: string;
}

const swedish: ActionWords = {
  saved: 'Filen är sparad.',
  picture: 'Bilden är kopierad.',
  code: 'Koden är kopierad.',
  failed: 'Det gick inte. Webbläsaren tillåter det inte på den här sidan.',
};

export const actionWords = new Lexicon(swedish, { en: async () => (await import('./action-words.en.js')).english });
