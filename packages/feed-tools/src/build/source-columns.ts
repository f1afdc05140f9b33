import { ToolError, type Remark } from '../remark.js';
import { didYouMean } from '../recipe/suggest.js';
import type { RecipeSource } from '../recipe/types.js';
import type { Batch, Value } from '../tables/table.js';
import type { NumberRules } from './read-cells.js';

/** A source's columns by the names that the recipe gives them. */
export type SourceColumns = {
  /** The heading in the file, for who looks there. */
  readonly heading: (name: string) => string;
  /** How the numbers of a column are written. */
  readonly rules: (name: string) => NumberRules;
  readonly of: (batch: Batch, name: string) => ArrayLike<Value>;
};

/** @throws {ToolError} where a column that is asked for is not there */
export function sourceColumns(file: string, { columns = {}, always = {}, decimal, marks }: RecipeSource, headings: readonly string[], wanted: Iterable<string>): SourceColumns {
  const headingOf = (name: string): string => {
    const column = Object.hasOwn(columns, name) ? columns[name]! : name;
    return typeof column === 'string' ? column : column.heading;
  };
  const remarks: Remark[] = [];
  for (const name of new Set(wanted)) {
    if (Object.hasOwn(always, name)) continue;
    const heading = headingOf(name);
    if (headings.includes(heading)) continue;
    const meant = didYouMean(heading, headings);
    remarks.push({
      level: 'error', code: 'unknown-column', place: { file },
      message: { sv: `Kolumnen "${heading}" finns inte i källan.${meant.sv}`, en: `The source has no column "${heading}".${meant.en}` },
    });
  }
  if (remarks.length > 0) throw new ToolError(remarks);
  const decimals = new Map(Object.entries(columns).map(([name, column]) => [name, typeof column === 'string' ? undefined : column.decimal]));
  return {
    heading: headingOf,
    rules: (name) => ({ decimal: decimals.get(name) ?? decimal, marks }),
    of: (batch, name) => (Object.hasOwn(always, name) ? new Array<Value>(batch.length).fill(always[name]!) : batch.columns.get(headingOf(name))!),
  };
}
