import { Lexicon } from '../lexicon.js';

/** The words of the notes below the chart, and of a point that is a signal. Numbers, periods and names come written already. */
export interface TrendNoteWords {
  readonly rules: string;
  readonly signals: string;
  /** Of a point; `side` and `tone` as they are said: "över", " (bättre)". */
  signal(side: string, tone: string, centre: string): string;
  readonly rebased: string;
  readonly hiddenBias: string;
}

export const noteWords = new Lexicon<TrendNoteWords>(
  {
    rules:
      'Bedömd som seriediagram med två regler: ovanligt lång serie på ena sidan av medianen, eller ovanligt få korsningar (Anhøj och Olesen 2014).',
    signals: 'värden som bedömningen bygger på',
    signal: (side, tone, centre) => `bedömningen bygger på det: ${side} mittlinjen ${centre}${tone}`,
    rebased: 'Ny mittlinje härifrån',
    hiddenBias: 'De värden som döljs är inte vilka som helst, eftersom det är små antal som skyddas. Mittlinje och bedömning skulle vilseleda och visas inte.',
  },
  { en: async () => (await import('./note-words.en.js')).english },
);
