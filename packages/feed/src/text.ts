import type { Language, Text } from './types.js';

/**
 * Characters that turn round what follows: after one that nobody closed, numbers would be written backwards. And what XML cannot hold, as a
 * saved picture is: controls, what is no character, and halves of characters, as where a text was cut off.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWANTED = /[\0-\b\x0e-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/gu;

/** A text in a language, or in the other one where it is only written in that. A line that Excel or PowerPoint broke (`\v`) goes on. */
export function textIn(text: Text, language: Language): string {
  const written = typeof text === 'string' ? text : text[language] ?? text.sv ?? text.en ?? '';
  return written.replace(/[\v\f]/g, ' ').replace(UNWANTED, '');
}
