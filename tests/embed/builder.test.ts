/** The embed builder: what is chosen is what is shown, what is copied, and what stands in the address. */
import { expect } from 'chai';
import { axeViolations } from '../elements/support/axe.js';
import { emulateMedia, sendKeys } from '../elements/support/browser.js';
import { builtManifest } from '../elements/support/embedded.js';
import { elements, type SharedElement } from '../elements/support/every-element.js';
import { openDemo, type Page } from '../elements/support/page.js';
import { headingOf, loaded, textOf, until } from '../elements/support/stage.js';

const TAGS = elements.map(({ tag }) => tag);
const COMPARISON = '#src=fixtures/valid/mangbesokare-kommuner.json&element=municipality-comparison&area=0680&compare=none&--indicator-own=%23a00060';

let page: Page;
afterEach(() => page.close());

const control = (selector: string): HTMLInputElement => page.document.querySelector<HTMLInputElement>(selector)!;
const shown = (): SharedElement | null => page.document.querySelector<SharedElement>(`.screen > :is(${TAGS.join()})`);
const codes = (): string[] => [...page.document.querySelectorAll('.code pre')].map((pre) => pre.textContent);
const offered = (): string[] => [...page.document.querySelectorAll<HTMLInputElement>('[name=element]')].filter((radio) => radio.checkVisibility()).map(({ value }) => value);

/** Waits until what is asked for is shown, and its code written. */
async function ready(tag?: string): Promise<SharedElement> {
  const element = await until(tag ?? 'an element', () => {
    const now = shown();
    return now && (!tag || now.localName === tag) && (now.complete || now.matches(':state(failed)')) ? now : null;
  });
  await until('the code', () => codes().length > 0);
  return element;
}

async function open(hash = '', more: { strict?: boolean; width?: number } = {}): Promise<void> {
  page = await openDemo({ page: 'builder.html', hash, ...more });
  await ready();
}

function choose(name: string, value: string): void {
  const radio = control(`[name="${name}"][value="${value}"]`);
  if (radio) radio.click();
  else {
    const field = control(`[name="${name}"]`);
    field.value = value;
    field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
  }
}

describe('the embed builder', () => {
  it('shows every chart that it offers of every feed, and breaks no line of its strict policy', async () => {
    await open();
    const seen = new Set<string>();
    for (const { value: feed } of page.document.querySelectorAll<HTMLOptionElement>('[name=src] option:not([value=other])')) {
      choose('src', feed);
      await until(feed, () => shown()?.src === feed);
      for (const tag of offered()) {
        choose('element', tag);
        const element = await ready(tag);
        expect(element.matches(':state(failed), :state(empty)'), `${feed} ${tag}`).to.equal(false);
        seen.add(tag);
      }
    }
    expect([...seen]).to.have.members(TAGS);
    expect(page.trouble).to.deep.equal([]);
  });

  it('offers those alone that the feed has numbers for', async () => {
    await open('#src=fixtures/valid/samverkanstrappan.json');
    expect(offered()).to.deep.equal(['collaboration-ladder']);
    expect(page.document.querySelector('[data-field=group]')!.checkVisibility()).to.equal(true);
    expect(page.document.querySelector('[data-field=analysis]')!.checkVisibility()).to.equal(false);
  });

  it('gives a script block that holds the hash, and a tag that shows the same', async () => {
    await open(COMPARISON);
    const { files } = await builtManifest();
    const [script, tag, css] = codes();
    const made = new DOMParser().parseFromString(`${script}${tag}`, 'text/html');
    expect(made.querySelector('script')!.integrity).to.equal(files['indicator-elements.js']!.integrity);
    expect(made.querySelector('script')!.crossOrigin).to.equal('anonymous');
    expect((await fetch(made.querySelector('script')!.src)).status).to.equal(200);
    const element = made.querySelector('municipality-comparison')!;
    expect(Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))).to.deep.equal({
      src: new URL('/__strict__/fixtures/valid/mangbesokare-kommuner.json', location.href).href,
      area: '0680',
      compare: 'none',
    });
    expect(textOf(element)).to.equal(`${headingOf(shown()!)}: hämta siffrorna`);
    expect(css).to.match(/^municipality-comparison \{\n {2}--indicator-own: #a00060;\n\}$/);
  });

  it('gives a frame block that shows the same, and the host script with its hash', async () => {
    await open(`${COMPARISON}&way=frame`);
    const { files } = await builtManifest();
    const made = new DOMParser().parseFromString(codes().join(''), 'text/html');
    expect(made.querySelector('script')!.integrity).to.equal(files['embed-host.js']!.integrity);
    const frame = document.importNode(made.querySelector('iframe')!, true);
    expect(frame.title).to.equal(headingOf(shown()!));
    frame.loading = 'eager';
    const here = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    try {
      await here;
      const element = frame.contentDocument!.querySelector<SharedElement>('municipality-comparison')!;
      await loaded(element);
      expect(headingOf(element)).to.equal(headingOf(shown()!));
      expect([element.area, element.getAttribute('compare')]).to.deep.equal(['0680', 'none']);
      expect(frame.contentDocument!.documentElement.style.getPropertyValue('--indicator-own')).to.equal('#a00060');
    } finally {
      frame.remove();
    }
  });

  it('gives the tag and the command for a page without JavaScript', async () => {
    await open(`${COMPARISON}&way=page`);
    const [link, tag, command] = codes();
    const made = new DOMParser().parseFromString(`${link}${tag}`, 'text/html');
    expect((await fetch(made.querySelector('link')!.href)).status).to.equal(200);
    expect(made.querySelector('municipality-comparison')!.getAttribute('area')).to.equal('0680');
    expect(command).to.match(/^npx indicator-snapshot sida\.html$/m);
  });

  it('keeps the choice in the address, and comes back to it', async () => {
    await open();
    choose('src', 'fixtures/valid/mangbesokare-kommuner.json');
    // Before its feed has come.
    choose('element', 'municipality-comparison');
    await ready('municipality-comparison');
    choose('area', '0683');
    choose('sort', 'name');
    choose('--indicator-other', '#123456');
    choose('way', 'frame');
    choose('screen', 'phone');
    await until('the area', () => shown()!.area === '0683' && page.window.location.hash.includes('phone'));
    await ready();
    const before = codes();
    const { hash } = page.window.location;
    page.close();
    await open(hash);
    expect(codes()).to.deep.equal(before);
    expect(page.window.location.hash).to.equal(hash);
    expect(page.document.querySelector('.screen')!.classList.contains('phone')).to.equal(true);
  });

  it('begins anew', async () => {
    await open(COMPARISON);
    control('[type=reset]').click();
    await ready('indicator-trend');
    expect(shown()!.getAttribute('area')).to.equal(null);
    expect(page.document.querySelector<HTMLElement>('.screen')!.style.length).to.equal(0);
  });

  it('is worked by keyboard alone, from the feed to the copied code', async () => {
    await open();
    const copied: string[] = [];
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    page.window.focus();
    control('[name=src]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await until('the next feed', () => shown()?.src === 'fixtures/valid/mangbesokare-kommuner.json');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await ready('municipality-comparison');
    const focused = (): Element => page.document.activeElement!;
    for (let tabs = 0; tabs < 60 && focused().textContent !== 'Kopiera'; tabs++) {
      await sendKeys({ press: 'Tab' });
      expect(focused().checkVisibility(), focused().outerHTML).to.equal(true);
    }
    await sendKeys({ press: 'Enter' });
    await until('copied', () => copied.length === 1);
    expect(copied[0]).to.equal(codes()[0]);
    await until('what is said', () => textOf(page.document.querySelector('.said')) === 'Kopierat.');
  });

  it('says what is wrong with an address, and with a colour that cannot be seen', async () => {
    await open();
    choose('src', 'other');
    await until('the field', () => control('[name=address]').checkVisibility());
    for (const [address, says] of [['fixtures/none.json', /404/], ['manifest.json', /inte ett flöde/], ['javascript:alert(1)', /kunde inte läsas/]] as const) {
      choose('address', address);
      await until(address, () => says.test(textOf(page.document.querySelector('#trouble'))));
      expect(shown()).to.equal(null);
      expect(codes()).to.deep.equal([]);
    }
    choose('address', 'fixtures/valid/skift.json');
    await ready('indicator-trend');
    choose('--indicator-own', '#ffffee');
    await until('a word', () => /Eget område.*kontrast/.test(textOf(page.document.querySelector('#contrast'))));
  });

  it('writes what is in the address as text, and sets nothing that it does not know', async () => {
    const heading = '"><img src=x onerror=alert(1)>';
    await open(`#${new URLSearchParams({ heading, area: '"><b>', '--indicator-own': 'url(/x)', onclick: 'alert(1)', element: 'script', base: 'https://a.example/"onload="' })}`);
    const made = new DOMParser().parseFromString(codes().join(''), 'text/html');
    expect(made.querySelector('img, b, [onerror], [onload], [onclick]')).to.equal(null);
    expect(made.querySelector('indicator-trend')!.getAttribute('heading')).to.equal(heading);
    expect(made.querySelector('indicator-trend')!.getAttributeNames()).to.deep.equal(['src', 'heading']);
    expect(page.trouble).to.deep.equal([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no violation that axe can find, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      await open(COMPARISON, { strict: false });
      page.document.querySelector('details')!.open = true;
      expect(await axeViolations(page.document, { page: page.window })).to.deep.equal([]);
    });
  }

  it('never needs to be scrolled sideways, at 320 px', async () => {
    await open(COMPARISON, { width: 320 });
    page.document.querySelector('details')!.open = true;
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
