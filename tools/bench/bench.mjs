// @ts-check
/**
 * `npm run bench`: how long a reader waits for our pictures, beside the same pictures by Chart.js and by vega-embed,
 * and how long the largest feed takes to read. All contenders take turns in the same run, so that what else the
 * machine does falls on all of them.
 *
 *     npm run bench                           about ten minutes
 *     npm run bench -- --quick                does it work? Two rounds; the numbers say little
 *     npm run bench -- --scenes=trend-1,ladder   only these (see scenes.mjs)
 *     npm run bench -- --write                writes docs/performance.md, too; or --write=another-file.md
 *     npm run bench -- --rounds=15            more of them (default 7)
 *     npm run bench -- --pictures             keeps a screenshot of each page in node_modules/.cache/bench
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browser as findBrowser, launchFlags } from '../browser.mjs';
import { contenders, serveContenders } from './contenders.mjs';
import { timeInBrowser, timeInNode } from './feed-runs.mjs';
import { load } from './load.mjs';
import { markdown, terminal } from './report.mjs';
import { feedsIn, withFeeds } from '../feeds-section.mjs';
import { chosenScenes, scenes as allScenes, trends } from './scenes.mjs';
import { scrollThrough } from './scroll-runs.mjs';
import { benchServer } from './server.mjs';
import { weights } from './weights.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DOCUMENT = 'docs/performance.md';
const SLOWDOWN = 4;

const quick = process.argv.includes('--quick');
const rounds = Number(given('rounds') ?? (quick ? 2 : 7));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds=${given('rounds')} is no number of rounds.`);
const scenes = given('scenes') === undefined ? allScenes : chosenScenes(given('scenes')?.split(',') ?? []);
const file = given('write') ?? (process.argv.includes('--write') ? DOCUMENT : undefined);
if (file === DOCUMENT && (quick || scenes !== allScenes)) throw new Error(`${DOCUMENT} is of the whole run. To see it with less, --write=another-file.md.`);

// Read first: without a build there is nothing to measure.
const weighed = weights();
const found = await findBrowser();
const server = await benchServer();
await serveContenders(server, scenes, trends);
const pictures = join(root, 'node_modules/.cache/bench');
if (process.argv.includes('--pictures')) mkdirSync(pictures, { recursive: true });

/** @type {import('./report.mjs').SceneResult[]} */
const results = [];
const options = { starts: quick ? 2 : 7, rounds: quick ? 5 : 15 };
const browser = await launch({ executablePath: found.path, env: { ...process.env, ...found.env }, args: launchFlags(), headless: true });
try {
  for (const scene of scenes) {
    const entries = contenders.map((contender) => ({ contender, loads: /** @type {import('./load.mjs').Load[]} */ ([]) }));
    for (let round = 0; round < rounds; round++) {
      progress(`${scene.id}: round ${round + 1} of ${rounds}`);
      // Each round in another order, so that none always comes after a pause, or after the same one: a page leaves work behind.
      for (const { contender, loads } of shuffled(entries)) {
        const picture = process.argv.includes('--pictures') && round === 0 ? join(pictures, `${scene.id}-${contender.id}.png`) : undefined;
        loads.push(await load(browser, server, contender, scene, { slowdown: SLOWDOWN, picture }));
      }
    }
    results.push({ ...scene, entries: entries.map(({ contender: { id, title }, loads }) => ({ id, title, loads })) });
  }
  progress('scrolling');
  const scrolled = await scrollThrough(browser, server, { rounds, slowdown: SLOWDOWN });
  progress('reading the largest feed');
  const feeds = { node: await timeInNode(options), browser: await timeInBrowser(browser, server, options) };
  /** @type {import('./report.mjs').Results} */
  const all = {
    scenes: results,
    scrolled,
    feeds,
    weights: weighed,
    versions: Object.fromEntries(['chart.js', 'vega', 'vega-lite', 'vega-embed'].map((name) => [name, versionOf(name)])),
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      browser: found.version.replace(/ built on.*/, ''),
      node: process.version,
      date: new Date().toISOString().slice(0, 10),
    },
    rounds,
    slowdown: SLOWDOWN,
  };
  progress('');
  console.log(terminal(all));
  if (file) {
    mkdirSync(dirname(resolve(root, file)), { recursive: true });
    const former = existsSync(resolve(root, file)) ? readFileSync(resolve(root, file), 'utf8') : '';
    writeFileSync(resolve(root, file), withFeeds(markdown(all), feedsIn(former)));
    console.log(`Written: ${file}`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** What stands after `--name=`. @param {string} name */
function given(name) {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}

/** @param {string} name */
function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** On a terminal, one line that is written over. @param {string} text */
function progress(text) {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${text}`);
}

/** @template Item @param {readonly Item[]} items @returns {Item[]} */
function shuffled(items) {
  return items.map((item) => /** @type {const} */ ([Math.random(), item])).sort(([a], [b]) => a - b).map(([, item]) => item);
}
