import { demand, placesOf } from './demand.js';
import { isNumber, NUMBER_FIELDS, NUMBERS, SILENT, STATUSES, type NumberField } from './fields.js';
import { parsePeriod, type Period } from './period.js';
import { isRecord } from './record.js';
import { remember } from './remember.js';
import { ruleOf, TELLING, type Rule } from './rule.js';
import type { Feed, Observations, Status } from './types.js';

/** Reads the observations of a feed, when nothing is wrong with them. */
export function soundObservations(raw: unknown, { areas, dimensions, indicators, disclosure }: Omit<Feed, 'observations'>): Observations {
  const columnOf = columnsIn(raw);
  const length = columnOf('period')?.values.length ?? 0;

  /** 1 where an indicator, an area or a group may be another than in the row before. */
  const changes = new Uint8Array(length);

  /** A field's texts as numbers. In columns a text of a list may be written as its place there. */
  const texts = (field: string, find: (text: string) => number | undefined, absent?: number, listed = 0): Int32Array => {
    const { values, dictionary } = columnOf(field) ?? {};
    if (!values) {
      demand(absent !== undefined || length === 0);
      return new Int32Array(length).fill(absent!);
    }
    const known = dictionary?.map((text) => {
      if (text === null) return absent;
      demand(typeof text === 'string');
      const found = find(text);
      demand(found !== undefined);
      return found;
    });
    const places = Array.isArray(raw) ? 0 : listed;
    const column = new Int32Array(length);
    let last: unknown = column;
    let found: number | undefined;
    for (let row = 0; row < length; row++) {
      const value = values[row];
      if (value !== last) {
        last = value;
        if (typeof value === 'string') found = known ? undefined : find(value);
        else if (typeof value === 'number') found = known ? known[value] : value >>> 0 === value && value < places ? value : undefined;
        else found = value === null || value === undefined ? absent : undefined;
        if (found === undefined) demand(false);
        if (listed > 0) changes[row] = 1;
      }
      column[row] = found!;
    }
    return column;
  };
  const listed = <Key extends string>(field: string, items: readonly { readonly [Each in Key]: string }[], key: Key, total?: string): Int32Array => {
    const places = placesOf(items, key);
    return texts(field, (text) => places.get(text), places.get(total!), items.length);
  };

  const periods: Period[] = [];
  const names: string[] = [];
  const indicator = listed('indicator', indicators, 'id');
  const area = listed('area', areas, 'code');
  const groups = dimensions.map(({ id, categories, total }) => listed(id, categories, 'id', total));
  const period = texts('period', remember((text) => {
    const read = parsePeriod(text);
    demand(read);
    return periods.push(read) - 1;
  }));
  const category = texts('category', remember((text) => names.push(text)), 0);
  const status = texts('status', (text) => STATUSES.indexOf(text as Status) + 1 || undefined, 0);
  const given: { [Field in NumberField]?: Float64Array } = {};
  for (const field of NUMBERS) {
    const { values } = columnOf(field) ?? {};
    if (values) given[field] = numbersIn(values, length, NUMBER_FIELDS[field]);
  }

  const rules = indicators.map(ruleOf);
  const demandSoundNumbers = rules.map(numbersOf(given, disclosure.minCount));
  for (let row = 0; row < length; row++) {
    const at = indicator[row]!;
    const { steps, indicator: of } = rules[at]!;
    const { granularity, index } = periods[period[row]!]!;
    if (granularity !== of.granularity) demand(false);
    const silent = SILENT.has(status[row]!);
    const named = category[row]!;
    if (named || steps) {
      category[row] = named && steps ? steps.indexOf(names[named - 1]!) + 1 : 0;
      demand(!steps || category[row] || (!named && silent));
    }
    period[row] = index;
    demandSoundNumbers[at]!(row, silent);
  }
  const inOrder = orderOf([indicator, area, ...groups, period, category], changes);
  return Object.freeze({
    length,
    indicator: inOrder(indicator),
    area: inOrder(area),
    dimensions: Object.freeze(groups.map(inOrder)),
    period: inOrder(period),
    category: inOrder(category),
    status: inOrder(status),
    ...Object.fromEntries(Object.entries(given).map(([field, column]) => [field, inOrder(column)])),
  });
}

/** A field's numbers, NaN where there is none. */
function numbersIn(values: readonly unknown[], length: number, least: number): Float64Array {
  const column = new Float64Array(length).fill(NaN);
  for (let row = 0; row < length; row++) {
    const value = values[row] ?? undefined;
    if (value === undefined) continue;
    demand(isNumber(value, least));
    column[row] = value;
  }
  return column;
}

/**
 * What lays columns in the order of their cells, each of which is there once; most files are in order already.
 *
 * @param keys the last two are the period and the category
 * @param changes 0 where a row has the same of all other keys as the row before
 */
function orderOf(keys: readonly Int32Array[], changes: Uint8Array): <Column extends Int32Array | Float64Array>(column: Column) => Column {
  const compare = (row: number, other: number, from = 0): number => {
    for (let i = from; i < keys.length; i++) if (keys[i]![row] !== keys[i]![other]) return keys[i]![row]! - keys[i]![other]!;
    return 0;
  };
  let at = 1;
  while (at < changes.length && compare(at - 1, at, changes[at] ? 0 : keys.length - 2) < 0) at++;
  if (at >= changes.length) return (column) => column;
  const rows = keys[0]!.map((_, row) => row).sort(compare);
  for (at = 1; at < rows.length; at++) demand(compare(rows[at - 1]!, rows[at]!));
  return (column) => column.map((_, at) => column[rows[at]!]!) as typeof column;
}

/**
 * What demands of a row that its numbers are sound, by a rule. No iterators, and no number is read that is not there: a page waits for this,
 * row by row, before any of it is compiled.
 */
function numbersOf(given: { [Field in NumberField]?: Float64Array }, minCount = 0): (rule: Rule) => (row: number, silent: boolean) => void {
  const none: ArrayLike<number> = [];
  const { value = none, lower = none, upper = none } = given;
  const columns = Object.values(given);
  const telling = TELLING.flatMap((field) => given[field] ?? []);
  return ({ indicator: { kind }, needs: [first, second = first], counts, isRatio, least, most }) => {
    const firsts = given[first] ?? none;
    const seconds = given[second] ?? none;
    // The other, where there is one, counts people in every kind.
    const leastFirst = counts.includes(first) ? minCount : 0;
    return (row, silent) => {
      if (silent) {
        for (let i = 0; i < telling.length; i++) if (telling[i]![row]! > -Infinity) demand(false);
        for (let i = 0; i < columns.length; i++) columns[i]![row] = NaN;
        return;
      }
      const it = value[row]!;
      const one = firsts[row]!;
      const other = seconds[row]!;
      const isWhole = one + other > -Infinity || (isRatio && it > -Infinity && !(one >= 0 || other >= 0));
      const isOff = it < least || it > most || lower[row]! > upper[row]! || (one > other && kind === 'proportion');
      if (!isWhole || isOff || (one > 0 && one < leastFirst) || (other > 0 && other < minCount)) demand(false);
    };
  };
}

type Column = { readonly values: readonly unknown[]; readonly dictionary?: readonly unknown[] };

/** The columns of observations, whether they are written as columns or as rows; all that are asked for are of one length. */
function columnsIn(raw: unknown): (field: string) => Column | undefined {
  if (Array.isArray(raw)) {
    // Spread, a list has nothing left out.
    const rows = [...(raw as readonly unknown[])].map((row) => {
      demand(isRecord(row));
      return row;
    });
    return (field) => {
      const values = rows.map((row) => row[field]);
      return field === 'period' || values.some((value) => value !== undefined) ? { values } : undefined;
    };
  }
  demand(isRecord(raw));
  const read = (field: string): Column | undefined => {
    const column = raw[field];
    if (column === undefined || Array.isArray(column)) return column && { values: column };
    demand(isRecord(column));
    const { dictionary, index } = column;
    demand(Array.isArray(dictionary) && Array.isArray(index));
    return { values: index, dictionary };
  };
  const period = read('period');
  demand(period && raw['indicator'] !== undefined && raw['area'] !== undefined);
  return (field) => {
    const column = read(field);
    demand(!column || column.values.length === period.values.length);
    return column;
  };
}
