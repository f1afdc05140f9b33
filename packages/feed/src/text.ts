import type { Language, Text } from './types.js';

/** Characters that turn round what follows: after one that nobody closed, numbers would be written backwards. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text in a language, or in the other one where it is only written in that. */
export function textIn(text: Text, language: Language): string {
  const written = typeof text === 'string' ? text : text[language] ?? text.sv ?? text.en ?? '';
  return written.replace(TURNS, '');
}
