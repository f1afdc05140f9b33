import { basename } from 'node:path';
import type { Language } from '../remark.js';
import type { FileSource } from '../tables/source.js';
import { areasPart, periodPart } from './area-parts.js';
import { writeCommented, type Json, type Part } from './commented-json.js';
import { dimensionParts } from './dimension-parts.js';
import { indicatorParts } from './indicator-parts.js';
import type { Look } from './look.js';
import { guessRoles, holdsIdentities, type Roles } from './roles.js';
import { readMissing } from '../values/missing.js';
import { slug } from './slug.js';
import { INIT_WORDS, type InitWords } from './words.js';

/** What the parts of a recipe are made from. */
export type Draft = {
  readonly look: Look;
  readonly roles: Roles;
  readonly words: InitWords;
  /** A question with the next number. */
  readonly ask: (text: string) => string;
};

export type InitOptions = {
  /** The export, and how it is read, as a recipe's source says it. Its file is from the recipe's folder. */
  readonly source: FileSource;
  readonly language: Language;
  /** What the recipe's own file is called in what is said of it. */
  readonly recipe: string;
};

/** A recipe, and how many questions it asks. */
export type Written = { readonly text: string; readonly questions: number; readonly roles: Roles };

/** `akutbesok` of `export/akutbesok-2025-11.csv`: what the next month's is called, too. */
export function nameOf(file: string): string {
  const stem = basename(file).replace(/\.(csv|txt|tsv|xlsx|arrow|parquet)(\.gz)?$/i, '');
  return slug(stem.replace(/[-_ ]*(19|20)\d\d([-_]?(\d\d|q\d|w\d\d)){0,2}$/i, '')) || 'feed';
}

/**
 * A recipe for a table that was looked at, with a guess for everything that can be guessed, and a question to the steward in a comment
 * where another answer is as likely. No content of a cell is in it but the names of areas and groups.
 */
export function writeRecipe(look: Look, { source, language, recipe }: InitOptions): Written {
  const words = INIT_WORDS[language];
  let questions = 0;
  const draft: Draft = { look, roles: guessRoles(look), words, ask: (text) => words.question(++questions, text) };
  const name = nameOf(source.file);
  const parts: Part[] = [
    { key: 'format', content: { json: 'indicator-recipe/1' } },
    { key: 'output', content: { json: `${name}.json` }, comments: [words.output] },
    { key: 'publisher', content: { json: { name: words.publisherName } }, comments: [draft.ask(words.publisher)] },
    { key: 'updated', content: { json: '2025-12-08' }, comments: [words.dates], off: true },
    { key: 'nextUpdate', content: { json: '2026-01-08' }, off: true },
    ...madeUp(look, words),
    { key: 'disclosure', content: { json: { minCount: 5 } }, comments: [draft.ask(words.disclosure)] },
    { key: 'sources', content: { object: [{ key: name, content: { object: sourceParts(source, draft) } }] }, comments: [words.source] },
    areasPart(draft),
    periodPart(draft),
    ...dimensionParts(draft),
    { key: 'indicators', content: { list: indicatorParts(draft) }, comments: [words.indicators, ...unused(draft)] },
  ];
  const text = writeCommented([words.title(basename(source.file), look.rows, look.more), words.next(questions, recipe)], parts);
  return { text, questions, roles: draft.roles };
}

function sourceParts({ file, ...options }: FileSource, { look, roles, words, ask }: Draft): Part[] {
  const told = Object.entries(options).flatMap(([key, value]): Part[] => (value === undefined ? [] : [{ key, content: { json: value } }]));
  const identities = look.columns.filter(holdsIdentities).map(({ heading }) => words.identities(heading));
  const counted = look.columns.filter(({ heading }) => ['count', 'rate'].includes(roles.of.get(heading) ?? ''));
  // What `<5` means is plain.
  const marks = [...new Set(counted.flatMap((column) => column.marks))].filter((mark) => !/\d/.test(mark));
  return [
    { key: 'file', content: { json: file }, comments: identities },
    ...told,
    ...(marks.length === 0 ? [] : [{ key: 'marks', content: { json: Object.fromEntries(marks.map((mark) => [mark, readMissing(mark)!])) }, comments: [ask(words.marks(marks))] }]),
  ];
}

/** A column that says of each row that it is made up is kept as a note of the feed. */
function madeUp({ columns }: Look, { madeUp }: InitWords): Part[] {
  const says = columns.some(({ distinct }) => distinct.size === 1 && [...distinct.keys()].some((text) => /^påhittade data|^made-up data/i.test(text)));
  return says ? [{ key: 'notes', content: { json: [madeUp] satisfies Json } }] : [];
}

function unused({ look, roles, words }: Draft): string[] {
  const columns = look.columns.filter(({ heading }) => ['other', 'same', 'empty', 'other-period'].includes(roles.of.get(heading)!));
  return columns.length === 0 ? [] : [words.unused(columns.map(({ heading }) => heading))];
}
