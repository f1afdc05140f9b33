/** The page's looks: light, dark, forced colours, paper, fonts, and what a page may set. */
import { expect } from 'chai';
import { palette } from '@indicator-elements/elements';
import { emulateMedia } from './support/browser.js';
import { countDrawings } from './support/engine.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { drawing, loaded, part, quiet, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);
afterEach(async () => {
  await emulateMedia();
  document.documentElement.removeAttribute('style');
});

/** A colour as the browser writes it. */
function colour(text: string, where: Element = document.body): string {
  const probe = where.appendChild(document.createElement('i'));
  probe.style.color = text;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const isDark = (element: SharedElement): boolean => element.matches(':state(dark)');
const becomes = (element: SharedElement, dark: boolean): Promise<unknown> => until(dark ? 'dark' : 'light', () => isDark(element) === dark);

/** The colours that a picture is painted with, as they come out. */
const paints = (element: SharedElement): Set<string> =>
  new Set(
    [...drawing(element)!.querySelectorAll('path, line, text')].flatMap((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke];
    }),
  );

const own = (theme: 'light' | 'dark'): string => colour(palette[theme].own);

for (const each of elements) {
  describe(`<${each.tag}> on a dark page`, () => {
    it('is light where the page says nothing', async () => {
      const element = await shown(each);
      expect(isDark(element)).to.equal(false);
      expect(paints(element)).to.include(own('light'));
    });

    it('is dark with color-scheme: dark', async () => {
      document.documentElement.style.colorScheme = 'dark';
      const element = await shown(each);
      await becomes(element, true);
      expect(paints(element)).to.include(own('dark'));
    });

    it('follows the reader’s setting at run time, where the page has both', async () => {
      document.documentElement.style.colorScheme = 'light dark';
      const element = await shown(each);
      for (const colorScheme of ['dark', 'light'] as const) {
        await emulateMedia({ colorScheme });
        await becomes(element, colorScheme === 'dark');
        expect(paints(element)).to.include(own(colorScheme));
      }
    });

    it('stays light on a page that is light alone, whatever the reader’s setting', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      expect(isDark(await shown(each))).to.equal(false);
    });

    it('follows a class that is toggled at run time, and repaints without drawing', async () => {
      const style = stage().appendChild(document.createElement('style'));
      style.textContent = '.night { background: #14181d; color: #eee }';
      const element = await shown(each);
      const count = countDrawings();
      for (const dark of [true, false, true]) {
        stage().classList.toggle('night', dark);
        await becomes(element, dark);
        expect(paints(element)).to.include(own(dark ? 'dark' : 'light'));
      }
      expect(count).to.deep.equal({ mounts: 0, updates: 0, removals: 0 });
    });

    it('follows one that is toggled on the root, for an element inside a shadow root', async () => {
      const style = stage().appendChild(document.createElement('style'));
      style.textContent = ':root.night { background: #14181d; color: #eee }';
      const root = stage().appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const element = await shown(each, {}, root);
      document.documentElement.classList.add('night');
      await becomes(element, true);
      document.documentElement.classList.remove('night');
      await becomes(element, false);
    });

    it('has the colour behind it in its hollow marks and its tooltip', async () => {
      Object.assign(stage().style, { background: 'rgb(17, 34, 51)', color: 'white' });
      const element = await shown(each);
      await quiet(element);
      expect(getComputedStyle(drawing(element)!).getPropertyValue('--_page').trim()).to.equal('rgb(17, 34, 51)');
    });

    it('has no background of its own', async () => {
      const element = await shown(each);
      expect(getComputedStyle(element).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  });

  describe(`<${each.tag}> and what a page may set`, () => {
    for (const name of Object.keys(palette.light)) {
      it(`--indicator-${name}, light and dark`, async () => {
        stage().style.setProperty(`--indicator-${name}`, 'rgb(1, 2, 3)');
        const element = await shown(each);
        const value = (): string => getComputedStyle(within(element, '.drawing')!).getPropertyValue(`--_${name}`).trim();
        expect(value()).to.equal('rgb(1, 2, 3)');
        stage().style.color = 'white';
        await becomes(element, true);
        expect(value()).to.equal('rgb(1, 2, 3)');
      });
    }

    it('--indicator-own is what the picture is painted with', async () => {
      const element = await shown(each);
      stage().style.setProperty('--indicator-own', 'rgb(1, 2, 3)');
      expect(paints(element)).to.include('rgb(1, 2, 3)');
    });

    it('its font, in words and picture', async () => {
      stage().style.fontFamily = 'monospace';
      const element = await shown(each);
      const fonts = (): string[] => [part(element, 'summary')!, drawing(element)!.querySelector('text')!, within(element, 'button')!].map((node) => getComputedStyle(node).fontFamily);
      expect(fonts()).to.deep.equal(['monospace', 'monospace', 'monospace']);
      element.style.setProperty('--indicator-font', 'serif');
      expect(fonts()).to.deep.equal(['serif', 'serif', 'serif']);
    });

    it('--indicator-font-size, in words and picture; never below 12 px', async () => {
      stage().style.setProperty('--indicator-font-size', '20px');
      const element = await shown(each);
      expect(getComputedStyle(part(element, 'summary')!).fontSize).to.equal('20px');
      expect(parseFloat(getComputedStyle(drawing(element)!.querySelector('text')!).fontSize)).to.be.greaterThan(14);
      stage().style.setProperty('--indicator-font-size', '9px');
      const small = await shown(each, { loading: 'eager' });
      for (const text of drawing(small)!.querySelectorAll('text')) expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(11);
    });

    it('--indicator-gap and --indicator-focus', async () => {
      stage().style.setProperty('--indicator-gap', '40px');
      stage().style.setProperty('--indicator-focus', 'rgb(4, 5, 6)');
      const element = await shown(each);
      expect(getComputedStyle(part(element, 'summary')!).marginBlockStart).to.equal('40px');
      within(element, 'button')!.focus({ focusVisible: true } as FocusOptions);
      expect(getComputedStyle(within(element, 'button')!).outlineColor).to.equal('rgb(4, 5, 6)');
    });

    it('is measured anew when the page’s font arrives', async () => {
      const element = await shown(each);
      await quiet(element);
      const drawn = new Promise((done) => new MutationObserver(done).observe(drawing(element)!, { subtree: true, childList: true, attributes: true }));
      document.fonts.dispatchEvent(new Event('loadingdone'));
      await drawn;
    });

    it('moves nothing longer than a frame, with reduced motion or without', async () => {
      const element = await shown(each);
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        await emulateMedia({ reducedMotion });
        for (const node of [element, ...element.renderRoot.querySelectorAll('*')]) {
          const { transitionDuration, animationName } = getComputedStyle(node);
          expect(animationName).to.equal('none');
          for (const duration of transitionDuration.split(', ')) expect(parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1000)).to.be.at.most(16);
        }
      }
    });
  });

  describe(`<${each.tag}> in forced colours and on paper`, () => {
    it('is painted in the system’s colours, and no others', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const element = await shown(each);
      await quiet(element);
      const system = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'LinkText'].map((name) => colour(name));
      const seen = [...paints(element)].filter((paint) => paint.startsWith('rgb') && paint !== 'rgba(0, 0, 0, 0)' && !system.includes(paint));
      expect(seen).to.deep.equal([]);
      expect(paints(element)).to.include(colour('Highlight'));
      expect(getComputedStyle(drawing(element)!.querySelector('text')!).fill).to.equal(colour('CanvasText'));
    });

    it('is painted so on a dark page, too', async () => {
      const ours = [own('dark'), own('light')];
      await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      document.documentElement.style.colorScheme = 'dark';
      const element = await shown(each);
      await quiet(element);
      for (const paint of ours) expect(paints(element)).to.not.include(paint);
    });

    it('is light on paper, without buttons, and with the whole table', async () => {
      Object.assign(stage().style, { background: '#14181d', color: 'white' });
      const element = await shown(each);
      await becomes(element, true);
      await emulateMedia({ media: 'print' });
      await quiet(element);
      expect(paints(element)).to.include(own('light'));
      expect(getComputedStyle(part(element, 'summary')!).color).to.equal(colour(palette.light.ink));
      for (const button of element.renderRoot.querySelectorAll('button')) expect(button.checkVisibility(), textOf(button)).to.equal(false);
      element.view = 'table';
      const table = await until('the table', () => part(element, 'table'));
      expect(table.scrollHeight).to.be.at.most(table.clientHeight + 1);
      expect(getComputedStyle(element).breakInside, 'begins where there is room').to.equal('auto');
      element.view = 'chart';
      await loaded(element);
      expect(getComputedStyle(element).breakInside).to.equal('avoid');
    });

    it('is no wider than a sheet at once when it is printed, with letters as large as before, and as wide as before afterwards', async () => {
      stage().style.width = '1100px';
      const element = await shown(each);
      const width = (): number => drawing(element)!.width.baseVal.value;
      const size = (): string => drawing(element)!.querySelector('text')!.getAttribute('font-size')!;
      const [wide, letters] = [width(), size()];
      expect(wide).to.be.greaterThan(900);
      // What a browser waits for before it prints: the handlers, and what is promised in them, but no task that is planned.
      const { port1, port2 } = new MessageChannel();
      const next = new Promise((done) => (port1.onmessage = done));
      port2.postMessage('');
      window.dispatchEvent(new Event('beforeprint'));
      await next;
      expect([width(), size()]).to.deep.equal([680, letters]);
      window.dispatchEvent(new Event('afterprint'));
      await until('wide again', () => width() === wide);
    });

    it('fits its paper: the picture is no wider than what it stands in', async () => {
      const element = await shown(each);
      await emulateMedia({ media: 'print' });
      stage().style.width = '300px';
      expect(drawing(element)!.getBoundingClientRect().width).to.be.at.most(301);
    });

    it('is there to be printed, though nobody has scrolled to it', async () => {
      const space = stage().appendChild(document.createElement('div'));
      space.style.height = '5000px';
      const load = shown(each);
      window.dispatchEvent(new Event('beforeprint'));
      await load;
    });
  });
}
