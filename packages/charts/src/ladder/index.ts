export { ladder, type LadderModel, type LadderOptions } from './ladder.js';
export { ladderLayout } from './layout.js';
export { ladderPoints } from './points.js';
export { ladderNotes } from './notes.js';
