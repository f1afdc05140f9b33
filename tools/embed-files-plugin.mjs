// @ts-check
/**
 * What lies beside the browser bundle: the frame (`embed.html` with its script and style, `embed-host.js` for the page
 * around it); `manifest.json`, with the version, and the size and hash of every file; and `embed-block.html`, the block
 * that an editor pastes, with those hashes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const FRAME = 'packages/embed/frame/';
const SCRIPTS = { 'embed.js': 'packages/embed/src/frame/frame.ts', 'embed-host.js': 'packages/embed/src/frame/host.ts' };

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
        emit('embed.css', await readFile(`${FRAME}embed.css`, 'utf8'));
        emit('embed.html', checked(await readFile(`${FRAME}embed.html`, 'utf8'), bundle));
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          manifest.files[name] = described(contentOf(file));
        }
        emit('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
        emit('embed-block.html', block(manifest));
      },
    },
  };
}

/** @param {string} entry a script without imports that stay */
async function script(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'iife', target: 'es2022', charset: 'utf8', write: false });
  return outputFiles[0]?.text ?? '';
}

/** A page with the hash of each script in its tag. @param {string} html @param {import('rollup').OutputBundle} bundle */
function checked(html, bundle) {
  return html.replace(/(?<=<script [^>]*src="([^"]+)")(?=>)/g, (_, name) => {
    const file = bundle[name];
    if (!file) throw new Error(`${FRAME}embed.html has a script ${name}, which the build has not.`);
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
