import { textIn, type Feed, type Language } from '@indicator-elements/feed';
import type { ChartModel, ChartQuery, ModelResult, View } from '../chart.js';
import { describeSlice, sourceLine } from '../describe.js';
import { formats, type Formats } from '../format.js';
import { canFold, fold, type Entry } from './fold.js';
import { nounsOf } from './names.js';
import { comparisonNotes } from './notes.js';
import { findComparison, type ComparisonFacts, type ComparisonOptions } from './rows.js';
import { summarise } from './summary.js';
import { comparisonTable } from './table.js';
import { words } from './words.js';

export type ComparisonView = 'interval';

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

/** The areas of a level in one period: rows, sentence, table and notes, all from the same facts. */
export function comparisonModel(feed: Feed, query: ChartQuery<ComparisonOptions>, language: Language): ModelResult<ComparisonModel> {
  const found = findComparison(feed, query, language);
  if (!found.ok) return found;
  const { facts } = found;
  const { indicator, rows } = facts;
  const shown = formats(language, 'shown');
  const view: ComparisonView = 'interval';
  const heading = textIn(indicator.label, language);
  const subheading = subheadingOf(facts, shown);
  return {
    ok: true,
    model: {
      language,
      views: viewsOf(facts, language),
      view,
      facts,
      entries: fold(rows, query),
      foldable: canFold(rows),
      first: query.found ?? facts.own?.code,
      empty: !rows.some(({ cell }) => cell?.value !== undefined),
      heading,
      subheading,
      summary: summarise(facts, language, false),
      legend: [],
      table: comparisonTable(facts, `${heading}. ${subheading}`, shown),
      notes: comparisonNotes(facts, shown),
      source: sourceLine(feed, shown),
    },
  };
}

function viewsOf(_: ComparisonFacts, language: Language): View[] {
  const { views } = words.in(language);
  return [{ name: 'interval', label: views.interval }];
}

/** "Kommunerna i Jönköpings län, alla åldrar, 2025. Personer … per 100 …" */
function subheadingOf(facts: ComparisonFacts, format: Formats): string {
  const { feed, slice, period } = facts;
  const { language } = format;
  const regions = feed.areas.filter(({ level }) => level === 'region');
  const within = regions.length === 1 && facts.level !== 'region' ? textIn(regions[0]!.name, language) : undefined;
  const who = words.in(language).areas(nounsOf(facts, language), within);
  return describeSlice(slice, period === undefined ? '' : format.period(period), format, who);
}
