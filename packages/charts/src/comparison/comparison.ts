import { whenAll, type Chart } from '../chart.js';
import { loadLanguage } from '../lexicon.js';
import { rest } from './benchmark.js';
import { comparisonModel, comparisonViews, type ComparisonModel } from './model.js';
import type { ComparisonOptions } from './rows.js';
import { otherViews } from './views.js';

export type { ComparisonModel, ComparisonView } from './model.js';
export type { ComparisonOptions, Sort } from './rows.js';

/** The areas of a level in one period: each with its interval, against a benchmark, and how many differ for certain. */
export const comparison: Chart<ComparisonOptions, ComparisonModel> = {
  views: ['chart', ...comparisonViews],
  prepare: ({ compare, view }, language) =>
    whenAll(
      loadLanguage(language),
      view === 'funnel' || view === 'trends' ? otherViews.load(language) : undefined,
      compare === 'rest' ? rest.load(language) : undefined,
    ),
  model: comparisonModel,
  loadPicture: (view) => (view === 'funnel' ? import('./funnel-picture.js') : view === 'trends' ? import('./trends-picture.js') : import('./picture.js')),
};
