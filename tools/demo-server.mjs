// @ts-check
/**
 * The demo support page as a region's server would give it: the page, the built elements and the fixtures
 * side by side, under a policy that trusts nothing but the page's own files. `npm start` and the element
 * tests share it.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** @type {Record<string, string>} */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Notes the violations and errors of a page from its first line on, in `window.trouble`, and what it says in its
 * console, in `window.said`: what a browser's automation starts is not held to the policy, so the page itself has to
 * collect them.
 */
export const PROBE = `window.trouble = [];
window.said = [];
for (const how of ['info', 'warn', 'error']) console[how] = (text) => said.push(text);
addEventListener('securitypolicyviolation', (event) => {
  trouble.push('policy: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
});
addEventListener('error', (event) => {
  trouble.push('error: ' + (event.message || (event.target.src ?? event.target.href) + ' did not load'));
}, true);
addEventListener('unhandledrejection', (event) => trouble.push('rejection: ' + event.reason));
`;

/**
 * A request handler for Node's own server. With `probe`, an address with `?probe` gives the same page with a
 * first script that collects what goes wrong. Only a test tool that breaks the policy itself needs a page
 * without one.
 * @typedef {[prefix: string, dir: string][]} Rooms the folders that are served: the first that has the file
 * @param {{ rootDir: string, prefix?: string, probe?: boolean, strict?: boolean, policy?: string, rooms?: Rooms }} options
 *   `prefix` ends with a slash; `rooms` are the demo page's if no others are named
 */
export function demoHandler({
  rootDir,
  prefix = '/',
  probe = false,
  strict = true,
  policy = CONTENT_SECURITY_POLICY,
  rooms = demoRooms(rootDir),
}) {
  const always = { ...(strict && { 'content-security-policy': policy }), ...HEADERS };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return async function handle(request, response) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    /** @param {number} status @param {string} text @param {Record<string, string>} [more] */
    const say = (status, text, more) => {
      response.writeHead(status, { ...always, 'content-type': 'text/plain; charset=utf-8', ...more });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    if (!url.pathname.startsWith(prefix)) return say(404, `Nothing at ${url.pathname}`);

    const path = wholePath(url.pathname.slice(prefix.length));
    if (path === undefined) return say(400, 'That is no path.');
    if (probe && path === 'probe.js')
      return say(200, PROBE, { 'content-type': /** @type {string} */ (TYPES['.js']) });
    const file = await findFile(rooms, path);
    if (!file) return say(404, `Nothing at ${url.pathname}`);

    const headers = {
      ...always,
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      etag: `"${file.size.toString(36)}-${file.changed.toString(36)}"`,
    };
    if (probe && url.searchParams.has('probe')) {
      const page = await readFile(file.path, 'utf8');
      return say(200, page.replace('<head>', '<head><script src="probe.js"></script>'), {
        'content-type': headers['content-type'],
      });
    }
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(headers.etag)) {
      response.writeHead(304, headers);
      return void response.end();
    }
    response.writeHead(200, { ...headers, 'content-length': String(file.size) });
    if (request.method === 'HEAD') return void response.end();
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

/** The page, the feeds and the elements side by side. @param {string} rootDir @returns {Rooms} */
function demoRooms(rootDir) {
  return [
    ['fixtures/', join(rootDir, 'fixtures')],
    ['', join(rootDir, 'packages/embed/demo')],
    ['', join(rootDir, 'packages/embed/dist')],
  ];
}

/** A path below a folder, with its index page named; undefined for one that cannot be, or that climbs out. */
function wholePath(/** @type {string} */ encoded) {
  let path;
  try {
    path = normalize(decodeURIComponent(encoded) || '.');
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path === '..' || path.startsWith(`..${sep}`)) return undefined;
  return path === '.' || path.endsWith(sep) ? join(path, 'index.html') : path;
}

/** @param {[prefix: string, dir: string][]} rooms @param {string} path */
async function findFile(rooms, path) {
  for (const [prefix, dir] of rooms) {
    if (!path.startsWith(normalize(prefix || '.').replace(/^\.$/, ''))) continue;
    const candidate = join(dir, path.slice(prefix.length));
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return { path: candidate, size: found.size, changed: Math.round(found.mtimeMs) };
  }
  return undefined;
}
