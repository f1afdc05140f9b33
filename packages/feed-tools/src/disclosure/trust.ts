import { SHOWN, type Cells } from './editions.js';
import { COUNT, type Sums } from './sums.js';

/** What a reader may take for granted of the sums of a family: see `trustOf`. */
export type Trust = 'equal' | 'atMost' | 'atLeast' | 'none';

/** Sums of a family that can be checked, and how they come out. */
type Evidence = { checked: number; exact: number; below: number; above: number };

/**
 * What a reader may take for granted, by family. Where everything of a sum is shown, it can be seen whether it holds. If nine in
 * ten do, all are taken to: that is the most that a reader can have. Otherwise the parts make up at most the total (some have no
 * area, or several categories are not listed), or at least (somebody is counted in two). Of what cannot be checked at all: equal
 * where every part is there, at most where one is missing. What the words mean (a rest, a whole) holds always.
 */
export function trustOf(cells: Cells, sums: Sums): Trust[] {
  const evidence: Evidence[] = [];
  for (const period of sums.periods) {
    const slice = sums.slice(period);
    const valueOf = (quantity: number): number => {
      const cell = slice.cells[Math.floor(quantity / 3)]!;
      return cells.state[cell] === SHOWN ? (quantity % 3 === COUNT ? cells.count : cells.size)[cell]! : NaN;
    };
    for (const { total, parts, family } of slice.sums) {
      const seen = (evidence[family] ??= { checked: 0, exact: 0, below: 0, above: 0 });
      const whole = valueOf(total);
      let sum = 0;
      for (const part of parts) sum += valueOf(part);
      const difference = sum - whole;
      if (Number.isNaN(difference)) continue;
      seen.checked++;
      if (Math.abs(difference) <= 1e-9 * Math.abs(whole)) seen.exact++;
      else if (difference < 0) seen.below++;
      else seen.above++;
    }
  }
  return sums.families.map(({ kind, complete }, family): Trust => {
    if (kind !== 'areas' && kind !== 'dimension') return 'equal';
    const { checked, exact, below, above } = evidence[family] ?? { checked: 0, exact: 0, below: 0, above: 0 };
    if (checked === 0) return complete ? 'equal' : 'atMost';
    const most = 0.9 * checked;
    return exact >= most ? 'equal' : exact + below >= most ? 'atMost' : exact + above >= most ? 'atLeast' : 'none';
  });
}
