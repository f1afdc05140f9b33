export {
  attributeChart, pChart, pPrimeChart, uChart, uPrimeChart, type AttributeOptions,
} from './attribute-chart.js';
export {
  certainConfidence, compareEstimates, compareWithBenchmark, hintConfidence, type BenchmarkCategory, type BenchmarkComparison,
  type BenchmarkIntervals, type Estimate,
} from './benchmark.js';
export { mean, median } from './centre.js';
export type { AttributeChartKind, CountPoint } from './chance.js';
export { chooseControlChart, type ChartableKind } from './choose-control-chart.js';
export type { ControlChart, ControlChartKind, ControlLines, ControlPart } from './control-chart.js';
export { funnelLimits, type CountedKind } from './funnel.js';
export {
  individualsChart, individualsFactor, roundedIndividualsFactor, type IndividualsOptions,
} from './individuals-chart.js';
export {
  byarInterval, exactPoissonInterval, poissonInterval, wilsonInterval, type Interval,
} from './intervals.js';
export { meanInterval } from './mean-interval.js';
export type { MaybeNumber } from './numbers.js';
export { medianShift } from './median-shift.js';
export { orderedDistribution, type CategoryRange, type OrderedDistribution } from './ordered.js';
export type { Part, PartOptions } from './parts.js';
export { chiSquareQuantile, normalQuantile } from './quantiles.js';
export { restOfCounts, restOfMeans, type ScoreMean } from './rest.js';
export { runChart, type RunChart, type RunPart } from './run-chart.js';
export { binomialHalfQuantile, runLimits, type RunLimits } from './run-limits.js';
export {
  leastUsefulPoints, runRules, type Run, type RunRules, type Side, type SignalReason, type Verdict,
} from './signals.js';
export { studentQuantile } from './student-quantile.js';
export { judge, shiftDirection, type Direction, type Judgement } from './verdict.js';
