import { NUMBERS, SILENT, STATUSES } from './fields.js';
import type { Head } from './head.js';
import type { Messages } from './messages.js';
import type { Rows } from './observations.js';
import { periodOf } from './period.js';
import type { ProblemCode, Report } from './problem.js';
import { ruleOf, TELLING } from './rule.js';

/**
 * The rows that keep the rules of their indicator, in the order in which they were written. On the way a number that
 * a status forbids is wiped, and a category becomes 1 + its position in the indicator's categories.
 */
export function soundRows(rows: Rows, { indicators, about }: Head, report: Report): Uint32Array {
  const { table, bad, indicator, period, periods, category, names, status, numbers } = rows;
  const { value, numerator, denominator, lower, upper } = numbers;
  const { minCount = 0 } = about.disclosure;
  const rules = indicators.items.map(ruleOf);

  const refuse = <Code extends ProblemCode>(
    row: number,
    field: string,
    code: Code,
    ...details: Parameters<Messages[Code]>
  ): false => {
    report(table.path(row, field), code, ...details);
    return false;
  };

  const silence = (row: number): void => {
    const name = STATUSES[status[row]! - 1]!;
    const told = TELLING.find((field) => !Number.isNaN(numbers[field][row]));
    if (told && name === 'suppressed') refuse(row, told, 'suppressed-value', told);
    else if (told) refuse(row, told, 'unexpected-value', told, name);
    for (const field of NUMBERS) numbers[field][row] = NaN;
  };

  const isSound = (row: number): boolean => {
    const { indicator: its, needs, counts, isRatio, least, most, steps } = rules[indicator[row]!]!;
    const { granularity, index } = periods[period[row]!]!;
    if (granularity !== its.granularity) {
      return refuse(row, 'period', 'wrong-granularity', periodOf(granularity, index), its.granularity);
    }
    const isSilent = SILENT.has(status[row]!);
    const name = names[category[row]! - 1];
    category[row] = steps && name !== undefined ? steps.indexOf(name) + 1 : 0;
    if (steps && !category[row]) {
      if (name !== undefined) return refuse(row, 'category', 'unknown-category', name, steps);
      // Only as a whole may a distribution be without: then nobody's step is told.
      if (!isSilent) return refuse(row, 'category', 'missing-field', 'category');
    }
    if (isSilent) {
      silence(row);
      return true;
    }
    const isBare =
      isRatio && !Number.isNaN(value[row]) && !(numerator[row]! >= 0) && !(denominator[row]! >= 0);
    for (const field of isBare ? [] : needs) {
      if (Number.isNaN(numbers[field][row])) return refuse(row, field, 'missing-field', field, true);
    }
    if (value[row]! < least && most === Infinity) return refuse(row, 'value', 'negative-number', value[row]);
    if (value[row]! < least || value[row]! > most) {
      return refuse(row, 'value', 'outside-scale', value[row]!, least, most);
    }
    if (its.kind === 'proportion' && numerator[row]! > denominator[row]!) {
      return refuse(row, 'numerator', 'numerator-above-denominator', numerator[row]!, denominator[row]!);
    }
    if (lower[row]! > upper[row]!) return refuse(row, 'lower', 'wrong-order', lower[row], upper[row]);
    for (const field of counts) {
      const count = numbers[field][row]!;
      if (count > 0 && count < minCount) refuse(row, field, 'below-min-count', field, minCount);
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
