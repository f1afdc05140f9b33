// @ts-check
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { slimDataflow } from './slim-dataflow.mjs';

/**
 * Compiles a Vega-Lite spec when the project is built. The default export of `spec.ts` is a Vega-Lite spec; `import dataflow from
 * './spec.dataflow.js'` gives the dataflow that Vega's parser makes of it, as plain JSON, without what the engine has no use for. The
 * browser gets neither the Vega-Lite compiler nor Vega's parser.
 *
 * @param {{ whole?: boolean }} [options] `whole`: all that the parser made, for the whole of Vega
 * @returns {import('rollup').Plugin}
 */
export function vegaSpecs({ whole: wantsWhole = false } = {}) {
  return {
    name: 'vega-specs',
    resolveId(source, importer) {
      if (!source.endsWith('/spec.dataflow.js') || !importer) return null;
      return source.startsWith('.') ? resolve(dirname(importer), source) : source;
    },
    async load(id) {
      if (!id.endsWith('/spec.dataflow.js')) return null;
      const { dataflow, whole, inputs } = await compileSpec(id.replace('spec.dataflow.js', 'spec.ts'));
      for (const input of inputs) this.addWatchFile(input);
      // A browser reads JSON in a text faster than the same as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(wantsWhole ? whole : dataflow))});\n`;
    },
  };
}

/**
 * Pointer and keyboard belong to the element: the picture listens to nothing, and has no form for inputs.
 * @type {NonNullable<import('vega').Config['events']>}
 */
const events = { bind: 'none', view: false, window: false, timer: false, selector: false };

/**
 * @param {string} file path of a `spec.ts`
 * @returns {Promise<{ dataflow: object, whole: object, inputs: string[] }>} the dataflow as the engine needs it, and as Vega's parser
 *   made it, and the files it was made from
 */
export async function compileSpec(file) {
  const bundled = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false, metafile: true, logLevel: 'silent' });
  const { default: spec } = await import(`data:text/javascript,${encodeURIComponent(bundled.outputFiles[0]?.text ?? '')}`);
  const [{ compile }, { parse }] = await Promise.all([import('vega-lite'), import('vega')]);
  const warnings = [];
  const logger = { level: () => logger, error: warn, warn, info: () => logger, debug: () => logger };
  function warn(...words) {
    warnings.push(words.join(' '));
    return logger;
  }
  const whole = parse(compile(spec, { logger }).spec, { events }, { ast: true });
  if (warnings.length > 0) throw new Error(`${file}: ${warnings.join('; ')}`);
  return { dataflow: slimDataflow(JSON.parse(JSON.stringify(whole))), whole, inputs: Object.keys(bundled.metafile.inputs).map((name) => resolve(name)) };
}
