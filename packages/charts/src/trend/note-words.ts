import { Lexicon } from '../lexicon.js';

/** The words of the notes below the chart. Numbers, periods and names come written already. */
export interface TrendNoteWords {
  readonly rules: string;
  readonly signalNote: Readonly<Record<'better' | 'worse' | 'changed', string>>;
  readonly rebased: string;
  readonly hiddenBias: string;
}

export const noteWords = new Lexicon<TrendNoteWords>(
  {
    rules:
      'Bedömd som seriediagram med två regler: ovanligt lång serie på ena sidan av medianen, eller ovanligt få korsningar (Anhøj och Olesen 2014).',
    signalNote: { better: 'värden som bedömningen bygger på (bättre)', worse: 'värden som bedömningen bygger på (sämre)', changed: 'värden som bedömningen bygger på' },
    rebased: 'Ny mittlinje härifrån',
    hiddenBias: 'De värden som döljs är inte vilka som helst, eftersom det är små antal som skyddas. Mittlinje och bedömning skulle vilseleda och visas inte.',
  },
  { en: async () => (await import('./note-words.en.js')).english },
);
