import type { Cell, Indicator } from '@indicator-elements/feed';
import { attributeChart, chooseControlChart, individualsChart, type ChartableKind, type ControlChart } from '@indicator-elements/statistics';
import { perOf } from '../describe.js';

/** The control chart of the right kind for an indicator's series. */
export function controlChart(
  indicator: Indicator,
  kind: ChartableKind,
  cells: readonly (Cell | undefined)[],
  partStarts: readonly number[],
): ControlChart {
  const counts = cells.map((cell) =>
    cell?.numerator !== undefined && cell.denominator !== undefined ? { numerator: cell.numerator, denominator: cell.denominator } : null,
  );
  const chosen = chooseControlChart(kind, counts, partStarts);
  return chosen === 'I'
    ? individualsChart(cells.map((cell) => cell?.value ?? null), { partStarts })
    : attributeChart(chosen, counts, { partStarts, per: perOf(indicator) });
}
