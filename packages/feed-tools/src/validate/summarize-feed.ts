import { periodOf, type Area, type Feed, type Granularity, type Kind, type Text } from '@indicator-elements/feed';
import { STATUSES } from '@indicator-elements/feed/fields';

/** What is in a feed, without a single number of an observation. */
export type FeedSummary = {
  readonly title: Text | null;
  readonly publisher: Text | null;
  readonly updated: string | null;
  readonly nextUpdate: string | null;
  /** How many areas there are of each level, `null` for none. */
  readonly areas: readonly { readonly level: Area['level'] | null; readonly count: number }[];
  readonly indicators: readonly IndicatorSummary[];
  readonly observations: number;
  /** How many observations have each status; only those that are there. */
  readonly statuses: Readonly<Partial<Record<(typeof STATUSES)[number], number>>>;
};

export type IndicatorSummary = {
  readonly id: string;
  readonly label: Text;
  readonly kind: Kind;
  readonly granularity: Granularity;
  /** The first and the last period with an observation; `null` where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly observations: number;
  readonly suppressed: number;
};

/** What is in a feed. */
export function summarizeFeed(feed: Feed): FeedSummary {
  const { observations } = feed;
  const counts = feed.indicators.map(() => ({ first: Infinity, last: -Infinity, observations: 0, suppressed: 0 }));
  const statuses = STATUSES.map(() => 0);
  for (let row = 0; row < observations.length; row++) {
    const its = counts[observations.indicator[row]!]!;
    const status = observations.status[row]!;
    its.observations++;
    its.first = Math.min(its.first, observations.period[row]!);
    its.last = Math.max(its.last, observations.period[row]!);
    if (status) statuses[status - 1]!++;
    if (STATUSES[status - 1] === 'suppressed') its.suppressed++;
  }
  const levels = [...new Set(feed.areas.map(({ level }) => level ?? null))];
  return {
    title: feed.title ?? null,
    publisher: feed.publisher?.name ?? null,
    updated: feed.updated ?? null,
    nextUpdate: feed.nextUpdate ?? null,
    areas: levels.map((level) => ({ level, count: feed.areas.filter((area) => (area.level ?? null) === level).length })),
    indicators: feed.indicators.map(({ id, label, kind, granularity }, at) => {
      const { first, last, ...rest } = counts[at]!;
      const [from, to] = [first, last].map((index) => (Number.isFinite(index) ? periodOf(granularity, index) : null)) as [string | null, string | null];
      return { id, label, kind, granularity, from, to, ...rest };
    }),
    observations: observations.length,
    statuses: Object.fromEntries(STATUSES.map((status, at) => [status, statuses[at]!] as const).filter(([, count]) => count > 0)),
  };
}
