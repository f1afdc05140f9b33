import { Lexicon } from '../lexicon.js';

/** The words of the notes below the chart. Numbers, periods and names come written already. */
export interface LadderNoteWords {
  readonly medianSign: string;
  readonly medianSigns: string;
  mediansBefore(period: string): string;
  few(n: string): string;
  readonly fewAll: string;
  readonly percent: string;
  readonly ranges: string;
}

export const noteWords = new Lexicon<LadderNoteWords>(
  {
    medianSign: 'mittersta svaret (medianen): svaret i mitten när alla ställs i ordning efter steg',
    medianSigns: 'Vid högra kanten: mittersta svaret (medianen) i varje grupp.',
    mediansBefore: (period) => `Vid högra kanten: mittersta svaret (medianen) i varje grupp, med en pil från ${period} (◇).`,
    few: (n) => `Bilden bygger på ${n}. Den visar hur just de svaren fördelar sig, och bevisar inget om andra.`,
    fewAll: 'Antalen är små. Bilden visar hur just de här svaren fördelar sig, och bevisar inget om andra.',
    percent: 'Procent anges från 50 svar.',
    ranges: 'Det mittersta svaret är det som står i mitten när svaren ordnas från lägsta steget till högsta. Den mittersta hälften är den som återstår när den lägsta och den högsta fjärdedelen räknas bort.',
  },
  { en: async () => (await import('./note-words.en.js')).english },
);
