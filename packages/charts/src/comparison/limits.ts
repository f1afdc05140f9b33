import type { ComparisonFacts, ComparisonRow } from './rows.js';

/** Whether there is a funnel to draw: a benchmark, and areas with counts of events or of people. */
export function hasFunnel({ indicator: { kind }, reference, rows }: ComparisonFacts): boolean {
  return (kind === 'rate' || kind === 'proportion') && reference?.value !== undefined && rows.some(isCounted);
}

/** Whether an area has a place in the funnel. */
export function isCounted({ cell }: ComparisonRow): boolean {
  return cell?.value !== undefined && cell.numerator !== undefined && (cell.denominator ?? 0) > 0;
}
