// @ts-check
/**
 * Firefox, steered by WebDriver BiDi. What BiDi lacks (media, garbage collection) is asked of the browser's
 * own window, which it lets in whom it was started for.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browser } from '../browser.mjs';
import { takePicture } from './picture.mjs';

/** @typedef {import('../wtr-commands.mjs').TestBrowser} TestBrowser */

const MOTION = 'ui.prefersReducedMotion';

/** @param {{ rootDir: string }} options @returns {Promise<TestBrowser>} */
export async function firefox({ rootDir }) {
  const { path: executablePath } = await browser('firefox');
  const launcher = chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    // The keyboard goes to the tab in front: the first is Firefox’s own.
    async createPage({ context }) {
      const page = await context.newPage();
      await page.bringToFront();
      return page;
    },
    launchOptions: {
      browser: 'firefox',
      executablePath,
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: {
        'intl.accept_languages': 'sv-SE',
        'intl.locale.requested': 'sv-SE',
        // As in the other browsers, when nobody looks: a page that grows becomes no narrower.
        'ui.useOverlayScrollbars': 1,
      },
      protocolTimeout: 300_000,
    },
  });

  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    await emulate(page, {});
    await page.mouse.reset();
    return result;
  };

  return {
    name: 'firefox',
    launcher,
    lacks: {
      heap: 'Firefox does not tell the size of one page’s heap',
      offline: 'Firefox, when unplugged, loses the connection to the test, too',
      cpu: 'Firefox cannot slow the processor down',
      tree: 'Firefox does not give its accessibility tree by WebDriver BiDi',
    },
    commands: {
      'page:media': (id, media) => emulate(launcher.getPage(id), media),
      'page:screenshot': (id, what) => takePicture(launcher.getPage(id), rootDir, what),
      'page:collect': (id) => inWindow(launcher.getPage(id), COLLECT),
      'page:tap': (id, { x, y }) => launcher.getPage(id).touchscreen.tap(x, y),
    },
  };
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {{ media?: string, colorScheme?: string, forcedColors?: string, reducedMotion?: string }} media
 */
async function emulate(page, { media = '', colorScheme, forcedColors, reducedMotion }) {
  const wanted = {
    mediumOverride: media,
    prefersColorSchemeOverride: colorScheme ?? 'none',
    forcedColorsOverride: forcedColors ?? 'none',
  };
  await inWindow(
    page,
    `for (const { browsingContext } of gBrowser.browsers) Object.assign(browsingContext, ${JSON.stringify(wanted)});
    ${reducedMotion ? `Services.prefs.setIntPref('${MOTION}', ${Number(reducedMotion === 'reduce')})` : `Services.prefs.clearUserPref('${MOTION}')`};`
  );
  // The setting reaches the page's own process in its time.
  await page.waitForFunction((reduce) => matchMedia('(prefers-reduced-motion)').matches === reduce, {}, reducedMotion === 'reduce');
}

/**
 * In the process of the page in front; ends when that has answered. Shrinking, since that throws compiled code away, too: its inline caches
 * know functions and shapes of elements that are gone, weakly; but the cycle collector takes what they know for held.
 */
const COLLECT = `new Promise((done) => {
  const { messageManager } = gBrowser.selectedBrowser;
  const collected = () => {
    messageManager.removeMessageListener('tests:collected', collected);
    done();
  };
  messageManager.addMessageListener('tests:collected', collected);
  messageManager.loadFrameScript(
    'data:,for (let i = 0; i < 3; i++) { Components.utils.forceShrinkingGC(); Components.utils.forceCC(); } sendAsyncMessage("tests:collected")',
    false
  );
})`;

/**
 * Runs a script in the browser's own window, around the page.
 * @param {import('puppeteer-core').Page} page @param {string} expression
 */
async function inWindow(page, expression) {
  const connection = /** @type {any} */ (page.browser()).connection;
  const send = async (/** @type {string} */ method, /** @type {object} */ params) => (await connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts.find((/** @type {{ url: string }} */ { url }) => url.endsWith('/browser.xhtml'));
  const answer = await send('script.evaluate', { expression, target: { context: window.context }, awaitPromise: true });
  if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
}
