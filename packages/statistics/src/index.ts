export { mean, median } from './centre.js';
export type { ControlChart, ControlChartKind, ControlPart } from './control-chart.js';
export type { MaybeNumber } from './numbers.js';
export type { Part, PartOptions } from './parts.js';
export { runChart, type RunChart, type RunPart } from './run-chart.js';
export { binomialHalfQuantile, runLimits, type RunLimits } from './run-limits.js';
export { leastUsefulPoints, runRules, type Run, type RunRules, type Side, type SignalReason, type Verdict } from './signals.js';
export { judge, shiftDirection, type Direction, type Judgement } from './verdict.js';
