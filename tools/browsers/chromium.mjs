// @ts-check
/** Chromium, steered by its own protocol: it can do all that the tests ask. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { browser, launchFlags } from '../browser.mjs';
import { takePicture } from './picture.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').CDPSession} Session
 * @typedef {import('../wtr-commands.mjs').TestBrowser} TestBrowser
 */

/**
 * One protocol session a page: what it emulates lasts as long as the session does.
 * @type {WeakMap<Page, Promise<Session>>}
 */
const sessions = new WeakMap();

/** @param {Page} page */
const cdpOf = (page) => {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
};

/** @type {Record<string, string>} */
const FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

/** @param {{ rootDir: string }} options @returns {Promise<TestBrowser>} */
export async function chromium({ rootDir }) {
  const { path: executablePath, env } = await browser('chromium');
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath,
      args: launchFlags(),
      env: { ...process.env, ...env },
      protocolTimeout: 300_000,
    },
  });

  // The launcher hands one page from file to file: what a file emulated must not reach the next.
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    await resetPage(page);
    return result;
  };

  /** @param {string} id */
  const cdp = (id) => cdpOf(launcher.getPage(id));
  return {
    name: 'chromium',
    launcher,
    lacks: {},
    commands: {
      async 'page:media'(id, { media = '', ...features }) {
        await (
          await cdp(id)
        ).send('Emulation.setEmulatedMedia', {
          media,
          features: Object.entries(features).map(([key, value]) => ({
            name: FEATURES[key] ?? key,
            value: String(value),
          })),
        });
      },
      'page:screenshot': (id, what) => takePicture(launcher.getPage(id), rootDir, what),
      'page:collect': async (id) => collect(await cdp(id)),

      /** What is left when everything that can be collected has been: bytes, and counts of what leaks most. */
      async 'page:heap'(id) {
        const session = await cdp(id);
        await collect(session);
        const { usedSize } = await session.send('Runtime.getHeapUsage');
        const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
        return { bytes: usedSize, documents, nodes, listeners: jsEventListeners };
      },

      'page:cpu': async (id, { rate }) => (await cdp(id)).send('Emulation.setCPUThrottlingRate', { rate }),
      'page:offline': async (id, { offline }) => setOffline(await cdp(id), offline),
      'page:tree': (id) => launcher.getPage(id).accessibility.snapshot({ interestingOnly: false }),
      'page:tap': (id, { x, y }) => launcher.getPage(id).touchscreen.tap(x, y),
    },
  };
}

/** @param {Session} cdp */
async function collect(cdp) {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.disable');
}

/**
 * Unplugs the page but not the test: the protocol's own offline mode also cuts the connection that a test
 * sends its next command by, the one that would end it.
 * @param {Session} cdp @param {boolean} offline
 */
async function setOffline(cdp, offline) {
  await cdp.send('Network.enable');
  await cdp.send('Network.setBlockedURLs', { urls: offline ? ['*'] : [] });
  await cdp.send('Network.overrideNetworkState', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** Undoes all that the commands can do. @param {Page} page */
async function resetPage(page) {
  if (page.isClosed()) return;
  const cdp = await sessions.get(page);
  if (cdp) {
    await cdp.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await setOffline(cdp, false);
  }
  await page.mouse.reset();
}
