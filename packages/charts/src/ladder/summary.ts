import { textIn, type Language } from '@indicator-elements/feed';
import type { CategoryRange } from '@indicator-elements/statistics';
import { nothingToShow } from '../absent.js';
import type { Phrase } from '../chart.js';
import type { Formats } from '../format.js';
import { phrasesOf } from '../phrases.js';
import { beside, type LadderFacts, type Series } from './rows.js';
import { words, type Reach } from './words.js';

/**
 * The sentence that says what the ladder says: the step of the median, and its shift; how far the answers are spread; how many they
 * are. Each branch has its test in `tests/charts/ladder-summary.test.ts`.
 */
export function summarise(facts: LadderFacts, language: Language): Phrase[] {
  return phrasesOf(language, (format) => [{ text: say(facts, format) }]);
}

/** Whether there is not one number, or nobody stands anywhere. */
export function isEmpty({ series }: LadderFacts): boolean {
  const cells = series.flatMap(({ now }) => now.cells);
  return cells.every((cell) => cell?.value === undefined) || cells.every((cell) => cell?.value === 0);
}

function say(facts: LadderFacts, format: Formats): string {
  if (isEmpty(facts)) {
    const cells = facts.series.flatMap(({ now }) => now.cells);
    return cells.some((cell) => cell?.value === 0) ? words.in(format.language).nobody : nothingToShow(cells, format.language);
  }
  const { whole, dimension, compares } = facts;
  return [
    ...(whole ? wholeSentences(facts, whole, format) : []),
    ...(dimension || compares ? beside.module.sentencesBeside(facts, format) : []),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "steg 3, Samsyn", or "steg 3"; a label that says itself that it is a step stands alone. */
export function stepName({ steps }: LadderFacts, at: number, { language }: Formats, isShort = false): string {
  const say = words.in(language);
  const label = textIn(steps[at]!.label, language);
  return say.steps.test(label) ? label : say.step(String(at + 1), isShort ? undefined : label);
}

/** "30 svar". */
export function answersText({ indicator }: LadderFacts, n: number, format: Formats): string {
  const unit = indicator.unit === undefined ? words.in(format.language).answers(n) : textIn(indicator.unit, format.language);
  return `${format.number(n, 0)} ${unit}`;
}

/** Names a step. */
export type Name = (at: number) => string;

/** By their numbers alone: the median's step alone is named in full, since names may be whole sentences. */
export const byNumber = (facts: LadderFacts, format: Formats): Name => (at) => stepName(facts, at, format, true);

/** "steg 3, Samsyn", or between two. */
export function whereText({ lower, upper }: CategoryRange, name: Name, { language }: Formats): string {
  return words.in(language).where(lower === upper ? { lower: name(lower) } : { lower: name(lower), upper: name(upper) });
}

function reachOf({ lower, upper }: CategoryRange, name: Name): Reach {
  return lower === upper ? { lower: name(lower) } : { lower: name(lower), upper: name(upper), near: upper === lower + 1 };
}

function wholeSentences(facts: LadderFacts, series: Series, format: Formats): string[] {
  const say = words.in(format.language);
  const { answers, gap } = series.now;
  if (!answers) return [say.unknown(gap ?? 'missing')];
  const isOnly = answers.n === 1;
  const name: Name = (at) => stepName(facts, at, format);
  const { moved, unknown = '' } = series.before ? beside.module.sinceBefore(facts, series, name, format) : {};
  const median = moved ?? say[isOnly ? 'single' : 'median'](whereText(answers.median, name, format));
  if (isOnly) return [median, unknown];
  const { half, occupied } = answers;
  const short = byNumber(facts, format);
  const isOne = half.lower === occupied.lower && half.upper === occupied.upper;
  const spread = isOne ? say.all(reachOf(occupied, short)) : say.spread(reachOf(half, short), reachOf(occupied, short));
  return [median, unknown, spread, say.count(...splitAnswers(facts, answers.n, format))];
}

function splitAnswers(facts: LadderFacts, n: number, format: Formats): [n: string, answers: string] {
  const number = format.number(n, 0);
  return [number, answersText(facts, n, format).slice(number.length + 1)];
}
