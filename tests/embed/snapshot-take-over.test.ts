/** Where scripts run, the element takes over from what its page was published with: without a flash, and nothing moves. */
import { expect } from 'chai';
import { emulateMedia } from '../elements/support/browser.js';
import { closeSnapshots, openSnapshots, type SnapshotPage } from './snapshot-pages.js';

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
  // A browser may wait for the style sheet before it paints the first time; after that there is something at every frame.
  const seen = all.slice(all.findIndex(({ headings }) => headings > 0));
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
        const page = await openSnapshots(element, { light, width, script: true });
        await takenOver(page);
        expectSteady(page, `${name}, ${width} px`);
        closeSnapshots();
      }
    });

it('nothing moves in an English page', async () => {
  const page = await openSnapshots(ELEMENTS['spider']!, { lang: 'en', script: true });
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

for (const light of [false, true])
  it(`what was published stays where the data cannot be had, ${light ? 'plain content' : 'declarative shadow roots'}`, async () => {
    const page = await openSnapshots(ELEMENTS['trend']!, { light, script: true });
    await takenOver(page);
    closeSnapshots();
    const { window, elements } = await openSnapshots(ELEMENTS['trend']!.replace('<indicator-trend', '<indicator-trend loading="eager" data-lost'), { light, script: true });
    const [element] = elements;
    // Asked for something that the feed does not have, before it has come.
    const told = new Promise((done) => element!.addEventListener('indicator-error', done, { once: true }));
    element!.setAttribute('area', '9999');
    await told;
    const last = window.seen.at(-1)!;
    expect(last.live).to.equal(false);
    await new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done)));
    const { pictures, headings } = window.seen.at(-1)!;
    expect({ pictures, headings }).to.deep.equal({ pictures: 1, headings: 1 });
  });
