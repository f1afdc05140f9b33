/** Pages that an element does not choose: their resets and tricks stop at its shadow root, and it leaves them as they are. */
import { expect } from 'chai';
import { emulateMedia } from './support/browser.js';
import { defineAll, elements, type ElementCase, type SharedElement } from './support/every-element.js';
import { addressOf, drawing, loaded, part, quiet, replace, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);
afterEach(() => emulateMedia());

/** What a page's sheet can reach inside by inheritance, and what would follow from it. */
const LOOKS = `display visibility opacity position float box-sizing inline-size block-size margin padding border-width
  border-style border-color border-radius background-color background-image outline-style
  color font-family font-size font-weight font-style font-stretch font-variant-caps font-variant-numeric font-feature-settings
  letter-spacing word-spacing line-height text-align text-transform text-indent text-decoration-line text-shadow white-space
  word-break overflow-wrap hyphens direction writing-mode text-orientation list-style-type border-collapse border-spacing caption-side
  cursor user-select pointer-events transform fill fill-opacity stroke stroke-width stroke-dasharray text-anchor dominant-baseline
  paint-order -webkit-text-stroke-width -webkit-text-fill-color`.split(/\s+/);

/** How everything inside an element looks, in the order of the document. */
function looks(element: SharedElement): string[] {
  return [...element.renderRoot.querySelectorAll('*')].map((node) => {
    const style = getComputedStyle(node);
    const path = `${node.localName}.${node.getAttribute('class') ?? ''}`;
    return [path, ...LOOKS.map((name) => `${name}: ${style.getPropertyValue(name)}`)].join('\n');
  });
}

/** What differs, in a few lines a person can read. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  if (before.length !== after.length) return [`${before.length} nodes, ${after.length} nodes`];
  const found = new Set<string>();
  before.forEach((look, i) => {
    const [path, ...was] = look.split('\n');
    after[i]!.split('\n').slice(1).forEach((now, j) => was[j] !== now && found.add(`${path} ${was[j]} → ${now.split(': ')[1]}`));
  });
  return [...found].slice(0, 12);
}

/** A place that no sheet moves, so that what is inside has the same room. */
function room(): HTMLElement {
  const box = stage().appendChild(document.createElement('section'));
  const fixed = { display: 'block', position: 'absolute', left: '8px', top: '8px', width: '640px', margin: '0', padding: '0', border: '0 solid', float: 'none', zoom: '1', 'font-size': '16px', '--indicator-font': 'sans-serif', '--indicator-font-size': '16px', color: 'rgb(20, 20, 20)' };
  for (const [name, value] of Object.entries(fixed)) box.style.setProperty(name, value, 'important');
  return box;
}

/** Applies a sheet of the page, until the test ends. */
function sheet(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  stage().append(style);
}

const TEXT_TRICKS = `letter-spacing: 0.4em; word-spacing: 2em; text-transform: uppercase; text-indent: 4em; line-height: 4; white-space: nowrap;
  font-weight: 900; font-style: italic; font-variant: small-caps; font-stretch: expanded; font-feature-settings: "zero"; text-align: center;
  text-shadow: 0 0 9px red; text-decoration: line-through; word-break: break-all; hyphens: auto; cursor: wait; list-style: square inside;
  border-collapse: separate; border-spacing: 9px; caption-side: bottom;
  -webkit-text-stroke: 2px red; -webkit-text-fill-color: transparent;`;
const SVG_TRICKS = 'fill: red; fill-opacity: 0.2; stroke: lime; stroke-width: 9px; stroke-dasharray: 1 1; text-anchor: end; dominant-baseline: hanging; paint-order: stroke;';
/** What a page may have put there to the very element, and what its size is then, is the page's own matter. */
const SHEETS: Readonly<Record<string, string>> = {
  'a reset of everything': '* { all: unset }',
  'a reset that takes displays back, as many do': '*:where(:not(html, iframe, canvas, img, svg, video, audio)) { all: unset; display: revert }',
  'a reset that nothing may overrule': 'body * { all: initial !important }',
  'another box model for all': '*, *::before, *::after { box-sizing: border-box !important; margin: 0; padding: 0; border: 0 }',
  'tricks with texts': `* { ${TEXT_TRICKS} }`,
  'tricks with texts that nothing may overrule': `* { ${TEXT_TRICKS.replaceAll(';', ' !important;')} }`,
  'colours and lines for its own drawings': `* { ${SVG_TRICKS} } svg, g, path, text, line, rect, circle { ${SVG_TRICKS.replaceAll(';', ' !important;')} display: none }`,
  'rules for tables, buttons, headings and lists': 'table, th, td, caption, button, input, h2, h3, p, ul, li, strong, details, summary, [role], [part], .frame, .chart { display: none !important; color: red !important; font-size: 40px !important }',
};

async function inRoom(each: ElementCase, view: string): Promise<SharedElement> {
  const element = await shown(each, { view, loading: 'eager' }, room());
  await quiet(element);
  return element;
}

for (const each of elements) {
  describe(`<${each.tag}> on a page with its own ideas`, () => {
    for (const [name, text] of Object.entries(SHEETS)) {
      for (const view of ['chart', 'table']) {
        it(`looks the same inside under ${name}: ${view}`, async () => {
          const element = await inRoom(each, view);
          const plain = looks(element);
          element.parentElement!.remove();
          sheet(text);
          expect(differences(plain, looks(await inRoom(each, view)))).to.deep.equal([]);
        });
      }
    }

    it('is no smaller where the page counts from ten pixels', async () => {
      const element = await inRoom(each, 'chart');
      const plain = looks(element);
      element.parentElement!.remove();
      sheet('html { font-size: 62.5% }');
      expect(differences(plain, looks(await inRoom(each, 'chart')))).to.deep.equal([]);
    });

    it('has texts of at least 12 px, however small the page’s are', async () => {
      sheet('html { font-size: 5px } * { font-size: 4px !important }');
      const element = await shown(each);
      const small = [...element.renderRoot.querySelectorAll<HTMLElement>('*')].filter(
        (node) => [...node.childNodes].some((child) => child instanceof Text && child.data.trim()) && parseFloat(getComputedStyle(node).fontSize) < (node.matches('.number') ? 10 : 12),
      );
      expect(small.map((node) => `${node.localName}.${node.className}: ${getComputedStyle(node).fontSize}`)).to.deep.equal([]);
    });

    it('is read from left to right on a page from right to left, its picture, too', async () => {
      const element = await inRoom(each, 'chart');
      const plain = looks(element);
      const places = (of: SharedElement): number[] => [...drawing(of)!.querySelectorAll('text')].map((text) => Math.round(text.getBoundingClientRect().left));
      const before = places(element);
      element.parentElement!.remove();
      document.documentElement.dir = 'rtl';
      try {
        const turned = await inRoom(each, 'chart');
        expect(differences(plain, looks(turned))).to.deep.equal([]);
        expect(places(turned)).to.deep.equal(before);
        part(turned, 'chart')!.focus({ focusVisible: true } as FocusOptions);
        const tooltip = await until('the tooltip', () => within(turned, '.tooltip:not([hidden])'));
        await quiet(turned);
        const [inner, outer] = [tooltip.getBoundingClientRect(), part(turned, 'chart')!.getBoundingClientRect()];
        expect(inner.left).to.be.at.least(outer.left - 1);
        expect(inner.right).to.be.at.most(outer.right + 1);
        expect(inner.width).to.be.lessThan(outer.width * 0.9);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });

    it('has room where the page makes boxes as wide as their content', async () => {
      const around = ['display: flex', 'display: grid; justify-items: center', 'float: left', 'display: inline-block', 'inline-size: fit-content', 'display: table-cell'];
      for (const css of around) {
        const box = stage().appendChild(document.createElement('div'));
        box.style.cssText = css;
        const element = await shown(each, { loading: 'eager' }, box);
        expect(element.clientWidth, css).to.be.within(280, 640);
        expect(drawing(element)!.clientWidth, css).to.be.greaterThan(250);
        box.remove();
      }
    });

    it('goes below what floats, where there is no room beside it', async () => {
      const box = room();
      for (const [width, isBeside] of [['100%', false], ['95%', false], ['50%', true]] as const) {
        const float = box.appendChild(document.createElement('div'));
        float.style.cssText = `float: left; block-size: 200px; inline-size: ${width}`;
        const element = await shown(each, { loading: 'eager' }, box);
        const inside = within(element, '.frame')!.getBoundingClientRect();
        expect(inside.top >= float.getBoundingClientRect().bottom, width).to.equal(!isBeside);
        expect(inside.width, width).to.be.greaterThan(250);
        element.remove();
        float.remove();
      }
    });

    it('draws in a frame’s document, moved there before it was ever shown', async () => {
      const frame = stage().appendChild(document.createElement('iframe'));
      frame.width = '700';
      frame.height = '600';
      const element = document.createElement(each.tag) as SharedElement;
      Object.assign(element, { loading: 'eager', src: addressOf(each.fixture) }, each.attributes);
      frame.contentDocument!.body.append(element);
      await until('the picture', () => element.complete && drawing(element));
      expect((element.renderRoot as ShadowRoot).adoptedStyleSheets).to.not.have.length(0);
      expect(getComputedStyle(within(element, '.frame')!).display).to.equal('grid');
    });

    it('is hidden with what is around it', async () => {
      const box = room();
      const element = await shown(each, { loading: 'eager' }, box);
      box.style.visibility = 'hidden';
      const visible = [...element.renderRoot.querySelectorAll('*')].filter((node) => getComputedStyle(node).visibility === 'visible');
      expect(visible.map(({ localName }) => localName)).to.deep.equal([]);
    });

    it('has the page’s font, and its own colours', async () => {
      const box = room();
      for (const name of ['--indicator-font', '--indicator-font-size']) box.style.removeProperty(name);
      box.style.setProperty('font-family', 'monospace', 'important');
      box.style.setProperty('color', 'rgb(99, 0, 0)', 'important');
      const element = await shown(each, { loading: 'eager' }, box);
      const texts = [...element.renderRoot.querySelectorAll('p, button, text')].map((node) => getComputedStyle(node));
      expect(new Set(texts.map(({ fontFamily }) => fontFamily))).to.deep.equal(new Set(['monospace']));
      expect(texts.map(({ color }) => color)).to.not.include('rgb(99, 0, 0)');
    });

    it('leaves the page as it was: its sheets, its looks, its globals and what they are made of', async () => {
      const page = stage().appendChild(document.createElement('section'));
      for (const tag of ['p', 'a', 'button', 'table', 'h3', 'svg', 'ul', 'details', 'input']) page.appendChild(document.createElement(tag)).textContent = 'x';
      const bare = (): unknown => [
        [...page.children, document.body, document.documentElement].map((node) => [...getComputedStyle(node)].filter((name) => !/-size|height|width|inset|top|bottom|origin|transition|animation/.test(name)).map((name) => getComputedStyle(node).getPropertyValue(name)).join()),
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
        document.head.innerHTML,
        [Object, Array, String, Number, Function, Promise, Element, HTMLElement, SVGElement, Node, Document, EventTarget, Map].map((made) => Object.entries(Object.getOwnPropertyDescriptors(made.prototype)).map(([name, { value }]) => `${name} ${typeof value === 'function' ? String(value) : ''}`)),
        [document.body, document.documentElement].map((node) => node.getAttributeNames()),
      ];
      const before = bare();
      const globals = new Set(Object.getOwnPropertyNames(window));
      const element = await shown(each);
      element.view = 'table';
      await quiet(element);
      expect(bare()).to.deep.equal(before);
      expect(Object.getOwnPropertyNames(window).filter((name) => !globals.has(name))).to.deep.equal([]);
    });
  });

  describe(`<${each.tag}> among old libraries`, () => {
    const texts = (element: SharedElement): string[] => [...element.renderRoot.querySelectorAll('p, li, text, button, [part=heading]')].map(textOf);

    const CHANGES: Readonly<Record<string, () => void>> = {
      'names of their own on every array, text, function and element': () => {
        const add = (owner: object): void => replace(owner as Record<string, unknown>, 'extend', function extend() { return 'polluted'; });
        for (const owner of [Array.prototype, String.prototype, Number.prototype, Function.prototype, Element.prototype]) {
          add(owner);
          Object.defineProperty(owner, 'extend', { enumerable: true });
        }
      },
      'their own methods of arrays and texts': () => {
        replace(Array.prototype, 'at', function (this: unknown[], index: number) { return this[((index % this.length) + this.length) % this.length]; });
        replace(String.prototype, 'at', function (this: string, index: number) { return this[index < 0 ? this.length + index : index]; });
        replace(Array.prototype as unknown as Record<string, unknown>, 'clone', function (this: unknown[]) { return [...this]; });
        replace(Function.prototype, 'bind', function (this: (...how: unknown[]) => unknown, self: unknown, ...first: unknown[]) { return (...rest: unknown[]) => this.apply(self, [...first, ...rest]); } as never);
      },
      'a name of their own on every object': () => {
        replace(Object.prototype as unknown as Record<string, unknown>, 'extend', function extend() { return 'polluted'; });
        Object.defineProperty(Object.prototype, 'extend', { enumerable: true });
      },
      'another Array.from and other entries of arrays, as Prototype.js and MooTools have': () => {
        replace(Array, 'from', ((list: unknown) => (list === null || list === undefined ? [] : typeof list === 'object' && 'length' in list ? (Array.prototype.slice.call(list) as unknown[]) : [list])) as typeof Array.from);
        replace(Array.prototype, 'entries', function toArray(this: unknown[]) { return [...this]; } as never);
      },
      'toJSON on arrays and texts': () => {
        replace(Array.prototype as unknown as Record<string, unknown>, 'toJSON', function (this: unknown[]) { return `[${this.join(', ')}]`; });
        replace(String.prototype as unknown as Record<string, unknown>, 'toJSON', function (this: string) { return `"${this}"`; });
      },
      'fetch, JSON and promises that pass through their hands': () => {
        const { fetch, Promise: plain } = window;
        const { parse } = JSON;
        replace(window, 'fetch', (...how) => fetch.apply(window, how).then((answer) => answer));
        replace(JSON, 'parse', ((text: string) => parse(text) as unknown) as typeof parse);
        replace(window, 'Promise', class extends plain<unknown> {} as unknown as PromiseConstructor);
      },
    };

    for (const [name, change] of Object.entries(CHANGES)) {
      it(`shows the same with ${name}`, async () => {
        const plain = await shown(each);
        await quiet(plain);
        const expected = texts(plain);
        plain.remove();
        change();
        // An address of its own, so that it is fetched and read anew.
        const element = await shown(each, { src: `${addressOf(each.fixture)}?${encodeURIComponent(name)}` });
        await quiet(element);
        expect(texts(element)).to.deep.equal(expected);
      });
    }
  });
}

describe('the bundle on a page with its own ideas', () => {
  const bundle = new URL('/__lax__/indicator-elements.js', location.href).href;
  const feed = (fixture: string): string => new URL(addressOf(fixture), location.href).href;
  type PageWindow = Window & typeof globalThis & { trouble: string[] };

  /** A page with the bundle, after a script of the page's own. */
  async function open(script: string, body: string, head = ''): Promise<PageWindow> {
    const frame = stage().appendChild(document.createElement('iframe'));
    frame.width = '700';
    frame.height = '600';
    frame.srcdoc = `<!doctype html><meta charset="utf-8">${head}<script>var trouble = []; onerror = (message) => { trouble.push(message); }; onunhandledrejection = ({ reason }) => trouble.push(String(reason)); ${script}</script><script type="module" src="${bundle}"></script>${body}`;
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
    return frame.contentWindow as PageWindow;
  }
  const tags = elements.map(({ tag, fixture, attributes }) => {
    const written = Object.entries({ src: feed(fixture), loading: 'eager', ...attributes }).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${written.join('')}><a href="#">Tabell</a></${tag}>`;
  });
  const inPage = (page: Window, tag: string): SharedElement => page.document.querySelector<SharedElement>(tag)!;

  it('works where customElements.define is wrapped', async () => {
    const page = await open('var defined = []; const { define } = customElements; customElements.define = function (name, made, how) { defined.push(name); return define.call(this, name, made, how); };', tags.join(''));
    for (const { tag } of elements) await until(tag, () => inPage(page, tag).complete);
    expect((page as unknown as { defined: string[] }).defined).to.have.members(elements.map(({ tag }) => tag));
    expect(page.trouble).to.deep.equal([]);
  });

  it('leaves the fallback standing where customElements.define refuses', async () => {
    const page = await open('customElements.define = () => { throw new Error("not here"); };', tags.join(''));
    for (const { tag } of elements) {
      expect(inPage(page, tag).shadowRoot).to.equal(null);
      expect(inPage(page, tag).querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    }
    expect(page.trouble.join()).to.contain('not here');
  });

  for (const { tag } of elements) {
    it(`leaves a <${tag}> that the page has defined itself alone, and defines the others`, async () => {
      const page = await open(`customElements.define("${tag}", class extends HTMLElement { own = true; });`, tags.join(''));
      for (const other of elements.filter((each) => each.tag !== tag)) await until(other.tag, () => inPage(page, other.tag).complete);
      expect((inPage(page, tag) as unknown as { own: boolean }).own).to.equal(true);
      expect(inPage(page, tag).textContent).to.equal('Tabell');
      expect(page.trouble).to.deep.equal([]);
    });
  }

  it('leaves the fallback standing where Trusted Types let nothing be rendered', async () => {
    for (const policies of ["'none'", 'other']) {
      const page = await open('', tags.join(''), `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}">`);
      if (!('trustedTypes' in page)) return;
      for (const { tag } of elements) await until(tag, () => inPage(page, tag).querySelector('a')!.getClientRects().length > 0 && page.trouble.length >= elements.length);
      expect(page.trouble.join()).to.contain('lit-html');
    }
  });

  it('finds its own parts beside itself and feeds by the page’s <base>, as all addresses in HTML', async () => {
    const [trend] = elements;
    const page = await open('', `<${trend!.tag} src="skift.json" loading="eager"></${trend!.tag}>`, `<base href="${feed('fixtures/valid/')}">`);
    await until('the trend', () => inPage(page, trend!.tag).complete);
    const asked = page.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked).to.include(feed('fixtures/valid/skift.json'));
    expect(asked.filter((name) => name.endsWith('.js') && !name.startsWith(new URL('.', bundle).href))).to.deep.equal([]);
    expect(page.trouble).to.deep.equal([]);
  });

  it('draws on pages in quirks mode, in frames of XHTML habits and with a form around it', async () => {
    const [trend] = elements;
    const page = await open('', `<form><fieldset disabled>${tags[0]}</fieldset></form>`);
    await until('the trend', () => inPage(page, trend!.tag).complete);
    expect(page.document.forms[0]!.elements.length, 'the fieldset alone').to.equal(1);
    await loaded(inPage(page, trend!.tag));
    expect(page.trouble).to.deep.equal([]);
  });
});
