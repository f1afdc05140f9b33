import type { Area, Category, Dimension, Feed, Indicator } from '@indicator-elements/feed';
import { SILENT, STATUSES } from '@indicator-elements/feed/fields';

/** What is seen of a cell. `bare`: its value, and not the counts that it was worked out from. `silent`: not delivered, or not applicable. */
export const SHOWN = 0;
export const HIDDEN = 1;
export const BARE = 2;
export const SILENCE = 3;

const SUPPRESSED = STATUSES.indexOf('suppressed') + 1;

/**
 * All cells of a feed and of its earlier editions, each once, as columns of equal length. What the newest edition shows of a cell
 * is known of it, or else what an earlier one has shown.
 *
 * - `indicator`, `area`, `period`: positions in the lists here; the ordinal of the period
 * - `group`: one category in each dimension, as a number whose digits are their positions (`strides`)
 * - `category`: of a distribution, 0 for none, else 1 + its position
 * - `count`: what counts people: the numerator, a count's or a category's value, a score's n. `size`: the denominator. NaN: not known here
 * - `row`: the row in the feed itself, −1 where only an earlier edition has the cell
 * - `fixed`: 1 where an earlier edition shows it, so that hiding it would be of no use. `stayed`: 1 where one hides it
 */
export type Cells = {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  /** The digit of a dimension has this weight in `group`. */
  readonly strides: readonly number[];
  readonly length: number;
  readonly indicator: Int32Array;
  readonly area: Int32Array;
  readonly group: Float64Array;
  readonly period: Int32Array;
  readonly category: Int32Array;
  readonly row: Int32Array;
  readonly state: Uint8Array;
  readonly fixed: Uint8Array;
  readonly stayed: Uint8Array;
  readonly count: Float64Array;
  readonly size: Float64Array;
  /** The value of a `bare` cell. */
  readonly value: Float64Array;
  /** The answers to a distribution as a whole, where a row says it. */
  readonly whole: Float64Array;
};

/** Whether an indicator has a denominator. */
export const hasSize = ({ kind }: Indicator): boolean => kind === 'rate' || kind === 'proportion';

/** What of a feed is to be taken as suppressed, by its rows. `onlyTrue`: what earlier editions show of such a row counts only where it is still so. */
export type Mask = { readonly hidden: Uint8Array; readonly onlyTrue?: boolean };

/** The cells of a feed and of its earlier editions, the newest of those first. */
export function cellsOf(feed: Feed, earlier: readonly Feed[] = [], { hidden, onlyTrue = false }: Partial<Mask> = {}): Cells {
  const editions = [feed, ...earlier];
  const areas = unite(editions.map((edition) => edition.areas), ({ code }) => code);
  const indicators = unite(editions.map((edition) => edition.indicators), nameOf).map((indicator) => ({
    ...indicator,
    ...(indicator.categories && { categories: uniteCategories(editions.flatMap((edition) => edition.indicators.filter((other) => nameOf(other) === nameOf(indicator)))) }),
  }));
  const dimensions = unite(editions.map((edition) => edition.dimensions), ({ id }) => id).map((dimension) => ({
    ...dimension,
    categories: uniteCategories(editions.flatMap((edition) => edition.dimensions.filter(({ id }) => id === dimension.id))),
  }));
  const strides: number[] = [];
  let groups = 1;
  for (const { categories } of dimensions) {
    strides.push(groups);
    groups *= categories.length;
  }
  const builder = new Builder(editions.reduce((sum, edition) => sum + roomFor(edition), 0), onlyTrue);
  const united = { areas, indicators, dimensions, strides, groups };
  editions.forEach((edition, age) => builder.add(edition, united, age, age === 0 ? hidden : undefined, editions.length > 1));
  return { indicators, areas, dimensions, strides, ...builder.columns() };
}

/** An indicator that has become another thing has no cells in common with what it was. */
const nameOf = ({ id, kind, granularity }: Indicator): string => JSON.stringify([id, kind, granularity]);

function unite<Item>(lists: readonly (readonly Item[])[], idOf: (item: Item) => string): Item[] {
  const items = new Map<string, Item>();
  for (const item of lists.flat()) if (!items.has(idOf(item))) items.set(idOf(item), item);
  return [...items.values()];
}

const uniteCategories = (holders: readonly { readonly categories?: readonly Category[] }[]): Category[] =>
  unite(holders.map(({ categories = [] }) => categories), ({ id }) => id);

/** A distribution that is suppressed as a whole has a cell for each of its categories. */
function roomFor({ indicators, observations: { length, indicator, category } }: Feed): number {
  let room = length;
  for (let row = 0; row < length; row++) if (category[row] === 0) room += indicators[indicator[row]!]!.categories?.length ?? 0;
  return room;
}

type United = Pick<Cells, 'areas' | 'indicators' | 'dimensions' | 'strides'> & { readonly groups: number };

class Builder {
  #length = 0;
  readonly #ints: Record<'indicator' | 'area' | 'period' | 'category' | 'row', Int32Array>;
  readonly #bytes: Record<'state' | 'fixed' | 'stayed', Uint8Array>;
  readonly #floats: Record<'group' | 'count' | 'size' | 'value' | 'whole', Float64Array>;
  readonly #known = new Map<string, number>();
  readonly #onlyTrue: boolean;

  constructor(room: number, onlyTrue: boolean) {
    this.#onlyTrue = onlyTrue;
    const ints = (): Int32Array => new Int32Array(room);
    const floats = (): Float64Array => new Float64Array(room).fill(NaN);
    this.#ints = { indicator: ints(), area: ints(), period: ints(), category: ints(), row: ints() };
    this.#bytes = { state: new Uint8Array(room), fixed: new Uint8Array(room), stayed: new Uint8Array(room) };
    this.#floats = { group: floats(), count: floats(), size: floats(), value: floats(), whole: floats() };
  }

  add(feed: Feed, united: United, age: number, hidden: Uint8Array | undefined, tied: boolean): void {
    const { observations } = feed;
    const places = positionsIn(feed, united);
    const at = (column: ArrayLike<number> | undefined, row: number): number => column?.[row] ?? NaN;
    for (let row = 0; row < observations.length; row++) {
      const its = observations.indicator[row]!;
      const indicator = places.indicators[its]!;
      const group = places.groupOf(row);
      if (group === undefined) continue;
      const { kind } = united.indicators[indicator]!;
      const ratio = kind === 'rate' || kind === 'proportion';
      const status = observations.status[row]!;
      const count = at(kind === 'score' ? observations.n : ratio ? observations.numerator : observations.value, row);
      const suppressed = status === SUPPRESSED || hidden?.[row] === 1;
      const state = suppressed ? HIDDEN : SILENT.has(status) ? SILENCE : Number.isNaN(count) ? BARE : SHOWN;
      // What is hidden here, and not by the feed itself, keeps its numbers: the attack does not look at them.
      const shown = state === SHOWN || (state === HIDDEN && status !== SUPPRESSED);
      const step = observations.category[row]!;
      const steps = kind === 'distribution' && step === 0 ? feed.indicators[its]!.categories!.map((_, position) => position + 1) : [step];
      for (const each of steps) {
        this.#put({
          indicator,
          area: places.areas[observations.area[row]!]!,
          group,
          period: observations.period[row]!,
          category: each && places.categories[its]![each - 1]!,
          row,
          state,
          count: shown ? count : NaN,
          size: shown && ratio ? at(observations.denominator, row) : NaN,
          value: state === BARE ? at(observations.value, row) : NaN,
          whole: shown && kind === 'distribution' ? at(observations.n, row) : NaN,
        }, age, tied);
      }
    }
  }

  #put(cell: Record<'indicator' | 'area' | 'group' | 'period' | 'category' | 'row' | 'state' | 'count' | 'size' | 'value' | 'whole', number>, age: number, tied: boolean): void {
    const { indicator, area, group, period, category, row, state, count, size, value, whole } = cell;
    let at = this.#length;
    if (tied) {
      const key = `${indicator} ${area} ${group} ${period} ${category}`;
      const former = this.#known.get(key);
      if (former !== undefined) {
        if (state === HIDDEN) this.#bytes.stayed[former] = 1;
        // Only the numbers of an earlier edition add to what is known.
        if (state !== SHOWN || this.#bytes.state[former] === SHOWN) return;
        const { count: countNow, size: sizeNow } = this.#floats;
        const isRevised = (now: number, before: number): boolean => !Number.isNaN(now) && now !== before;
        if (this.#onlyTrue && (isRevised(countNow[former]!, count) || isRevised(sizeNow[former]!, size))) return;
        at = former;
      } else this.#known.set(key, at);
    }
    if (at === this.#length) {
      this.#length++;
      this.#ints.indicator[at] = indicator;
      this.#ints.area[at] = area;
      this.#ints.period[at] = period;
      this.#ints.category[at] = category;
      this.#floats.group[at] = group;
      this.#ints.row[at] = age === 0 ? row : -1;
    }
    this.#bytes.state[at] = state;
    this.#bytes.fixed[at] = age === 0 ? 0 : 1;
    this.#floats.count[at] = count;
    this.#floats.size[at] = size;
    this.#floats.value[at] = value;
    this.#floats.whole[at] = whole;
  }

  columns(): Omit<Cells, 'indicators' | 'areas' | 'dimensions' | 'strides'> {
    return { length: this.#length, ...this.#ints, ...this.#bytes, ...this.#floats };
  }
}

/** Where the entries of a feed's lists are in the united ones. */
function positionsIn({ areas, indicators, dimensions, observations }: Feed, united: United) {
  const placesIn = <Item>(items: readonly Item[], all: readonly Item[], idOf: (item: Item) => string): number[] => {
    const places = new Map(all.map((item, place) => [idOf(item), place]));
    return items.map((item) => places.get(idOf(item))!);
  };
  const idOf = ({ id }: { readonly id: string }): string => id;
  const digits = united.dimensions.map((dimension, place) => {
    const own = dimensions.findIndex(({ id }) => id === dimension.id);
    if (own >= 0) return { column: observations.dimensions[own]!, places: placesIn(dimensions[own]!.categories, dimension.categories, idOf), stride: united.strides[place]! };
    const total = dimension.categories.findIndex(({ id }) => id === dimension.total);
    return { column: undefined, places: [total], stride: united.strides[place]! };
  });
  return {
    areas: placesIn(areas, united.areas, ({ code }) => code),
    indicators: placesIn(indicators, united.indicators, nameOf),
    categories: indicators.map((indicator) =>
      placesIn(indicator.categories ?? [], united.indicators.find((other) => nameOf(other) === nameOf(indicator))!.categories ?? [], idOf).map((place) => place + 1)),
    /** Undefined where an edition lacks a dimension that has no total. */
    groupOf(row: number): number | undefined {
      let group = 0;
      for (const { column, places, stride } of digits) {
        const digit = places[column ? column[row]! : 0]!;
        if (digit < 0) return undefined;
        group += digit * stride;
      }
      return group;
    },
  };
}
