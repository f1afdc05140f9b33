// @ts-check
/** Runs `timeFeed` where nothing is warm: a new thread of Node, a new page of the browser; several of each. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { timeFeed } from './feed-times.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The largest fixture: 290 municipalities in 240 months. */
export const FEED = 'fixtures/edge/riket-290x240.json';
const query = { area: '0680' };

/** The reader as the browser bundle has it: with the slim stand-in for Valibot. @param {'esm' | 'iife'} format */
async function reader(format) {
  const { outputFiles } = await build({
    stdin: { contents: "export { parseFeed, select } from '@indicator-elements/feed';", resolveDir: root },
    bundle: true,
    minify: true,
    format,
    globalName: 'feed',
    target: 'es2022',
    alias: { valibot: resolve(root, 'packages/feed/slim/valibot.js') },
    write: false,
  });
  return /** @type {{ text: string }} */ (outputFiles[0]).text;
}

/** @param {{ starts: number, rounds: number }} options @returns {Promise<import('./feed-times.mjs').FeedResult>} */
export async function timeInNode({ starts, rounds }) {
  const text = readFileSync(join(root, FEED), 'utf8');
  const program = `${await reader('iife')}
    const { parentPort, workerData } = require('node:worker_threads');
    parentPort.postMessage((${timeFeed.toString()})(workerData, feed));`;
  const results = [];
  for (let i = 0; i < starts; i++) {
    const worker = new Worker(program, { eval: true, workerData: { text, query, rounds } });
    results.push(await new Promise((done, failed) => worker.once('message', done).once('error', failed)));
    await worker.terminate();
  }
  return together(results);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./server.mjs').BenchServer} server
 * @param {{ starts: number, rounds: number }} options
 * @returns {Promise<import('./feed-times.mjs').FeedResult>}
 */
export async function timeInBrowser(browser, server, { starts, rounds }) {
  // A page that is isolated has a clock of microseconds.
  const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  server.add('/feed/index.html', '<!doctype html><link rel="icon" href="data:,"><title>feed</title>', isolated);
  server.add('/feed/feed.json', readFileSync(join(root, FEED)));
  server.add('/feed/times.js', `${await reader('esm')}\nexport const timeFeed = ${timeFeed.toString()};\n`);
  const results = [];
  for (let i = 0; i < starts; i++) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/feed/index.html`);
    results.push(await page.evaluate(async (input) => {
      const [feed, text] = await Promise.all([import(`${location.origin}/feed/times.js`), fetch('feed.json').then((response) => response.text())]);
      return feed.timeFeed({ text, ...input }, feed);
    }, { query, rounds }));
    await context.close();
  }
  return together(results);
}

/** @param {import('./feed-times.mjs').FeedResult[]} results */
function together(results) {
  /** @param {'first' | 'warm'} when */
  const all = (when) => ({
    json: results.flatMap((result) => result[when].json),
    parse: results.flatMap((result) => result[when].parse),
    select: results.flatMap((result) => result[when].select),
  });
  return { first: all('first'), warm: all('warm'), cells: results[0]?.cells ?? 0 };
}
