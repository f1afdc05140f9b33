/** Waiting, loading, ready, empty, failed, stale: what is shown, and what a page can style. Also headings, slots and parts. */
import { expect } from 'chai';
import { requestLimits } from '@indicator-elements/elements';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { serveFeed } from './support/server.js';
import { drawing, failed, headingOf, loaded, make, part, put, quiet, said, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const STATES = ['loading', 'failed', 'stale', 'empty'];
const statesOf = (element: SharedElement): string[] => STATES.filter((name) => element.matches(`:state(${name})`));

/** A link in the element, as a page gives one. */
function withFallback(element: SharedElement): HTMLAnchorElement {
  return element.appendChild(Object.assign(document.createElement('a'), { href: '#', textContent: 'Samma siffror' }));
}

type Column = readonly unknown[] | { readonly dictionary: readonly unknown[]; readonly index: readonly number[] };

/** A feed's observations one by one, also where it has them in columns. */
function rowsOf(observations: object): object[] {
  if (Array.isArray(observations)) return observations as object[];
  const columns = Object.entries(observations as Record<string, Column>).map(
    ([name, column]) => [name, 'index' in column ? column.index.map((at) => column.dictionary[at]) : column] as const,
  );
  return columns[0]![1].map((_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]] as const).filter(([, value]) => value !== null)));
}

for (const each of elements) {
  const { tag, fixture } = each;

  describe(`<${tag}> and its states`, () => {
    it('waiting: not near yet, and what the page has put into it is shown', async () => {
      const space = stage().appendChild(document.createElement('div'));
      space.style.height = '5000px';
      const element = put(each);
      const link = withFallback(element);
      await quiet(element);
      expect(statesOf(element)).to.deep.equal([]);
      expect(link.checkVisibility()).to.equal(true);
      expect(element.complete).to.equal(false);
    });

    it('loading: says so to eyes and ears, and takes about the room that it will need', async () => {
      const feed = await serveFeed({ file: fixture, hold: true });
      const element = put(each, { src: feed.url });
      await feed.requests({ asked: 1 });
      await quiet(element);
      expect(statesOf(element)).to.deep.equal(['loading']);
      expect(textOf(within(element, '[role=status]'))).to.equal('Hämtar data …');
      expect(element.offsetHeight).to.be.greaterThan(200);
      await feed.release();
      await loaded(element);
      expect(statesOf(element)).to.deep.equal([]);
    });

    it('ready: all faces, and nothing of the fallback', async () => {
      const element = put(each);
      const link = withFallback(element);
      await loaded(element);
      expect(statesOf(element)).to.deep.equal([]);
      expect(link.checkVisibility()).to.equal(false);
    });

    it('empty: the sentence says that there is nothing, there is no picture, and it is complete', async () => {
      const element = await shown({ tag, ...each.empty });
      expect(statesOf(element)).to.deep.equal(['empty']);
      expect(textOf(part(element, 'summary'))).to.match(/inga (värden|svar)/i);
      expect(drawing(element)).to.equal(null);
      expect(headingOf(element)).to.not.equal('');
      expect(element.complete).to.equal(true);
    });

    it('failed: an alert, what to do, and the fallback', async () => {
      const feed = await serveFeed({ status: 404 });
      const element = put(each, { src: feed.url });
      const link = withFallback(element);
      await failed(element);
      expect(statesOf(element)).to.deep.equal(['failed']);
      expect(textOf(within(element, '[role=alert]'))).to.match(/kan inte visas/);
      expect(link.checkVisibility()).to.equal(true);
    });

    it('stale: everything is shown, and since when', async () => {
      const feed = await serveFeed({ file: fixture }, { status: 404 });
      requestLimits.refreshInterval = 1;
      const element = await shown(each, { src: feed.url, refresh: '0.001' });
      await until('stale', () => statesOf(element).includes('stale'));
      expect(statesOf(element)).to.deep.equal(['stale']);
      expect(part(element, 'chart')).to.not.equal(null);
    });

    it('partly wrong data: what is right is shown, with a note that says what was left out, and an event that is not fatal', async () => {
      const feed = (await (await fetch(`/__lax__/${fixture}`)).json()) as { observations: object[] };
      feed.observations = rowsOf(feed.observations);
      feed.observations.push({ indicator: 'okänd', area: '06', period: '2024-01', value: 1 });
      const element = make(tag, each.attributes);
      element.feed = feed;
      const events: boolean[] = [];
      element.addEventListener('indicator-error', ({ fatal, problems }) => {
        events.push(fatal);
        expect(problems[0]!.path).to.match(/^observations/);
      });
      stage().append(element);
      await loaded(element);
      expect(events).to.deep.equal([false]);
      await until('the note', () => /utanför.*okänd/.test(textOf(part(element, 'notes'))));
      expect(statesOf(element)).to.deep.equal([]);
    });

    it('goes from each state to ready when it is given something to show', async () => {
      for (const wrong of [{ src: '' }, { src: 'javascript:' }, { filter: 'nonsense' }, { area: 'Atlantis' }, { indicator: 'phlogiston' }]) {
        const element = put(each, wrong);
        await failed(element);
        const load = new Promise((done) => element.addEventListener('indicator-load', done, { once: true }));
        element.removeAttribute('filter');
        element.removeAttribute('indicator');
        for (const [name, value] of Object.entries({ ...each.attributes, src: `/__lax__/${fixture}` })) element.setAttribute(name, value);
        await load;
        expect(statesOf(element), JSON.stringify(wrong)).to.deep.equal([]);
        element.remove();
      }
    });
  });

  describe(`<${tag}> and its heading, slots and parts`, () => {
    it('takes its heading from the feed, or from the page', async () => {
      const element = await shown(each);
      expect(headingOf(element)).to.not.equal('');
      element.heading = 'Hur går det?';
      await element.updateComplete;
      expect(headingOf(element)).to.equal('Hur går det?');
      element.removeAttribute('heading');
    });

    for (const level of ['2', '4', '6']) {
      it(`is a heading of level ${level} when the page says so`, async () => {
        const element = await shown(each, { 'heading-level': level });
        expect(part(element, 'heading')!.ariaLevel).to.equal(level);
      });
    }

    it('is a heading of level 3 by itself, and of one between 2 and 6 whatever is written', async () => {
      expect(part(await shown(each), 'heading')!.ariaLevel).to.equal('3');
      for (const wrong of ['1', '7', '0', '-2', 'stor', '', '2.5']) {
        const element = await shown(each, { 'heading-level': wrong, loading: 'eager' });
        expect(part(element, 'heading')!.ariaLevel, wrong).to.match(/^[2-6]$/);
        element.remove();
      }
    });

    it('has slots for a heading and more notes of the page’s own', async () => {
      const element = make(tag, { ...each.attributes, src: `/__lax__/${fixture}` });
      const heading = Object.assign(document.createElement('h2'), { slot: 'heading', textContent: 'Egen rubrik' });
      const notes = Object.assign(document.createElement('p'), { slot: 'notes', textContent: 'Egen anmärkning' });
      element.append(heading, notes);
      stage().append(element);
      await loaded(element);
      expect(heading.checkVisibility()).to.equal(true);
      expect(notes.checkVisibility()).to.equal(true);
      expect(part(element, 'heading')!.checkVisibility(), 'its own heading').to.equal(false);
      expect(heading.getBoundingClientRect().bottom).to.be.at.most(part(element, 'summary')!.getBoundingClientRect().top + 1);
      expect(notes.getBoundingClientRect().top).to.be.at.least(part(element, 'notes')!.getBoundingClientRect().bottom - 1);
    });

    it('has every part that a page may style, and they take the style', async () => {
      const style = document.createElement('style');
      style.textContent = ['heading', 'summary', 'chart', 'table', 'notes', 'source', 'menu'].map((name) => `${tag}::part(${name}) { letter-spacing: 3px }`).join(' ');
      stage().append(style);
      const element = await shown(each);
      for (const name of ['heading', 'summary', 'chart', 'notes', 'source', 'menu']) {
        expect(getComputedStyle(part(element, name)!).letterSpacing, name).to.equal('3px');
      }
      element.view = 'table';
      await until('the table', () => part(element, 'table'));
      expect(getComputedStyle(part(element, 'table')!).letterSpacing).to.equal('3px');
    });

    it('says source and date, and what is shown', async () => {
      const element = await shown(each);
      expect(textOf(part(element, 'source'))).to.match(/^Källa: .+Uppdaterad \d+ \p{L}+ \d{4}\./u);
      expect(textOf(within(element, '.subheading'))).to.match(/\d{4}/);
      expect(said(element)).to.not.match(/undefined|NaN|\[object/);
    });

    it('is hidden when the page says so', async () => {
      const element = await shown(each, { hidden: '', loading: 'eager', view: 'table' });
      expect(element.offsetHeight).to.equal(0);
    });
  });
}
