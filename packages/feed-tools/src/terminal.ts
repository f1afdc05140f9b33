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
};

/** The language of `--lang`, or of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`); Swedish where that says neither. */
export function languageOf(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (asked ?? (LC_ALL || LC_MESSAGES || LANG || '')).toLowerCase().startsWith('en') ? 'en' : 'sv';
}

const LEVELS = { error: { sv: 'fel', en: 'error' }, warning: { sv: 'varning', en: 'warning' }, note: { sv: 'upplysning', en: 'note' } } as const;
const WHERE = { sheet: { sv: 'blad', en: 'sheet' }, row: { sv: 'rad', en: 'row' }, column: { sv: 'kolumn', en: 'column' }, line: { sv: 'rad', en: 'line' } } as const;

/** A remark as one line: `vård.csv, rad 17, kolumn Antal: fel: …` */
export function lineOf({ level, place, message }: Remark, language: Language): string {
  const { file, path } = place;
  const where = (Object.keys(WHERE) as (keyof typeof WHERE)[])
    .flatMap((part) => (place[part] === undefined ? [] : [`${WHERE[part][language]} ${place[part]}`]));
  return `${[file, ...where, ...(path ? [path] : [])].join(', ')}: ${LEVELS[level][language]}: ${message[language]}\n`;
}

/** Words in the terminal's language. */
export function say(terminal: Terminal, words: Words): string {
  return words[terminal.language];
}
