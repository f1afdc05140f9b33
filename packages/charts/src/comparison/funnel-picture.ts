export { funnelLayout as layout } from './funnel-layout.js';
export { comparisonPoints as points } from './points.js';
