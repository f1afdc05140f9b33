import { BARE, hasSize, SILENCE, type Cells } from './editions.js';
import { linksOf, type Link } from './links.js';
import { populationsOf } from './populations.js';

/** What a cell is known or hidden by: what is counted, of how many, and of proportions those who are left. */
export const COUNT = 0;
export const SIZE = 1;
export const REST = 2;

/** A sum that a reader can write down. */
export type Sum = {
  readonly total: number;
  readonly parts: readonly number[];
  /** The position of its `Family`. */
  readonly family: number;
};

/**
 * Sums of one kind, which hold or fail together: the areas of a parent, the categories of a dimension, of one indicator's counts or
 * sizes, and whether every part is there; a denominator as the numerator and the rest; a distribution's answers as a whole; and the
 * same people in two indicators, as their numbers or the names of their denominators tell.
 */
export type Family = {
  readonly kind: 'areas' | 'dimension' | 'rest' | 'whole' | 'same' | 'time';
  readonly indicator: number;
  /** The parent area, the dimension, or the other indicator. */
  readonly of: number;
  readonly complete: boolean;
};

/** A published value that ties a count to its denominator: `least ≤ count ÷ size ≤ most`. */
export type Ratio = { readonly count: number; readonly size: number; readonly cell: number; readonly least: number; readonly most: number };

/**
 * Cells that sums tie to each other, such as those of one period; −1 for one that nobody shows. Quantity `3 · i + COUNT` and so on belong to
 * `cells[i]`.
 */
export type Slice = {
  readonly cells: readonly number[];
  readonly sums: readonly Sum[];
  readonly ratios: readonly Ratio[];
  /** The known answers to distributions as a whole: their categories' quantities, and the number. */
  readonly wholes: readonly { readonly parts: readonly number[]; readonly total: number; readonly family: number }[];
};

/** What is the same for all periods. */
export class Sums {
  readonly families: Family[] = [];
  readonly #places = new Map<string, number>();
  readonly #cells: Cells;
  readonly #children: number[][];
  readonly #totals: number[];
  readonly #steps: readonly number[];
  /** How finely the values of an indicator without counts are given: half a unit of the last decimal. */
  readonly #coarseness: Map<number, number>;
  readonly #links: readonly (readonly Link[])[];
  /** By indicator, those before it with the same denominators by their name. */
  readonly #populations: readonly (readonly number[])[];
  /** The cells of each period, in the order of periods: those of one granularity and period belong together. */
  readonly periods: readonly (readonly number[])[];

  constructor(cells: Cells) {
    this.#cells = cells;
    const places = new Map(cells.areas.map(({ code }, place) => [code, place]));
    this.#children = cells.areas.map(() => []);
    cells.areas.forEach(({ parent }, place) => {
      if (parent !== undefined) this.#children[places.get(parent)!]?.push(place);
    });
    this.#totals = cells.dimensions.map(({ total, categories }) => (total === undefined ? -1 : categories.findIndex(({ id }) => id === total)));
    this.#steps = cells.indicators.map(({ categories = [] }) => categories.length);
    this.#coarseness = coarsenessOf(cells);
    this.periods = this.#findPeriods();
    const links = linksOf(cells, this.periods);
    this.#links = cells.indicators.map((_, its) => links.filter(({ counted }) => counted.indicator === its));
    this.#populations = populationsOf(cells, this.periods);
  }

  #findPeriods(): number[][] {
    const { length, indicators, indicator, period } = this.#cells;
    const byKey = new Map<string, Map<number, number[]>>();
    for (let cell = 0; cell < length; cell++) {
      const { granularity } = indicators[indicator[cell]!]!;
      let periods = byKey.get(granularity);
      if (!periods) byKey.set(granularity, (periods = new Map<number, number[]>()));
      const own = periods.get(period[cell]!);
      if (own) own.push(cell);
      else periods.set(period[cell]!, [cell]);
    }
    return [...byKey.values()].flatMap((periods) => [...periods].sort(([a], [b]) => a - b).map(([, cells]) => cells));
  }

  slice(cells: readonly number[]): Slice {
    const { area, group, indicator, category, state, strides, dimensions, whole, value } = this.#cells;
    const { indicators } = this.#cells;
    const groups = dimensions.reduce((product, { categories }) => product * categories.length, 1);
    const most = Math.max(0, ...this.#steps) + 1;
    const keyOf = (its: number, place: number, own: number, step: number): number =>
      ((its * this.#children.length + place) * groups + own) * most + step;
    const locals = new Map<number, number>();
    cells.forEach((cell, local) => locals.set(keyOf(indicator[cell]!, area[cell]!, group[cell]!, category[cell]!), local));

    const sums: Sum[] = [];
    const wholes: Slice['wholes'][number][] = [];
    const ratios: Ratio[] = [];
    /** The cell with a key, by its place here, if it has or hides a number. */
    const cellAt = (key: number): number | undefined => {
      const local = locals.get(key);
      return local !== undefined && state[cells[local]!] !== SILENCE ? local : undefined;
    };
    /** The keys of the areas that make one up: where a part of a region has no cell, its municipalities. */
    const inside = (its: number, place: number, own: number, step: number): number[] =>
      this.#children[place]!.flatMap((child) => {
        const key = keyOf(its, child, own, step);
        return cellAt(key) === undefined && this.#children[child]!.length > 0 ? inside(its, child, own, step) : [key];
      });
    const add = (local: number, its: number, kind: 'areas' | 'dimension', of: number, keys: readonly number[]): void => {
      const parts = keys.flatMap((key) => cellAt(key) ?? []);
      if (parts.length === 0) return;
      const complete = parts.length === keys.length;
      for (const type of hasSize(indicators[its]!) ? [COUNT, SIZE] : [COUNT]) {
        sums.push({ total: 3 * local + type, parts: parts.map((part) => 3 * part + type), family: this.family(kind, its, of, complete, type) });
      }
    };

    cells.forEach((cell, local) => {
      if (state[cell] === SILENCE) return;
      const its = indicator[cell]!;
      const place = area[cell]!;
      const own = group[cell]!;
      const step = category[cell]!;
      if (this.#children[place]!.length > 0) add(local, its, 'areas', place, inside(its, place, own, step));
      dimensions.forEach(({ categories }, at) => {
        const total = this.#totals[at]!;
        const stride = strides[at]!;
        if (total < 0 || categories.length < 2 || Math.floor(own / stride) % categories.length !== total) return;
        const keys = categories.flatMap((_, digit) => (digit === total ? [] : [keyOf(its, place, own + (digit - total) * stride, step)]));
        add(local, its, 'dimension', at, keys);
      });
      if (indicators[its]!.kind === 'proportion') sums.push({ total: 3 * local + SIZE, parts: [3 * local + COUNT, 3 * local + REST], family: this.family('rest', its, 0, true, 0) });
      if (state[cell] === BARE) {
        const { per = 1 } = indicators[its]!;
        const half = this.#coarseness.get(its) ?? 0;
        ratios.push({ count: 3 * local + COUNT, size: 3 * local + SIZE, cell: local, least: Math.max(0, value[cell]! - half) / per, most: (value[cell]! + half) / per });
      }
      for (const { counted, of } of step <= 1 ? this.#links[its]! : []) {
        const other = cellAt(keyOf(of.indicator, place, own, 0));
        const parts = step === 0 ? [local] : Array.from({ length: this.#steps[its]! }, (_, at) => cellAt(keyOf(its, place, own, at + 1)));
        if (other !== undefined && parts.every((part) => part !== undefined)) {
          sums.push({ total: 3 * other + of.type, parts: parts.map((part) => 3 * part! + counted.type), family: this.family('same', its, of.indicator, true, 3 * counted.type + of.type) });
        }
      }
      for (const of of this.#populations[its]!) {
        const other = cellAt(keyOf(of, place, own, 0));
        if (other === undefined) continue;
        const isLinked = this.#links[its]!.some((link) => link.of.indicator === of && link.of.type === SIZE && link.counted.type === SIZE);
        if (!isLinked) sums.push({ total: 3 * other + SIZE, parts: [3 * local + SIZE], family: this.family('same', its, of, true, 3 * SIZE + SIZE) });
        break;
      }
      if (!Number.isNaN(whole[cell]) && step > 0) {
        const parts = Array.from({ length: this.#steps[its]! }, (_, at) => cellAt(keyOf(its, place, own, at + 1)));
        const first = parts.find((part) => part !== undefined && !Number.isNaN(whole[cells[part]!]));
        if (first === local && parts.every((part) => part !== undefined)) {
          wholes.push({ parts: parts.map((part) => 3 * part! + COUNT), total: whole[cell]!, family: this.family('whole', its, 0, true, 0) });
        }
      }
    });
    return { cells, sums, ratios, wholes };
  }

  /** The position of a family, which is made where it is new. */
  family(kind: Family['kind'], indicator: number, of: number, complete: boolean, type: number): number {
    const key = `${kind} ${indicator} ${of} ${complete} ${type}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.families.push({ kind, indicator, of, complete }) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

function coarsenessOf({ length, indicator, state, value }: Cells): Map<number, number> {
  const decimals = new Map<number, number>();
  for (let cell = 0; cell < length; cell++) {
    if (state[cell] !== BARE) continue;
    const written = /\.(\d+)$/.exec(String(value[cell]))?.[1]?.length ?? (Number.isInteger(value[cell]) ? 0 : 12);
    decimals.set(indicator[cell]!, Math.max(decimals.get(indicator[cell]!) ?? 0, written));
  }
  return new Map([...decimals].map(([its, most]) => [its, 0.5 * 10 ** -most]));
}
