import type { Area } from '@indicator-elements/feed';
import { areasAround, KNOWN_AREAS } from '../areas/sweden.js';
import type { RecipeAreas } from './types.js';

/** The codes of `known`, as a list. */
export function knownCodes({ known = [] }: RecipeAreas): readonly string[] {
  return typeof known === 'string' ? [known] : known;
}

/** The areas of a recipe: the built-in ones within those it names, and its own, the larger before those within them. */
export function areasOf(areas: RecipeAreas): readonly Area[] {
  const codes = new Set(knownCodes(areas));
  const builtIn = KNOWN_AREAS.filter(({ code }) => codes.has(code) || areasAround(code).some((around) => codes.has(around.code)));
  const all = [...builtIn, ...(areas.list ?? [])];
  const there = new Set(all.map(({ code }) => code));
  return all.map(({ parent, ...area }) => (parent !== undefined && there.has(parent) ? { ...area, parent } : area));
}
