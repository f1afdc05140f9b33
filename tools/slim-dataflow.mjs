// @ts-check
/**
 * Takes out of a parsed dataflow what a picture in pixels has no use for. Bounds, the layout of the view and the copies of data that
 * pointers and exports read are worked out for nobody; the frame has nothing to draw; and of an expression only what it says is needed, not
 * how it was written. What cannot be said so simply is an error of the build.
 *
 * @typedef {{ $ref: number }} Ref
 * @typedef {{ id: number, type?: string, params?: Record<string, any>, [more: string]: any }} Operator
 * @typedef {{ type: string, [part: string]: any }} Node
 */

/** Operators that only pass on what they get, as far as our renderer can tell. */
const IDLE = ['bound', 'sieve', 'viewlayout'];

/**
 * @param {{ operators: Operator[] }} dataflow as Vega's parser makes it
 * @returns {{ operators: Operator[] }}
 */
export function slimDataflow({ operators }) {
  const frame = operators.find(({ data }) => data?.root?.includes('input'));
  const idle = new Map(
    operators.filter(({ type, params }) => IDLE.includes(type ?? '') || params?.pulse?.$ref === frame?.id).map(({ id, params }) => [id, params?.pulse])
  );
  /** @param {Ref} ref @returns {Ref} */
  const source = (ref) => (idle.has(ref.$ref) ? source(idle.get(ref.$ref)) : ref);
  const kept = operators
    .filter(({ id }) => !idle.has(id))
    .map(({ type, params = {}, metadata: _metadata, data = {}, ...operator }) => ({
      ...operator,
      ...(type !== 'operator' && { type }),
      ...filled('data', inputs(data)),
      ...filled('params', slimParameters(params, source)),
    }));
  const wanted = needed(kept);
  return { operators: kept.filter(({ id }) => wanted.has(id)) };
}

/** @param {Record<string, any>} params @param {(ref: Ref) => Ref} source */
function slimParameters({ encoders, pulse, parent: _parent, ...params }, source) {
  const told = Object.entries(params).filter(([, value]) => value !== null && value !== false);
  return {
    ...Object.fromEntries(told),
    ...(pulse && { pulse: source(pulse) }),
    ...(encoders && { encoders: { $encode: slimEncoders(encoders.$encode) } }),
  };
}

/** @param {string} name @param {object} value */
const filled = (name, value) => (Object.keys(value).length > 0 ? { [name]: value } : {});

/** Data sets are filled, and never read. @param {Record<string, string[]>} data */
const inputs = (data) => Object.fromEntries(Object.entries(data).flatMap(([name, roles]) => (roles.includes('input') ? [[name, ['input']]] : [])));

/** @param {Record<string, any>} sets */
function slimEncoders(sets) {
  const filled = Object.entries(sets).filter(([, { $expr }]) => Object.keys($expr.channels).length > 0);
  return mapValues(Object.fromEntries(filled), ({ $expr }) => ({ $expr: { channels: mapValues($expr.channels, slimExpression) } }));
}

/** A value as it stands, or a field of the row. @param {{ code: string, ast: Node }} channel */
function slimExpression({ code, ast }) {
  if (ast.type === 'Literal') return { value: ast.value };
  if (ast.type === 'MemberExpression' && ast.object.name === 'datum') {
    if (!ast.computed) return { field: ast.property.name };
    if (ast.property.type === 'Literal') return { field: ast.property.value };
  }
  throw new Error(`The engine's interpreter knows values and datum.field, not: ${code}`);
}

/** What the view asks for by name, what draws, and what these are fed by. @param {Operator[]} operators */
function needed(operators) {
  const byId = new Map(operators.map((operator) => [operator.id, operator]));
  /** @type {Set<number>} */
  const found = new Set();
  /** @param {number} id */
  const follow = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const value of Object.values(byId.get(id)?.params ?? {})) if (value?.$ref !== undefined) follow(value.$ref);
  };
  for (const { id, type, root, signal, data } of operators) if (root || signal || type === 'render' || data?.root) follow(id);
  return found;
}

/**
 * @template From, To
 * @param {Record<string, From>} object
 * @param {(value: From) => To} map
 * @returns {Record<string, To>}
 */
const mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
