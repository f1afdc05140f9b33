/** A file server that is not to be trusted: it redirects, answers each request in another way, or not at all, and pages fetch its files ahead. */
import { expect } from 'chai';
import { openEmbedding, type EmbeddingPage } from '../elements/support/embedded.js';
import { drawing, until, within } from '../elements/support/stage.js';
import { ALL, isSeen, scripts, settled, stands } from './every-file.js';

const entry = 'indicator-elements.js';
const named = (name: string): string => scripts.find((file) => file.replace(/-[0-9a-f]+\.js$/, '') === name)!;

/** Puts a tag on a page that is there already. */
function put({ document }: EmbeddingPage, html: string): void {
  document.body.append(document.importNode(new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!, true));
}

describe('a server that is not to be trusted', () => {
  let page: EmbeddingPage | undefined;
  afterEach(() => {
    page?.close();
    page = undefined;
  });
  it('cannot lead the script to where another answers the second time', async () => {
    page = await openEmbedding(ALL.join(''), { from: [`led=${entry}=second=${entry}`] });
    const all = await settled(page);
    expect(page.ran).to.deep.equal([]);
    expect(all.filter((element) => !stands(element)).map((element) => element.outerHTML)).to.deep.equal([]);
  });

  for (const name of ['trend', 'surroundings', 'trend-picture']) {
    it(`cannot lead ${name} to where it lies beside changed files`, async () => {
      for (const other of [entry, named('trend'), named('drawing')].filter((file) => file !== named(name))) {
        page?.close();
        page = await openEmbedding(ALL[0]!, { from: [`led=${named(name)}=code=${other}`] });
        const [element] = await settled(page);
        expect(page.ran, other).to.deep.equal([]);
        expect(drawing(element!)).to.not.equal(null);
      }
    });
  }

  it('cannot have a changed file brought by a header, or by a link that goes before anybody has seen it', async () => {
    const file = named('trend');
    const gone = `<link rel="modulepreload" href="${file}" crossorigin="anonymous">`;
    for (const { body, ...options } of [{ body: '', told: [file] }, { body: gone }]) {
      page?.close();
      page = await openEmbedding(body, { from: [`first=${file}`], ...options });
      await until('the changed file', async () => (await page!.asked()).includes(file));
      page.document.querySelector('link')?.remove();
      put(page, ALL[0]!);
      await settled(page);
      expect(page.ran).to.deep.equal([]);
    }
  });

  it('cannot have a changed file brought by a link that has lost its hash, and answer well afterwards', async () => {
    const file = named('trend');
    for (const [mark, integrity] of [['', ''], ['#checked', ''], ['#checked', 'sha1-AAAA'], ['#checked', ' ']]) {
      page?.close();
      page = await openEmbedding(`<link rel="modulepreload" href="${file}${mark}" crossorigin="anonymous" integrity="${integrity}">${ALL[0]!}`, { from: [`first=${file}`] });
      const [element] = await settled(page);
      await until('what stands', () => stands(element!));
      expect(page.ran).to.deep.equal([]);
    }
  });

  it('cannot keep what stands in the tag away by never sending a file', async () => {
    for (const name of ['trend', 'surroundings']) {
      page?.close();
      page = await openEmbedding('', { from: [`never=${named(name)}`] });
      const { setTimeout: later } = page.window;
      // Twenty seconds pass at once.
      page.window.setTimeout = ((work: () => void, after = 0) => later(work, after === 20000 ? 200 : after)) as typeof setTimeout;
      put(page, ALL[0]!);
      const [element] = await settled(page);
      await until('what stands', () => isSeen(element!.querySelector('a')!) || within(element!, 'tbody tr') !== null);
    }
  });
});
