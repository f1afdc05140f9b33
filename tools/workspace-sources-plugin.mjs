// @ts-check
/**
 * Inside this project a package is read from its sources: where they are stands once, among the `paths` of
 * tsconfig.json, for the compiler, for tsx, and by this for Rollup, Vite and the test runner. So the packages'
 * `exports` say what users get, and nothing else.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Entries that their sources alone are not: the engine has a slim Vega built in. */
const BUILT = new Set(['@indicator-elements/charts/engine']);

/** Finds the source of what is imported by a package's name. @returns {(id: string) => string | undefined} */
export function workspaceSources() {
  const { config, error } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  /** @type {[name: string, files: [string]][]} */
  const paths = Object.entries(config.compilerOptions.paths);
  return (id) => {
    if (BUILT.has(id)) return undefined;
    for (const [name, [file]] of paths) {
      const [start = '', end] = name.split('*');
      const path = root + file.replace(/^\.\//, '');
      if (id === name) return path;
      if (end !== undefined && id.startsWith(start)) return path.replace('*', id.slice(start.length));
    }
    return undefined;
  };
}

/**
 * For Rollup and Vite. Who comes after it resolves the file, and reads there whether the package has side
 * effects.
 * @returns {import('rollup').Plugin & { enforce: 'pre' }}
 */
export function workspaceSourcesPlugin() {
  const sourceOf = workspaceSources();
  return {
    name: 'workspace-sources',
    enforce: 'pre',
    resolveId(id, importer) {
      const source = sourceOf(id);
      return source ? this.resolve(source, importer, { skipSelf: true }) : null;
    },
  };
}

/** For the test runner, whose server names files by their address. */
export function workspaceSourcesServerPlugin() {
  const sourceOf = workspaceSources();
  return {
    name: 'workspace-sources',
    resolveImport: (/** @type {{ source: string }} */ { source }) => sourceOf(source)?.replace(root, '/'),
  };
}
