export { trend, type Analysis, type TrendModel, type TrendOptions } from './trend.js';
export { trendLayout } from './layout.js';
export { trendPoints } from './points.js';
export { trendNotes } from './notes.js';
