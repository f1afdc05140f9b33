import { findSlice, textIn, type Category, type Cell, type Dimension, type Feed, type Query, type Slice } from '@indicator-elements/feed';
import { medianShift } from '@indicator-elements/statistics';
import { noPrevious } from '../absent.js';
import type { Key } from '../chart.js';
import { defined } from '../defined.js';
import { capitalise, inSentence, type Formats } from '../format.js';
import { refuse, type Found } from '../found.js';
import { besideWords } from './beside-words.js';
import { groupSigns } from './model.js';
import type { LadderFacts, Round, Series } from './rows.js';
import { answersText, byNumber, stepName, whereText, type Name } from './summary.js';
import { words } from './words.js';

/*
 * What stands beside everybody's answers of one round: groups, and the round before. Loaded when one of them is asked for.
 */

const MOST_GROUPS = 3;
/** The sign of the round before: an outlined bar. */
const BEFORE = '▭';

/** The groups of a dimension, and everybody where the feed has that. */
interface Groups {
  readonly dimension: Dimension;
  readonly slice: Slice;
  readonly everybody: readonly Cell[];
  readonly parts: readonly { readonly category: Category; readonly cells: readonly Cell[] }[];
  /** Those that the period is chosen among. */
  readonly cells: readonly Cell[];
}

/** Looks up the groups of the dimension that is asked for. */
export function findGroups(feed: Feed, own: Query, group: string, asked: string | undefined): Found<Groups> {
  const dimension = feed.dimensions.find(({ id }) => id === group);
  if (!dimension) return refuse('group', 'unknown-dimension', group, feed.dimensions.map(({ id }) => id));
  const categories = dimension.categories.filter(({ id }) => id !== dimension.total);
  if (categories.length < 1 || categories.length > MOST_GROUPS) return refuse('group', 'wrong-groups', group, MOST_GROUPS);
  const sliceOf = (category: string) => findSlice(feed, { ...own, filter: { ...own.filter, [dimension.id]: category } });
  const selection = sliceOf(dimension.total ?? categories[0]!.id);
  if (!selection.ok) return selection;
  const { slice } = selection;
  const parts = categories.flatMap((category) => {
    const part = sliceOf(category.id);
    return part.ok ? [{ category, cells: part.slice.cells }] : [];
  });
  const everybody = dimension.total === undefined ? [] : slice.cells;
  const ofGroups = parts.flatMap(({ cells }) => cells);
  // A round of everybody alone, with no group to show, is shown only where there is no other, or where it is asked for.
  const isOfGroups = asked === undefined ? ofGroups.length > 0 : ofGroups.some((cell) => cell.period === asked);
  return {
    ok: true,
    dimension,
    slice: { ...slice, categories: slice.categories.filter((each) => each.dimension !== dimension) },
    everybody,
    parts,
    cells: isOfGroups ? ofGroups : [...everybody, ...ofGroups],
  };
}

/** What a series has of the round before, and how its median has moved since. */
export function beforeOf(now: Round, before: Round): Pick<Series, 'before' | 'shift'> {
  return { before, ...defined('shift', now.answers && before.answers && medianShift(before.answers, now.answers)) };
}

/** The rounds of the table, each by its name; `all` is what all answers are called where the dimension does not say. */
export function namedRounds({ series, whole, dimension }: LadderFacts, all: string, { language }: Formats): { readonly each: Series; readonly name: string }[] {
  const total = dimension?.categories.find(({ id }) => id === dimension.total)?.label ?? all;
  return [...series, ...(dimension && whole ? [whole] : [])].map((each) => ({ each, name: textIn(each.category?.label ?? total, language) }));
}

/** ", jämfört med maj 2024". */
export function againstText({ previous }: LadderFacts, format: Formats): string {
  return previous === undefined ? '' : `, ${besideWords.in(format.language).against(format.period(previous))}`;
}

export function legendOf({ series, dimension, previous }: LadderFacts, format: Formats): Key[] {
  const say = words.in(format.language);
  const named = (name: string, { answers }: Round): string => (answers ? say.of(name, `${say.n}\u00a0=\u00a0${format.number(answers.n, 0)}`) : name);
  const keys: Key[] = dimension
    ? series.map(({ category, now }, i) => ({ sign: groupSigns[i]!.sign, paint: groupSigns[i]!.paint, text: named(textIn(category!.label, format.language), now) }))
    : [];
  const before = series[0]?.before;
  if (previous === undefined || !before) return keys;
  const then = capitalise(format.period(previous));
  return [...keys, { sign: BEFORE, paint: 'quiet', text: dimension ? then : named(then, before) }];
}

/** How everybody's median has moved, where that is known; or else why it is not. */
export function sinceBefore(facts: LadderFacts, { now, before, shift }: Series, name: Name, format: Formats): { readonly moved?: string; readonly unknown?: string } {
  const { previous } = facts;
  if (previous === undefined || !before) return {};
  const say = besideWords.in(format.language);
  const since = format.period(previous);
  if (shift === undefined) return { unknown: say.unknownBefore(since, before.gap) };
  const n = answersText(facts, before.answers!.n, format);
  if (shift === 0) return now.answers!.n === 1 ? {} : { moved: say.same(whereText(now.answers!.median, name, format), since, n) };
  const from = whereText(before.answers!.median, byNumber(facts, format), format);
  return { moved: say.moved(shiftText(shift, format), since, n, from, whereText(now.answers!.median, name, format)) };
}

function shiftText(shift: number, format: Formats): string {
  return besideWords.in(format.language).shift(2 * shift, format.count(Math.floor(Math.abs(shift))));
}

/** What is said after everybody: the groups' medians, and that there is no round before. */
export function sentencesBeside(facts: LadderFacts, format: Formats): string[] {
  return [
    ...(facts.dimension ? groupSentences(facts, format) : []),
    facts.compares && facts.previous === undefined ? noPrevious(format.language) : '',
  ];
}

/** The groups' medians, one by one where they differ. */
function groupSentences(facts: LadderFacts, format: Formats): string[] {
  const say = besideWords.in(format.language);
  const { series, whole } = facts;
  const names = series.map(({ category }) => textIn(category!.label, format.language));
  const key = ({ now }: Series): string => JSON.stringify(now.answers?.median);
  const alike = whole?.now.answers && series.every((each) => key(each) === key(whole) && each.shift === whole.shift);
  if (alike) return series.length > 1 ? [say.alike(format.list(names.map(inSentence)))] : [];
  if (!whole && series.every(({ now }) => !now.answers)) return [words.in(format.language).unknown(series.some(({ now }) => now.gap === 'hidden') ? 'hidden' : 'missing')];
  const name = whole?.now.answers ? byNumber(facts, format) : namer(facts, format);
  const items = series.map(({ now, shift }, i) => {
    const group = inSentence(names[i]!);
    if (!now.answers) return say.groupUnknown(group);
    const since =
      facts.previous === undefined || shift === undefined
        ? undefined
        : say.groupShift(shift === 0 ? undefined : shiftText(shift, format), format.period(facts.previous));
    return say.group(group, answersText(facts, now.answers.n, format), whereText(now.answers.median, name, format), since);
  });
  return [say.byGroup(items)];
}

/** Names each step in full once: everybody's median, which is, is not told here. */
function namer(facts: LadderFacts, format: Formats): Name {
  const named = new Set<number>();
  return (at) => {
    const isShort = named.has(at);
    named.add(at);
    return stepName(facts, at, format, isShort);
  };
}
