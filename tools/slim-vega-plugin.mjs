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
  'vega-loader': 'loader.js',
  'vega-format': 'format.js',
  'vega-lite': 'absent.js',
  'vega-themes': 'absent.js',
  'vega-tooltip': 'absent.js',
  'vega-schema-url-parser': 'absent.js',
  'vega-scale': 'absent.js',
  'vega-time': 'absent.js',
  'vega-canvas': 'canvas.js',
  'fast-json-patch/index.mjs': 'absent.js',
  'json-stringify-pretty-compact': 'absent.js',
  'semver/functions/satisfies.js': 'absent.js',
};

/** Single files of Vega that list everything where the engine needs a few. */
const files = {
  'vega-scenegraph/src/modules.js': 'renderers.js',
  'vega-scenegraph/src/marks/index.js': 'marks.js',
  'vega-scenegraph/src/path/curves.js': 'curves.js',
  'vega-scenegraph/src/path/shapes.js': 'shapes.js',
  'vega-scenegraph/src/util/aria.js': 'aria.js',
  'vega-view/src/bind.js': 'absent.js',
};

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
