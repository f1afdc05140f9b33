import type { Language } from '@indicator-elements/feed';
import type { Mark, Phrase, Tone } from './chart.js';
import { formats, type Formats } from './format.js';

/** A piece of a sentence in one voice. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
  readonly mark?: Mark;
}

/** A sentence as the eye wants it and as a voice says it: `say` writes it once for each, in as many pieces. */
export function phrasesOf(language: Language, say: (format: Formats) => readonly Piece[]): Phrase[] {
  const spoken = say(formats(language, 'spoken'));
  return say(formats(language, 'shown')).map(({ text, ...rest }, i) => ({ ...rest, shown: text, spoken: spoken[i]!.text }));
}
