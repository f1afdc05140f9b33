// @ts-check
/**
 * A server that misbehaves on order, for the tests of requests. A test registers a scenario, the answers to
 * give in turn (the last one for ever after), and gets two addresses for it: one of this server, one of
 * another origin.
 *
 *     POST /__feeds__/scenario {"steps": [{"status": 500}, {"file": "fixtures/valid/antibiotika.json"}]}
 *       → {"id": "1", "url": "/__feeds__/1/feed.json", "elsewhere": "http://…:4711/__feeds__/1/feed.json"}
 *     GET  /__feeds__/1/log?finished=2   what was asked and answered, once two answers are over
 *     POST /__feeds__/1/release          lets the held answers go
 */
import { createServer } from 'node:http';
import { giveAnswer } from './feed-answer.mjs';

const PREFIX = '/__feeds__/';

/**
 * @typedef {import('./feed-answer.mjs').Asked} Asked
 *
 * @typedef {object} Scenario
 * @property {string} id
 * @property {import('./feed-answer.mjs').Step[]} steps
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
    const turn =
      request.method === 'OPTIONS' ? -1 : scenario.asked.filter(({ method }) => method !== 'OPTIONS').length;
    const step = scenario.steps[Math.min(Math.max(turn, 0), scenario.steps.length - 1)] ?? {};
    /** @type {Asked} */
    const asked = {
      method: request.method ?? '',
      url: request.url ?? '',
      at,
      headers: request.headers,
      status: 0,
      sent: 0,
      finished: false,
      aborted: false,
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

    const preflight = turn < 0;
    await giveAnswer(
      preflight ? { status: 204, ...(step.cors && { cors: true }) } : step,
      asked,
      request,
      response,
      {
        rootDir,
        held: () => new Promise((go) => scenario.held.push(() => go(undefined))),
        elsewhere: elsewhere + request.url,
      }
    );
  }

  return {
    /** True if the address is one of ours. @param {string} path */
    owns: (path) => path.startsWith(PREFIX),

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    handle(request, response) {
      return handle(request, response, 'here').catch((error) => fail(response, error));
    },

    /** Opens the other origin. @returns {Promise<void>} */
    start: () =>
      new Promise((done, refuse) => {
        other.once('error', refuse);
        other.listen(0, 'localhost', () => {
          const address = other.address();
          elsewhere = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
          done();
        });
      }),

    /** Closes it, with the answers that were never given. @returns {Promise<void>} */
    stop: () =>
      new Promise((done) => {
        other.close(() => done());
        other.closeAllConnections();
      }),
  };
}

/**
 * Waits until so many requests have come (`asked`), been answered whole (`finished`) or been hung up
 * (`aborted`).
 */
function reached(/** @type {Scenario} */ scenario, /** @type {URLSearchParams} */ wanted) {
  const enough = () =>
    ['asked', 'finished', 'aborted'].every((key) => {
      const count =
        key === 'asked'
          ? scenario.asked.length
          : scenario.asked.filter((entry) => entry[/** @type {'finished'} */ (key)]).length;
      return count >= Number(wanted.get(key) ?? 0);
    });
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      scenario.watchers.delete(look);
      done(undefined);
    };
    const look = () => void (enough() && end());
    // Chromium may hold on to a connection whose answer nobody wants for five seconds, and a few ms: it waits for so little more that it could use it again.
    const timer = setTimeout(end, Number(wanted.get('within') ?? 10_000));
    scenario.watchers.add(look);
    look();
  });
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
