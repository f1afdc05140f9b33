export { ladderLayout as layout } from './layout.js';
export { ladderPoints as points } from './points.js';
export { ladderNotes as notes } from './notes.js';
