import { SILENT, STATUSES, NUMBERS, type NumberField } from './fields.js';
import type { Head } from './head.js';
import type { Rows } from './observations.js';
import { periodOf } from './period.js';
import type { Report } from './problem.js';
import type { Indicator } from './types.js';

/** What would tell what a status says is not to be told. Denominators and group sizes are often public. */
const TELLING = ['value', 'numerator', 'lower', 'upper', 'sd'] as const satisfies readonly NumberField[];

/** What counts people, and so must not be small. */
const COUNTS = {
  rate: ['numerator', 'denominator'],
  proportion: ['numerator', 'denominator'],
  count: ['value'],
  score: ['n'],
  distribution: ['value'],
} as const satisfies Record<Indicator['kind'], readonly NumberField[]>;

/**
 * The rows that keep the rules of their indicator, in the order in which they were written. On the way a number that
 * a status forbids is wiped, and each category becomes 1 + its position in its indicator's categories.
 */
export function soundRows(rows: Rows, { indicators, about }: Head, report: Report): Uint32Array {
  const { table, bad, indicator, period, periods, category, names, status, numbers } = rows;
  const { value, numerator, denominator, lower, upper } = numbers;
  const { minCount = 0 } = about.disclosure;

  const lacks = (row: number, field: NumberField): boolean => {
    if (!Number.isNaN(numbers[field][row])) return false;
    report(table.path(row, field), 'missing-field', field, true);
    return true;
  };

  /** Counts; or a value, where they may not be released. */
  const lacksRatio = (row: number): boolean =>
    (Number.isNaN(value[row]) || numerator[row]! >= 0 || denominator[row]! >= 0) &&
    (lacks(row, 'numerator') || lacks(row, 'denominator'));

  const outside = (row: number, min: number, max: number): boolean => {
    if (!(value[row]! < min || value[row]! > max)) return false;
    report(table.path(row, 'value'), 'outside-scale', value[row]!, min, max);
    return true;
  };

  const breaksKind = (row: number, { kind, per, scale }: Indicator): boolean => {
    if (kind === 'rate') return lacksRatio(row);
    if (kind === 'proportion') {
      if (lacksRatio(row) || outside(row, 0, per!)) return true;
      if (!(numerator[row]! > denominator[row]!)) return false;
      report(table.path(row, 'numerator'), 'numerator-above-denominator', numerator[row]!, denominator[row]!);
      return true;
    }
    if (lacks(row, 'value')) return true;
    if (kind === 'score') return lacks(row, 'n') || outside(row, scale!.min, scale!.max);
    if (!(value[row]! < 0) || kind === 'count') return false;
    report(table.path(row, 'value'), 'negative-number', value[row]);
    return true;
  };

  const breaksCategory = (row: number, { kind, categories = [] }: Indicator): boolean => {
    const name = names[category[row]! - 1];
    category[row] = kind === 'distribution' ? categories.findIndex(({ id }) => id === name) + 1 : 0;
    // A distribution may be suppressed as a whole.
    if (kind !== 'distribution' || category[row] || (name === undefined && SILENT.has(status[row]!)))
      return false;
    const path = table.path(row, 'category');
    if (name === undefined) report(path, 'missing-field', 'category');
    else
      report(
        path,
        'unknown-category',
        name,
        categories.map(({ id }) => id),
      );
    return true;
  };

  const silence = (row: number): void => {
    const name = STATUSES[status[row]! - 1]!;
    const told = TELLING.find((field) => !Number.isNaN(numbers[field][row]));
    if (told && name === 'suppressed') report(table.path(row, told), 'suppressed-value', told);
    else if (told) report(table.path(row, told), 'unexpected-value', told, name);
    for (const field of NUMBERS) numbers[field][row] = NaN;
  };

  const isSound = (row: number): boolean => {
    const its = indicators.items[indicator[row]!]!;
    const { granularity, index } = periods[period[row]!]!;
    if (granularity !== its.granularity) {
      report(table.path(row, 'period'), 'wrong-granularity', periodOf(granularity, index), its.granularity);
      return false;
    }
    if (breaksCategory(row, its)) return false;
    if (SILENT.has(status[row]!)) {
      silence(row);
      return true;
    }
    if (breaksKind(row, its)) return false;
    if (lower[row]! > upper[row]!) {
      report(table.path(row, 'lower'), 'wrong-order', lower[row], upper[row]);
      return false;
    }
    for (const field of COUNTS[its.kind]) {
      const count = numbers[field][row]!;
      if (count > 0 && count < minCount) report(table.path(row, field), 'below-min-count', field, minCount);
    }
    return true;
  };

  const sound = new Uint32Array(table.length);
  let length = 0;
  for (let row = 0; row < table.length; row++) {
    if (!bad[row] && isSound(row)) sound[length++] = row;
  }
  return sound.subarray(0, length);
}
