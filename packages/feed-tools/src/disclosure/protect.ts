import { attackBoard, type Found } from './attack.js';
import type { Board } from './board.js';
import { BARE, SHOWN } from './editions.js';
import { Simplex, type Equation } from './simplex.js';

/** What it costs a reader that a cell is hidden, by its place in the slice: above 0, Infinity where it cannot be. */
export type Price = (cell: number) => number;

/** Boards of at most so many cells are searched for something better, so many times. */
const SMALL = 150;
const ATTEMPTS = 24;

/**
 * Hides further cells of a board until the attack finds nothing: of each quantity that can be told too well, the cheapest set of
 * shown cells that would have to move with it, so that it could be as low as 1 or as high as `top`, is hidden (the linear relaxation of
 * the cell suppression problem, one quantity at a time: Kelly, Golden & Assad 1992; Fischetti & Salazar 2000; Hundepool et al. 2012,
 * 4.4). Then each that has become needless is shown again, the dearest first. In a small table it is tried besides whether
 * things come cheaper without any one of them.
 *
 * @returns the cells that were hidden, by their places in the slice
 */
export function protectBoard(board: Board, top: number, price: Price): number[] {
  const before = { unseen: board.unseen.slice(), bare: board.bare.slice() };
  let best = withoutNeedless(board, top, price, hideWhatItTakes(board, top, price)!);
  if (board.unseen.length > SMALL || best.length < 2) return best;
  const lay = (cells: Iterable<number>): void => {
    board.unseen.set(before.unseen);
    board.bare.set(before.bare);
    for (const cell of cells) {
      board.unseen[cell] = 1;
      board.bare[cell] = 0;
    }
  };
  const costOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + price(cell), 0);
  let left = ATTEMPTS;
  for (let better = true; better && left > 0; ) {
    better = false;
    const order = [...best].sort((a, b) => price(b) - price(a) || b - a);
    for (const banned of order) {
      for (const start of [best.filter((cell) => cell !== banned), []]) {
        if (left-- <= 0) break;
        lay(start);
        const without: Price = (cell) => (cell === banned ? Infinity : price(cell));
        // Some of it may turn out to be needless.
        const more = hideWhatItTakes(board, top, without, costOf(best) - costOf(start) + 2);
        if (!more) continue;
        const tried = withoutNeedless(board, top, price, [...start, ...more]);
        if (costOf(tried) >= costOf(best) - 1e-9 || attackBoard(board, top, undefined, true).length > 0) continue;
        best = tried;
        better = true;
        break;
      }
      if (better) break;
    }
  }
  lay(best);
  return best;
}

/** Hides until nothing can be told that can be helped; what was hidden. Undefined as soon as that costs more than `budget`. */
function hideWhatItTakes(board: Board, top: number, price: Price, budget = Infinity): number[] | undefined {
  const added: number[] = [];
  let cost = 0;
  const hide = (cell: number): void => {
    if (board.unseen[cell] && !board.bare[cell]) return;
    board.unseen[cell] = 1;
    board.bare[cell] = 0;
    added.push(cell);
    cost += price(cell);
  };
  const hopeless = new Set<number>();
  let near: number[] | undefined;
  for (;;) {
    const found = attackBoard(board, top, near).filter(({ quantity }) => !hopeless.has(quantity));
    if (found.length === 0) return added;
    if (cost > budget) return undefined;
    const before = added.length;
    for (const each of found) for (const cell of cheapestFor(board, each, top, price)) hide(cell);
    // There is no such way, or it leads over numbers that are not whole, or a ratio bars it.
    if (added.length === before) for (const each of found) if (!hideAround(board, each, price, hide)) hopeless.add(each.quantity);
    near = [...new Set([...found.map(({ quantity }) => Math.floor(quantity / 3)), ...added.slice(before)])];
  }
}

/** The cells that have to be hidden for a quantity to be able to be 1, or `top`; none where there is no way. */
function cheapestFor(board: Board, { quantity, narrow }: Found, top: number, price: Price): number[] {
  const demand = narrow.side === 'low' ? { sign: -1, bound: 1 } : { sign: 1, bound: Math.max(top, 2) };
  let lines = new Set(board.linesOf(quantity));
  for (;;) {
    const wider = new Set(lines);
    for (const line of lines) {
      for (const member of board.termsOf(line)?.quantities ?? []) for (const other of board.linesOf(member)) wider.add(other);
    }
    const moved = moveWithin(board, [...wider], quantity, demand, price);
    if (moved) return moved;
    if (wider.size === lines.size) return [];
    lines = wider;
  }
}

/**
 * The cheapest way to move a quantity so far, by changing hidden quantities and, at their price, shown ones all of whose sums are
 * among `lines`. Undefined where there is none.
 */
function moveWithin(board: Board, lines: readonly number[], quantity: number, { sign, bound }: { readonly sign: number; readonly bound: number }, price: Price): number[] | undefined {
  const within = new Set(lines);
  const columns = new Map<number, readonly [up: number, down: number]>();
  const costs: number[] = [];
  const place = (each: number): readonly [number, number] | undefined => {
    const known = columns.get(each);
    if (known) return known;
    const cell = Math.floor(each / 3);
    const cost = board.isKnown(each) ? price(cell) : 0;
    if (cost === Infinity || !board.linesOf(each).every((line) => within.has(line))) return undefined;
    const up = costs.push(cost) - 1;
    const down = board.isKnown(each) && board.values[each]! > 0 ? costs.push(cost) - 1 : -1;
    columns.set(each, [up, down]);
    return [up, down];
  };
  const equations: Equation[] = [];
  for (const line of lines) {
    const terms = board.termsOf(line);
    if (!terms) continue;
    const variables: number[] = [];
    const coefficients: number[] = [];
    let right = terms.right;
    terms.quantities.forEach((each, at) => {
      const factor = terms.signs[at]!;
      if (board.isKnown(each)) right -= factor * board.values[each]!;
      const its = place(each);
      if (!its) {
        // A hidden quantity of which not all sums are here is taken to be what it is.
        if (!board.isKnown(each)) right -= factor * (Number.isNaN(board.values[each]!) ? 0 : board.values[each]!);
        return;
      }
      const [up, down] = its;
      variables.push(up);
      coefficients.push(factor);
      if (down >= 0) {
        variables.push(down);
        coefficients.push(-factor);
      }
    });
    if (terms.slack) {
      variables.push(costs.push(0) - 1);
      coefficients.push(terms.slack);
    }
    if (variables.length > 0) equations.push({ variables, coefficients, right: Math.abs(right - Math.round(right)) < 1e-6 ? Math.round(right) : right });
  }
  const own = place(quantity);
  if (!own) return undefined;
  equations.push({ variables: [own[0], costs.push(0) - 1], coefficients: [1, -sign], right: bound });
  const simplex = new Simplex(costs.length, equations);
  if (!simplex.feasible) return undefined;
  simplex.minimize(costs);
  const moved = new Set<number>();
  for (const [each, [up, down]] of columns) {
    if (board.isKnown(each) && (simplex.at(up) > 1e-6 || (down >= 0 && simplex.at(down) > 1e-6))) moved.add(Math.floor(each / 3));
  }
  return [...moved].sort((a, b) => a - b);
}

/** Where there is no cheapest way: the bare cells of the quantity's component, or else one more cell beside it. False where there is none. */
function hideAround(board: Board, { component }: Found, price: Price, hide: (cell: number) => void): boolean {
  const bare = component.quantities.map((quantity) => Math.floor(quantity / 3)).filter((cell) => board.bare[cell] && price(cell) < Infinity);
  bare.forEach(hide);
  if (bare.length > 0) return true;
  let cheapest = -1;
  let least = Infinity;
  for (const quantity of component.quantities) {
    for (const line of board.linesOf(quantity)) {
      for (const member of board.termsOf(line)?.quantities ?? []) {
        const cell = Math.floor(member / 3);
        if (board.isKnown(member) && price(cell) < least) {
          least = price(cell);
          cheapest = cell;
        }
      }
    }
  }
  if (cheapest < 0) return false;
  hide(cheapest);
  return true;
}

function withoutNeedless(board: Board, top: number, price: Price, added: readonly number[]): number[] {
  const kept = new Set(added);
  const order = [...added].sort((a, b) => price(b) - price(a) || b - a);
  for (const cell of order) if (board.cells.state[board.slice.cells[cell]!] === SHOWN && isNeedless(board, top, cell)) kept.delete(cell);
  return [...kept];
}

/** Shows a cell again, if nothing can then be told. */
function isNeedless(board: Board, top: number, cell: number): boolean {
  // Whatever depended on the cell still has a cell beside it in one of its sums.
  const near = new Set<number>();
  for (const quantity of [3 * cell, 3 * cell + 1, 3 * cell + 2]) {
    for (const line of board.linesOf(quantity)) for (const member of board.termsOf(line)?.quantities ?? []) if (!board.isKnown(member)) near.add(Math.floor(member / 3));
  }
  board.unseen[cell] = 0;
  near.delete(cell);
  if (attackBoard(board, top, near, true).length === 0) return true;
  board.unseen[cell] = 1;
  return false;
}

/** Whether a cell of a board can be hidden at all. */
export const canBeHidden = (board: Board, cell: number): boolean => {
  const { state, fixed, row } = board.cells;
  const place = board.slice.cells[cell]!;
  return place >= 0 && (state[place] === SHOWN || state[place] === BARE) && fixed[place] === 0 && row[place]! >= 0;
};
