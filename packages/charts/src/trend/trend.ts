import { whenAll, type Chart } from '../chart.js';
import { loadLanguage } from '../lexicon.js';
import { control } from './analysis.js';
import { trendModel, type TrendModel } from './model.js';
import type { TrendOptions } from './rows.js';

export type { TrendModel } from './model.js';
export type { Analysis } from './analysis.js';
export type { TrendOptions } from './rows.js';

/** One indicator over time: the own area, what it is compared with, and whether the change is real. */
export const trend: Chart<TrendOptions, TrendModel> = {
  views: ['chart'],
  prepare: ({ analysis }, language) => whenAll(loadLanguage(language), analysis === 'spc' ? control.load(language) : undefined),
  model: trendModel,
  loadPicture: () => import('./picture.js'),
};
