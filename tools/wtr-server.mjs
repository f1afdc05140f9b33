// @ts-check
/**
 * What the test server serves besides the tests: feeds that misbehave on order, fixtures, and the demo, under
 * its strict policy or none.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { demoHandler } from './demo-server.mjs';
import { EMBED, embedPages } from './embed-pages.mjs';
import { feedScenarios } from './feed-scenarios.mjs';
import { SNAPSHOTS, snapshotPages } from './snapshot-pages.mjs';

const STRICT = '/__strict__/';
const LAX = '/__lax__/';

/**
 * A part of the runner's configuration.
 * @param {{ rootDir: string }} options
 * @returns {Required<Pick<import('@web/test-runner').TestRunnerConfig, 'middleware' | 'plugins'>>}
 */
export function testServer({ rootDir }) {
  const feeds = feedScenarios({ rootDir });
  const strict = demoHandler({ rootDir, prefix: STRICT, probe: true });
  const lax = demoHandler({ rootDir, prefix: LAX, probe: true, strict: false });
  /**
   * As it is: the server itself makes a module of every JSON.
   * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
   */
  const fixture = (request, response) => {
    const file = createReadStream(join(rootDir, new URL(request.url ?? '', 'http://localhost').pathname));
    response.setHeader('content-type', 'application/json');
    file.on('error', () => response.writeHead(404).end()).pipe(response);
  };
  const embed = embedPages({ rootDir });
  const snapshots = snapshotPages({ rootDir });
  /** @param {string} path */
  const handlerOf = (path) => {
    if (feeds.owns(path)) return feeds.handle;
    if (/^\/fixtures\/[\w-]+\/[\w-]+\.json$/.test(path)) return fixture;
    if (path.startsWith(EMBED)) return embed;
    if (path.startsWith(SNAPSHOTS)) return snapshots;
    if (path.startsWith(STRICT)) return strict;
    return path.startsWith(LAX) ? lax : undefined;
  };
  return {
    middleware: [
      async (context, next) => {
        const handle = handlerOf(context.path);
        if (!handle) return next();
        context.respond = false;
        // Until it is answered: the runner lists every 404, and Koa begins with one.
        context.res.statusCode = 200;
        return handle(context.req, context.res);
      },
    ],
    plugins: [{ name: 'test-feeds', serverStart: () => feeds.start(), serverStop: () => feeds.stop() }],
  };
}
