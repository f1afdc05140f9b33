import { demand, placesOf } from './demand.js';
import { NUMBER_FIELDS, NUMBERS, SILENT, STATUSES, type NumberField } from './fields.js';
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
    let last: unknown;
    let found = absent;
    return Int32Array.from({ length }, (_, row) => {
      const value = values[row];
      if (value !== last) {
        last = value;
        if (typeof value === 'string') found = known ? undefined : find(value);
        else if (typeof value === 'number') found = known ? known[value] : value >>> 0 === value && value < places ? value : undefined;
        else found = value === null || value === undefined ? absent : undefined;
      }
      demand(found !== undefined);
      return found;
    });
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
    if (!values) continue;
    given[field] = Float64Array.from({ length }, (_, row) => {
      const value = values[row];
      demand(value === null || value === undefined || (typeof value === 'number' && value >= NUMBER_FIELDS[field] && value - value === 0));
      return (value ?? NaN) as number;
    });
  }

  const rules = indicators.map(ruleOf);
  for (let row = 0; row < length; row++) {
    const rule = rules[indicator[row]!]!;
    const { granularity, index } = periods[period[row]!]!;
    demand(granularity === rule.indicator.granularity);
    const name = names[category[row]! - 1];
    category[row] = rule.steps && name !== undefined ? rule.steps.indexOf(name) + 1 : 0;
    demand(!rule.steps || category[row] || (name === undefined && SILENT.has(status[row]!)));
    period[row] = index;
    demandSoundNumbers(given, row, rule, SILENT.has(status[row]!), disclosure.minCount);
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

/** What lays columns in the order of their cells, each of which is there once; most files are in order already. */
function orderOf(keys: readonly Int32Array[]): <Column extends Int32Array | Float64Array>(column: Column) => Column {
  const compare = (row: number, other: number): number => {
    const key = keys.find((column) => column[row] !== column[other]);
    return key ? key[row]! - key[other]! : 0;
  };
  const isAfter = (row: number, at: number, rows: Uint32Array): boolean => at === 0 || compare(row, rows[at - 1]!) > 0;
  const rows = Uint32Array.from(keys[0]!, (_, row) => row);
  if (rows.every(isAfter)) return (column) => column;
  demand(rows.sort(compare).every(isAfter));
  return (column) => column.map((_, at) => column[rows[at]!]!) as typeof column;
}

function demandSoundNumbers(given: { [Field in NumberField]?: Float64Array }, row: number, rule: Rule, silent: boolean, minCount = 0): void {
  const { needs, counts, isRatio, least, most, indicator } = rule;
  const at = (field: NumberField): number => given[field]?.[row] ?? NaN;
  if (silent) {
    for (const field of TELLING) demand(Number.isNaN(at(field)));
    for (const field of NUMBERS) if (given[field]) given[field][row] = NaN;
    return;
  }
  const value = at('value');
  const isBare = isRatio && !Number.isNaN(value) && !(at('numerator') >= 0) && !(at('denominator') >= 0);
  demand(isBare || !needs.some((field) => Number.isNaN(at(field))));
  demand(!(value < least || value > most || at('lower') > at('upper')));
  demand(indicator.kind !== 'proportion' || !(at('numerator') > at('denominator')));
  for (const field of counts) demand(!(at(field) > 0 && at(field) < minCount));
}

type Column = { readonly values: readonly unknown[]; readonly dictionary?: readonly unknown[] };

/** The columns of observations, whether they are written as columns or as rows; all that are asked for are of one length. */
function columnsIn(raw: unknown): (field: string) => Column | undefined {
  if (Array.isArray(raw)) {
    const rows = Array.from(raw, (row: unknown) => {
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
