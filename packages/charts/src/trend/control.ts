import type { Cell, Indicator } from '@indicator-elements/feed';
import { attributeChart, chooseControlChart, individualsChart, type ChartableKind, type ControlChart, type MaybeNumber } from '@indicator-elements/statistics';
import { boundsOf, perOf } from '../describe.js';

export { controlWords } from './control-words.js';

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
  if (chosen !== 'I') return attributeChart(chosen, counts, { partStarts, per: perOf(indicator) });
  const chart = individualsChart(cells.map((cell) => cell?.value ?? null), { partStarts });
  // An individuals chart does not know what a value can be: no limit is drawn beyond that.
  const { min, max } = boundsOf(indicator);
  const within = (limits: MaybeNumber[]): MaybeNumber[] =>
    limits.map((limit) => (typeof limit === 'number' ? Math.max(min, Math.min(limit, max)) : limit));
  return { ...chart, parts: chart.parts.map((part) => ({ ...part, lower: within(part.lower), upper: within(part.upper) })) };
}
