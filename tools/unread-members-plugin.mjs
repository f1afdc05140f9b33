// @ts-check
/**
 * Takes methods out of a built library that no code in the build ever names. Bundlers and minifiers leave them, since a name might be put
 * together at run time; Vega's sources do not do that. What only they needed goes with them when the file is minified.
 *
 * @typedef {{ type: string, start: number, end: number, [part: string]: any }} Node
 */

/** Names that the language itself reads. */
const SPOKEN = new Set(['constructor', 'then', 'toString', 'valueOf', 'toJSON', 'get', 'set', 'value']);

/**
 * @param {(id: string) => boolean} isLibrary whether a module's methods may go
 * @returns {import('rollup').Plugin}
 */
export function dropUnreadMembers(isLibrary) {
  return {
    name: 'unread-members',
    renderChunk(code, { modules }) {
      /** Where the library's modules are; ends move up as methods go. */
      const places = Object.entries(modules).flatMap(([id, { code: text }]) => {
        const start = text && isLibrary(id) ? code.indexOf(text) : -1;
        return start < 0 || !text ? [] : [{ start, end: start + text.length }];
      });
      for (;;) {
        const nodes = [...walk(/** @type {Node} */ (this.parse(code)))];
        const read = new Set(nodes.flatMap(namesRead));
        const unread = nodes
          .filter((node) => isMethod(node) && !read.has(nameOf(node)) && places.some(({ start, end }) => start <= node.start && node.end <= end))
          .sort((a, b) => b.start - a.start);
        // The innermost first: what holds it may be gone the next time.
        const gone = unread.filter(({ start, end }) => !unread.some((other) => other.start > start && other.end <= end));
        if (gone.length === 0) return { code, map: null };
        for (const { start, end: last } of gone) {
          const end = last + (/^\s*,/.exec(code.slice(last))?.[0].length ?? 0);
          code = code.slice(0, start) + code.slice(end);
          for (const place of places) {
            if (place.start >= end) place.start -= end - start;
            if (place.end >= end) place.end -= end - start;
          }
        }
      }
    },
  };
}

/** A function that is written in an object or a class; other values may be meant for whoever goes through them all. @param {Node} node */
function isMethod({ type, kind, computed, key, value }) {
  if (computed || (key?.type !== 'Identifier' && key?.type !== 'Literal')) return false;
  if (SPOKEN.has(nameOf({ type, start: 0, end: 0, key }))) return false;
  if (type === 'MethodDefinition') return kind === 'method';
  return type === 'Property' && ['FunctionExpression', 'ArrowFunctionExpression'].includes(value.type);
}

/** @param {Node} node */
const nameOf = ({ key }) => String(key.name ?? key.value);

/** Every name that a node may read a member by; of a text, each word in it. @param {Node} node @returns {string[]} */
function namesRead({ type, computed, property, value, properties }) {
  if (type === 'MemberExpression' && !computed) return property.type === 'Identifier' ? [property.name] : [];
  if (type === 'Literal' && typeof value === 'string') return value.match(/[\w$]+/g) ?? [];
  if (type === 'TemplateElement') return value.raw.match(/[\w$]+/g) ?? [];
  if (type === 'ObjectPattern') return properties.flatMap(({ key }) => (key ? [String(key.name ?? key.value)] : []));
  return [];
}

/** @param {any} node @returns {Generator<Node>} */
function* walk(node) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) for (const each of node) yield* walk(each);
  else {
    if (typeof node.type === 'string') yield node;
    for (const [name, part] of Object.entries(node)) if (name !== 'parent') yield* walk(part);
  }
}
