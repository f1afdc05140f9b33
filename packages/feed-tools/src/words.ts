import { textIn, type Text } from '@indicator-elements/feed';
import type { Language } from './remark.js';

const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A number as it is written in the language: `1 234,5` or `1,234.5`. @param decimals how many at most */
export function numberIn(value: number, language: Language, decimals = 0): string {
  return value.toLocaleString(LOCALES[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A number and what it counts: `1 område`, `17 områden`. */
export function count(value: number, words: readonly [one: string, many: string] | string, language: Language): string {
  const word = typeof words === 'string' ? words : words[value === 1 ? 0 : 1];
  return `${numberIn(value, language)} ${word}`;
}

/** `a, b och c`. */
export function list(words: readonly string[], language: Language): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${words.at(-1)}`;
}

/** A text of a feed as a terminal may show it: on one line, and nothing that a terminal would take as an order. */
export function textFor(text: Text, language: Language): string {
  return textIn(text, language).replace(/\p{Cc}+/gu, ' ').trim();
}
