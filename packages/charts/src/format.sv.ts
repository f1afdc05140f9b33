import type { Granularity } from '@indicator-elements/feed';

/** How a language counts and names periods. */
export interface PeriodWords {
  /** Small whole numbers as words, from nought. */
  readonly counts: readonly string[];
  readonly and: string;
  readonly to: string;
  week(week: number, year: number): string;
  quarter(quarter: string, year: number): string;
  readonly units: Readonly<Record<Granularity, readonly [one: string, many: string, definite: string]>>;
  /** "ett" or "en". */
  single(granularity: Granularity): string;
  latest(count: string, definite: string): string;
}

export const swedish: PeriodWords = {
  counts: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  and: ' och ',
  to: ' till ',
  week: (week, year) => `vecka ${week} ${year}`,
  quarter: (quarter, year) => `kvartal ${quarter} ${year}`,
  units: {
    year: ['år', 'år', 'åren'],
    quarter: ['kvartal', 'kvartal', 'kvartalen'],
    month: ['månad', 'månader', 'månaderna'],
    week: ['vecka', 'veckor', 'veckorna'],
    day: ['dag', 'dagar', 'dagarna'],
  },
  single: (granularity) => (granularity === 'year' || granularity === 'quarter' ? 'ett' : 'en'),
  latest: (count, definite) => `de senaste ${count} ${definite}`,
};
