import { textIn, type Feed, type Language } from '@indicator-elements/feed';
import { lazily, type ChartModel, type ChartQuery, type ModelResult, type View } from '../chart.js';
import { describeSlice, sourceLine, withHeading } from '../describe.js';
import { formats, type Formats } from '../format.js';
import { canFold, fold, type Entry } from './fold.js';
import { hasFunnel, isCounted } from './limits.js';
import { nounsOf } from './names.js';
import { allPeriods, hasTrends } from './periods.js';
import { findComparison, type ComparisonFacts, type ComparisonOptions } from './rows.js';
import { summarise } from './summary.js';
import { comparisonTable } from './table.js';
import { needsOf } from './views.js';
import { words } from './words.js';

/** `interval`: a row an area. `funnel`: values against denominators. `trends`: a small line an area. */
export type ComparisonView = 'interval' | 'funnel' | 'trends';

export interface ComparisonModel extends ChartModel {
  readonly view: ComparisonView;
  readonly facts: ComparisonFacts;
  /** The rows that are shown, in order, and how many are folded between them. */
  readonly entries: readonly Entry[];
  /** Whether there are so many areas that some are folded unless all are asked for. */
  readonly foldable: boolean;
  /** The area that a reader comes to first: the one that was looked for, or the own one. */
  readonly first: string | undefined;
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
  const entries = entriesOf(facts, view, query);
  const heading = textIn(indicator.label, language);
  const subheading = subheadingOf(facts, view, shown);
  const caption = withHeading(heading, subheading);
  const table = lazily(() => (view === 'trends' ? needsOf(view).trendsTable(facts, caption, shown) : comparisonTable(facts, view, caption, shown)));
  return {
    ok: true,
    model: {
      language,
      views,
      view,
      facts,
      entries,
      foldable: view !== 'funnel' && canFold(rows),
      first: rows.find(({ area }) => area.code === query.found)?.area.code ?? facts.own?.code,
      empty: !rows.some(({ cell }) => cell?.value !== undefined),
      heading,
      subheading,
      summary: summarise(facts, language, view === 'trends'),
      legend: [],
      get table() {
        return table();
      },
      source: sourceLine(feed, shown),
    },
  };
}

function viewsOf(facts: ComparisonFacts, language: Language): (View & { readonly name: ComparisonView })[] {
  const { views } = words.in(language);
  const names: ComparisonView[] = ['interval', ...(hasFunnel(facts) ? (['funnel'] as const) : []), ...(hasTrends(facts) ? (['trends'] as const) : [])];
  return names.map((name) => ({ name, label: views[name] }));
}

/** In the funnel, those that have a place in it, from the smallest; or else the rows, folded where they are very many. */
function entriesOf(facts: ComparisonFacts, view: ComparisonView, options: ComparisonOptions): Entry[] {
  if (view !== 'funnel') return fold(facts.rows, options);
  const counted = facts.rows.filter(isCounted);
  return counted.sort((one, other) => one.cell!.denominator! - other.cell!.denominator!).map((row) => ({ row }));
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
