import { periodOf, type Feed } from '@indicator-elements/feed';
import type { Words } from '../remark.js';
import { attackBoard, type Found } from './attack.js';
import { Board } from './board.js';
import { explain } from './explain.js';
import { BARE, cellsOf, HIDDEN, SHOWN, type Cells } from './editions.js';
import { isSurelySmall, topOf } from './ranges.js';
import { timeSlices } from './over-time.js';
import { COUNT, SIZE, Sums, type Slice } from './sums.js';
import { trustOf } from './trust.js';

/** A hidden number that can be told too well from what is shown. */
export type Exposure = {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Its category in each dimension. */
  readonly groups: Readonly<Record<string, string>>;
  /** Of a distribution. */
  readonly category?: string;
  /** Which of the observation's numbers: `rest` is the denominator less the numerator. */
  readonly what: 'numerator' | 'denominator' | 'rest' | 'value' | 'n';
  /** Whether the number is certainly a small one. Else it may be larger: then it is exposed only if it was hidden for being small. */
  readonly certain: boolean;
  /** `current`: from the feed alone. `earlier`: with what earlier editions show. */
  readonly from: 'current' | 'earlier';
  /** Which sums tell it. Never the number. */
  readonly how: Words;
};

/** Of so many exposures the sums that tell them are sought out; of the others the nearest are named. */
const EXPLAINED = 200;

/**
 * What a patient reader can tell of a feed's suppressed observations: linear bounds over every sum of areas, of the categories of
 * dimensions, of numerators and those who are left, in one period at a time, and the same once more with what earlier editions show.
 * An empty list: it holds.
 *
 * The rule. Of each hidden number, the range of all whole numbers from 0 up that agree with everything shown is worked out. It is exposed
 * if the range has some of 1…minCount−1 in it and not all of them. So a small count can never be told better than "1 to
 * minCount − 1", and since nobody sees which cells were hidden for others' sake, neither may one of those look as if it were small
 * and known. A number that must be 0, or must be at least minCount, tells of no small count. What cannot be settled counts as exposed.
 *
 * A feed without `disclosure.minCount` protects nothing, and nothing is exposed.
 *
 * Source of the rule: Hundepool et al., Statistical Disclosure Control (2012), 4.3, feasibility intervals and the auditing problem.
 *
 * @param options `previous`: earlier editions of the feed, the newest first
 */
export function attackFeed(feed: Feed, { previous = [] }: { readonly previous?: readonly Feed[] } = {}): readonly Exposure[] {
  const top = topOf(feed.disclosure.minCount ?? 0);
  if (top < 1) return [];
  const alone = attack(feed, [], top);
  return previous.length === 0 ? alone : distinct([...alone, ...attack(feed, previous, top)]);
}

/** Each number once, as it was found first. */
function distinct(exposures: readonly Exposure[]): Exposure[] {
  const known = new Map<string, Exposure>();
  for (const exposure of exposures) {
    const { indicator, area, period, groups, category, what } = exposure;
    const key = JSON.stringify([indicator, area, period, groups, category, what]);
    if (!known.has(key)) known.set(key, exposure);
  }
  return [...known.values()];
}

function attack(feed: Feed, earlier: readonly Feed[], top: number): Exposure[] {
  const cells = cellsOf(feed, earlier);
  const sums = new Sums(cells);
  const { periods } = sums;
  const trust = trustOf(cells, sums);
  const exposures: Exposure[] = [];
  const attackSlice = (slice: Slice): void => {
    const board = new Board(cells, slice, trust, sums.families);
    for (const found of attackBoard(board, top)) exposures.push(exposureOf(cells, board, found, top, earlier.length > 0, exposures.length < EXPLAINED));
  };
  for (let cell = 0; cell < cells.length; cell++) {
    const shownBefore = cells.fixed[cell] && cells.state[cell] === SHOWN && isSmall(cells.count[cell]!, feed.disclosure.minCount!);
    if (shownBefore) exposures.push({ ...nameOf(cells, cell, COUNT), certain: true, from: 'earlier', how: SHOWN_EARLIER });
  }
  for (const period of periods) if (period.some((cell) => cells.state[cell] === HIDDEN || cells.state[cell] === BARE)) attackSlice(sums.slice(period));
  for (const slice of timeSlices(cells, sums)) attackSlice(slice);
  return distinct(exposures);
}

const isSmall = (count: number, minCount: number): boolean => count > 0 && count < minCount;
const SHOWN_EARLIER: Words = { sv: 'En tidigare utgåva visar talet.', en: 'An earlier edition shows the number.' };

function exposureOf(cells: Cells, board: Board, found: Found, top: number, withEarlier: boolean, thorough: boolean): Exposure {
  const local = Math.floor(found.quantity / 3);
  return {
    ...nameOf(cells, board.slice.cells[local]!, found.quantity % 3),
    certain: isSurelySmall(found.component, found.narrow, top),
    from: withEarlier ? 'earlier' : 'current',
    how: explain(cells, board, found, top, thorough),
  };
}

function nameOf(cells: Cells, cell: number, type: number): Omit<Exposure, 'certain' | 'from' | 'how'> {
  const { indicators, areas, dimensions, strides, indicator, area, group, period, category } = cells;
  const { id, kind, granularity, categories } = indicators[indicator[cell]!]!;
  const step = categories?.[category[cell]! - 1];
  const count = kind === 'score' ? 'n' : kind === 'rate' || kind === 'proportion' ? 'numerator' : 'value';
  return {
    indicator: id,
    area: areas[area[cell]!]!.code,
    period: periodOf(granularity, period[cell]!),
    groups: Object.fromEntries(dimensions.map(({ id, categories: all }, at) => [id, all[Math.floor(group[cell]! / strides[at]!) % all.length]!.id])),
    ...(step && { category: step.id }),
    what: type === COUNT ? count : type === SIZE ? 'denominator' : 'rest',
  };
}
