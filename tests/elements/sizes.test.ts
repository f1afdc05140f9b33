/** Width, and the places where there is none. */
import { expect } from 'chai';
import { boxOf, boxSlack, setViewport } from './support/browser.js';
import { countDrawings, holdEngine } from './support/engine.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { drawing, eventsOf, frame, loaded, part, put, quiet, said, shown, stage, until } from './support/stage.js';

before(async () => {
  defineAll();
  await setViewport({ width: 1700, height: 900 });
});
after(() => setViewport({ width: 800, height: 600 }));

/** A box of a width in the page. */
function box(width: number | string): HTMLElement {
  const section = stage().appendChild(document.createElement('section'));
  section.style.width = typeof width === 'number' ? `${width}px` : width;
  return section;
}

const widthOf = (element: SharedElement): number => drawing(element)!.width.baseVal.value;

/** All that is drawn or written lies within the element. */
function expectWithin(element: SharedElement): void {
  const { left, right } = element.getBoundingClientRect();
  for (const node of element.renderRoot.querySelectorAll('svg text, svg path, svg line, p, button, .heading, .tooltip:not([hidden]), li')) {
    const box = boxOf(node);
    if (box.width === 0 && box.height === 0) continue;
    if (node.closest('[popover]:not(:popover-open), .hidden-visually')) continue;
    const what = `${node.localName} ${node.textContent.trim().slice(0, 40)}`;
    expect(box.left, what).to.be.at.least(left - boxSlack);
    expect(box.right, what).to.be.at.most(right + boxSlack);
  }
}

for (const each of elements) {
  describe(`<${each.tag}> and its width`, () => {
    for (const width of [240, 320, 768, 1600]) {
      it(`fills ${width} px, and nothing sticks out`, async () => {
        const element = await shown(each, {}, box(width));
        expect(widthOf(element)).to.equal(width);
        expect(element.scrollWidth).to.be.at.most(width);
        expectWithin(element);
      });
    }

    it('has letters of twice the size within 288 px, and breaks long words alone', async () => {
      const element = await shown(each, { style: 'font-size: 32px' }, box(288));
      expect(element.scrollWidth).to.be.at.most(288);
      const { hyphens, overflowWrap } = getComputedStyle(part(element, 'summary')!);
      expect([hyphens, overflowWrap]).to.deep.equal(['auto', 'anywhere']);
    });

    it('follows its container, and draws once a frame at most', async () => {
      const count = countDrawings();
      const container = box(240);
      const element = await shown(each, {}, container);
      for (const width of [400, 900, 1600]) {
        container.style.width = `${width}px`;
        await until(`${width} px`, () => widthOf(element) === width);
        expect(element.complete).to.equal(true);
      }
      await quiet(element);
      expect(count).to.deep.equal({ mounts: 1, updates: 3, removals: 0 });
    });

    it('does not swing for ever where a scroll bar comes and goes with its height', async () => {
      const container = box(600);
      const element = await shown(each, {}, container);
      const count = countDrawings();
      for (let frames = 0; frames < 40; frames++) {
        // As a page that takes away room from what fills it, and gives it back when it is less.
        const drawn = widthOf(element);
        if (drawn === container.clientWidth) container.style.width = drawn === 600 ? '585px' : '600px';
        await frame();
      }
      expect(widthOf(element), 'the narrower').to.equal(585);
      expect(container.clientWidth).to.equal(600);
      container.style.width = '640px';
      await until('another width', () => widthOf(element) === 640);
      expect(count.updates + count.mounts).to.be.lessThan(8);
    });

    it('follows the size and the space of the text around it, as the words do', async () => {
      const count = countDrawings();
      const element = await shown(each, {}, box(900));
      const size = (): number => parseFloat(drawing(element)!.querySelector('text')!.getAttribute('font-size')!);
      const before = size();
      stage().style.fontSize = '200%';
      await until('larger letters', () => Math.abs(size() - 2 * before) < 0.5);
      expectWithin(element);
      const spaced = document.createElement('style');
      spaced.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
      const { updates } = count;
      element.renderRoot.append(spaced);
      await until('drawn with room for it', () => count.updates > updates);
      await quiet(element);
      expectWithin(element);
      stage().style.fontSize = '';
    });

    it('says nothing of it to the page: the data are the same', async () => {
      const container = box(600);
      const element = await shown(each, {}, container);
      let loads = 0;
      element.addEventListener('indicator-load', () => loads++);
      container.style.width = '500px';
      await until('500 px', () => widthOf(element) === 500);
      await quiet(element);
      expect(loads).to.equal(0);
    });

    it('does not draw again when only its height changes', async () => {
      const count = countDrawings();
      const container = box(600);
      const element = await shown(each, {}, container);
      container.style.height = '2000px';
      element.style.paddingBlock = '100px';
      await quiet(element);
      expect(count.updates).to.equal(0);
    });

    it('fits into a flex row and a grid, beside others', async () => {
      const row = box(1000);
      row.style.display = 'flex';
      const [one, two] = [put(each, { style: 'flex: 1' }, row), put(each, { style: 'flex: 1' }, row)];
      await Promise.all([loaded(one), loaded(two)]);
      await until('halves', () => Math.abs(widthOf(one) - 500) < 1 && Math.abs(widthOf(two) - 500) < 1);
      const grid = box(1000);
      grid.style.display = 'grid';
      grid.style.gridTemplateColumns = '300px 1fr';
      const third = await shown(each, { loading: 'eager' }, grid);
      await until('300 px', () => widthOf(third) === 300);
    });

    it('wraps long labels at 240 px without colliding with the edge', async () => {
      const element = await shown({ tag: each.tag, ...each.long }, {}, box(240));
      expectWithin(element);
    });

    it('is readable at twice the text size', async () => {
      const container = box(320);
      container.style.fontSize = '32px';
      container.style.setProperty('--indicator-font-size', '32px');
      const element = await shown(each, {}, container);
      expectWithin(element);
    });
  });

  describe(`<${each.tag}> where it cannot be seen`, () => {
    it('draws when a display:none around it ends, and has its words before', async () => {
      const container = box(600);
      container.style.display = 'none';
      const element = put(each, { loading: 'eager' }, container);
      await until('the words', () => part(element, 'summary'));
      await quiet(element);
      expect(drawing(element)).to.equal(null);
      expect(element.complete).to.equal(false);
      container.style.display = '';
      await loaded(element);
      expect(widthOf(element)).to.equal(600);
    });

    it('asks for nothing inside a closed details, and draws when that is opened', async () => {
      const details = box(500).appendChild(document.createElement('details'));
      const element = put(each, {}, details);
      await quiet(element);
      details.open = true;
      await loaded(element);
      expect(widthOf(element)).to.equal(500);
    });

    it('draws when its tab is shown, and keeps the picture when that is hidden and shown again', async () => {
      const panel = box(500);
      panel.hidden = true;
      const element = put(each, { loading: 'eager' }, panel);
      await until('the words', () => part(element, 'summary'));
      panel.hidden = false;
      await loaded(element);
      const svg = drawing(element);
      const count = countDrawings();
      panel.hidden = true;
      await quiet(element);
      panel.hidden = false;
      await quiet(element);
      expect(drawing(element)).to.equal(svg);
      expect(widthOf(element)).to.equal(500);
      expect(count.mounts).to.equal(0);
      expect(element.complete).to.equal(true);
    });

    it('draws when a container of no width gets one', async () => {
      const container = box(0);
      const element = put(each, { loading: 'eager' }, container);
      await until('the words', () => part(element, 'summary'));
      await frame();
      container.style.width = '400px';
      await loaded(element);
      expect(widthOf(element)).to.equal(400);
    });

    it('is not complete when it was hidden while the engine was on its way, and is when it is shown', async () => {
      const engine = holdEngine();
      const container = box(500);
      const element = put(each, {}, container);
      const events = eventsOf(element);
      await engine.asked;
      container.hidden = true;
      // The browser tells the element so at its next frame.
      await quiet(element);
      engine.release();
      await quiet(element);
      expect(element.complete).to.equal(false);
      expect(events).to.deep.equal([]);
      container.hidden = false;
      await loaded(element);
      expect(widthOf(element)).to.equal(500);
    });

    it('changes its words while it is hidden, and shows the new picture afterwards', async () => {
      const container = box(500);
      const element = await shown(each, {}, container);
      container.hidden = true;
      await quiet(element);
      const before = said(element);
      const [[name, value]] = Object.entries(each.changes) as [[string, string]];
      element.setAttribute(name, value);
      await until('other words', () => said(element) !== before);
      container.hidden = false;
      const control = await shown(each, { [name]: value }, box(500));
      const texts = (svg: SVGSVGElement | null): string => [...svg!.querySelectorAll('text')].map((text) => text.textContent).join('|');
      await until('the new picture', () => texts(drawing(element)) === texts(drawing(control)));
      expect(element.complete).to.equal(true);
    });
  });
}
