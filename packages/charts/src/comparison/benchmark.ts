import { findSlice, type Area, type AreaLevel, type Cell, type Feed, type Indicator, type Query } from '@indicator-elements/feed';
import { comparedArea, regionAround, comparedFindings } from '../compared.js';
import { refuse, type Found } from '../found.js';
import { later } from '../later.js';

/** What works out a region without the reader's own area. */
export const rest = later(() => import('./rest.js'));

/** What all rows are compared with: an area, or an area without the reader's own. */
export interface Benchmark {
  readonly area: Area;
  /** The part that is left out of it. */
  readonly without?: Area;
  /** Every period of it. */
  readonly cells: readonly Cell[];
}

export type BenchmarkFound = Found<{ readonly benchmark: Benchmark | undefined }>;

/**
 * Finds the benchmark that `compare` names.
 *
 * @param own the reader's own area, if it is one of those that are compared
 * @param level of the areas that are compared
 * @param query the slice of the feed; its `area` is not read
 */
export function findBenchmark(
  feed: Feed,
  indicator: Indicator,
  own: Area | undefined,
  area: Area,
  level: AreaLevel | undefined,
  compare: string | undefined,
  query: Query,
): BenchmarkFound {
  if ((compare === 'rest' || compare === 'parent') && !own) return refuse('compare', 'needs-own-area', compare);
  if (compare === 'rest') return rest.module.findRest(feed, indicator, own!, query);
  const code = compare === undefined ? usual(feed, indicator, own ?? area, level, query)?.code : comparedArea(feed, area, compare);
  if (code === undefined) return { ok: true, benchmark: undefined };
  const found = findSlice(feed, { ...query, area: code });
  if (!found.ok) return { ok: false, findings: comparedFindings(found.findings, ['region', 'parent', 'rest', 'none']) };
  const { slice } = found;
  if (compare === undefined && slice.cells.length === 0) return { ok: true, benchmark: undefined };
  return { ok: true, benchmark: { area: slice.area, cells: slice.cells } };
}

/**
 * The region around. Where there are several, and the reader has said nothing of an own area, or they are what is compared, the
 * country. Nothing for numbers of something: a whole is always more than its parts.
 */
function usual(feed: Feed, { kind }: Indicator, area: Area, compared: AreaLevel | undefined, query: Query): Area | undefined {
  if (kind === 'count') return undefined;
  const several = feed.areas.filter(({ level }) => level === 'region').length > 1;
  const ofCountry = several && (query.area === undefined || compared === 'region');
  const around = ofCountry ? feed.areas.find(({ level }) => level === 'country') : regionAround(feed, area);
  return around?.level === compared ? undefined : around;
}
