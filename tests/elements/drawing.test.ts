/** When the picture is drawn, how often, and when the element says that it is there. */
import { expect } from 'chai';
import { trend } from '@indicator-elements/charts/trend';
import { countDrawings, holdEngine, holdUpdates } from './support/engine.js';
import { defineAll, elements } from './support/every-element.js';
import { addressOf, drawing, eventsOf, feedOf, headingOf, loaded, make, once, part, put, quiet, replace, shown, stage, textOf, until } from './support/stage.js';

before(defineAll);

for (const each of elements) {
  describe(`<${each.tag}> and its picture`, () => {
    it('is complete, and says so once, when all its faces are there', async () => {
      const element = put(each);
      const events = eventsOf(element);
      expect(element.complete).to.equal(false);
      let faces: string[] = [];
      element.addEventListener('indicator-load', () => {
        faces = ['heading', 'summary', 'chart', 'notes', 'source', 'menu'].filter((name) => part(element, name));
        expect(element.complete, 'complete at its event').to.equal(true);
        expect(drawing(element)?.querySelector('path'), 'a drawing at its event').to.not.equal(null);
      });
      await loaded(element);
      await quiet(element);
      expect(faces).to.deep.equal(['heading', 'summary', 'chart', 'notes', 'source', 'menu']);
      expect(events).to.deep.equal(['indicator-load']);
    });

    it('fires events that bubble out of shadow roots', async () => {
      const root = stage().appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const heard = once(stage(), 'indicator-load');
      put(each, {}, root);
      expect((await heard).constructor.name).to.equal('IndicatorLoadEvent');
    });

    it('draws once at first', async () => {
      const count = countDrawings();
      await quiet(await shown(each));
      expect(count).to.deep.equal({ mounts: 1, updates: 0, removals: 0 });
    });

    for (const [name, value] of Object.entries(each.changes)) {
      it(`draws again, once, when ${name} changes, and says that it has loaded`, async () => {
        const element = await shown(each);
        const before = drawing(element)!.outerHTML;
        const count = countDrawings();
        const load = once(element, 'indicator-load');
        element.setAttribute(name, value);
        await element.updateComplete;
        expect(element.complete, 'complete before it is drawn').to.equal(false);
        await load;
        expect(drawing(element)!.outerHTML, 'when it says so').to.not.equal(before);
        await quiet(element);
        expect(drawing(element)!.outerHTML).to.not.equal(before);
        expect(count.mounts + count.updates).to.be.at.most(1);
      });
    }

    it('draws once when all properties change at once', async () => {
      const count = countDrawings();
      const element = await shown(each);
      const events = eventsOf(element);
      Object.assign(element, each.changes, { heading: 'Nytt', headingLevel: 2 });
      await quiet(element);
      await until('loaded', () => events.length > 0);
      await quiet(element);
      expect(events).to.deep.equal(['indicator-load']);
      expect(count).to.deep.equal({ mounts: 1, updates: 1, removals: 0 });
      expect(headingOf(element)).to.equal('Nytt');
    });

    it('draws nothing anew for a heading, nor for the same value again', async () => {
      const count = countDrawings();
      const element = await shown(each);
      element.heading = 'En annan rubrik';
      element.setAttribute('heading-level', '2');
      for (const [name, value] of Object.entries(each.attributes)) element.setAttribute(name, value);
      element.loading = 'eager';
      await quiet(element);
      expect(headingOf(element)).to.equal('En annan rubrik');
      expect(count).to.deep.equal({ mounts: 1, updates: 0, removals: 0 });
    });

    it('shows another feed that replaces the first', async () => {
      const element = await shown(each, { area: '06' });
      const heading = headingOf(element);
      const load = once(element, 'indicator-load');
      element.src = addressOf(each.other);
      await load;
      expect(headingOf(element)).to.not.equal(heading);
    });

    it('shows a feed given as a property, and goes back to src when it is taken away', async () => {
      const element = await shown(each, { area: '06' });
      const heading = headingOf(element);
      const load = once(element, 'indicator-load');
      element.feed = await feedOf(each.other);
      await load;
      expect(headingOf(element)).to.not.equal(heading);
      element.feed = undefined;
      await until('the first feed', () => element.complete && headingOf(element) === heading);
      // As a framework has it until the value comes.
      element.feed = null;
      await quiet(element);
      expect(headingOf(element)).to.equal(heading);
    });

    it('draws nothing for view="table", and draws when the picture is wanted', async () => {
      const count = countDrawings();
      const element = await shown(each, { view: 'table' });
      expect(drawing(element)).to.equal(null);
      expect(count.mounts).to.equal(0);
      element.view = 'chart';
      await until('the picture', () => element.complete && drawing(element));
      element.view = 'table';
      await quiet(element);
      expect(drawing(element)).to.equal(null);
      expect(count).to.deep.equal({ mounts: 1, updates: 0, removals: 1 });
    });

    it('draws what is wanted last, when that changes while the engine is on its way', async () => {
      const engine = holdEngine();
      const element = put(each);
      const events = eventsOf(element);
      await engine.asked;
      const [[name, value]] = Object.entries(each.changes) as [[string, string]];
      element.setAttribute(name, value);
      await quiet(element);
      engine.release();
      await loaded(element);
      await quiet(element);
      const control = await shown(each, { [name]: value });
      const texts = (svg: SVGSVGElement | null): string[] => [...svg!.querySelectorAll('text')].map(textOf);
      expect(texts(drawing(element))).to.deep.equal(texts(drawing(control)));
      expect(events).to.deep.equal(['indicator-load']);
    });

    it('draws nothing when it is removed while the engine is on its way', async () => {
      const engine = holdEngine();
      const element = put(each);
      const events = eventsOf(element);
      await engine.asked;
      element.remove();
      engine.release();
      await quiet(element);
      expect(drawing(element)).to.equal(null);
      expect(events).to.deep.equal([]);
    });

    it('has no picture when that is taken away while it is drawn again, and has one when it is wanted again', async () => {
      const updates = holdUpdates();
      const element = await shown(each);
      const [[name, value]] = Object.entries(each.changes) as [[string, string]];
      element.setAttribute(name, value);
      await updates.asked;
      element.view = 'table';
      await quiet(element);
      updates.release();
      await quiet(element);
      element.view = 'chart';
      await element.updateComplete;
      await until('complete', () => element.complete);
      expect(drawing(element)).to.not.equal(null);
    });

    it('lets go of its picture when it is removed', async () => {
      const count = countDrawings();
      const element = await shown(each);
      element.remove();
      await quiet(element);
      expect(count.removals).to.equal(1);
      expect(drawing(element)).to.equal(null);
    });

    it('leaves nothing on the window, and asks for nothing besides the feed', async () => {
      const names = new Set(Object.getOwnPropertyNames(window));
      performance.clearResourceTimings();
      await shown(each);
      expect(Object.getOwnPropertyNames(window).filter((name) => !names.has(name))).to.deep.equal([]);
      const data = performance.getEntriesByType('resource').filter(({ name }) => /\.json(\?|$)/.test(name));
      expect(data.map(({ name }) => new URL(name).pathname)).to.deep.equal([addressOf(each.fixture)]);
    });

    it('draws one in a document fragment only when that is put into the page', async () => {
      const fragment = document.createDocumentFragment();
      const element = fragment.appendChild(make(each.tag, { ...each.attributes, src: addressOf(each.fixture) }));
      expect(element.shadowRoot).to.equal(null);
      stage().append(fragment);
      await loaded(element);
    });
  });
}

it('a picture that is slow to come keeps no other from being drawn', async () => {
  const [slow, other] = ['indicator-trend', 'spider-chart'].map((tag) => elements.find((each) => each.tag === tag)!);
  const load = trend.loadPicture;
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  let asked = 0;
  replace(trend, 'loadPicture', async (view) => {
    asked += 1;
    await held;
    return load(view);
  });
  const waiting = put(slow!);
  // Once to have it on its way, and once to draw.
  await until('asked to draw', () => asked > 1);
  expect(drawing(await shown(other!))).to.not.equal(null);
  expect(drawing(waiting)).to.equal(null);
  release();
  await loaded(waiting);
  expect(drawing(waiting)).to.not.equal(null);
});
