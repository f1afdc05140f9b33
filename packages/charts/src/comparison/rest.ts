import { findSlice, type Area, type Cell, type Feed, type Indicator, type Query } from '@indicator-elements/feed';
import { restOfCounts, restOfMeans } from '@indicator-elements/statistics';
import { regionAround } from '../compared.js';
import { boundsOf, perOf } from '../describe.js';
import { defined } from '../defined.js';
import { refuse } from '../found.js';
import { byPeriod } from '../over-time.js';
import type { BenchmarkFound } from './benchmark.js';

/** The region without the reader's own area, period by period. Loaded when it is asked for. */
export function findRest(feed: Feed, indicator: Indicator, own: Area, query: Query): BenchmarkFound {
  const area = regionAround(feed, own);
  const whole = area && findSlice(feed, { ...query, area: area.code });
  const part = findSlice(feed, { ...query, area: own.code });
  if (!area || !whole?.ok || !part.ok || area === own) return refuse('compare', 'no-rest', own.code);
  const parts = byPeriod(part.slice.cells);
  const hidden = hiddenPeriods(feed, area, own, query);
  const cells = whole.slice.cells.flatMap((cell): Cell | readonly [] => {
    if (hidden.has(cell.period)) return { period: cell.period, status: 'suppressed' };
    return restOf(indicator, cell, parts.get(cell.period)) ?? [];
  });
  return { ok: true, benchmark: { area, without: own, cells } };
}

/** When a rest is hidden, too: the whole less it tells the part, and the less the rest is made up of, the more it tells of each of those. */
function hiddenPeriods(feed: Feed, region: Area, { level }: Area, query: Query): ReadonlySet<string> {
  const within = feed.areas.filter((area) => area === region || (area.level === level && regionAround(feed, area) === region));
  const cells = within.flatMap(({ code }) => {
    const found = findSlice(feed, { ...query, area: code });
    return found.ok ? found.slice.cells : [];
  });
  return new Set(cells.filter(({ status }) => status === 'suppressed').map(({ period }) => period));
}

/** One period of the rest, where nothing of it is hidden. */
function restOf(indicator: Indicator, whole: Cell, part: Cell | undefined): Cell | undefined {
  if (whole.value === undefined || part?.value === undefined) return undefined;
  const { period } = whole;
  const status = whole.status ?? part.status;
  if (indicator.kind === 'score') {
    if (whole.n === undefined || part.n === undefined) return undefined;
    const rest = restOfMeans({ value: whole.value, n: whole.n, sd: whole.sd }, { value: part.value, n: part.n, sd: part.sd });
    // What no answers can have is of a whole and a part that do not belong together.
    const { min, max } = boundsOf(indicator);
    if (!rest || rest.value < min || rest.value > max) return undefined;
    return { period, value: rest.value, n: rest.n, ...defined('sd', rest.sd), ...defined('status', status) };
  }
  if (indicator.kind !== 'rate' && indicator.kind !== 'proportion') return undefined;
  if (whole.numerator === undefined || whole.denominator === undefined || part.numerator === undefined || part.denominator === undefined) return undefined;
  const rest = restOfCounts(
    { numerator: whole.numerator, denominator: whole.denominator },
    { numerator: part.numerator, denominator: part.denominator },
    indicator.kind,
  );
  return rest && { period, value: (rest.numerator / rest.denominator) * perOf(indicator), ...rest, ...defined('status', status) };
}
