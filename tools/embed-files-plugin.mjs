// @ts-check
/**
 * What lies beside the browser bundle: the frame (`embed.html` with its script and style, `embed-host.js` for the page
 * around it); the embed builder (`builder.html`, the same); `manifest.json`, with the version, the size and hash of every file, and which of
 * them a tag's words and picture need; and `embed-block.html`, the block that an editor pastes, with those hashes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { preloads } from '../packages/embed/builder/builder-preloads.js';
import { besideEntry, chunksOf } from './integrity-plugin.mjs';

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

/**
 * What the words of a tag need besides the entry, and then its picture: by tags (as CSS selects them), the names of files without their
 * hashes. A page that preloads them need not wait for one file to ask for the next.
 */
const WORDS = {
  'indicator-trend': ['trend'],
  'indicator-trend[analysis=spc]': ['trend-control'],
  'municipality-comparison': ['comparison'],
  'municipality-comparison[compare=rest]': ['comparison-rest'],
  'municipality-comparison:is([view=funnel], [view=trends])': ['comparison-other-views'],
  'spider-chart': ['spider'],
  'spider-chart:is([compare*=previous], [compare*="group="])': ['spider-beside'],
  'collaboration-ladder': ['ladder'],
  'collaboration-ladder:is([group], [compare=previous])': ['ladder-beside'],
  'indicator-trend:lang(en)': ['english', 'trend-english'],
  'municipality-comparison:lang(en)': ['english', 'comparison-english'],
  'spider-chart:lang(en)': ['english', 'spider-english'],
  'collaboration-ladder:lang(en)': ['english', 'ladder-english'],
};
/** A table has its notes from there, too. */
const PICTURES = {
  'indicator-trend': ['trend-picture'],
  'municipality-comparison:not([view=funnel], [view=trends])': ['comparison-picture'],
  'municipality-comparison[view=funnel]': ['comparison-funnel-picture'],
  'municipality-comparison[view=trends]': ['comparison-trends-picture'],
  'spider-chart:not([view=dots])': ['spider-picture'],
  'spider-chart[view=dots]': ['spider-dots-picture'],
  'collaboration-ladder': ['ladder-picture'],
};

/**
 * @typedef {object} EmbedManifest
 * @property {string} version
 * @property {Record<string, { bytes: number, integrity: string }>} files
 * @property {Record<string, string[]>} words what a page may preload: by tags that are on it, as CSS selects them, the files that their words need
 * @property {Record<string, string[]>} pictures and what their pictures need besides
 */

/** @param {{ version: string }} options @returns {import('rollup').Plugin} */
export function embedFiles({ version }) {
  return {
    name: 'embed-files',
    // After all that still changes a file.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        /** @type {EmbedManifest} */
        const manifest = { version, files: {}, words: {}, pictures: {} };
        /** @param {string} fileName @param {string} source */
        const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
        for (const [name, entry] of Object.entries(SCRIPTS)) emit(name, await script(entry));
        for (const [name, files] of Object.entries(STYLES)) emit(name, (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n'));
        for (const [name, file] of Object.entries(PAGES)) emit(name, checked(file, await readFile(file, 'utf8'), bundle));
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          manifest.files[name] = described(contentOf(file));
        }
        await assertNamed();
        const chunks = chunksOf(bundle);
        /** @param {Record<string, string[]>} wanted */
        const filesOf = (wanted) => Object.fromEntries(Object.entries(wanted).map(([tags, names]) => [tags, [...new Set(names.flatMap((name) => besideEntry(chunks, fileNamed(chunks, name))))]]));
        Object.assign(manifest, { words: filesOf(WORDS), pictures: filesOf(PICTURES) });
        const pasted = block(manifest);
        manifest.files['embed-block.html'] = described(pasted);
        emit('embed-block.html', pasted);
        emit('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
      },
    },
  };
}

/** @param {{ from: string, format: 'iife' | 'esm' }} entry a script without imports that stay */
async function script({ from, format }) {
  const { outputFiles } = await build({ entryPoints: [from], bundle: true, minify: true, format, target: 'es2022', charset: 'utf8', write: false });
  return outputFiles[0]?.text ?? '';
}

/** @throws where nothing is said of what a tag needs: a page would preload nothing for it, and nobody would notice */
async function assertNamed() {
  /** @type {{ TAGS: readonly string[] }} */
  const { TAGS } = await import(`data:text/javascript,${encodeURIComponent(await script({ from: 'packages/embed/src/tags.ts', format: 'esm' }))}`);
  for (const [list, wanted] of Object.entries({ WORDS, PICTURES })) {
    const named = Object.keys(wanted).map((tags) => /^[a-z-]+/.exec(tags)?.[0]);
    const missing = TAGS.filter((tag) => !named.includes(tag));
    if (missing.length > 0) throw new Error(`${list} in tools/embed-files-plugin.mjs does not say which files these need: ${missing.join(', ')}.`);
  }
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

/** @param {Map<string, import('rollup').OutputChunk>} chunks @param {string} name without its hash */
function fileNamed(chunks, name) {
  const file = [...chunks.keys()].find((each) => each.replace(/-[0-9a-f]+\.js$/, '') === name);
  if (!file) throw new Error(`A tag is said to need ${name}, which the build has not.`);
  return file;
}

/**
 * The tags that preload what a page's elements need.
 * @param {EmbedManifest} manifest
 * @param {string} base
 * @param {readonly string[]} tags as the manifest names them
 */
export function links(manifest, base, tags) {
  const unknown = tags.filter((each) => !(each in manifest.words || each in manifest.pictures));
  if (unknown.length > 0) throw new Error(`The manifest says nothing of ${unknown.join(', ')}.`);
  return preloads(manifest, base, (each) => tags.includes(each)).map((attributes) => `<link${Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('')}>\n`).join('');
}

/** @param {EmbedManifest} manifest */
function block(manifest) {
  const { version, files } = manifest;
  const base = `https://example.org/indicator-elements/${version}/`;
  return `<!-- indicator-elements ${version}. Lägg mappen på er webbplats, och skriv adressen till den i stället för https://example.org. -->
<script type="module" src="${base}indicator-elements.js"
  integrity="${files['indicator-elements.js']?.integrity}" crossorigin="anonymous"></script>
${links(manifest, base, ['indicator-trend'])}
<indicator-trend src="https://example.org/siffror.json" area="0680">
  <a href="https://example.org/siffror.json">Hämta siffrorna</a>
</indicator-trend>
`;
}
