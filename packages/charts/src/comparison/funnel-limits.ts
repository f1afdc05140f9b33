import { certainConfidence, funnelLimits, hintConfidence, type BenchmarkIntervals, type Interval } from '@indicator-elements/statistics';
import { perOf } from '../describe.js';
import type { ComparisonFacts } from './rows.js';

/** What chance alone gives areas of a denominator around the benchmark, in the unit of the values. Of a feed with a funnel. */
export function limitsAt({ indicator, reference }: ComparisonFacts, denominator: number): BenchmarkIntervals {
  const per = perOf(indicator);
  const kind = indicator.kind === 'rate' ? 'rate' : 'proportion';
  const at = (confidence: number): Interval => {
    const { lower, upper } = funnelLimits(kind, reference!.value! / per, denominator, confidence);
    return { lower: lower * per, upper: upper * per };
  };
  return { certain: at(certainConfidence), hint: at(hintConfidence) };
}
