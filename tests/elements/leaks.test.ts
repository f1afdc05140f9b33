/** What is left when an element is gone: nothing. */
import { expect } from 'chai';
import { collectGarbage, heapAfterGc } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { opened } from './support/menu.js';
import { addressOf, feedOf, loaded, make, quiet, replace, shown, stage } from './support/stage.js';

before(defineAll);

const MOUNTS = 500;

for (const each of elements) {
  /** Shows elements, ten at a time, and removes them. */
  async function showAndRemove(times: number, feed: unknown): Promise<void> {
    for (let done = 0; done < times; done += 10) {
      const batch: SharedElement[] = [];
      for (let i = 0; i < 10; i++) {
        const element = make(each.tag, { ...each.attributes, loading: 'eager' });
        if (feed) element.feed = feed;
        else element.src = addressOf(each.fixture);
        batch.push(element);
      }
      stage().append(...batch);
      await Promise.all(batch.map(loaded));
      stage().replaceChildren();
      await quiet(batch[0]!);
    }
  }

  describe(`<${each.tag}> when it is gone`, () => {
    for (const [how, mounts] of [['a feed of its own', MOUNTS], ['an address', 100]] as const) {
      it(`has left less than 1 MiB after ${mounts} elements with ${how}`, async function () {
        this.timeout(120_000);
        // Asked first, since not every browser tells it.
        await heapAfterGc();
        const feed = mounts === MOUNTS ? await feedOf(each.fixture) : undefined;
        // What the browser learns of the code it keeps: that is no leak, and is over by then.
        await showAndRemove(mounts === MOUNTS ? 150 : 20, feed);
        performance.clearResourceTimings();
        const before = await heapAfterGc();
        await showAndRemove(mounts, feed);
        performance.clearResourceTimings();
        const after = await heapAfterGc();
        expect(after.bytes - before.bytes, 'bytes').to.be.lessThan(1024 * 1024);
        expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(100);
        expect(after.listeners - before.listeners, 'listeners').to.be.lessThan(20);
        expect(after.documents - before.documents, 'documents').to.be.lessThan(2);
      });
    }

    it('can be collected while the page keeps the feed, all but the last one', async () => {
      const feed = await feedOf(each.fixture);
      const gone: WeakRef<SharedElement>[] = [];
      for (let i = 0; i < 5; i++) {
        const element = make(each.tag, each.attributes);
        element.feed = feed;
        stage().append(element);
        await loaded(element);
        element.remove();
        await quiet(element);
        gone.push(new WeakRef(element));
      }
      await collectGarbage();
      expect(gone.slice(0, -1).filter((element) => element.deref()).length, 'still there').to.equal(0);
    });

    it('listens to nothing of the page any more', async () => {
      // The first element of all loads what stays for the next one.
      await shown(each);
      const listening = new Map<string, Set<unknown>>();
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      const isOfThePage = (target: unknown): boolean =>
        ([window, document, document.fonts, undefined, null] as unknown[]).includes(target) || target instanceof MediaQueryList;
      // Each query of media is a target of its own, even for the same words.
      const note = (target: unknown, type: string, listens: boolean): void => {
        if (!isOfThePage(target)) return;
        const targets = listening.get(type) ?? new Set();
        listening.set(type, targets);
        if (listens) targets.add(target);
        else targets.delete(target);
      };
      replace(EventTarget.prototype, 'addEventListener', function (this: EventTarget, ...how: Parameters<typeof addEventListener>) {
        note(this, how[0], true);
        addEventListener.apply(this ?? window, how);
      });
      replace(EventTarget.prototype, 'removeEventListener', function (this: EventTarget, ...how: Parameters<typeof removeEventListener>) {
        note(this, how[0], false);
        removeEventListener.apply(this ?? window, how);
      });
      const element = await shown(each, { refresh: '60', loading: 'eager' });
      expect(listening.get('online')?.size, 'it listens').to.equal(1);
      expect(listening.get('change')?.size, 'it listens for the reader’s setting').to.equal(1);
      element.renderRoot.querySelector<HTMLElement>('[part=chart]')!.focus({ focusVisible: true } as FocusOptions);
      await element.updateComplete;
      await opened(element);
      expect(listening.get('scroll')?.size, 'an open menu follows its button').to.equal(1);
      element.remove();
      await quiet(element);
      expect([...listening].filter(([, targets]) => targets.size > 0).map(([type]) => type)).to.deep.equal([]);
    });

    it('observes nothing, and has no timer running', async () => {
      await shown(each);
      const observing = new Set<object>();
      // By their methods: WebKit may go on making what a window's name was for before.
      for (const { prototype } of [ResizeObserver, IntersectionObserver]) {
        const { observe, disconnect } = prototype as ResizeObserver;
        replace(prototype as ResizeObserver, 'observe', function (this: ResizeObserver, ...how) {
          observing.add(this);
          observe.apply(this, how);
        });
        replace(prototype as ResizeObserver, 'disconnect', function (this: ResizeObserver) {
          observing.delete(this);
          disconnect.call(this);
        });
      }
      const timers = new Set<unknown>();
      const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
      replace(window, 'setTimeout', ((task: () => void, delay?: number) => {
        const timer = set(() => {
          timers.delete(timer);
          task();
        }, delay);
        timers.add(timer);
        return timer;
      }) as typeof window.setTimeout);
      replace(window, 'clearTimeout', (timer) => {
        timers.delete(timer);
        clear(timer);
      });
      const element = await shown(each, { refresh: '60' });
      expect(observing.size).to.be.greaterThan(0);
      expect(timers.size, 'the next look is planned').to.be.greaterThan(0);
      element.remove();
      await quiet(element);
      expect(observing.size, 'observers').to.equal(0);
      expect(timers.size, 'timers').to.equal(0);
    });
  });
}
