/** What the tables of the other ways of drawing are made with; it comes when one is asked for. */
export { limitsAt } from './funnel-limits.js';
export { trendsTable } from './trends-table.js';
