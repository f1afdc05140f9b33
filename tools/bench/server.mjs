// @ts-check
/** Serves what a benchmark's pages ask for from memory, brotli-compressed beforehand, and says what was sent. */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/**
 * @typedef {{ path: string, bytes: number }} Sent brotli bytes of a body
 * @typedef {{ origin: string, add: (path: string, body: string | Buffer, headers?: Record<string, string>) => void, sent: () => Sent[], close: () => Promise<void> }} BenchServer
 *   `add`: `path` begins with a slash; `sent`: since it was last asked
 */

/** @returns {Promise<BenchServer>} */
export async function benchServer() {
  /** @type {Map<string, { body: Buffer, headers: Record<string, string> }>} */
  const files = new Map();
  /** @type {Sent[]} */
  let sent = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.\n');
      return;
    }
    sent.push({ path, bytes: file.body.length });
    response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((listening) => server.listen(0, 'localhost', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://localhost:${port}`,
    add(path, content, headers = {}) {
      const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
      files.set(path, {
        body,
        headers: {
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
          'content-encoding': 'br',
          'content-length': String(body.length),
          'cache-control': 'no-cache',
          ...headers,
        },
      });
    },
    sent() {
      const since = sent;
      sent = [];
      return since;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
