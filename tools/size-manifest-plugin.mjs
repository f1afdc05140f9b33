// @ts-check
/**
 * Notes what a build is made of, for `tools/size.mjs`: its chunks, what each imports, and how long each
 * module in it is. The note goes to node_modules/.cache, never beside what is shipped.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const MANIFESTS = join(root, 'node_modules', '.cache', 'size');

/**
 * @typedef {object} Chunk
 * @property {string} name
 * @property {string} file
 * @property {boolean} isEntry
 * @property {string[]} imports files that the browser fetches with it
 * @property {string[]} later files that it may fetch afterwards
 * @property {Record<string, number>} modules length of each, by its path in the project
 *
 * @typedef {{ dir: string, minified: boolean, chunks: Chunk[] }} Manifest `dir` is where the files are, in
 *   the project
 */

/** @param {string} name of the build @returns {import('rollup').Plugin} */
export function sizeManifest(name) {
  let minified = false;
  return {
    name: 'size-manifest',
    buildStart({ plugins }) {
      minified = plugins.some((plugin) => plugin.name === 'minify' || plugin.name === 'terser');
    },
    async writeBundle({ dir, file }, bundle) {
      const home = dir ?? (file ? join(file, '..') : '.');
      /** @type {Manifest} */
      const manifest = { dir: relative(root, home), minified, chunks: [] };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        manifest.chunks.push({
          name: chunk.name,
          file: chunk.fileName,
          isEntry: chunk.isEntry,
          imports: chunk.imports,
          later: chunk.dynamicImports,
          modules: Object.fromEntries(
            Object.entries(chunk.modules).map(([id, { renderedLength }]) => [
              relative(root, id.replace(/^\0/, '')),
              renderedLength,
            ])
          ),
        });
      }
      await mkdir(MANIFESTS, { recursive: true });
      await writeFile(join(MANIFESTS, `${name}.json`), JSON.stringify(manifest));
    },
  };
}
