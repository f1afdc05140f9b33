import { findSlice, type Area, type Category, type Cell, type Dimension, type Feed, type Finding, type Indicator, type Query, type Slice } from '@indicator-elements/feed';
import type { Interval } from '@indicator-elements/statistics';
import { comparedArea, comparedFindings } from '../compared.js';
import { defined } from '../defined.js';
import { boundsOf } from '../describe.js';
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

type Failed = { readonly ok: false; readonly findings: readonly Finding[] };
export type Found = { readonly ok: true; readonly facts: SpiderFacts } | Failed;

const MOST_COMPARED = 2;
const MOST_SERIES = 3;
const GROUP = 'group=';

/** Looks the axes up in the feed, and the series on them. */
export function findSpider(feed: Feed, query: SpiderQuery): Found {
  const { compare = 'region', period: asked, view: _, indicator, ...rest } = query;
  const chosen = chooseAxes(feed, indicator);
  if (!chosen.ok) {
    // What else is wrong is told at once.
    const others = findSlice(feed, rest);
    return others.ok ? chosen : { ok: false, findings: [...chosen.findings, ...others.findings.filter(({ path }) => path !== 'indicator')] };
  }
  const { axes, unlike, beyond } = chosen;
  const wanted = [...new Set(compare.split(';').map((each) => each.trim()))].filter((each) => each !== '' && each !== 'none');
  const groups = wanted.filter((each) => each.startsWith(GROUP));
  if (wanted.length > MOST_COMPARED || (groups.length > 0 && wanted.length > 1)) {
    return failed('compare', 'too-many-comparisons', [compare, MOST_COMPARED]);
  }

  const grouped = groups[0] === undefined ? undefined : dimensionOf(feed, groups[0].slice(GROUP.length).trim());
  if (grouped && 'ok' in grouped) return grouped;
  const slicesOf = (changes: Query): { readonly ok: true; readonly slices: readonly Slice[] } | Failed => {
    const slices: Slice[] = [];
    for (const { id } of axes) {
      const found = findSlice(feed, { ...rest, ...changes, indicator: id });
      if (!found.ok) return found;
      slices.push(found.slice);
    }
    return { ok: true, slices };
  };

  const categories = grouped?.categories.filter(({ id }) => id !== grouped.total) ?? [];
  const own: { readonly slices: readonly Slice[]; readonly category?: Category }[] = [];
  for (const category of grouped ? categories : [undefined]) {
    const found = slicesOf(grouped && category ? { filter: { ...rest.filter, [grouped.id]: category.id } } : {});
    if (!found.ok) return found;
    own.push({ slices: found.slices, ...defined('category', category) });
  }
  const { area, categories: filtered } = own[0]!.slices[0]!;
  const which = whichPeriod(own.flatMap(({ slices }) => slices.flatMap(({ cells }) => cells)), asked);
  if (!which.ok) return { ok: false, findings: [which.finding] };

  const period = which.choice?.period;
  const all = own.map(({ slices, category }) => seriesOf(grouped ? 'category' : 'own', slices, period ?? '', category));
  // A category that the feed says nothing of is none of the series.
  const there = all.filter((each) => !grouped || hasCells(each));
  const series = (there.length > 0 ? there : all).slice(0, MOST_SERIES);
  const areas: Area[] = [];
  let noPrevious = false;
  for (const each of grouped ? [] : wanted) {
    if (each === 'previous') {
      if (which.choice?.previous !== undefined) series.push(seriesOf('previous', own[0]!.slices, which.choice.previous));
      else noPrevious = true;
      continue;
    }
    const code = comparedArea(feed, area, each);
    if (code === undefined || series.some((one) => one.role !== 'previous' && one.area.code === code)) continue;
    const found = slicesOf({ area: code });
    if (!found.ok) return { ok: false, findings: comparedFindings(found.findings, ['region', 'parent', 'previous', 'group=…', 'none']) };
    const other = seriesOf('area', found.slices, period ?? '');
    if (hasCells(other)) series.push(other);
    else areas.push(other.area);
  }
  return {
    ok: true,
    facts: {
      feed,
      area,
      period,
      categories: filtered.filter(({ dimension }) => dimension.id !== grouped?.id),
      axes,
      scale: boundsOf(axes[0]!),
      series,
      ...defined('grouped', grouped),
      left: { unlike, beyond, categories: there.slice(MOST_SERIES).map(({ category }) => category!), areas, previous: noPrevious },
    },
  };
}

function hasCells({ cells }: SpiderSeries): boolean {
  return cells.some((cell) => cell !== undefined);
}

function dimensionOf(feed: Feed, id: string): Dimension | Failed {
  const dimensions = feed.dimensions.filter((each) => each.categories.some((category) => category.id !== each.total));
  return dimensions.find((each) => each.id === id) ?? failed('compare', 'unknown-dimension', [id, dimensions.map((each) => each.id)]);
}

function seriesOf(role: SpiderSeries['role'], slices: readonly Slice[], period: string, category?: Category): SpiderSeries {
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

function failed(path: string, code: Finding['code'], details: readonly unknown[]): Failed {
  return { ok: false, findings: [{ path, code, details }] };
}
