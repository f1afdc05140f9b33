import type { Language, Remark, Words } from './remark.js';

/** Where a command writes, and in what language. A test gives its own. */
export type Terminal = {
  readonly language: Language;
  /** What the command was asked for: to standard output. */
  readonly out: (text: string) => void;
  /** What is said besides: to standard error. */
  readonly err: (text: string) => void;
  /** Whether somebody watches standard error. */
  readonly watched: boolean;
  /** How standard output may look. Left out: text alone. */
  readonly look?: Look | undefined;
};

/** Marks (`✓`) only where a person looks, colours only where they are wanted besides (`NO_COLOR`). */
export type Look = { readonly marks: boolean; readonly colours: boolean };

export const PLAIN: Look = { marks: false, colours: false };

/** The language of `--lang`, or of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`); Swedish where that says neither. */
export function languageOf(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (asked ?? (LC_ALL || LC_MESSAGES || LANG || '')).toLowerCase().startsWith('en') ? 'en' : 'sv';
}

const LEVELS = { error: { sv: 'fel', en: 'error' }, warning: { sv: 'varning', en: 'warning' }, note: { sv: 'upplysning', en: 'note' } } as const;
const WHERE = { sheet: { sv: 'blad', en: 'sheet' }, row: { sv: 'rad', en: 'row' }, column: { sv: 'kolumn', en: 'column' }, line: { sv: 'rad', en: 'line' } } as const;
const COLOURS = { error: 31, warning: 33, note: 36, good: 32, strong: 1, faint: 2 } as const;

/** A remark as one line: `vård.csv, rad 17, kolumn Antal: fel: …` */
export function lineOf({ level, place, message }: Remark, language: Language, look: Look = PLAIN): string {
  const { file, path } = place;
  const where = (Object.keys(WHERE) as (keyof typeof WHERE)[])
    .flatMap((part) => (place[part] === undefined ? [] : [`${WHERE[part][language]} ${place[part]}`]));
  return `${harmless([file, ...where, ...(path ? [path] : [])].join(', '))}: ${paint(LEVELS[level][language], level, look)}: ${harmless(message[language])}\n`;
}

/** Without what a terminal would take as an order: a feed may come from anybody. */
function harmless(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, '�');
}

/** A text in a colour, where colours are wanted. */
export function paint(text: string, colour: keyof typeof COLOURS, { colours }: Look): string {
  return colours ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
}

/** Words in the terminal's language. */
export function say(terminal: Terminal, words: Words): string {
  return words[terminal.language];
}
