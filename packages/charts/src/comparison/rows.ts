import { findSlice, textIn, type Area, type AreaLevel, type Cell, type Feed, type Indicator, type Language, type Query, type Slice } from '@indicator-elements/feed';
import { compareEstimates, compareWithBenchmark, type BenchmarkComparison, type BenchmarkIntervals, type Direction, type Estimate, type Interval } from '@indicator-elements/statistics';
import { defined } from '../defined.js';
import { refuse, type Found } from '../found.js';
import { compareNames } from './compare-names.js';
import { whichPeriod } from '../which-period.js';
import { findBenchmark, type Benchmark } from './benchmark.js';
import { givenInterval, intervalsOf } from './intervals.js';

/** As many areas as are always shown. */
const MOST = 30;

/** Whether some of so many areas are folded. */
export function canFold(rows: readonly ComparisonRow[]): boolean {
  return rows.length > MOST;
}

export type Sort = 'value' | 'name';

export interface ComparisonOptions {
  /** The level of the areas that are compared. Default `municipality`; failing that, the commonest below the region. */
  readonly level?: string;
  /** Default: the latest complete one. */
  readonly period?: string;
  /** An area's code, `region`, `parent`, `rest` or `none`. Default: the region around. */
  readonly compare?: string;
  /** `value` (default): the highest first. `name`: by alphabet. */
  readonly sort?: Sort;
  /** Of very many areas, show all. */
  readonly all?: boolean;
  /** Of very many areas, the code of one that is shown, too, and read first. */
  readonly found?: string;
}

/** Why a row is not compared: it is what the others are compared with, or its mean is of few answers. */
export type Unjudged = 'benchmark' | 'few';

/** One area. Every area of the level has its row, with or without a value. */
export interface ComparisonRow {
  readonly area: Area;
  /** Whether it is the reader's own. */
  readonly isOwn: boolean;
  /** The period's. */
  readonly cell?: Cell;
  /** Those of every period. */
  readonly cells: readonly Cell[];
  readonly intervals?: BenchmarkIntervals;
  /** An interval of unknown confidence, as the feed gives it. */
  readonly given?: Interval;
  readonly comparison?: BenchmarkComparison;
  readonly unjudged?: Unjudged;
}

/** What every face of the comparison is made from. */
export interface ComparisonFacts {
  readonly feed: Feed;
  /** Of the first row; its area stands for nothing. */
  readonly slice: Slice;
  readonly indicator: Indicator;
  readonly level: AreaLevel | undefined;
  /** The reader's own area, if it is a row. */
  readonly own?: Area;
  /** Undefined without one observation. */
  readonly period?: string;
  readonly benchmark?: Benchmark;
  /** The benchmark's cell of the period. */
  readonly reference?: Cell;
  /** The benchmark is itself so uncertain that this counts: it is one of the areas, or what is left of the region without the own one. */
  readonly isUncertain: boolean;
  /** In the order of the picture. */
  readonly rows: readonly ComparisonRow[];
}

/** With fewer answers on a scale with a floor and a ceiling, Student's interval may look far surer than it is. */
export const FEWEST_ANSWERS = 30;

const SORTS: readonly string[] = ['value', 'name'] satisfies Sort[];

/** Looks the comparison up in the feed: the areas of a level, what they are compared with, and who differs. */
export function findComparison(feed: Feed, query: Query & ComparisonOptions, language: Language): Found<{ readonly facts: ComparisonFacts }> {
  const { level: wanted, period: asked, compare, sort = 'value', indicator: id, area: code, filter } = query;
  if (!SORTS.includes(sort)) return refuse('sort', 'unknown-value', sort, SORTS);
  const slices = { ...defined('indicator', id), ...defined('filter', filter) };
  const around = findSlice(feed, { ...slices, ...defined('area', code) });
  if (!around.ok) return around;
  const { indicator, area } = around.slice;
  if (indicator.kind === 'distribution') return refuse('indicator', 'wrong-kind', indicator.id, indicator.kind);

  const level = wanted ?? usualLevel(feed);
  const areas = feed.areas.filter((each) => each.level === level);
  if (areas.length === 0) return refuse('level', 'unknown-value', level, [...new Set(feed.areas.flatMap((each) => each.level ?? []))]);
  const own = code === undefined ? undefined : areas.find((each) => each === area);
  const found = findBenchmark(feed, indicator, own, area, areas[0]!.level, compare, { ...slices, ...defined('area', code) });
  if (!found.ok) return found;
  const { benchmark } = found;

  const cellsOf = areas.map((each) => {
    const one = findSlice(feed, { ...slices, area: each.code });
    return one.ok ? one.slice.cells : [];
  });
  const cells = cellsOf.flat();
  // Only the areas' own: a benchmark that is ahead of them would choose a period without one of them.
  const which = whichPeriod(asked === undefined && cells.length > 0 ? cells : [...cells, ...(benchmark?.cells ?? [])], asked);
  if (!which.ok) return { ok: false, findings: [which.finding] };
  const period = which.choice?.period;
  const at = (each: readonly Cell[]): Cell | undefined => each.find((cell) => cell.period === period);
  const reference = benchmark && at(benchmark.cells);
  if (benchmark?.without && reference?.value === undefined) {
    return refuse('compare', reference?.status === 'suppressed' ? 'hidden-rest' : 'no-rest', benchmark.without.code);
  }
  const isUncertain = benchmark !== undefined && (benchmark.without !== undefined || areas.includes(benchmark.area));
  const against = reference?.value === undefined ? undefined : {
    value: reference.value,
    ...defined('intervals', isUncertain ? intervalsOf(indicator, reference) : undefined),
    ...defined('area', benchmark?.without ? undefined : benchmark?.area),
  };
  const rows = areas.map((each, i) => rowOf(indicator, each, cellsOf[i]!, at(cellsOf[i]!), against, each === own));
  return {
    ok: true,
    facts: {
      feed,
      slice: around.slice,
      indicator,
      level: areas[0]!.level,
      ...defined('own', own),
      ...defined('period', period),
      ...defined('benchmark', benchmark),
      ...defined('reference', reference),
      isUncertain,
      rows: sorted(rows, sort, language),
    },
  };
}

/** Municipalities; or else what there is most of below the regions; or else of all. */
function usualLevel(feed: Feed): AreaLevel | undefined {
  const counts = new Map<AreaLevel | undefined, number>();
  for (const { level } of feed.areas) counts.set(level, (counts.get(level) ?? 0) + 1);
  if (counts.has('municipality')) return 'municipality';
  const levels = [...counts].sort((one, other) => other[1] - one[1]).map(([level]) => level);
  return levels.find((level) => level !== 'region' && level !== 'country') ?? levels[0];
}

/** What a row is compared with: a value, its intervals where it counts that it is uncertain, and the area that has it. */
interface Against {
  readonly value: number;
  readonly intervals?: BenchmarkIntervals;
  readonly area?: Area;
}

function rowOf(indicator: Indicator, area: Area, cells: readonly Cell[], cell: Cell | undefined, against: Against | undefined, isOwn: boolean): ComparisonRow {
  const intervals = intervalsOf(indicator, cell);
  const isFew = indicator.kind === 'score' && intervals !== undefined && cell!.n! < FEWEST_ANSWERS;
  const unjudged = against && (against.area === area ? 'benchmark' : isFew ? 'few' : undefined);
  return {
    area,
    isOwn,
    cells,
    ...defined('cell', cell),
    ...defined('intervals', intervals),
    ...defined('given', intervals ? undefined : givenInterval(cell)),
    ...defined('comparison', intervals && against && !unjudged ? compared({ value: cell!.value!, intervals }, against, indicator.direction) : undefined),
    ...defined('unjudged', unjudged),
  };
}

function compared(own: Estimate, { value, intervals }: Against, direction: Direction): BenchmarkComparison {
  return intervals ? compareEstimates(own, { value, intervals }, direction) : compareWithBenchmark(own.intervals, value, direction);
}

/** Those without a value come last, by name, where the others are sorted by value. */
function sorted(rows: readonly ComparisonRow[], sort: Sort, language: Language): ComparisonRow[] {
  const byName = (one: ComparisonRow, other: ComparisonRow): number => compareNames(textIn(one.area.name, language), textIn(other.area.name, language), language);
  if (sort === 'name') return [...rows].sort(byName);
  const key = ({ cell }: ComparisonRow): number => cell?.value ?? -Infinity;
  return [...rows].sort((one, other) => (key(one) === key(other) ? byName(one, other) : key(other) - key(one)));
}
