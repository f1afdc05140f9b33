// @ts-check
/**
 * A server that misbehaves on order, for the tests of requests. A test registers a scenario, the answers to give
 * in turn (the last one for ever after), and gets two addresses for it: one of this server, one of another origin.
 *
 *     POST /__feeds__/scenario {"steps": [{"status": 500}, {"file": "fixtures/valid/antibiotika.json"}]}
 *       → {"id": "1", "url": "/__feeds__/1/feed.json", "elsewhere": "http://localhost:4711/__feeds__/1/feed.json"}
 *     GET  /__feeds__/1/log?finished=2   what was asked and answered, once two answers are over
 *     POST /__feeds__/1/release          lets the held answers go
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const PREFIX = '/__feeds__/';
const CHUNK = Buffer.alloc(64 * 1024, ' ');

/**
 * One answer. What is sent is the first given of `json`, `file` (below the project) and `body`.
 * @typedef {object} Step
 * @property {number} [status] default 200
 * @property {unknown} [json]
 * @property {string} [file]
 * @property {string} [body]
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
 *
 * @typedef {object} Scenario
 * @property {string} id
 * @property {Step[]} steps
 * @property {Asked[]} asked
 * @property {(() => void)[]} held
 * @property {Set<() => void>} watchers
 */

/** @param {{ rootDir: string }} options */
export function feedScenarios({ rootDir }) {
  /** @type {Map<string, Scenario>} */
  const scenarios = new Map();
  let next = 1;
  /** @type {string} */
  let elsewhere = '';
  const other = createServer((request, response) => {
    handle(request, response, 'elsewhere').catch((error) => fail(response, error));
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {'here' | 'elsewhere'} at
   */
  async function handle(request, response, at) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [id = '', what = ''] = url.pathname.slice(PREFIX.length).split('/');
    if (id === 'scenario' && request.method === 'POST') {
      const { steps } = JSON.parse(await readBody(request));
      const scenario = { id: String(next++), steps, asked: [], held: [], watchers: new Set() };
      scenarios.set(scenario.id, scenario);
      const path = `${PREFIX}${scenario.id}/feed.json`;
      return reply(response, 200, { id: scenario.id, url: path, elsewhere: elsewhere + path });
    }
    const scenario = scenarios.get(id);
    if (!scenario) return reply(response, 404, { error: `no scenario ${id}` });
    if (what === 'log') {
      await reached(scenario, url.searchParams);
      return reply(response, 200, scenario.asked);
    }
    if (what === 'release') {
      scenario.held.splice(0).forEach((go) => go());
      return reply(response, 200, {});
    }
    return answer(scenario, request, response, at);
  }

  /**
   * @param {Scenario} scenario
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {'here' | 'elsewhere'} at
   */
  async function answer(scenario, request, response, at) {
    const turn = request.method === 'OPTIONS' ? -1 : scenario.asked.filter(({ method }) => method !== 'OPTIONS').length;
    const step = scenario.steps[Math.min(Math.max(turn, 0), scenario.steps.length - 1)] ?? {};
    /** @type {Asked} */
    const asked = {
      method: request.method ?? '', url: request.url ?? '', at, headers: request.headers,
      status: 0, sent: 0, finished: false, aborted: false,
    };
    const changed = () => scenario.watchers.forEach((look) => look());
    scenario.asked.push(asked);
    response.on('finish', () => {
      asked.finished = true;
      changed();
    });
    response.on('close', () => {
      asked.aborted = !asked.finished;
      changed();
    });
    changed();

    if (step.never) return;
    // Not a bare hang-up: a browser asks again by itself when a connection that it has used before closes.
    if (step.drop) return void request.socket.end('no answer\r\n\r\n');
    if (step.delay) await new Promise((done) => setTimeout(done, step.delay));
    if (step.hold) await new Promise((go) => scenario.held.push(() => go(undefined)));
    if (response.destroyed) return;

    const allow = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'timing-allow-origin': '*' };
    /** @type {Record<string, string>} */
    const headers = { 'cache-control': 'no-cache', ...(step.cors && allow), ...step.headers };
    /** @param {number} status */
    const head = (status) => {
      asked.status = status;
      response.writeHead(status, headers);
    };
    if (turn < 0) {
      head(204);
      return void response.end();
    }
    if (step.redirect) {
      headers['location'] = step.redirect === 'elsewhere' ? elsewhere + request.url : step.redirect;
      head(step.status ?? 302);
      return void response.end();
    }
    headers['content-type'] = step.type ?? 'application/json';
    if (step.endless) {
      head(step.status ?? 200);
      return stream(response, asked, step.endless);
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

  return {
    /** True if the address is one of ours. @param {string} path */
    owns: (path) => path.startsWith(PREFIX),

    /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
    handle(request, response) {
      return handle(request, response, 'here').catch((error) => fail(response, error));
    },

    /** Opens the other origin. @returns {Promise<void>} */
    start: () => new Promise((done, refuse) => {
      other.once('error', refuse);
      other.listen(0, 'localhost', () => {
        const address = other.address();
        elsewhere = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
        done();
      });
    }),

    /** Closes it, with the answers that were never given. @returns {Promise<void>} */
    stop: () => new Promise((done) => {
      other.close(() => done());
      other.closeAllConnections();
    }),
  };
}

/** Waits until so many requests have come (`asked`), been answered whole (`finished`) or been hung up (`aborted`). */
function reached(/** @type {Scenario} */ scenario, /** @type {URLSearchParams} */ wanted) {
  const enough = () => ['asked', 'finished', 'aborted'].every((key) => {
    const count = key === 'asked' ? scenario.asked.length : scenario.asked.filter((entry) => entry[/** @type {'finished'} */ (key)]).length;
    return count >= Number(wanted.get(key) ?? 0);
  });
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      scenario.watchers.delete(look);
      done(undefined);
    };
    const look = () => void (enough() && end());
    const timer = setTimeout(end, Number(wanted.get('within') ?? 5000));
    scenario.watchers.add(look);
    look();
  });
}

/** Streams white space at the client's own pace, and counts it. */
async function stream(
  /** @type {import('node:http').ServerResponse} */ response,
  /** @type {Asked} */ asked,
  /** @type {number} */ bytes,
) {
  let go = () => {};
  response.on('drain', () => go()).on('close', () => go());
  while (asked.sent < bytes && !response.destroyed) {
    const chunk = CHUNK.subarray(0, Math.min(CHUNK.length, bytes - asked.sent));
    asked.sent += chunk.length;
    if (!response.write(chunk)) await new Promise((done) => (go = () => done(undefined)));
  }
  response.end();
}

/** @param {Step} step @param {string} rootDir @returns {Promise<Buffer>} */
async function bodyOf(step, rootDir) {
  if (step.json !== undefined) return Buffer.from(JSON.stringify(step.json));
  if (step.file !== undefined) return readFile(join(rootDir, step.file));
  return Buffer.from(step.body ?? '');
}

/** @param {import('node:http').IncomingMessage} request */
async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {unknown} value */
function reply(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

/** @param {import('node:http').ServerResponse} response @param {Error} error */
function fail(response, error) {
  if (response.headersSent) response.destroy();
  else reply(response, 500, { error: error.message });
}
