export { comparisonLayout as layout } from './layout.js';
export { comparisonPoints as points } from './points.js';
export { comparisonNotes as notes } from './notes.js';
