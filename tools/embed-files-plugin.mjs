// @ts-check
/**
 * What lies beside the browser bundle: the frame (`embed.html` with its script and style, `embed-host.js` for the page
 * around it); the embed builder (`builder.html`, the same); `manifest.json`, with the version, and the size and hash of every file; and `embed-block.html`, the block
 * that an editor pastes, with those hashes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** @type {Record<string, { from: string, format: 'iife' | 'esm' }>} */
const SCRIPTS = {
  'embed.js': { from: 'packages/embed/src/frame/frame.ts', format: 'iife' },
  'embed-host.js': { from: 'packages/embed/src/frame/host.ts', format: 'iife' },
  'builder.js': { from: 'packages/embed/builder/builder.js', format: 'esm' },
};
/** The builder looks like the demo page, in one file. */
const STYLES = {
  'embed.css': ['packages/embed/frame/embed.css'],
  'builder.css': ['packages/embed/demo/demo.css', 'packages/embed/builder/builder.css'],
};
const PAGES = { 'embed.html': 'packages/embed/frame/embed.html', 'builder.html': 'packages/embed/builder/builder.html' };

/** @typedef {{ version: string, files: Record<string, { bytes: number, integrity: string }> }} EmbedManifest */

/** @param {{ version: string }} options @returns {import('rollup').Plugin} */
export function embedFiles({ version }) {
  return {
    name: 'embed-files',
    // After all that still changes a file.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        /** @type {EmbedManifest} */
        const manifest = { version, files: {} };
        /** @param {string} fileName @param {string} source */
        const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
        for (const [name, entry] of Object.entries(SCRIPTS)) emit(name, await script(entry));
        for (const [name, files] of Object.entries(STYLES)) emit(name, (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n'));
        for (const [name, file] of Object.entries(PAGES)) emit(name, checked(file, await readFile(file, 'utf8'), bundle));
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          manifest.files[name] = described(contentOf(file));
        }
        emit('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
        emit('embed-block.html', block(manifest));
      },
    },
  };
}

/** @param {{ from: string, format: 'iife' | 'esm' }} entry a script without imports that stay */
async function script({ from, format }) {
  const { outputFiles } = await build({ entryPoints: [from], bundle: true, minify: true, format, target: 'es2022', charset: 'utf8', write: false });
  return outputFiles[0]?.text ?? '';
}

/** A page with the hash of each script in its tag. @param {string} page @param {string} html @param {import('rollup').OutputBundle} bundle */
function checked(page, html, bundle) {
  return html.replace(/(?<=<script [^>]*src="([^"]+)")(?=>)/g, (_, name) => {
    const file = bundle[name];
    if (!file) throw new Error(`${page} has a script ${name}, which the build has not.`);
    return ` integrity="${described(contentOf(file)).integrity}" crossorigin`;
  });
}

/** @param {import('rollup').OutputAsset | import('rollup').OutputChunk} file */
const contentOf = (file) => (file.type === 'chunk' ? file.code : file.source);

/** @param {string | Uint8Array} content */
export function described(content) {
  const bytes = Buffer.from(content);
  return { bytes: bytes.length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` };
}

/** @param {EmbedManifest} manifest */
const block = ({ version, files }) => `<!-- indicator-elements ${version}. Lägg mappen på er webbplats, och skriv adressen till den i stället för https://example.org. -->
<script type="module" src="https://example.org/indicator-elements/${version}/indicator-elements.js"
  integrity="${files['indicator-elements.js']?.integrity}" crossorigin="anonymous"></script>

<indicator-trend src="https://example.org/siffror.json" area="0680">
  <a href="https://example.org/siffror.json">Hämta siffrorna</a>
</indicator-trend>
`;
