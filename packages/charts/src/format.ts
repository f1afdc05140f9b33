import { parsePeriod, periodStart, type Granularity, type Language } from '@indicator-elements/feed';
import { swedish } from './format.sv.js';
import { Lexicon } from './lexicon.js';

/** For the eye, or for a voice: a screen reader may split "11 700" in two, and reads a dash between years as nothing at all. */
export type Voice = 'shown' | 'spoken';

/** How numbers and periods are written in one language for one voice. */
export interface Formats {
  readonly language: Language;
  readonly voice: Voice;
  /** A number with exactly `decimals` decimals. */
  number(value: number, decimals: number): string;
  /** A number for a tick: no more decimals than it needs, large ones shortened. */
  tick(value: number): string;
  /** A period as text gives it, such as `2025-11`: "november 2025". */
  period(period: string): string;
  /** The first and last of some periods: "januari 2021–november 2025". */
  span(first: string, last: string): string;
  /** A date `2025-12-08`, or a date and time: "8 december 2025". */
  date(date: string): string;
  /** A small whole number as a word: "nio". Above twelve in digits. */
  count(value: number): string;
  /** "a, b och c". */
  list(items: readonly string[]): string;
}

const PERIOD_WORDS = new Lexicon(swedish, { en: async () => (await import('./format.en.js')).english });

const locale = (language: Language): string => (language === 'sv' ? 'sv-SE' : 'en-GB');

/** The formats of a language for a voice; made once. */
export function formats(language: Language, voice: Voice): Formats {
  const key = `${language} ${voice}`;
  return (known[key] ??= makeFormats(language, voice));
}
const known: Record<string, Formats> = {};

function makeFormats(language: Language, voice: Voice): Formats {
  const tag = locale(language);
  const say = PERIOD_WORDS.in(language);
  const decimalsOf = new Map<number, Intl.NumberFormat>();
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 4 });
  const plain = new Intl.NumberFormat(tag, { maximumSignificantDigits: 6 });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });

  const period = (text: string): string => {
    const { granularity, year } = parsePeriod(text) ?? { granularity: undefined, year: 0 };
    switch (granularity) {
      case 'day':
        return day.format(periodStart(text));
      case 'month':
        return month.format(periodStart(text));
      case 'week':
        return say.week(Number(text.slice(-2)), year);
      case 'quarter':
        return say.quarter(text.slice(-1), year);
      default:
        return text;
    }
  };

  return {
    language,
    voice,
    number(value, decimals) {
      let format = decimalsOf.get(decimals);
      if (!format) {
        format = new Intl.NumberFormat(tag, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          useGrouping: voice === 'shown',
        });
        decimalsOf.set(decimals, format);
      }
      const text = format.format(isZeroAt(value, decimals) ? 0 : value);
      return voice === 'spoken' ? text.replace(/^[-−]/, 'minus ') : text.replace(/^-/, '−');
    },
    tick: (value) => (Math.abs(value) >= 1e6 ? compact : plain).format(value).replace(/^-/, '−'),
    period,
    span(first, last) {
      if (first === last) return period(first);
      const [from, to] = [period(first), period(last)];
      const start = parsePeriod(first);
      const end = parsePeriod(last);
      // "mars–maj 2024": the year is said once.
      const year = ` ${end?.year}`;
      const short =
        start?.granularity === 'month' && start.year === end?.year && from.endsWith(year) ? from.slice(0, -year.length) : from;
      return voice === 'spoken' ? short + say.to + to : `${short}–${to}`;
    },
    date: (date) => day.format(new Date(date.length === 10 ? `${date}T00:00:00Z` : date)),
    count: (value) => say.counts[value] ?? String(value),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(', ') + say.and + items.at(-1)),
  };
}

/** −0,04 with one decimal is 0,0, never −0,0. */
function isZeroAt(value: number, decimals: number): boolean {
  return Math.abs(value) < 0.5 * 10 ** -decimals;
}

/** "nio månader", "ett år". */
export function countOf(count: number, granularity: Granularity, format: Formats): string {
  const { units, single } = PERIOD_WORDS.in(format.language);
  const [one, many] = units[granularity];
  return count === 1 ? `${single(granularity)} ${one}` : `${format.count(count)} ${many}`;
}

/** "de senaste nio månaderna". */
export function latestOf(count: number, granularity: Granularity, format: Formats): string {
  const { units, latest } = PERIOD_WORDS.in(format.language);
  return latest(format.count(count), units[granularity][2]);
}

/** The same text with its first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A label inside a sentence: its first letter small, unless it looks like a name or an abbreviation ("HS-chef"). */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;
}
