import { whenAll, type Chart } from '../chart.js';
import { loadLanguage } from '../lexicon.js';
import { ladderModel, type LadderModel } from './model.js';
import { beside, type LadderOptions } from './rows.js';

export type { LadderModel } from './model.js';
export type { LadderOptions } from './rows.js';

/** How many stand on each step of a ladder, or in each category of any ordered distribution. */
export const ladder: Chart<LadderOptions, LadderModel> = {
  views: ['chart'],
  prepare: ({ group, compare }, language) => whenAll(loadLanguage(language), group !== undefined || compare === 'previous' ? beside.load(language) : undefined),
  model: ladderModel,
  loadPicture: () => import('./picture.js'),
};
