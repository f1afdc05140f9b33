// @ts-check
/**
 * Lets Node run the sources of `packages/charts` that import a compiled spec, with the whole of Vega; `tools/vega-spec-plugin.mjs` and
 * `tools/slim-vega-plugin.mjs` let Rollup build them with a slim one:
 *
 *     node --import tsx --import ./tools/vega-spec-hooks.mjs …
 */
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const NAME = '/spec.dataflow.js';

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) =>
  specifier.endsWith(NAME) ? { url: new URL(specifier, context.parentURL).href, shortCircuit: true } : next(specifier, context);

/** @type {import('node:module').LoadHook} */
export const load = async (url, context, next) => {
  if (!url.endsWith(NAME)) return next(url, context);
  const { compileSpec } = await import('./vega-spec-plugin.mjs');
  const { whole } = await compileSpec(fileURLToPath(url.replace('spec.dataflow.js', 'spec.ts')));
  return { format: 'module', source: `export default ${JSON.stringify(whole)};`, shortCircuit: true };
};

if (isMainThread) register(import.meta.url);
