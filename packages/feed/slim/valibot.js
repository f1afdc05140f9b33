// Valibot as far as the feed's schema goes, for the browser bundle: the same constructors and the same results, without what the schema
// does not use. `tests/feed/slim-valibot.test.ts` holds the two to the same findings. Why: docs/decisions/0006.
export { safeParse } from './valibot-issues.js';

/** A schema knows whether a value is of it; which issues one has that is not is for `safeParse`. */
const schema = (type, is, more) => ({ type, is, checks: [], ...more });
const validation = (is) => (message) => ({ is, message });
export const isObject = (input) => typeof input === 'object' && input !== null;

export const string = () => schema('string', (input) => typeof input === 'string');
export const number = () => schema('number', (input) => typeof input === 'number' && !Number.isNaN(input));
export const boolean = () => schema('boolean', (input) => typeof input === 'boolean');
export const picklist = (options) => schema('picklist', (input) => options.includes(input), { options });
export const array = (item) => schema('array', undefined, { item });
export const exactOptional = (wrapped, fallback) => ({ wrapped, default: fallback });
export const object = (entries) => schema('object', isObject, { entries });
export const union = (options) => schema('union', (input) => options.some((option) => matches(option, input)), { options });
export const pipe = (first, ...checks) => ({ ...first, checks: [...first.checks, ...checks] });

export const regex = (pattern, message) => validation((input) => pattern.test(input))(message);
export const check = (is, message) => validation(is)(message);
export const minValue = (least, message) => validation((input) => input >= least)(message);
export const maxValue = (most, message) => validation((input) => input <= most)(message);
export const minEntries = (least, message) => validation((input) => Object.keys(input).length >= least)(message);

function matches(schema, input) {
  return (
    schema.is(input) &&
    Object.entries(schema.entries ?? {}).every(([key, { wrapped }]) => !(key in input) || matches(wrapped, input[key])) &&
    schema.checks.every(({ is }) => is(outputOf(schema, input)))
  );
}

export function parse(schema, input) {
  if (!matches(schema, input)) throw new Error();
  return outputOf(schema, input);
}

/** An object's output holds the schema's fields only. */
export function outputOf(schema, input) {
  if (!isObject(input)) return input;
  const entries = schema.entries ?? schema.options?.find((option) => option.entries)?.entries ?? {};
  return Object.fromEntries(Object.keys(entries).flatMap((key) => (key in input ? [[key, input[key]]] : [])));
}
