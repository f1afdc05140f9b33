import { periodsOf } from '../over-time.js';
import type { ComparisonFacts } from './rows.js';

/** Every period from the first to the last that some area or the benchmark has a cell of; undefined where those are too many. */
export function allPeriods({ indicator, rows, benchmark }: ComparisonFacts): string[] | undefined {
  return periodsOf(indicator, [...rows.flatMap(({ cells }) => cells), ...(benchmark?.cells ?? [])]);
}

/** Whether there is something to see over time: one area with values in two periods, and no more periods than are shown. */
export function hasTrends(facts: ComparisonFacts): boolean {
  return facts.rows.some(({ cells }) => cells.filter(({ value }) => value !== undefined)[1]) && !!allPeriods(facts);
}
