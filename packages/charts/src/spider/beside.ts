import type { Category, Dimension, Feed, Indicator, Query, Slice } from '@indicator-elements/feed';
import { capitalise, type Formats } from '../format.js';
import { refuse, type Found } from '../found.js';
import { besideWords } from './beside-words.js';
import { hasCells, MOST_SERIES, seriesOf, slicesOf, type SpiderFacts, type SpiderSeries } from './rows.js';
import { axisInSentence, isStatement, nameOf, writeValue } from './series.js';
import { agreedText, difference, endsOf, MOST_LISTED, placeText, rounded, type EndsText, type Said } from './summary.js';

/*
 * What a spider chart of an area may have beside it, other than another area: the categories of a dimension in its place, and the former
 * round. Loaded when one of them is asked for.
 */

/** The categories of a dimension, each with its slices by axis. */
interface Groups {
  readonly grouped: Dimension;
  readonly own: readonly { readonly slices: readonly Slice[]; readonly category: Category }[];
}

export function findGroups(feed: Feed, axes: readonly Indicator[], query: Query, id: string): Found<Groups> {
  const dimensions = feed.dimensions.filter((each) => each.categories.some((category) => category.id !== each.total));
  const grouped = dimensions.find((each) => each.id === id);
  if (!grouped) return refuse('compare', 'unknown-dimension', id, dimensions.map((each) => each.id));
  const own: { readonly slices: readonly Slice[]; readonly category: Category }[] = [];
  for (const category of grouped.categories.filter((each) => each.id !== grouped.total)) {
    const found = slicesOf(feed, axes, { ...query, filter: { ...query.filter, [grouped.id]: category.id } });
    if (!found.ok) return found;
    own.push({ slices: found.slices, category });
  }
  return { ok: true, grouped, own };
}

/** The categories that are drawn, and those that there is no room for. One that the feed says nothing of is neither. */
export function groupSeries({ own }: Groups, period: string): { readonly series: SpiderSeries[]; readonly left: readonly Category[] } {
  const all = own.map(({ slices, category }) => seriesOf('category', slices, period, category));
  const there = all.filter(hasCells);
  return { series: (there.length > 0 ? there : all).slice(0, MOST_SERIES), left: there.slice(MOST_SERIES).map(({ category }) => category!) };
}

/** As of one area, where all groups agree; or else each group by itself. */
export function groupEndsText(facts: SpiderFacts, own: readonly SpiderSeries[], format: Formats): EndsText {
  const say = besideWords.in(format.language);
  const found = own.flatMap((series) => {
    const ends = endsOf(facts, series);
    return ends ? [{ series, ends }] : [];
  });
  const [{ ends }] = found as [(typeof found)[number]];
  const agree = found.every((each) => sameAxes(each.ends.highest, ends.highest) && sameAxes(each.ends.lowest, ends.lowest) && each.ends.count > 1);
  // What one group alone has values of is never said as if of all.
  if (agree && found.length > 1) return agreedText(ends, format, false);
  const texts = found.map(({ series, ends: each }) => {
    const name = capitalise(nameOf(series, facts, format));
    const top = writeValue(each.top, each.highest[0]!, format);
    if (each.count === 1) return say.onlyOneOf(name, placeText(each.highest, 'high', format), top);
    if (each.top === each.bottom) return say.allEqualOf(name, top);
    return say.extremesOf(name, placeText(each.highest, 'high', format, each.top), placeText(each.lowest, 'low', format, each.bottom));
  });
  return { text: texts.join(' ') };
}

function sameAxes(one: readonly Indicator[], other: readonly Indicator[]): boolean {
  return one.length === other.length && one.every((axis, i) => axis === other[i]);
}

/** What has changed most since the former round. */
export function changeText(facts: SpiderFacts, own: SpiderSeries, former: SpiderSeries, said: Said, format: Formats): string {
  const { language } = format;
  const say = besideWords.in(language);
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
