import { Lexicon } from '../lexicon.js';

/** A series and its number, as in "kommuner 5,5". */
export interface Named {
  readonly name: string;
  readonly number: string;
}

/** The chart's words. Numbers, periods and lists come written already. */
export interface SpiderWords {
  readonly heading: string;
  readonly chart: string;
  readonly dots: string;

  /** A long label inside a sentence. */
  quoted(label: string): string;
  /** Of one series alone; `equal` where several share the first place, or the last. */
  extremes(highest: string, lowest: string): string;
  /** Some axes with one number: "dialog och tillit, lika högt (7,2)". `number` is left out where there are several series. */
  place(axes: string, many: boolean, number: string | undefined, end: 'high' | 'low'): string;
  /** All but those named before. */
  others(count: string): string;
  /** @param count how many have a number, where not all do */
  allEqual(number: string | undefined, count: string | undefined): string;
  onlyOne(axis: string, number: string | undefined): string;
  /** Of one axis alone; `axis` begins the sentence. */
  single(axis: string, number: string): string;
  /** As `single`, with its number in each series. */
  singleOf(axis: string, all: readonly Named[]): string;
  /** `where` in the words of `inAxis`, `inLast` or `inFirst`. */
  gap(where: string, pair: readonly Named[]): string;
  gapTied(axes: readonly { readonly axis: string; readonly pair: readonly Named[] }[], and: (items: readonly string[]) => string): string;
  gapMany(count: string, size: string): string;
  gapAll(count: string, size: string): string;
  noGap(series: string): string;
  inAxis(axis: string): string;
  readonly inLast: string;
  readonly inFirst: string;
  absent(kind: 'suppressed' | 'missing' | 'not-applicable', many: boolean, count: string, all: string): string;

  /** "n = 39", or "n = 18–19". */
  n(least: string, most: string): string;
  /** An area in another period: "Aneby 2024". */
  inPeriod(name: string, period: string): string;

  /** Table headings. */
  readonly axis: string;
  nColumn(series: string): string;
  intervalColumn(series: string): string;
}

const ends = { high: 'högt', low: 'lågt' } as const;
const pairText = (pair: readonly Named[]): string => pair.map(({ name, number }) => `${name} ${number}`).join(', ');

export const words = new Lexicon<SpiderWords>(
  {
    heading: 'Självskattning',
    chart: 'Spindeldiagram',
    dots: 'Prickar med intervall',
    quoted: (label) => `”${label}”`,
    extremes: (highest, lowest) => `Högst skattas ${highest}, lägst ${lowest}.`,
    place: (axes, many, number, end) => axes + (many ? `, lika ${ends[end]}` : '') + (number === undefined ? '' : ` (${number})`),
    others: (count) => `de övriga ${count}`,
    allEqual: (number, count) => `${count === undefined ? 'Alla' : `De ${count} som har ett värde`} skattas lika högt${number === undefined ? '' : `: ${number}`}.`,
    onlyOne: (axis, number) => `Bara ${axis} har ett värde${number === undefined ? '' : `: ${number}`}.`,
    single: (axis, number) => `${axis} skattas till ${number}.`,
    singleOf: (axis, all) => `${axis}: ${pairText(all)}.`,
    gap: (where, pair) => `Störst är skillnaden ${where}: ${pairText(pair)}.`,
    gapTied: (axes, and) => `Störst, och lika stor, är skillnaden i ${and(axes.map(({ axis, pair }) => `${axis} (${pairText(pair)})`))}.`,
    gapAll: (count, size) => `Skillnaden är lika stor i alla ${count}: ${size}.`,
    gapMany: (count, size) => `Störst, och lika stor, är skillnaden i ${count} av dem: ${size}.`,
    noGap: (series) => `Ingen skillnad mellan ${series}.`,
    inAxis: (axis) => `i ${axis}`,
    inLast: 'i den lägst skattade',
    inFirst: 'i den högst skattade',
    absent: (kind, many, count, all) =>
      ({
        suppressed: `${many ? count : 'ett'} av ${all} värden visas inte.`,
        missing: `${many ? count : 'ett'} av ${all} värden saknas.`,
        'not-applicable': `${many ? count : 'ett'} av ${all} värden är ej ${many ? 'tillämpliga' : 'tillämpligt'}.`,
      })[kind],
    n: (least, most) => (least === most ? `n\u00a0=\u00a0${least}` : `n\u00a0=\u00a0${least}–${most}`),
    inPeriod: (name, period) => `${name} ${period}`,
    axis: 'Vad som skattas',
    nColumn: (series) => `${series}, antal svar`,
    intervalColumn: (series) => `${series}, 95-procentigt intervall`,
  },
  { en: async () => (await import('./words.en.js')).english },
);
