import { Lexicon } from '../lexicon.js';
import { inPeriod } from './words.js';

/** What stands in the picture alone, and is said of its points. */
export interface LadderPictureWords {
  readonly medianLabel: string;
  /** Of everybody or of groups, now or in the round before. */
  median(groups?: string, period?: string): string;
}

// Pure, so that it stays with the picture: a page without one does not know these words.
export const pictureWords = /* @__PURE__ */ new Lexicon<LadderPictureWords>(
  {
    medianLabel: 'median',
    median: (groups, period) => `${groups ? `median för ${groups}` : 'mittersta svaret'}${period ? ` ${inPeriod(period)}` : ''}`,
  },
  { en: async () => (await import('./picture-words.en.js')).english },
);
