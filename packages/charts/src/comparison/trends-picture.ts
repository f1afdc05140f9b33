export { trendsLayout as layout } from './trends-layout.js';
export { trendsPoints as points } from './trends-points.js';
export { comparisonNotes as notes } from './notes.js';
