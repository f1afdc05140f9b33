// @ts-check
/**
 * Nothing that the bundle loads later runs unless it is what was built, byte for byte. A script tag's `integrity`
 * holds for the one file that it names, and an import map with the others' would have to stand inline, which a strict
 * policy refuses. So every `import()` goes through a loader, which is told the hash of the file, and of what that
 * imports:
 *
 *     import('./drawing.js')  →  load(() => import('./drawing.js'), './drawing.js')  →  load("drawing-1f2e3d4c.js kq3…", …)
 *
 * (or a number, where the entry loads that file, too, and so has its hash: it would stand in every file that needs it otherwise, and
 * hashes do not compress)
 *
 * first in the sources, so that minifying and chunking know of the loader (the second argument keeps two calls from
 * being made one), then in the finished files, those first that are named by others.
 *
 * And no file imports another by itself: where the browser would look for that, and what it would get, no hash could say, since the server
 * may have led it elsewhere. Each is a function of what the entry gives, and of what it uses of other files:
 *
 *     import{a,b as c}from"./indicator-elements.js";import{d}from"./axis.js";…;export{e as f};
 *     →  export default({a,b:c},use)=>{const{d}=use("axis.js");…;return{f:e}}
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { attachScopes, extractAssignedNames } from '@rollup/pluginutils';

/**
 * @typedef {import('rollup').OutputChunk} Chunk
 * @typedef {{ start: number, end: number, text: string }} Edit
 */

/** @param {string} loader the module that exports `load` @returns {import('rollup').Plugin} */
export function integrity(loader) {
  const home = resolve(loader);
  return {
    name: 'integrity',
    transform(code, id) {
      if (id === home || !code.includes('import(')) return null;
      /** @type {Edit[]} */
      const edits = [];
      walk(this.parse(code), (node) => {
        if (node.type !== 'ImportExpression') return;
        edits.push({ start: node.start, end: node.start, text: 'loadChecked(() => ' }, { start: node.end, end: node.end, text: `, ${code.slice(node.source.start, node.source.end)})` });
      });
      if (edits.length === 0) return null;
      return { code: `import { load as loadChecked } from ${JSON.stringify(home)};${edited(code, edits)}`, map: null };
    },
    generateBundle(_options, bundle) {
      const chunks = chunksOf(bundle);
      const entry = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? '';
      const hashes = new Map();
      const known = [...new Set(calls(this.parse(chunks.get(entry)?.code ?? '')).flatMap(({ wanted }) => besideEntry(chunks, wanted)))].sort();
      /** How the loader is told of a file. @param {string} file @param {() => string} otherwise */
      const told = (file, otherwise) => (known.includes(file) ? String(known.indexOf(file)) : JSON.stringify(otherwise()));
      /** @type {string[]} */
      const path = [];
      /** Finishes a file, and gives its hash. @param {string} file @returns {string} */
      const hashOf = (file) => {
        const done = hashes.get(file);
        if (done) return done;
        const chunk = chunks.get(file);
        if (!chunk) return this.error(`${path.at(-1)} loads ${file}, which the build does not have.`);
        if (path.includes(file)) return this.error(`No file can hold the hash of one that holds its own: ${[...path, file].join(' → ')}`);
        path.push(file);
        const here = closure(chunks, file);
        /** @type {any} */
        const tree = this.parse(chunk.code);
        const asked = calls(tree).flatMap(({ call, argument, importing, wanted }) => {
          if (!call) return this.error(`${file}: an import() of ${wanted} that does not go through ${loader}: ${chunk.code.slice(importing.start - 80, importing.end + 20)}`);
          const files = besideEntry(chunks, wanted).filter((other) => !here.has(other));
          const names = files.map((other) => told(other, () => `${other} ${hashOf(other)}`));
          return [{ start: argument.start, end: importing.end, text: `${names.join()})` }, { start: argument.end, end: call.end, text: '' }];
        });
        const facade = this.getModuleInfo(chunk.facadeModuleId ?? '');
        const unlinked = chunk.isEntry
          ? giving(tree, facade?.exports ?? [], JSON.stringify(known.map((other) => `${other} ${hashOf(other)}`)))
          : asFunction(tree, entry, (other) => `use(${told(other, () => other)})`);
        chunk.code = edited(chunk.code, [...asked, ...unlinked]);
        path.pop();
        const hash = createHash('sha256').update(chunk.code).digest('base64').replace('=', '');
        hashes.set(file, hash);
        return hash;
      };
      for (const file of chunks.keys()) hashOf(file);
    },
  };
}

/** @param {import('rollup').OutputBundle} bundle @returns {Map<string, Chunk>} by the names of their files */
export const chunksOf = (bundle) => new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));

/** What is fetched for a file where the entry is there already, itself first. @param {Map<string, Chunk>} chunks @param {string} file */
export const besideEntry = (chunks, file) => [...closure(chunks, file)].filter((other) => !chunks.get(other)?.isEntry);

/** A file and all that comes with it, itself first. @param {Map<string, Chunk>} chunks @param {string} file */
function closure(chunks, file) {
  const files = new Set([file]);
  for (const each of files) for (const other of chunks.get(each)?.imports ?? []) files.add(other);
  return files;
}

/**
 * The entry's exports, without those that only the other files use: these go where the loader says `ENTRY`, and the files that it knows where it says `FILES`.
 * @param {any} tree @param {readonly string[]} told what the page may import @param {string} known @returns {Edit[]}
 */
function giving(tree, told, known) {
  const { list, statements } = exportsOf(tree);
  const kept = list.filter(([name]) => told.includes(name)).map(([name, local]) => (local === name ? name : `${local} as ${name}`));
  const given = membersOf(list.filter(([name]) => !told.includes(name)));
  /** @type {Edit[]} */
  const places = [];
  /** @type {Record<string, string>} */
  const texts = { ENTRY: given, FILES: known };
  walk(tree, (node) => node.type === 'Identifier' && Object.hasOwn(texts, node.name) && places.push({ ...placeOf(node), text: texts[node.name] ?? '' }));
  if (places.length !== 2) throw new Error('The loader has to say once where what the entry gives is to stand, and once where the files that it knows are.');
  return [...places, ...statements.map((statement) => ({ ...placeOf(statement), text: '' })), { start: tree.end, end: tree.end, text: `;export{${kept.join()}};` }];
}

/**
 * A file as a function that makes its exports.
 * @param {any} tree @param {string} entry @param {(file: string) => string} use @returns {Edit[]}
 */
function asFunction(tree, entry, use) {
  const imports = tree.body.filter((/** @type {any} */ { type }) => type === 'ImportDeclaration');
  const { list, statements } = exportsOf(tree, use);
  let given = '_';
  const used = imports.map((/** @type {any} */ { source, specifiers }) => {
    const variables = membersOf(specifiers.map((/** @type {any} */ { imported, local }) => [imported.name, local.name]));
    if (fileOf(source) !== entry) return `${specifiers.length > 0 ? `const${variables}=` : ''}${use(fileOf(source))};`;
    given = variables;
    return '';
  });
  return [
    { start: tree.body[0].start, end: tree.body[0].start, text: `export default(${given},use)=>{${used.join('')}` },
    ...[...imports, ...statements].map((statement) => ({ ...placeOf(statement), text: '' })),
    { start: tree.end, end: tree.end, text: `;return${membersOf(list)}}` },
  ];
}

/**
 * What a finished file exports: names, and the variables or members that they are. They have to stay what they are, since others take them once.
 * @param {any} tree @param {(file: string) => string} [use] @returns {{ statements: any[], list: [name: string, is: string][] }}
 */
function exportsOf(tree, use) {
  const statements = tree.body.filter((/** @type {any} */ { type }) => /^Export/.test(type));
  if (statements.some((/** @type {any} */ { type, declaration }) => type !== 'ExportNamedDeclaration' || declaration)) throw new Error('A finished file has other exports than lists of names.');
  /** @type {[string, string][]} */
  const list = statements.flatMap((/** @type {any} */ { source, specifiers }) => specifiers.map((/** @type {any} */ { local, exported }) => [exported.name, `${source ? `${use?.(fileOf(source))}.` : ''}${local.name}`]));
  attachScopes(tree, 'scope');
  walk(tree, (node, parents) => {
    const target = { AssignmentExpression: node.left, UpdateExpression: node.argument }[/** @type {string} */ (node.type)];
    for (const name of target ? extractAssignedNames(target) : []) {
      const isOfFile = !parents.some(({ scope }) => scope?.parent && scope.declarations[name]);
      if (isOfFile && list.some(([, is]) => is === name)) throw new Error(`What a file exports as ${name} is given another value later, which others would not see.`);
    }
  });
  return { statements, list };
}

/** An object, or the pattern of one. @param {readonly (readonly [string, string])[]} list names, and what they are */
const membersOf = (list) => `{${list.map(([name, is]) => (name === is ? name : `${name}:${is}`)).join()}}`;

/** @param {any} source */
const fileOf = (source) => source.value.replace(/^\.\//, '');

/** @param {any} node @returns {{ start: number, end: number }} */
const placeOf = ({ start, end }) => ({ start, end });

/** The imports in a finished file, each with the call of the loader that it is in. @param {any} tree */
function calls(tree) {
  /** @type {{ call?: any, argument?: any, importing: any, wanted: string }[]} */
  const found = [];
  walk(tree, (node, parents) => {
    if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return;
    const argument = parents.findLast(({ type }) => type === 'ArrowFunctionExpression');
    const call = parents[parents.indexOf(argument) - 1];
    const mine = call?.type === 'CallExpression' && call.arguments.length === 2 && call.arguments[0] === argument;
    found.push({ ...(mine && { call, argument }), importing: node, wanted: node.source.value.replace(/^\.\//, '') });
  });
  return found;
}

/** @param {any} node @param {(node: any, parents: any[]) => void} visit @param {any[]} [parents] */
function walk(node, visit, parents = []) {
  visit(node, parents);
  for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') walk(child, visit, [...parents, node]);
}

/** @param {string} code @param {Edit[]} edits */
function edited(code, edits) {
  let text = code;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) text = text.slice(0, start) + instead + text.slice(end);
  return text;
}
