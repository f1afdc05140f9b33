import type { Cell, Indicator } from '@indicator-elements/feed';
import {
  certainConfidence,
  hintConfidence,
  poissonInterval,
  wilsonInterval,
  type BenchmarkIntervals,
  type Interval,
} from '@indicator-elements/statistics';
import { perOf } from '../describe.js';
import { scoreInterval } from '../score-interval.js';

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

function intervalAt(indicator: Indicator, cell: Cell, confidence: number): Interval | undefined {
  const { numerator, denominator } = cell;
  const scaled = ({ lower, upper }: Interval, by: number): Interval => ({ lower: lower * by, upper: upper * by });
  switch (indicator.kind) {
    case 'rate':
      if (numerator === undefined || !denominator) return undefined;
      return scaled(poissonInterval(numerator, confidence), perOf(indicator) / denominator);
    case 'proportion':
      if (numerator === undefined || !denominator) return undefined;
      return scaled(wilsonInterval(numerator, denominator, confidence), perOf(indicator));
    case 'score':
      return scoreInterval(indicator, cell, confidence);
    default:
      return undefined;
  }
}

/** An interval that the feed gives without saying how certain it is: shown, and never judged by. */
export function givenInterval(cell: Cell | undefined): Interval | undefined {
  if (cell?.value === undefined || cell.lower === undefined || cell.upper === undefined) return undefined;
  return { lower: cell.lower, upper: cell.upper };
}
