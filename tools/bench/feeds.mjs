// @ts-check
/**
 * `npm run bench:feeds`: how long `indicator-feed build` takes to make a feed of five million rows, and how much memory, beside Arquero
 * reading the same file. They take turns, each a process of its own.
 *
 *     npm run bench:feeds                     about five minutes
 *     npm run bench:feeds -- --rows=100000    does it work? The numbers say little
 *     npm run bench:feeds -- --write          puts the section into docs/performance.md
 *     npm run bench:feeds -- --rounds=7       more of them (default 3)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { feedsRows, feedsSection, stepRows, withFeeds } from '../feeds-section.mjs';
import { writeFiles } from './feed-files.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const DOCUMENT = join(root, 'docs/performance.md');
const FULL = 5_000_000;
const rows = Number(given('rows') ?? FULL);
const rounds = Number(given('rounds') ?? 3);
const write = process.argv.includes('--write');
if (write && rows !== FULL) throw new Error('docs/performance.md is of five million rows.');

const folder = mkdtempSync(join(tmpdir(), 'indicator-feeds-'));
try {
  console.error(`Writing ${rows} rows to ${folder}`);
  const { visits, recipe, output } = await writeFiles(folder, rows);
  /** @type {import('../feeds-section.mjs').Run[]} */
  const arquero = [];
  /** @type {import('../feeds-section.mjs').Run[]} */
  const build = [];
  /** @type {{ observations: number, statuses: Record<string, number> } | undefined} */
  let summary;
  for (let round = 0; round < rounds; round++) {
    const readAlone = async () => void arquero.push((await run([join(here, 'arquero-alone.mjs'), visits])).taken);
    const buildFeed = async () => {
      rmSync(output, { force: true });
      const { taken, out } = await run(['--import=tsx', 'packages/feed-tools/src/command.ts', 'build', recipe, '--json', '--lang', 'en']);
      build.push(taken);
      summary = JSON.parse(out);
    };
    // Each round begins with the other one.
    for (const turn of round % 2 ? [buildFeed, readAlone] : [readAlone, buildFeed]) await turn();
    console.error(`Round ${round + 1} of ${rounds}: ${arquero.at(-1)?.seconds.toFixed(1)} s, ${build.at(-1)?.seconds.toFixed(1)} s`);
  }
  const times = {
    rows, bytes: statSync(visits).size, arquero, build, observations: summary?.observations ?? NaN, hidden: summary?.statuses['suppressed'] ?? 0,
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
  };
  for (const line of [...feedsRows(times), ...stepRows(times)]) console.log(line.join('  '));
  if (write) writeFileSync(DOCUMENT, withFeeds(readFileSync(DOCUMENT, 'utf8'), feedsSection(times)));
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string[]} args of Node @returns {Promise<{ taken: import('../feeds-section.mjs').Run, out: string }>} */
async function run(args) {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const child = spawn(process.execPath, ['--max-old-space-size=8192', `--import=${join(here, 'usage.mjs')}`, ...args], { cwd: root, env: { ...process.env, INDICATOR_USAGE: usage }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  /** @type {{ step: string, at: number }[]} */
  const steps = [];
  child.stdout.setEncoding('utf8').on('data', (text) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    err += text;
    for (const line of text.split('\n')) {
      const step = /^(.*) …$/.exec(line)?.[1];
      if (step !== undefined) steps.push({ step: step.startsWith('Reading') ? 'Reading' : step, at: performance.now() });
    }
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${err}`);
  const end = performance.now();
  /** @type {Map<string, number>} */
  const seconds = new Map();
  steps.forEach(({ step, at }, i) => seconds.set(step, (seconds.get(step) ?? 0) + ((steps[i + 1]?.at ?? end) - at) / 1000));
  return { taken: { seconds: (end - start) / 1000, steps: [...seconds].map(([step, taken]) => ({ step, seconds: taken })), ...JSON.parse(readFileSync(usage, 'utf8')) }, out };
}

/** What stands after `--name=`. @param {string} name */
function given(name) {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}
