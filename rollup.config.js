// @ts-check
import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import terser from '@rollup/plugin-terser';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { manualChunks } from './tools/chunks.mjs';
import { embedFiles } from './tools/embed-files-plugin.mjs';
import { integrity } from './tools/integrity-plugin.mjs';
import { minifyCss } from './tools/minify-css-plugin.mjs';
import { minify as minifyTogether } from './tools/minify-plugin.mjs';
import { sizeManifest } from './tools/size-manifest-plugin.mjs';
import { snapshotStyles } from './tools/snapshot-styles-plugin.mjs';
import { slimVega } from './tools/slim-vega-plugin.mjs';
import { sweep } from './tools/sweep-plugin.mjs';
import { dropUnreadMembers } from './tools/unread-members-plugin.mjs';
import { vegaSpecs } from './tools/vega-spec-plugin.mjs';
import { workspaceSourcesPlugin } from './tools/workspace-sources-plugin.mjs';

const charts = 'packages/charts/src';

const target = 'es2022';

const { version } = JSON.parse(readFileSync('packages/embed/package.json', 'utf8'));

const minified = { module: true, ecma: 2022, compress: { passes: 4, inline: 1, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true }, format: { comments: false, ascii_only: false } };
const minify = terser(minified);
/** Vega's own members, which nobody outside the file knows. */
const minifyEngine = terser({ ...minified, mangle: { properties: { regex: /^_[a-z]/i } } });

/** The engine: Vega from its sources, with what the specs use. One file, the same for npm and for the browser bundle. */
const engine = {
  input: `${charts}/engine.ts`,
  output: { file: 'packages/charts/dist/engine.js', format: 'es' },
  plugins: [
    vegaSpecs(),
    slimVega({ spec: `${charts}/spec.ts` }),
    nodeResolve({ browser: true }),
    // vega-embed's sources import types as if they were values: without our tsconfig those imports are dropped.
    esbuild({ target, charset: 'utf8', tsconfig: false, include: /\.[jt]s$/, exclude: [] }),
    dropUnreadMembers((id) => id.includes('/node_modules/')),
    minifyEngine,
    sizeManifest('engine'),
  ],
};

/** Pictures as text, in Node: all of Vega. */
const svgText = {
  input: `${charts}/svg-text.ts`,
  output: { file: 'packages/charts/dist/svg-text.js', format: 'es' },
  // Vega's parts refer to each other in rings.
  onwarn: (warning, warn) => warning.code === 'CIRCULAR_DEPENDENCY' || warn(warning),
  plugins: [vegaSpecs({ whole: true }), nodeResolve({ browser: true }), esbuild({ target, charset: 'utf8' }), minify],
};

/** The modules that a package exports, each as its source; but those that are built above with Vega inside. */
const entries = (name) => Object.values(JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')).exports)
  .map((entry) => entry.default)
  .filter((file) => file && !/\/(engine|svg-text)\.js$/.test(file))
  .map((file) => `packages/${name}/${file.replace('./dist/', 'src/').replace(/\.js$/, '.ts')}`);

/** What a shell runs by its name: npm links to it in this folder, and gives leave to run it only when it installs a package from elsewhere. */
const executable = {
  name: 'executable',
  writeBundle: ({ dir }, files) => {
    for (const { fileName, code = '' } of Object.values(files)) if (code.startsWith('#!')) chmodSync(`${dir}/${fileName}`, 0o755);
  },
};

/** What npm gets of a package: its modules as they are, in JavaScript. */
const published = (name, input = entries(name)) => ({
  input,
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.includes('packages/'),
  output: { dir: `packages/${name}/dist`, format: 'es', preserveModules: true, preserveModulesRoot: `packages/${name}/src` },
  plugins: [esbuild({ target, charset: 'utf8' }), executable],
  // Entries that are there for their types alone.
  onwarn: (warning, warn) => warning.code === 'EMPTY_BUNDLE' || warn(warning),
});

/** Stand-ins without the parts of a package that the elements do not use; tests hold each to what it stands in for. */
const slim = {
  name: 'slim',
  resolveId: (source) =>
    source === 'valibot' ? resolve('packages/feed/slim/valibot.js') : source === 'lit' ? resolve('packages/elements/slim/lit.js') : null,
};

/** A chunk is named after its file, and what belongs to a chart after that, too: `trend`, `trend-picture`. */
const chunkFileNames = ({ name, facadeModuleId }) => {
  const chart = /charts\/src\/([^/]+)\/[^/]+$/.exec(facadeModuleId ?? '')?.[1];
  return `${chart && !name.startsWith(chart) ? `${chart}-` : ''}${name}-[hash].js`;
};

/**
 * Chromium compiles all of such a file in the background while it comes, and not each function on the page's own thread when it is
 * first called: nearly all of them are, once. To other browsers it is a comment.
 */
const compileEarly = { name: 'compile-early', renderChunk: (code) => ({ code: `//# allFunctionsCalledOnLoad\n${code}`, map: null }) };

/** What a page loads without npm: the elements in one module, and the charts and the engine that it loads later. */
const bundle = {
  input: { 'indicator-elements': 'packages/embed/src/index.ts' },
  // The entry has to be one file: what it imported would come unchecked.
  preserveEntrySignatures: 'allow-extension',
  // As their package.json says it, which the resolving of their sources does not read.
  treeshake: { moduleSideEffects: (id) => !/packages\/(charts|feed|statistics)\//.test(id) },
  output: { dir: 'packages/embed/dist', format: 'es', chunkFileNames, hashCharacters: 'hex', manualChunks, onlyExplicitManualChunks: true },
  plugins: [
    minifyCss(),
    slim,
    workspaceSourcesPlugin(),
    nodeResolve({ browser: true }),
    esbuild({ target, charset: 'utf8', define: { VERSION: JSON.stringify(version) } }),
    integrity('packages/embed/src/load.ts'),
    minifyTogether(minified),
    compileEarly,
    snapshotStyles({ module: 'packages/embed/src/snapshot/stylesheet.ts', fileName: 'snapshot.css' }),
    embedFiles({ version }),
    sizeManifest('bundle'),
    sweep(),
  ],
};

/** What fills pages when they are published, in Node. */
const snapshot = published('embed', ['packages/embed/src/snapshot/index.ts', 'packages/embed/src/snapshot/command.ts']);

/** `rollup --config --configEngine` builds the engine alone: the stories need no more. */
export default ({ configEngine }) => configEngine ? engine : [
  engine,
  svgText,
  published('feed'),
  published('feed-tools', ['packages/feed-tools/src/index.ts', 'packages/feed-tools/src/command.ts']),
  published('statistics'),
  published('charts'),
  published('elements'),
  bundle,
  snapshot,
];
