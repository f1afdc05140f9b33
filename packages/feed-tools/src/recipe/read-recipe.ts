import type { ProblemCode } from '@indicator-elements/feed';
import * as v from 'valibot';
import { readBytes } from '../files.js';
import { ToolError, type Remark, type Words } from '../remark.js';
import { checkRecipe } from './check-recipe.js';
import { RecipeText, valueOf, type Path } from './recipe-text.js';
import { RecipeSchema } from './schema.js';
import { didYouMean } from './suggest.js';
import type { Recipe } from './types.js';
import { findUnknownKeys } from './unknown-keys.js';
import { asOfFeed, WORDS, type WordCode } from './words.js';

/** Notes what is wrong with a recipe at a path in it. */
export type Complain = (path: Path, code: string, words: Words) => void;

/**
 * Reads a recipe from its text: JSON, in which comments are allowed.
 *
 * @param file what the recipe is called in what is said of it
 * @throws {ToolError} with everything that is wrong, each at its line, in Swedish and English
 */
export function parseRecipe(text: string, file: string): Recipe {
  const written = new RecipeText(text, file);
  const remarks: Remark[] = [];
  const complain: Complain = (path, code, message) => void remarks.push({ level: 'error', code, place: written.place(path), message });
  findUnknownKeys(RecipeSchema, written.root, complain);
  const result = v.safeParse(RecipeSchema, valueOf(written.root));
  for (const issue of result.issues ?? []) complainOf(issue, complain);
  if (result.success && remarks.length === 0) checkRecipe(result.output, complain);
  if (remarks.length > 0) throw new ToolError(inOrder(remarks));
  return result.output as Recipe;
}

/** Reads a recipe's file. @throws {ToolError} where it cannot be read, or something is wrong with it */
export async function readRecipe(file: string): Promise<Recipe> {
  return parseRecipe(new TextDecoder().decode(await readBytes(file)), file);
}

const inOrder = (remarks: Remark[]): Remark[] => remarks.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));

function complainOf(issue: v.BaseIssue<unknown>, complain: Complain): void {
  const { kind, type, input, message, expected } = issue;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  // Told by `findUnknownKeys`, with what may have been meant.
  if (expected === 'never') return;
  if (Object.hasOwn(WORDS, message)) complain(path, message, WORDS[message as WordCode](''));
  else if (kind === 'validation') complain(path, message, asOfFeed(message as ProblemCode, input));
  else if (input === undefined && path.length > 0) complain(path, 'missing-field', asOfFeed('missing-field', path.at(-1)));
  else if (type === 'literal') complain(path, 'unknown-format', WORDS['unknown-format'](JSON.stringify(input)));
  else if (type === 'picklist') complain(path, 'unknown-value', unknownValue(input, expected ?? ''));
  else complain(path, 'wrong-type', asOfFeed('wrong-type', input, typeName(type)));
}

function unknownValue(input: unknown, expected: string): Words {
  const options = [...expected.matchAll(/"([^"]*)"|(\d+)/g)].map(([, text, number]) => text ?? Number(number));
  const { sv, en } = asOfFeed('unknown-value', input, options);
  if (typeof input !== 'string') return { sv, en };
  const meant = didYouMean(input, options.filter((option) => typeof option === 'string'));
  return meant.sv.startsWith(' Menade') ? { sv: sv + meant.sv, en: en + meant.en } : { sv, en };
}

function typeName(type: string): string {
  if (type === 'strict_object' || type === 'record') return 'object';
  return ['string', 'number', 'boolean', 'array', 'object'].includes(type) ? type : 'string';
}
