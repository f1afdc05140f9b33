// @ts-check
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const id = 'virtual:custom-elements';

/** What the elements' JSDoc says. @returns {Promise<object>} */
export function manifest() {
  return cli({ argv: ['analyze', '--config', 'tools/manifest.config.mjs'], cwd, noWrite: true });
}

/** `import manifest from 'virtual:custom-elements'`: the custom-elements manifest, made anew from the sources. @returns {import('vite').Plugin} */
export function elementsManifest() {
  return {
    name: 'elements-manifest',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(wanted) {
      if (wanted !== `\0${id}`) return null;
      return `export default ${JSON.stringify(await manifest())};\n`;
    },
  };
}
