// @ts-check
/**
 * The custom-elements manifest: what the elements' JSDoc says, as data for editors, the documentation's tests and the stories.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenTypes } from './written-types-plugin.mjs';

/** @type {{ exports: Record<string, string | { default: string }> }} */
const { exports } = JSON.parse(readFileSync(fileURLToPath(new URL('../packages/elements/package.json', import.meta.url)), 'utf8'));

export default {
  globs: ['packages/elements/src/**/*.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly(), definitions(), writtenTypes(), published()],
};

/** Leaves out what no user of an element can reach. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          declaration.members = declaration.members?.filter(({ privacy }) => !privacy || privacy === 'public');
          // Those without a description it has guessed from `dispatchEvent`.
          declaration.events = declaration.events?.filter(({ description }) => description);
        }
      }
    },
  };
}

/** Says which module defines which tag: the analyzer knows `customElements.define`, and not what calls it. */
function definitions() {
  return {
    name: 'definitions',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { path, declarations } of modules) {
        const declaration = declarations?.find(({ tagName }) => tagName);
        const defining = declaration && modules.find((module) => module.path === path.replace(/([^/]+)$/, 'define/$1'));
        if (defining) {
          const { name, tagName } = declaration;
          defining.exports = [...(defining.exports ?? []), { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }];
        }
      }
    },
  };
}

/** Keeps the modules that a page can import, and what their elements inherit from, named as they are in the package. */
function published() {
  const entries = Object.values(exports).map((entry) => (typeof entry === 'string' ? entry : entry.default).replace('./', ''));
  const reached = new Set([...entries, 'dist/indicator-element.js', 'dist/events.js']);
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      const text = JSON.stringify(customElementsManifest.modules).replaceAll(/\/?packages\/elements\/src\/([\w/.-]+)\.[jt]s/g, 'dist/$1.js');
      customElementsManifest.modules = JSON.parse(text).filter(({ path, declarations, exports: names }) => reached.has(path) && (declarations.length > 0 || names.length > 0));
    },
  };
}
