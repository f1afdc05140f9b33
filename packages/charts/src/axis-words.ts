import { Lexicon } from './lexicon.js';

/** What is said of a value axis, in the picture alone. */
export interface AxisWords {
  axisFrom(value: string): string;
}

const swedish: AxisWords = {
  axisFrom: (value) => `Axeln börjar vid ${value}, inte vid noll.`,
};

// Pure, so that it stays with the pictures: a page without one does not know these words.
export const axisWords = /* @__PURE__ */ new Lexicon(swedish, { en: async () => (await import('./axis-words.en.js')).english });
