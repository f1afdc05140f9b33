import { Lexicon } from '../lexicon.js';

/** The words of the notes below the chart, and of a point that is a signal. Numbers, periods and names come written already. */
export interface TrendNoteWords {
  readonly rules: string;
  readonly signals: string;
  /** Of a point; side, centre line and tone as they are said: "över", "medianen 4,8", " (bättre)". */
  signal(side: string, centre: string, tone: string): string;
  /** @param isMean whether the centre line is that of a control chart */
  rebased(isMean: boolean): string;
  readonly hiddenBias: string;
}

export const noteWords = new Lexicon<TrendNoteWords>(
  {
    rules:
      'Bedömd som seriediagram med två regler: ovanligt lång serie på ena sidan av medianen, eller ovanligt få korsningar (Anhøj och Olesen 2014).',
    signals: 'värden som bedömningen bygger på',
    signal: (side, centre, tone) => `bedömningen bygger på det: ${side} ${centre}${tone}`,
    rebased: (isMean) => `Ny ${isMean ? 'medelnivå' : 'median'} härifrån.`,
    hiddenBias: 'De värden som döljs är inte vilka som helst: det är små antal som skyddas. En bedömning skulle vilseleda.',
  },
  { en: async () => (await import('./note-words.en.js')).english },
);
