import { parseFeed, type Area } from '@indicator-elements/feed';
import { knownArea } from '../areas/sweden.js';
import { checkIndicator } from './check-indicator.js';
import { dimensionsOf } from './recipe-dimensions.js';
import { areasOf, knownCodes } from './recipe-areas.js';
import type { Complain } from './read-recipe.js';
import { didYouMean } from './suggest.js';
import type { Recipe, RecipeDimension } from './types.js';

/** The rules that the fields of a recipe keep together. */
export function checkRecipe(recipe: Recipe, complain: Complain): void {
  for (const [name, { file, sql }] of Object.entries(recipe.sources)) {
    if ((file === undefined) === (sql === undefined)) {
      complain(['sources', name], 'file-or-sql', {
        sv: `Källan "${name}" måste ha antingen "file" (en fil) eller "sql" (en fråga), inte båda.`,
        en: `The source "${name}" must have either "file" or "sql", not both.`,
      });
    }
  }
  if (Object.keys(recipe.sources).length === 0) complain(['sources'], 'no-sources', { sv: 'Receptet har inga källor. Lägg till minst en.', en: 'The recipe has no sources. Add at least one.' });
  const areas = checkAreas(recipe, complain);
  recipe.dimensions.forEach((dimension, at) => checkDimension(dimension, at, complain));
  recipe.indicators.forEach((indicator, at) => checkIndicator(recipe, indicator, ['indicators', at], complain));
  checkHead(recipe, areas, complain);
}

function checkAreas({ areas, sources }: Recipe, complain: Complain): readonly Area[] {
  const codes = knownCodes(areas);
  codes.forEach((code, at) => {
    if (!knownArea(code)) {
      complain(typeof areas.known === 'string' ? ['areas', 'known'] : ['areas', 'known', at], 'unknown-area', {
        sv: `Det finns inget inbyggt område med koden "${code}". "06" är Jönköpings län med kommuner och länsdelar, "00" hela riket.`,
        en: `There is no built-in area with the code "${code}". "06" is Jönköpings län with its municipalities and parts, "00" the whole country.`,
      });
    }
  });
  const all = areasOf(areas);
  if (all.length === 0) {
    complain(['areas'], 'no-areas', {
      sv: 'Receptet har inga områden. Ange "known" (som "06"), eller en egen "list".',
      en: 'The recipe has no areas. Give "known" (such as "06"), or a "list" of your own.',
    });
  }
  const there = new Set(all.map(({ code }) => code));
  const seen = new Set(areasOf({ ...areas, list: [] }).map(({ code }) => code));
  (areas.list ?? []).forEach(({ code, parent, level }, at) => {
    if (seen.has(code)) complain(['areas', 'list', at, 'code'], 'duplicate-id', { sv: `Området "${code}" finns redan. Ta bort den här eller ge den en egen kod.`, en: `The area "${code}" is there already. Remove this one or give it a code of its own.` });
    seen.add(code);
    if (level === undefined) complain(['areas', 'list', at], 'missing-field', { sv: `Området "${code}" behöver "level", till exempel "unit" för en vårdcentral.`, en: `The area "${code}" needs a "level", such as "unit" for a health centre.` });
    if (parent !== undefined && !there.has(parent)) {
      const meant = didYouMean(parent, [...there]);
      complain(['areas', 'list', at, 'parent'], 'unknown-area', { sv: `Området "${parent}" finns inte bland receptets områden.${meant.sv}`, en: `The area "${parent}" is not among the recipe’s areas.${meant.en}` });
    }
    if (isInside(code, all)) complain(['areas', 'list', at, 'parent'], 'parent-cycle', { sv: `Området "${code}" ligger inuti sig självt. Rätta "parent".`, en: `The area "${code}" lies inside itself. Mend "parent".` });
  });
  for (const [name, code] of Object.entries(areas.names ?? {})) {
    if (there.has(code)) continue;
    const meant = didYouMean(code, [...there]);
    complain(['areas', 'names', name], 'unknown-area', { sv: `Området "${code}" finns inte bland receptets områden.${meant.sv}`, en: `The area "${code}" is not among the recipe’s areas.${meant.en}` });
  }
  const levels = new Set(all.map(({ level }) => level));
  for (const [path, level] of [[['areas', 'level'], areas.level] as const, ...Object.entries(sources).map(([name, source]) => [['sources', name, 'level'], source.level] as const)]) {
    if (level === undefined || levels.has(level) || all.length === 0) continue;
    complain(path, 'unknown-level', { sv: `Inget av receptets områden är på nivån "${level}".`, en: `None of the recipe’s areas is of the level "${level}".` });
  }
  return all;
}

/** Whether an area is among those that it lies in. */
function isInside(code: string, areas: readonly Area[]): boolean {
  const parents = new Map(areas.map((area) => [area.code, area.parent]));
  const around = new Set<string>();
  for (let at = parents.get(code); at !== undefined && !around.has(at); at = parents.get(at)) around.add(at);
  return around.has(code);
}

function checkDimension({ id, categories, bands, column, total }: RecipeDimension, at: number, complain: Complain): void {
  const path = ['dimensions', at];
  if (bands && categories) complain([...path, 'bands'], 'bands-or-categories', { sv: 'Ange antingen "bands" eller "categories".', en: 'Give either "bands" or "categories".' });
  if (bands?.some((from, i) => i > 0 && from <= bands[i - 1]!) || bands?.length === 0) {
    complain([...path, 'bands'], 'wrong-order', { sv: 'Skriv åldersgruppernas första åldrar i stigande ordning, som [0, 65, 80].', en: 'Write the first age of each band in rising order, such as [0, 65, 80].' });
  }
  const ids = categories?.map((category) => category.id) ?? [];
  const values = categories?.flatMap((category) => (category.values ?? [category.id]).map(String)) ?? [];
  const doubled = values.find((value, i) => values.indexOf(value) !== i);
  if (doubled !== undefined) complain([...path, 'categories'], 'doubled-value', { sv: `Värdet "${doubled}" hör till två kategorier i "${id}".`, en: `The value "${doubled}" belongs to two categories of "${id}".` });
  const totalId = typeof total === 'object' && 'id' in total ? total.id : total === undefined ? undefined : 'all';
  if (totalId !== undefined && ids.includes(totalId)) {
    complain([...path, 'total'], 'duplicate-id', { sv: `Totalen "${totalId}" räknas fram och kan inte också vara en kategori.`, en: `The total "${totalId}" is worked out and cannot be a category, too.` });
  }
  if (column === '') complain([...path, 'column'], 'empty-text', { sv: 'Kolumnens namn saknas.', en: 'The column has no name.' });
}

/** What the head of a feed must be, by the feed's own check: its lists stand in a recipe as they do in a feed. */
function checkHead({ dimensions, indicators, ...recipe }: Recipe, areas: readonly Area[], complain: Complain): void {
  const head = { ...recipe, format: 'indicator-feed/1', areas, dimensions: dimensions.map((each) => dimensionsOf(each, new Set())), indicators, observations: [] };
  for (const { path, code, message } of parseFeed(head).problems) {
    const steps = [...path.matchAll(/([^.[\]]+)/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
    if (steps[0] !== 'areas' && path !== 'format') complain(steps, code, message);
  }
}

