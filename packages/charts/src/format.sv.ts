import type { Granularity } from '@indicator-elements/feed';

/** How a language counts and names periods. */
export interface PeriodWords {
  /** Small whole numbers as words, from nought. */
  readonly counts: readonly string[];
  /** As inside a sentence, from January. */
  readonly months: readonly string[];
  readonly and: string;
  readonly to: string;
  /** `weeks` is one, as "7", or a range, as "7–9". */
  week(weeks: string, year: number): string;
  quarter(quarters: string, year: number): string;
  readonly units: Readonly<Record<Granularity, readonly [one: string, many: string, definite: string]>>;
  /** "ett" or "en". */
  single(granularity: Granularity): string;
  latest(count: string, definite: string): string;
}

export const swedish: PeriodWords = {
  counts: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  and: ' och ',
  to: ' till ',
  week: (weeks, year) => `vecka ${weeks} ${year}`,
  quarter: (quarters, year) => `kvartal ${quarters} ${year}`,
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
