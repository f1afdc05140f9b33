import type { Language, Text } from './types.js';

/** A text in a language, or in the other one where it is only written in that. */
export function textIn(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.sv ?? text.en ?? '';
}
