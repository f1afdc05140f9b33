export { funnelLayout as layout } from './funnel-layout.js';
export { comparisonPoints as points } from './points.js';
export { comparisonNotes as notes } from './notes.js';
