import type { Category, Dimension } from '@indicator-elements/feed';
import type { Content, RecipeDimension } from './types.js';

/** The total of a recipe's dimension as a category of the feed. */
export function totalOf({ total }: RecipeDimension): Category | undefined {
  if (total === undefined) return undefined;
  if (typeof total === 'string' || !('id' in total)) return { id: 'all', label: total };
  const { values: _, ...category } = total;
  return category;
}

/** `0–64`, `65–79`, `80+` of 0, 65 and 80. */
export function bandCategories(bands: readonly number[]): readonly Category[] {
  return bands.map((from, at) => {
    const next = bands[at + 1];
    if (next === undefined) return { id: `${from}+`, label: { sv: `${from} år och äldre`, en: `${from} years and older` } };
    const to = next - 1;
    if (to === from) return { id: `${from}`, label: { sv: `${from} år`, en: `${from} years` } };
    return { id: `${from}-${to}`, label: { sv: `${from}–${to} år`, en: `${from}–${to} years` } };
  });
}

const collator = new Intl.Collator('sv', { numeric: true });

/** Of values that were met, where the recipe lists no categories: each value its own, in the order of the alphabet. */
export function metCategories(met: ReadonlySet<string>): readonly Category[] {
  return [...met].sort(collator.compare).map((value) => ({ id: value, label: value }));
}

/** A recipe's dimension as the feed has it: its total first, then its categories. */
export function dimensionsOf(dimension: RecipeDimension, met: ReadonlySet<string>): Dimension {
  const { id, label, categories, bands } = dimension;
  const total = totalOf(dimension);
  const own = bands ? bandCategories(bands) : (categories?.map(({ values: _, ...category }) => category) ?? metCategories(met));
  return { id, label, ...(total ? { total: total.id } : {}), categories: total ? [total, ...own] : [...own] };
}

/** What is written in a table for a category: what the recipe says, else its id or its label. */
export function valuesOf({ id, label, values }: { readonly id: string; readonly label: Category['label']; readonly values?: readonly Content[] }): readonly string[] {
  if (values) return values.map(String);
  return [...new Set([id, ...(typeof label === 'string' ? [label] : Object.values(label))])];
}
