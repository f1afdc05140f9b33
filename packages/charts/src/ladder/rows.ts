import { findSlice, type Area, type Category, type Cell, type Dimension, type Feed, type Indicator, type Query, type Slice } from '@indicator-elements/feed';
import { orderedDistribution, type OrderedDistribution } from '@indicator-elements/statistics';
import { defined } from '../defined.js';
import { refuse, type Found } from '../found.js';
import { later } from '../later.js';
import { whichPeriod } from '../which-period.js';

export interface LadderOptions {
  /** The period that is shown. Default: the latest complete one. */
  readonly period?: string;
  /** A dimension's id: its categories other than the total stand side by side. */
  readonly group?: string;
  /** `previous` shows the round before, too. Default `none`. */
  readonly compare?: 'none' | 'previous';
}

/** The answers of one group in one round. */
export interface Round {
  /** One a step, lowest first; undefined where the feed has no observation. */
  readonly cells: readonly (Cell | undefined)[];
  /** How many answered, where they stand and in what order: undefined as soon as one count is not known, or nobody has answered. */
  readonly answers?: OrderedDistribution;
  /** Counts are left out to protect somebody, or are missing. */
  readonly gap?: 'hidden' | 'missing';
}

/** Those who are counted together: everybody, or a group. */
export interface Series {
  /** Absent for everybody. */
  readonly category?: Category;
  readonly now: Round;
  /** The round before, where it is asked for and there is one. */
  readonly before?: Round;
  /** How many steps the median has moved, where both are known. */
  readonly shift?: number;
}

/** What every face of the ladder is made from. */
export interface LadderFacts {
  readonly feed: Feed;
  readonly slice: Slice;
  readonly indicator: Indicator;
  readonly area: Area;
  /** Lowest first. */
  readonly steps: readonly Category[];
  /** Undefined without any observation. */
  readonly period?: string;
  /** Asked for, and there. */
  readonly previous?: string;
  readonly compares: boolean;
  readonly dimension?: Dimension;
  /** What is drawn: everybody, or one a group. */
  readonly series: readonly Series[];
  /** Everybody together; not where a group's counts are hidden, since the difference would tell them. */
  readonly whole?: Series;
}

const MOST_STEPS = 9;
const COMPARISONS: readonly string[] = ['none', 'previous'];
/** From how many answers a percentage says more than the counts do. */
const LEAST_FOR_PERCENT = 50;

/** Groups, and the round before. */
export const beside = later(() => import('./beside.js'));

/** Looks the ladder up in the feed. */
export function findLadder(feed: Feed, query: Query & LadderOptions): Found<{ readonly facts: LadderFacts }> {
  const { period: asked, group, compare = 'none', ...given } = query;
  const own = { ...given, indicator: given.indicator ?? feed.indicators.find(({ kind }) => kind === 'distribution')?.id };
  if (!COMPARISONS.includes(compare)) return refuse('compare', 'unknown-value', compare, COMPARISONS);
  const found = group === undefined ? findEverybody(feed, own) : beside.module.findGroups(feed, own, group, asked);
  if (!found.ok) return found;
  const { slice, everybody, cells, parts, dimension } = found;
  const { indicator, area } = slice;
  if (indicator.kind !== 'distribution') return refuse('indicator', 'wrong-kind', indicator.id, indicator.kind);
  const steps = indicator.categories ?? [];
  if (steps.length < 2 || steps.length > MOST_STEPS) return refuse('indicator', 'wrong-steps', indicator.id, MOST_STEPS);

  const chosen = whichPeriod(cells, asked);
  if (!chosen.ok) return { ok: false, findings: [chosen.finding] };
  const period = chosen.choice?.period;
  const previous = compare === 'previous' ? chosen.choice?.previous : undefined;

  const seriesOf = (of: readonly Cell[], category?: Category): Series => {
    const now = roundOf(of, steps, period);
    return { now, ...defined('category', category), ...(previous !== undefined && beside.module.beforeOf(now, roundOf(of, steps, previous))) };
  };
  const whole = seriesOf(everybody);
  const series = parts?.map((part) => seriesOf(part.cells, part.category)) ?? [whole];
  const isSafe = series.every(({ now, before }) => now.gap !== 'hidden' && before?.gap !== 'hidden');
  return {
    ok: true,
    facts: {
      feed,
      slice,
      indicator,
      area,
      steps,
      ...defined('period', period),
      ...defined('previous', previous),
      compares: compare === 'previous',
      ...defined('dimension', dimension),
      series,
      ...defined('whole', !dimension || (everybody.length > 0 && isSafe) ? whole : undefined),
    },
  };
}

function findEverybody(feed: Feed, own: Query) {
  const found = findSlice(feed, own);
  return found.ok ? { ...found, everybody: found.slice.cells, cells: found.slice.cells, parts: undefined, dimension: undefined } : found;
}

function roundOf(cells: readonly Cell[], steps: readonly Category[], period: string | undefined): Round {
  const round = cells.filter((cell) => cell.period === period);
  // A distribution may be hidden as a whole, by a single cell of no step.
  const all = round.find(({ category }) => category === undefined);
  const there = steps.map(({ id }) => round.find(({ category }) => category === id) ?? all);
  const counts = there.map((cell) => cell?.value);
  // What is hidden may be anything: nothing is worked out from the rest, so that nothing can be worked back.
  const gap = there.some((cell) => cell?.status === 'suppressed') ? 'hidden' : counts.includes(undefined) ? 'missing' : undefined;
  const answers = gap ? undefined : orderedDistribution(counts.map((count) => count ?? 0));
  return { cells: there, ...defined('answers', answers), ...defined('gap', gap) };
}

/** Whether the median is on this very step; or, where it is between two, on either of them. */
export function isMedian({ answers }: Round, step: number): boolean {
  return answers?.median.lower === step || answers?.median.upper === step;
}

/** The share of a step among those who answered; only where they are many enough. */
export function shareOf({ cells, answers }: Round, step: number): number | undefined {
  const value = cells[step]?.value;
  return answers && answers.n >= LEAST_FOR_PERCENT && value !== undefined ? value / answers.n : undefined;
}
