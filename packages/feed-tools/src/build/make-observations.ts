import { firstWithin, parsePeriod, periodOf as periodText, type Granularity } from '@indicator-elements/feed';
import { LEVELS } from '@indicator-elements/feed/schema';
import { table } from 'arquero';
import type { RecipeIndicator } from '../recipe/types.js';
import { nameCell } from './cell-names.js';
import { areaOf, digitOf, periodOf } from './layout.js';
import { againstCell, completeCells, refuseDoubled, type MakingContext } from './make-cells.js';
import { numbersOf, tidy, type ObservationColumns, type Sums } from './observations.js';
import { levelOfTask, type Making } from './plan.js';
import type { Counting } from './counting.js';
import { cellsIn, column } from './roll-up.js';
import type { Cells } from './tally.js';
import type { Task } from './task.js';

export type CountingOf = (task: Task) => Counting;

const NONE: ReadonlySet<number> = new Set();

function rollingOf({ rolling, alreadyRolling }: RecipeIndicator): number | undefined {
  return alreadyRolling === true ? undefined : rolling;
}

/** How an absent row is taken: of rows that are counted none is zero; a sum that is not there is missing. */
function absentOf(task: Task, said: 'zero' | 'missing' | undefined): 'zero' | 'missing' | undefined {
  const { kind } = task.taking;
  if (kind === 'answers' || kind === 'scores' || kind === 'given') return undefined;
  return said ?? (kind === 'rows' || kind === 'people' ? 'zero' : 'missing');
}

/** Makes an indicator's observations. */
export function makeObservations(at: number, { indicator, counted, against }: Making, countingOf: CountingOf, out: ObservationColumns, context: MakingContext): void {
  const { recipe, areas, remarks, naming } = context;
  const counting = countingOf(counted);
  refuseDoubled(counted, counting, context);
  const base = levelOfTask(recipe, counted);
  const sameLevel = against !== undefined && against.byArea && levelOfTask(recipe, against) === base;
  const cells = completeCells(counted, counting, {
    absent: absentOf(counted, indicator.counted?.absent),
    saidZero: indicator.counted?.absent === 'zero',
    rolling: rollingOf(indicator),
    ...(indicator.counted?.times ? { times: indicator.counted.times } : {}),
    alsoAreas: sameLevel ? countingOf(against).areas : NONE,
    mean: false,
  }, context);
  const denominators = against && denominatorsOf(indicator, counted, against, countingOf, cells, context);

  const isWanted = areas.map((area) => recipe.areas.levels?.includes(area.level ?? base) ?? true);
  const finest = against?.byArea ? LEVELS.indexOf(levelOfTask(recipe, against)) : LEVELS.length;
  const { layout } = counted;
  const cell = cellsIn(cells);
  const [sum, n, squares, unspread, lower, upper, hidden, gone, none, rows] = (['sum', 'n', 'squares', 'unspread', 'lower', 'upper', 'hidden', 'gone', 'none', 'rows'] as const).map((name) => column(cells, name));
  const length = cells.numRows();
  const isLate = lateIn(cells, counted, indicator.preliminary ?? 0);
  const sumsAt = (row: number): Sums => ({ sum: sum!(row), n: n!(row), squares: unspread!(row) > 0 ? NaN : squares!(row), lower: lower!(row), upper: upper!(row) });
  for (let row = 0; row < length; row++) {
    const place = cell(row);
    const area = areaOf(layout, place);
    const level = areas[area]!.level ?? base;
    if (!isWanted[area] || LEVELS.indexOf(level) > finest) continue;
    let status = statusOf(hidden!(row), gone!(row), none!(row), rows!(row));
    let denominator: number | undefined;
    if (denominators) {
      const found = denominators(row);
      if (!found) {
        if (level === base || LEVELS.indexOf(level) === finest) {
          remarks.add('warning', 'missing-denominator', { file: countingOf(against!).file }, () => {
            const { sv, en } = nameCell(naming, counted, place);
            return { sv: `${sv}: nämnaren saknas. Uppgiften blir "missing".`, en: `${en}: there is no denominator. The cell becomes "missing".` };
          });
        }
        status ??= 'missing';
      } else {
        status ??= found.status;
        denominator = found.value;
      }
    }
    const numbers = status ? {} : numbersOf(indicator.kind, counted.taking.kind === 'given', sumsAt(row), denominator);
    if (indicator.kind === 'proportion' && numbers.numerator! > numbers.denominator!) {
      remarks.add('error', 'numerator-above-denominator', { file: counting.file }, () => {
        const { sv, en } = nameCell(naming, counted, place);
        return {
          sv: `${sv}: täljaren är större än nämnaren, fast "${indicator.id}" är en andel ("proportion"). Rätta källan, eller ange "kind": "rate" om täljaren inte ingår i nämnaren.`,
          en: `${en}: the numerator is above the denominator, though "${indicator.id}" is a "proportion". Mend the source, or give "kind": "rate" if the numerator is no part of the denominator.`,
        };
      });
    }
    const step = counted.steps ? counted.steps.categories[digitOf(layout, place, layout.sizes.length - 1) - 1]!.id : null;
    const groups = recipe.dimensions.map((_, dimension) => {
      const digit = counted.dimensions.indexOf(dimension);
      return digit < 0 ? 0 : digitOf(layout, place, digit);
    });
    out.add({ indicator: at, area, period: periodOf(layout, place), groups, category: step }, status ?? (isLate(periodOf(layout, place)) ? 'preliminary' : null), numbers);
  }
}

function statusOf(hidden: number, gone: number, none: number, rows: number): 'suppressed' | 'missing' | 'not-applicable' | undefined {
  if (hidden > 0) return 'suppressed';
  if (gone > 0) return 'missing';
  return none > 0 && none >= rows ? 'not-applicable' : undefined;
}

/** Whether a period is among the last so many. */
function lateIn(cells: Cells, { layout }: Task, periods: number): (period: number) => boolean {
  const cell = cellsIn(cells);
  let last = -Infinity;
  for (let row = 0; row < cells.numRows(); row++) last = Math.max(last, periodOf(layout, cell(row)));
  return (period) => period > last - periods;
}

type Denominator = { readonly value: number; readonly status: ReturnType<typeof statusOf> };

/** The denominator of each row of the numerators, joined by area, period and groups. */
function denominatorsOf(indicator: RecipeIndicator, counted: Task, against: Task, countingOf: CountingOf, numerators: Cells, context: MakingContext): (row: number) => Denominator | undefined {
  const counting = countingOf(against);
  refuseDoubled(against, counting, context);
  const window = indicator.against!.rolling;
  const rolling = rollingOf(indicator);
  const ownRolling = window === 'sum' || window === 'mean' ? rolling : undefined;
  const cells = completeCells(against, counting, {
    absent: absentOf(against, indicator.against!.absent), saidZero: indicator.against!.absent === 'zero', rolling: ownRolling, alsoAreas: NONE, mean: window === 'mean',
  }, context);
  const key = againstCell(counted, against, periodIn(counted.granularity, against.granularity));
  const cell = cellsIn(numerators);
  const joined = table({ against: Float64Array.from({ length: numerators.numRows() }, (_, row) => key(cell(row))) } as never)
    .lookup(cells.assign(table({ there: new Float64Array(cells.numRows()).fill(1) } as never)), ['against', 'cell'], 'there', ...cells.columnNames((name) => name !== 'cell'));
  const [there, sum, hidden, gone, none, rows] = (['there', 'sum', 'hidden', 'gone', 'none', 'rows'] as const).map((name) => column(joined, name));
  return (row) => (there!(row) === 1 ? { value: tidy(sum!(row)), status: statusOf(hidden!(row), gone!(row), none!(row), rows!(row)) } : undefined);
}

/** The ordinal of a longer period that a period is in. */
function periodIn(from: Granularity, to: Granularity): (period: number) => number {
  if (from === to) return (period) => period;
  const known = new Map<number, number>();
  return (period) => {
    let found = known.get(period);
    if (found === undefined) known.set(period, (found = firstWithin(to, parsePeriod(periodText(from, period))!)));
    return found;
  };
}
