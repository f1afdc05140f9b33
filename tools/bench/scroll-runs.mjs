// @ts-check
/**
 * A long page of elements as they come, without `eager`: how many are drawn before the reader scrolls, and what keeps the page from
 * answering while they do, all the way down.
 */
import { CONTENT_SECURITY_POLICY } from '../demo-server.mjs';
import { trends } from './scenes.mjs';

/**
 * @typedef {object} Scrolled
 * @property {number} before how many of the pictures were drawn when the page came to rest, unscrolled
 * @property {number} after how many were drawn at its end
 * @property {number} longest the longest task while it was scrolled, in milliseconds; 0 if none was over 50
 * @property {number} long how many tasks were over 50 milliseconds
 * @property {number} frame the longest time between two frames, in milliseconds
 */

/** As a quick wheel or thumb does, in pixels a second. */
const SPEED = 2000;

const PAGE = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>scroll</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/ours/indicator-elements.js"></script>
</head>
<body>
<h1>Indikatorer</h1>
${trends.map(({ src, area }) => `<indicator-trend src="${src}" area="${area}"></indicator-trend>`).join('\n')}
</body>
</html>
`;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./server.mjs').BenchServer} server which has the bundle, the feeds and the style sheet
 * @param {{ rounds: number, slowdown: number }} options
 * @returns {Promise<Scrolled[]>}
 */
export async function scrollThrough(browser, server, { rounds, slowdown }) {
  server.add('/scroll.html', PAGE, { 'content-security-policy': CONTENT_SECURITY_POLICY });
  /** @type {Scrolled[]} */
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.emulateCPUThrottling(slowdown);
      await page.goto(`${server.origin}/scroll.html`);
      await page.waitForFunction(() => /** @type {any} */ (document.querySelector('indicator-trend')).complete);
      await page.waitForNetworkIdle({ idleTime: 500 });
      runs.push(await page.evaluate(scroll, SPEED));
    } finally {
      await context.close();
    }
  }
  return runs;
}

/** Runs in the page. @param {number} speed @returns {Promise<Scrolled>} */
async function scroll(speed) {
  const drawn = () => [...document.querySelectorAll('indicator-trend')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.drawing svg path')).length;
  const frame = () => new Promise((then) => requestAnimationFrame(then));
  const before = drawn();
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const root = document.documentElement;
  let longest = 0;
  let last = await frame();
  while (root.scrollTop + innerHeight < root.scrollHeight - 1) {
    const now = await frame();
    longest = Math.max(longest, now - last);
    // A late frame goes as far as two would have: a reader's thumb does not wait, but nor does it jump.
    root.scrollTop += (speed * Math.min(now - last, 33)) / 1000;
    last = now;
  }
  const until = performance.now() + 10_000;
  while (drawn() < document.querySelectorAll('indicator-trend').length && performance.now() < until) await frame();
  // A long task is told of after its end.
  await new Promise((then) => setTimeout(then, 100));
  return { before, after: drawn(), longest: Math.max(0, ...tasks), long: tasks.length, frame: longest };
}
