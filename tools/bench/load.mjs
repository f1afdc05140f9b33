// @ts-check
/** One load of a page in a browser that has never seen it: a new profile, nothing cached, the processor slowed down. */

/**
 * @typedef {{ first: number, last: number, words?: number, longTasks: { start: number, duration: number }[], trouble: string[] }} Probe see `pages/probe.js`
 * @typedef {Probe & { busy: number, bytes: { code: number, feeds: number, requests: number }, sent: import('./server.mjs').Sent[] }} Load
 *   `busy`: milliseconds of processor time on the page's main thread until the last picture; `bytes`: brotli
 */

const SECONDS = 120;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./server.mjs').BenchServer} server
 * @param {import('./contenders.mjs').Contender} contender
 * @param {import('./scenes.mjs').Scene} scene
 * @param {{ slowdown: number, picture?: string | undefined }} options
 * @returns {Promise<Load>}
 */
export async function load(browser, server, contender, { id, pictures, network }, { slowdown, picture }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    // The process is there and the connection made; what is measured begins at the navigation.
    await page.goto(`${server.origin}/blank.html`);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (network) await page.emulateNetworkConditions(network);
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'reportMeasurement' });
    server.sent();
    const before = await busyTime(cdp);
    /** @type {Promise<Probe>} */
    const reported = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${contender.title}, ${id}: not all pictures within ${SECONDS} s`)), SECONDS * 1000);
      cdp.once('Runtime.bindingCalled', ({ payload }) => {
        clearTimeout(timer);
        resolve(JSON.parse(payload));
      });
    });
    await cdp.send('Page.navigate', { url: `${server.origin}/${contender.id}/${id}.html` });
    const probe = await reported;
    const busy = await busyTime(cdp) - before;
    const sent = server.sent();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const there = await page.evaluate(contender.pictures);
    if (there !== pictures.length) throw new Error(`${contender.title}, ${id}: ${there} pictures instead of ${pictures.length}`);
    if (probe.trouble.length > 0) throw new Error(`${contender.title}, ${id}: ${probe.trouble.join('; ')}`);
    if (picture) await page.screenshot({ path: /** @type {`${string}.png`} */ (picture), fullPage: true });
    const sum = (/** @type {RegExp} */ kind) => sent.filter(({ path }) => kind.test(path)).reduce((total, { bytes }) => total + bytes, 0);
    return { ...probe, busy, bytes: { code: sum(/\.js$/), feeds: sum(/\.json$/), requests: sent.length }, sent };
  } finally {
    await context.close();
  }
}

/** Milliseconds that the main thread has worked. @param {import('puppeteer-core').CDPSession} cdp */
async function busyTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}
