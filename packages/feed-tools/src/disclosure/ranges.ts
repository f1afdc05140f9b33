import type { Component, Line } from './board.js';
import { Simplex, type Equation } from './simplex.js';

/** How far the small counts go: 1 to `top` are protected. */
export const topOf = (minCount: number): number => Math.ceil(minCount) - 1;

/** A quantity, by its place in the component, that can be told too well. */
export type Narrow = {
  readonly place: number;
  /** Whether it cannot be as low as 1, or not as high as `top`. */
  readonly side: 'low' | 'high';
};

const EPSILON = 1e-6;
/** How many branches are tried to find whole numbers. What is not found then counts as not there. */
const BRANCHES = 400;

/**
 * The hidden quantities of a component that are bounded too narrowly: the range of what each can be, over all whole numbers of 0 or
 * more that agree with every sum, has some of 1…`top` in it, but not all of them and one more neighbour (so that `top` 1 is not told
 * exactly). A quantity that must be 0, or must be above `top`, tells of no small count.
 *
 * Three things settle a range, from cheap to dear: bounds passed along the sums (never too narrow), points that fit every sum (never
 * too wide), and linear programming. Fitting points are whole numbers, found by branching where a vertex is not; so "well" is
 * always proven, and what remains in doubt is reported.
 *
 * @param first stop at the first
 * @returns undefined where the sums contradict each other
 */
export function findNarrow(component: Component, top: number, first = false): Narrow[] | undefined {
  const { quantities, lines, columns, whole } = component;
  const enough = Math.max(top, 2);
  const outer = propagate(component);
  if (!outer) return undefined;
  const { low, high } = outer;
  const narrow: Narrow[] = [];
  const open: number[] = [];
  for (const place of component.protected) {
    if (high[place] === 0 || low[place]! > top) continue;
    if (low[place]! >= 1 && high[place]! < enough) narrow.push({ place, side: 'high' });
    else if (low[place]! > 1 && high[place]! <= top) narrow.push({ place, side: 'low' });
    else open.push(place);
    if (first && narrow.length > 0) return narrow;
  }
  if (open.length === 0) return narrow;
  const simplex = new Simplex(columns, lines);
  if (!simplex.feasible) return undefined;

  const least = new Float64Array(quantities.length).fill(Infinity);
  const greatest = new Float64Array(quantities.length).fill(-Infinity);
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < EPSILON;
  const visit = (): void => {
    if (whole) for (const variable of simplex.basis) if (variable < quantities.length && !isWhole(simplex.at(variable))) return;
    for (let place = 0; place < quantities.length; place++) {
      const value = simplex.at(place);
      if (value < least[place]!) least[place] = value;
      if (value > greatest[place]!) greatest[place] = value;
    }
  };
  visit();
  const canBe = (place: number, sign: 1 | -1, bound: number): Answer => askWhole(component, { place, sign, bound });
  for (const place of open) {
    if (least[place]! > 1 + EPSILON) {
      const value = simplex.push(place, -1, 1, visit);
      if (value > top + EPSILON || (whole && Math.ceil(value - EPSILON) > top)) continue;
      if (value > 1 + EPSILON || (least[place]! > 1 + EPSILON && canBe(place, -1, 1) !== 'yes')) {
        if (value > 1 + EPSILON || canBe(place, -1, top) !== 'no') narrow.push({ place, side: 'low' });
        if (first && narrow.length > 0) return narrow;
        continue;
      }
    }
    if (greatest[place]! < enough - EPSILON) {
      const value = simplex.push(place, 1, enough, visit);
      if (value === Infinity) continue;
      if (value < enough - EPSILON || (greatest[place]! < enough - EPSILON && canBe(place, 1, enough) !== 'yes')) {
        if (value > 1 - EPSILON) narrow.push({ place, side: 'high' });
        if (first && narrow.length > 0) return narrow;
      }
    }
  }
  return narrow;
}

/** Whether a quantity is certainly one of the small ones, 1…`top`; else it may be larger. */
export function isSurelySmall({ columns, lines }: Component, { place, side }: Narrow, top: number): boolean {
  if (side === 'high') return true;
  return new Simplex(columns, lines).push(place, 1, top + 1, () => {}) < top + 1 - EPSILON;
}

type Demand = { readonly place: number; readonly sign: 1 | -1; readonly bound: number };
type Answer = 'yes' | 'no' | 'unknown';

/** Whether there are whole numbers with a quantity at least (1) or at most (−1) some bound. Unknown where that takes too many branches. */
function askWhole({ quantities, lines, columns, whole }: Component, demand: Demand): Answer {
  let left = BRANCHES;
  const search = (asked: readonly Demand[]): boolean => {
    if (left-- <= 0) return false;
    const extra = asked.map(({ place, sign, bound }, at): Equation => ({ variables: [place, columns + at], coefficients: [1, -sign], right: bound }));
    const simplex = new Simplex(columns + asked.length, [...lines, ...extra]);
    if (!simplex.feasible) return false;
    const broken = whole ? quantities.findIndex((_, place) => Math.abs(simplex.at(place) - Math.round(simplex.at(place))) >= EPSILON) : -1;
    if (broken < 0) return true;
    const floor = Math.floor(simplex.at(broken));
    return search([...asked, { place: broken, sign: -1, bound: floor }]) || search([...asked, { place: broken, sign: 1, bound: floor + 1 }]);
  };
  if (search([demand])) return 'yes';
  return left > 0 ? 'no' : 'unknown';
}

/** Bounds passed along the equations until nothing changes. Undefined: they contradict each other. */
function propagate({ columns, lines, whole, quantities }: Component): { readonly low: Float64Array; readonly high: Float64Array } | undefined {
  const low = new Float64Array(columns);
  const high = new Float64Array(columns).fill(Infinity);
  for (let rounds = 0, changed = true; changed && rounds < 30; rounds++) {
    changed = false;
    for (const line of lines) {
      const outcome = tighten(line, low, high, whole ? quantities.length : 0);
      if (outcome === 'contradiction') return undefined;
      if (outcome) changed = true;
    }
  }
  return { low, high };
}

/** @param whole the variables below it are whole numbers */
function tighten({ variables, coefficients, right }: Line, low: Float64Array, high: Float64Array, whole: number): boolean | 'contradiction' {
  let changed = false;
  let least = 0;
  let most = 0;
  let endless = 0;
  let bottomless = 0;
  for (let at = 0; at < variables.length; at++) {
    const factor = coefficients[at]!;
    const from = factor > 0 ? factor * low[variables[at]!]! : factor * high[variables[at]!]!;
    const to = factor > 0 ? factor * high[variables[at]!]! : factor * low[variables[at]!]!;
    if (from === -Infinity) bottomless++;
    else if (!Number.isNaN(from)) least += from;
    if (to === Infinity) endless++;
    else if (!Number.isNaN(to)) most += to;
  }
  for (let at = 0; at < variables.length; at++) {
    const variable = variables[at]!;
    const factor = coefficients[at]!;
    if (factor === 0) continue;
    const from = factor > 0 ? factor * low[variable]! : factor * high[variable]!;
    const to = factor > 0 ? factor * high[variable]! : factor * low[variable]!;
    // What the others come to at least and at most bounds what is left for this one.
    const others = bottomless - (from === -Infinity ? 1 : 0) > 0 ? -Infinity : least - (from === -Infinity ? 0 : from);
    const above = endless - (to === Infinity ? 1 : 0) > 0 ? Infinity : most - (to === Infinity ? 0 : to);
    const [a, b] = [(right - above) / factor, (right - others) / factor];
    let bottom = Math.min(a, b);
    let roof = Math.max(a, b);
    if (variable < whole) {
      bottom = Math.ceil(bottom - EPSILON);
      roof = Math.floor(roof + EPSILON);
    }
    if (bottom > low[variable]! + EPSILON) {
      low[variable] = bottom;
      changed = true;
    }
    if (roof < high[variable]! - EPSILON) {
      high[variable] = roof;
      changed = true;
    }
    if (low[variable]! > high[variable]! + EPSILON) return 'contradiction';
  }
  return changed;
}
