import type { Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import { Lexicon } from '../lexicon.js';

/** What is said of a point alone. */
export interface TrendPointWords {
  /** That the verdict rests on it, which lies on a side of the centre line. */
  signal(side: Side, tone: Tone, centre: string): string;
}

const sides: Readonly<Record<Side, string>> = { above: 'över', below: 'under' };
const tones: Readonly<Record<Tone, string>> = { better: ' (bättre)', worse: ' (sämre)', changed: '' };

const swedish: TrendPointWords = {
  signal: (side, tone, centre) => `bedömningen bygger på det: ${sides[side]} mittlinjen ${centre}${tones[tone]}`,
};

// Pure, so that it stays with the picture: a page without one does not know these words.
export const pointWords = /* @__PURE__ */ new Lexicon(swedish, { en: async () => (await import('./point-words.en.js')).english });
