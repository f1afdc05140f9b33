import { Lexicon } from '../lexicon.js';

/** The words of the notes below the chart. Numbers, periods and names come written already. */
export interface SpiderNoteWords {
  unlike(axes: string): string;
  beyond(axes: string): string;
  categories(names: string): string;
  areas(names: string, period: string): string;
  readonly few: string;
  readonly intervals: string;
  readonly noIntervals: string;
  readonly gaps: string;
  readonly reading: string;
}

export const noteWords = new Lexicon<SpiderNoteWords>(
  {
    unlike: (axes) => `Visas inte, eftersom skalan eller periodens längd är en annan: ${axes}`,
    beyond: (axes) => `Visas inte, eftersom det inte ryms fler än tolv: ${axes}`,
    categories: (names) => `Visas inte, eftersom det inte ryms fler än tre: ${names}`,
    areas: (names, period) => `${names} har inga värden för ${period}.`,
    few: 'Få svar, från dem som har valt att svara: läs skillnader med försiktighet.',
    intervals: 'Intervallen för medelvärdet är 95-procentiga (Students t-fördelning).',
    noIntervals: 'Intervall kan inte beräknas: spridning eller antal svar är inte kända, eller så är alla svar lika.',
    gaps: 'Där ett värde inte finns är konturen öppen. Det är inte noll.',
    reading: 'Läs av ett värde längs sin axel. Konturens form och yta beror på axlarnas ordning och betyder inget i sig.',
  },
  { en: async () => (await import('./note-words.en.js')).english },
);
