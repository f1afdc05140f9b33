// @ts-check
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSpec } from './vega-spec-plugin.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const engine = join(root, 'packages/charts/engine');

/** Whole packages that the engine has its own, smaller version of (`packages/charts/engine/*.js`), or does without (`absent.js`). */
const packages = {
  vega: 'vega.js',
  'vega-functions': 'functions.js',
  'vega-interpreter': 'interpreter.js',
  'vega-loader': 'loader.js',
  'vega-format': 'format.js',
  'vega-scenegraph': 'scenegraph.js',
  'vega-lite': 'absent.js',
  'vega-themes': 'absent.js',
  'vega-tooltip': 'absent.js',
  'vega-schema-url-parser': 'absent.js',
  'vega-scale': 'absent.js',
  'vega-time': 'absent.js',
  'fast-json-patch/index.mjs': 'absent.js',
  'json-stringify-pretty-compact': 'absent.js',
  'semver/functions/satisfies.js': 'absent.js',
};

/** Single files of Vega that do more than the engine asks of them. */
const files = {
  'vega-dataflow/src/EventStream.js': 'absent.js',
  'vega-dataflow/src/MultiPulse.js': 'absent.js',
  'vega-dataflow/src/dataflow/events.js': 'nothing.js',
  'vega-dataflow/src/dataflow/load.js': 'absent.js',
  'vega-embed/src/post.js': 'absent.js',
  'vega-embed/src/style.js': 'absent.js',
  'vega-runtime/src/expression.js': 'absent.js',
  'vega-runtime/src/parameters.js': 'parameters.js',
  'vega-runtime/src/state.js': 'absent.js',
  'vega-runtime/src/stream.js': 'absent.js',
  'vega-runtime/src/update.js': 'absent.js',
  'vega-util/build/accessors.js': 'accessors.js',
  'vega-util/build/logger.js': 'logger.js',
  'vega-util/build/merge.js': 'absent.js',
  'vega-view/src/aria.js': 'nothing.js',
  'vega-view/src/bind.js': 'absent.js',
  'vega-view/src/cursor.js': 'nothing.js',
  'vega-view/src/events.js': 'events.js',
  'vega-view/src/finalize.js': 'nothing.js',
  'vega-view/src/hover.js': 'absent.js',
  'vega-view/src/observeContainer.js': 'nothing.js',
  'vega-view/src/render-to-canvas.js': 'absent.js',
  'vega-view/src/render-to-image-url.js': 'absent.js',
  'vega-view/src/render-to-svg.js': 'absent.js',
  'vega-view/src/scale.js': 'absent.js',
  'vega-view/src/state.js': 'absent.js',
  'vega-view/src/timer.js': 'absent.js',
  'vega-view/src/tooltip.js': 'nothing.js',
  'vega-view/src/watchPixelRatio.js': 'absent.js',
};

/**
 * What is known when the engine is built, written where Vega asks for it at run time: the minifier then drops what depends on it. Each text
 * must be there once.
 * @type {Record<string, [from: string, to: string][]>}
 */
const known = {
  // `engine.ts` passes these options always; the dataflow brings none of its own.
  'vega-embed/src/embed.ts': [
    ["import * as vegaImport from 'vega'", "import * as vega from 'vega'"],
    ['export const vega = vegaImport;', ''],
    ['export let vegaLite = vegaLiteImport;', ''],
    ['if (vegaLite === undefined && w?.vl?.compile) {', 'if (false) {'],
    ['vegaLite ? vegaLite.version : ', ''],
    ['isBoolean(opts.actions) ? opts.actions : mergeDeep<Actions>({}, DEFAULT_ACTIONS, opts.actions ?? {})', 'false'],
    ['if (opts.defaultStyle !== false) {', 'if (false) {'],
    ['guessMode(spec, logger, opts.mode)', "'vega'"],
    ['PREPROCESSOR[mode](spec, logger, config)', 'spec'],
    ['opts.theme ? mergeConfig(themes[opts.theme], opts.config ?? {}) : opts.config', '{}'],
    ['const patch = opts.patch', 'const patch = undefined'],
    ['if (opts.formatLocale)', 'if (false)'],
    ['if (opts.timeFormatLocale)', 'if (false)'],
    ['if (opts.expressionFunctions)', 'if (false)'],
    ['if (opts.tooltip !== false)', 'if (false)'],
    ['let {hover} = opts', 'let hover: any = false'],
    ['if (opts) {', 'if (false) {'],
    ['if (isString(spec)) {', 'if (false) {'],
    ['embedOptionsFromUsermeta(parsedSpec)', '{}'],
    ['await loadOpts(loadedEmbedOptions, loader)', '{}'],
    ['await loadOpts(opts, loader)', 'opts'],
    ['...mergeDeep(parsedOpts, usermetaOpts)', '...parsedOpts'],
    ['mergeConfig(parsedOpts.config ?? {}, usermetaOpts.config ?? {})', '{}'],
  ],
  // There are no streams of events.
  'vega-dataflow/src/dataflow/on.js': [['source instanceof Operator ? onOperator : onStream', 'onOperator']],
};

/** A loop over the names of an object. */
const LOOP = /for ?\((const |let |)(\w+) in ([\w.]+)\)/g;

const transformsId = 'virtual:vega-transforms';

/**
 * Builds Vega from its sources with only what the spec uses: the transforms are read off the compiled spec.
 *
 * @param {{ spec: string }} options path of `spec.ts`
 * @returns {import('rollup').Plugin}
 */
export function slimVega({ spec }) {
  return {
    name: 'slim-vega',
    resolveId(source, importer) {
      if (source === transformsId) return source;
      if (source in packages) return join(engine, packages[source]);
      if (source === 'vega-embed') return join(modules, 'vega-embed/src/embed.ts');
      if (/^vega-[a-z-]+$/.test(source)) {
        const index = join(modules, source, 'index.js');
        return existsSync(index) ? index : null;
      }
      if (/^(vega|d3)-[a-z-]+\/src\//.test(source)) return join(modules, source);
      if (source.startsWith('.') && importer?.startsWith(modules)) {
        const file = resolve(dirname(importer), source);
        const replacement = files[file.slice(modules.length + 1)];
        if (replacement) return join(engine, replacement);
        if (file.endsWith('.js') && !existsSync(file)) return file.replace(/\.js$/, '.ts');
        if (file.endsWith('/package.json')) return join(engine, 'absent.js');
      }
      return null;
    },
    transform(source, id) {
      const file = id.slice(modules.length + 1);
      if (!/^vega-/.test(file)) return null;
      // Of its own names alone: whatever a page has put on Object.prototype is no row, no signal and no attribute.
      let code = source.replace(LOOP, 'for ($1$2 of Object.keys($3 ?? {}))');
      if (/\bfor ?\([^;)]* in /.test(code)) this.error(`${id} has a loop of another form. See tools/slim-vega-plugin.mjs.`);
      const changes = known[file] ?? [];
      for (const [from, to] of changes) {
        if (code.split(from).length !== 2) this.error(`${id} has changed: "${from}" is not in it once. See tools/slim-vega-plugin.mjs.`);
        code = code.replace(from, () => to);
      }
      return code === source ? null : { code, map: null };
    },
    async load(id) {
      if (id !== transformsId) return null;
      return transformModule((await compileSpec(spec)).dataflow);
    },
  };
}

/** A module that exports the transforms which `dataflow` names. */
async function transformModule(dataflow) {
  const byName = new Map();
  for (const folder of ['vega-transforms', 'vega-encode', 'vega-view-transforms']) {
    for (const file of await readdir(join(modules, folder, 'src'))) {
      if (/^[A-Z]\w*\.js$/.test(file)) byName.set(file.slice(0, -3).toLowerCase(), `${folder}/src/${file}`);
    }
  }
  const used = [...new Set(operatorTypes(dataflow))].filter((type) => type !== 'operator').sort();
  const missing = used.filter((type) => !byName.has(type));
  if (missing.length > 0) throw new Error(`The slim engine knows no transform named ${missing.join(', ')}.`);
  const imports = used.map((type) => `import ${type} from '${byName.get(type)}';`);
  return `${imports.join('\n')}\nexport default { ${used.join(', ')} };\n`;
}

/** @param {unknown} node */
function* operatorTypes(node) {
  if (node === null || typeof node !== 'object') return;
  if ('id' in node && 'type' in node && typeof node.type === 'string') yield node.type;
  for (const child of Object.values(node)) yield* operatorTypes(child);
}
