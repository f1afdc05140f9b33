import { textIn, type Feed, type Language } from '@indicator-elements/feed';
import { lazily, type ChartModel, type ChartQuery, type ModelResult, type View } from '../chart.js';
import { describeSlice, withHeading } from '../describe.js';
import { formats, type Formats } from '../format.js';
import { hasFunnel } from './limits.js';
import { nounsOf } from './names.js';
import { allPeriods, hasTrends } from './periods.js';
import { canFold, findComparison, type ComparisonFacts, type ComparisonOptions } from './rows.js';
import { summarise } from './summary.js';
import { comparisonTable } from './table.js';
import { otherViews } from './views.js';
import { words } from './words.js';

/** `interval`: a row an area. `funnel`: values against denominators. `trends`: a small line an area. */
export const comparisonViews = ['interval', 'funnel', 'trends'] as const;
export type ComparisonView = (typeof comparisonViews)[number];

export interface ComparisonModel extends ChartModel {
  readonly view: ComparisonView;
  readonly facts: ComparisonFacts;
  /** What was asked: which of the rows are drawn is worked out of it (`entries.ts`). */
  readonly asked: ComparisonOptions;
  /** Whether there are so many areas that some are folded unless all are asked for. */
  readonly foldable: boolean;
}

/** The areas of a level in one period: rows, sentence and table, all from the same facts. */
export function comparisonModel(feed: Feed, query: ChartQuery<ComparisonOptions>, language: Language): ModelResult<ComparisonModel> {
  const found = findComparison(feed, query, language);
  if (!found.ok) return found;
  const { facts } = found;
  const { indicator, rows } = facts;
  const shown = formats(language, 'shown');
  const views = viewsOf(facts, language);
  const view = views.find(({ name }) => name === query.view)?.name ?? 'interval';
  const heading = textIn(indicator.label, language);
  const subheading = subheadingOf(facts, view, shown);
  const caption = withHeading(heading, subheading);
  const table = lazily(() => (view === 'trends' ? otherViews.module.trendsTable(facts, caption, shown) : comparisonTable(facts, view, caption, shown)));
  return {
    ok: true,
    model: {
      language,
      views,
      view,
      facts,
      asked: query,
      foldable: view !== 'funnel' && canFold(rows),
      empty: !rows.some(({ cell }) => cell?.value !== undefined),
      heading,
      subheading,
      summary: summarise(facts, language, view === 'trends'),
      legend: [],
      get table() {
        return table();
      },
      feed,
    },
  };
}

function viewsOf(facts: ComparisonFacts, language: Language): (View & { readonly name: ComparisonView })[] {
  const { views } = words.in(language);
  const offers = { interval: () => true, funnel: hasFunnel, trends: hasTrends };
  return comparisonViews.filter((name) => offers[name](facts)).map((name) => ({ name, label: views[name] }));
}

/** "Kommunerna i Jönköpings län, alla åldrar, 2025. Personer … per 100 …" */
function subheadingOf(facts: ComparisonFacts, view: ComparisonView, format: Formats): string {
  const { feed, slice, period } = facts;
  const { language } = format;
  const regions = feed.areas.filter(({ level }) => level === 'region');
  const within = regions.length === 1 && facts.level !== 'region' ? textIn(regions[0]!.name, language) : undefined;
  const who = words.in(language).areas(nounsOf(facts, language), within);
  if (period === undefined) return describeSlice(slice, '', format, who);
  const periods = view === 'trends' ? allPeriods(facts) : [period];
  return describeSlice(slice, format.span(periods[0]!, periods.at(-1)!), format, who);
}
