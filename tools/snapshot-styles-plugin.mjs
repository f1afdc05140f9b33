// @ts-check
import { build } from 'esbuild';

/**
 * Writes the style sheet of snapshots: a module that says it (`stylesheet()`) is run when the project is built.
 *
 * @param {{ module: string, fileName: string }} options
 * @returns {import('rollup').Plugin}
 */
export function snapshotStyles({ module, fileName }) {
  return {
    name: 'snapshot-styles',
    async generateBundle() {
      const { outputFiles, metafile } = await build({
        entryPoints: [module],
        bundle: true,
        format: 'esm',
        platform: 'node',
        write: false,
        metafile: true,
        logLevel: 'silent',
        // What is loaded later is of no use here.
        plugins: [{ name: 'later', setup: ({ onResolve }) => onResolve({ filter: /./ }, ({ kind }) => (kind === 'dynamic-import' ? { external: true, path: 'none' } : null)) }],
      });
      const { stylesheet } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
      for (const file of Object.keys(metafile.inputs)) if (!file.startsWith('node_modules')) this.addWatchFile(file);
      this.emitFile({ type: 'asset', fileName, source: stylesheet() });
    },
  };
}
