/** All elements on one page, as a dashboard has them: what they share is fetched once, and the reader's choice in one goes to another. */
import { expect } from 'chai';
import { elements, type SharedElement } from '../elements/support/every-element.js';
import { browserName, sendKeys } from '../elements/support/browser.js';
import { openDemo, type Page } from '../elements/support/page.js';
import { drawing, part, quiet, says, until } from '../elements/support/stage.js';

const TAGS = elements.map(({ tag }) => tag);

describe('the elements together', () => {
  let page: Page;
  let all: SharedElement[];
  beforeEach(async () => {
    page = await openDemo();
    all = [...page.document.querySelectorAll<SharedElement>(TAGS.join())];
  });
  afterEach(() => page.close());

  /** Fetches and draws all of them, where they are hidden and far down, too. */
  async function showAll(): Promise<void> {
    for (const hidden of page.document.querySelectorAll<HTMLElement>('[role=tabpanel]')) hidden.hidden = false;
    for (const closed of page.document.querySelectorAll('details')) closed.open = true;
    for (const element of all) element.loading = 'eager';
    await until('every element', () => all.every((element) => element.complete || element.matches(':state(failed)')));
  }

  it('are all there', () => {
    for (const tag of TAGS) expect(page.document.querySelector(tag), tag).to.not.equal(null);
  });

  it('draw every picture but that of the missing source, and break no line of the strict policy', async () => {
    await showAll();
    const failed = all.filter((element) => element.matches(':state(failed)'));
    expect(failed.map(({ src }) => src)).to.deep.equal(['fixtures/valid/esthers-upplevelse-2027.json']);
    for (const element of all) {
      if (!failed.includes(element)) expect(drawing(element)?.querySelectorAll('path').length, element.src).to.be.greaterThan(0);
    }
    expect(page.trouble).to.deep.equal([]);
  });

  it('draw themselves in every way that they offer, without breaking the policy either', async () => {
    await showAll();
    const ways: string[] = [];
    for (const element of all) {
      for (const button of element.renderRoot.querySelectorAll<HTMLButtonElement>('.views button')) {
        button.click();
        await until(() => `${element.localName} ${element.view}`, () => element.complete && button.ariaPressed === 'true');
        expect(drawing(element)?.querySelectorAll('path').length, element.view).to.be.greaterThan(0);
        ways.push(element.view);
      }
    }
    expect(ways).to.include.members(['funnel', 'trends', 'dots']);
    expect(page.trouble).to.deep.equal([]);
  });

  it('fetch each feed and each part of the code once, and one engine for all', async () => {
    await showAll();
    const entries = page.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    // WebKit asks for a part by `fetch` to check it, and for it again to run it.
    const asked = browserName === 'webkit' ? entries.filter(({ name, initiatorType }) => initiatorType !== 'fetch' || name.endsWith('.json')) : entries;
    const fetched = asked.map(({ name }) => new URL(name).pathname.replace(/.*\/(?=[^/]+$)/, ''));
    const files = fetched.filter((name) => /\.js(on)?$/.test(name));
    expect(files.filter((name, i) => files.indexOf(name) !== i), 'twice').to.deep.equal([]);
    expect(files.filter((name) => name.startsWith('drawing-')), 'that holds the engine').to.have.length(1);
    const feeds = new Set(all.map(({ src }) => src!.replace(/.*\//, '')));
    expect(files.filter((name) => name.endsWith('.json')).sort()).to.deep.equal([...feeds].sort());
  });

  it('show the municipality that is chosen in the comparison in the curve, too, and say so', async () => {
    const comparison = page.document.querySelector<SharedElement>('municipality-comparison')!;
    const curve = page.document.querySelector<SharedElement>('#kurvan')!;
    comparison.loading = curve.loading = 'eager';
    await until('both', () => comparison.complete && curve.complete);
    expect(curve.area).to.equal('0680');
    page.window.focus();
    part(comparison, 'chart')!.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    expect(curve.area).to.match(/^06\d\d$/).and.not.equal('0680');
    expect(comparison.area).to.equal(curve.area);
    expect(page.document.querySelector('.chosen')!.textContent).to.match(/samma kommun/);
    await quiet(curve);
    await until('the curve', () => curve.complete);
    const name = part(comparison, 'chart')!.ariaValueText!.match(/^[\p{L} ]+/u)![0].trim();
    await says(curve, new RegExp(name));
  });
});
