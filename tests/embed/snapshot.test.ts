/** Pages that were filled when they were published, where no script can run: all but interaction is there. */
import { expect } from 'chai';
import { boxOf, boxSlack, emulateMedia } from '../elements/support/browser.js';
import { elements as every } from '../elements/support/every-element.js';
import { closeSnapshots, lackingIn, openSnapshots, rootOf, visible } from './snapshot-pages.js';

const ELEMENTS: Readonly<Record<string, string>> = {
  trend: '<indicator-trend src="/fixtures/valid/mangbesokare.json" area="0680" analysis="spc"></indicator-trend>',
  'trend with events': '<indicator-trend src="/fixtures/valid/mal-och-handelser.json"></indicator-trend>',
  comparison: '<municipality-comparison src="/fixtures/valid/mangbesokare-kommuner.json" area="0680"></municipality-comparison>',
  funnel: '<municipality-comparison src="/fixtures/valid/mangbesokare-kommuner.json" area="0680" view="funnel"></municipality-comparison>',
  trends: '<municipality-comparison src="/fixtures/valid/mangbesokare-kommuner.json" area="0680" view="trends"></municipality-comparison>',
  '290 municipalities': '<municipality-comparison src="/fixtures/edge/comparison-nation.json"></municipality-comparison>',
  spider: '<spider-chart src="/fixtures/valid/samverkan.json"></spider-chart>',
  'spider of twelve': '<spider-chart src="/fixtures/edge/twelve-axes.json"></spider-chart>',
  dots: '<spider-chart src="/fixtures/valid/samverkan.json" view="dots"></spider-chart>',
  ladder: '<collaboration-ladder src="/fixtures/valid/samverkanstrappan.json"></collaboration-ladder>',
};
const all = Object.values(ELEMENTS).join('\n');
const WIDTHS = [320, 520, 720, 1200];

const foldedNotes = (element: HTMLElement): Element[] => [...rootOf(element).querySelectorAll('.indicator-notes details p')];

afterEach(closeSnapshots);
after(() => emulateMedia());

it('is tried of every element', () => expect(lackingIn(ELEMENTS)).to.deep.equal([]));

for (const light of [false, true])
  describe(`a page without scripts, filled ${light ? 'with plain content' : 'with declarative shadow roots'}`, () => {
    it('shows heading, sentence, one picture, notes and source, and the table behind a button', async () => {
      const { elements } = await openSnapshots(all, { light });
      for (const [i, element] of elements.entries()) {
        const where = Object.keys(ELEMENTS)[i];
        for (const part of ['heading', 'summary', 'source']) expect(visible(element, `.indicator-${part}`), `${where}: ${part}`).to.have.length(1);
        expect(visible(element, 'svg'), `${where}: pictures`).to.have.length(1);
        expect(visible(element, 'table'), `${where}: tables`).to.have.length(0);
        const details = rootOf(element).querySelector<HTMLDetailsElement>('.indicator-menu details')!;
        details.open = true;
        const [table] = visible(element, '.indicator-table');
        expect(table?.getBoundingClientRect().width, where).to.be.closeTo(element.getBoundingClientRect().width, 1);
        details.open = false;
        // What only a script could answer is not offered.
        expect(visible(element, 'button, input, .indicator-button').map((each) => each.textContent), where).to.deep.equal([]);
      }
    });

    for (const dark of [false, true])
      it(`is readable where its style sheet cannot be had, in a ${dark ? 'dark' : 'light'} page`, async () => {
        const { elements, document } = await openSnapshots(all, { light, dark, unstyled: true, width: 320 });
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        for (const [i, element] of elements.entries()) {
          const where = Object.keys(ELEMENTS)[i];
          for (const part of ['heading', 'summary', 'source']) expect(visible(element, `.indicator-${part}`), `${where}: ${part}`).to.have.length(1);
          expect(visible(element, 'svg'), `${where}: pictures`).to.have.length(1);
          const texts = visible(element, 'svg text');
          expect(texts.length, where).to.be.greaterThan(2);
          for (const text of texts) expect(getComputedStyle(text).fill, `${where}: ${text.textContent}`).to.equal(getComputedStyle(document.body).color);
          expect(visible(element, 'button, input, .indicator-button'), where).to.deep.equal([]);
          const details = rootOf(element).querySelector<HTMLDetailsElement>('.indicator-menu details')!;
          expect(visible(element, 'table'), `${where}: tables`).to.have.length(0);
          details.open = true;
          expect(visible(element, 'table'), `${where}: tables`).to.have.length(1);
          details.open = false;
        }
      });

    it('prints its table and all notes, too, where it is asked to be open', async () => {
      await emulateMedia({ media: 'print' });
      const { elements } = await openSnapshots(all, { light, open: true });
      for (const [i, element] of elements.entries()) {
        const where = Object.keys(ELEMENTS)[i];
        expect(visible(element, 'svg'), where).to.have.length(1);
        expect(visible(element, 'table'), where).to.have.length(1);
        expect(visible(element, '.indicator-notes details p'), where).to.deep.equal(foldedNotes(element));
        expect(visible(element, '.indicator-menu summary'), where).to.have.length(0);
      }
      await emulateMedia();
    });

    it('lets nothing in that the page says of its texts, but for their font and size', async () => {
      const { elements, document } = await openSnapshots(all, { light });
      const texts = (): Record<string, string>[] =>
        elements.flatMap((element) => visible(element, '.indicator-heading, .indicator-summary, .indicator-source, svg text')).map((text) => {
          const { textTransform, letterSpacing, textIndent, fontStyle, fontWeight, lineHeight, textAlign, direction, fontSize } = getComputedStyle(text);
          return { textTransform, letterSpacing, textIndent, fontStyle, fontWeight, lineHeight, textAlign, direction, fontSize };
        });
      const before = texts();
      expect(before.length).to.be.greaterThan(50);
      document.body.style.cssText = 'text-transform: uppercase; letter-spacing: 5px; text-indent: 3em; font-style: italic; font-weight: 900; line-height: 3; text-align: center; direction: rtl; font-size: 16px';
      document.documentElement.style.fontSize = '62.5%';
      expect(texts()).to.deep.equal(before);
    });

    it('has room where the page makes boxes as wide as their content', async () => {
      for (const width of [320, 1000])
        for (const css of ['display: flex', 'float: left', 'display: inline-block', 'display: table-cell']) {
          const { document } = await openSnapshots(`<div id="around">${ELEMENTS['trend']}</div>`, { light, width });
          // Not in the page's text, where its policy would refuse it.
          document.getElementById('around')!.style.cssText = css;
          const element = document.querySelector<HTMLElement>('indicator-trend')!;
          expect(element.clientWidth, `${css}, ${width}`).to.be.within(250, 640);
          expect(visible(element, 'svg')[0]!.getBoundingClientRect().width, `${css}, ${width}`).to.be.greaterThan(220);
          expect(document.documentElement.scrollWidth, `${css}, ${width}`).to.be.at.most(width);
          closeSnapshots();
        }
    });

    it('keeps its look to itself', async () => {
      const { document } = await openSnapshots(`<table class="plain"><tr><th>a</th><td>b</td></tr></table><summary class="plain">c</summary>${ELEMENTS['trend']}`, { light });
      for (const plain of document.querySelectorAll('.plain')) {
        // In the test's own page, which has no snapshot.
        const reference = window.document.body.appendChild(window.document.importNode(plain, true));
        const [here, there] = [plain, reference].map((root) => [root, ...root.querySelectorAll('*')]);
        here!.forEach((each, i) => {
          for (const name of ['borderBottomWidth', 'paddingRight', 'fontSize', 'display'] as const) expect(getComputedStyle(each)[name], `${each.localName} ${name}`).to.equal(getComputedStyle(there![i]!)[name]);
        });
        reference.remove();
      }
    });

    it('prints its picture, and no button', async () => {
      await emulateMedia({ media: 'print' });
      const { elements } = await openSnapshots(all, { light });
      for (const element of elements) {
        expect(visible(element, 'svg')).to.have.length(1);
        expect(visible(element, '.indicator-menu')).to.have.length(0);
        expect(visible(element, '.indicator-notes details p')).to.deep.equal(foldedNotes(element));
      }
      expect(elements.flatMap(foldedNotes).length).to.be.greaterThan(elements.length);
      await emulateMedia();
    });
  });

describe('a snapshot', () => {
  for (const font of ['Arial', 'DejaVu Sans', 'serif'])
    it(`has labels that do not touch, within the picture, at ${WIDTHS.join(', ')} px, in ${font}`, async () => {
      const { elements, frame } = await openSnapshots(all, { font });
      for (const width of WIDTHS) {
        frame.width = String(width);
        for (const [i, element] of elements.entries()) {
          const where = `${Object.keys(ELEMENTS)[i]}, ${width} px`;
          const room = element.getBoundingClientRect();
          const texts = visible(element, 'svg text').map((text) => ({ text: text.textContent, box: inkOf(text) }));
          expect(texts.length, where).to.be.greaterThan(2);
          texts.forEach(({ text, box }, at) => {
            expect(box.left, `${where}: ${text}`).to.be.at.least(room.left - boxSlack);
            expect(box.right, `${where}: ${text}`).to.be.at.most(room.right + boxSlack);
            const other = texts.slice(at + 1).find((each) => touch(box, each.box));
            expect(other && `${text} touches ${other.text}`, where).to.equal(undefined);
          });
        }
      }
    });

  it('has labels of 11 to 18 px at any width, and no wider page for it', async () => {
    const { elements, frame, document } = await openSnapshots(all);
    for (const width of [320, 400, 480, 640, 800, 1200]) {
      frame.width = String(width);
      // Asked first: WebKit lays the frame out anew for it, and for checkVisibility it does not.
      expect(document.documentElement.scrollWidth, `${width} px`).to.be.at.most(width);
      for (const element of elements) {
        const svg = visible(element, 'svg')[0] as SVGSVGElement;
        const size = 13 * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
        expect(size, `${element.localName}, ${width} px`).to.be.within(11, 18);
      }
    }
  });

  it('is dark in a dark page, and as light as the element in a light one', async () => {
    for (const dark of [false, true]) {
      const snapshot = (await openSnapshots(ELEMENTS['trend']!, { dark })).elements[0]!;
      const live = await openSnapshots(ELEMENTS['trend']!, { dark, script: true });
      await taken(live.elements[0]!);
      const looks = (root: ParentNode, prefix: string): Record<string, string> => ({
        heading: getComputedStyle(root.querySelector(`.${prefix}heading`)!).color,
        subheading: getComputedStyle(root.querySelector(`.${prefix}subheading`)!).color,
        verdict: getComputedStyle(root.querySelector(`.${prefix}verdict`)!).color,
        own: getComputedStyle(root.querySelector('svg [stroke^="var(--_own"]')!).stroke,
        target: getComputedStyle(root.querySelector('svg text[fill^="var(--_target"]')!).fill,
        size: getComputedStyle(root.querySelector(`.${prefix}subheading`)!).fontSize,
      });
      const plain = (colours: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, asPixel(colour)]));
      expect(plain(looks(rootOf(snapshot), 'indicator-'))).to.deep.equal(plain(looks(live.elements[0]!.shadowRoot!, '')));
      closeSnapshots();
    }
  });

  it('has the system’s colours where they are forced', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { elements } = await openSnapshots(ELEMENTS['trend']!);
    const text = visible(elements[0]!, 'svg text[fill^="var(--_muted"]')[0]!;
    const probe = rootOf(elements[0]!).querySelector('.indicator-source')!;
    expect(getComputedStyle(text).fill).to.equal(getComputedStyle(probe).color);
    await emulateMedia();
  });

  for (const light of [false, true])
    it(`shows markup in a feed as text, ${light ? 'as plain content' : 'in a shadow root'}`, async () => {
      const { elements, document } = await openSnapshots(
        every.map(({ tag, markup }) => `<${tag} src="/${markup.fixture}"></${tag}>`).join(''),
        { light },
      );
      const OWN = /^(slot|div|link|p|span|ul|li|details|summary|button|strong|table|caption|thead|tbody|tr|th|td|svg|g|path|text)$/;
      for (const element of elements) {
        const root = rootOf(element);
        expect(root.textContent).to.contain('<script>alert(1)</script><img src=x onerror="alert(2)">');
        expect([...root.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !OWN.test(name))).to.deep.equal([]);
      }
      expect([...document.body.children].map(({ localName }) => localName)).to.deep.equal([...elements.map(({ localName }) => localName), 'p']);
    });
});

/** Waits until the element has taken over. */
async function taken(element: HTMLElement): Promise<void> {
  while (!(element as HTMLElement & { complete?: boolean }).complete) await new Promise((done) => requestAnimationFrame(done));
}

/** From the top of capitals to the bottom of tails. */
function inkOf(text: Element): { left: number; right: number; top: number; bottom: number } {
  const { left, right, top, bottom } = boxOf(text);
  const height = bottom - top;
  return { left, right, top: top + height * 0.2, bottom: bottom - height * 0.1 };
}

type Box = ReturnType<typeof inkOf>;
const touch = (one: Box, other: Box): boolean => one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;

/** A colour as it is painted, however it is written. */
function asPixel(colour: string): string {
  if (!/^(rgb|color|#)/.test(colour)) return colour;
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].join();
}
