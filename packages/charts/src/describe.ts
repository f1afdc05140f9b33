import { textIn, type Area, type Cell, type Feed, type Indicator, type Language, type Slice, type Status } from '@indicator-elements/feed';
import { absenceOf } from './absent.js';
import type { TableCell } from './chart.js';
import { defined } from './defined.js';
import { swedish } from './describe.sv.js';
import { capitalise, inSentence, type Formats } from './format.js';
import { Lexicon } from './lexicon.js';

/*
 * Words that every chart uses: what is measured, of whom, by whom. In the domain's words and the page's language.
 */

const WORDS = new Lexicon(swedish, { en: async () => (await import('./describe.en.js')).english });

/** How many decimals an indicator's values are written with. */
export function decimalsOf(indicator: Indicator): number {
  return indicator.decimals ?? (indicator.kind === 'count' ? 0 : 1);
}

/** Per how many the values are, such as 100 where they are per cent: numerator over denominator, times this, is the value. */
export function perOf(indicator: Indicator): number {
  return indicator.per ?? (indicator.kind === 'proportion' ? 100 : 1);
}

/** The least and the most that an indicator's value can be. */
export function boundsOf(indicator: Indicator): { readonly min: number; readonly max: number } {
  if (indicator.kind === 'score' && indicator.scale) return indicator.scale;
  return { min: 0, max: indicator.kind === 'proportion' ? perOf(indicator) : Infinity };
}

/** The unit as it follows a number: " per 100", " %", or nothing. */
export function unitSuffix(indicator: Indicator, format: Formats): string {
  if (indicator.kind === 'score') return '';
  if (indicator.unit !== undefined) return ` ${textIn(indicator.unit, format.language)}`;
  const per = perOf(indicator);
  if (indicator.kind === 'proportion' && per === 100) return percentSign(format);
  return per > 1 ? ` ${WORDS.in(format.language).per} ${format.number(per, 0)}` : '';
}

/** A value in a sentence: per cent keeps its sign, other units stand in the line above. */
export function valueInSentence(value: number, indicator: Indicator, format: Formats, decimals = decimalsOf(indicator)): string {
  return format.number(value, decimals) + (indicator.kind === 'proportion' ? unitSuffix(indicator, format) : '');
}

/** How many decimals tell two values apart, where one is said to be above the other: one more than usual at most, since more would be surer than the data. Undefined where they are alike even then. */
export function decimalsApart(one: number, other: number, indicator: Indicator, format: Formats): number | undefined {
  const usual = decimalsOf(indicator);
  return [usual, usual + 1].find((decimals) => format.number(one, decimals) !== format.number(other, decimals));
}

/** Of two values that are certain to differ, by less than is written. */
export const alikeText = (language: Language): string => WORDS.in(language).alike;

/** A share of a whole in per cent: "24 %", "99,8 %". */
export function percentText(share: number, format: Formats, decimals = 0): string {
  return format.number(100 * share, decimals) + percentSign(format);
}

/** With a space that a voice can read, too. */
function percentSign({ language, voice }: Formats): string {
  const sign = WORDS.in(language).percentSign;
  return voice === 'spoken' ? sign.replace('\u00a0', ' ') : sign;
}

/** The unit in full, as a sentence of its own without its full stop: "Personer … per 100 inskrivna …". */
export function measure(indicator: Indicator, format: Formats): string {
  const { language } = format;
  const words = WORDS.in(language);
  const numerator = indicator.numerator && textIn(indicator.numerator, language);
  const denominator = indicator.denominator && textIn(indicator.denominator, language);
  const { kind, scale, unit } = indicator;
  const end = (value: number): string => format.number(value, Number.isInteger(value) ? 0 : 1);
  if (unit !== undefined && (kind === 'score' || kind === 'count')) return capitalise(textIn(unit, language));
  switch (kind) {
    case 'rate':
      return `${capitalise(numerator ?? words.events)} ${words.per} ${format.number(perOf(indicator), 0)} ${denominator ?? words.people}`;
    case 'proportion': {
      const per = perOf(indicator);
      const parts = per === 100 ? [numerator, words.percent, denominator && `${words.of} ${denominator}`] : [numerator, `${words.per} ${format.number(per, 0)}`, denominator];
      return capitalise(parts.filter(Boolean).join(' '));
    }
    case 'score':
      return [words.mean, scale && `${words.scale} ${format.range(end(scale.min), end(scale.max))}`].filter(Boolean).join(', ');
    case 'distribution': {
      const what = numerator ?? (unit && textIn(unit, language));
      return what ? words.numberOf(what) : words.number;
    }
    default:
      return numerator ? words.numberOf(numerator) : words.number;
  }
}

/** "Jönköping, alla åldrar, januari 2021–november 2025. Personer … per 100 …"; of the slice's area, unless told otherwise. */
export function describeSlice(slice: Slice, span: string, format: Formats, who = textIn(slice.area.name, format.language)): string {
  const groups = slice.categories.map(({ category }) => inSentence(textIn(category.label, format.language)));
  const what = [who, ...groups, span].filter(Boolean).join(', ');
  return `${what}. ${measure(slice.indicator, format)}.`;
}

/** An area inside a sentence: "regionen" where the feed has only one, or its name. */
export function areaInSentence(area: Area, { areas }: Feed, language: Language): string {
  const { level } = area;
  const isOne = (level === 'region' || level === 'country') && areas.every((other) => other === area || other.level !== level);
  return isOne ? WORDS.in(language)[level] : textIn(area.name, language);
}

/** A status in a word, without its reason: "visas inte". */
export function statusWord(status: Status, language: Language): string {
  return WORDS.in(language).status[status];
}

/** Why there is no number, or how far a number can be trusted: "visas inte (antal under 5 skyddas)", "preliminärt". */
export function statusText(status: Status, feed: Feed, language: Language): string {
  const words = WORDS.in(language);
  const { minCount } = feed.disclosure;
  // Not "färre än 5": a larger number is hidden too, where a small one could be worked out from it.
  return words.status[status] + (status === 'suppressed' && minCount ? words.protected(minCount) : '');
}

/** A number with what its status says of it: "6,5 (preliminärt)"; without a number, the status alone. */
export function withStatus(number: string | undefined, status: Status | undefined, feed: Feed, language: Language): string {
  if (number === undefined) return statusText(status ?? 'missing', feed, language);
  return status ? `${number} (${statusText(status, feed, language)})` : number;
}

/** A value as a cell of a table, with what its status says of it; or why there is none. */
export function valueCell(cell: Cell | undefined, indicator: Indicator, feed: Feed, { language, number }: Formats, decimals = decimalsOf(indicator)): TableCell {
  const { value, status } = cell ?? {};
  if (value === undefined) return { text: withStatus(undefined, absenceOf(cell), feed, language) };
  return { text: withStatus(number(value, decimals), status, feed, language), value, ...defined('remark', status && statusText(status, feed, language)) };
}

/** A heading and what follows it as sentences: "… står vi? Jönköpings län, …". */
export function withHeading(heading: string, text: string): string {
  return `${heading}${/[.?!]$/.test(heading) ? '' : '.'} ${text}`;
}
