export { ladderLayout as layout } from './layout.js';
export { ladderPoints as points } from './points.js';
