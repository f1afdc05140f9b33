// @ts-check
/**
 * The custom-elements manifest: what the elements' JSDoc says, as data for editors and for the stories.
 *
 *     npx cem analyze --config tools/manifest.config.mjs
 */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  outdir: 'packages/elements/dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly(), published()],
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

/** Names the modules as they are in the package. */
function published() {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      const text = JSON.stringify(customElementsManifest.modules).replaceAll(/\/?packages\/elements\/src\/([\w/.-]+)\.ts/g, 'dist/$1.js');
      customElementsManifest.modules = JSON.parse(text);
    },
  };
}
