/** Where scripts run, the element takes over from what its page was published with: without a flash, and nothing moves. */
import { expect } from 'chai';
import { browserName, emulateMedia } from '../elements/support/browser.js';
import { closeSnapshots, lackingIn, openSnapshots, rootOf, type SnapshotPage } from './snapshot-pages.js';

const ELEMENTS: Readonly<Record<string, string>> = {
  trend: '<indicator-trend src="/fixtures/valid/mangbesokare.json" area="0680"><a href="/fixtures/valid/mangbesokare.json">The numbers</a></indicator-trend>',
  'trend with control limits': '<indicator-trend src="/fixtures/valid/mangbesokare.json" area="0680" analysis="spc"></indicator-trend>',
  comparison: '<municipality-comparison src="/fixtures/valid/mangbesokare-kommuner.json" area="0680"></municipality-comparison>',
  funnel: '<municipality-comparison src="/fixtures/valid/mangbesokare-kommuner.json" area="0680" view="funnel"></municipality-comparison>',
  trends: '<municipality-comparison src="/fixtures/valid/mangbesokare-kommuner.json" area="0680" view="trends"></municipality-comparison>',
  '290 municipalities': '<municipality-comparison src="/fixtures/edge/comparison-nation.json"></municipality-comparison>',
  spider: '<spider-chart src="/fixtures/valid/samverkan.json"></spider-chart>',
  dots: '<spider-chart src="/fixtures/valid/samverkan.json" view="dots"></spider-chart>',
  ladder: '<collaboration-ladder src="/fixtures/valid/samverkanstrappan.json"></collaboration-ladder>',
  table: '<collaboration-ladder src="/fixtures/valid/samverkanstrappan.json" view="table"></collaboration-ladder>',
  'nothing to show': '<indicator-trend src="/fixtures/edge/no-points.json"></indicator-trend>',
};

type Live = HTMLElement & { readonly complete?: boolean };

afterEach(closeSnapshots);
after(() => emulateMedia());

it('is tried of every element', () => expect(lackingIn(ELEMENTS)).to.deep.equal([]));

/** Waits until all elements have taken over, and some frames more. */
async function takenOver({ elements, window }: SnapshotPage): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((done) => window.requestAnimationFrame(done));
  while (!elements.every((element) => (element as Live).complete)) await frame();
  for (let i = 0; i < 5; i++) await frame();
}

function expectSteady({ window, document, elements }: SnapshotPage, where: string): void {
  const { seen: all, moved, trouble } = window;
  expect(trouble, where).to.deep.equal([]);
  expect(moved, where).to.deep.equal([]);
  // A browser may wait for the style sheet before it paints the first time; after that there is something at every frame. WebKit, asked for a
  // height meanwhile, tells that without the style sheet, and paints nothing before it is there.
  const seen = all.slice(all.findIndex(({ headings, styled }) => headings > 0 && (styled || browserName !== 'webkit')));
  const [first] = seen;
  expect(seen.some(({ live }) => !live), `${where}: was seen before`).to.equal(true);
  expect(seen.at(-1)!.live, `${where}: is seen after`).to.equal(true);
  for (const { height, pictures, headings, tables } of seen) {
    expect({ pictures, headings, tables }, where).to.deep.equal({ pictures: first!.pictures, headings: 1, tables: first!.tables });
    expect(height, where).to.be.closeTo(first!.height, 0.5);
  }
  expect(first!.pictures + first!.tables, where).to.be.at.most(1);
  expect(elements[0]!.shadowRoot!.querySelector('.indicator-snapshot'), where).to.equal(null);
  expect(document.querySelector('#after')).not.to.equal(null);
}

for (const light of [false, true])
  for (const width of [320, 520, 720, 1200])
    it(`nothing moves and nothing flashes, ${width} px, ${light ? 'plain content' : 'declarative shadow roots'}`, async () => {
      for (const [name, element] of Object.entries(ELEMENTS)) {
        const page = await openSnapshots(element, { light, width, linked: true, script: true });
        await takenOver(page);
        expectSteady(page, `${name}, ${width} px`);
        closeSnapshots();
      }
    });

for (const light of [false, true])
  it(`has one picture from the first, also without the link in the page’s head, ${light ? 'plain content' : 'declarative shadow roots'}`, async () => {
    const page = await openSnapshots(ELEMENTS['trend']!, { light, script: true });
    await takenOver(page);
    // Firefox paints before a style sheet that is linked to in the middle of a page: for a frame or two the texts have the page’s own look.
    if (browserName !== 'firefox') expectSteady(page, 'trend');
    else for (const { pictures, headings } of page.window.seen) expect({ pictures, headings }).to.deep.equal({ pictures: 1, headings: 1 });
  });

it('nothing moves in an English page', async () => {
  const page = await openSnapshots(ELEMENTS['spider']!, { lang: 'en', linked: true, script: true });
  await takenOver(page);
  expectSteady(page, 'spider');
  expect(page.elements[0]!.shadowRoot!.textContent).to.contain('Show table');
});

it('is then an element as any other: it follows the width, and answers', async () => {
  const page = await openSnapshots(ELEMENTS['trend']!, { width: 600, script: true });
  await takenOver(page);
  const [element] = page.elements;
  const svg = (): SVGSVGElement => element!.shadowRoot!.querySelector('svg')!;
  const before = svg().getAttribute('height');
  page.frame.width = '1200';
  while (svg().width.baseVal.value < 1000) await new Promise((done) => page.window.requestAnimationFrame(done));
  expect(svg().getAttribute('height')).not.to.equal(before);
  element!.shadowRoot!.querySelector<HTMLElement>('.menu > button')!.click();
  while (!element!.shadowRoot!.querySelector('table')) await new Promise((done) => page.window.requestAnimationFrame(done));
  expect(element!.getAttribute('view')).to.equal('table');
});

const frames = async (window: Window): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise((done) => window.requestAnimationFrame(done));
};

for (const light of [false, true])
  describe(`what was published, ${light ? 'plain content' : 'declarative shadow roots'}`, () => {
    const isSeen = (element: Element | null | undefined): boolean => element?.checkVisibility({ visibilityProperty: true }) === true && element.getBoundingClientRect().height > 0;

    /** A page whose feed is no longer there, once its element has found that out. */
    async function lost(): Promise<SnapshotPage & { readonly element: HTMLElement; readonly within: (selector: string) => Element | null }> {
      const page = await openSnapshots(ELEMENTS['trend']!, { light, script: true, lost: true });
      const element = page.elements[0]!;
      while (!element.matches(':state(failed)')) await frames(page.window);
      await frames(page.window);
      return { ...page, element, within: (selector) => element.shadowRoot!.querySelector(selector) };
    }

    /** The line that says so. */
    const lineOf = ({ within }: Awaited<ReturnType<typeof lost>>): Element | null => within('.frame[lang]:not(.indicator-frame) [role=status]');

    /** Has the feed found where it is, and asks for it again. */
    function askAgain(page: Awaited<ReturnType<typeof lost>>): void {
      const { window } = page;
      const plain = window.fetch.bind(window);
      window.fetch = (address, init) => plain((address as string).replace('/__snapshot__/lost/', '/fixtures/'), init);
      lineOf(page)!.querySelector('button')!.click();
    }

    function expectGone({ window, within, element }: Awaited<ReturnType<typeof lost>>): void {
      const { pictures, headings, tables } = window.seen.at(-1)!;
      expect({ pictures, headings, tables }).to.deep.equal({ pictures: 0, headings: 0, tables: 0 });
      expect(isSeen(within('[role=alert]')), 'the alert').to.equal(true);
      expect(isSeen(element.querySelector('a')), 'the fallback').to.equal(true);
    }

    it('stays where the data cannot be had, and says so, with a button that tries again', async () => {
      const page = await lost();
      const { window, within, element } = page;
      const { pictures, headings } = window.seen.at(-1)!;
      expect({ pictures, headings }).to.deep.equal({ pictures: 1, headings: 1 });
      const line = lineOf(page);
      expect(isSeen(line)).to.equal(true);
      expect(line!.textContent).to.match(/Nyare uppgifter har inte gått att hämta/);
      expect(within('[role=alert]')).to.equal(null);
      expect(isSeen(line!.querySelector('button'))).to.equal(true);
      askAgain(page);
      while (!(element as Live).complete) await frames(window);
      await frames(window);
      const last = window.seen.at(-1)!;
      expect({ pictures: last.pictures, headings: last.headings }).to.deep.equal({ pictures: 1, headings: 1 });
      expect(within('.indicator-snapshot') ?? element.querySelector('.indicator-snapshot')).to.equal(null);
    });

    it('stays while the reader has something of it open, and takes over when all is folded', async () => {
      const page = await openSnapshots(ELEMENTS['comparison']!, { light, open: true, linked: true, script: true });
      await takenOver(page);
      const [element] = page.elements;
      const within = (selector: string): HTMLDetailsElement[] => [...rootOf(element!).querySelectorAll<HTMLDetailsElement>(selector), ...(light ? element!.querySelectorAll<HTMLDetailsElement>(selector) : [])];
      const { pictures, tables, headings, height } = page.window.seen.at(-1)!;
      expect({ pictures, tables, headings }).to.deep.equal({ pictures: 1, tables: 1, headings: 1 });
      expect(height).to.be.closeTo(page.window.seen[0]!.height, 0.5);
      const [first, ...others] = [...new Set(within('.indicator-snapshot details'))];
      expect(others.length).to.be.greaterThan(0);
      for (const each of others) each.open = false;
      await frames(page.window);
      expect(isSeen(first)).to.equal(true);
      first!.open = false;
      while (within('.indicator-snapshot').length > 0) await frames(page.window);
      await frames(page.window);
      const last = page.window.seen.at(-1)!;
      expect({ pictures: last.pictures, tables: last.tables, headings: last.headings }).to.deep.equal({ pictures: 1, tables: 0, headings: 1 });
      expect(page.window.trouble).to.deep.equal([]);
    });

    const CHANGES: Readonly<Record<string, (element: Live & { feed?: unknown; view?: string; heading?: string }, document: Document) => unknown>> = {
      'another feed': async (element) => {
        element.feed = await (await fetch('/fixtures/valid/antibiotika.json')).json();
      },
      'another language': (_, document) => (document.documentElement.lang = 'en'),
      'another heading': (element) => (element.heading = 'Another'),
      'the table': (element) => (element.view = 'table'),
    };
    for (const [name, change] of Object.entries(CHANGES))
      it(`goes though the reader has something of it open, when ${name} is asked for`, async () => {
        const page = await openSnapshots(ELEMENTS['trend']!, { light, open: true, script: true });
        await takenOver(page);
        const [element] = page.elements;
        const former = rootOf(element!).querySelector('div.indicator-snapshot') ?? element!.querySelector(':scope > .indicator-snapshot');
        expect(former!.isConnected).to.equal(true);
        await change(element!, page.document);
        while (former!.isConnected || !(element as Live).complete) await frames(page.window);
        await frames(page.window);
        expect(page.window.seen.at(-1)!.headings).to.equal(1);
        expect(page.window.trouble).to.deep.equal([]);
      });

    it('stays where something unexpected goes wrong in the element', async () => {
      const page = await lost();
      const { window } = page;
      const errors: unknown[] = [];
      window.console.error = (...what: unknown[]) => void errors.push(...what);
      (window.Array.prototype as { keys?: unknown }).keys = undefined;
      askAgain(page);
      while (errors.length === 0) await frames(window);
      await frames(window);
      const { pictures, headings } = window.seen.at(-1)!;
      expect({ pictures, headings }).to.deep.equal({ pictures: 1, headings: 1 });
      expect(isSeen(lineOf(page)!.querySelector('button'))).to.equal(true);
    });

    it('stays while the reader has the keyboard in it', async () => {
      const page = await lost();
      const { window, within, element } = page;
      const summary = (element.querySelector<HTMLElement>('.indicator-menu summary') ?? within('.indicator-menu summary') as HTMLElement);
      window.focus();
      summary.focus();
      askAgain(page);
      while (!(element as Live).complete) await frames(window);
      await frames(window);
      expect(summary.isConnected).to.equal(true);
      expect(summary.matches(':focus')).to.equal(true);
      summary.blur();
      while (summary.isConnected) await frames(window);
      expect(window.seen.at(-1)!.pictures).to.equal(1);
    });

    for (const [name, value] of [['area', '0643'], ['filter', 'target=home'], ['compare', 'none']] as const)
      it(`goes when ${name} asks for something else, though the data cannot be had`, async () => {
        const page = await lost();
        page.element.setAttribute(name, value);
        await frames(page.window);
        expectGone(page);
      });

    it('stays when the page writes the same again, or another heading level', async () => {
      const { window, element } = await lost();
      element.setAttribute('area', '0680');
      element.setAttribute('heading-level', '4');
      element.setAttribute('loading', 'eager');
      await frames(window);
      const { pictures, headings } = window.seen.at(-1)!;
      expect({ pictures, headings }).to.deep.equal({ pictures: 1, headings: 1 });
    });

    it('goes when the feed does not have what is asked', async () => {
      const { window, elements } = await openSnapshots(ELEMENTS['trend']!, { light, script: true });
      const element = elements[0]!;
      element.setAttribute('area', '9999');
      while (!element.matches(':state(failed)')) await frames(window);
      await frames(window);
      expectGone({ window, elements, element, within: (selector: string) => element.shadowRoot!.querySelector(selector) } as unknown as Awaited<ReturnType<typeof lost>>);
    });
  });
