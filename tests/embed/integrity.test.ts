/** What the page did not ask for does not run: every file of the bundle is held to its hash, and where one is not what it was, something stands. */
import { expect } from 'chai';
import { leaveOut } from '../elements/support/browser.js';
import { openEmbedding, type EmbeddingPage } from '../elements/support/embedded.js';
import { drawing, part, said, says, until, within } from '../elements/support/stage.js';
import { ALL, FALLBACK, inPage, isSeen, manifest, scripts, settled, stands, TAGS } from './every-file.js';

const WEBKIT = navigator.vendor.startsWith('Apple');
/** Firefox keeps a failure for as long as the page lives. */
const FIREFOX = navigator.userAgent.includes('Firefox');
const { version, words, pictures } = manifest;

describe('the bundle, with its integrity', () => {
  let page: EmbeddingPage | undefined;
  afterEach(() => {
    page?.close();
    page = undefined;
  });

  it('is fetched file by file, each once, and breaks no line of the strict policy', async () => {
    page = await openEmbedding(ALL.join(''));
    const all = await settled(page);
    expect(all.filter((element) => !element.complete).map((element) => element.getAttribute('analysis'))).to.deep.equal(['magic', 'of no feed']);
    await until('the menu', () => within(all[0]!, '.actions button'));
    const asked = await page.asked();
    // WebKit asks twice of what is loaded later, the second time its cache, which this server forbids.
    expect((WEBKIT ? [...new Set(asked)] : asked).toSorted()).to.deep.equal(scripts.toSorted());
    expect(page.trouble).to.deep.equal([]);
  });

  it('works under a policy of nonces', async () => {
    page = await openEmbedding(ALL[0]!, { nonce: true });
    await settled(page);
    expect(page.trouble).to.deep.equal([]);
    expect(drawing(inPage(page)[0]!)).to.not.equal(null);
  });

  for (const file of scripts) {
    it(`never runs ${file.replace(/-[0-9a-f]+\.js$/, '')} with one byte changed, or with more code in it, and leaves something standing`, async () => {
      for (const how of [`byte=${file}`, `code=${file}`]) {
        page?.close();
        page = await openEmbedding(ALL.join(''), { from: [how] });
        const all = await settled(page);
        expect(page.ran).to.deep.equal([]);
        expect(all.filter((element) => !stands(element)).map((element) => `${element.outerHTML}: ${said(element)}`)).to.deep.equal([]);
        expect(page.trouble.filter((line) => line.startsWith('policy'))).to.deep.equal([]);
      }
    });
  }

  it(`${FIREFOX ? 'asks for a reload' : 'fetches once more'} when the reader tries to get what did not come`, async () => {
    const trend = scripts.find((name) => /^trend-[0-9a-f]+\.js$/.test(name))!;
    page = await openEmbedding(ALL[0]!, { from: [`late=${trend}`] });
    const [element] = await settled(page);
    expect(element!.matches(':state(failed)')).to.equal(true);
    await says(element!, /ladda om sidan/);
    within(element!, 'button')!.click();
    if (FIREFOX) {
      await until('the same again', () => element!.matches(':state(failed)') && /ladda om sidan/.test(said(element!)));
      return;
    }
    await until('the trend', () => element!.complete);
    expect(drawing(element!)).to.not.equal(null);
  });
});

describe('words, without what stands around them', () => {
  let page: EmbeddingPage;
  afterEach(() => page.close());
  const surroundings = scripts.find((name) => name.startsWith('surroundings-'))!;

  it('stand with the table and a line that says so, and get the rest when the reader asks for it', async () => {
    page = await openEmbedding(ALL[0]!, { from: [`late=${surroundings}`] });
    const [element] = await settled(page);
    expect(element!.complete).to.equal(true);
    expect(part(element!, 'heading'), 'heading').to.not.equal(null);
    expect(part(element!, 'summary'), 'sentence').to.not.equal(null);
    expect(within(element!, 'tbody tr'), 'table').to.not.equal(null);
    await says(element!, /kan inte visas/);
    within(element!, 'button')!.click();
    if (FIREFOX) {
      await until('the same again', () => element!.complete && /kan inte visas/.test(said(element!)));
      return;
    }
    await until('the picture', () => drawing(element!));
    await until('the notes', () => part(element!, 'notes'));
    expect(said(element!)).to.not.match(/kan inte visas/);
  });

  it('get the rest by themselves when a connection is back', async () => {
    if (FIREFOX) await leaveOut('Firefox does not fetch a module again that could not be had');
    page = await openEmbedding(ALL[0]!, { from: [`late=${surroundings}`] });
    const [element] = await settled(page);
    await says(element!, /kan inte visas/);
    page.window.dispatchEvent(new Event('online'));
    await until('the picture', () => drawing(element!));
    expect(said(element!)).to.not.match(/kan inte visas/);
  });

  it('leave the fallback content where there are none', async () => {
    page = await openEmbedding(ALL[3]!, { from: [`byte=${surroundings}`] });
    const [element] = await settled(page);
    await says(element!, /kan inte visas/);
    expect(isSeen(element!.querySelector('a')!)).to.equal(true);
  });

  it('are asked for before what stands around them, and what names failures is not asked for at all', async () => {
    page = await openEmbedding(ALL[0]!);
    await settled(page);
    const asked = await page.asked();
    const at = (name: RegExp): number => asked.findIndex((file) => name.test(file));
    expect(at(/^trend-[0-9a-f]+\.js$/)).to.be.greaterThan(-1);
    for (const later of [/^surroundings-/, /^drawing-/, /^trend-picture-/]) expect(at(later), String(later)).to.be.greaterThan(at(/^trend-[0-9a-f]+\.js$/));
    expect(at(/^(troubles|careful-reader)-/)).to.equal(-1);
  });
});

describe('what a page preloads', () => {
  let page: EmbeddingPage | undefined;
  afterEach(() => {
    page?.close();
    page = undefined;
  });

  /** A tag of each kind that the manifest tells apart. */
  const TOLD = [
    ['indicator-trend', 'skift', ''],
    ['indicator-trend', 'skift', 'analysis="spc" lang="en"'],
    ['municipality-comparison', 'mangbesokare-kommuner', 'area="0680"'],
    ['municipality-comparison', 'mangbesokare-kommuner', 'view="funnel" lang="en-GB"'],
    ['municipality-comparison', 'mangbesokare-kommuner', 'view="trends"'],
    ['municipality-comparison', 'mangbesokare-kommuner', 'indicator="coordinated-plans" area="0680" compare="rest"'],
    ['spider-chart', 'samverkan', 'lang="en"'],
    ['spider-chart', 'samverkan', 'compare="group=respondent"'],
    ['spider-chart', 'samverkan', 'view="dots" compare="none; previous"'],
    ['collaboration-ladder', 'samverkanstrappan', 'lang="en"'],
    ['collaboration-ladder', 'samverkanstrappan', 'group="respondent"'],
    ['collaboration-ladder', 'samverkanstrappan', 'compare="previous"'],
    ['municipality-comparison', 'mangbesokare-kommuner', 'view="table"'],
  ].map(([tag, feed, more]) => `<${tag} src="/__lax__/fixtures/valid/${feed}.json" loading="eager" ${more}><a href="#">${FALLBACK}</a></${tag}>`);

  const needs = [...new Set([...Object.keys(words), ...Object.keys(pictures)])];
  /** As the manifest tells of a tag, in a document where it is none. */
  const tagsOf = (html: string): string[] => {
    const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
    return needs.filter((tags) => element.matches(tags));
  };

  it('is told for every kind of tag', () => {
    expect(new Set(TOLD.flatMap(tagsOf))).to.deep.equal(new Set(needs));
    expect(new Set(TOLD.map((html) => /^<([a-z-]+)/.exec(html)![1]))).to.deep.equal(new Set(TAGS));
  });

  for (const html of TOLD) {
    it(`is all that it needs and nothing else, each once: ${html.replace(/ src="[^"]*" loading="eager"|>.*/g, '')}`, async () => {
      const early = tagsOf(html);
      page = await openEmbedding(html);
      await settled(page);
      const wanted = new Set(await page.asked());
      page.close();
      page = await openEmbedding(html, { early });
      const [element] = await settled(page);
      expect(element!.complete).to.equal(true);
      const asked = await page.asked();
      expect((WEBKIT ? [...new Set(asked)] : asked).toSorted()).to.deep.equal([...wanted].toSorted());
      const told = new Set([...early.flatMap((tags) => [...(words[tags] ?? []), ...(pictures[tags] ?? [])]), 'indicator-elements.js']);
      // The menu comes after all else.
      expect([...wanted].filter((file) => !told.has(file)).map((file) => file.replace(/-[0-9a-f]+\.js$/, ''))).to.deep.equal(['menu']);
      expect(page.trouble).to.deep.equal([]);
    });
  }

  it('comes under a policy of nonces, too', async () => {
    page = await openEmbedding(TOLD[0]!, { early: tagsOf(TOLD[0]!), nonce: true });
    const [element] = await settled(page);
    expect(drawing(element!)).to.not.equal(null);
    expect(page.trouble).to.deep.equal([]);
  });

  it('does not run with a file changed that a link without a hash has brought', async () => {
    const file = scripts.find((each) => /^trend-picture-[0-9a-f]+\.js$/.test(each))!;
    for (const link of ['', 'integrity']) {
      page?.close();
      page = await openEmbedding(`<link rel="modulepreload" href="../code=${file}/${file}" crossorigin="anonymous" ${link}>${TOLD[0]!}`, { from: [`code=${file}`] });
      const [element] = await settled(page);
      await until('what stands', () => stands(element!));
      expect(page.ran).to.deep.equal([]);
      expect(drawing(element!)).to.equal(null);
    }
  });

  for (const name of ['trend', 'trend-picture', 'drawing', 'surroundings']) {
    it(`does not run with ${name} changed`, async () => {
      const file = scripts.find((each) => each.replace(/-[0-9a-f]+\.js$/, '') === name)!;
      for (const how of [`byte=${file}`, `code=${file}`]) {
        page?.close();
        page = await openEmbedding(TOLD[0]!, { from: [how], early: tagsOf(TOLD[0]!) });
        const [element] = await settled(page);
        // It is known that it failed before there are the words for it.
        await until('what stands', () => stands(element!));
        expect(page.ran).to.deep.equal([]);
        expect(drawing(element!)).to.equal(null);
      }
    });
  }
});

describe('two versions on a page', () => {
  let page: EmbeddingPage;
  afterEach(() => page.close());

  it('leave the elements to the first, and the second says so once, naming both', async () => {
    page = await openEmbedding(ALL.join(''), { from: ['same', 'version=9.8.7', 'version=9.8.6'] });
    await settled(page);
    expect((page.window.customElements.get('spider-chart') as unknown as { version: string }).version).to.equal(version);
    const told = page.said.filter((line) => line.includes(version));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('9.8.7');
    expect(page.trouble).to.deep.equal([]);
    expect(inPage(page).filter((element) => element.complete)).to.have.length(ALL.length - 2);
  });

  it('are silent where they are the same', async () => {
    page = await openEmbedding(ALL[0]!, { from: ['same', 'version=' + version] });
    await settled(page);
    expect(page.said).to.deep.equal([]);
    expect(page.trouble).to.deep.equal([]);
  });
});
