import type { Area } from '@indicator-elements/feed';
import { table } from 'arquero';
import type { Remarks } from '../remark.js';
import type { Counted, Recipe } from '../recipe/types.js';
import { nameCell, type Naming } from './cell-names.js';
import type { DimensionCoder } from './coders.js';
import { countPeople } from './count-people.js';
import { areaOf, cellAt, digitOf, groupOf, periodOf, weightOf, type Layout } from './layout.js';
import { levelOfTask, uppersOf } from './plan.js';
import { scopeOf, tellCoverage, tellScope } from './scope.js';
import type { Counting } from './counting.js';
import { cellsIn, column, filled, rolled, withTotal, withUpperAreas } from './roll-up.js';
import type { Cells } from './tally.js';
import type { Task } from './task.js';

export type MakingContext = {
  readonly recipe: Recipe;
  readonly areas: readonly Area[];
  readonly dimensions: readonly DimensionCoder[];
  readonly remarks: Remarks;
  readonly naming: Naming;
  /** What has been completed: two indicators often have the same denominators. */
  readonly known: Map<string, Cells>;
  /** The files whose areas have been told of. */
  readonly told: Set<string>;
};

/** How a task's cells are completed: what is not there, for how many periods together, and which more areas it should have. */
export type Completing = {
  readonly absent: 'zero' | 'missing' | undefined;
  /** Whether the recipe says itself that what is absent is zero. */
  readonly saidZero: boolean;
  readonly rolling: number | undefined;
  /** How often somebody must have been met to be counted. */
  readonly times?: Counted['times'];
  readonly alsoAreas: ReadonlySet<number>;
  readonly mean: boolean;
};

/** All cells of a task: those of its rows, of what is absent, of upper areas and of totals. */
export function completeCells(task: Task, counting: Counting, completing: Completing, context: MakingContext): Cells {
  const key = JSON.stringify([task, { ...completing, alsoAreas: [...completing.alsoAreas].sort() }]);
  const before = context.known.get(key);
  if (before) return before;
  const cells = complete(task, counting, completing, context);
  context.known.set(key, cells);
  return cells;
}

/** Whether somebody who was met so often counts. */
function enoughOf({ atLeast = -Infinity, above = -Infinity, atMost = Infinity, below = Infinity }: NonNullable<Counted['times']>): (times: number) => boolean {
  return (times) => times >= atLeast && times > above && times <= atMost && times < below;
}

function complete(task: Task, counting: Counting, completing: Completing, context: MakingContext): Cells {
  const { recipe, areas } = context;
  const { layout, taking, byArea } = task;
  const { absent, saidZero, rolling, times = {} } = completing;
  const totals = task.dimensions.flatMap((at, digit) => (recipe.dimensions[at]!.total === undefined ? [] : [digit]));
  if (taking.kind === 'given') return counting.counted!;
  const base = levelOfTask(recipe, task);
  const known = byArea ? uppersOf(recipe, areas, base) : [];
  // Answers are given by whoever answers: of them nothing is absent.
  const fills = absent !== undefined && byArea && !task.steps;
  const scope = fills ? scopeOf(areas, base, known, new Set([...counting.areas, ...completing.alsoAreas]), saidZero) : { areas: counting.areas, uppers: known, unseen: [], whole: new Set<number>() };
  const told = `${counting.file} ${absent ?? ''} ${fills ? scope.unseen.join(' ') : [...scope.areas].join(' ')}`;
  if (!context.told.has(told)) {
    if (fills) tellScope(areas, scope.unseen, scope.whole, absent, counting.file, context.remarks);
    else if (byArea) tellCoverage(areas, base, known, counting.areas, counting.file, context.remarks);
  }
  context.told.add(told);
  const { uppers } = scope;
  if (counting.meetings) {
    const isWhole = (end: number): boolean => Array.from({ length: rolling ?? 1 }, (_, back) => end - back).every((period) => counting.periods.has(period));
    const cells = countPeople(counting.meetings, { layout, uppers, totals, rolling: rolling === undefined ? undefined : { length: rolling, isWhole }, enough: enoughOf(times) });
    const grid = gridOf(task, counting.periods, context, { areas: scope.areas, uppers, totals, isWhole });
    return completing.absent === 'zero' ? filled(cells, grid, 'zero').cells : cells;
  }
  let cells = counting.counted!;
  if (task.steps) cells = withAllSteps(cells, layout);
  else if (absent) cells = fill(cells, task, counting, absent, scope.areas, context);
  if (rolling !== undefined) cells = rolled(cells, layout, rolling);
  if (rolling !== undefined && completing.mean) cells = cells.assign(table({ sum: meanOf(cells, rolling) } as never));
  cells = withUpperAreas(cells, layout, uppers);
  for (const at of totals) cells = withTotal(cells, layout, at);
  return cells;
}

function meanOf(cells: Cells, length: number): Float64Array {
  const sum = column(cells, 'sum');
  return Float64Array.from({ length: cells.numRows() }, (_, row) => sum(row) / length);
}

function fill(cells: Cells, task: Task, counting: Counting, absent: 'zero' | 'missing', areas: ReadonlySet<number>, context: MakingContext): Cells {
  const grid = gridOf(task, counting.periods, context, { areas, uppers: [], totals: [], isWhole: () => true }, absent === 'missing' ? groupsIn(cells, task.layout) : undefined);
  const result = filled(cells, grid, absent);
  const unseen = [...areas].filter((area) => !counting.areas.has(area)).length;
  if (absent === 'missing' && unseen === 0 && result.added > 0) {
    context.remarks.add('warning', 'absent-rows', { file: counting.file }, () => ({
      sv: `Källan saknar rader för ${result.added} kombinationer av område, period och grupp som den annars har. De blir "missing", och summor som de ingår i också. Betyder det noll: "absent": "zero".`,
      en: `The source has no rows for ${result.added} combinations of area, period and group that it has otherwise. They become "missing", and so do the sums they belong to. If that means none: "absent": "zero".`,
    }));
  }
  return result.cells;
}

const groupsIn = (cells: Cells, layout: Layout): ReadonlySet<number> => {
  const cell = cellsIn(cells);
  return new Set(Array.from({ length: cells.numRows() }, (_, row) => groupOf(layout, cell(row))));
};

type Extent = {
  readonly areas: ReadonlySet<number>;
  readonly uppers: readonly Int32Array[];
  readonly totals: readonly number[];
  readonly isWhole: (period: number) => boolean;
};

/** Each cell that there may be: of the areas in the source's scope, the periods that it has, and of every group. */
function* gridOf(
  { layout, byArea, byPeriod, dimensions: positions }: Task, periods: ReadonlySet<number>, { dimensions }: MakingContext, more: Extent, groups?: ReadonlySet<number>,
): Generator<number> {
  const all = new Set(more.areas);
  for (const area of [...all]) for (const upper of more.uppers) if (upper[area]! >= 0) all.add(upper[area]!);
  let own: number[] = [0];
  positions.forEach((at, digit) => {
    const { met, size } = dimensions[at]!;
    const categories = met.size > 0 ? met.size : size - 1;
    const digits = [...(more.totals.includes(digit) ? [0] : []), ...Array.from({ length: categories }, (_, category) => category + 1)];
    own = own.flatMap((group) => digits.map((each) => group + each * weightOf(layout, digit)));
  });
  for (const period of byPeriod ? periods : [layout.since]) {
    if (!more.isWhole(period)) continue;
    for (const area of byArea ? all : [0]) for (const group of groups ?? own) yield cellAt(layout, period, area, group);
  }
}

/** A distribution has a number for every step, 0 where nobody stands, wherever somebody stands on one. */
function withAllSteps(cells: Cells, layout: Layout): Cells {
  const cell = cellsIn(cells);
  const last = layout.sizes.length - 1;
  const grid = new Set<number>();
  for (let row = 0; row < cells.numRows(); row++) {
    const first = cell(row) - digitOf(layout, cell(row), last);
    for (let step = 1; step < layout.sizes[last]!; step++) grid.add(first + step);
  }
  return filled(cells, grid, 'zero').cells;
}

/** Where a source must have one row a cell, two are refused, each with its row. */
export function refuseDoubled(task: Task, { counted, file }: Counting, { remarks, naming }: MakingContext): void {
  if (!counted || (task.taking.kind !== 'one' && task.taking.kind !== 'given')) return;
  const [cell, rows, last] = [cellsIn(counted), column(counted, 'rows'), column(counted, 'last')];
  for (let row = 0; row < counted.numRows(); row++) {
    if (rows(row) < 2) continue;
    remarks.add('error', 'doubled-row', { file, row: last(row) || undefined, column: task.taking.column }, () => {
      const { sv, en } = nameCell(naming, task, cell(row));
      return {
        sv: `${sv} har mer än en rad. Ta bort den som är för mycket, eller skriv "sum" i stället för "column" om de ska läggas ihop.`,
        en: `${en} has more than one row. Remove the one too many, or write "sum" in place of "column" if they are to be added up.`,
      };
    });
  }
}

/** Which cell of the denominators a cell is per. */
export function againstCell(counted: Task, against: Task, toPeriod: (period: number) => number): (cell: number) => number {
  const from = counted.layout;
  const to = against.layout;
  const digits = against.dimensions.map((at, digit) => ({ from: counted.dimensions.indexOf(at), weight: weightOf(to, digit) }));
  return (cell) => {
    let group = 0;
    for (const { from: at, weight } of digits) group += digitOf(from, cell, at) * weight;
    return cellAt(to, against.byPeriod ? toPeriod(periodOf(from, cell)) : to.since, against.byArea ? areaOf(from, cell) : 0, group);
  };
}
