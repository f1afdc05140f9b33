import type { Cell, Indicator } from '@indicator-elements/feed';
import {
  certainConfidence,
  hintConfidence,
  meanInterval,
  poissonInterval,
  wilsonInterval,
  type BenchmarkIntervals,
  type Interval,
} from '@indicator-elements/statistics';
import { boundsOf, perOf } from '../describe.js';

/**
 * A cell's intervals in the unit of its value, worked out from what was counted: Poisson for a rate, Wilson for a proportion, Student's
 * t for a mean. Undefined where there is no value, or not what an interval is made from; never made from a rounded value.
 */
export function intervalsOf(indicator: Indicator, cell: Cell | undefined): BenchmarkIntervals | undefined {
  if (cell?.value === undefined) return undefined;
  const certain = intervalAt(indicator, cell, certainConfidence);
  const hint = intervalAt(indicator, cell, hintConfidence);
  return certain && hint && { certain, hint };
}

function intervalAt(indicator: Indicator, { value, numerator, denominator, n, sd }: Cell, confidence: number): Interval | undefined {
  const scaled = ({ lower, upper }: Interval, by: number): Interval => ({ lower: lower * by, upper: upper * by });
  switch (indicator.kind) {
    case 'rate':
      if (numerator === undefined || !denominator) return undefined;
      return scaled(poissonInterval(numerator, confidence), perOf(indicator) / denominator);
    case 'proportion':
      if (numerator === undefined || !denominator) return undefined;
      return scaled(wilsonInterval(numerator, denominator, confidence), perOf(indicator));
    case 'score': {
      // Answers that are all alike tell nothing of how much others would vary.
      const interval = n !== undefined && sd ? meanInterval(value!, sd, n, confidence) : undefined;
      const { min, max } = boundsOf(indicator);
      return interval && { lower: Math.max(min, interval.lower), upper: Math.min(max, interval.upper) };
    }
    default:
      return undefined;
  }
}

/** An interval that the feed gives without saying how certain it is: shown, and never judged by. */
export function givenInterval(cell: Cell | undefined): Interval | undefined {
  if (cell?.value === undefined || cell.lower === undefined || cell.upper === undefined) return undefined;
  return { lower: cell.lower, upper: cell.upper };
}
