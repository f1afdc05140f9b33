import { Lexicon } from '@indicator-elements/charts/lexicon';

/**
 * The words that stand in for a chart. What a chart says of its data is the chart's own (`packages/charts`); what is said around it, and
 * of mistakes, comes later (`surrounding-words.ts`, `troubles.ts`).
 */
export interface Messages {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

const swedish: Messages = {
  loading: 'Hämtar data …',
  failed: 'Diagrammet kan inte visas.',
  retry: 'Försök igen',
};

export const messages = new Lexicon(swedish, { en: async () => (await import('./messages.en.js')).english });
