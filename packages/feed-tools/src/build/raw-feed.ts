import { periodOf, type Area } from '@indicator-elements/feed';
import { NUMBERS } from '@indicator-elements/feed/fields';
import { AboutSchema, IndicatorSchema } from '@indicator-elements/feed/schema';
import { dimensionsOf } from '../recipe/recipe-dimensions.js';
import type { Recipe, RecipeDimension, ValuedCategory } from '../recipe/types.js';
import type { DimensionCoder } from './coders.js';
import type { ObservationColumns } from './observations.js';

/** The feed as a document, as it is before it has been read: its head from the recipe, its observations in columns. */
export function rawFeed(recipe: Omit<Recipe, 'disclosure' | 'updated'> & { readonly updated: string | undefined }, areas: readonly Area[], coders: readonly DimensionCoder[], columns: ObservationColumns): Record<string, unknown> {
  const places = usedAreas(areas, columns);
  const dimensions = recipe.dimensions.map((dimension, at) => dimensionsOf(dimension, new Set(coders[at]!.met.keys())));
  const numbers = NUMBERS.flatMap((field): [string, unknown][] => {
    const column = columns.numbers(field);
    return column ? [[field, column]] : [];
  });
  return {
    format: 'indicator-feed/1',
    ...only(recipe, AboutSchema.entries),
    areas: areas.filter((_, at) => places[at]! >= 0),
    dimensions,
    indicators: recipe.indicators.map((indicator) => {
      const { categories, ...rest } = indicator;
      return { ...only(rest, IndicatorSchema.entries), ...(categories ? { categories: categories.map(withoutValues) } : {}) };
    }),
    observations: {
      indicator: columns.indicator,
      area: columns.area.map((area) => places[area]!),
      period: periodColumn(recipe, columns),
      ...Object.fromEntries(recipe.dimensions.map((dimension, at) => [dimension.id, columns.dimensions[at]!.map(placeOf(dimension, coders[at]!, dimensions[at]!.categories.map(({ id }) => id)))])),
      ...(columns.category.some((id) => id !== null) ? { category: columns.category } : {}),
      ...(columns.status.some((status) => status !== null) ? { status: columns.status } : {}),
      ...Object.fromEntries(numbers),
    },
  };
}

const withoutValues = ({ values: _, ...category }: ValuedCategory): Omit<ValuedCategory, 'values'> => category;

function only(record: object, entries: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => Object.hasOwn(entries, key) && value !== undefined));
}

/** The areas that there are observations for, and those that hold them, by their new places; -1 for the others. */
function usedAreas(areas: readonly Area[], { area }: ObservationColumns): Int32Array {
  const byCode = new Map(areas.map(({ code }, at) => [code, at]));
  const used = new Set(area);
  for (const at of [...used]) {
    for (let parent = areas[at]!.parent; parent !== undefined; parent = areas[byCode.get(parent)!]!.parent) used.add(byCode.get(parent)!);
  }
  let next = 0;
  return Int32Array.from(areas, (_, at) => (used.has(at) ? next++ : -1));
}

function periodColumn({ indicators }: Pick<Recipe, 'indicators'>, { indicator, period }: ObservationColumns): { dictionary: string[]; index: number[] } {
  const places = new Map<string, Map<number, number>>();
  const dictionary: string[] = [];
  const index = period.map((ordinal, row) => {
    const { granularity } = indicators[indicator[row]!]!;
    if (!places.has(granularity)) places.set(granularity, new Map());
    const known = places.get(granularity)!;
    let place = known.get(ordinal);
    if (place === undefined) known.set(ordinal, (place = dictionary.push(periodOf(granularity, ordinal)) - 1));
    return place;
  });
  return { dictionary, index };
}

/** The place of a digit among the feed's categories. */
function placeOf({ total }: RecipeDimension, { met }: DimensionCoder, ids: readonly string[]): (digit: number) => number {
  const first = total === undefined ? 0 : 1;
  if (met.size === 0) return (digit) => (digit === 0 ? 0 : digit - 1 + first);
  const places = new Map([...met].map(([id, digit]) => [digit, ids.indexOf(id, first)]));
  return (digit) => (digit === 0 ? 0 : places.get(digit)!);
}
