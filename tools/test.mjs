// @ts-check
/**
 * All tests, fast ones first. Every layer runs, whatever the one before it said, unless it needs what that
 * one makes. The last line is the sum: `N passed, N failed`. Lint, types, build and size count as one test
 * each.
 *
 *     npm test                    everything
 *     npm test -- unit            layers by name: lint types unit build size elements slim examples
 *     npm test -- feed            only the test files with such a path
 *     npm run test:packages       what is published, installed in a fresh folder
 *     npm run test:examples       docs/examples, built with what is published, in the browser
 *     npm test -- --verbose       show what the passing layers print, too
 *
 *     npm run test:browsers                      the element tests in Chromium, Firefox and WebKit
 *     npm run test:browsers -- firefox           in one of them
 *     npm run test:browsers -- firefox keyboard  and only such files
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'indicator-tests-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {object} Layer
 * @property {string} name
 * @property {string[][]} commands what Node runs: two of them at a time, each with a browser of its own, say
 * @property {number} minutes its time limit
 * @property {string[]} [tests] the layer's test files: it reports its own counts; none is a failure
 * @property {string[]} [needs] layers that must not have failed
 * @property {Record<string, string>} [env] what the layer's processes find in their environment besides
 * @property {boolean} [single] one process that keeps one processor busy: it runs beside its neighbour that is such, too
 * @property {boolean} [apart] run only when it is named
 */

const names = ['lint', 'types', 'unit', 'build', 'size', 'elements', 'slim', 'examples', 'packages', 'frameworks', 'firefox', 'webkit'];
const browsers = ['chromium', 'firefox', 'webkit'];
const words = spelledOut(process.argv.slice(2).filter((word) => !word.startsWith('-')));
const verbose = process.argv.includes('--verbose');

/** After the word `browsers`: what to build, and those named, or all. @param {string[]} words */
function spelledOut([first, ...rest]) {
  if (first !== 'browsers') return first ? [first, ...rest] : [];
  const named = browsers.filter((name) => rest.includes(name));
  const chosen = named.length > 0 ? named : browsers;
  return [
    'build',
    ...chosen.map((name) => (name === 'chromium' ? 'elements' : name)),
    ...rest.filter((word) => !browsers.includes(word)),
  ];
}
const wantedLayers = words.filter((word) => names.includes(word));
const wantedFiles = words.filter((word) => !names.includes(word));

/** @param {string[]} rooms */
const testFiles = (rooms) =>
  rooms
    .filter((room) => existsSync(join(root, 'tests', room)))
    .flatMap((room) =>
      readdirSync(join(root, 'tests', room), { recursive: true }).map((file) =>
        join('tests', room, String(file))
      )
    )
    .filter(
      (file) =>
        file.endsWith('.test.ts') &&
        (wantedFiles.length === 0 || wantedFiles.some((word) => file.includes(word)))
    )
    .sort();

const unitTests = testFiles(['feed', 'feed-tools', 'statistics', 'charts', 'snapshot', 'fixtures', 'tools']);
const elementTests = testFiles(['elements', 'embed', 'stories']);
/** Once more with the browser bundle's stand-in for Lit; what is in `embed` runs the bundle itself. */
const slimTests = testFiles(['elements']);
const packageTests = testFiles(['packages']);
/** Of the examples, the one that needs no registry. */
const exampleTests = testFiles(['examples']).filter((file) => file.endsWith('html.test.ts'));
const frameworkTests = testFiles(['examples']).filter((file) => !exampleTests.includes(file));

/** @param {string} name */
const bin = (name) => join(root, 'node_modules', ...name.split('/'));

/** @param {string[]} files */
const nodeTests = (files) => [
  '--import=tsx',
  '--test',
  '--test-concurrency=2',
  '--test-timeout=300000',
  '--test-reporter=./tools/node-reporter.mjs',
  ...files,
];

/** @type {Layer[]} */
const layers = [
  { name: 'lint', minutes: 6, single: true, commands: [[bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']] },
  { name: 'types', minutes: 6, single: true, commands: [[bin('typescript/bin/tsc'), '-b']] },
  {
    name: 'unit',
    minutes: 12,
    tests: unitTests,
    commands: [nodeTests(unitTests)],
  },
  { name: 'build', minutes: 8, commands: [[bin('rollup/dist/bin/rollup'), '--config', '--silent']] },
  { name: 'size', minutes: 1, needs: ['build'], commands: [['tools/size.mjs']] },
  inBrowser('elements', chunksOf(elementTests), { TEST_BROWSER: 'chromium' }, ['build']),
  inBrowser('slim', chunksOf(slimTests), { LIT: 'slim' }),
  { ...inBrowser('firefox', [elementTests], { TEST_BROWSER: 'firefox' }, ['build']), apart: true, minutes: 60 },
  { ...inBrowser('webkit', [elementTests], { TEST_BROWSER: 'webkit' }, ['build']), apart: true, minutes: 60 },
  { name: 'examples', minutes: 5, needs: ['build'], tests: exampleTests, commands: [nodeTests(exampleTests)] },
  { name: 'frameworks', minutes: 20, tests: frameworkTests, commands: [nodeTests(frameworkTests)], apart: true },
  { name: 'packages', minutes: 10, tests: packageTests, commands: [nodeTests(packageTests)], apart: true },
];

/** @param {string} name @param {string[][]} chunks test files, for a browser each @param {Record<string, string>} env @param {string[]} [needs] @returns {Layer} */
function inBrowser(name, chunks, env, needs = []) {
  const runner = bin('@web/test-runner/dist/bin.js');
  return { name, tests: chunks.flat(), env, needs, minutes: 25, commands: chunks.map((tests) => [runner, '--config', 'tools/wtr.config.mjs', '--files', ...tests]) };
}

/** Files that a browser takes one after the other, while another takes the next: few enough for both to end at about the same time. @param {string[]} files */
function chunksOf(files, most = 7) {
  return Array.from({ length: Math.ceil(files.length / most) }, (_, at) => files.slice(at * most, (at + 1) * most));
}

/** What is seen of a layer even if all goes well: which browser it is, and what is left out in it. */
const SEEN = /^(Browser|Left out): .*(\n {2}.*)*/gm;

/** @param {Layer} layer */
const isWanted = ({ name, tests, apart }) => {
  if (wantedLayers.length > 0)
    return wantedLayers.includes(name) && !(wantedFiles.length > 0 && tests?.length === 0);
  if (apart) return false;
  if (wantedFiles.length === 0) return true;
  return tests ? tests.length > 0 : name === 'build' && elementTests.length + exampleTests.length > 0;
};

/** @type {Counts} */
const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const broken = new Set();
/** What stops each process that runs. @type {Set<() => void>} */
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const stop of running) stop();
    process.exit(130);
  });
}
const chosen = layers.filter(isWanted);
if (chosen.length === 0) console.log(`No test file has ${words.join(' or ')} in its path.`);

for (const layers of beside(chosen)) await Promise.all(layers.map(tryLayer));

if (chosen.length === 0) sum.failed += 1;
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(inWords(sum));

/** What runs at once. @param {Layer[]} layers @returns {Layer[][]} */
function beside([first, second, ...rest]) {
  if (!first) return [];
  return first.single && second?.single ? [[first, second], ...beside(rest)] : [[first], ...beside(second ? [second, ...rest] : [])];
}

/** @param {Layer} layer */
async function tryLayer(layer) {
  const missing = layer.needs?.filter((name) => broken.has(name)) ?? [];
  if (missing.length > 0) {
    console.log(`– ${layer.name}: not run, since ${missing.join(' and ')} failed`);
    return;
  }
  const start = performance.now();
  const { counts, output } = await runLayer(layer, chosen.length === 1 || verbose);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (counts.failed > 0) broken.add(layer.name);
  if (counts.failed > 0 && output) console.log(`\n${stripVTControlCharacters(output).trim()}\n`);
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${layer.name}: ${inWords(counts)} (${seconds} s)`);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key];
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {Layer} layer @param {boolean} aloud @returns {Promise<{ counts: Counts, output: string }>} */
async function runLayer({ name, commands, minutes, tests, env }, aloud) {
  /** @type {{ counts: Counts, output: string }[]} */
  const results = [];
  /** @type {Set<string>} */
  const seen = new Set();
  const waiting = commands.map((command, at) => async () => {
    const report = join(scratch, `${name}-${at}.json`);
    const { code, output } = await run(command, { minutes, aloud, seen, env: { ...env, TEST_COUNTS: report } });
    const counts = tests ? readCounts(report) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    // A runner that fails with no test to blame, or that found no test, has failed itself.
    if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
    // What went well beside a failure need not be read.
    const told = counts.failed > 0 ? output : '';
    results.push({ counts, output: counts.passed === 0 && tests ? `${told}\nNo test was run.` : told });
  });
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
  return results.reduce((sum, { counts: { passed, failed, skipped }, output }) => ({
    counts: { passed: sum.counts.passed + passed, failed: sum.counts.failed + failed, skipped: sum.counts.skipped + skipped },
    output: `${sum.output}${output}`,
  }));
}

/** @param {string} report @returns {Counts} */
function readCounts(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * @param {string[]} command
 * @param {{ minutes: number, aloud: boolean, seen: Set<string>, env: Record<string, string> }} options `seen`: what has been shown of the layer
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(command, { minutes, aloud, seen, env }) {
  return new Promise((done) => {
    const group = process.platform !== 'win32';
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: group,
    });
    let output = '';
    const stop = () => {
      try {
        process.kill(group && child.pid ? -child.pid : child.pid ?? 0, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      keep(`\nStopped: not done after ${minutes} minutes.\n`);
      stop();
    }, minutes * 60_000);
    running.add(stop);
    /** @param {Buffer | string} chunk */
    function keep(chunk) {
      if (aloud) return void process.stdout.write(chunk);
      output += chunk.toString();
      // Which browser it is, and what it leaves out, should be seen even if all goes well.
      for (const [line] of stripVTControlCharacters(chunk.toString()).matchAll(SEEN)) {
        if (!seen.has(line)) console.log(line.replaceAll(/^/gm, '  '));
        seen.add(line);
      }
    }
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(stop);
      done({ code: code ?? 1, output });
    });
  });
}
