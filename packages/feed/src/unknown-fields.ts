import type { GenericSchema } from 'valibot';
import { NUMBERS, TEXT_FIELDS } from './fields.js';
import { isRecord, type Raw } from './record.js';
import { AboutSchema, AreaSchema, DimensionSchema, IndicatorSchema } from './schema.js';

/** A field that version 1 does not know, and that is therefore not read. */
export type UnknownField = {
  /** Of the field: `indicators[0].granulairty`. */
  readonly path: string;
  readonly name: string;
  /** Those that may stand there. */
  readonly known: readonly string[];
};

type Schema = GenericSchema & {
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly (Schema | string | number)[];
  readonly entries?: Readonly<Record<string, Schema>>;
};

const LISTS: Readonly<Record<string, Schema>> = { areas: AreaSchema, dimensions: DimensionSchema, indicators: IndicatorSchema };

/**
 * The fields of a raw feed that are not known: not errors, so that version 1 can grow, but perhaps misspelt. Of the observations each
 * name once, where it first stands. Whatever is no feed has none.
 */
export function findUnknownFields(input: unknown): UnknownField[] {
  if (!isRecord(input)) return [];
  const unknown: UnknownField[] = [];
  const look = (record: Raw, known: readonly string[], path: string): void => {
    for (const name of Object.keys(record)) {
      if (!known.includes(name) && !name.startsWith('$')) unknown.push({ path: path ? `${path}.${name}` : name, name, known });
    }
  };
  const walk = (schema: Schema, value: unknown, path: string): void => {
    const inner = schema.wrapped ?? schema;
    if (Array.isArray(value)) value.forEach((item, at) => inner.item && walk(inner.item, item, `${path}[${at}]`));
    if (!isRecord(value)) return;
    const entries = inner.entries ?? inner.options?.map((option) => (option as Schema).entries).find((each) => each !== undefined);
    if (!entries) return;
    look(value, Object.keys(entries), path);
    for (const [name, entry] of Object.entries(entries)) walk(entry, value[name], `${path}.${name}`);
  };

  look(input, ['format', ...Object.keys(AboutSchema.entries), ...Object.keys(LISTS), 'observations'], '');
  for (const [name, entry] of Object.entries(AboutSchema.entries)) walk(entry as Schema, input[name], name);
  for (const [name, item] of Object.entries(LISTS)) {
    const list = input[name];
    if (Array.isArray(list)) list.forEach((each, at) => walk(item, each, `${name}[${at}]`));
  }
  const { dimensions, observations } = input;
  const ids = Array.isArray(dimensions) ? dimensions.map((each: unknown) => (isRecord(each) ? each['id'] : undefined)).filter((id) => typeof id === 'string') : [];
  const fields = [...TEXT_FIELDS, ...NUMBERS, ...ids];
  if (isRecord(observations)) look(observations, fields, 'observations');
  if (Array.isArray(observations)) {
    const seen = new Set(fields);
    observations.forEach((row: unknown, at) => {
      if (!isRecord(row)) return;
      for (const name of Object.keys(row)) {
        if (seen.has(name)) continue;
        seen.add(name);
        look({ [name]: undefined }, fields, `observations[${at}]`);
      }
    });
  }
  return unknown;
}
