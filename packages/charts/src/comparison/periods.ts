import { periodsOf } from '../over-time.js';
import type { ComparisonFacts } from './rows.js';

/** Every period from the first to the last that some area or the benchmark has a cell of. */
export function allPeriods({ indicator, rows, benchmark }: ComparisonFacts): string[] {
  return periodsOf(indicator, [...rows.flatMap(({ cells }) => cells), ...(benchmark?.cells ?? [])]);
}

/** Whether there is something to see over time: one area with values in two periods. */
export function hasTrends({ rows }: ComparisonFacts): boolean {
  return rows.some(({ cells }) => cells.filter(({ value }) => value !== undefined).length > 1);
}
