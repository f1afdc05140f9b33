import { whenAll, type Chart } from '../chart.js';
import { loadLanguage } from '../lexicon.js';
import { spiderModel, spiderViews, type SpiderModel } from './model.js';
import { beside, wantsBeside, type SpiderOptions } from './rows.js';

export type { SpiderModel } from './model.js';
export type { SpiderOptions } from './rows.js';

/** Several scores at once: the own area's outline, and those of what it is compared with. Or as dots with intervals. */
export const spider: Chart<SpiderOptions, SpiderModel> = {
  views: spiderViews,
  prepare: (query, language) => whenAll(loadLanguage(language), wantsBeside(query) ? beside.load(language) : undefined),
  model: spiderModel,
  loadPicture: (view) => (view === 'dots' ? import('./dots-picture.js') : import('./picture.js')),
};
