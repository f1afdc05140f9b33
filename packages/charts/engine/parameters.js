// What the operators of our dataflow are told: other operators, how marks are encoded, and where they are.
export default function parseParameters(spec) {
  const read = (value) =>
    value?.$ref !== undefined ? this.get(value.$ref)
    : value?.$encode ? encoders(value.$encode, this)
    : value?.$context ? this
    : value;
  return mapValues(spec, read);
}

const encoders = (sets, context) =>
  mapValues(sets, ({ $expr, $output }) => Object.assign(context.encodeExpression($expr), { output: $output }));

const mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
