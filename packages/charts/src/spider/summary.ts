import type { Indicator, Language } from '@indicator-elements/feed';
import { absenceOf, absentSign, nothingToShow, type Absence } from '../absent.js';
import type { Phrase } from '../chart.js';
import { decimalsOf } from '../describe.js';
import { capitalise, roundTo, type Formats } from '../format.js';
import { phrasesOf } from '../phrases.js';
import type { SpiderFacts, SpiderSeries } from './rows.js';
import { axisInSentence, isStatement, nameInSentence, nameOf, writeValue } from './series.js';
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
  const ends = isOne ? undefined : endsText(facts, own, format);
  const pairs = isOne ? [] : areas.length > 0 ? areas.map((other) => [own[0]!, other]) : [own];
  const gaps = pairs.map((pair) => gapText(facts, pair, ends!, format));
  return [
    ends?.text ?? singleText(facts, [...own, ...areas], format),
    ...gaps.map(({ text }) => text),
    former && changeText(facts, own[0]!, former, { ...ends, gap: gaps.at(-1)?.axis }, format),
    ...absentTexts(own, format),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The axes that share the highest number, or the lowest, as numbers are written. */
interface Ends {
  readonly highest: readonly Indicator[];
  readonly lowest: readonly Indicator[];
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
}

function endsOf({ axes }: SpiderFacts, { cells }: SpiderSeries): Ends | undefined {
  const shown = axes.flatMap((axis, i) => (cells[i]?.value === undefined ? [] : [{ axis, value: rounded(cells[i].value, axis) }]));
  if (shown.length === 0) return undefined;
  const values = shown.map(({ value }) => value);
  const [top, bottom] = [Math.max(...values), Math.min(...values)];
  const at = (wanted: number): Indicator[] => shown.filter(({ value }) => value === wanted).map(({ axis }) => axis);
  return { highest: at(top), lowest: at(bottom), top, bottom, count: shown.length };
}

/** The first sentence, and the one axis that it names as the highest or the lowest of all, if it is one. */
interface EndsText extends Said {
  readonly text: string;
}

/** The statements that need not be said again whole. */
interface Said {
  readonly highest?: Indicator;
  readonly lowest?: Indicator;
  /** Where the largest difference is. */
  readonly gap?: Indicator | undefined;
}

function endsText(facts: SpiderFacts, own: readonly SpiderSeries[], format: Formats): EndsText {
  const say = words.in(format.language);
  const found = own.flatMap((series) => {
    const ends = endsOf(facts, series);
    return ends ? [{ series, ends }] : [];
  });
  const [{ ends }] = found as [(typeof found)[number]];
  const place = (axes: readonly Indicator[], end: 'high' | 'low', value?: number): string => {
    const names = axes.length > MOST_LISTED ? format.count(axes.length) : format.list(axes.map((axis) => axisInSentence(axis, format.language)));
    return say.place(names, axes.length > 1, value === undefined ? undefined : writeValue(value, axes[0]!, format), end);
  };
  const agree = found.every((each) => sameAxes(each.ends.highest, ends.highest) && sameAxes(each.ends.lowest, ends.lowest) && each.ends.count > 1);
  // What one group alone has values of is never said as if of all.
  const isOneOfGroups = facts.grouped !== undefined && found.length === 1;
  if (agree && !isOneOfGroups) {
    const number = (value: number): number | undefined => (found.length > 1 ? undefined : value);
    if (ends.top === ends.bottom) {
      return { text: say.allEqual(found.length > 1 ? undefined : writeValue(ends.top, ends.highest[0]!, format)) };
    }
    return {
      text: say.extremes(place(ends.highest, 'high', number(ends.top)), place(ends.lowest, 'low', number(ends.bottom))),
      ...(ends.highest.length === 1 && { highest: ends.highest[0]! }),
      ...(ends.lowest.length === 1 && { lowest: ends.lowest[0]! }),
    };
  }
  if (found.length === 1 && !isOneOfGroups) return { text: say.onlyOne(place(ends.highest, 'high'), writeValue(ends.top, ends.highest[0]!, format)) };
  const texts = found.map(({ series, ends: each }) => {
    const name = capitalise(nameOf(series, facts, format));
    const top = writeValue(each.top, each.highest[0]!, format);
    if (each.count === 1) return say.onlyOneOf(name, place(each.highest, 'high'), top);
    if (each.top === each.bottom) return say.allEqualOf(name, top);
    return say.extremesOf(name, place(each.highest, 'high', each.top), place(each.lowest, 'low', each.bottom));
  });
  return { text: texts.join(' ') };
}

/** As many axes as a sentence names. */
const MOST_LISTED = 3;

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
  if (tied.length > MOST_LISTED) return { text: say.gapMany(format.count(tied.length), writeValue(largest, first.axis, format)) };
  if (tied.length > 1) {
    return { text: say.gapTied(tied.map(({ axis, pair }) => ({ axis: axisInSentence(axis, language), pair })), (items) => format.list(items)) };
  }
  const { axis } = first;
  // A whole statement is not said twice.
  const again = isStatement(axis, language) && (axis === ends.lowest ? say.inLast : axis === ends.highest ? say.inFirst : undefined);
  return { text: say.gap(again || say.inAxis(axisInSentence(axis, language)), first.pair), axis };
}

/** What has changed most since the former round. */
function changeText(facts: SpiderFacts, own: SpiderSeries, former: SpiderSeries, said: Said, format: Formats): string {
  const { language } = format;
  const say = words.in(language);
  const changes = facts.axes.flatMap((axis, i) => {
    const [from, to] = [former.cells[i]?.value, own.cells[i]?.value];
    if (from === undefined || to === undefined) return [];
    return [{ first: axis, axis: axisInSentence(axis, language), size: difference(rounded(to, axis), rounded(from, axis)), from: writeValue(from, axis, format), to: writeValue(to, axis, format) }];
  });
  const period = format.period(former.period);
  const largest = Math.max(...changes.map(({ size }) => size));
  const tied = changes.filter(({ size }) => size === largest);
  const [first] = tied;
  if (!first) return '';
  if (largest === 0) return say.noChange(period);
  if (tied.length === 1) {
    const { first: axis } = first;
    const again =
      isStatement(axis, language) && (axis === said.lowest ? say.theLast : axis === said.highest ? say.theFirst : axis === said.gap ? say.theSame : undefined);
    return say.change(period, again || first.axis, first.from, first.to);
  }
  if (tied.length > MOST_LISTED) return say.changeMany(period, format.count(tied.length), writeValue(largest, first.first, format));
  return say.changeTied(period, tied, (items) => format.list(items));
}

/** How many values there are not, and why: "Ett av fyra värden visas inte." */
function absentTexts(own: readonly SpiderSeries[], format: Formats): string[] {
  const cells = own.flatMap((series) => series.cells);
  return (Object.keys(absentSign) as Absence[]).flatMap((kind) => {
    const count = cells.filter((cell) => absenceOf(cell) === kind).length;
    return count === 0 ? [] : [capitalise(words.in(format.language).absent(kind, count > 1, format.count(count), format.count(cells.length)))];
  });
}

function sameAxes(one: readonly Indicator[], other: readonly Indicator[]): boolean {
  return one.length === other.length && one.every((axis, i) => axis === other[i]);
}

/** A value as it is written. */
function rounded(value: number, axis: Indicator): number {
  return roundTo(value, decimalsOf(axis));
}

function difference(one: number, other: number): number {
  return Number(Math.abs(one - other).toFixed(6));
}
