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

  /** A field's texts as numbers. In columns a text of a list may be written as its place there. */
  const texts = (field: string, find: (text: string) => number | undefined, absent?: number, listed = 0): Int32Array => {
    const { values = [], dictionary } = columnOf(field) ?? {};
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
        demand(found !== undefined);
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
  const demandSoundNumbers = numbersOf(given, length, rules, disclosure.minCount);
  for (let row = 0; row < length; row++) {
    const at = indicator[row]!;
    const { steps, indicator: of } = rules[at]!;
    const { granularity, index } = periods[period[row]!]!;
    demand(granularity === of.granularity);
    const silent = SILENT.has(status[row]!);
    const name = names[category[row]! - 1];
    category[row] = steps && name !== undefined ? steps.indexOf(name) + 1 : 0;
    demand(!steps || category[row] || (name === undefined && silent));
    period[row] = index;
    demandSoundNumbers(row, at, silent);
  }
  const inOrder = orderOf([indicator, area, ...groups, period, category]);
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
  const column = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const value = values[row] ?? undefined;
    demand(value === undefined || isNumber(value, least));
    column[row] = value ?? NaN;
  }
  return column;
}

/** What lays columns in the order of their cells, each of which is there once; most files are in order already. */
function orderOf(keys: readonly Int32Array[]): <Column extends Int32Array | Float64Array>(column: Column) => Column {
  const compare = (row: number, other: number): number => {
    for (let i = 0; i < keys.length; i++) if (keys[i]![row] !== keys[i]![other]) return keys[i]![row]! - keys[i]![other]!;
    return 0;
  };
  const rows = keys[0]!.map((_, row) => row);
  const isInOrder = (): boolean => {
    for (let at = 1; at < rows.length; at++) if (compare(rows[at - 1]!, rows[at]!) >= 0) return false;
    return true;
  };
  if (isInOrder()) return (column) => column;
  rows.sort(compare);
  demand(isInOrder());
  return (column) => column.map((_, at) => column[rows[at]!]!) as typeof column;
}

/** What demands of a row that its numbers are sound, by its indicator's rule. What is asked of all is looked up once. */
function numbersOf(
  given: { [Field in NumberField]?: Float64Array },
  length: number,
  rules: readonly Rule[],
  minCount = 0,
): (row: number, indicator: number, silent: boolean) => void {
  const none = new Float64Array(length).fill(NaN);
  const columnOf = (field: NumberField): Float64Array => given[field] ?? none;
  const [value, numerator, denominator, lower, upper] = (['value', 'numerator', 'denominator', 'lower', 'upper'] as const).map(columnOf) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const telling = TELLING.map(columnOf);
  const columns = NUMBERS.map(columnOf);
  const needs = rules.map((rule) => rule.needs.map(columnOf));
  const counts = rules.map((rule) => rule.counts.map(columnOf));
  // No iterators here: a page waits for this, row by row.
  return (row, at, silent) => {
    if (silent) {
      for (let i = 0; i < telling.length; i++) demand(Number.isNaN(telling[i]![row]));
      for (let i = 0; i < columns.length; i++) columns[i]![row] = NaN;
      return;
    }
    const { isRatio, least, most, indicator } = rules[at]!;
    const it = value[row]!;
    const part = numerator[row]!;
    const whole = denominator[row]!;
    const isBare = isRatio && !Number.isNaN(it) && !(part >= 0) && !(whole >= 0);
    const needed = needs[at]!;
    for (let i = 0; i < needed.length; i++) demand(isBare || !Number.isNaN(needed[i]![row]));
    demand(!(it < least || it > most || lower[row]! > upper[row]! || (indicator.kind === 'proportion' && part > whole)));
    const counted = counts[at]!;
    for (let i = 0; i < counted.length; i++) demand(!(counted[i]![row]! > 0 && counted[i]![row]! < minCount));
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
