import { expect } from 'chai';
import {
  browserName,
  cpuThrottle,
  emulateMedia,
  heapAfterGc,
  leaveOut,
  screenshot,
  sendKeys,
  setOffline,
  setViewport,
} from './browser.js';
import { serveFeed } from './server.js';
import { until } from './stage.js';

describe('the test browser', () => {
  it('emulates colour scheme, forced colours, reduced motion and print', async () => {
    // Firefox prints in light colours.
    const printed = browserName === 'chromium' ? ['print'] : [];
    await emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce', ...(printed.length > 0 && { media: 'print' }) });
    for (const query of [...printed, '(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion)']) {
      expect(matchMedia(query).matches, query).to.equal(true);
    }
    await emulateMedia({ media: 'print' });
    expect(matchMedia('print').matches).to.equal(true);
    await emulateMedia();
    expect(matchMedia('print').matches).to.equal(false);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('sets the viewport, presses keys and takes pictures', async () => {
    // WebKit's window is never so narrow, and takes its size after the answer.
    const [width, height] = browserName === 'webkit' ? [500, 400] : [320, 500];
    await setViewport({ width, height });
    if (browserName === 'webkit') await until('the size', () => innerWidth === width && innerHeight === height);
    expect([innerWidth, innerHeight]).to.deep.equal([width, height]);
    const button = document.body.appendChild(document.createElement('button'));
    button.textContent = 'Åäö';
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(button);
    expect(await screenshot('support/button', button)).to.match(/button\.png$/);
    button.remove();
  });

  it('measures the heap after collection', async () => {
    const before = await heapAfterGc();
    const kept = Array.from({ length: 1000 }, () => new Array<number>(1000).fill(0));
    const during = await heapAfterGc();
    expect(during.bytes - before.bytes).to.be.greaterThan(1e6);
    kept.length = 0;
    const after = await heapAfterGc();
    expect(Math.abs(after.bytes - before.bytes)).to.be.lessThan(2e5);
  });

  it('slows the processor down', async () => {
    const spin = () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 0; i < 2e7; i++) sum += i;
      return sum > 0 ? performance.now() - start : 0;
    };
    // Other programs may want the processor, too: they only make a spin longer. So the best of the first few, and the sum of the slow ones.
    const spins = () => Array.from({ length: 7 }, spin);
    const own = Math.min(...spins());
    await cpuThrottle(8);
    const slow = spins().reduce((sum, time) => sum + time);
    await cpuThrottle(1);
    expect(slow).to.be.greaterThan(7 * own * 2);
  });

  it('goes offline and comes back', async () => {
    const feed = await serveFeed({ json: {} });
    const onLine: boolean[] = [];
    await setOffline(true);
    onLine.push(navigator.onLine);
    const failed = await fetch(feed.url).then(
      () => false,
      () => true
    );
    await setOffline(false);
    onLine.push(navigator.onLine);
    expect(failed).to.equal(true);
    expect(onLine).to.deep.equal([false, true]);
    expect((await fetch(feed.url)).ok).to.equal(true);
  });
});

describe('the test feeds', () => {
  it('answer in turn, and the last one for ever after', async () => {
    const feed = await serveFeed({ status: 500 }, { json: { a: 1 } });
    expect((await fetch(feed.url)).status).to.equal(500);
    expect(await (await fetch(feed.url)).json()).to.deep.equal({ a: 1 });
    expect((await fetch(feed.url)).status).to.equal(200);
    expect((await feed.requests({ finished: 3 })).map(({ status }) => status)).to.deep.equal([500, 200, 200]);
  });

  it('break a connection once, without the browser asking again by itself', async () => {
    const feed = await serveFeed({ drop: true }, { json: {} });
    expect(await fetch(feed.url).catch((error: Error) => error.name)).to.equal('TypeError');
    expect(await feed.requests()).to.have.length(1);
  });

  it('redirect to another origin, which allows it or not', async () => {
    const allowed = await serveFeed({ redirect: 'elsewhere' }, { json: { a: 1 }, cors: true });
    expect((await fetch(allowed.url)).url).to.equal(allowed.elsewhere);
    const refused = await serveFeed({ redirect: 'elsewhere' }, { json: { a: 1 } });
    expect(await fetch(refused.url).catch((error: Error) => error.name)).to.equal('TypeError');
  });

  it('stream until the client hangs up, and count what went out', async () => {
    // Not at the browser's pace: WebKit is ahead of the page by as much as comes.
    const feed = await serveFeed({ endless: 200e6, stall: 1e6 });
    const abort = new AbortController();
    const response = await fetch(feed.url, { signal: abort.signal });
    await response.body!.getReader().read();
    abort.abort();
    const [asked] = await feed.requests({ aborted: 1 });
    expect(asked!.aborted).to.equal(true);
    expect(asked!.sent).to.be.within(1, 1e6);
  });

  it('let the browser revalidate', async () => {
    if (browserName === 'webkit') await leaveOut('WebKit keeps nothing to revalidate while it is driven');
    const feed = await serveFeed({ json: { a: 1 }, etag: true });
    await fetch(feed.url, { cache: 'no-cache' });
    expect(await (await fetch(feed.url, { cache: 'no-cache' })).json()).to.deep.equal({ a: 1 });
    expect((await feed.requests()).map(({ status }) => status)).to.deep.equal([200, 304]);
  });

  it('are held until they are released', async () => {
    const feed = await serveFeed({ hold: true, json: {} });
    const answer = fetch(feed.url);
    await feed.requests({ asked: 1 });
    await feed.release();
    expect((await answer).status).to.equal(200);
  });
});
