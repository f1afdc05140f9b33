import type { Feed, Indicator } from '@indicator-elements/feed';
import { SILENT, STATUSES } from '@indicator-elements/feed/fields';

/** The cells of an indicator whose `value` is not read, though it is another than that of their counts. */
export type ContradictedValues = {
  readonly indicator: Indicator;
  /** Of the first of them. */
  readonly path: string;
  readonly cells: number;
};

type Raw = Readonly<Record<string, unknown>>;

/**
 * Where a rate or proportion has a value beside its numerator and denominator that differs from theirs by more than rounding to the
 * indicator's decimals, or to the digits it is written with. A reader works the value out of the counts, and says nothing.
 *
 * @param content what the feed was read from: a feed does not tell where in the file its observations were
 */
export function findContradictedValues(content: unknown, feed: Feed): ContradictedValues[] {
  const { observations, indicators } = content as { readonly observations: readonly unknown[] | Raw; readonly indicators: readonly (Raw | null)[] };
  const ratios = new Map(feed.indicators.filter(({ per }) => per !== undefined).map((indicator) => [indicator.id, indicator]));
  const found = new Map<Indicator, { path: string; cells: number }>();
  const look = (row: Raw, path: string): void => {
    const { indicator: its, status, value, numerator, denominator } = row;
    const indicator = ratios.get(its as string);
    if (!indicator || SILENT.has((STATUSES as readonly unknown[]).indexOf(status) + 1)) return;
    if (typeof value !== 'number' || typeof numerator !== 'number' || typeof denominator !== 'number') return;
    if (isRounded(value, denominator > 0 ? (numerator * indicator.per!) / denominator : 0, indicator.decimals ?? Infinity)) return;
    const before = found.get(indicator);
    if (before) before.cells++;
    else found.set(indicator, { path, cells: 1 });
  };
  if (Array.isArray(observations)) observations.forEach((row: Raw | null, at) => row && look(row, `observations[${at}].value`));
  else {
    let at = 0;
    for (const row of rowsOf(observations as Raw, indicators)) look(row, `observations.value[${at++}]`);
  }
  return [...found].map(([indicator, where]) => ({ indicator, ...where }));
}

/** What is looked at of observations in columns, row by row. */
function* rowsOf(columns: Raw, indicators: readonly (Raw | null)[]): Generator<Raw> {
  const [values, numerators, denominators] = ['value', 'numerator', 'denominator'].map((field) => columns[field] as readonly unknown[]);
  if (![values, numerators, denominators].every(Array.isArray)) return;
  const textAt = (field: string, row: number): unknown => {
    const column = columns[field];
    if (Array.isArray(column)) return column[row] as unknown;
    const { dictionary, index } = (column ?? {}) as { readonly dictionary?: readonly unknown[]; readonly index?: readonly number[] };
    return dictionary?.[index?.[row] ?? -1];
  };
  for (let row = 0; row < values!.length; row++) {
    const its = textAt('indicator', row);
    // In columns an indicator may be its place in the feed's list.
    const indicator = typeof its === 'number' ? indicators[its]?.['id'] : its;
    yield { indicator, status: textAt('status', row), value: values![row], numerator: numerators![row], denominator: denominators![row] };
  }
}

/** Whether a value is a number rounded to so many decimals, or to as many as it is written with itself. */
function isRounded(value: number, exact: number, decimals: number): boolean {
  const unit = 10 ** -Math.min(decimals, writtenDecimals(value));
  return Math.abs(value - exact) <= unit / 2 + Math.abs(exact) * 1e-9;
}

/** 2 of `12.25`, 0 of `1e21`. */
function writtenDecimals(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
