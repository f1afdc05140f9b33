/** One address, many elements: who asks, how often, and who lets go. */
import { expect } from 'chai';
import { countDrawings } from './support/engine.js';
import { defineAll, elements } from './support/every-element.js';
import { serveFeed } from './support/server.js';
import { drawing, eventsOf, failed, feedOf, headingOf, loaded, make, put, quiet, shown, stage, until, within } from './support/stage.js';

before(defineAll);

for (const each of elements) {
  const { fixture, other } = each;

  describe(`<${each.tag}> and its requests`, () => {
    it('shows the second of two addresses, though the first would have come later: its request is aborted', async () => {
      const slow = await serveFeed({ file: other, hold: true });
      const fast = await serveFeed({ file: fixture });
      const element = put(each, { src: slow.url });
      const events = eventsOf(element);
      await slow.requests({ asked: 1 });
      element.src = fast.url;
      await loaded(element);
      const heading = headingOf(element);
      expect((await slow.requests({ aborted: 1 }))[0]!.aborted).to.equal(true);
      await slow.release();
      await quiet(element);
      expect(headingOf(element)).to.equal(heading);
      expect(events).to.deep.equal(['indicator-load']);
    });

    it('shows the second address, though somebody else still waits for the first', async () => {
      const slow = await serveFeed({ file: other, hold: true });
      const fast = await serveFeed({ file: fixture });
      const element = put(each, { src: slow.url });
      const patient = put(each, { src: slow.url });
      // The areas of the two feeds differ: the patient one asks for the region.
      patient.area = undefined;
      await slow.requests({ asked: 1 });
      element.src = fast.url;
      await loaded(element);
      const heading = headingOf(element);
      await slow.release();
      await loaded(patient);
      expect(headingOf(patient)).to.not.equal(heading);
      expect(headingOf(element)).to.equal(heading);
    });

    it('goes to another address and back, and shows what is asked for last', async () => {
      const slow = await serveFeed({ file: fixture, hold: true }, { file: fixture });
      const never = await serveFeed({ never: true });
      const element = put(each, { src: slow.url });
      await slow.requests({ asked: 1 });
      element.src = never.url;
      await never.requests({ asked: 1 });
      element.src = slow.url;
      await loaded(element);
      expect((await never.requests({ aborted: 1 }))[0]!.aborted).to.equal(true);
    });

    it('asks nothing and draws nothing again when it is moved', async () => {
      const count = countDrawings();
      const feed = await serveFeed({ file: fixture });
      const element = await shown(each, { src: feed.url });
      const svg = drawing(element);
      const events = eventsOf(element);
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(svg!, { subtree: true, childList: true, attributes: true });
      stage().appendChild(document.createElement('section')).appendChild(element);
      expect(element.complete).to.equal(true);
      await quiet(element);
      expect(drawing(element)).to.equal(svg);
      expect(changes, 'changes of the picture').to.have.length(0);
      expect(events).to.deep.equal([]);
      expect(count).to.deep.equal({ mounts: 1, updates: 0, removals: 0 });
      expect(await feed.requests()).to.have.length(1);
      observer.disconnect();
    });

    it('keeps its look when it is moved to a frame, and back', async () => {
      const element = await shown(each);
      const looks = (): unknown[] => {
        const { display } = getComputedStyle(element);
        const { position } = getComputedStyle(within(element, '.cursor')!);
        return [display, position, (element.renderRoot as ShadowRoot).adoptedStyleSheets.length];
      };
      const wanted = looks();
      const other = stage().appendChild(document.createElement('iframe'));
      other.width = '600';
      other.contentDocument!.body.append(element);
      expect(looks(), 'in the frame').to.deep.equal(wanted);
      stage().append(element);
      expect(looks(), 'back').to.deep.equal(wanted);
    });

    it('keeps its request when it is moved while loading', async () => {
      const feed = await serveFeed({ file: fixture, hold: true });
      const element = put(each, { src: feed.url });
      await feed.requests({ asked: 1 });
      stage().appendChild(document.createElement('section')).appendChild(element);
      await quiet(element);
      await feed.release();
      await loaded(element);
      expect(await feed.requests()).to.have.length(1);
    });

    it('aborts its request when it is removed while loading, and draws nothing', async () => {
      const count = countDrawings();
      const feed = await serveFeed({ file: fixture, hold: true });
      const element = put(each, { src: feed.url });
      const events = eventsOf(element);
      await feed.requests({ asked: 1 });
      element.remove();
      expect((await feed.requests({ aborted: 1 }))[0]!.aborted).to.equal(true);
      await feed.release();
      await quiet(element);
      expect(drawing(element)).to.equal(null);
      expect(events).to.deep.equal([]);
      expect(element.complete).to.equal(false);
      expect(count.mounts).to.equal(0);
    });

    it('asks anew when it is put back', async () => {
      const feed = await serveFeed({ file: fixture });
      const element = await shown(each, { src: feed.url });
      element.remove();
      await quiet(element);
      expect(element.complete, 'complete outside the page').to.equal(false);
      const load = loaded(element);
      stage().append(element);
      await load;
      await until('the picture', () => drawing(element));
      expect(await feed.requests()).to.have.length(2);
    });

    it('shares one request among all that have the same address, however it is written', async () => {
      const feed = await serveFeed({ file: fixture, hold: true });
      const first = put(each, { src: feed.url });
      const second = put(each, { src: new URL(feed.url, location.href).href });
      await feed.requests({ asked: 1 });
      const third = put(each, { src: feed.url });
      // Near the viewport is told a frame later, and the first two would push the third out of it when they are shown.
      await until('the third waits for the feed', () => third.matches(':state(loading)'));
      await feed.release();
      await Promise.all([first, second, third].map(loaded));
      await shown(each, { src: feed.url, loading: 'eager' });
      expect(await feed.requests()).to.have.length(1);
    });

    it('goes on when one of two that share a request is removed', async () => {
      const feed = await serveFeed({ file: fixture, hold: true });
      const [gone, stays] = [put(each, { src: feed.url }), put(each, { src: feed.url })];
      await feed.requests({ asked: 1 });
      gone.remove();
      await quiet(gone);
      await feed.release();
      await loaded(stays);
      expect((await feed.requests()).map(({ aborted }) => aborted)).to.deep.equal([false]);
    });

    it('never keeps a request that failed: the next element asks again', async () => {
      const feed = await serveFeed({ status: 404 }, { file: fixture });
      const first = put(each, { src: feed.url });
      await failed(first);
      await shown(each, { src: feed.url });
      expect(await feed.requests()).to.have.length(2);
    });

    it('asks again when the reader wants to', async () => {
      const feed = await serveFeed({ status: 404 }, { file: fixture });
      const element = put(each, { src: feed.url });
      await failed(element);
      const load = loaded(element).catch(() => undefined);
      element.renderRoot.querySelector('button')!.click();
      await load;
      await until('it loads', () => element.complete);
    });

    it('asks nothing before it is near the viewport, and then asks', async () => {
      const feed = await serveFeed({ file: fixture });
      const space = stage().appendChild(document.createElement('div'));
      space.style.height = '5000px';
      const element = put(each, { src: feed.url });
      await quiet(element);
      expect(await feed.requests()).to.have.length(0);
      element.scrollIntoView();
      await loaded(element);
      expect(await feed.requests()).to.have.length(1);
    });

    it('asks at once, however far away, with loading="eager"', async () => {
      const feed = await serveFeed({ file: fixture });
      const space = stage().appendChild(document.createElement('div'));
      space.style.height = '5000px';
      await shown(each, { src: feed.url, loading: 'eager' });
      expect(await feed.requests()).to.have.length(1);
    });

    it('asks nothing when it is given the feed itself', async () => {
      const feed = await serveFeed({ file: other });
      const element = make(each.tag, { ...each.attributes, src: feed.url });
      element.feed = await feedOf(fixture);
      stage().append(element);
      await loaded(element);
      expect(await feed.requests()).to.have.length(0);
    });
  });
}
