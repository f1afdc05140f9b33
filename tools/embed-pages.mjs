// @ts-check
/**
 * Pages that embed the built bundle as others will, from a folder in which a file may have been changed:
 *
 *     /__embed__/<visit>/<folder>/page.html?body=…&from=…   a page, under the strict policy and with the bundles of some
 *                                                           folders, each with its integrity; `host`: for frames;
 *                                                           `early=<tags>`: preloads what the manifest says of them;
 *                                                           `told=<file>`: so does its header, without a hash
 *     /__embed__/<visit>/<folder>/…                         a file of packages/embed/dist
 *     /__embed__/<visit>/log                                which files this visit has asked for
 *
 * A folder is `same`, `byte=<file>` (one byte of the file is another), `code=<file>` (it notes in `window.ran` that it
 * ran), `first=<file>` (it does when it is first asked for), `second=<file>` (it does after that), `late=<file>` (it is not there when it is
 * first asked for), `never=<file>` (it does not come), `led=<file>=<folder>` (it is in another folder) or `version=<version>` (all of it is
 * another version).
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CONTENT_SECURITY_POLICY, PROBE, TYPES } from './demo-server.mjs';
import { described, links } from './embed-files-plugin.mjs';

export const EMBED = '/__embed__/';
const NONCE = 'bm9uY2U';

/** @param {{ rootDir: string }} options */
export function embedPages({ rootDir }) {
  const dist = join(rootDir, 'packages/embed/dist');
  /** What each visit has asked for: folder and file. @type {Map<string, string[]>} */
  const visits = new Map();

  /** @param {string} folder @param {string} name @param {number} [times] that it has been asked for */
  async function content(folder, name, times = 1) {
    const bytes = await readFile(join(dist, name));
    const [how, value] = folder.split('=');
    if (how === 'version') return Buffer.from(bytes.toString().replaceAll((await manifestIn(dist)).version, value ?? ''));
    if (value !== name || how === 'late' || (how === 'first' && times > 1) || (how === 'second' && times === 1)) return bytes;
    if (how !== 'byte') return Buffer.concat([bytes, Buffer.from(`;(globalThis.ran ??= []).push(${JSON.stringify(name)});`)]);
    // The last of the comment that each begins with, so that it would run as ever.
    const changed = Buffer.from(bytes);
    const at = changed.indexOf('\n') - 1;
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    return changed;
  }

  /** @param {string} folder what the page expects of the bundle */
  async function integrityOf(folder) {
    return described(await content(folder.startsWith('version=') ? folder : 'same', 'indicator-elements.js')).integrity;
  }

  /** @param {URLSearchParams} query */
  async function page(query) {
    const folders = query.getAll('from');
    const nonce = query.has('nonce') ? ` nonce="${NONCE}"` : '';
    const preloads = links(await manifestIn(dist), '', query.getAll('early')).replaceAll('<link', `<link${nonce}`);
    const scripts = await Promise.all(folders.map(async (each) => `<script type="module" src="../${each}/indicator-elements.js" integrity="${await integrityOf(each)}" crossorigin${nonce}></script>`));
    return `<!doctype html><html lang="sv"><title>En sida</title><script src="probe.js"${nonce}></script>${scripts.join('')}${preloads}<body>${query.get('body') ?? ''}${query.has('host') ? '<script src="embed-host.js" async></script>' : ''}`;
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return async function handle(request, response) {
    const url = new URL(request.url ?? '', 'http://localhost');
    const [visit = '', folder = '', name = ''] = decodeURIComponent(url.pathname).slice(EMBED.length).split('/');
    const asked = visits.get(visit) ?? [];
    visits.set(visit, asked);
    const scripts = url.searchParams.has('nonce') ? `'nonce-${NONCE}'` : "'self'";
    const told = url.searchParams.getAll('told').map((file) => `<${file}>; rel=modulepreload; crossorigin`);
    /** @param {string | Buffer} body @param {string} type */
    const say = (body, type) => {
      response.writeHead(200, {
        ...(told.length > 0 && { link: told }),
        'content-type': TYPES[type] ?? 'text/plain',
        'cache-control': 'no-store',
        'content-security-policy': `${CONTENT_SECURITY_POLICY.replace("script-src 'self'", `script-src ${scripts}`)}; frame-src 'self'`,
      });
      response.end(body);
    };
    if (folder === 'log') return say(JSON.stringify(asked.map((file) => file.slice(file.indexOf('/') + 1))), '.json');
    if (name === 'probe.js') return say(PROBE, '.js');
    if (name === 'page.html') return say(await page(url.searchParams), '.html');
    const file = `${folder}/${name}`;
    asked.push(file);
    const times = asked.filter((each) => each === file).length;
    if (folder === `never=${name}`) return;
    if (folder.startsWith(`led=${name}=`)) {
      response.writeHead(302, { location: `../${folder.slice(`led=${name}=`.length)}/${name}` }).end();
      return;
    }
    const body = await content(folder, name, times).catch(() => undefined);
    const late = folder === `late=${name}` && times === 1;
    if (body && name.endsWith('.html') && url.searchParams.has('probe')) return say(body.toString().replace('<head>', '<head><script src="probe.js"></script>'), '.html');
    if (body && !late) return say(body, extname(name));
    response.writeHead(404).end();
  };
}

/** @param {string} dist @returns {Promise<import('./embed-files-plugin.mjs').EmbedManifest>} */
async function manifestIn(dist) {
  return JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
}
