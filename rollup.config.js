// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import terser from '@rollup/plugin-terser';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { minifyCss } from './tools/minify-css-plugin.mjs';
import { sizeManifest } from './tools/size-manifest-plugin.mjs';
import { slimVega } from './tools/slim-vega-plugin.mjs';
import { sweep } from './tools/sweep-plugin.mjs';
import { vegaSpecs } from './tools/vega-spec-plugin.mjs';

const charts = 'packages/charts/src';
const specs = readdirSync(charts)
  .map((name) => join(charts, name, 'spec.ts'))
  .filter((file) => existsSync(file));

const target = 'es2022';

const minify = terser({ module: true, ecma: 2020, compress: { passes: 3, pure_getters: true }, format: { comments: false, ascii_only: false } });

/** The engine: Vega from its sources, with what the specs use. One file, the same for npm and for the browser bundle. */
const engine = {
  input: `${charts}/engine.ts`,
  output: { file: 'packages/charts/dist/engine.js', format: 'es' },
  plugins: [
    slimVega({ specs }),
    nodeResolve({ browser: true }),
    // vega-embed's sources import types as if they were values: without our tsconfig those imports are dropped.
    esbuild({ target, charset: 'utf8', tsconfig: false, include: /\.[jt]s$/, exclude: [] }),
    minify,
    sizeManifest('engine'),
  ],
};

/** What npm gets of a package: its modules as they are, in JavaScript, with compiled specs. */
const published = (name, input) => ({
  input,
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.includes('packages/'),
  output: { dir: `packages/${name}/dist`, format: 'es', preserveModules: true, preserveModulesRoot: `packages/${name}/src` },
  plugins: [vegaSpecs(), esbuild({ target, charset: 'utf8' })],
});

/** Reads feeds without the parts of Valibot that their schema does not use; a test holds the two together. */
const slimValibot = {
  name: 'slim-valibot',
  resolveId: (source) => (source === 'valibot' ? resolve('packages/feed/slim/valibot.js') : null),
};

/** All English in one chunk: it is wanted together. */
const manualChunks = (id) => (/\.en\.ts$/.test(id) ? 'english' : undefined);

/** What a page loads without npm: the elements in one module, and the engine and specs that it loads later. */
const bundle = {
  input: { 'indicator-elements': 'packages/embed/src/index.ts' },
  output: { dir: 'packages/embed/dist', format: 'es', chunkFileNames: '[name]-[hash].js', hashCharacters: 'hex', manualChunks },
  plugins: [
    vegaSpecs(),
    minifyCss(),
    slimValibot,
    nodeResolve({ browser: true, exportConditions: ['source'] }),
    esbuild({ target, charset: 'utf8' }),
    minify,
    sizeManifest('bundle'),
    sweep(),
  ],
};

/** `rollup --config --configEngine` builds the engine alone: the stories need no more. */
export default ({ configEngine }) => configEngine ? engine : [
  engine,
  published('feed', ['packages/feed/src/index.ts']),
  published('statistics', ['packages/statistics/src/index.ts']),
  published('charts', ['packages/charts/src/index.ts']),
  published('elements', ['packages/elements/src/index.ts', 'packages/elements/src/indicator-trend.ts', 'packages/elements/src/define/indicator-trend.ts']),
  bundle,
];
