import { Lexicon } from '@indicator-elements/charts/lexicon';
import type { ActionName } from './actions.js';

/** What the menu offers, and what the reader is told when it is done. */
export interface MenuWords {
  readonly saved: string;
  readonly picture: string;
  readonly code: string;
  readonly failed: string;
  readonly items: Readonly<Record<ActionName, string>>;
}

const swedish: MenuWords = {
  saved: 'Filen är sparad.',
  picture: 'Bilden är kopierad.',
  code: 'Koden är kopierad.',
  failed: 'Det gick inte. Webbläsaren tillåter det inte på den här sidan.',
  items: {
    savePng: 'Spara som bild (PNG)',
    saveSvg: 'Spara som bild (SVG)',
    saveCsv: 'Spara tabellen (CSV)',
    copyPicture: 'Kopiera bilden',
    copyCode: 'Kopiera inbäddningskoden',
    print: 'Skriv ut',
  },
};

export const menuWords = new Lexicon(swedish, { en: async () => (await import('./menu-words.en.js')).english }, 'apart');
