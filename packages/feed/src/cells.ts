import { NUMBERS, STATUSES, type NumberField } from './fields.js';
import { periodOf } from './period.js';
import type { Cell, Indicator, Observations, Status } from './types.js';

/**
 * The cells of one series (positions of its indicator, its area, and its category in each dimension) whose period's
 * ordinal is from `first` to `last`: a binary search in the sorted observations and then a step a cell.
 */
export function cellsOf(
  observations: Observations,
  indicator: Indicator,
  series: readonly number[],
  first: number,
  last: number,
): Cell[] {
  const { length, period } = observations;
  const columns = [observations.indicator, observations.area, ...observations.dimensions];
  /** Below 0 when the row's series comes before the wanted one, 0 when it is it. */
  const compare = (row: number): number => {
    for (let at = 0; at < columns.length; at++) {
      const difference = columns[at]![row]! - series[at]!;
      if (difference) return difference;
    }
    return 0;
  };

  let row = 0;
  for (let end = length; row < end; ) {
    const middle = (row + end) >> 1;
    const order = compare(middle) || period[middle]! - first;
    if (order < 0) row = middle + 1;
    else end = middle;
  }
  const cells: Cell[] = [];
  for (; row < length && period[row]! <= last && compare(row) === 0; row++) {
    cells.push(cellAt(observations, indicator, row));
  }
  return cells;
}

/** The observation in a row, which is of the indicator. */
export function cellAt(observations: Observations, indicator: Indicator, row: number): Cell {
  const cell: { period: string; status?: Status; category?: string } & { [Field in NumberField]?: number } = {
    period: periodOf(indicator.granularity, observations.period[row]!),
  };
  const status = STATUSES[observations.status[row]! - 1];
  if (status) cell.status = status;
  const category = indicator.categories?.[observations.category[row]! - 1];
  if (category) cell.category = category.id;
  for (const field of NUMBERS) {
    const number = observations[field]?.[row] ?? NaN;
    if (!Number.isNaN(number)) cell[field] = number;
  }
  const { numerator, denominator } = cell;
  if (indicator.per !== undefined && numerator !== undefined && denominator !== undefined) {
    delete cell.value;
    if (denominator > 0) cell.value = (numerator * indicator.per) / denominator;
  }
  return cell;
}
