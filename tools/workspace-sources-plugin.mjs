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

/** The sources' files by the name that they are imported by. @returns {Map<string, string>} */
export function workspaceSources() {
  const { config, error } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  /** @type {Record<string, [string]>} */
  const paths = config.compilerOptions.paths;
  return new Map(
    Object.entries(paths)
      .filter(([name]) => !BUILT.has(name))
      .map(([name, [path]]) => [name, root + path.replace(/^\.\//, '')])
  );
}

/**
 * For Rollup and Vite. Who comes after it resolves the file, and reads there whether the package has side
 * effects.
 * @returns {import('rollup').Plugin & { enforce: 'pre' }}
 */
export function workspaceSourcesPlugin() {
  const sources = workspaceSources();
  return {
    name: 'workspace-sources',
    enforce: 'pre',
    resolveId(id, importer) {
      const source = sources.get(id);
      return source ? this.resolve(source, importer, { skipSelf: true }) : null;
    },
  };
}

/** For the test runner, whose server names files by their address. */
export function workspaceSourcesServerPlugin() {
  const sources = workspaceSources();
  return {
    name: 'workspace-sources',
    resolveImport: (/** @type {{ source: string }} */ { source }) => sources.get(source)?.replace(root, '/'),
  };
}
