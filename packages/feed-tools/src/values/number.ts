import type { Value } from '../tables/table.js';
import { readMissing, type Marks, type Missing } from './missing.js';

/** What stands before the decimals. */
export type Decimal = ',' | '.';

export type NumberRules = {
  /** As the table writes its numbers. Where it is not told, `1.234` and `1,234` are no numbers: each could be two. */
  readonly decimal?: Decimal | undefined;
  readonly marks?: Marks | undefined;
};

/** Sign, whole part, decimals, exponent, percent. Groups of three are divided by one and the same sign. */
const NUMBER = /^([+\-−–]?)(\d+|[1-9]\d{0,2}(?:([ \u00a0\u2007\u2009\u202f'’])\d{3}(?:\3\d{3})*))?(?:([.,])(\d+))?(?:[eE]([+\-−]?\d{1,3}))?\s?%?$/u;
/** Points or commas between the thousands, with the other of them before the decimals, if any. */
const GROUPED = /^([+\-−–]?)([1-9]\d{0,2}(?:([.,])\d{3}(?:\3\d{3})*))(?:(?!\3)([.,])(\d+))?(?:[eE]([+\-−]?\d{1,3}))?\s?%?$/u;
/** One point or comma with three digits behind it, and one to three before: thousands or decimals. 0,123 can only be decimals. */
const EITHER = /^[+\-−–]?[1-9]\d{0,2}[.,]\d{3}\s?%?$/u;

/**
 * The number in a cell, or why there is none; `undefined` where it is neither, or could be two. `12,5 %` is 12.5. A whole number that
 * double precision cannot hold is none.
 */
export function readNumber(value: Value, { decimal, marks }: NumberRules = {}): number | Missing | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
  if (typeof value !== 'string') return value === null ? readMissing(value, marks) : undefined;
  const plain = plainInteger(value);
  if (plain >= 0) return plain;
  const text = value.trim();
  return numberOf(text, decimal) ?? readMissing(text, marks);
}

/** Whether a text would be another number with a decimal comma than with a decimal point: `1.234`. */
export function isAmbiguous(text: string): boolean {
  return EITHER.test(text.trim());
}

/**
 * What stands before the decimals in a column, by the texts that can be read in one way only; `undefined` where none says it, or some
 * say one thing and some the other.
 */
export function findDecimal(values: Iterable<Value>): Decimal | undefined {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    if (typeof value !== 'string' || isAmbiguous(value)) continue;
    const text = value.trim();
    if (!/[.,]/.test(text)) continue;
    if (numberOf(text, ',') !== undefined) comma++;
    if (numberOf(text, '.') !== undefined) point++;
  }
  return comma > 0 && point === 0 ? ',' : point > 0 && comma === 0 ? '.' : undefined;
}

/** Digits alone, as most cells are; -1 for any other text. */
function plainInteger(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function numberOf(text: string, decimal: Decimal | undefined): number | undefined {
  if (decimal === undefined && EITHER.test(text)) return undefined;
  const match = NUMBER.exec(text);
  if (match && (match[4] === undefined || decimal === undefined || match[4] === decimal) && (match[2] !== undefined || match[5] !== undefined)) {
    return assemble(match);
  }
  const grouped = GROUPED.exec(text);
  // The sign between the thousands is not the one before the decimals.
  return grouped && grouped[3] !== decimal ? assemble(grouped) : undefined;
}

function assemble([, sign, whole = '0', , , decimals, exponent]: RegExpExecArray): number | undefined {
  const digits = whole.replace(/\D/g, '');
  const number = Number(`${digits}${decimals === undefined ? '' : `.${decimals}`}${exponent === undefined ? '' : `e${exponent.replace('−', '-')}`}`);
  if (!Number.isFinite(number) || (Math.abs(number) > Number.MAX_SAFE_INTEGER)) return undefined;
  return sign === '' || sign === '+' || number === 0 ? number : -number;
}
