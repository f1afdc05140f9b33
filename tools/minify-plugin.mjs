// @ts-check
/**
 * Minifies the files of a bundle so that all call what the entry shares by the name that it has in the entry: `export{bt}` and
 * `import{bt}`, and not `export{bt as q}` and `import{q as n}`. Each of some hundred names would stand there twice otherwise, in pairs that
 * nothing compresses.
 */
import { minify as terser } from 'terser';

/**
 * @typedef {ReadonlyMap<string, string>} Names what the entry gives: by Rollup's name for it, its name inside the entry
 * @typedef {{ local: { name: string }, imported: { name: string } }} Specifier
 */

/** @param {import('terser').MinifyOptions} options @returns {import('rollup').Plugin} */
export function minify(options) {
  /** @type {Promise<Names>} */
  let shared;
  /** @type {(names: Names | Promise<Names>) => void} */
  let share;
  return {
    name: 'minify',
    renderStart() {
      shared = new Promise((resolve) => (share = resolve));
    },
    async renderChunk(code, chunk, _output, { chunks }) {
      if (chunk.isEntry) {
        const minifying = terser(code, options).then(({ code: text = '' }) => text);
        const told = this.getModuleInfo(chunk.facadeModuleId ?? '')?.exports ?? [];
        share(minifying.then((text) => namesOf(text, told)));
        return { code: (await minifying).replace(EXPORTS, (_, list) => `export{${each(list, ([local, name]) => [local, told.includes(name) ? name : local])}}`), map: null };
      }
      const names = await shared;
      const entry = Object.values(chunks).find(({ isEntry }) => isEntry)?.fileName ?? '';
      /** @type {any[]} */
      const statements = this.parse(code).body;
      /** @type {Specifier[]} */
      const wanted = statements.filter(({ type, source }) => type === 'ImportDeclaration' && source.value.endsWith(entry)).flatMap(({ specifiers }) => specifiers);
      const given = Object.fromEntries(wanted.map(({ local, imported }) => [`$${local.name}`, names.get(imported.name)]));
      const { code: text = '' } = await terser(code, { ...options, nameCache: { vars: { props: given } } });
      return { code: text.replace(IMPORTS, (whole, list, from) => from.endsWith(entry) ? `import{${each(list, ([name, local]) => [names.get(name) ?? name, local])}}from"${from}"` : whole), map: null };
    },
  };
}

const EXPORTS = /\bexport\{([^}]*)\}/;
const IMPORTS = /\bimport\{([^}]*)\}from"([^"]*)"/g;

/** The items of a list of exports or imports, each with its name before `as` and the one after, or the same twice. @param {string} list */
const itemsOf = (list) => list.split(',').map((item) => {
  const [first = '', last = first] = item.split(' as ');
  return /** @type {const} */ ([first, last]);
});

/** In alphabetical order, of which a little more is told by what went before. @param {string} list @param {(item: readonly [string, string]) => readonly [string, string]} change */
const each = (list, change) => itemsOf(list).map(change).map(([first, last]) => (first === last ? first : `${first} as ${last}`)).sort().join();

/** @param {string} text of the entry @param {readonly string[]} told what it exports to the page, by names that stay @returns {Names} */
function namesOf(text, told) {
  const list = EXPORTS.exec(text)?.[1] ?? '';
  return new Map(itemsOf(list).map(([local, name]) => [name, told.includes(name) ? name : local]));
}
