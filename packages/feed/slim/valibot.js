// Valibot as far as the feed's schema goes, for the browser bundle: the same constructors and the same results, without what the schema
// does not use. `tests/feed/slim-valibot.test.ts` holds the two to the same findings. Why: docs/decisions/0006.

/** A schema: `run` gives the issues, of which those of kind `schema` say that the type is wrong, those of `validation` that the value is. */
const schema = (type, isType, more = {}) => ({
  type,
  run: (input) => (isType(input) ? [] : [{ kind: 'schema', type, input }]),
  ...more,
});
const validation = (isValid) => (message) => (input) => (isValid(input) ? undefined : { kind: 'validation', input, message });
const isObject = (input) => typeof input === 'object' && input !== null;

export const string = () => schema('string', (input) => typeof input === 'string');
export const number = () => schema('number', (input) => typeof input === 'number' && !Number.isNaN(input));
export const boolean = () => schema('boolean', (input) => typeof input === 'boolean');
export const picklist = (options) => schema('picklist', (input) => options.includes(input), { options });
export const array = (item) => ({ type: 'array', item });
export const exactOptional = (wrapped, fallback) => ({ type: 'exact_optional', wrapped, default: fallback });

export const object = (entries) => ({
  type: 'object',
  entries,
  run(input) {
    if (!isObject(input)) return [{ kind: 'schema', type: 'object', input }];
    return Object.entries(entries).flatMap(([key, entry]) =>
      key in input ? (entry.wrapped ?? entry).run(input[key]).map((issue) => ({ ...issue, path: [{ key }, ...(issue.path ?? [])] })) : [],
    );
  },
});

export const union = (options) => ({
  type: 'union',
  options,
  run(input) {
    const results = options.map((option) => option.run(input));
    if (results.some((issues) => issues.length === 0)) return [];
    // An option of the right type says best what is wrong with the value.
    return results.find((issues) => issues.every(({ kind }) => kind === 'validation')) ?? [{ kind: 'schema', type: 'union', input }];
  },
});

export const pipe = (first, ...validations) => ({
  ...first,
  run(input) {
    const issues = first.run(input);
    if (issues.some(({ kind }) => kind === 'schema')) return issues;
    const output = outputOf(first, input);
    return [...issues, ...validations.flatMap((check) => check(output) ?? [])];
  },
});

export const regex = (pattern, message) => validation((input) => pattern.test(input))(message);
export const check = (isValid, message) => validation(isValid)(message);
export const finite = (message) => validation(Number.isFinite)(message);
export const minValue = (least, message) => validation((input) => input >= least)(message);
export const minEntries = (least, message) => validation((input) => Object.keys(input).length >= least)(message);

export function safeParse(schema, input) {
  const issues = schema.run(input);
  return issues.length > 0 ? { success: false, issues } : { success: true, output: outputOf(schema, input) };
}

/** An object's output holds the schema's fields only. */
function outputOf(schema, input) {
  if (!isObject(input)) return input;
  const entries = schema.entries ?? schema.options?.find((option) => option.entries)?.entries ?? {};
  return Object.fromEntries(Object.keys(entries).flatMap((key) => (key in input ? [[key, input[key]]] : [])));
}
