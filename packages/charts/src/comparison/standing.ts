import type { Side } from '@indicator-elements/statistics';
import { sideTones } from '../sides.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';
import type { Standing } from './words.js';

/** The side of the benchmark that a row lies on for certain. */
export function certainSide({ comparison }: ComparisonRow): Side | undefined {
  return comparison && comparison.certain !== 'none' ? comparison.side : undefined;
}

/** The side that the 95 % interval alone lies on. */
function hintedSide({ comparison }: ComparisonRow): Side | undefined {
  return comparison?.certain === 'none' ? comparison.side : undefined;
}

/** How a row stands to the benchmark; undefined where that is not judged. */
export function standingOf(row: ComparisonRow, { indicator }: ComparisonFacts): Standing | undefined {
  if (!row.comparison) return undefined;
  const certain = certainSide(row);
  const side = certain ?? hintedSide(row);
  return { side, certain: certain !== undefined, tone: side ? sideTones(indicator.direction)[side] : 'changed' };
}
