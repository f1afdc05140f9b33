import { describe } from '@indicator-elements/feed';
import type { Words } from '../remark.js';

/** What is wrong with a recipe and no feed could have: what was found, and what to do. */
export const WORDS = {
  'bad-content': () => ({ sv: 'Skriv text inom citattecken, ett tal, true eller false.', en: 'Write text in quotes, a number, true or false.' }),
  'bad-condition': () => ({
    sv: 'Skriv vad kolumnen ska innehålla: ett värde, en lista av värden, eller gränser som { "atLeast": 4 }.',
    en: 'Write what the column must hold: a value, a list of values, or limits such as { "atLeast": 4 }.',
  }),
  'bad-column': () => ({ sv: 'Skriv kolumnens rubrik, eller { "heading": rubriken, "decimal": "," }.', en: 'Write the column’s heading, or { "heading": the heading, "decimal": "," }.' }),
  'bad-codes': () => ({ sv: 'Skriv en områdeskod, som "06", eller en lista av dem. "00" är hela riket.', en: 'Write the code of an area, such as "06", or a list of them. "00" is the whole country.' }),
  'bad-mark': () => ({ sv: 'Skriv vad märket betyder: "suppressed", "missing", "not-applicable" eller ett tal.', en: 'Write what the mark means: "suppressed", "missing", "not-applicable" or a number.' }),
  'bad-total': () => ({ sv: 'Skriv totalens namn, eller { "id": …, "label": … }.', en: 'Write what the total is called, or { "id": …, "label": … }.' }),
  'whole-number': () => ({ sv: 'Skriv ett helt tal, inte mindre än 0.', en: 'Write a whole number, not below 0.' }),
  'no-indicators': () => ({ sv: 'Receptet har inga indikatorer. Lägg till minst en.', en: 'The recipe has no indicators. Add at least one.' }),
  'unknown-format': (got: string) => ({ sv: `Receptets format är ${got}. Skriv "format": "indicator-recipe/1".`, en: `The recipe’s format is ${got}. Write "format": "indicator-recipe/1".` }),
} as const satisfies Record<string, (got: string) => Words>;

export type WordCode = keyof typeof WORDS;

/** In a feed's own words. */
export function asOfFeed(code: Parameters<typeof describe>[0]['code'], ...details: readonly unknown[]): Words {
  return describe({ path: '', code, details }).message;
}
