/** Feeds made to do harm, beyond markup (security.test.ts): names of the prototype, endless words, hidden characters, very many mistakes. */
import { expect } from 'chai';
import { boxSlack } from './support/browser.js';
import { serveFeed } from './support/server.js';
import { defineAll, elements, type ElementCase, type SharedElement } from './support/every-element.js';
import { drawing, failed, feedOf, loaded, make, part, quiet, said, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Raw {
  areas: { code: string }[];
  indicators: { id: string; label: Json; categories?: { id: string }[] }[];
  [key: string]: unknown;
}

const rawFeed = async (each: ElementCase): Promise<Raw> => (await feedOf(each.fixture)) as Raw;

/** The feed with some of its ids replaced, wherever they stand. */
function renamed(feed: Raw, names: Readonly<Record<string, string>>): Raw {
  return JSON.parse(JSON.stringify(feed), (_, value: unknown) => (typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : value)) as Raw;
}

/** The feed with each text that is shown replaced. */
function retold(feed: Raw, tell: (text: string) => string): Raw {
  const texts = new Set(['label', 'name', 'title', 'sv', 'en', 'unit', 'definition', 'description', 'note']);
  return JSON.parse(JSON.stringify(feed), (key: string, value: unknown) => (texts.has(key) && typeof value === 'string' ? tell(value) : value)) as Raw;
}

async function showing(each: ElementCase, feed: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<SharedElement> {
  const element = make(each.tag, { ...each.attributes, loading: 'eager', ...attributes });
  element.feed = feed;
  stage().append(element);
  await loaded(element);
  await quiet(element);
  return element;
}

/** Nothing that is written stands outside. */
function expectWithin(element: SharedElement): void {
  const { left, right } = element.getBoundingClientRect();
  for (const node of element.renderRoot.querySelectorAll('p, li, button, .heading, .chart, .tooltip:not([hidden]), caption')) {
    const box = node.getBoundingClientRect();
    if (box.width === 0 || node.closest('[popover], .hidden-visually, .table')) continue;
    expect(box.left, node.outerHTML.slice(0, 80)).to.be.at.least(left - boxSlack);
    expect(box.right, node.outerHTML.slice(0, 80)).to.be.at.most(right + boxSlack);
  }
}

for (const each of elements) {
  describe(`<${each.tag}> and a feed that means harm`, () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length']) {
      it(`takes ${name} for an id like others`, async () => {
        const feed = await rawFeed(each);
        const area = each.attributes['area'] ?? '06';
        const plain = said(await showing(each, feed));
        const [{ id, categories }] = feed.indicators as [Raw['indicators'][0]];
        const element = await showing(each, renamed(feed, { [area]: name, [id]: `${name}2`, ...(categories && { [categories[2]!.id]: name }) }), { area: name, indicator: `${name}2` });
        // The spider has no single indicator of its own.
        if (each.tag === 'spider-chart') element.indicator = undefined;
        await until('what the feed says', () => element.complete && said(element) === plain);
      });
    }

    it('breaks words that never end, and stays within its width', async () => {
      const feed = retold(await rawFeed(each), (text) => `${text}${'å'.repeat(3000)}`);
      stage().style.width = '320px';
      const element = await showing(each, feed);
      expect(element.scrollWidth).to.be.at.most(320);
      expectWithin(element);
      element.view = 'table';
      await until('the table', () => within(element, 'table'));
      expect(element.getBoundingClientRect().width).to.be.at.most(320);
    });

    it('is not turned round by characters that nobody sees', async () => {
      const turn = '\u202e';
      const feed = retold(await rawFeed(each), (text) => `${turn}${text}\u2067\u200f\u200b\u0000\ufeff`);
      const element = await showing(each, feed);
      const words = [...element.renderRoot.querySelectorAll('p, li, text, .heading, th')].map(textOf).concat(part(element, 'chart')!.ariaValueText!);
      expect(words.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text))).to.deep.equal([]);
    });

    it('makes nothing of addresses that are scripts', async () => {
      const feed = await rawFeed(each);
      const address = 'javascript:alert(1)//';
      const element = await showing(each, { ...feed, publisher: { name: address, url: address }, license: address });
      expect(element.renderRoot.querySelector('a, [href], [src], [action], [formaction]')).to.equal(null);
      expect(drawing(element)!.querySelector('[href], a, image, use, style, script')).to.equal(null);
    });

    it('says a hundred of a hundred thousand mistakes, and shows what is right', async () => {
      const feed = (await rawFeed(each)) as Raw & { areas: unknown[] };
      const areas = [...feed.areas, ...Array.from({ length: 100_000 }, () => ({ code: 7 }))];
      let told = 0;
      const element = make(each.tag, { ...each.attributes, loading: 'eager' });
      element.addEventListener('indicator-error', ({ problems }) => (told = problems.length));
      element.feed = { ...feed, areas };
      stage().append(element);
      await loaded(element);
      expect(told).to.be.within(100, 101);
      expect(textOf(part(element, 'notes')).length).to.be.lessThan(2000);
    });

    it('refuses what is nested a hundred thousand deep, and says so', async () => {
      const depth = 100_000;
      const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const bare = await serveFeed({ body: deep });
      const element = make(each.tag, { src: bare.url, loading: 'eager' });
      stage().append(element);
      const { problems } = await failed(element);
      expect(['not-a-feed', 'not-json']).to.include(problems[0]!.code);
    });

    it('leaves out a field that is nested a hundred thousand deep', async () => {
      const feed = await rawFeed(each);
      let deep: Json = 'x';
      for (let i = 0; i < 100_000; i++) deep = { sv: deep };
      const element = await showing(each, { ...feed, title: deep, notes: [deep] });
      expect(part(element, 'heading')).to.not.equal(null);
    });

    it('takes data that a class of its own carries, and asks none of its methods', async () => {
      const asked: string[] = [];
      class Feed {
        toJSON(): object {
          asked.push('toJSON');
          return { areas: [] };
        }
        valueOf(): object {
          asked.push('valueOf');
          return {};
        }
        toString(): string {
          asked.push('toString');
          return '';
        }
      }
      const element = await showing(each, Object.assign(new Feed(), await rawFeed(each)));
      expect(drawing(element)).to.not.equal(null);
      expect(asked).to.deep.equal([]);
    });

    it('shows its numbers though a getter answers otherwise each time', async () => {
      const answers: unknown[] = ['Titel', 7, { sv: ['x'] }, null];
      let runs = 0;
      const feed = Object.defineProperty({ ...(await rawFeed(each)) }, 'title', { enumerable: true, get: () => answers[runs++ % answers.length] });
      const element = await showing(each, feed);
      expect(runs).to.be.greaterThan(0);
      expect(drawing(element)).to.not.equal(null);
      expect(said(element)).to.not.match(/\[object|undefined|NaN/);
    });

    it('shows the same as before, afterwards', async () => {
      const element = await shown(each);
      expect(Object.getOwnPropertyNames(Object.prototype)).to.not.include('polluted');
      expect(drawing(element)).to.not.equal(null);
    });
  });
}
