// @ts-check
/**
 * Nothing that the bundle loads later runs unless it is what was built, byte for byte. A script tag's `integrity`
 * holds for the one file that it names, and an import map with the others' would have to stand inline, which a strict
 * policy refuses. So every `import()` goes through a loader, which is told the hash of the file, and of what that
 * imports:
 *
 *     import('./drawing.js')  →  load(() => import('./drawing.js'), './drawing.js')  →  load("drawing-1f2e3d4c.js kq3…", …)
 *
 * first in the sources, so that minifying and chunking know of the loader (the second argument keeps two calls from
 * being made one), then in the finished files, those first that are named by others.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

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
      const hashes = new Map();
      /** @type {string[]} */
      const path = [];
      /** Finishes a file, and gives its hash. @param {string} file @returns {string} */
      const hashOf = (file) => {
        const known = hashes.get(file);
        if (known) return known;
        const chunk = chunks.get(file);
        if (!chunk) return this.error(`${path.at(-1)} loads ${file}, which the build does not have.`);
        if (path.includes(file)) return this.error(`No file can hold the hash of one that holds its own: ${[...path, file].join(' → ')}`);
        path.push(file);
        const here = closure(chunks, file);
        chunk.code = edited(chunk.code, calls(this.parse(chunk.code)).map(({ call, argument, importing, wanted }) => {
          if (!call) return this.error(`${file}: an import() of ${wanted} that does not go through ${loader}: ${chunk.code.slice(importing.start - 80, importing.end + 20)}`);
          const files = besideEntry(chunks, wanted).filter((other) => !here.has(other));
          const names = files.map((other) => JSON.stringify(`${other} ${hashOf(other)}`));
          return [{ start: argument.start, end: importing.end, text: `${names.join()})` }, { start: argument.end, end: call.end, text: '' }];
        }).flat());
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
