export { trendLayout as layout } from './layout.js';
export { default as dataflow } from './spec.dataflow.js';
