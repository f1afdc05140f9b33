import type { Cell, Indicator } from '@indicator-elements/feed';
import { meanInterval, type Interval } from '@indicator-elements/statistics';
import { boundsOf } from './describe.js';

/**
 * Student's interval of a mean of answers, no further than the scale: no mean can lie beyond it. Undefined where value, standard deviation
 * or answers are not known, and where all answers are alike: they tell nothing of how much others would vary.
 */
export function scoreInterval(indicator: Indicator, { value, n, sd }: Cell, confidence: number): Interval | undefined {
  const interval = value !== undefined && n !== undefined && sd ? meanInterval(value, sd, n, confidence) : undefined;
  const { min, max } = boundsOf(indicator);
  return interval && { lower: Math.max(min, interval.lower), upper: Math.min(max, interval.upper) };
}
