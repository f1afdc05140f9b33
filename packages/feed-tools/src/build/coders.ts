import { firstWithin, parsePeriod, type Area, type AreaLevel, type Granularity } from '@indicator-elements/feed';
import { GRANULARITIES } from '@indicator-elements/feed/schema';
import { findArea } from '../areas/find-area.js';
import type { KnownArea } from '../areas/sweden.js';
import { valuesOf } from '../recipe/recipe-dimensions.js';
import type { Content, RecipeAreas, RecipeDimension, ValuedCategory } from '../recipe/types.js';
import type { Value } from '../tables/table.js';
import { readPeriod } from '../values/period.js';
import { bandOf, readAges } from './ages.js';
import { firstPeriod, lastPeriod } from './layout.js';
import { plainText } from './plain-text.js';
import { numberReader, type NumberRules } from './read-cells.js';
import { remembered } from './remembered.js';

/** In place of a code: the recipe says that such rows are left out; or it is not known what the cell says. */
export const LEFT_OUT = -1;
export const UNKNOWN = -2;

/** How many categories a dimension may have whose recipe does not list them. */
export const MOST_MET = 250;

export type Coder = (value: Value) => number;

/** Which area a cell names, as its place among the areas. */
export type AreaCoder = { readonly code: Coder; readonly suggest: (value: Value) => readonly KnownArea[] };

export function areaCoder(areas: readonly Area[], { names = {}, leaveOut = [] }: RecipeAreas, level: AreaLevel): AreaCoder {
  const known = areas.map(({ code, name, level: its, parent }): KnownArea => ({
    code, level: its ?? level, name: typeof name === 'string' ? name : (name.sv ?? name.en ?? code), ...(parent === undefined ? {} : { parent }),
  }));
  const ofLevel = known.filter((area) => area.level === level);
  const places = new Map(areas.map(({ code }, at) => [code, at]));
  const named = new Map(Object.entries(names).map(([name, code]) => [plainText(name), code]));
  const out = new Set(leaveOut.map((each) => plainText(each)));
  const find = (value: Value) => {
    // Among its own level first: Jönköping is a municipality and may be the region.
    const own = findArea(String(value), ofLevel);
    if ('area' in own) return own;
    const other = findArea(String(value), known);
    return 'area' in other ? other : own;
  };
  return {
    code: remembered((value) => {
      const text = plainText(value);
      if (out.has(text)) return LEFT_OUT;
      const code = named.get(text);
      if (code !== undefined) return places.get(code) ?? UNKNOWN;
      if (text === '' || value instanceof Date) return UNKNOWN;
      const found = find(value);
      return 'area' in found ? places.get(found.area.code)! : UNKNOWN;
    }),
    suggest: (value) => {
      const found = find(value);
      return 'suggestions' in found ? found.suggestions : [];
    },
  };
}

/** In place of a period: it is longer than the indicator's. */
export const COARSER = Infinity;
/** In place of a period: there is none. */
export const NO_PERIOD = -Infinity;
/** In place of a period: it is before or after all that cells have room for, as 9999-12-31 for "until further notice" is. */
export const OUTSIDE = NaN;

/** Which period of a granularity a cell is in, as its ordinal, or one of the three above. A date is in its month, a month in its year. */
export function periodCoder(granularity: Granularity): Coder {
  const fine = GRANULARITIES.indexOf(granularity);
  const [first, last] = [firstPeriod(granularity), lastPeriod(granularity)];
  return remembered((value) => {
    const text = readPeriod(value);
    const period = text === undefined ? undefined : parsePeriod(text);
    if (!period) return NO_PERIOD;
    if (GRANULARITIES.indexOf(period.granularity) < fine) return COARSER;
    const index = firstWithin(granularity, period);
    return index < first || index > last ? OUTSIDE : index;
  });
}

/** The coder of a dimension, and the values that it has met, where the recipe lists no categories. */
export type DimensionCoder = { readonly code: Coder; readonly met: Map<string, number>; readonly size: number };

/** What a row that adds up all the others is called, where no category of a recipe says what it is. */
const ALL = /^(alla?|totalt?|samtliga|summa|båda( könen)?|all|total|both( sexes)?)$/iu;

/** Whether a value that a recipe does not list is the sum of the others, which is worked out from them and would be counted twice. */
export function isSumOfOthers(value: Value, dimension: RecipeDimension): boolean {
  const { total, bands, categories } = dimension;
  if (total === undefined || bands || categories) return false;
  const text = plainText(value);
  return ALL.test(text) || valuesOf(typeof total === 'string' || !('id' in total) ? { id: 'all', label: total } : total).some((each) => plainText(each) === text);
}

/** Which category a cell is of: 1 and up, 0 being the total. */
export function dimensionCoder(dimension: RecipeDimension): DimensionCoder {
  const { bands, categories, leaveOut = [] } = dimension;
  const out = new Set(leaveOut.map((each) => plainText(each)));
  const met = new Map<string, number>();
  const orOut = (code: Coder): Coder => remembered((value) => (out.has(plainText(value)) ? LEFT_OUT : code(value)));
  if (bands) {
    const code: Coder = (value) => {
      const ages = readAges(value);
      return (ages && bandOf(bands, ages)) ?? UNKNOWN;
    };
    return { code: orOut(code), met, size: bands.length + 1 };
  }
  if (categories) return { code: orOut(stepCoder(categories)), met, size: categories.length + 1 };
  const code: Coder = (value) => {
    const text = value instanceof Date || value === null ? plainText(value) : String(value).trim();
    if (text === '') return UNKNOWN;
    const there = met.get(text);
    if (there === undefined && isSumOfOthers(text, dimension)) return UNKNOWN;
    if (there !== undefined || met.size === MOST_MET) return there ?? UNKNOWN;
    met.set(text, met.size + 1);
    return met.size;
  };
  return { code: orOut(code), met, size: MOST_MET + 1 };
}

/** Which of some categories a cell is of, by what is written for each. */
export function stepCoder(categories: readonly ValuedCategory[]): Coder {
  const codes = new Map<string, number>();
  categories.forEach((category, at) => valuesOf(category).forEach((value) => codes.set(plainText(value), at + 1)));
  return remembered((value) => codes.get(plainText(value)) ?? UNKNOWN);
}

/** What one answer is worth; a mark where it is none; undefined where it cannot be read. */
export function answerCoder(codes: Readonly<Record<string, number>>, leaveOut: readonly Content[], rules: NumberRules): (value: Value) => number | 'none' | undefined {
  const worth = new Map(Object.entries(codes).map(([answer, number]) => [plainText(answer), number]));
  const out = new Set(leaveOut.map((each) => plainText(each)));
  const read = numberReader(rules);
  return remembered((value) => {
    const text = plainText(value);
    if (out.has(text)) return 'none';
    const coded = worth.get(text);
    if (coded !== undefined) return coded;
    const number = read(value);
    return number === 'missing' || number === 'not-applicable' ? 'none' : typeof number === 'number' ? number : undefined;
  });
}
