/** What the menu saves, copies and prints. */
import { expect } from 'chai';
import { bundle, palette } from '@indicator-elements/elements';
import { resetMouse, sendKeys, sendMouse } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { announced, choose, items, NAMES, opened, save, svgOf } from './support/menu.js';
import { addressOf, breakStyles, catchWarnings, drawing, feedOf, headingOf, loaded, make, part, quiet, replace, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

/** The pixels of a picture, with a way to read one. */
async function pixelsOf(blob: Blob): Promise<{ width: number; height: number; at: (x: number, y: number) => number[]; colours: number }> {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const all = new Uint32Array(data.buffer);
  return {
    width: image.width,
    height: image.height,
    at: (x, y) => [...data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 4)],
    colours: new Set(all).size,
  };
}

for (const each of elements) {
  describe(`<${each.tag}> and its menu`, () => {
    it('offers six ways to take the chart along', async () => {
      expect((await opened(await shown(each))).map(textOf)).to.have.members(Object.values(NAMES));
    });

    it('offers no picture where none is drawn, and no code where there is no address', async () => {
      const table = await shown(each, { view: 'table' });
      expect((await opened(table)).map(textOf)).to.have.members([NAMES.csv, NAMES.code, NAMES.print]);
      const own = make(each.tag, each.attributes);
      own.feed = await feedOf(each.fixture);
      stage().append(own);
      await loaded(own);
      expect((await opened(own)).map(textOf)).to.not.include(NAMES.code);
    });

    it('says when it cannot be had, and comes when the reader tries again', async () => {
      const warnings = catchWarnings();
      const element = await shown(each);
      const mend = breakStyles(element);
      part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!.click();
      await announced(element, /Menyn kunde inte hämtas/);
      expect(textOf(within(element, '[popover]:popover-open'))).to.match(/Menyn kunde inte hämtas/);
      expect(warnings.map(String)).to.deep.equal([`<${each.tag}> could not load its menu.,Error: No styles.`]);
      mend();
      within(element, '[popover]')!.hidePopover();
      expect((await opened(element)).map(textOf)).to.have.members(Object.values(NAMES));
      expect(textOf(part(element, 'menu')!.querySelector('[role=status]'))).to.equal('');
    });

    it('stays within the window', async () => {
      stage().style.width = '240px';
      const element = await shown(each);
      const button = part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!;
      button.scrollIntoView({ block: 'center' });
      button.click();
      const menu = within(element, '[popover]')!;
      await until('in its place', () => {
        const { left, right, top, bottom } = menu.getBoundingClientRect();
        return left >= 0 && top > 4 && right <= innerWidth && bottom <= innerHeight && right - left > 100;
      });
    });

    it('opens at its button, however it is opened, and closes when something is chosen', async () => {
      const element = await shown(each);
      const button = part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!;
      const menu = within(element, '[popover]')!;
      const inPlace = async (how: string): Promise<void> => {
        await until(`in its place, opened by ${how}`, () => {
          const box = menu.getBoundingClientRect();
          const at = button.getBoundingClientRect();
          const isBeside = Math.abs(box.top - at.bottom) < 6 || Math.abs(at.top - box.bottom) < 6;
          return menu.matches(':popover-open') && isBeside && Math.abs(box.right - at.right) < 2 && box.bottom <= innerHeight && box.right - box.left > 100;
        });
      };
      const click = async (): Promise<void> => {
        const { x, y, width, height } = button.getBoundingClientRect();
        await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      };
      button.scrollIntoView({ block: 'center' });
      await click();
      await inPlace('the first click, which its items come after');
      await sendKeys({ press: 'Escape' });
      await click();
      await inPlace('a click');
      await sendKeys({ press: 'Escape' });
      button.focus();
      await sendKeys({ press: 'Enter' });
      await inPlace('keyboard');
      scrollBy(0, -40);
      await inPlace('keyboard, after the page has moved');
      // Firefox leaves it where it is when it is reset: the next element's button would be under it.
      await sendMouse({ type: 'move', position: [1, 1] });
      await resetMouse();
      replace(navigator.clipboard, 'writeText', () => Promise.resolve());
      items(element).find((item) => textOf(item) === NAMES.code)!.click();
      expect(menu.matches(':popover-open')).to.equal(false);
    });

    it('closes when the keyboard goes on to something that it might cover, and leaves it there', async () => {
      const element = await shown(each);
      const [button, menu] = [part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!, within(element, '[popover]')!];
      const after = stage().appendChild(document.createElement('button'));
      const focused = (): Element | null => element.shadowRoot!.activeElement ?? document.activeElement;
      const isOpen = (): boolean => menu.matches(':popover-open');
      const list = await opened(element);
      list.at(-1)!.focus();
      dispatchEvent(new Event('blur'));
      menu.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      await quiet(element);
      expect(isOpen(), 'the window is left').to.equal(true);
      after.focus();
      await until('it closes', () => !isOpen());
      expect(focused(), 'past the last').to.equal(after);

      await opened(element);
      list[0]!.focus();
      button.focus();
      await quiet(element);
      expect(isOpen(), 'its own button').to.equal(true);
      const before = part(element, 'menu')!.querySelector('button')!;
      before.focus();
      await until('it closes', () => !isOpen());
      expect(focused(), 'back').to.equal(before);
    });

    describe('the PNG', () => {
      it('is the picture at twice its size, with a name made from the heading', async () => {
        const element = await shown(each);
        const { name, blob } = await save(element, NAMES.png);
        expect(name).to.match(/^[a-z0-9-]+\.png$/);
        expect(blob.type).to.equal('image/png');
        const { width, height, colours } = await pixelsOf(blob);
        expect(width).to.equal((drawing(element)!.width.baseVal.value + 32) * 2);
        expect(height).to.be.greaterThan(drawing(element)!.height.baseVal.value * 2);
        expect(colours, 'something is drawn').to.be.greaterThan(20);
        await announced(element, /sparad/);
      });

      for (const [what, background, colour, wanted] of [
        ['a page that says nothing', '', '', [255, 255, 255]],
        ['a dark page', 'rgb(17, 34, 51)', 'white', [17, 34, 51]],
        ['a pale page', 'rgb(250, 240, 230)', 'black', [250, 240, 230]],
      ] as const) {
        it(`has the background of ${what}, to its edges`, async () => {
          Object.assign(stage().style, { background, color: colour });
          const element = await shown(each);
          await quiet(element);
          const { width, height, at } = await pixelsOf((await save(element, NAMES.png)).blob);
          for (const [x, y] of [[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]] as const) {
            expect(at(x, y)).to.deep.equal([...wanted, 255]);
          }
        });
      }
    });

    describe('the SVG', () => {
      it('stands by itself: well-formed, with title, heading, sentence, notes and source', async () => {
        const element = await shown(each);
        const { svg, text, name } = await svgOf(element);
        expect(name).to.match(/\.svg$/);
        expect(svg.querySelector('title')!.textContent).to.contain(headingOf(element));
        // Its own texts, without those of the drawing; broken into lines, so that the spaces are others.
        const close = (text: string): string => text.replace(/\s/g, '');
        const lines = close([...svg.querySelectorAll(':scope > text')].map(textOf).join(''));
        const summary = part(element, 'summary')!;
        const notes = [...part(element, 'notes')!.querySelectorAll('li, p')].map(textOf);
        expect(notes).to.not.deep.equal([]);
        const sentence = textOf(summary.querySelector(':scope > [aria-hidden=true]') ?? summary);
        for (const text of [headingOf(element), sentence, ...notes, textOf(part(element, 'source'))]) expect(lines).to.contain(close(text));
        expect(svg.getAttribute('viewBox')).to.match(/^0 0 \d+ \d+$/);
        expect(text).to.not.match(/NaN|undefined|Infinity/);
      });

      it('has its colours in it: nothing of it needs the page', async () => {
        for (const colour of ['black', 'white']) {
          stage().style.color = colour;
          stage().style.background = colour === 'white' ? '#101820' : '';
          const element = await shown(each);
          await quiet(element);
          const { text, svg } = await svgOf(element);
          expect(text).to.not.match(/var\(|currentcolor|inherit|url\(/i);
          expect(text).to.not.match(/href=|<script|<style|<foreignObject|<image/);
          expect(svg.querySelectorAll('[fill], [stroke]').length).to.be.greaterThan(10);
          element.remove();
        }
      });

      it('wraps its words within its width', async () => {
        const element = await shown(each, { heading: 'En mycket lång rubrik om hur det går för alla som bor i länet '.repeat(4), style: 'width: 320px' });
        const { text } = await svgOf(element);
        const place = stage().appendChild(document.createElement('div'));
        place.innerHTML = text;
        const svg = place.querySelector('svg')!;
        for (const line of svg.querySelectorAll('text')) expect(line.getBoundingClientRect().right, line.textContent).to.be.at.most(svg.getBoundingClientRect().right + 1);
      });
    });

    describe('the CSV', () => {
      it('opens in a Swedish spreadsheet: byte order mark, semicolons, decimal commas', async () => {
        const element = await shown(each);
        const { name, blob } = await save(element, NAMES.csv);
        expect(name).to.match(/\.csv$/);
        expect(blob.type).to.match(/^text\/csv/);
        const bytes = new Uint8Array(await blob.arrayBuffer());
        expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
        const lines = (await blob.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
        element.view = 'table';
        await until('the table', () => within(element, 'table'));
        expect(lines).to.have.length(within(element, 'tbody')!.querySelectorAll('tr').length + 1);
        const columns = lines[0]!.split(';').map((column) => column.replaceAll('"', '').replaceAll('\u00a0', ' '));
        expect(columns.filter((column) => !column.endsWith(', anmärkning'))).to.deep.equal([...within(element, 'thead tr')!.children].map(textOf));
        expect(lines.some((line) => line.includes('preliminärt'))).to.equal(textOf(within(element, 'tbody')).includes('preliminärt'));
        expect(lines.slice(1).every((line) => /;-?\d+(,\d+)?(;|$)/.test(line))).to.equal(true);
      });

      it('opens in an English one on an English page', async () => {
        stage().lang = 'en';
        const element = await shown(each);
        await until('English', () => textOf(part(element, 'menu')).includes('Show table') && element.complete);
        const text = await (await save(element, 'Save the table (CSV)')).blob.text();
        expect(text).to.match(/,-?\d+(\.\d+)?[,\r]/);
        expect(text).to.not.contain(';');
      });

      it('has words and no number where a value is hidden', async () => {
        const element = await shown({ tag: each.tag, ...each.suppressed });
        const text = await (await save(element, NAMES.csv)).blob.text();
        const hidden = text.split('\r\n').filter((line) => line.includes(each.suppressed.hidden));
        expect(hidden.length).to.be.greaterThan(0);
        for (const line of hidden) expect(line.split(';')[1]).to.match(new RegExp(`^"?${each.suppressed.hidden}`));
      });
    });

    describe('the embed code', () => {
      async function copied(element: SharedElement): Promise<string> {
        const text = new Promise<string>((done) => replace(navigator.clipboard, 'writeText', (written) => Promise.resolve(done(written))));
        await choose(element, NAMES.code);
        return text;
      }

      it('is the tag with its own attributes and an address that holds everywhere', async () => {
        const element = await shown(each, { id: 'mitt', class: 'bred', style: 'width: 500px', 'data-x': '1', onclick: 'void 0' });
        const code = await copied(element);
        const template = document.createElement('template');
        template.innerHTML = code;
        const copy = template.content.querySelector(each.tag)!;
        expect(copy.getAttribute('src')).to.equal(new URL(element.src!, location.href).href);
        for (const [name, value] of Object.entries(each.attributes)) expect(copy.getAttribute(name)).to.equal(value);
        for (const name of ['id', 'class', 'style', 'data-x', 'onclick']) expect(copy.hasAttribute(name), name).to.equal(false);
        await announced(element, /Koden är kopierad/);
      });

      it('has what was set as properties, as most frameworks do, and nothing that goes without saying', async () => {
        const element = Object.assign(make(each.tag), { ...each.attributes, src: addressOf(each.fixture), heading: 'Rubrik', headingLevel: 4 });
        stage().append(element);
        await loaded(element);
        const template = document.createElement('template');
        template.innerHTML = await copied(element);
        const copy = template.content.querySelector(each.tag)!;
        const told = Object.fromEntries([...copy.attributes].map(({ name, value }) => [name, value]));
        expect(told).to.deep.equal({ ...each.attributes, src: element.src && new URL(element.src, location.href).href, heading: 'Rubrik', 'heading-level': '4' });
      });

      it('keeps quotes and angle brackets as they are in its attributes', async () => {
        const heading = '"><script>alert(1)</script> & \'så\' vidare';
        const code = await copied(await shown(each, { heading }));
        expect(code).to.not.contain('<script>alert');
        const template = document.createElement('template');
        template.innerHTML = code;
        expect(template.content.querySelector(each.tag)!.getAttribute('heading')).to.equal(heading);
        expect(template.content.querySelector('script')).to.equal(null);
      });

      it('begins with the script where the page loaded the bundle', async () => {
        replace(bundle, 'url', 'https://exempel.se/a"b/indicator-elements.js');
        const code = await copied(await shown(each));
        expect(code).to.match(/^<script type="module" src="https:\/\/exempel\.se\/a&quot;b\/indicator-elements\.js"><\/script>\n</);
      });

      it('keeps the script to the hash that this page keeps it to', async () => {
        const url = 'https://exempel.se/0.3.0/indicator-elements.js';
        replace(bundle, 'url', url);
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', src: url, integrity: 'sha384-abc' });
        document.head.append(script);
        const code = await copied(await shown(each));
        script.remove();
        expect(code.split('\n')[0]).to.equal(`<script type="module" src="${url}" integrity="sha384-abc" crossorigin></script>`);
      });

      it('has the fallback, with links that hold everywhere and no scripts, and nothing that an element does of itself', async () => {
        const element = await shown(each);
        element.innerHTML = '<a href="siffror.csv">Siffror &amp; text</a><p slot="notes" onclick="alert(1)">En not</p><script>alert(1)</script><div class="indicator-snapshot">Gamla tal</div>';
        const code = await copied(element);
        expect(code).to.contain(`<a href="${new URL('siffror.csv', document.baseURI).href}">Siffror &amp; text</a><p slot="notes">En not</p></${each.tag}>`);
        expect(code).not.to.match(/<script>|onclick|Gamla tal|loading=|view="chart"/);
      });

      it('says so when the page does not allow copying', async () => {
        const element = await shown(each);
        const warnings = catchWarnings();
        replace(navigator.clipboard, 'writeText', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
        await choose(element, NAMES.code);
        await announced(element, /tillåter det inte/);
        expect(warnings.map(String)).to.deep.equal([`<${each.tag}> could not do that.,NotAllowedError: no`]);
      });
    });

    it('copies the picture as a PNG', async () => {
      const element = await shown(each);
      const written = new Promise<ClipboardItems>((done) => replace(navigator.clipboard, 'write', (content) => Promise.resolve(done(content))));
      await choose(element, NAMES.picture);
      const [item] = await written;
      const blob = await item!.getType('image/png');
      expect((await pixelsOf(blob)).width).to.be.greaterThan(100);
      await announced(element, /Bilden är kopierad/);
    });

    describe('printing', () => {
      /** Prints, and gives the frame that is printed. */
      async function printed(element: SharedElement): Promise<HTMLIFrameElement> {
        const frame = new Promise<HTMLIFrameElement>((done) => {
          replace(document.body, 'append', (...nodes) => {
            Element.prototype.append.apply(document.body, nodes);
            const [node] = nodes;
            if (node instanceof HTMLIFrameElement) node.contentWindow!.print = () => done(node);
          });
        });
        await choose(element, NAMES.print);
        return frame;
      }

      it('prints the picture alone, in a frame of its own that goes afterwards', async () => {
        const element = await shown(each);
        const frame = await printed(element);
        const page = frame.contentDocument!;
        expect(page.title).to.equal(headingOf(element));
        expect(page.body.children).to.have.length(1);
        expect(page.querySelector('svg')!.getBoundingClientRect().width, 'laid out').to.be.greaterThan(100);
        expect(textOf(page.body)).to.contain(headingOf(element));
        expect(frame.checkVisibility({ visibilityProperty: true }), 'seen in the page').to.equal(false);
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
        expect(frame.isConnected).to.equal(false);
      });

      it('prints it whole and in the colours of a light page, from a wide and dark one', async () => {
        Object.assign(stage().style, { width: '1100px', background: '#14181d', color: 'white' });
        const element = await shown(each);
        await until('dark', () => element.matches(':state(dark)'));
        const wide = drawing(element)!.width.baseVal.value;
        const frame = await printed(element);
        const svg = frame.contentDocument!.querySelector('svg')!;
        expect(svg.width.baseVal.value).to.be.at.most(720);
        expect(svg.querySelector(':scope > rect'), 'a background').to.equal(null);
        expect(svg.querySelector(':scope > text')!.getAttribute('fill')!.trim()).to.equal(palette.light.ink);
        expect(svg.outerHTML, 'the own colour of a light page').to.contain('rgb(0, 96, 122)').and.not.match(/var\(/);
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
        await until('as before', () => drawing(element)!.width.baseVal.value === wide && !within(element, '.paper'));
      });

      it('prints the table where that is shown', async () => {
        const frame = await printed(await shown(each, { view: 'table' }));
        expect(frame.contentDocument!.querySelectorAll('table tbody tr').length).to.be.greaterThan(1);
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      });
    });
  });
}
