/** Looks for a newer feed: when, what is kept when they fail, and what the server is asked. */
import { expect } from 'chai';
import { requestLimits } from '@indicator-elements/elements';
import { browserName, leaveOut } from './support/browser.js';
import { defineAll, elements } from './support/every-element.js';
import { serveFeed } from './support/server.js';
import { drawing, eventsOf, feedOf, headingOf, loaded, part, put, quiet, replace, said, says, shown, until, within } from './support/stage.js';

before(defineAll);
beforeEach(() => Object.assign(requestLimits, { retryDelay: 1, refreshInterval: 1 }));

/** Minutes: sixty milliseconds. */
const soon = '0.001';

/** How long what is planned from now on waits, in milliseconds; grows with each. */
function delays(): readonly number[] {
  const planned: number[] = [];
  const plan = window.setTimeout.bind(window);
  replace(window, 'setTimeout', ((task: () => void, delay = 0) => {
    planned.push(delay);
    return plan(task, delay);
  }) as typeof window.setTimeout);
  return planned;
}

for (const each of elements) {
  const { fixture } = each;

  describe(`<${each.tag}> when it looks for a newer feed`, () => {
    it('shows the newer one, and says that it has loaded', async () => {
      const changed = structuredClone(await feedOf(fixture)) as { updated: string };
      changed.updated = '2026-01-31';
      const feed = await serveFeed({ file: fixture }, { json: changed, hold: true });
      const element = await shown(each, { src: feed.url, refresh: soon });
      const events = eventsOf(element);
      await feed.requests({ asked: 2 });
      await feed.release();
      await says(element, /31 januari 2026/);
      await until('the event', () => events.includes('indicator-load'));
    });

    it('leaves the reader at the point that is read, with its newer number', async () => {
      const changed = structuredClone(await feedOf(fixture)) as { updated: string };
      changed.updated = '2026-01-31';
      const feed = await serveFeed({ file: fixture }, { json: changed, hold: true });
      const element = await shown(each, { src: feed.url, refresh: soon });
      const chart = part(element, 'chart')!;
      chart.focus();
      for (const key of ['Home', 'ArrowRight']) chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await quiet(element);
      expect(chart.ariaValueNow).to.equal('2');
      const { hidden } = within(element, '.tooltip')!;
      await feed.requests({ asked: 2 });
      await feed.release();
      await says(element, /31 januari 2026/);
      await until('drawn anew', () => element.complete);
      await quiet(element);
      expect([chart.ariaValueNow, hidden, within(element, '.tooltip')!.hidden]).to.deep.equal(['2', false, false]);
    });

    it('keeps the old data when the newer cannot be had, and says since when: stale', async () => {
      const feed = await serveFeed({ file: fixture }, { status: 404 });
      const element = await shown(each, { src: feed.url, refresh: soon });
      const [heading, svg] = [headingOf(element), drawing(element)];
      await until('stale', () => element.matches(':state(stale)'));
      expect(said(element)).to.match(new RegExp(`hämtades \\d+ \\p{L}+ ${new Date().getFullYear()} .*Nyare uppgifter har inte gått att hämta`, 'u'));
      expect(headingOf(element)).to.equal(heading);
      expect(drawing(element)).to.equal(svg);
      expect(element.complete).to.equal(true);
      expect(element.matches(':state(failed)')).to.equal(false);
    });

    it('goes on looking when it is stale, and is fresh again when one comes', async () => {
      const feed = await serveFeed({ file: fixture }, { status: 404 }, { body: 'nonsense' }, { file: fixture });
      const element = await shown(each, { src: feed.url, refresh: soon });
      await until('stale', () => element.matches(':state(stale)'));
      await until('fresh', () => !element.matches(':state(stale)'));
      expect(said(element)).to.not.match(/Nyare uppgifter har inte/);
      expect((await feed.requests()).slice(0, 4).map(({ status }) => status)).to.deep.equal([200, 404, 200, 200]);
    });

    it('goes on looking when it is stale while the reader walks the points', async () => {
      const feed = await serveFeed({ file: fixture }, { status: 404 }, { file: fixture });
      const element = await shown(each, { src: feed.url, refresh: soon });
      await until('stale', () => element.matches(':state(stale)'));
      await until('fresh', () => {
        // As a point under the pointer does, more often than it looks.
        (element as unknown as { requestUpdate(): void }).requestUpdate();
        return !element.matches(':state(stale)');
      });
    });

    it('does not draw again, and leaves the reader alone, when nothing is new', async () => {
      const feed = await serveFeed({ file: fixture, etag: true });
      const element = await shown(each, { src: feed.url, refresh: soon });
      const events = eventsOf(element);
      await feed.requests({ finished: 3 });
      await quiet(element);
      expect(events).to.deep.equal([]);
    });

    it('does so, too, where the server has no name for what it gives: it compares', async () => {
      const feed = await serveFeed({ file: fixture });
      const element = await shown(each, { src: feed.url, refresh: soon });
      const events = eventsOf(element);
      await feed.requests({ finished: 3 });
      await quiet(element);
      expect(events).to.deep.equal([]);
    });

    it('asks the server whether what it has is still current, and no more', async () => {
      if (browserName === 'webkit') await leaveOut('WebKit keeps nothing to revalidate while it is driven');
      const feed = await serveFeed({ file: fixture, etag: true });
      const element = await shown(each, { src: feed.url, refresh: soon });
      const asked = await feed.requests({ finished: 2 });
      element.refresh = 0;
      expect(asked.slice(0, 2).map(({ status }) => status)).to.deep.equal([200, 304]);
      expect(asked[1]!.sent).to.equal(0);
    });

    it('looks once a minute at most, and once in 24 days at least, whatever refresh says', async () => {
      Object.assign(requestLimits, { refreshInterval: 60_000 });
      const planned = delays();
      const feed = await serveFeed({ file: fixture });
      const element = await shown(each, { src: feed.url, refresh: '0.0001' });
      await until('the plan', () => planned.some((delay) => delay > 50_000));
      expect(Math.max(...planned)).to.be.within(50_000, 60_000);
      element.refresh = 1e9;
      await quiet(element);
      expect(Math.max(...planned)).to.be.within(2e9, 2 ** 31 - 1);
      expect(await feed.requests()).to.have.length(1);
    });

    it('asks once for all that share an address', async () => {
      const feed = await serveFeed({ file: fixture }, { file: fixture, hold: true });
      const all = await Promise.all([1, 2, 3].map(() => shown(each, { src: feed.url, refresh: soon })));
      await feed.requests({ asked: 2 });
      await Promise.all(all.map(quiet));
      expect(await feed.requests()).to.have.length(2);
      all.forEach((element) => element.remove());
    });

    it('never looks while the page is hidden, and at once when it is seen again', async () => {
      let hidden = true;
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      const planned = delays();
      try {
        const feed = await serveFeed({ file: fixture });
        const element = put(each, { src: feed.url, refresh: '60' });
        await loaded(element);
        element.refresh = Number(soon);
        await quiet(element);
        expect(planned.filter((delay) => delay > 0 && delay <= 60), 'looks planned').to.deep.equal([]);
        hidden = false;
        document.dispatchEvent(new Event('visibilitychange'));
        expect(await feed.requests({ asked: 2 })).to.have.length.at.least(2);
      } finally {
        delete (document as { hidden?: boolean }).hidden;
      }
    });

    it('looks no more when it is removed, or refresh is taken away', async () => {
      const feed = await serveFeed({ file: fixture });
      const element = await shown(each, { src: feed.url, refresh: '60' });
      const removed = await shown(each, { src: feed.url, refresh: '60' });
      const planned = new Set<unknown>();
      const [plan, cancel] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
      replace(window, 'setTimeout', ((task: () => void, delay = 0) => {
        const timer = plan(task, delay);
        if (delay > 1e6) planned.add(timer);
        return timer;
      }) as typeof window.setTimeout);
      replace(window, 'clearTimeout', (timer) => {
        planned.delete(timer);
        cancel(timer);
      });
      for (const each of [element, removed]) each.refresh = 50;
      await Promise.all([quiet(element), quiet(removed)]);
      expect(planned.size, 'planned').to.equal(2);
      element.removeAttribute('refresh');
      removed.remove();
      await Promise.all([quiet(element), quiet(removed)]);
      expect(planned.size, 'planned afterwards').to.equal(0);
    });
  });
}
