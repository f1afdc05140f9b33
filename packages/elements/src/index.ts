export { bundle } from './bundle.js';
export { CollaborationLadderElement } from './collaboration-ladder.js';
export { define } from './define.js';
export { IndicatorErrorEvent, IndicatorLoadEvent, IndicatorSelectEvent, type ReportedProblem } from './events.js';
export { FeedFailure, requestLimits, type FailureCode } from './feed-request.js';
export { IndicatorElement } from './indicator-element.js';
export { IndicatorTrendElement } from './indicator-trend.js';
export { palette } from './palette.js';
export { SpiderChartElement } from './spider-chart.js';
