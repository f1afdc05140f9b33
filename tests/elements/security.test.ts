/** A feed holds data: whatever its texts look like, they are shown as text. */
import { expect } from 'chai';
import { openDemo } from './support/page.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { drawing, feedOf, loaded, make, part, quiet, replace, said, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const MARKUP = '<script>alert(1)</script><img src=x onerror="alert(2)">';

/** Elements that no face is made of. */
function strangers(element: SharedElement): string[] {
  const own = 'slot div p span ul li details summary button strong table caption thead tbody tr th td svg g path line text rect title desc circle';
  return [...element.renderRoot.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !own.split(' ').includes(name));
}

for (const each of elements) {
  const markup = { tag: each.tag, ...each.markup };

  describe(`<${each.tag}> and a feed with markup in all its texts`, () => {
    let alerts = 0;
    beforeEach(() => {
      alerts = 0;
      replace(window, 'alert', () => void (alerts += 1));
    });
    afterEach(() => {
      expect(alerts, 'scripts run').to.equal(0);
    });

    for (const lang of ['sv', 'en']) {
      it(`shows it as text in every face, ${lang}`, async () => {
        stage().lang = lang;
        const element = await shown(markup);
        await until(lang, () => within(element, '.frame')?.getAttribute('lang') === lang && element.complete);
        for (const name of ['heading', 'notes', 'source']) expect(textOf(part(element, name)), name).to.contain(MARKUP);
        expect(textOf(drawing(element))).to.contain('<script>');
        expect(strangers(element)).to.deep.equal([]);
        part(element, 'chart')!.focus({ focusVisible: true } as FocusOptions);
        await until('the tooltip', () => !within(element, '.tooltip')!.hidden);
        expect(part(element, 'chart')!.ariaValueText).to.contain('<script>');
        expect(strangers(element)).to.deep.equal([]);
        element.view = 'table';
        await until('the table', () => within(element, 'table'));
        expect(textOf(within(element, 'caption'))).to.contain(MARKUP);
        expect(strangers(element)).to.deep.equal([]);
      });
    }

    it('saves it as text', async () => {
      const element = await shown(markup);
      const saved = new Map<string, string>();
      replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
        void fetch(this.href).then(async (response) => saved.set(this.download.split('.').at(-1)!, await response.text()));
      });
      part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!.click();
      await until('the menu', () => within(element, '[popover] > button'));
      for (const item of within(element, '[popover]')!.querySelectorAll('button')) {
        if (/SVG|CSV|PNG/.test(textOf(item))) item.click();
      }
      await until('three files', () => saved.size === 3);
      const svg = new DOMParser().parseFromString(saved.get('svg')!, 'image/svg+xml');
      expect(svg.querySelector('parsererror, script, img, image, foreignObject')).to.equal(null);
      expect(svg.documentElement.textContent).to.contain('<script>');
      expect(saved.get('csv')).to.contain('<script>');
      expect(saved.get('png')).to.match(/^.PNG/);
      expect([...saved.keys()]).to.have.members(['svg', 'csv', 'png']);
    });

    it('reads keys such as __proto__ as any other, and changes no object but its own', async () => {
      const text = JSON.stringify(await feedOf(each.fixture)).replace('{', '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},');
      const element = make(each.tag, each.attributes);
      element.feed = JSON.parse(text);
      stage().append(element);
      await loaded(element);
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      expect(said(element)).to.not.contain('polluted');
    });

    it('leaves the feed that a page gives it as it is', async () => {
      const feed = await feedOf(each.fixture);
      const before = JSON.stringify(feed);
      const freeze = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        Object.freeze(value);
        Object.values(value).forEach(freeze);
      };
      freeze(feed);
      const element = make(each.tag, each.attributes);
      element.feed = feed;
      stage().append(element);
      await loaded(element);
      expect(JSON.stringify(feed)).to.equal(before);
    });

    it('makes no link of an address in a feed', async () => {
      const element = await shown(markup);
      expect(element.renderRoot.querySelector('a, [href], [src]')).to.equal(null);
    });
  });

  describe(`<${each.tag}> under the strict policy`, () => {
    it('draws, walks, shows tables, opens its menu, saves and copies without a violation', async function () {
      this.timeout(30_000);
      const page = await openDemo();
      const frame = page.window;
      frame.HTMLAnchorElement.prototype.click = () => undefined;
      try {
        page.document.querySelectorAll('details').forEach((details) => (details.open = true));
        page.document.querySelectorAll<HTMLElement>('[role=tabpanel]').forEach((panel) => (panel.hidden = false));
        // What the page does not show of itself, it shows now.
        if (!page.document.querySelector(each.tag)) {
          const own = page.document.createElement(each.tag);
          for (const [name, value] of Object.entries({ src: each.fixture, ...each.attributes })) own.setAttribute(name, value);
          page.document.querySelector('main')!.append(own);
        }
        const all = [...page.document.querySelectorAll<SharedElement>(each.tag)];
        for (const element of all) {
          element.loading = 'eager';
          await until('all faces', () => element.complete || element.matches(':state(failed)'));
        }
        for (const element of all.filter(({ complete }) => complete)) {
          const chart = part(element, 'chart')!;
          chart.dispatchEvent(new frame.KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
          await until('the tooltip', () => !within(element, '.tooltip')!.hidden);
          part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!.click();
          await until('the menu', () => within(element, '[popover]:popover-open > button'));
          for (const item of within(element, '[popover]')!.querySelectorAll('button')) {
            if (/SVG|CSV|PNG/.test(textOf(item))) {
              item.click();
              await until(textOf(item), () => /sparad/.test(textOf(part(element, 'menu')!.querySelector('[role=status]'))));
            }
          }
          element.view = 'table';
          await until('the table', () => within(element, 'table'));
        }
        const changed = all.find(({ complete }) => complete)!;
        changed.lang = 'en';
        changed.view = 'chart';
        await until('English', () => changed.complete && within(changed, '.frame')!.getAttribute('lang') === 'en');
        await quiet(changed);
        changed.remove();
        expect(page.trouble).to.deep.equal([]);
      } finally {
        page.close();
      }
    });
  });
}
