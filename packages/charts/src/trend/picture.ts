export { trendLayout as layout } from './layout.js';
export { trendPoints as points } from './points.js';
