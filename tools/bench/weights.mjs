// @ts-check
/** What `npm run size` knows: brotli bytes until the words and until the picture, by package. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { MANIFESTS } from '../size-manifest-plugin.mjs';
import { measure } from '../size-report.mjs';

const tools = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

export function weights() {
  const bundle = readJson(join(MANIFESTS, 'bundle.json'));
  const engine = /** @type {import('../size-manifest-plugin.mjs').Manifest} */ (readJson(join(MANIFESTS, 'engine.json')));
  const prebuilt = Object.fromEntries(engine.chunks.map(({ file, modules }) => [join(engine.dir, file), modules]));
  return measure(bundle, readJson(join(tools, 'size-budgets.json')), (file) => brotliCompressSync(readFileSync(join(tools, '..', bundle.dir, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length, prebuilt);
}
