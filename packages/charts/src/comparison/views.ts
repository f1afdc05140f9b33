import { later } from '../later.js';

/** What the tables of the views other than the rows are made with. */
export const otherViews = later(() => import('./other-views.js'));
