// @ts-check
/** Where a browser for the tests may be had; `tools/browser.mjs` takes the first that starts. */
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { installFromDebian } from './debian.mjs';
import { lines, programs, reasonIn, run, runnable, runs } from './programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'browser');

/**
 * 67 MB, so it is no dependency. The package's own code asks for Node 22, but only its archives are read
 * here.
 */
const PACKAGED = '@sparticuz/chromium@153.0.0';

/**
 * @typedef {object} Candidate
 * @property {string} path
 * @property {Record<string, string>} [env]
 * @property {string} [version] what it is, if it cannot be asked
 * @typedef {object} Place
 * @property {string} why
 * @property {() => Promise<Candidate[]>} find rejects with what went wrong, or gives none
 */

/**
 * A wish that cannot be granted ends the search: what the user asked for by name is not replaced in silence.
 */
export class Refusal extends Error {}

/**
 * Where to look, in order. The last three change the disk, and are reached only when nothing is installed.
 * @returns {Place[]}
 */
export function places({ env = process.env, platform = process.platform } = {}) {
  return [
    named(env, 'CHROME_PATH'),
    { why: 'installed', find: () => installed(env, platform) },
    { why: 'downloaded into node_modules/.cache', find: downloaded },
    ...(platform === 'linux' ? [{ why: 'installed from Debian by apt-get', find: chromiumFromDebian }] : []),
    ...(platform === 'linux' ? [{ why: `from the npm package ${PACKAGED}`, find: packaged }] : []),
  ];
}

/**
 * The program that a variable of the environment names, if it does.
 * @param {Record<string, string | undefined>} env @param {string} variable @returns {Place}
 */
export const named = (env, variable) => ({
  why: `named by ${variable}`,
  async find() {
    const path = env[variable];
    if (!path) return [];
    if (!(await runs(path))) throw new Refusal(`${variable} is "${path}", which is not a program.`);
    return [{ path }];
  },
});

/** The usual places and names of Chrome, Chromium and Edge. */
async function installed(
  /** @type {Record<string, string | undefined>} */ env,
  /** @type {NodeJS.Platform} */ platform
) {
  /** @type {string[]} */
  let candidates;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `${name}.app/Contents/MacOS/${name}`
    );
    candidates = ['/Applications', join(homedir(), 'Applications')].flatMap((dir) =>
      apps.map((app) => join(dir, app))
    );
  } else if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (dir) => dir !== undefined
    );
    const names = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    candidates = names.flatMap((name) => folders.map((dir) => join(dir, name)));
  } else {
    const names = [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
    ];
    candidates = await programs(names, env['PATH']);
    candidates.push('/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge');
  }
  return (await runnable(candidates)).map((path) => ({ path }));
}

/** The download of Chrome's own stable release, by the tool that the test runner brings along. */
async function downloaded() {
  const home = join(cache, 'download');
  const kept = await chromeIn(home);
  if (kept) return [{ path: kept }];
  console.log('Browser: none is installed; downloading Chrome (at most three minutes) …');
  const tool = join(dirname(createRequire(import.meta.url).resolve('@puppeteer/browsers')), 'main-cli.js');
  const result = await run(process.execPath, [tool, 'install', 'chrome@stable', '--path', home], {
    seconds: 180,
  });
  if (result.code !== 0) throw new Error(`the download failed (${reasonIn(result.output)})`);
  const path = await chromeIn(home);
  return path ? [{ path }] : [];
}

async function chromiumFromDebian() {
  await installFromDebian(['chromium', 'fonts-liberation']);
  return [{ path: '/usr/bin/chromium' }];
}

/**
 * The headless Chromium inside an npm package, with the few libraries and the font that a bare system lacks.
 */
async function packaged() {
  if (process.arch !== 'x64') throw new Error(`it has no program for ${process.arch}`);
  const home = join(cache, 'packaged');
  const path = join(home, 'chromium');
  if (!(await runs(path))) {
    console.log(`Browser: installing ${PACKAGED} from the npm registry …`);
    await mkdir(home, { recursive: true });
    const quiet = [
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
    ];
    const result = await run('npm', ['install', ...quiet, '--prefix', home, PACKAGED], { seconds: 300 });
    if (result.code !== 0) throw new Error(`npm install failed (${reasonIn(result.output)})`);
    const archives = join(home, 'node_modules', '@sparticuz', 'chromium', 'bin');
    await unpack(join(archives, 'al2023.tar.br'), home);
    await unpack(join(archives, 'fonts.tar.br'), home);
    await writeFile(join(home, 'fonts.conf'), fontConfig(home));
    await pipeline(
      createReadStream(join(archives, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path)
    );
    await chmod(path, 0o755);
  }
  return [{ path, env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') } }];
}

/** @param {string} home */
const fontConfig = (home) => `<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;

/** @param {string} archive a tar file under brotli @param {string} into */
async function unpack(archive, into) {
  const tar = spawn('tar', ['-x', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] });
  const closed = new Promise((done) => tar.on('close', done));
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin);
  if ((await closed) !== 0) throw new Error(`tar cannot unpack ${archive}`);
}

/** Finds Chrome's program below the folder that @puppeteer/browsers fills. @param {string} dir */
async function chromeIn(dir) {
  const names = ['chrome', 'chrome.exe', 'Google Chrome for Testing'];
  const files = await readdir(dir, { recursive: true }).catch(() => /** @type {string[]} */ ([]));
  for (const file of files) {
    const path = join(dir, file);
    if (names.includes(file.split(/[\\/]/).pop() ?? '') && (await runs(path))) return path;
  }
  return undefined;
}

/**
 * What the program says its version is; on Windows, where asking opens a window, its name. Undefined if it
 * does not start.
 * @param {Candidate} candidate
 */
export async function versionOf({ path, env, version }) {
  if (version) return version;
  if (process.platform === 'win32') return path.includes('edge') ? 'Microsoft Edge' : 'Chrome';
  const result = await run(path, ['--version'], { seconds: 20, env });
  return result.code === 0 ? lines(result.output).pop() : undefined;
}
