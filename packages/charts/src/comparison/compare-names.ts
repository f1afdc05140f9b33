import type { Language } from '@indicator-elements/feed';
import { locale } from '../format.js';

const PLAIN = { sv: /^[a-zåäö -]+$/i, en: /^[a-z -]+$/i } as const;
const collators: { [Each in Language]?: Intl.Collator } = {};

/**
 * As `Intl.Collator` compares two names in a language. To make the first of those takes as long as a small chart, so that it is made for
 * names with other letters than those of the alphabet, whose places are known.
 */
export function compareNames(one: string, other: string, language: Language): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  const isPlain = a !== b && [one, other].every((name) => PLAIN[language].test(name));
  return isPlain ? (a < b ? -1 : 1) : (collators[language] ??= new Intl.Collator(locale(language))).compare(one, other);
}

/** In small letters, with å, ä and ö behind z. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[åäö]/g, (letter) => '{|}'['åäö'.indexOf(letter)]!);
