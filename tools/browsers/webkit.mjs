// @ts-check
/** WebKit as GNOME has it: MiniBrowser under WebKitWebDriver, on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browser } from '../browser.mjs';
import { freePort } from '../free-port.mjs';
import { runnable } from '../programs.mjs';
import { picturePath } from './picture.mjs';
import { WebDriver } from './webdriver.mjs';

/** @typedef {import('../wtr-commands.mjs').TestBrowser} TestBrowser */

/** So small that the pointer, which waits in its middle, is over every window: without a window manager, that one has the keyboard. */
const SCREEN = '840x600x24';

/** @param {{ rootDir: string }} options @returns {Promise<TestBrowser>} */
export async function webkit({ rootDir }) {
  const { path } = await browser('webkit');
  /** @type {ReturnType<typeof start> | undefined} */
  let started;
  /** The one session that there is: a driver has one window. @type {string | undefined} */
  let active;
  const driver = async () => (await (started ??= start(path))).driver;

  /** Which page there is; while one goes, it does not answer. */
  const where = async () => (await driver()).run('return location.href').catch(() => undefined);

  /** @param {{ width: number, height: number }} size of the page inside the window */
  async function resize({ width, height }) {
    const window = await driver();
    await window.resize({ width, height });
    const [wide, high] = await window.run('return [innerWidth, innerHeight]');
    if (wide !== width || high !== height) await window.resize({ width, height: height + height - high });
  }

  /** A page as the runner's own commands use one. */
  const page = {
    setViewportSize: resize,
    keyboard: {
      press: async (/** @type {string} */ key) => {
        const [last, ...held] = key.split(/(?<=.)\+/).reverse();
        for (const each of held.reverse()) await (await driver()).key(['keyDown'], each);
        await (await driver()).key(['keyDown', 'keyUp'], /** @type {string} */ (last));
        for (const each of held) await (await driver()).key(['keyUp'], each);
      },
      type: async (/** @type {string} */ text) => {
        for (const letter of text) await (await driver()).key(['keyDown', 'keyUp'], letter);
      },
      down: async (/** @type {string} */ key) => (await driver()).key(['keyDown'], key),
      up: async (/** @type {string} */ key) => (await driver()).key(['keyUp'], key),
    },
    mouse: {
      move: async (/** @type {number} */ x, /** @type {number} */ y) => (await driver()).move(x, y),
      click: async (/** @type {number} */ x, /** @type {number} */ y, /** @type {{ button?: import('./webdriver.mjs').Button }} */ { button } = {}) => {
        await (await driver()).move(x, y);
        await (await driver()).press(['pointerDown', 'pointerUp'], button);
      },
      down: async (/** @type {{ button?: import('./webdriver.mjs').Button }} */ { button } = {}) => (await driver()).press(['pointerDown'], button),
      up: async (/** @type {{ button?: import('./webdriver.mjs').Button }} */ { button } = {}) => (await driver()).press(['pointerUp'], button),
    },
  };

  return {
    name: 'webkit',
    launcher: /** @type {any} */ ({
      name: 'WebKit',
      // What the runner's own commands take it for: they know no other browser with a page that is told what to do.
      type: 'playwright',
      concurrency: 1,
      async startSession(/** @type {string} */ id, /** @type {string} */ url) {
        active = id;
        await resize({ width: 800, height: 600 });
        await (await driver()).open(url);
      },
      async stopSession() {
        active = undefined;
        const window = await driver();
        await window.release();
        await window.open('about:blank');
        // The next session asks for the window's size: not of a page that is just going.
        for (let tries = 0; (await where()) !== 'about:blank' && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
        return {};
      },
      isActive: (/** @type {string} */ id) => id === active,
      getBrowserUrl: where,
      getPage: () => page,
      async stop() {
        await (await started)?.stop();
      },
      startDebugSession: () => Promise.reject(new Error('WebKit cannot be debugged from here.')),
    }),
    lacks: {
      media: 'WebKit’s driver emulates no media',
      heap: 'WebKit’s driver does not tell the size of the heap',
      collect: 'WebKit’s driver collects no garbage',
      cpu: 'WebKit’s driver cannot slow the processor down',
      offline: 'WebKit’s driver cannot unplug the page',
      tap: 'WebKit’s driver has no touch screen',
      tree: 'WebKit’s driver does not give the accessibility tree',
    },
    commands: {
      async 'page:screenshot'(_, { name }) {
        const path = await picturePath(rootDir, name);
        await writeFile(path, await (await driver()).picture());
        return path;
      },
    },
  };
}

/** A screen, the driver on it, and the browser that the driver starts. @param {string} path the driver */
async function start(path) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const running = [];
  const kill = () => running.forEach((child) => child.kill());
  process.once('exit', kill);
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    running.push(screen);
    const display = await new Promise((done, refuse) => {
      /** @type {import('node:stream').Readable} */ (screen.stdio[3]).once('data', (number) => done(`:${String(number).trim()}`));
      screen.once('error', refuse).once('exit', () => refuse(new Error('Xvfb, the screen that nobody sees, ended at once.')));
    });
    const port = await freePort();
    // Not the machine’s own theme: light, and alike everywhere.
    const env = { ...process.env, DISPLAY: display, GTK_THEME: process.env['GTK_THEME'] ?? 'Adwaita', LANG: 'C.UTF-8', LIBGL_ALWAYS_SOFTWARE: '1' };
    running.push(spawn(path, [`--port=${port}`], { env, stdio: 'ignore' }));
    const driver = new WebDriver(`http://127.0.0.1:${port}`);
    for (let tries = 0; !(await driver.isReady()); tries++) {
      if (tries > 100) throw new Error(`${path} does not answer.`);
      await new Promise((done) => setTimeout(done, 100));
    }
    const { browserName, browserVersion } = await driver.start({
      browserName: 'MiniBrowser',
      // The page goes on by itself: it asks for what it needs while it loads.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary: await miniBrowser(), args: ['--automation'] },
    });
    console.log(`Browser: ${browserName} ${browserVersion}`);
    return {
      driver,
      async stop() {
        await driver.quit().catch(() => undefined);
        kill();
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

/** Beside the libraries, where no path leads to: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser. */
async function miniBrowser() {
  const dirs = ['/usr/lib', '/usr/libexec', ...(await readdir('/usr/lib')).map((name) => join('/usr/lib', name))];
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const [path] = await runnable(dirs.flatMap((dir) => versions.map((version) => join(dir, version, 'MiniBrowser'))));
  if (!path) throw new Error('WebKit’s MiniBrowser is not where Debian has it, in /usr/lib/*/webkit2gtk-4.1.');
  return path;
}
