export { trendLayout as layout } from './layout.js';
export { trendPoints as points } from './points.js';
export { trendNotes as notes } from './notes.js';
