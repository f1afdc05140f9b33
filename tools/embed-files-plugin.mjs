// @ts-check
/**
 * What lies beside the browser bundle: `manifest.json`, with the version, and the size and hash of every file; and
 * `embed-block.html`, the block that an editor pastes, with those hashes.
 */
import { createHash } from 'node:crypto';

/** @typedef {{ version: string, files: Record<string, { bytes: number, integrity: string }> }} EmbedManifest */

/** @param {{ version: string }} options @returns {import('rollup').Plugin} */
export function embedFiles({ version }) {
  return {
    name: 'embed-files',
    // After all that still changes a file.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        /** @type {EmbedManifest} */
        const manifest = { version, files: {} };
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          manifest.files[name] = described(file.type === 'chunk' ? file.code : file.source);
        }
        /** @param {string} fileName @param {string} source */
        const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
        emit('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
        emit('embed-block.html', block(manifest));
      },
    },
  };
}

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
