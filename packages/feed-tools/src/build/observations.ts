import type { Kind } from '@indicator-elements/feed';
import { NUMBERS, type NumberField } from '@indicator-elements/feed/fields';

/** The observations of a feed as they grow: a list a field, in the feed's form of columns. */
export class ObservationColumns {
  readonly indicator: number[] = [];
  readonly area: number[] = [];
  readonly period: number[] = [];
  readonly category: (string | null)[] = [];
  readonly status: (string | null)[] = [];
  readonly dimensions: readonly number[][];
  readonly #numbers = new Map<NumberField, number[]>();

  constructor(dimensions: number) {
    this.dimensions = Array.from({ length: dimensions }, () => []);
  }

  get length(): number {
    return this.area.length;
  }

  add(place: { readonly indicator: number; readonly area: number; readonly period: number; readonly groups: readonly number[]; readonly category: string | null }, status: string | null, numbers: Numbers): void {
    const row = this.length;
    this.indicator.push(place.indicator);
    this.area.push(place.area);
    this.period.push(place.period);
    this.category.push(place.category);
    this.status.push(status);
    place.groups.forEach((group, at) => this.dimensions[at]!.push(group));
    for (const field of NUMBERS) {
      const number = numbers[field];
      if (number === undefined || Number.isNaN(number)) continue;
      let column = this.#numbers.get(field);
      if (!column) this.#numbers.set(field, (column = []));
      column[row] = number;
    }
  }

  /** The column of a number, with `null` where there is none. */
  numbers(field: NumberField): (number | null)[] | undefined {
    const column = this.#numbers.get(field);
    return column && Array.from({ length: this.length }, (_, row) => column[row] ?? null);
  }
}

export type Numbers = { readonly [Field in NumberField]?: number };

/** Sums of decimals without what their order leaves behind the fifteenth digit. */
export const tidy = (number: number): number => (Number.isInteger(number) ? number : Number(number.toPrecision(15)));

const SIX = 1e6;
const rounded = (number: number): number => Math.round(number * SIX) / SIX;

/** What was added up in a cell. Without an end of an interval that end is undefined; with squares that are not all known, they are NaN. */
export type Sums = { readonly sum: number; readonly n: number; readonly squares: number; readonly lower: number | undefined; readonly upper: number | undefined };

/** What an observation of a kind says, of what was counted. Means and standard deviations are of six decimals. */
export function numbersOf(kind: Kind, isGiven: boolean, { sum, n, squares, lower, upper }: Sums, denominator: number | undefined): Numbers {
  if (isGiven) return { value: tidy(sum), lower: tidy(lower ?? NaN), upper: tidy(upper ?? NaN) };
  switch (kind) {
    case 'rate':
    case 'proportion':
      return { numerator: tidy(sum), denominator: tidy(denominator!) };
    case 'count':
    case 'distribution':
      return { value: tidy(sum) };
    case 'score':
      return scoreOf(tidy(sum), n, tidy(squares));
  }
}

/** Mean and standard deviation, of n − 1 degrees of freedom, from the sum of the answers and of their squares. */
function scoreOf(sum: number, n: number, squares: number): Numbers {
  const mean = sum / n;
  const deviation = n > 1 ? Math.sqrt(Math.max(0, squares - sum * mean) / (n - 1)) : NaN;
  return { value: rounded(mean), n, ...(Number.isNaN(deviation) ? {} : { sd: rounded(deviation) }) };
}
