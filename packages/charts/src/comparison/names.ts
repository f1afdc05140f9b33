import { textIn, type Language } from '@indicator-elements/feed';
import { areaInSentence } from '../describe.js';
import type { Formats } from '../format.js';
import type { ComparisonFacts } from './rows.js';
import { words, type Nouns } from './words.js';

/** What the areas are called. */
export function nounsOf({ level }: ComparisonFacts, language: Language): Nouns {
  return words.in(language).nouns[level ?? 'other'];
}

/** The benchmark inside a sentence: "regionen", "regionen utan Jönköping". Undefined without one. */
export function benchmarkName({ benchmark, feed }: ComparisonFacts, language: Language): string | undefined {
  if (!benchmark) return undefined;
  const name = areaInSentence(benchmark.area, feed, language);
  return benchmark.without ? words.in(language).without(name, textIn(benchmark.without.name, language)) : name;
}

/** A number of areas: a word where it is small, in the areas' gender. */
export function countOfAreas(count: number, facts: ComparisonFacts, format: Formats): string {
  return count === 1 ? nounsOf(facts, format.language).single : format.count(count);
}

