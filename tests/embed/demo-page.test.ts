/** The demo page itself, apart from the elements in it: it is the first that a newcomer sees. */
import { expect } from 'chai';
import { axeViolations } from '../elements/support/axe.js';
import { emulateMedia, sendKeys } from '../elements/support/browser.js';
import { openDemo, type Page } from '../elements/support/page.js';

describe('the demo page', () => {
  let page: Page;
  afterEach(() => page.close());

  it('breaks no line of its strict policy', async () => {
    page = await openDemo();
    expect(page.trouble).to.deep.equal([]);
  });

  it('shows trends in the open, in an accordion, in a tab, and one whose source is missing', async () => {
    page = await openDemo();
    const all = [...page.document.querySelectorAll('indicator-trend')];
    expect(all.filter((trend) => trend.closest('details'))).to.have.length(1);
    expect(all.filter((trend) => trend.closest('[role=tabpanel][hidden]'))).to.have.length(1);
    const answers = await Promise.all(
      all.map(async (trend) => (await fetch(`/__strict__/${trend.getAttribute('src')}`)).status)
    );
    expect(answers.filter((status) => status === 404)).to.have.length(1);
    expect(answers.filter((status) => status === 200)).to.have.length(all.length - 1);
  });

  it('gives every element a link to show until, and if never, the script runs', async () => {
    page = await openDemo();
    for (const element of page.document.querySelectorAll('main [src]')) {
      const link = element.querySelector('a');
      expect(
        (await fetch(new URL(link?.getAttribute('href') ?? '', page.document.baseURI))).status,
        link?.href
      ).to.equal(200);
    }
  });

  it('has tabs that the arrow keys walk', async () => {
    page = await openDemo();
    const [first, second] = page.document.querySelectorAll<HTMLElement>('[role=tab]');
    page.window.focus();
    first!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(page.document.activeElement).to.equal(second);
    expect(second!.ariaSelected).to.equal('true');
    expect(page.document.getElementById(second!.getAttribute('aria-controls')!)!.hidden).to.equal(false);
    await sendKeys({ press: 'ArrowRight' });
    expect(page.document.activeElement).to.equal(first);
    expect(page.document.getElementById(second!.getAttribute('aria-controls')!)!.hidden).to.equal(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no violation that axe can find, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      page = await openDemo({ strict: false });
      page.document.querySelector('details')!.open = true;
      expect(await axeViolations(page.document, { page: page.window })).to.deep.equal([]);
    });
  }

  it('never needs to be scrolled sideways, at 320 px', async () => {
    page = await openDemo({ width: 320 });
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
