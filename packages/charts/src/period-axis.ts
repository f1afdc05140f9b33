import { parsePeriod, periodStart, type Granularity, type Language } from '@indicator-elements/feed';
import { axisWords } from './axis-words.js';
import { locale } from './format.js';

/** A label under the time axis. */
export interface PeriodTick {
  /** Index into the periods. */
  readonly index: number;
  readonly label: string;
  /** The year, on a line of its own, where the label does not say it and it is new. */
  readonly year?: string;
}

/** One way to label a time axis: which periods get a label, and what it says. */
interface Labelling {
  readonly years: boolean;
  at(period: string): boolean;
  label(period: string): string;
}

const EVERY_YEARS = [1, 2, 5, 10, 20, 50] as const;
/** The fine labels to try, in periods apart, for each granularity. */
const EVERY: Record<Exclude<Granularity, 'year'>, readonly number[]> = {
  quarter: [1, 2],
  month: [1, 2, 3, 6],
  week: [1, 2, 4, 8, 13, 26],
  day: [1, 2, 7, 14, 28],
};

/**
 * Labels for a time axis: years where there are some, else finer ones, as close as they fit.
 *
 * @param at position of a period in pixels, by index
 * @param measure width of a label in pixels
 */
export function periodTicks(
  periods: readonly string[],
  granularity: Granularity,
  language: Language,
  at: (index: number) => number,
  measure: (text: string) => number,
): PeriodTick[] {
  let fallback: PeriodTick[] = [];
  for (const labelling of labellings(periods, granularity, language)) {
    const ticks = ticksOf(periods, labelling);
    const last = ticks.at(-1);
    if (!last) continue;
    if (fits(ticks, at, measure)) return ticks;
    fallback = [labelling.years ? last : { ...last, year: periods[last.index]!.slice(0, 4) }];
  }
  return fallback;
}

function labellings(periods: readonly string[], granularity: Granularity, language: Language): Labelling[] {
  const startsYear = (period: string, i: number): boolean => i > 0 && parsePeriod(period)!.year !== parsePeriod(periods[i - 1]!)!.year;
  const firsts = new Set(periods.filter((period, i) => startsYear(period, i) || isFirstOfYear(period, granularity)));
  const years = EVERY_YEARS.map((every): Labelling => ({
    years: true,
    at: (period) => firsts.has(period) && parsePeriod(period)!.year % every === 0,
    label: (period) => period.slice(0, 4),
  }));
  if (granularity === 'year') return years;
  const origin = granularity === 'day' || granularity === 'week' ? (parsePeriod(periods[0] ?? '')?.index ?? 0) : 0;
  let known: ((period: string) => string) | undefined;
  const label = (period: string): string => (known ??= labeller(granularity, language))(period);
  const fine = EVERY[granularity].map((every): Labelling => ({
    years: false,
    at: (period) => (parsePeriod(period)!.index - origin) % every === 0,
    label,
  }));
  return firsts.size >= 3 ? [...years, ...fine] : [...fine, ...years];
}

function isFirstOfYear(period: string, granularity: Granularity): boolean {
  const first: Record<Granularity, string> = { year: '', quarter: '-Q1', month: '-01', week: '-W01', day: '-01-01' };
  return period.endsWith(first[granularity]);
}

function labeller(granularity: Exclude<Granularity, 'year'>, language: Language): (period: string) => string {
  switch (granularity) {
    case 'quarter':
    case 'week': {
      const say = axisWords.in(language);
      return (period) => say[granularity](Number(period.slice(6)));
    }
    default: {
      const format = new Intl.DateTimeFormat(locale(language), {
        month: 'short',
        ...(granularity === 'day' && ({ day: 'numeric' } as const)),
        timeZone: 'UTC',
      });
      return (period) => format.format(periodStart(period)).replace('.', '');
    }
  }
}

function ticksOf(periods: readonly string[], labelling: Labelling): PeriodTick[] {
  let year: number | undefined;
  return periods.flatMap((period, index) => {
    if (!labelling.at(period)) return [];
    const tick = { index, label: labelling.label(period) };
    const own = parsePeriod(period)!.year;
    if (labelling.years || own === year) return [tick];
    year = own;
    return [{ ...tick, year: String(own) }];
  });
}

function fits(ticks: readonly PeriodTick[], at: (index: number) => number, measure: (text: string) => number): boolean {
  const gap = 8;
  return ticks.every((tick, i) => {
    const next = ticks[i + 1];
    if (!next) return true;
    const half = (one: PeriodTick): number => Math.max(measure(one.label), one.year ? measure(one.year) : 0) / 2;
    return at(next.index) - at(tick.index) >= half(tick) + half(next) + gap;
  });
}
