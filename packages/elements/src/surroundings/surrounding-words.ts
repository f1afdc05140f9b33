import { Lexicon } from '@indicator-elements/charts/lexicon';
import type { ReportedProblem } from '../events.js';

/** The words around a chart: buttons, and what is told of its picture and its feed. */
export interface SurroundingWords {
  readonly noPicture: string;
  /** Of problems that the feed was shown in spite of. */
  readonly partial: (problems: readonly ReportedProblem[]) => string;
  /** Of what was fetched then, or of what the page was published with. */
  readonly stale: (since?: Date) => string;
  readonly about: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly share: string;
  readonly noMenu: string;
  readonly noNotes: string;
}

const swedish: SurroundingWords = {
  noPicture: 'Diagrammet kunde inte ritas. Tabellen har samma innehåll.',
  partial: ({ length, 0: first }) => `Fel i underlaget, som har lämnats utanför (${length}): ${first?.path} ${first?.message.sv}`,
  stale: (since) => `${since ? `Uppgifterna hämtades ${since.toLocaleString('sv-SE', { dateStyle: 'long', timeStyle: 'short' })}. ` : ''}Nyare uppgifter har inte gått att hämta.`,
  about: 'Om måttet och bedömningen',
  showTable: 'Visa tabell',
  showChart: 'Visa diagram',
  share: 'Spara och dela',
  noMenu: 'Menyn kunde inte hämtas. Försök igen.',
  noNotes: 'Anmärkningarna kunde inte hämtas.',
};

export const surroundingWords = new Lexicon(swedish, { en: async () => (await import('./surrounding-words.en.js')).english });
