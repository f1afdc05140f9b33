import {
  findSlice,
  firstWithin,
  lastWithin,
  parsePeriod,
  periodRange,
  type Area,
  type Cell,
  type Feed,
  type FeedEvent,
  type Indicator,
  type Language,
  type Period,
  type Query,
  type Slice,
} from '@indicator-elements/feed';
import {
  judge,
  runChart,
  shiftDirection,
  type ControlChartKind,
  type ControlPart,
  type Judgement,
  type RunPart,
  type Side,
} from '@indicator-elements/statistics';
import { comparedArea, comparedFindings } from '../compared.js';
import { defined } from '../defined.js';
import { refuse, type Found } from '../found.js';
import { later } from '../later.js';
import { byPeriod, MOST, periodsOf, spanOf } from '../over-time.js';
import type { ControlWords } from './control-words.js';

/** What a series is judged by: `run` a run chart, `spc` a control chart, `none` nothing. */
export type Analysis = 'run' | 'spc' | 'none';

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

/** A part of the series, with its centre line as `median` whichever chart it is of; limits and points beyond them of a control chart. */
export type TrendPart = RunPart & Partial<Pick<ControlPart, 'lower' | 'upper' | 'beyond'>>;

/** A run chart, or a control chart of some kind. */
export interface Charted {
  readonly parts: readonly TrendPart[];
  readonly kind?: ControlChartKind;
}

/** What the analysis found. `part` is the last one: today's verdict is about it. */
export interface TrendVerdict {
  readonly judgement: Judgement;
  readonly part: TrendPart;
  readonly parts: readonly TrendPart[];
  /** The control chart that was chosen; absent for a run chart. */
  readonly chart?: ControlChartKind;
  /**
   * Why there is no verdict however many values there are: so many are hidden that the rest is no fair sample, or each value covers
   * several periods.
   */
  readonly withheld?: { readonly hidden: number; readonly all: number } | { readonly rolling: number };
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
      // An event may be dated more finely than the series, or less: it stands at the first period that it touches.
      const row = rowOf.get(periodRange(indicator.granularity, event.period, event.period).find((period) => rowOf.has(period)) ?? '');
      return row === undefined ? [] : [{ row, event }];
    })
    .sort((a, b) => a.row - b.row);
  const partStarts = events.filter(({ event }) => event.rebase).map(({ row }) => row);
  const charted = analysis === 'none' ? undefined : chartOf(analysis, indicator, cells, partStarts);
  const verdict = charted && verdictOf(charted, indicator, cells);
  const signals = verdict && !verdict.withheld ? signalsOf(verdict.part, cells) : undefined;
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
      ...(charted && !verdict?.withheld && linesAt(charted, i)),
      ...defined('signal', signals?.get(i)),
    })),
    ...defined('verdict', verdict),
    events,
  };
  return { ok: true, facts };
}

function verdictOf(charted: Charted, indicator: Indicator, cells: readonly (Cell | undefined)[]): TrendVerdict {
  const part = charted.parts.at(-1)!;
  const all = part.end - part.start;
  const hidden = cells.slice(part.start, part.end).filter((cell) => cell?.status === 'suppressed').length;
  const { rolling } = indicator;
  const isBiased = indicator.kind !== 'score' && hidden > HIDDEN_SHARE * all;
  const withheld = rolling ? { rolling } : isBiased ? { hidden, all } : undefined;
  return {
    judgement: withheld ? 'too-few' : judge(part, indicator.direction),
    part,
    parts: charted.parts,
    ...defined('chart', charted.kind),
    ...defined('withheld', withheld),
  };
}

/**
 * With more than a tenth of the values hidden nothing is judged: the hidden ones are not missing at random, they are the low ones, so
 * that the median of the others is too high and runs below it are cut off. A score is hidden when few have answered, whatever they say.
 */
const HIDDEN_SHARE = 0.1;

/**
 * The target that holds when a period begins. Its ends may be of another granularity: a target to `2025-Q2` holds for June too. In months,
 * quarters and years a week begins with its Thursday, as in ISO 8601.
 */
function targetAt({ targets, granularity }: Indicator, period: string): number | undefined {
  const day = firstWithin('day', parsePeriod(period)!);
  const beginning = (end: Period): number => (granularity === 'week' && !/week|day/.test(end.granularity) ? day + 3 : day);
  const holds = (end: string | undefined, isHeld: (end: Period) => boolean): boolean => end === undefined || isHeld(parsePeriod(end)!);
  return targets.findLast(
    ({ from, to }) => holds(from, (end) => firstWithin('day', end) <= beginning(end)) && holds(to, (end) => beginning(end) <= lastWithin('day', end)),
  )?.value;
}

/** Control charts, for who asks for one. */
export const control = later(() => import('./control.js'));

/** The words for a control chart; undefined for a run chart, which needs none of them. */
export function controlWordsOf({ chart }: TrendVerdict, language: Language): ControlWords | undefined {
  return chart && control.module.controlWords.in(language);
}

function chartOf(
  analysis: 'run' | 'spc',
  indicator: Indicator,
  cells: readonly (Cell | undefined)[],
  partStarts: readonly number[],
): Charted {
  const { kind } = indicator;
  if (analysis === 'run' || kind === 'distribution') return runChart(cells.map((cell) => cell?.value ?? null), { partStarts });
  return control.module.controlChart(indicator, kind, cells, partStarts);
}

/** The points that the verdict of the last part rests on: the run at its end, or else points beyond a limit, or a run that is over. */
function signalsOf(part: TrendPart, cells: readonly (Cell | undefined)[]): Map<number, Side> {
  const signals = new Map<number, Side>();
  const { median: centre, longRun, endRun, beyond = [] } = part;
  if (part.verdict !== 'signal' || centre === null) return signals;
  const run = shiftDirection(part) ? endRun : beyond.length > 0 ? undefined : longRun;
  for (const i of run?.points ?? []) signals.set(i, run!.side);
  for (const i of beyond) signals.set(i, cells[i]!.value! > centre ? 'above' : 'below');
  return signals;
}

function linesAt(chart: Charted, row: number): Pick<TrendRow, 'centre' | 'lower' | 'upper'> {
  for (const part of chart.parts) {
    if (row < part.start || row >= part.end) continue;
    return {
      ...defined('centre', part.median),
      ...defined('lower', part.lower?.[row - part.start]),
      ...defined('upper', part.upper?.[row - part.start]),
    };
  }
  return {};
}
