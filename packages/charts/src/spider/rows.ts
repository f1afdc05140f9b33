import { findSlice, type Area, type Category, type Cell, type Dimension, type Feed, type Indicator, type Query, type Slice } from '@indicator-elements/feed';
import type { Interval } from '@indicator-elements/statistics';
import { comparedArea, comparedFindings } from '../compared.js';
import { defined } from '../defined.js';
import { boundsOf } from '../describe.js';
import { refuse, type Found } from '../found.js';
import { later } from '../later.js';
import { scoreInterval } from '../score-interval.js';
import { whichPeriod } from '../which-period.js';
import { chooseAxes } from './axes.js';

export interface SpiderOptions {
  /**
   * Up to two of these, with a semicolon between: an area's code, `region`, `parent`, `previous`; or `group=` and a dimension, alone;
   * or `none`. Default `region`.
   */
  readonly compare?: string;
  /** Default: the latest complete one. */
  readonly period?: string;
}

export type SpiderQuery = Query & SpiderOptions & { readonly view?: string | undefined };

/** One outline of the chart: a value for each axis, or none. */
export interface SpiderSeries {
  /** What it is beside the others: the reader's own, another area, the own area before, or a category of a dimension. */
  readonly role: 'own' | 'area' | 'previous' | 'category';
  readonly area: Area;
  readonly period: string;
  readonly category?: Category;
  /** By axis; undefined where the feed has no observation. */
  readonly cells: readonly (Cell | undefined)[];
  /** 95 %, within the scale; undefined where standard deviation or answers are not known, or all answers are alike. */
  readonly intervals: readonly (Interval | undefined)[];
}

/** What every face of the chart is made from. */
export interface SpiderFacts {
  readonly feed: Feed;
  readonly area: Area;
  readonly period: string | undefined;
  /** What is chosen in the dimensions, but for the one that the series split. */
  readonly categories: Slice['categories'];
  readonly axes: readonly Indicator[];
  readonly scale: { readonly min: number; readonly max: number };
  /** The own series first; the categories of a dimension instead, where they are asked for. */
  readonly series: readonly SpiderSeries[];
  /** The dimension that the series are categories of. */
  readonly grouped?: Dimension;
  /** Asked for, but not drawn. */
  readonly left: Left;
}

/** What there is no room for, or nothing to draw of. */
export interface Left {
  /** Indicators of another scale or granularity than the first. */
  readonly unlike: readonly Indicator[];
  /** Indicators beyond the twelfth. */
  readonly beyond: readonly Indicator[];
  /** Categories beyond the third. */
  readonly categories: readonly Category[];
  /** Areas that the feed has no observation of. */
  readonly areas: readonly Area[];
  /** True when there is no former round to compare with. */
  readonly previous: boolean;
}

const MOST_COMPARED = 2;
export const MOST_SERIES = 3;
const GROUP = 'group=';

/** The categories of a dimension, and the former round. */
export const beside = later(() => import('./beside.js'));

/** Whether what is compared with is more than other areas. */
export function wantsBeside({ compare }: SpiderOptions): boolean {
  return compare !== undefined && /previous|group=/.test(compare);
}

/** Looks the axes up in the feed, and the series on them. */
export function findSpider(feed: Feed, query: SpiderQuery): Found<{ readonly facts: SpiderFacts }> {
  const { compare = 'region', period: asked, view: _, indicator, ...rest } = query;
  const chosen = chooseAxes(feed, indicator);
  if (!chosen.ok) {
    // What else is wrong is told at once.
    const others = findSlice(feed, rest);
    return others.ok ? chosen : { ok: false, findings: [...chosen.findings, ...others.findings.filter(({ path }) => path !== 'indicator')] };
  }
  const { axes, unlike, beyond } = chosen;
  const wanted = [...new Set(compare.split(';').map((each) => each.trim()))].filter((each) => each !== '' && each !== 'none');
  const group = wanted.find((each) => each.startsWith(GROUP));
  if (wanted.length > (group === undefined ? MOST_COMPARED : 1)) return refuse('compare', 'too-many-comparisons', compare, MOST_COMPARED);

  const groups = group === undefined ? undefined : beside.module.findGroups(feed, axes, rest, group.slice(GROUP.length).trim());
  if (groups && !groups.ok) return groups;
  const found = groups ?? findOwn(feed, axes, rest);
  if (!found.ok) return found;
  const { own } = found;
  const { area, categories: filtered } = own[0]!.slices[0]!;
  const which = whichPeriod(own.flatMap(({ slices }) => slices.flatMap(({ cells }) => cells)), asked);
  if (!which.ok) return { ok: false, findings: [which.finding] };

  const period = which.choice?.period;
  const { series, left } = groups ? beside.module.groupSeries(groups, period ?? '') : { series: [seriesOf('own', own[0]!.slices, period ?? '')], left: [] };
  const areas: Area[] = [];
  let noPrevious = false;
  for (const each of groups ? [] : wanted) {
    if (each === 'previous') {
      if (which.choice?.previous !== undefined) series.push(seriesOf('previous', own[0]!.slices, which.choice.previous));
      else noPrevious = true;
      continue;
    }
    const code = comparedArea(feed, area, each);
    if (code === undefined || series.some((one) => one.area.code === code)) continue;
    const slices = slicesOf(feed, axes, { ...rest, area: code });
    if (!slices.ok) return { ok: false, findings: comparedFindings(slices.findings, ['region', 'parent', 'previous', 'group=…', 'none']) };
    const other = seriesOf('area', slices.slices, period ?? '');
    if (hasCells(other)) series.push(other);
    else areas.push(other.area);
  }
  return {
    ok: true,
    facts: {
      feed,
      area,
      period,
      categories: filtered.filter(({ dimension }) => dimension !== groups?.grouped),
      axes,
      scale: boundsOf(axes[0]!),
      series,
      ...defined('grouped', groups?.grouped),
      left: { unlike, beyond, categories: left, areas, previous: noPrevious },
    },
  };
}

function findOwn(feed: Feed, axes: readonly Indicator[], query: Query) {
  const found = slicesOf(feed, axes, query);
  return found.ok ? { ok: true as const, own: [found] } : found;
}

/** A slice an axis. */
export function slicesOf(feed: Feed, axes: readonly Indicator[], query: Query): Found<{ readonly slices: readonly Slice[] }> {
  const slices: Slice[] = [];
  for (const { id } of axes) {
    const found = findSlice(feed, { ...query, indicator: id });
    if (!found.ok) return found;
    slices.push(found.slice);
  }
  return { ok: true, slices };
}

export function hasCells({ cells }: SpiderSeries): boolean {
  return cells.some((cell) => cell !== undefined);
}

export function seriesOf(role: SpiderSeries['role'], slices: readonly Slice[], period: string, category?: Category): SpiderSeries {
  const cells = slices.map((slice) => slice.cells.find((cell) => cell.period === period));
  return {
    role,
    area: slices[0]!.area,
    period,
    ...defined('category', category),
    cells,
    intervals: cells.map((cell, i) => cell && scoreInterval(slices[i]!.indicator, cell, 0.95)),
  };
}
