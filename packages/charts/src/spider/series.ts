import { textIn, type Indicator, type Language } from '@indicator-elements/feed';
import { areaInSentence, decimalsOf } from '../describe.js';
import { capitalise, formats, inSentence, type Formats } from '../format.js';
import type { SpiderFacts, SpiderSeries } from './rows.js';
import { words } from './words.js';

/** The paints and signs of the series, in their order: never colour alone. */
export interface Look {
  readonly paint: 'own' | 'other' | 'quiet';
  readonly sign: '●' | '□' | '◇';
}

/** Categories are of one rank; what an area is compared with is quieter than itself. */
export function looksOf({ grouped }: SpiderFacts): readonly [Look, Look, Look] {
  const [second, third] = grouped ? (['other', 'quiet'] as const) : (['quiet', 'other'] as const);
  return [
    { paint: 'own', sign: '●' },
    { paint: second, sign: '□' },
    { paint: third, sign: '◇' },
  ];
}

/** A series by its name: a category, an area (as the sentence calls it), a period, or an area in a period, as little as tells it from the others. */
export function nameOf(series: SpiderSeries, facts: SpiderFacts, format: Formats): string {
  const { language } = format;
  const { role, area, category, period } = series;
  const name = textIn(area.name, language);
  // Of an area and itself before, the periods are the names.
  const onlyBefore = facts.series.every((each) => each.role === 'own' || each.role === 'previous') && facts.series.length > 1;
  if (category) return textIn(category.label, language);
  if (role === 'area') return areaInSentence(area, facts.feed, language);
  if (onlyBefore) return capitalise(format.period(period));
  return role === 'previous' ? words.in(language).inPeriod(name, format.period(period)) : name;
}

/** The same inside a sentence: "kommuner", "regionen". */
export function nameInSentence({ role, area, category }: SpiderSeries, { feed }: SpiderFacts, language: Language): string {
  if (category) return inSentence(textIn(category.label, language));
  return role === 'area' ? areaInSentence(area, feed, language) : textIn(area.name, language);
}

/** As many letters as a label may have in a sentence: longer ones are statements, and quoted. */
const LONGEST_NAME = 40;

export function axisInSentence(axis: Indicator, language: Language): string {
  const label = textIn(axis.shortLabel ?? axis.label, language).replace(/\.$/, '');
  return isStatement(axis, language) ? words.in(language).quoted(label) : inSentence(label);
}

export function isStatement(axis: Indicator, language: Language): boolean {
  return textIn(axis.shortLabel ?? axis.label, language).length > LONGEST_NAME;
}

/** A value, written as its indicator's are. */
export function writeValue(value: number, axis: Indicator, format: Formats): string {
  return format.number(value, decimalsOf(axis));
}

/** The least and the most who have answered, of the values that are shown; undefined where that is not known. */
export function answersOf({ cells }: SpiderSeries): { readonly least: number; readonly most: number } | undefined {
  const known = cells.flatMap((cell) => (cell?.value !== undefined && cell.n !== undefined ? [cell.n] : []));
  return known.length > 0 ? { least: Math.min(...known), most: Math.max(...known) } : undefined;
}

/** "n = 39", or nothing. */
export function answersText(series: SpiderSeries, language: Language): string | undefined {
  const answers = answersOf(series);
  const { number } = formats(language, 'shown');
  return answers && words.in(language).n(number(answers.least, 0), number(answers.most, 0));
}
