export { comparison, type ComparisonModel, type ComparisonOptions, type Sort } from './comparison.js';
export { comparisonLayout } from './layout.js';
export { comparisonPoints } from './points.js';
export { comparisonNotes } from './notes.js';
