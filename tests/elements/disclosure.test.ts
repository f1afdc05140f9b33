/**
 * Hunts for numbers that a feed hides: in what is seen and read out, point by point, in the table, the drawing, the files and the code
 * to embed. They could be worked out from the rest of this feed; the page must not.
 */
import { expect } from 'chai';
import { parseFeed } from '@indicator-elements/feed';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { ASKED, HIDDEN, hiddenFeed, hiddenFrom } from './support/hidden-feed.js';
import { NAMES, save, svgOf } from './support/menu.js';
import { loaded, make, quiet, stage, within } from './support/stage.js';

before(defineAll);

/** Everything in a tree that can be met: texts, and attributes but for where things are drawn. */
function trace(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((node) => [
    ...[...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.textContent ?? ''),
    ...[...node.attributes].filter(({ name }) => /^aria-|^title$|^alt$|^href$|^download$|^value$|^label$|^name$|^id$|^class$|^data-/.test(name)).map(({ value }) => value),
  ]);
}

/** What the reader's place in the picture says, at every point. */
async function walk(element: SharedElement): Promise<string[]> {
  const chart = within(element, '[role=slider]');
  if (!chart) return [];
  const press = (key: string): boolean => chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('Home');
  const found: string[] = [];
  for (let at = Number(chart.getAttribute('aria-valuemax')); at > 0; at--) {
    await element.updateComplete;
    found.push(chart.getAttribute('aria-valuetext') ?? '', within(element, '.tooltip')?.textContent ?? '');
    press('ArrowRight');
  }
  return found;
}

function assertNone(where: string, texts: readonly string[], secrets = HIDDEN): void {
  for (const text of texts) for (const hidden of secrets) expect(text, where).to.not.match(hidden);
}

describe('the feed of the hunt', () => {
  it('is read, hides what it should, and its hidden numbers stand nowhere in it', () => {
    const { feed } = parseFeed(hiddenFeed);
    expect(Array.from(feed.observations.status).filter(Boolean)).to.have.length(2 + 1 + 3 + 2);
    assertNone('the feed', [JSON.stringify(hiddenFeed.observations)]);
  });

  it('gives them away to who does the sum: there is something to hunt for', () => {
    const rows = hiddenFeed.observations.filter(({ indicator, period }) => indicator === 'plans' && period === '2025');
    const [region, ...others] = rows.filter(({ numerator }) => numerator !== undefined).map(({ numerator }) => Number(numerator));
    const rest = region! - others.reduce((sum, each) => sum + each, 0);
    expect(() => assertNone('the sum', [`${rest}`])).to.throw();
  });
});

for (const { tag } of elements) {
  describe(`<${tag}> and what is hidden`, () => {
    for (const attributes of ASKED[tag] ?? []) {
      for (const lang of ['sv', 'en']) {
        it(`tells nothing of it: ${JSON.stringify(attributes)} in ${lang}`, async () => {
          const assertNoneOf = (where: string, texts: readonly string[]): void => assertNone(where, texts, hiddenFrom(attributes));
          const element = make(tag, { ...attributes, lang, loading: 'eager' });
          element.feed = hiddenFeed;
          stage().append(element);
          // What cannot be answered without telling is refused: then the refusal must not tell.
          const answered = await loaded(element).then(() => true, () => false);
          await quiet(element);
          assertNoneOf('the page', [...trace(element.renderRoot as ShadowRoot), ...trace(stage())]);
          if (!answered) return;
          assertNoneOf('the points', await walk(element));
          if (lang === 'sv') {
            const svg = await svgOf(element);
            assertNoneOf('the SVG', [svg.name, ...trace(svg.svg)]);
            const csv = await save(element, NAMES.csv);
            assertNoneOf('the CSV', [csv.name, ...(await csv.blob.text()).split(/[;\r\n]/)]);
          }
          element.view = 'table';
          await quiet(element);
          assertNoneOf('the table', trace(element.renderRoot as ShadowRoot));
        });
      }
    }

    it('is asked for it', () => {
      expect(ASKED[tag], `tests/elements/support/hidden-feed.ts`).to.not.equal(undefined);
    });
  });
}
