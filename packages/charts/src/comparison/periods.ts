import type { Cell } from '@indicator-elements/feed';
import { MOST, periodsOf, spanOf } from '../over-time.js';
import type { ComparisonFacts } from './rows.js';

/** Every period from the first to the last that some area or the benchmark has a cell of. Asked for where there are trends. */
export function allPeriods(facts: ComparisonFacts): string[] {
  return periodsOf(facts.indicator, cellsOf(facts));
}

/** Whether there is something to see over time: one area with values in two periods, and no more periods than are shown. */
export function hasTrends(facts: ComparisonFacts): boolean {
  return facts.rows.some(({ cells }) => cells.filter(({ value }) => value !== undefined).length > 1) && spanOf(cellsOf(facts))!.count <= MOST;
}

function cellsOf({ rows, benchmark }: ComparisonFacts): Cell[] {
  return [...rows.flatMap(({ cells }) => cells), ...(benchmark?.cells ?? [])];
}
