import { Lexicon } from '@indicator-elements/charts/lexicon';
import type { ReportedProblem } from './events.js';

/**
 * The words around a chart: buttons and states. What a chart says of its data is the chart's own (`packages/charts`); what is said of
 * mistakes is loaded when there is one (`troubles.ts`).
 */
export interface Messages {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
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
}

const swedish: Messages = {
  loading: 'Hämtar data …',
  failed: 'Diagrammet kan inte visas.',
  retry: 'Försök igen',
  noPicture: 'Diagrammet kunde inte ritas. Tabellen har samma innehåll.',
  partial: ({ length, 0: first }) => `Fel i underlaget, som har lämnats utanför (${length}): ${first?.path} ${first?.message.sv}`,
  stale: (since) => `${since ? `Uppgifterna hämtades ${since.toLocaleString('sv-SE', { dateStyle: 'long', timeStyle: 'short' })}. ` : ''}Nyare uppgifter har inte gått att hämta.`,
  about: 'Om måttet och bedömningen',
  showTable: 'Visa tabell',
  showChart: 'Visa diagram',
  share: 'Spara och dela',
  noMenu: 'Menyn kunde inte hämtas. Försök igen.',
};

export const messages = new Lexicon(swedish, { en: async () => (await import('./messages.en.js')).english });
