import type { Indicator } from '@indicator-elements/feed';
import { honestDomain, scaleAxis, valueAxis, type Axis } from './axis.js';
import { boundsOf, decimalsOf } from './describe.js';

/** The value axis for some of an indicator's values: a score's whole scale, or an honest and round one around what there is. */
export function indicatorAxis(indicator: Indicator, values: readonly number[]): Axis {
  const { min, max } = boundsOf(indicator);
  if (indicator.kind === 'score' && values.every((value) => value >= min && value <= max)) return scaleAxis(min, max);
  if (values.every((value) => value === 0)) return valueAxis(0, 1);
  const [low, high] = honestDomain(Math.min(...values), Math.max(...values));
  // Values that differ by less than their decimals can say are as good as equal.
  if (high - low >= 4 * 10 ** -decimalsOf(indicator)) return valueAxis(low, high);
  return valueAxis(Math.min(0, low * 1.1), Math.max(0, high < max ? Math.min(high * 1.1, max) : high));
}
