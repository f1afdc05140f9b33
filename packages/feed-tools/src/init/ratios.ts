import { readNumber } from '../values/number.js';
import type { ColumnLook } from './look.js';

/** A rate in an export, and the counts that it was worked out of. */
export type Ratio = { readonly rate: ColumnLook; readonly numerator: ColumnLook; readonly denominator: ColumnLook; readonly per: 1 | 100 | 1_000 | 10_000 | 100_000 };

const PERS = [1, 100, 1_000, 10_000, 100_000] as const;

/** Rows that are enough to be sure. */
const ENOUGH = 5;

/**
 * Which two columns of counts a column of rates is the quotient of, found by dividing: in all rows where the three are numbers, to the
 * decimals that are written. Undefined where none fits, or there are too few rows to tell.
 */
export function findRatio(rate: ColumnLook, counts: readonly ColumnLook[]): Ratio | undefined {
  for (const numerator of counts) {
    for (const denominator of counts) {
      if (numerator === denominator) continue;
      const per = PERS.find((each) => fits(rate, numerator, denominator, each));
      if (per !== undefined) return { rate, numerator, denominator, per };
    }
  }
  return undefined;
}

function fits(rate: ColumnLook, numerator: ColumnLook, denominator: ColumnLook, per: number): boolean {
  const within = 0.5 * 10 ** -rate.numbers.decimals + 1e-9;
  let rows = 0;
  for (let row = 0; row < rate.values.length; row++) {
    const [quotient, above, below] = [rate, numerator, denominator].map(({ values, numbers }) => readNumber(values[row]!, { decimal: numbers.decimal }));
    if (typeof quotient !== 'number' || typeof above !== 'number' || typeof below !== 'number' || below === 0) continue;
    if (Math.abs(quotient - (per * above) / below) > within) return false;
    // Zero is the quotient of zero, whatever it is divided by.
    if (above !== 0) rows += 1;
  }
  return rows >= ENOUGH;
}
