// @ts-check
/**
 * What the element tests ask of the browser beyond the runner's own commands (`setViewport`, `sendKeys`,
 * `sendMouse`, …): media that only the protocol can emulate, pictures, the heap, a slow or unplugged machine.
 * `tests/elements/support/browser.ts` holds the typed other half.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').CDPSession} Session
 * @typedef {{ page: Page, cdp: Session, rootDir: string }} Target
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

/** @type {Record<string, (target: Target, payload: any) => Promise<unknown>>} */
const commands = {
  async 'page:media'({ cdp }, { media = '', ...features }) {
    await cdp.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([key, value]) => ({
        name: FEATURES[key] ?? key,
        value: String(value),
      })),
    });
  },

  /** Into node_modules/.cache/pictures, where a person can look at it; gives the path. */
  async 'page:screenshot'({ page, rootDir }, { name, clip, fullPage = false }) {
    const path = /** @type {`${string}.png`} */ (
      join(rootDir, 'node_modules', '.cache', 'pictures', `${name}.png`)
    );
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, fullPage, ...(clip && { clip, captureBeyondViewport: true }) });
    return path;
  },

  /** What is left when everything that can be collected has been: bytes, and counts of what leaks most. */
  async 'page:heap'({ cdp }) {
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { documents, nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    await cdp.send('HeapProfiler.disable');
    return { bytes: usedSize, documents, nodes, listeners: jsEventListeners };
  },

  'page:cpu': ({ cdp }, { rate }) => cdp.send('Emulation.setCPUThrottlingRate', { rate }),
  'page:offline': ({ cdp }, { offline }) => setOffline(cdp, offline),
  'page:tap': ({ page }, { x, y }) => page.touchscreen.tap(x, y),
  'page:permissions': ({ page }, { permissions }) =>
    page.browserContext().overridePermissions(new URL(page.url()).origin, permissions),
};

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

/** @param {{ rootDir: string }} options @returns {import('@web/test-runner').TestRunnerPlugin} */
export function browserCommands({ rootDir }) {
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      // The runner takes "nothing" for "not mine".
      return (await run({ page, cdp: await cdpOf(page), rootDir }, payload ?? {})) ?? true;
    },
  };
}

/** Undoes all that the commands can do. @param {Page} page */
export async function resetPage(page) {
  if (page.isClosed()) return;
  const cdp = await sessions.get(page);
  if (cdp) {
    await cdp.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await setOffline(cdp, false);
  }
  await page.browserContext().clearPermissionOverrides();
  await page.mouse.reset();
}
