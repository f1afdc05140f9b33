/** The frame: one element, as its address asks, and nothing else that an address could ask for. */
import { expect } from 'chai';
import fc from 'fast-check';
import { allowedOrigins, allowedSource } from '../../packages/embed/src/frame/source.js';
import { elements, type SharedElement } from '../elements/support/every-element.js';
import { openEmbedding, openFrame, type EmbeddingPage } from '../elements/support/embedded.js';
import { choose, NAMES } from '../elements/support/menu.js';
import { serveFeed } from '../elements/support/server.js';
import { drawing, failed, headingOf, loaded, quiet, replace, textOf, until, within } from '../elements/support/stage.js';

const TREND = { element: 'indicator-trend', src: '/__lax__/fixtures/valid/skift.json' };
/** As the builder writes them for tables of these elements: what is shown fits at a phone's width. */
const HEIGHTS: Readonly<Record<string, number>> = { 'indicator-trend': 1050, 'municipality-comparison': 1150, 'spider-chart': 1300, 'collaboration-ladder': 900 };
const TAGS = elements.map(({ tag }) => tag);

let page: EmbeddingPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

const elementIn = (opened: EmbeddingPage): SharedElement => opened.document.querySelector<SharedElement>(TAGS.join())!;
const error = (opened: EmbeddingPage): string => textOf(opened.document.querySelector('main > [role=alert]'));

async function open(query: Readonly<Record<string, string>> | string, folder?: string): Promise<EmbeddingPage> {
  return (page = await openFrame(query, folder));
}

describe('the frame', () => {
  for (const { tag, fixture, attributes } of elements) {
    it(`shows <${tag}>, with its heading as the title, and breaks no line of its policy`, async () => {
      const opened = await open({ element: tag, src: `/__lax__/${fixture}`, ...attributes });
      const element = elementIn(opened);
      await loaded(element);
      expect(element.localName).to.equal(tag);
      expect(drawing(element)).to.not.equal(null);
      for (const [name, value] of Object.entries(attributes)) expect(element.getAttribute(name), name).to.equal(value);
      expect(opened.document.title).to.equal(headingOf(element));
      expect(opened.trouble).to.deep.equal([]);
    });
  }

  it('takes the attributes that the element has, and nothing else from its address', async () => {
    const opened = await open({ ...TREND, analysis: 'spc', 'heading-level': '2', style: 'color:red', onclick: 'alert(1)', id: 'x', class: 'y', slot: 'z', feed: '{}', compare: 'none' });
    const element = elementIn(opened);
    await loaded(element);
    expect(element.getAttributeNames().toSorted()).to.deep.equal(['analysis', 'compare', 'heading-level', 'loading', 'src', 'view']);
  });

  it('speaks the language that is asked for, and Swedish otherwise', async () => {
    for (const [lang, says] of [['en', /does not say where/], ['de', /säger inte var/], ['', /säger inte var/]] as const) {
      page?.close();
      const opened = await open({ element: 'indicator-trend', lang });
      expect(error(opened)).to.match(says);
      expect(opened.document.documentElement.lang).to.equal(lang === 'en' ? 'en' : 'sv');
    }
  });

  it('takes colours and lengths by the name of their custom property, and nothing that could fetch', async () => {
    const opened = await open({ ...TREND, '--indicator-own': '#a0f', '--indicator-gap': '1rem', '--indicator-font': 'Georgia, serif', '--indicator-grid': 'url(/x)', '--other': 'red', color: 'red' });
    const { style } = opened.document.documentElement;
    expect([...style].toSorted()).to.deep.equal(['--indicator-font', '--indicator-gap', '--indicator-own']);
    expect(style.getPropertyValue('--indicator-own')).to.equal('#a0f');
  });

  it('takes no value that could stand for more than it is: var(), url(), and what else is not a plain colour, length or list of fonts', async () => {
    const { fits } = await import('../../packages/embed/src/frame/look.js');
    const evil = 'https://evil.example/x';
    const refused = [
      `var(--nix, url(${evil}))`, 'var(--x)', 'VAR(--x)', 'v\\61r(--x)', `url(${evil})`, `image-set("${evil}" 1x)`, `image(${evil})`, 'attr(data-x)', 'attr(title type(<url>))', 'env(x, red)',
      `rgb(var(--x, 1), 2, 3)`, `color-mix(in srgb, red, var(--x, url(${evil})))`, 'calc(1px + var(--x))', 'calc(env(x, 1px))', 'red; background: red', 'red}', 'red/**/', '#a0f\\', 'red !important',
      `1px url(${evil})`, 'element(#x)', `src("${evil}")`, `paint(x)`, `-webkit-image-set(url(${evil}) 1x)`, '', ' ',
    ];
    for (const name of ['--indicator-own', '--indicator-page', '--indicator-gap', '--indicator-font']) {
      for (const value of refused) expect(fits(name, value), `${name}: ${value}`).to.equal(false);
    }
    for (const value of ['#a0f', '#A0F8', 'rebeccapurple', 'rgb(1 2 3 / 50%)', 'rgba(1, 2, 3, 0.5)', 'hsl(120deg 50% 50%)', 'oklch(0.7 0.1 200)']) expect(fits('--indicator-own', value), value).to.equal(true);
    for (const name of ['--indicator-gap', '--indicator-font-size']) {
      for (const value of ['1rem', '.5em', '0', '12PX', '1.25rem']) expect(fits(name, value), `${name}: ${value}`).to.equal(true);
      // So large that nothing could be read, or of what is not known here.
      for (const value of ['999rem', '65px', '100%', '1e3px', '5em', '1', '10vw', '-1px', '1.2.3em', 'red']) expect(fits(name, value), `${name}: ${value}`).to.equal(false);
    }
    expect(fits('--indicator-own', '1rem')).to.equal(false);
    for (const value of ['Georgia, serif', '"Källa Sans", \'Open Sans 3\', system-ui']) expect(fits('--indicator-font', value), value).to.equal(true);
    for (const name of ['--other', 'color', '--indicator-', '--indicator-x;y', '--indicator-X']) expect(fits(name, 'red'), name).to.equal(false);
    const { document } = await open({ ...TREND, '--indicator-page': `var(--nix, url(${evil}))`, '--indicator-font': 'var(--nix, serif)', '--indicator-own': 'red' });
    expect([...document.documentElement.style]).to.deep.equal(['--indicator-own']);
  });

  for (const { tag, fixture, attributes } of elements) {
    it(`gives the frame itself as the embed code of <${tag}>, with what the reader has chosen since`, async () => {
      const look = { scheme: 'dark', '--indicator-own': '#a0f' };
      const opened = await open({ element: tag, src: `/__lax__/${fixture}`, ...attributes, ...look, heading: '"A" & <b>', '--indicator-grid': 'url(/x)', other: 'x' });
      const element = elementIn(opened);
      await loaded(element);
      within(element, '[part=menu] button')!.click();
      await until('the table', () => within(element, 'table'));
      const text = new Promise<string>((done) => replace(opened.window.navigator.clipboard, 'writeText', (written) => Promise.resolve(done(written))));
      await choose(element, NAMES.code);
      const made = new DOMParser().parseFromString(await text, 'text/html');
      const [frame, ...others] = made.body.children;
      expect(others).to.deep.equal([]);
      const { src, ...said } = Object.fromEntries([...frame!.attributes].map(({ name, value }) => [name, value]));
      expect(frame!.localName).to.equal('iframe');
      expect(said).to.deep.equal({ title: '"A" & <b>', width: '100%', height: String(HEIGHTS[tag]), loading: 'lazy', frameborder: '0' });
      const { origin, pathname, searchParams } = new URL(src!);
      expect(origin + pathname).to.equal(opened.window.location.origin + opened.window.location.pathname);
      expect(Object.fromEntries(searchParams)).to.deep.equal({ element: tag, src: new URL(`/__lax__/${fixture}`, location.href).href, heading: '"A" & <b>', view: 'table', ...attributes, ...look });
      expect(opened.trouble).to.deep.equal([]);
    });
  }

  it('is light, unless dark or the reader\'s own choice is asked for', async () => {
    for (const [scheme, used] of [['dark', 'dark'], ['auto', 'light dark'], ['x', 'light']] as const) {
      page?.close();
      const { window: own, document } = await open({ ...TREND, scheme });
      expect(own.getComputedStyle(document.documentElement).colorScheme).to.equal(used);
    }
  });

  it('names the elements that there are, where the address has none of them', async () => {
    for (const element of ['', 'script', 'iframe', 'INDICATOR-TREND', 'constructor', '<img src=x onerror=alert(1)>']) {
      page?.close();
      const opened = await open({ ...TREND, element });
      for (const tag of TAGS) expect(error(opened)).to.contain(tag);
      expect(opened.document.querySelector('main *:not(p)')).to.equal(null);
    }
  });

  it('runs no script that is not what it was, and says so where that is the elements\'', async () => {
    const own = await open({ ...TREND }, 'code=embed.js');
    expect(own.ran).to.deep.equal([]);
    expect(own.document.querySelector('main > :not(noscript)')).to.equal(null);
    own.close();
    const opened = await open({ ...TREND }, 'code=indicator-elements.js');
    expect(error(opened)).to.match(/kan inte visas/);
    expect(opened.ran).to.deep.equal([]);
  });
});

describe('where a frame fetches from', () => {
  const own = 'https://frame.example.org';
  const origins = new Set([own, 'https://data.example.org']);
  const allowed = (given: string): string | undefined => allowedSource(given, `${own}/elements/embed.html`, origins);

  it('is its own origin and those that its policy names whole', () => {
    const of = (policy: string): string[] => [...allowedOrigins(policy, own)];
    expect(of("default-src 'none'; connect-src 'self' https://data.example.org https://b.example:8443/")).to.deep.equal([own, 'https://data.example.org', 'https://b.example:8443']);
    expect(of("connect-src * https: https://*.example.org data: 'none' blob: https://a.example/path")).to.deep.equal([]);
    expect(of("default-src 'self'")).to.deep.equal([]);
    expect(of('')).to.deep.equal([]);
  });

  it('is an address there, however it is written', () => {
    expect(allowed('/feed.json')).to.equal(`${own}/feed.json`);
    expect(allowed('feed.json?v=2')).to.equal(`${own}/elements/feed.json?v=2`);
    expect(allowed('HTTPS://DATA.example.org:443/feed.json')).to.equal('https://data.example.org/feed.json');
  });

  const hostile = [
    'javascript:alert(1)', 'java\tscript:alert(1)', ' \njavascript:alert(1)', 'data:application/json,{}', `blob:${own}/0b1c`, 'file:///etc/passwd', 'ftp://data.example.org/', 'filesystem:https://frame.example.org/x',
    '//evil.example', '\\\\evil.example', '/\\evil.example', '\\/evil.example', '/\t/evil.example', 'https:evil.example', 'https:\\\\evil.example', '///evil.example/x',
    `${own}@evil.example/`, `${own}.evil.example/`, 'https://user@frame.example.org/', 'https://:pw@data.example.org/', `${own}:444/`, 'http://frame.example.org/', 'https://frame。example.org.evil.example/', 'https://frame.example.org%2F@evil.example/', 'https://[::1]/', 'http://', 'https://%00/',
  ];
  for (const given of hostile) {
    it(`is not ${JSON.stringify(given)}`, () => {
      const found = allowed(given);
      // A form without its slashes is a path at home to the browser, too.
      if (found !== undefined) expect(new URL(found).origin).to.equal(own);
      if (!/^https:evil/.test(given)) expect(found).to.equal(undefined);
    });
  }

  it('is never anywhere else, whatever is written', () => {
    const bits = fc.constantFrom('https:', 'http:', 'javascript:', 'data:', 'blob:', '/', '//', '\\', '@', ':', '.', '?', '#', '%2f', '%5c', '%40', '\t', '\n', ' ', '\0', 'evil.example', 'frame.example.org', 'data.example.org', own, '。', '⁄', '..', 'x');
    fc.assert(fc.property(fc.oneof(fc.array(bits, { maxLength: 8 }).map((parts) => parts.join('')), fc.webUrl(), fc.string()), (given) => {
      const found = allowed(given);
      if (found === undefined) return true;
      const { origin, username, password, protocol } = new URL(found);
      return origins.has(origin) && protocol === 'https:' && username === '' && password === '';
    }), { numRuns: 3000 });
  });

  it('is said in the page, as text, where it is not allowed, and nothing is fetched', async () => {
    const feed = await serveFeed({ file: 'fixtures/valid/skift.json', cors: true });
    for (const src of [feed.elsewhere, 'javascript:alert(1)', '<img src=x onerror=alert(1)>//evil', '//<b>evil']) {
      page?.close();
      const opened = await open({ ...TREND, src: src.startsWith('<') ? `data:${src}` : src });
      expect(error(opened)).to.contain(src).and.to.contain(location.origin);
      expect(opened.document.querySelector('main *:not(p)')).to.equal(null);
      expect(opened.trouble).to.deep.equal([]);
    }
    expect(await feed.requests()).to.deep.equal([]);
  });

  it('is not where a feed leads on to', async () => {
    const feed = await serveFeed({ redirect: 'elsewhere', cors: true });
    const opened = await open({ ...TREND, src: feed.url });
    const element = elementIn(opened);
    if (!element.matches(':state(failed)')) await failed(element);
    expect(drawing(element)).to.equal(null);
    expect((await feed.requests()).filter(({ at }) => at === 'elsewhere')).to.deep.equal([]);
  });
});

describe('a page with frames', () => {
  const address = (query: Record<string, string>): string => `embed.html?${new URLSearchParams(query)}`.replaceAll('&', '&amp;');

  async function openHost(body = `<iframe src="${address(TREND)}" width="600" height="400"></iframe>`): Promise<{ host: EmbeddingPage; frame: HTMLIFrameElement; element: () => SharedElement }> {
    const host = (page = await openEmbedding(body, { from: [], host: true }));
    const frame = host.document.querySelector('iframe')!;
    const element = (): SharedElement => frame.contentDocument!.querySelector<SharedElement>(TAGS.join())!;
    await until('the element', () => frame.contentDocument?.querySelector(TAGS.join()));
    await loaded(element());
    return { host, frame, element };
  }

  const fits = (frame: HTMLIFrameElement): boolean => frame.clientHeight === Math.ceil(frame.contentDocument!.querySelector('main')!.getBoundingClientRect().height);

  it('has each as high as what it holds: drawn, as a table, and narrow', async () => {
    const { host, frame, element } = await openHost();
    await until('the height', () => fits(frame));
    const drawn = frame.clientHeight;
    expect(drawn).to.be.greaterThan(400);
    within(element(), '[part=menu] button')!.click();
    await until('the table', () => within(element(), 'table') && frame.clientHeight !== drawn && fits(frame));
    const wide = frame.clientHeight;
    frame.width = '280';
    await until('more height', () => frame.clientHeight > wide && fits(frame));
    expect(frame.contentDocument!.documentElement.scrollHeight).to.equal(frame.clientHeight);
    expect(host.trouble).to.deep.equal([]);
  });

  it('leaves a frame that is not shown as it is, until it is', async () => {
    const host = (page = await openEmbedding(`<div hidden><iframe src="${address(TREND)}" width="600" height="400"></iframe></div>`, { from: [], host: true }));
    const frame = host.document.querySelector('iframe')!;
    const element = await until('the element', () => frame.contentDocument?.querySelector<SharedElement>(TAGS.join()));
    await until('its words', () => element.shadowRoot?.querySelector('[part=summary]'));
    await quiet(element);
    expect(frame.style.height).to.equal('');
    frame.parentElement!.hidden = false;
    await loaded(element);
    await until('the height', () => frame.clientHeight > 400 && fits(frame));
    expect(host.trouble).to.deep.equal([]);
  });

  it('counts no border, padding or box-sizing into it, and names a frame that has no title', async () => {
    const { frame, element } = await openHost(`<iframe src="${address(TREND)}" width="600"></iframe><iframe title="Min" src="${address(TREND)}" width="600"></iframe>`);
    await until('the title', () => frame.title);
    expect(frame.title).to.equal(headingOf(element()));
    // What is within borders and padding is what the frame's own window has.
    const room = (): number => frame.contentWindow!.innerHeight;
    const content = (): number => Math.ceil(frame.contentDocument!.querySelector('main')!.getBoundingClientRect().height);
    for (const [boxSizing, width] of [['border-box', '500'], ['content-box', '450']] as const) {
      frame.style.setProperty('border', '7px solid');
      frame.style.setProperty('padding', '5px');
      frame.style.setProperty('box-sizing', boxSizing);
      frame.width = width;
      await until(boxSizing, () => room() === content());
      // Slowly, and yet to the same height.
      frame.style.setProperty('transition', 'height 0.1s');
      frame.width = '380';
      await new Promise((done) => frame.addEventListener('transitionend', done, { once: true }));
      await until(`${boxSizing}, slowly`, () => room() === content());
      frame.style.removeProperty('transition');
    }
    expect((frame.nextElementSibling as HTMLIFrameElement).title).to.equal('Min');
  });

  it('heeds what a frame says of itself, and nobody else', async () => {
    const { host, frame } = await openHost(`<iframe src="${address(TREND)}" width="600"></iframe><iframe src="embed-block.html" height="90"></iframe>`);
    await until('the height', () => fits(frame) && frame.title);
    const other = frame.nextElementSibling as HTMLIFrameElement;
    const before = frame.style.height;
    const origin = location.origin;
    const message = { type: 'indicator-elements', height: 555, title: 'x' };
    const say = (init: MessageEventInit): boolean => host.window.dispatchEvent(new host.window.MessageEvent('message', init));
    const own = frame.contentWindow;
    for (const init of [
      { data: message, origin, source: host.window },
      { data: message, origin, source: window },
      { data: message, origin, source: null },
      { data: message, origin: 'https://evil.example', source: own },
      { data: message, origin: 'null', source: own },
      { data: { ...message, type: 'other' }, origin, source: own },
      ...[Number.NaN, Infinity, '555', null, undefined, { valueOf: () => 555 }].map((height) => ({ data: { ...message, height }, origin, source: own })),
      ...['indicator-elements', null, undefined, 1, []].map((data) => ({ data, origin, source: own })),
      { data: message, origin, source: other.contentWindow },
    ]) {
      say(init);
      expect(frame.style.height, JSON.stringify(init.data)).to.equal(before);
    }
    expect(other.style.height).to.equal('');
    for (const [height, clamped] of [[555.2, 556], [-10, 80], [0, 80], [1e9, 20_000]] as const) {
      say({ data: { ...message, height }, origin, source: own });
      expect(frame.clientHeight).to.equal(clamped);
    }
    expect(host.trouble).to.deep.equal([]);
  });

  it('hears from a frame when it asks; nobody else is answered', async () => {
    const { host, frame } = await openHost();
    await until('the height', () => fits(frame) && frame.title);
    const heard: unknown[] = [];
    host.window.postMessage = ((data: unknown) => heard.push(data)) as typeof postMessage;
    const inner = frame.contentWindow as Window & typeof globalThis;
    const ask = (source: Window | null, data: unknown): boolean => inner.dispatchEvent(new inner.MessageEvent('message', { source, data, origin: location.origin }));
    ask(window, { type: 'indicator-elements' });
    ask(inner, { type: 'indicator-elements' });
    ask(null, { type: 'indicator-elements' });
    for (const data of [{ type: 'x' }, null, 'indicator-elements', undefined]) ask(host.window, data);
    expect(heard).to.deep.equal([]);
    ask(host.window, { type: 'indicator-elements', height: 9, title: 'x' });
    expect(heard).to.deep.equal([{ type: 'indicator-elements', height: frame.clientHeight, title: frame.contentDocument!.title }]);
  });

  it('asks with a script of at most 1 KiB, and without it scrolls inside', async () => {
    const text = await (await fetch('/__lax__/embed-host.js')).text();
    const packed = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
    // gzip is never smaller than brotli for such a text.
    expect((await packed.arrayBuffer()).byteLength).to.be.at.most(1024);
    page = await openEmbedding(`<iframe src="${address(TREND)}" width="600" height="200"></iframe>`, { from: [] });
    const frame = page.document.querySelector('iframe')!;
    await until('the element', () => frame.contentDocument?.querySelector(TAGS.join()));
    await loaded(frame.contentDocument!.querySelector<SharedElement>(TAGS.join())!);
    expect(frame.clientHeight).to.equal(200);
    expect(frame.contentDocument!.documentElement.scrollHeight).to.be.greaterThan(200);
  });
});
