import { Lexicon } from './lexicon.js';

/** What is said of and on an axis, in the picture alone. */
export interface AxisWords {
  axisFrom(value: string): string;
  /** As short as a label under the time axis has to be. */
  quarter(quarter: number): string;
  week(week: number): string;
}

const swedish: AxisWords = {
  axisFrom: (value) => `Axeln börjar vid ${value}, inte vid noll.`,
  quarter: (quarter) => `kv ${quarter}`,
  week: (week) => `v. ${week}`,
};

// Pure, so that it stays with the pictures: a page without one does not know these words.
export const axisWords = /* @__PURE__ */ new Lexicon(swedish, { en: async () => (await import('./axis-words.en.js')).english });
