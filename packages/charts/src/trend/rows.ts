import { findSlice, periodRange, type Area, type Cell, type Feed, type FeedEvent, type Indicator, type Query, type Slice } from '@indicator-elements/feed';
import type { Side } from '@indicator-elements/statistics';
import { comparedArea, comparedFindings } from '../compared.js';
import { defined } from '../defined.js';
import { refuse, type Found } from '../found.js';
import { byPeriod, MOST, periodsOf, spanOf } from '../over-time.js';
import { analyse, type Analysis, type TrendVerdict } from './analysis.js';
import { targetAt } from './target.js';

export interface TrendOptions {
  /** An area's code, `region`, `parent` or `none`. Default `region`. */
  readonly compare?: string;
  readonly analysis?: Analysis;
}

/** One period of the trend. Every period between the first and the last has its row, with or without a value. */
export interface TrendRow {
  readonly period: string;
  readonly own?: Cell;
  readonly compared?: Cell;
  readonly target?: number;
  /** Centre line and control limits of the row's part, in the unit of the values. */
  readonly centre?: number;
  readonly lower?: number;
  readonly upper?: number;
  /** The point belongs to what the verdict rests on: `above` or `below` the centre line. */
  readonly signal?: Side;
}

/** What every face of the trend is made from. */
export interface TrendFacts {
  readonly feed: Feed;
  readonly slice: Slice;
  readonly indicator: Indicator;
  readonly area: Area;
  readonly compared?: Area;
  readonly rows: readonly TrendRow[];
  readonly verdict?: TrendVerdict;
  /** The events within the rows, in time order, with the index of their row. */
  readonly events: readonly { readonly row: number; readonly event: FeedEvent }[];
}

const ANALYSES: readonly string[] = ['run', 'spc', 'none'] satisfies Analysis[];

/** Looks the trend up in the feed: the own area, what it is compared with, and what the analysis says. */
export function findTrend(feed: Feed, query: Query & TrendOptions): Found<{ readonly facts: TrendFacts }> {
  const { compare = 'region', analysis = 'run', ...own } = query;
  if (!ANALYSES.includes(analysis)) return refuse('analysis', 'unknown-value', analysis, ANALYSES);
  const selection = findSlice(feed, own);
  if (!selection.ok) return selection;
  const { slice } = selection;
  const { area, indicator } = slice;
  if (indicator.kind === 'distribution') return refuse('indicator', 'wrong-kind', indicator.id, indicator.kind);

  const other = comparedArea(feed, area, compare);
  if (other === undefined || other === area.code) return factsOf(feed, slice, undefined, analysis);
  const compared = findSlice(feed, { ...own, area: other });
  if (!compared.ok) return { ok: false, findings: comparedFindings(compared.findings, ['region', 'parent', 'none']) };
  const none = compared.slice.cells.length === 0;
  return factsOf(feed, slice, none ? undefined : compared.slice, analysis);
}

function factsOf(feed: Feed, slice: Slice, compared: Slice | undefined, analysis: Analysis): Found<{ readonly facts: TrendFacts }> {
  const { indicator, area } = slice;
  const all = [...slice.cells, ...(compared?.cells ?? [])];
  const span = spanOf(all);
  if (span && span.count > MOST) return refuse('from', 'too-many-periods', span.first, span.last, span.count, MOST);
  const periods = periodsOf(indicator, all);
  const ownBy = byPeriod(slice.cells);
  const comparedBy = byPeriod(compared?.cells ?? []);
  const cells = periods.map((period) => ownBy.get(period));
  const rowOf = new Map(periods.map((period, row) => [period, row]));
  const events = indicator.events
    .flatMap((event) => {
      // An event may be dated more finely than the series, or less: it stands at the period that holds it, or at the first that it holds.
      const row = rowOf.get(periodRange(indicator.granularity, event.period, event.period).find((period) => rowOf.has(period)) ?? '');
      return row === undefined ? [] : [{ row, event }];
    })
    .sort((a, b) => a.row - b.row);
  const partStarts = events.filter(({ event }) => event.rebase).map(({ row }) => row);
  const analysed = analysis === 'none' ? undefined : analyse(analysis, indicator, cells, partStarts);
  const facts: TrendFacts = {
    feed,
    slice,
    indicator,
    area,
    ...defined('compared', compared?.area),
    rows: periods.map((period, i) => ({
      period,
      ...defined('own', cells[i]),
      ...defined('compared', comparedBy.get(period)),
      ...defined('target', targetAt(indicator, period)),
      ...analysed?.at(i),
    })),
    ...defined('verdict', analysed?.verdict),
    events,
  };
  return { ok: true, facts };
}
