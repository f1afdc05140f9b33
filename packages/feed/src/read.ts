import * as v from 'valibot';
import type { TypeName } from './messages.js';
import type { LeafCode, Report } from './problem.js';
import { isRecord, type Raw } from './record.js';

/*
 * Reads a value by its Valibot schema, but keeps what is good where Valibot would refuse the whole: a bad optional
 * field is left out; a bad required field takes its object with it; a list with a default is a list of extras, of
 * which a bad one is left out. What comes back is new, holds the schema's fields only, and is frozen.
 */

type Schema = v.GenericSchema;
type Entry = Schema & { readonly wrapped?: Schema; readonly default?: unknown };
type ListSchema = Schema & { readonly item: Schema };
type ObjectSchema = Schema & { readonly entries: Readonly<Record<string, Entry>> };

/** A rule that the fields of an object keep together: gives it back, mended or as it was, or undefined to leave it out. */
export type Rule<Value> = (value: Value, raw: Raw, path: string, report: Report) => Value | undefined;
/** Rules by schema. */
export type Rules = ReadonlyMap<unknown, (...rule: Parameters<Rule<never>>) => unknown>;

/** Gives undefined, after a report, for what cannot be used. */
export function read<S extends Schema>(
  schema: S,
  raw: unknown,
  path: string,
  report: Report,
  rules: Rules,
): v.InferOutput<S> | undefined {
  if ('entries' in schema) {
    return readObject(schema as unknown as ObjectSchema, raw, path, report, rules) as
      | v.InferOutput<S>
      | undefined;
  }
  if ('item' in schema) {
    const items = readList((schema as unknown as ListSchema).item, raw, path, report, rules);
    return items?.includes(undefined) ? undefined : (Object.freeze(items) as v.InferOutput<S> | undefined);
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return Object.freeze(result.output);
  reportIssue(schema, result.issues[0], path, report);
  return undefined;
}

/** As long as the raw list: undefined stands where an item could not be used. */
export function readList<S extends Schema>(
  item: S,
  raw: unknown,
  path: string,
  report: Report,
  rules: Rules,
): (v.InferOutput<S> | undefined)[] | undefined {
  if (Array.isArray(raw)) return raw.map((each, at) => read(item, each, `${path}[${at}]`, report, rules));
  report(path, 'wrong-type', raw, 'array');
  return undefined;
}

function readObject(schema: ObjectSchema, raw: unknown, path: string, report: Report, rules: Rules): unknown {
  if (!isRecord(raw)) {
    report(path, 'wrong-type', raw, 'object');
    return undefined;
  }
  const result: Record<string, unknown> = {};
  let whole = true;
  for (const key of Object.keys(schema.entries)) {
    const { wrapped, default: fallback } = schema.entries[key]!;
    const inner = wrapped ?? schema.entries[key]!;
    const place = path ? `${path}.${key}` : key;
    let value: unknown;
    if (raw[key] === undefined) {
      if (!wrapped) report(place, 'missing-field', key);
    } else if (Array.isArray(fallback)) {
      value = readList((inner as ListSchema).item, raw[key], place, report, rules)?.filter(
        (item) => item !== undefined,
      );
    } else {
      value = read(inner, raw[key], place, report, rules);
    }
    value ??= fallback;
    if (value !== undefined) result[key] = Object.freeze(value);
    else if (!wrapped) whole = false;
  }
  if (!whole) return undefined;
  const rule = rules.get(schema) as Rule<unknown> | undefined;
  return Object.freeze(rule ? rule(result, raw, path, report) : result);
}

function reportIssue(schema: Schema, issue: v.BaseIssue<unknown>, path: string, report: Report): void {
  const place = [path, ...(issue.path ?? []).map((step) => step.key)].join('.');
  const { kind, type, input } = issue;
  if (kind === 'validation') report(place, issue.message as LeafCode, input);
  else if ('options' in schema && type === 'picklist')
    report(place, 'unknown-value', input, schema.options as []);
  else report(place, 'wrong-type', input, type === 'union' ? 'string' : (type as TypeName));
}
