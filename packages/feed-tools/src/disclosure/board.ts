import { BARE, HIDDEN, SHOWN, type Cells } from './editions.js';
import type { Equation } from './simplex.js';
import { COUNT, REST, SIZE, type Family, type Slice } from './sums.js';
import type { Trust } from './trust.js';

/** An equation of a component, and where it comes from: a sum, a ratio or a whole of the slice, by their place there. */
export type Line = Equation & { readonly from: 'sum' | 'ratio' | 'whole'; readonly place: number };

/** Hidden quantities that depend on each other, and on no others: numbered 0, 1, …, and after them what makes inequalities equations. */
export type Component = {
  readonly quantities: readonly number[];
  /** The places of those that are to be protected: all but what nobody shows anyway. */
  readonly protected: readonly number[];
  readonly lines: readonly Line[];
  readonly columns: number;
  /** Whether all that is known is whole numbers, so that a reader knows that the hidden ones are. */
  readonly whole: boolean;
};

/** An equation over quantities, before they are numbered within a component. */
type Raw = {
  readonly quantities: readonly number[];
  readonly signs: readonly number[];
  readonly right: number;
  /** 1 or −1 where something may be added to, or taken off, the left side; else 0. */
  readonly slack: number;
  readonly from: Line['from'];
  readonly place: number;
};

/** A slice: its quantities, which of them are known, and what follows. */
export class Board {
  readonly slice: Slice;
  /** By quantity; of what is hidden here the truth, where that is known. */
  readonly values: Float64Array;
  /** 1 for a cell whose numbers are not seen. */
  readonly unseen: Uint8Array;
  /** 1 for a cell that is shown with a value, but without the counts behind it. */
  readonly bare: Uint8Array;
  readonly cells: Cells;
  readonly #trust: readonly Trust[];
  readonly families: readonly Family[];
  #linesOf: number[][] | undefined;

  constructor(cells: Cells, slice: Slice, trust: readonly Trust[], families: readonly Family[]) {
    const { length } = slice.cells;
    this.cells = cells;
    this.slice = slice;
    this.#trust = trust;
    this.families = families;
    this.values = new Float64Array(3 * length);
    this.unseen = new Uint8Array(length);
    this.bare = new Uint8Array(length);
    slice.cells.forEach((cell, local) => {
      if (cell < 0) {
        this.unseen[local] = 1;
        this.values.fill(NaN, 3 * local, 3 * local + 3);
        return;
      }
      const count = cells.count[cell]!;
      const size = cells.size[cell]!;
      this.values[3 * local + COUNT] = count;
      this.values[3 * local + SIZE] = size;
      this.values[3 * local + REST] = size - count;
      const state = cells.state[cell]!;
      if (state !== SHOWN) this.unseen[local] = state === HIDDEN || state === BARE ? 1 : 0;
      if (state === BARE) this.bare[local] = 1;
    });
  }

  isKnown(quantity: number): boolean {
    return this.unseen[Math.floor(quantity / 3)] === 0;
  }

  /** Whether a sum holds by what its words mean, whatever the numbers look like. */
  isCertain(sum: number): boolean {
    return this.families[this.slice.sums[sum]!.family]!.kind === 'rest';
  }

  /** The sums that a quantity is in, by their places; then the wholes. */
  linesOf(quantity: number): readonly number[] {
    if (!this.#linesOf) {
      this.#linesOf = Array.from({ length: this.values.length }, () => []);
      const { sums, wholes } = this.slice;
      const enter = (quantity: number, line: number): void => void this.#linesOf![quantity]!.push(line);
      sums.forEach(({ total, parts }, line) => {
        enter(total, line);
        for (const part of parts) enter(part, line);
      });
      wholes.forEach(({ parts }, at) => parts.forEach((part) => enter(part, sums.length + at)));
    }
    return this.#linesOf[quantity]!;
  }

  /** The terms of a sum or a whole as `Σ ± quantity = right`, with the slack that its trust leaves: 1, −1 or 0. Undefined where nothing is to be had. */
  termsOf(line: number): { readonly quantities: readonly number[]; readonly signs: readonly number[]; readonly right: number; readonly slack: number } | undefined {
    const { sums, wholes } = this.slice;
    const sum = sums[line];
    if (!sum) {
      const { parts, total } = wholes[line - sums.length]!;
      return { quantities: parts, signs: parts.map(() => 1), right: total, slack: 0 };
    }
    const trust = this.#trust[sum.family] ?? 'equal';
    if (trust === 'none') return undefined;
    const slack = trust === 'equal' ? 0 : trust === 'atMost' ? 1 : -1;
    return { quantities: [...sum.parts, sum.total], signs: [...sum.parts.map(() => 1), -1], right: 0, slack };
  }

  /** The hidden quantities in groups that do not touch, with their equations. `near`: only those that touch one of these cells. */
  components(near?: Iterable<number>): Component[] {
    const { sums, ratios, wholes } = this.slice;
    const { length } = this.values;
    const parent = Int32Array.from({ length }, (_, at) => at);
    const find = (at: number): number => {
      while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
      return at;
    };
    const raws: Raw[] = [];
    const enter = (quantities: readonly number[], signs: readonly number[], right: number, slack: number, from: Line['from'], place: number): void => {
      const unknown: number[] = [];
      const kept: number[] = [];
      let rest = right;
      for (let at = 0; at < quantities.length; at++) {
        const quantity = quantities[at]!;
        if (this.isKnown(quantity)) rest -= signs[at]! * this.values[quantity]!;
        else {
          unknown.push(quantity);
          kept.push(signs[at]!);
        }
      }
      if (unknown.length === 0) return;
      for (const quantity of unknown) parent[find(quantity)] = find(unknown[0]!);
      raws.push({ quantities: unknown, signs: kept, right: Math.abs(rest - Math.round(rest)) < 1e-6 ? Math.round(rest) : rest, slack, from, place });
    };
    const all = near ? this.#linesFrom(near) : Array.from({ length: sums.length + wholes.length }, (_, line) => line);
    for (const line of all) {
      const sum = sums[line];
      // Most sums have nothing hidden: they are passed by before anything is made of them.
      if (sum && this.isKnown(sum.total) && sum.parts.every((part) => this.isKnown(part))) continue;
      const terms = this.termsOf(line);
      if (terms) enter(terms.quantities, terms.signs, terms.right, terms.slack, sum ? 'sum' : 'whole', sum ? line : line - sums.length);
    }
    ratios.forEach(({ count, size, cell, least, most }, place) => {
      if (this.bare[cell] === 0) return;
      enter([count, size], [1, -least], 0, -1, 'ratio', place);
      enter([count, size], [1, -most], 0, 1, 'ratio', place);
    });
    return this.#gather(raws, find, near);
  }

  /** The lines that hidden quantities of some cells are in, and those that are hidden with them, and so on. */
  #linesFrom(near: Iterable<number>): number[] {
    const lines = new Set<number>();
    const seen = new Set<number>(near);
    // A bare cell is tied to itself by its value, and its count and size to each other.
    for (const cell of seen) {
      if (this.unseen[cell] === 0) continue;
      for (let quantity = 3 * cell; quantity < 3 * cell + 3; quantity++) {
        for (const line of this.linesOf(quantity)) {
          if (lines.has(line)) continue;
          lines.add(line);
          const { total, parts } = this.slice.sums[line] ?? { total: -1, parts: this.slice.wholes[line - this.slice.sums.length]!.parts };
          if (total >= 0) seen.add(Math.floor(total / 3));
          for (const part of parts) seen.add(Math.floor(part / 3));
        }
      }
    }
    return [...lines].sort((a, b) => a - b);
  }

  #gather(raws: readonly Raw[], find: (at: number) => number, near?: Iterable<number>): Component[] {
    const wanted = near && new Set([...near].flatMap((cell) => [3 * cell, 3 * cell + 1, 3 * cell + 2].map(find)));
    const groups = new Map<number, Raw[]>();
    for (const raw of raws) {
      const root = find(raw.quantities[0]!);
      if (wanted && !wanted.has(root)) continue;
      const group = groups.get(root);
      if (group) group.push(raw);
      else groups.set(root, [raw]);
    }
    return [...groups.values()].map((group) => {
      const places = new Map<number, number>();
      for (const { quantities } of group) for (const quantity of quantities) if (!places.has(quantity)) places.set(quantity, places.size);
      let columns = places.size;
      const lines = group.map(({ quantities, signs, right, slack, from, place }): Line => ({
        variables: [...quantities.map((quantity) => places.get(quantity)!), ...(slack ? [columns++] : [])],
        coefficients: slack ? [...signs, slack] : signs,
        right,
        from,
        place,
      }));
      const quantities = [...places.keys()];
      const isShownAtAll = (quantity: number): boolean => this.slice.cells[Math.floor(quantity / 3)]! >= 0;
      const guarded = quantities.flatMap((quantity, place) => (isShownAtAll(quantity) ? [place] : []));
      return { quantities, protected: guarded, lines, columns, whole: group.every(({ right }) => Number.isInteger(right)) };
    });
  }
}
