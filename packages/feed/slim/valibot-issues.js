// What is wrong with a value, for the reader that explains: see `valibot.js`.
import { isObject, outputOf } from './valibot.js';

export function safeParse(schema, input) {
  const issues = issuesOf(schema, input);
  return issues.length > 0 ? { success: false, issues } : { success: true, output: outputOf(schema, input) };
}

/** Those of kind `schema` say that the type is wrong, those of `validation` that the value is. */
function issuesOf(schema, input) {
  const issues = ofType(schema, input);
  if (issues.some(({ kind }) => kind === 'schema')) return issues;
  const output = outputOf(schema, input);
  return [...issues, ...schema.checks.flatMap(({ is, message }) => (is(output) ? [] : { kind: 'validation', input: output, message }))];
}

function ofType(schema, input) {
  const { type, entries, options } = schema;
  if (type === 'union') {
    const results = options.map((option) => issuesOf(option, input));
    if (results.some((issues) => issues.length === 0)) return [];
    // An option of the right type says best what is wrong with the value.
    return results.find((issues) => issues.every(({ kind }) => kind === 'validation')) ?? [{ kind: 'schema', type, input }];
  }
  if (entries && isObject(input)) {
    return Object.entries(entries).flatMap(([key, entry]) =>
      key in input ? issuesOf(entry.wrapped ?? entry, input[key]).map((issue) => ({ ...issue, path: [{ key }, ...(issue.path ?? [])] })) : [],
    );
  }
  return schema.is(input) ? [] : [{ kind: 'schema', type, input }];
}
