import type { Area, AreaLevel } from '@indicator-elements/feed';
import { LEVELS } from '@indicator-elements/feed/schema';
import type { Against, Answers, Counted, Given, Recipe, RecipeIndicator, RecipeSource } from '../recipe/types.js';
import type { DimensionCoder } from './coders.js';
import { layoutOf } from './layout.js';
import type { Task, Taking } from './task.js';

/** What is to be counted for an indicator, and against what. */
export type Making = { readonly indicator: RecipeIndicator; readonly counted: Task; readonly against: Task | undefined };

/** The tasks of every indicator; two that are the same are one. */
export function planOf(recipe: Recipe, areas: readonly Area[], dimensions: readonly DimensionCoder[]): { makings: readonly Making[]; tasks: readonly Task[] } {
  const known = new Map<string, Task>();
  const once = (task: Task): Task => {
    const key = JSON.stringify(task);
    if (!known.has(key)) known.set(key, task);
    return known.get(key)!;
  };
  const makings = recipe.indicators.map((indicator): Making => {
    const positions = indicator.dimensions ? recipe.dimensions.flatMap(({ id }, at) => (indicator.dimensions!.includes(id) ? [at] : [])) : recipe.dimensions.map((_, at) => at);
    const base = { granularity: indicator.granularity, byArea: true, byPeriod: true, dimensions: positions };
    const { by } = indicator.counted ?? {};
    const steps = by === undefined ? undefined : { column: by, categories: indicator.categories ?? [] };
    const sizes = [...positions.map((at) => dimensions[at]!.size), ...(steps ? [steps.categories.length + 1] : [])];
    const making = (indicator.counted ?? indicator.answers ?? indicator.given)!;
    const counted = once({
      source: sourceOf(recipe, making.source), where: making.where, taking: takingOf(indicator), ...base, steps,
      layout: layoutOf(indicator.granularity, areas.length, sizes),
    });
    return { indicator, counted, against: indicator.against && once(againstTask(recipe, indicator.against, indicator, positions, areas, dimensions)) };
  });
  return { makings, tasks: [...known.values()] };
}

const sourceOf = ({ sources }: Recipe, name: string | undefined): string => name ?? Object.keys(sources)[0]!;

function takingOf({ counted, answers, given, scale }: RecipeIndicator): Taking {
  if (counted) return countedTaking(counted);
  if (answers) return answersTaking(answers, scale ?? { min: -Infinity, max: Infinity });
  return givenTaking(given!);
}

function countedTaking({ sum, distinct, additive = false }: Counted): Taking {
  if (sum !== undefined) return { kind: 'sum', column: sum, whole: !additive };
  return distinct === undefined ? { kind: 'rows' } : { kind: 'people', column: distinct };
}

function answersTaking({ column, codes = {}, leaveOut = [], n, sum, squares, mean, sd }: Answers, { min, max }: { readonly min: number; readonly max: number }): Taking {
  return column === undefined ? { kind: 'scores', n: n!, sum, squares, mean, sd } : { kind: 'answers', column, min, max, codes, leaveOut };
}

const givenTaking = ({ column, lower, upper }: Given): Taking => ({ kind: 'given', column, lower, upper });

function againstTask(recipe: Recipe, against: Against, { granularity }: RecipeIndicator, positions: readonly number[], areas: readonly Area[], dimensions: readonly DimensionCoder[]): Task {
  const { column, sum, distinct, by, where, source } = against;
  const keys = new Set(by ?? ['area', 'period', ...positions.map((at) => recipe.dimensions[at]!.id)]);
  const own = positions.filter((at) => keys.has(recipe.dimensions[at]!.id));
  const its = against.granularity ?? granularity;
  return {
    source: sourceOf(recipe, source),
    where,
    taking: column !== undefined ? { kind: 'one', column } : sum !== undefined ? { kind: 'sum', column: sum, whole: false } : distinct !== undefined ? { kind: 'people', column: distinct } : { kind: 'rows' },
    granularity: its,
    byArea: keys.has('area'),
    byPeriod: keys.has('period'),
    dimensions: own,
    steps: undefined,
    layout: layoutOf(its, areas.length, own.map((at) => dimensions[at]!.size)),
  };
}

/** The level of a source's areas. */
export const levelOf = ({ areas }: Recipe, source: RecipeSource): AreaLevel => source.level ?? areas.level;

/** The level whose areas a task counts. */
export const levelOfTask = (recipe: Recipe, { source }: Task): AreaLevel => levelOf(recipe, recipe.sources[source]!);

/** For each level above one that the recipe wants: of every area the one of that level that holds it, -1 for none. */
export function uppersOf(recipe: Recipe, areas: readonly Area[], base: AreaLevel): readonly Int32Array[] {
  const places = new Map(areas.map(({ code }, at) => [code, at]));
  const wanted = LEVELS.slice(0, LEVELS.indexOf(base)).filter((level) => recipe.areas.levels?.includes(level) ?? true);
  return wanted.map((level) => Int32Array.from(areas, (area) => {
    if (area.level !== base) return -1;
    for (let { parent } = area; parent !== undefined; parent = areas[places.get(parent)!]!.parent) {
      const at = places.get(parent)!;
      if (areas[at]!.level === level) return at;
    }
    return -1;
  })).filter((upper) => upper.some((at) => at >= 0));
}
