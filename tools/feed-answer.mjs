// @ts-check
/** One answer of the test server's feeds, in all the ways that an answer can go wrong. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(64 * 1024, ' ');
const ALLOW = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'timing-allow-origin': '*',
};

/**
 * One answer. What is sent is the first given of `json`, `file` (below the project) and `body`.
 * @typedef {object} Step
 * @property {number} [status] default 200
 * @property {unknown} [json]
 * @property {string} [file]
 * @property {string} [body]
 * @property {'latin1' | 'utf16le'} [encoding] of the body; default UTF-8
 * @property {string} [type] content type; default application/json
 * @property {Record<string, string>} [headers]
 * @property {boolean} [etag] send an ETag, and 304 to who has it already
 * @property {boolean} [cors] allow every origin
 * @property {number} [delay] milliseconds before the answer
 * @property {boolean} [hold] wait for `release`
 * @property {boolean} [never] take the request and never answer
 * @property {boolean} [drop] break the connection without an answer
 * @property {number} [cutAfter] close the connection after so many bytes of the body
 * @property {number} [endless] stream so many bytes of white space as the body
 * @property {number} [stall] of those send so many, and then nothing more until the client hangs up
 * @property {string} [redirect] an address, or `elsewhere`: the same feed at the other origin
 *
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} url
 * @property {'here' | 'elsewhere'} at
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {number} status 0 until there is an answer
 * @property {number} sent bytes of the body handed to the connection
 * @property {boolean} finished the answer was sent whole
 * @property {boolean} aborted the client, or the step, hung up before the end
 */

/**
 * Answers as the step says, and notes in `asked` what has been sent.
 * @param {Step} step
 * @param {Asked} asked
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ rootDir: string, held: () => Promise<unknown>, elsewhere: string }} around `held` waits for the
 *   release; `elsewhere` is this feed's address at the other origin
 */
export async function giveAnswer(step, asked, request, response, { rootDir, held, elsewhere }) {
  if (step.never) return;
  // Not a bare hang-up: a browser asks again by itself when a connection that it has used before closes. But
  // what each of them refuses: no number of a status (WebKit), and two lengths (Chromium, Firefox).
  if (step.drop) return void request.socket.end('HTTP/1.1 none\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n');
  if (step.delay) await new Promise((done) => setTimeout(done, step.delay));
  if (step.hold) await held();
  if (response.destroyed) return;

  /** @type {Record<string, string>} */
  const headers = { 'cache-control': 'no-cache', ...(step.cors && ALLOW), ...step.headers };
  /** @param {number} status */
  const head = (status) => {
    asked.status = status;
    response.writeHead(status, headers);
  };
  if (step.status === 204) {
    head(204);
    return void response.end();
  }
  if (step.redirect) {
    headers['location'] = step.redirect === 'elsewhere' ? elsewhere : step.redirect;
    head(step.status ?? 302);
    return void response.end();
  }
  headers['content-type'] = step.type ?? 'application/json';
  if (step.endless) {
    head(step.status ?? 200);
    return stream(response, asked, step.endless, step.stall);
  }
  const body = await bodyOf(step, rootDir);
  if (step.etag) {
    headers['etag'] = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === headers['etag']) {
      head(304);
      return void response.end();
    }
  }
  headers['content-length'] = String(body.length);
  head(step.status ?? 200);
  if (step.cutAfter !== undefined) {
    asked.sent = step.cutAfter;
    return void response.write(body.subarray(0, step.cutAfter), () => response.destroy());
  }
  asked.sent = body.length;
  response.end(body);
}

/** Streams white space at the client's own pace, and counts it. */
async function stream(
  /** @type {import('node:http').ServerResponse} */ response,
  /** @type {Asked} */ asked,
  /** @type {number} */ bytes,
  most = bytes
) {
  let go = () => {};
  response.on('drain', () => go()).on('close', () => go());
  while (asked.sent < most && !response.destroyed) {
    const chunk = CHUNK.subarray(0, Math.min(CHUNK.length, most - asked.sent));
    asked.sent += chunk.length;
    if (!response.write(chunk)) await new Promise((done) => (go = () => done(undefined)));
  }
  if (most === bytes) response.end();
}

/** @param {Step} step @param {string} rootDir @returns {Promise<Buffer>} */
async function bodyOf(step, rootDir) {
  if (step.json !== undefined) return Buffer.from(JSON.stringify(step.json));
  if (step.file !== undefined) return readFile(join(rootDir, step.file));
  return Buffer.from(step.body ?? '', step.encoding);
}
