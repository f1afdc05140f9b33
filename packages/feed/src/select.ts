import { regionOf } from './areas.js';
import { cellsOf } from './cells.js';
import { firstWithin, lastWithin, parsePeriod } from './period.js';
import { describe } from './describe.js';
import type { Finding, Problem, Report } from './problem.js';
import type { Area, Category, Cell, Dimension, Feed, Indicator } from './types.js';

/** What to select. Whatever is left out has a default; a key with undefined counts as left out. */
export type Query = {
  /** An indicator's id. Default: the feed's first. */
  readonly indicator?: string | undefined;
  /** An area's code. Default: the region, as `regionOf` says. */
  readonly area?: string | undefined;
  /** Dimension id → category id. Default for each dimension: its total. */
  readonly filter?: Readonly<Record<string, string | undefined>> | undefined;
  /** The first period, included; of any granularity, so that `2023` starts a monthly series at 2023-01. */
  readonly from?: string | undefined;
  /** The last period, included; `2023` ends a monthly series at 2023-12. */
  readonly to?: string | undefined;
};

export type Slice = {
  readonly indicator: Indicator;
  readonly area: Area;
  /** The category chosen in each dimension of the feed. */
  readonly categories: readonly { readonly dimension: Dimension; readonly category: Category }[];
  /** Sorted by period, a distribution's then by category. A period without an observation has no cell. */
  readonly cells: readonly Cell[];
};

export type Selection =
  | { readonly ok: true; readonly slice: Slice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The observations of one indicator, area and category in each dimension, over some periods. A query that asks for
 * what the feed does not have gives problems instead, whose path is the query's key (`area`, `filter.age`) and
 * whose message lists what there is.
 *
 * The feed's observations are sorted, so this is a binary search and then a step a cell.
 */
export function select(feed: Feed, query: Query = {}): Selection {
  const found = findSlice(feed, query);
  return found.ok ? found : { ok: false, problems: found.findings.map(describe) };
}

/** As `select`, but without words for what it finds. */
export function findSlice(
  feed: Feed,
  query: Query = {},
): (Selection & { ok: true }) | { readonly ok: false; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (path, code, ...details) => void findings.push({ path, code, details });
  const { indicators, areas } = feed;
  const { indicator: id = indicators[0]?.id, area: code = regionOf(feed)?.code } = query;
  const indicator = indicators.findIndex((each) => each.id === id);
  const area = areas.findIndex((each) => each.code === code);
  if (indicator < 0)
    report(
      'indicator',
      'unknown-indicator',
      id,
      indicators.map((each) => each.id),
    );
  if (area < 0)
    report(
      'area',
      'unknown-area',
      code,
      areas.map((each) => each.code),
    );
  const categories = chooseCategories(feed, query.filter ?? {}, report);
  const [from, to] = indicator < 0 ? [0, 0] : bounds(indicators[indicator]!, query, report);
  if (findings.length) return { ok: false, findings };

  const chosen = indicators[indicator]!;
  const slice = {
    indicator: chosen,
    area: areas[area]!,
    categories: feed.dimensions.map((dimension, at) => ({
      dimension,
      category: dimension.categories[categories[at]!]!,
    })),
    cells: cellsOf(feed.observations, chosen, [indicator, area, ...categories], from, to),
  };
  return { ok: true, slice };
}

/** The position of the chosen category in each dimension. */
function chooseCategories(
  { dimensions }: Feed,
  filter: NonNullable<Query['filter']>,
  report: Report,
): number[] {
  for (const key of Object.keys(filter)) {
    const isKnown = filter[key] === undefined || dimensions.some(({ id }) => id === key);
    if (!isKnown)
      report(
        `filter.${key}`,
        'unknown-dimension',
        key,
        dimensions.map(({ id }) => id),
      );
  }
  return dimensions.map(({ id, total, categories }) => {
    const wanted = (Object.hasOwn(filter, id) ? filter[id] : undefined) ?? total;
    const at = categories.findIndex((category) => category.id === wanted);
    const known = categories.map((category) => category.id);
    if (wanted === undefined) report(`filter.${id}`, 'missing-filter', id, known);
    else if (at < 0) report(`filter.${id}`, 'unknown-category', wanted, known);
    return at;
  });
}

/** The ordinals of the first and the last period that are asked for. */
function bounds(
  { granularity }: Indicator,
  { from, to }: Query,
  report: Report,
): [first: number, last: number] {
  const bound = (
    key: 'from' | 'to',
    text: string | undefined,
    open: number,
    within: typeof firstWithin,
  ): number => {
    if (text === undefined) return open;
    const period = parsePeriod(text);
    if (period) return within(granularity, period);
    report(key, 'bad-period', text);
    return open;
  };
  const first = bound('from', from, -Infinity, firstWithin);
  const last = bound('to', to, Infinity, lastWithin);
  if (first > last) report('from', 'wrong-order', from, to);
  return [first, last];
}
