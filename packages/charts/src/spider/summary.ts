import type { Indicator, Language } from '@indicator-elements/feed';
import { absenceOf, absentSign, nothingToShow, type Absence } from '../absent.js';
import type { Phrase } from '../chart.js';
import { decimalsOf } from '../describe.js';
import { capitalise, roundTo, type Formats } from '../format.js';
import { phrasesOf } from '../phrases.js';
import { beside, type SpiderFacts, type SpiderSeries } from './rows.js';
import { axisInSentence, isStatement, nameInSentence, writeValue } from './series.js';
import { words, type Named } from './words.js';

/**
 * The sentence that says what the picture shows: the highest and the lowest, the largest difference between series, the largest change
 * since the former round, and how many values there are not. Nothing of what is certain: few have answered. Numbers are compared as
 * they are written, so that what looks equal is called equal. Each branch has its test in `tests/charts/spider-summary.test.ts`.
 */
export function summarise(facts: SpiderFacts, language: Language): Phrase[] {
  return phrasesOf(language, (format) => [{ text: say(facts, format) }]);
}

function say(facts: SpiderFacts, format: Formats): string {
  const { axes, series } = facts;
  const own = series.filter(({ role }) => role === 'own' || role === 'category');
  if (own.every(({ cells }) => cells.every((cell) => cell?.value === undefined))) {
    return nothingToShow(own.flatMap(({ cells }) => cells), format.language);
  }
  const areas = series.filter(({ role }) => role === 'area');
  const former = series.find(({ role }) => role === 'previous');
  const isOne = axes.length === 1;
  const ends = isOne ? undefined : facts.grouped ? beside.module.groupEndsText(facts, own, format) : endsText(facts, own[0]!, format);
  const pairs = isOne ? [] : areas.length > 0 ? areas.map((other) => [own[0]!, other]) : [own];
  const gaps = pairs.map((pair) => gapText(facts, pair, ends!, format));
  return [
    ends?.text ?? singleText(facts, [...own, ...areas], format),
    ...gaps.map(({ text }) => text),
    former && beside.module.changeText(facts, own[0]!, former, { ...ends, gap: gaps.at(-1)?.axis }, format),
    ...absentTexts(own, format),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The axes that share the highest number, or the lowest, as numbers are written. */
export interface Ends {
  readonly highest: readonly Indicator[];
  readonly lowest: readonly Indicator[];
  readonly top: number;
  readonly bottom: number;
  /** How many have a number, and how many axes there are. */
  readonly count: number;
  readonly all: number;
}

export function endsOf({ axes }: SpiderFacts, { cells }: SpiderSeries): Ends | undefined {
  const shown = axes.flatMap((axis, i) => (cells[i]?.value === undefined ? [] : [{ axis, value: rounded(cells[i].value, axis) }]));
  if (shown.length === 0) return undefined;
  const values = shown.map(({ value }) => value);
  const [top, bottom] = [Math.max(...values), Math.min(...values)];
  const at = (wanted: number): Indicator[] => shown.filter(({ value }) => value === wanted).map(({ axis }) => axis);
  return { highest: at(top), lowest: at(bottom), top, bottom, count: shown.length, all: axes.length };
}

/** The first sentence, and the one axis that it names as the highest or the lowest of all, if it is one. */
export interface EndsText extends Said {
  readonly text: string;
}

/** The statements that need not be said again whole. */
export interface Said {
  readonly highest?: Indicator;
  readonly lowest?: Indicator;
  /** Where the largest difference is. */
  readonly gap?: Indicator | undefined;
}

function endsText(facts: SpiderFacts, own: SpiderSeries, format: Formats): EndsText {
  const ends = endsOf(facts, own)!;
  if (ends.count > 1) return agreedText(ends, format, true);
  return { text: words.in(format.language).onlyOne(placeText(ends.highest, 'high', format), writeValue(ends.top, ends.highest[0]!, format)) };
}

/** The highest and the lowest of one area, with their numbers; or of all groups, which have each their own. */
export function agreedText({ highest, lowest, top, bottom, count, all }: Ends, format: Formats, hasNumbers: boolean): EndsText {
  const say = words.in(format.language);
  if (top === bottom) return { text: say.allEqual(hasNumbers ? writeValue(top, highest[0]!, format) : undefined, count < all ? format.count(count) : undefined) };
  const place = (axes: readonly Indicator[], end: 'high' | 'low', value: number, isRest = false): string => placeText(axes, end, format, hasNumbers ? value : undefined, isRest);
  const isRest = highest.length + lowest.length === count;
  return {
    text: say.extremes(place(highest, 'high', top), place(lowest, 'low', bottom, isRest)),
    ...(highest.length === 1 && { highest: highest[0]! }),
    ...(lowest.length === 1 && { lowest: lowest[0]! }),
  };
}

/** Some axes by name, or how many they are where they are many, or the rest: "dialog och tillit, lika högt (7,2)". */
export function placeText(axes: readonly Indicator[], end: 'high' | 'low', format: Formats, value?: number, isRest = false): string {
  const count = format.count(axes.length);
  const names = axes.length > MOST_LISTED ? (isRest ? words.in(format.language).others(count) : count) : format.list(axes.map((axis) => axisInSentence(axis, format.language)));
  return words.in(format.language).place(names, axes.length > 1, value === undefined ? undefined : writeValue(value, axes[0]!, format), end);
}

/** As many axes as a sentence names. */
export const MOST_LISTED = 3;

function singleText(facts: SpiderFacts, series: readonly SpiderSeries[], format: Formats): string {
  const axis = facts.axes[0]!;
  const all = series.flatMap((each) => {
    const value = each.cells[0]?.value;
    return value === undefined ? [] : [{ name: nameInSentence(each, facts, format.language), number: writeValue(value, axis, format) }];
  });
  const say = words.in(format.language);
  const name = capitalise(axisInSentence(axis, format.language));
  return all.length === 1 && !facts.grouped ? say.single(name, all[0]!.number) : say.singleOf(name, all);
}

/** The largest difference between any two of some series on one axis. */
function gapText(facts: SpiderFacts, series: readonly SpiderSeries[], ends: Said, format: Formats): { readonly text: string; readonly axis?: Indicator } {
  const { language } = format;
  const say = words.in(language);
  const gaps = facts.axes.flatMap((axis, i) => {
    const there = series.flatMap((each) => (each.cells[i]?.value === undefined ? [] : [{ each, value: rounded(each.cells[i].value, axis) }]));
    if (there.length < 2) return [];
    const values = there.map(({ value }) => value);
    const [most, least] = [Math.max(...values), Math.min(...values)];
    const all = there.map(({ each }) => each);
    const pair = there.filter((_, at) => values.indexOf(most) === at || values.indexOf(least) === at);
    const named = pair.map(({ each, value }): Named => ({ name: nameInSentence(each, facts, language), number: writeValue(value, axis, format) }));
    return [{ axis, size: difference(most, least), pair: named, all }];
  });
  const largest = Math.max(...gaps.map(({ size }) => size));
  const tied = gaps.filter(({ size }) => size === largest);
  const [first] = tied;
  if (!first) return { text: '' };
  if (largest === 0) return { text: say.noGap(format.list(series.filter((each) => gaps.some(({ all }) => all.includes(each))).map((each) => nameInSentence(each, facts, language)))) };
  if (tied.length > MOST_LISTED) return { text: say[tied.length === gaps.length ? 'gapAll' : 'gapMany'](format.count(tied.length), writeValue(largest, first.axis, format)) };
  if (tied.length > 1) {
    return { text: say.gapTied(tied.map(({ axis, pair }) => ({ axis: axisInSentence(axis, language), pair })), (items) => format.list(items)) };
  }
  const { axis } = first;
  // A whole statement is not said twice.
  const again = isStatement(axis, language) && (axis === ends.lowest ? say.inLast : axis === ends.highest ? say.inFirst : undefined);
  return { text: say.gap(again || say.inAxis(axisInSentence(axis, language)), first.pair), axis };
}

/** How many values there are not, and why: "Ett av fyra värden visas inte." */
function absentTexts(own: readonly SpiderSeries[], format: Formats): string[] {
  const cells = own.flatMap((series) => series.cells);
  return (Object.keys(absentSign) as Absence[]).flatMap((kind) => {
    const count = cells.filter((cell) => absenceOf(cell) === kind).length;
    return count === 0 ? [] : [capitalise(words.in(format.language).absent(kind, count > 1, format.count(count), format.count(cells.length)))];
  });
}

/** A value as it is written. */
export function rounded(value: number, axis: Indicator): number {
  return roundTo(value, decimalsOf(axis));
}

export function difference(one: number, other: number): number {
  return Number(Math.abs(one - other).toFixed(6));
}
