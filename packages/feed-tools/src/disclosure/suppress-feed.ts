import type { Feed, Observations } from '@indicator-elements/feed';
import { NUMBERS, SILENT, STATUSES } from '@indicator-elements/feed/fields';
import type { Remark } from '../remark.js';
import { Board } from './board.js';
import { BARE, cellsOf, HIDDEN, type Cells } from './editions.js';
import { priceOf } from './price.js';
import { canBeHidden, protectBoard } from './protect.js';
import { topOf } from './ranges.js';
import { timeSlices } from './over-time.js';
import { Sums, type Slice } from './sums.js';
import { trustOf } from './trust.js';
import { remarksOn } from './words.js';

const SUPPRESSED = STATUSES.indexOf('suppressed') + 1;

/** A feed with nobody disclosed, and what that took. */
export type Suppression = {
  readonly feed: Feed;
  /** Observations that were hidden because a count in them is small. What came hidden is not counted. */
  readonly primary: number;
  /** Observations that were hidden because they would have told of others. */
  readonly secondary: number;
  /** Where, in words; never a number that is hidden. */
  readonly remarks: readonly Remark[];
};

/** How often what is seen of a feed is looked at anew, since what is hidden changes which sums a reader can check. */
const ROUNDS = 12;

/**
 * Hides the small counts of a feed, and then whatever would give them away. Small is from 1 to below the feed's
 * `disclosure.minCount`: a numerator or denominator, of a proportion also the difference of the two, a count, a category's value, a
 * score's n. Afterwards `attackFeed` finds nothing, except for what cannot be helped, which the remarks then say: an earlier edition
 * shows it. What comes suppressed stays so. A hidden observation keeps its place and has no number at all.
 *
 * The same feed gives the same result. Sources: Hundepool et al., Statistical Disclosure Control (2012), chapter 4; Fischetti &
 * Salazar, Models and algorithms for optimizing cell suppression in tabular data with linear constraints (2000).
 *
 * @param options `previous`: earlier editions of the feed, the newest first: what they show is known. `file`: what the remarks call the feed
 */
export function suppressFeed(feed: Feed, { previous = [], file = 'feed' }: { readonly previous?: readonly Feed[]; readonly file?: string } = {}): Suppression {
  const { minCount = 0 } = feed.disclosure;
  const top = topOf(minCount);
  const small = top < 1 ? new Uint8Array(feed.observations.length) : smallIn(feed, minCount);
  const hidden = small.slice();
  // What a reader has: earlier editions as far as they still hold, who knows which; earlier editions as they are; the feed alone.
  const scenes: readonly Scene[] = [...(previous.length > 0 ? [{ earlier: previous, onlyTrue: true }, { earlier: previous }] : []), { earlier: [] }];
  for (let round = 0, more = top >= 1; more && round < ROUNDS; round++) {
    more = false;
    for (const scene of scenes) if (protect(feed, scene, hidden, top)) more = true;
  }
  const primary = count(small);
  return {
    feed: { ...feed, observations: withHidden(feed.observations, hidden) },
    primary,
    secondary: count(hidden) - primary,
    remarks: remarksOn(feed, small, hidden, file),
  };
}

const count = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

/** 1 for each observation that shows a small count. */
function smallIn({ indicators, observations }: Feed, minCount: number): Uint8Array {
  const { length, indicator, status, value, numerator, denominator, n } = observations;
  const isSmall = (column: ArrayLike<number> | undefined, row: number): boolean => column !== undefined && column[row]! > 0 && column[row]! < minCount;
  return Uint8Array.from({ length }, (_, row) => {
    if (SILENT.has(status[row]!)) return 0;
    const { kind } = indicators[indicator[row]!]!;
    if (kind === 'score') return Number(isSmall(n, row));
    if (kind === 'count' || kind === 'distribution') return Number(isSmall(value, row));
    const rest = (denominator?.[row] ?? NaN) - (numerator?.[row] ?? NaN);
    return Number(isSmall(numerator, row) || isSmall(denominator, row) || (kind === 'proportion' && rest > 0 && rest < minCount));
  });
}

type Scene = { readonly earlier: readonly Feed[]; readonly onlyTrue?: boolean };

/** Hides what is needed among all periods; whether that was anything. */
function protect(feed: Feed, { earlier, onlyTrue = false }: Scene, hidden: Uint8Array, top: number): boolean {
  const cells = cellsOf(feed, earlier, { hidden, onlyTrue });
  const sums = new Sums(cells);
  const { periods } = sums;
  const trust = trustOf(cells, sums);
  const price = priceOf(cells);
  let any = false;
  const protectSlice = (slice: Slice): Board => {
    const board = new Board(cells, slice, trust, sums.families);
    const prices = Float64Array.from(slice.cells, (cell, local) => (canBeHidden(board, local) ? price(cell) : Infinity));
    for (const local of protectBoard(board, top, (cell) => prices[cell]!)) {
      hidden[cells.row[slice.cells[local]!]!] = 1;
      any = true;
    }
    return board;
  };
  for (const period of periods) {
    if (!hasUnseen(cells, period)) continue;
    const board = protectSlice(sums.slice(period));
    price.remember(period.filter((_, local) => board.unseen[local]));
  }
  // What is hidden among the periods counts among the sums over time from the next round on.
  for (const slice of timeSlices(cells, sums)) protectSlice(slice);
  return any;
}

const hasUnseen = ({ state }: Cells, period: readonly number[]): boolean => period.some((cell) => state[cell] === HIDDEN || state[cell] === BARE);

function withHidden(observations: Observations, hidden: Uint8Array): Observations {
  const { length, status } = observations;
  const columns = NUMBERS.flatMap((field): [string, Float64Array][] => {
    const column = observations[field];
    if (!column) return [];
    const kept = Float64Array.from({ length }, (_, row) => (hidden[row] ? NaN : column[row]!));
    return kept.every(Number.isNaN) ? [] : [[field, kept]];
  });
  const { indicator, area, dimensions, period, category } = observations;
  return Object.freeze({
    length,
    indicator,
    area,
    dimensions,
    period,
    category,
    status: Int32Array.from({ length }, (_, row) => (hidden[row] ? SUPPRESSED : status[row]!)),
    ...Object.fromEntries(columns),
  });
}
