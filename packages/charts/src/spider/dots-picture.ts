export { dotsLayout as layout } from './dots-layout.js';
export { spiderPoints as points } from './points.js';
export { spiderNotes as notes } from './notes.js';
