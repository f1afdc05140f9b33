import { periodOf as periodText, textIn, type Area } from '@indicator-elements/feed';
import type { Words } from '../remark.js';
import type { Recipe } from '../recipe/types.js';
import { areaOf, digitOf, periodOf } from './layout.js';
import type { Task } from './task.js';

/** What it takes to call a cell by its names. */
export type Naming = {
  readonly recipe: Recipe;
  readonly areas: readonly Area[];
  /** The id of a category, by the dimension's place and the digit. */
  readonly category: (dimension: number, digit: number) => string | undefined;
};

/** `Aneby (0604), 2025-01, age 80+`: never a number that is in it. */
export function nameCell({ recipe, areas, category }: Naming, { layout, byArea, byPeriod, dimensions }: Task, cell: number): Words {
  const inLanguage = (language: 'sv' | 'en'): string => {
    const area = areas[areaOf(layout, cell)]!;
    return [
      ...(byArea ? [`${textIn(area.name, language)} (${area.code})`] : []),
      ...(byPeriod ? [periodText(layout.granularity, periodOf(layout, cell))] : []),
      ...dimensions.flatMap((at, digit) => {
        const id = category(at, digitOf(layout, cell, digit));
        return id === undefined ? [] : [`${recipe.dimensions[at]!.id} ${id}`];
      }),
    ].join(', ');
  };
  return { sv: inLanguage('sv'), en: inLanguage('en') };
}
