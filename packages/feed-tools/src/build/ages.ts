import type { Value } from '../tables/table.js';
import { readNumber } from '../values/number.js';

const RANGE = /^(\d{1,3}) ?[-–] ?(\d{1,3})(?: ?(?:år|years))?$/;
const UPWARDS = /^(\d{1,3}) ?(?:\+|[-–]|-?w|(?:år|years)?,? ?(?:och äldre|eller äldre|and older|and over|or older))(?: ?(?:år|years))?$/;
const SINGLE = /^(\d{1,3}) ?(?:år|years)$/;

/** The first and the last age that a cell says: `84`, `84 år`, `80-84`, `80–84 år`, `80+`, `80 år och äldre`. */
export function readAges(value: Value): readonly [from: number, to: number] | undefined {
  const number = readNumber(value);
  if (typeof number === 'number') return number >= 0 && number < 150 ? [number, number] : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase().replace(/\s+/g, ' ');
  const single = SINGLE.exec(text);
  if (single) return [Number(single[1]), Number(single[1])];
  const upwards = UPWARDS.exec(text);
  if (upwards) return [Number(upwards[1]), Infinity];
  const range = RANGE.exec(text);
  return range && Number(range[1]) <= Number(range[2]) ? [Number(range[1]), Number(range[2])] : undefined;
}

/** The band, 1 and up, that holds all of some ages; undefined where none does. */
export function bandOf(bands: readonly number[], [from, to]: readonly [number, number]): number | undefined {
  const at = bands.findLastIndex((first) => from >= first);
  const next = bands[at + 1];
  return at >= 0 && (next === undefined || to < next) ? at + 1 : undefined;
}
