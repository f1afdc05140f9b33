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

export const locale = (language: Language): string => (language === 'sv' ? 'sv-SE' : 'en-GB');

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
      case 'quarter':
        return say[granularity](numberIn(text), year);
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
          // −0,04 with one decimal is 0,0, never −0,0.
          signDisplay: 'negative',
        });
        decimalsOf.set(decimals, format);
      }
      return format.format(value).replace(/^[-−]/, voice === 'spoken' ? 'minus ' : '−');
    },
    period,
    span(first, last) {
      const { granularity, year } = parsePeriod(first) ?? {};
      const to = voice === 'spoken' ? say.to : '–';
      if (first === last) return period(first);
      if (year === undefined || year !== parsePeriod(last)?.year) return period(first) + to + period(last);
      // The year is said once: "mars–maj 2024", "1–9 mars 2024", "quarters 1–3 of 2024".
      if (granularity === 'week' || granularity === 'quarter') return say[granularity](numberIn(first) + to + numberIn(last), year);
      const sameMonth = granularity === 'day' && first.slice(0, 7) === last.slice(0, 7);
      return (sameMonth ? String(Number(first.slice(8))) : period(first).replace(` ${year}`, '')) + to + period(last);
    },
    // The day that the producer wrote, whatever day it then was elsewhere.
    date: (date) => day.format(periodStart(date.slice(0, 10))),
    count: (value) => say.counts[value] ?? String(value),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(', ') + say.and + items.at(-1)),
  };
}

/** The week or quarter in `2025-W07` or `2025-Q1`: "7", "1". */
function numberIn(period: string): string {
  return String(Number(period.slice(6)));
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
