import { parseFeed, parsePeriod, type Feed } from '@indicator-elements/feed';
import { NUMBERS, TEXT_FIELDS, type NumberField } from '@indicator-elements/feed/fields';
import { findArea } from '../areas/find-area.js';
import { KNOWN_AREAS, type KnownArea } from '../areas/sweden.js';
import { ToolError, type Place, type Remarks } from '../remark.js';
import type { TableStream, Value } from '../tables/table.js';
import { tellBadCell } from '../values/bad-cell.js';
import { findDecimal, readNumber } from '../values/number.js';
import { readPeriod } from '../values/period.js';

/** What a tidy table holds, a row a cell of the feed. Columns that are not named are looked for by their usual names. */
export type TidyTable = {
  readonly columns: { readonly [Each in 'indicator' | 'area' | 'period' | NumberField]?: string | undefined };
  /** Columns of categories, each with the category that holds all the others, where there is one. */
  readonly dimensions: readonly { readonly column: string; readonly total?: string | undefined }[];
  /** Of all indicators: `label` of the one, where no column tells them apart. */
  readonly indicator: { readonly kind: string; readonly per?: number | undefined; readonly scale?: { readonly min: number; readonly max: number } | undefined; readonly unit?: string | undefined; readonly label: string; readonly direction?: string | undefined };
  readonly publisher?: string | undefined;
  readonly notes: readonly string[];
};

const USUAL: Readonly<Record<'indicator' | 'area' | 'period' | NumberField, RegExp>> = {
  indicator: /^(indicator|indikator|mått|measure|nyckeltal|kpi)$/i,
  area: /^(area|område|kommun|region|municipality|geo)$/i,
  period: /^(period|tid|time|år|year|månad|month|kvartal|vecka)$/i,
  value: /^(value|värde|antal)$/i,
  numerator: /^(numerator|täljare)$/i,
  denominator: /^(denominator|nämnare)$/i,
  n: /^n$/i,
  sd: /^sd$/i,
  lower: /^(lower|undre)$/i,
  upper: /^(upper|övre)$/i,
};

/**
 * A feed of a tidy table. A cell that cannot be read is an error with its row, its column and its content.
 *
 * @param file what the remarks call it
 * @throws {ToolError} where a column is missing, or a cell cannot be read
 */
export async function feedOfTable(table: TableStream, how: TidyTable, file: string, remarks: Remarks): Promise<Feed> {
  const columnOf = columnsOf(table.headings, how, file);
  const numbers = NUMBERS.filter((field) => columnOf.has(field));
  if (numbers.length === 0) throw noColumn(file, 'value', table.headings);
  const { columns, rows } = await whole(table);
  const cell = (field: string, row: number): Value => columns.get(columnOf.get(field) ?? '')?.[row] ?? null;
  const placeOf = (row: number, field: string): Place => ({ file, row: rows[row], column: columnOf.get(field) ?? field });
  const decimals = new Map(numbers.map((field) => [field, findDecimal(columns.get(columnOf.get(field)!)!)]));

  const indicators = new Map<string, object>();
  const areas = new Map<string, KnownArea>();
  const categories = how.dimensions.map(() => new Map<string, object>());
  const text = (value: Value): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').trim());
  const observations = rows.map((_, row) => {
    const name = columnOf.has('indicator') ? text(cell('indicator', row)) : how.indicator.label;
    const place = text(cell('area', row));
    const found = findArea(place);
    if ('area' in found) areas.set(found.area.code, found.area);
    else {
      remarks.add('error', 'unknown-area', placeOf(row, 'area'), () => {
        const like = found.suggestions.map((area) => `${area.code} ${area.name}`).join(', ');
        return { sv: `Området "${place}" är okänt.${like && ` Menas ${like}?`}`, en: `The area "${place}" is not known.${like && ` Is it ${like}?`}` };
      });
    }
    const period = readPeriod(cell('period', row));
    if (period === undefined) tellBadCell(remarks, placeOf(row, 'period'), 'period', cell('period', row));
    if (name === '') remarks.add('error', 'missing-field', placeOf(row, 'indicator'), () => ({ sv: 'Cellen är tom. Skriv indikatorns namn.', en: 'The cell is empty. Write the name of the indicator.' }));
    else if (!indicators.has(name) && period !== undefined) {
      const { label: _, ...rest } = how.indicator;
      indicators.set(name, { id: name, label: name, ...rest, granularity: parsePeriod(period)?.granularity });
    }
    const groups = how.dimensions.map(({ column }, at): [string, string] => {
      const category = text(columns.get(column)![row] ?? null);
      if (category === '') remarks.add('error', 'missing-field', { file, row: rows[row], column }, () => ({ sv: 'Cellen är tom. Skriv kategorin.', en: 'The cell is empty. Write the category.' }));
      else categories[at]!.set(category, { id: category, label: category });
      return [idOf(column), category];
    });
    const observation: Record<string, unknown> = { indicator: name, area: 'area' in found ? found.area.code : '', period, ...Object.fromEntries(groups) };
    for (const field of numbers) {
      const value = cell(field, row);
      const number = readNumber(value, { decimal: decimals.get(field) });
      if (typeof number === 'number') observation[field] = number;
      else if (number === undefined) tellBadCell(remarks, placeOf(row, field), 'number', value);
      // What is hidden is hidden, whatever stands beside it.
      else if (observation['status'] !== 'suppressed') observation['status'] = number;
    }
    return observation['status'] === undefined ? observation : Object.fromEntries(Object.entries(observation).filter(([field]) => !(NUMBERS as readonly string[]).includes(field)));
  });
  remarks.throwIfErrors();
  if (observations.length === 0) throw ToolError.at({ file }, 'no-rows', { sv: 'Tabellen har inga rader.', en: 'The table has no rows.' });

  const { feed, problems } = parseFeed({
    format: 'indicator-feed/1',
    publisher: how.publisher === undefined ? undefined : { name: how.publisher },
    notes: how.notes,
    areas: withParents(areas),
    dimensions: how.dimensions.map(({ column, total }, at) => ({ id: idOf(column), label: column, total, categories: [...categories[at]!.values()] })),
    indicators: [...indicators.values()],
    observations,
  });
  const unused = table.headings.filter((heading) => ![...columnOf.values(), ...how.dimensions.map(({ column }) => column)].includes(heading));
  if (unused.length > 0 && problems.some(({ code }) => code === 'duplicate-cell')) throw undivided(file, unused);
  for (const { path, code, message } of problems) {
    const [, row, field] = /^observations\[(\d+)\](?:\.(.*))?$/.exec(path) ?? [];
    remarks.add('error', code, row === undefined ? { file, path } : { file, row: rows[Number(row)], column: columnOf.get(field ?? '') ?? field }, () => message);
  }
  if (problems.length > 0) throw new ToolError(remarks.list);
  return feed;
}

/** The areas that the table has, in the order of the known ones: each in the nearest that it has, too. */
function withParents(areas: ReadonlyMap<string, KnownArea>): object[] {
  const known = new Map(KNOWN_AREAS.map((area) => [area.code, area]));
  return KNOWN_AREAS.filter(({ code }) => areas.has(code)).map(({ code, name, level, parent }) => {
    let up = parent;
    while (up !== undefined && !areas.has(up)) up = known.get(up)?.parent;
    return { code, name, level, parent: up };
  });
}

/** A column's heading as the id of a dimension: not the name of another field. */
function idOf(column: string): string {
  return column in Object.prototype || ([...TEXT_FIELDS, ...NUMBERS] as readonly string[]).includes(column) ? `_${column}` : column;
}

function columnsOf(headings: readonly string[], { columns, dimensions }: TidyTable, file: string): ReadonlyMap<string, string> {
  for (const { column } of dimensions) if (!headings.includes(column)) throw noColumn(file, column, headings);
  const fields = Object.entries(USUAL) as [keyof typeof USUAL, RegExp][];
  const found = new Map<string, string>();
  for (const [field] of fields) {
    const told = columns[field];
    if (told === undefined) continue;
    if (!headings.includes(told)) throw noColumn(file, told, headings);
    found.set(field, told);
  }
  // What a column is told to be is not guessed to be something else besides.
  const taken = new Set([...found.values(), ...dimensions.map(({ column }) => column)]);
  for (const [field, usual] of fields) {
    const column = found.has(field) ? undefined : headings.find((heading) => usual.test(heading) && !taken.has(heading));
    if (column === undefined) continue;
    taken.add(column);
    found.set(field, column);
  }
  for (const field of ['area', 'period']) if (!found.has(field)) throw noColumn(file, field, headings);
  return found;
}

function undivided(file: string, unused: readonly string[]): ToolError {
  const names = unused.map((heading) => `"${heading}"`).join(', ');
  return ToolError.at({ file }, 'unused-column', {
    sv: `Flera rader gäller samma område och period, och ${names} används inte. Delar en av kolumnerna upp talen? Säg det med --dimension "${unused[0]}". Ta annars bort de rader som står dubbelt.`,
    en: `Several rows are of the same area and period, and ${names} is not used. Does one of these columns divide the numbers? Say so by --dimension "${unused[0]}". Otherwise remove the rows that stand twice.`,
  });
}

function noColumn(file: string, name: string, headings: readonly string[]): ToolError {
  return ToolError.at({ file }, 'unknown-column', {
    sv: `Kolumnen "${name}" finns inte. Tabellen har: ${headings.join(', ')}. Säg vilken det är med --${name} KOLUMN.`,
    en: `There is no column "${name}". The table has: ${headings.join(', ')}. Say which one it is by --${name} COLUMN.`,
  });
}

async function whole({ headings, batches }: TableStream): Promise<{ columns: ReadonlyMap<string, Value[]>; rows: readonly number[] }> {
  const columns = new Map(headings.map((heading): [string, Value[]] => [heading, []]));
  const rows: number[] = [];
  for await (const batch of batches) {
    for (let row = 0; row < batch.length; row++) rows.push(batch.rows[row]!);
    for (const [heading, values] of batch.columns) for (let row = 0; row < batch.length; row++) columns.get(heading)?.push(values[row]!);
  }
  return { columns, rows };
}
