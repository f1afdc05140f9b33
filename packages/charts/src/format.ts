import { parsePeriod, type Granularity, type Language } from '@indicator-elements/feed';
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
  /** From a number to another, as they are written: "5,2–8,4"; with a word where a dash would stand before a minus, or is heard. */
  range(low: string, high: string): string;
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
  const say = PERIOD_WORDS.in(language);
  // Like the numbers, not by `Intl`: to make its first format takes longer than all that is written with it.
  const month = (text: string): string => `${say.months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
  const day = (text: string): string => `${Number(text.slice(8, 10))} ${month(text)}`;

  const period = (text: string): string => {
    const { granularity, year } = parsePeriod(text) ?? { granularity: undefined, year: 0 };
    switch (granularity) {
      case 'day':
        return day(text);
      case 'month':
        return month(text);
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
      const digits = Math.abs(roundTo(value, decimals)).toFixed(decimals);
      const text = withMarks(digits, language, voice === 'shown');
      // −0,04 with one decimal is 0,0, never −0,0.
      return value < 0 && Number(digits) ? (voice === 'spoken' ? 'minus ' : '−') + text : text;
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
    range: (low, high) => low + (voice === 'spoken' || low.startsWith('−') ? say.to : '–') + high,
    // The day that the producer wrote, whatever day it then was elsewhere.
    date: day,
    count: (value) => say.counts[value] ?? String(value),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(', ') + say.and + items.at(-1)),
  };
}

/** The number that a value is written as. Halves go up as they are written: 1.005 is 1.01, though the number behind is a little less. */
export function roundTo(value: number, decimals: number): number {
  const size = Math.abs(value);
  const rounded = Math.round(Number(`${size}e${decimals}`)) / 10 ** decimals;
  return Math.sign(value) * (rounded || Number(size.toFixed(decimals)));
}

/** Digits with a decimal point, such as `1200.5`, with the marks of a language: "1 200,5", "1,200.5". */
export function withMarks(digits: string, language: Language, grouped: boolean): string {
  const [whole = '', part] = digits.split('.');
  const [group, point] = language === 'sv' ? ['\u00a0', ','] : [',', '.'];
  const text = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return part === undefined ? text : text + point + part;
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
