import type { Voice } from '../format.js';
import { Lexicon } from '../lexicon.js';
import type { Nouns } from './words.js';

/** What stands in the pictures alone. */
export interface ComparisonPictureWords {
  /** Of arrows where intervals are cut. */
  readonly cut: string;
  /** Of a funnel's scale. */
  readonly dense: string;

  intervalAt(confidence: string, interval: string): string;
  givenInterval(interval: string): string;
  of(numerator: string, denominator: string): string;
  answers(n: string, voice: Voice): string;
  /** In the place of rows that are not shown. */
  folded(nouns: Nouns, count: number, written: string): string;
}

const swedish: ComparisonPictureWords = {
  cut: 'Vid en pil fortsätter intervallet utanför bilden; tabellen har hela.',
  dense: 'Skalan är tätare ju större området är.',
  intervalAt: (confidence, interval) => `${confidence}-intervall ${interval}`,
  givenInterval: (interval) => `angivet intervall ${interval}`,
  of: (numerator, denominator) => `${numerator} av ${denominator}`,
  answers: (n, voice) => (voice === 'spoken' ? `${n} svar` : `n\u00a0=\u00a0${n}`),
  folded: ({ one, many }, count, written) => `… ${written} ${count === 1 ? one : many} till`,
};

// Pure, so that it stays with the pictures: a page without one does not know these words.
export const pictureWords = /* @__PURE__ */ new Lexicon(swedish, { en: async () => (await import('./picture-words.en.js')).english });
