/** Mouse and touch: the tooltip, and choosing a point. */
import { expect } from 'chai';
import { resetMouse, sendKeys, sendMouse, tap } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { frame, once, part, quiet, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);
afterEach(() => resetMouse());

const tooltip = (element: SharedElement): HTMLElement => within(element, '.tooltip')!;
const open = (element: SharedElement): boolean => !tooltip(element).hidden;
const title = (element: SharedElement): string => textOf(tooltip(element).querySelector('strong'));
const move = (x: number, y: number): Promise<void> => sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });

/** Moves to a place in the picture, in parts of its width and height. */
async function point(element: SharedElement, across = 0.4, down = 0.5): Promise<{ x: number; y: number }> {
  const { left, top, width, height } = part(element, 'chart')!.getBoundingClientRect();
  const to = { x: left + width * across, y: top + height * down };
  await move(to.x, to.y);
  return to;
}

for (const each of elements) {
  describe(`<${each.tag}> by pointer`, () => {
    it('shows the text of the point that is pointed at, the same as is spoken', async () => {
      const element = await shown(each);
      expect(open(element)).to.equal(false);
      await point(element, 0.2, 0.2);
      await until('the tooltip', () => open(element));
      const first = title(element);
      expect(part(element, 'chart')!.ariaValueText).to.contain(first);
      await point(element, 0.6, 0.8);
      await until('another point', () => title(element) !== first);
    });

    it('finds a point wherever in the picture one points', async () => {
      const element = await shown(each);
      for (const [across, down] of [[0.01, 0.02], [0.99, 0.98], [0.5, 0.02]] as const) {
        await point(element, across, down);
        await until(`a point at ${across}, ${down}`, () => open(element) && title(element));
      }
    });

    it('puts its mark where the point is: beside the drawn one', async () => {
      const element = await shown(each);
      const { x, y } = await point(element);
      await until('the tooltip', () => open(element));
      await quiet(element);
      const box = within(element, '.cursor')!.getBoundingClientRect();
      // Along the axis that the points stand side by side on.
      expect(Math.min(Math.abs(box.left + box.width / 2 - x), Math.abs(box.top + box.height / 2 - y))).to.be.lessThan(30);
    });

    for (const [what, width, spoil] of [
      ['is enlarged by its page', 500, () => stage().style.setProperty('zoom', '1.5')],
      ['is shrunk by its page', 500, () => Object.assign(stage().style, { transform: 'scale(0.6)', transformOrigin: '0 0' })],
      ['has room around it', 564, () => stage().append(Object.assign(document.createElement('style'), { textContent: `${each.tag}::part(chart) { padding: 24px; border: 8px solid }` }))],
    ] as const) {
      it(`finds the same point where the picture ${what}, and marks it there`, async () => {
        /** Points at a place in the picture, and says what is found, and where it is marked. */
        const read = async (element: SharedElement): Promise<[title: string, x: number, y: number]> => {
          const drawn = within(element, '.drawing')!;
          drawn.scrollIntoView({ block: 'center' });
          const scaleOf = ({ width }: DOMRect): number => width / drawn.offsetWidth;
          const at = drawn.getBoundingClientRect();
          await move(at.left + 300 * scaleOf(at), at.top + 150 * scaleOf(at));
          await until('the tooltip', () => open(element));
          await quiet(element);
          const [ring, box] = [within(element, '.cursor')!.getBoundingClientRect(), drawn.getBoundingClientRect()];
          return [title(element), (ring.left + ring.width / 2 - box.left) / scaleOf(box), (ring.top + ring.height / 2 - box.top) / scaleOf(box)];
        };
        stage().style.width = '500px';
        const plain = await shown(each);
        expect(within(plain, '.drawing')!.offsetWidth).to.equal(500);
        const [wanted, x, y] = await read(plain);
        plain.remove();
        await move(1, 1);
        stage().style.width = `${width}px`;
        spoil();
        const [found, foundX, foundY] = await read(await shown(each));
        expect(found).to.equal(wanted);
        expect(foundX).to.be.closeTo(x, 1);
        expect(foundY).to.be.closeTo(y, 1);
      });
    }

    it('closes the tooltip when the pointer leaves, and with Esc', async () => {
      const element = await shown(each);
      await point(element);
      await until('the tooltip', () => open(element));
      await move(1, 1);
      await until('closed', () => !open(element));
      part(element, 'chart')!.focus();
      await point(element);
      await until('the tooltip again', () => open(element));
      await sendKeys({ press: 'Escape' });
      await until('closed by Esc', () => !open(element));
    });

    it('closes a hovered tooltip with Esc, wherever the focus is', async () => {
      const element = await shown(each);
      const link = stage().appendChild(Object.assign(document.createElement('a'), { href: '#', textContent: 'Efter' }));
      link.focus({ preventScroll: true });
      await point(element);
      await until('the tooltip', () => open(element));
      await sendKeys({ press: 'Escape' });
      await until('closed', () => !open(element));
      expect(document.activeElement).to.equal(link);
    });

    it('lets the pointer go onto the tooltip, step by step, and stay there', async () => {
      const element = await shown(each);
      let { x, y } = await point(element);
      await until('the tooltip', () => open(element));
      await quiet(element);
      const read = title(element);
      for (let step = 0; step < 60; step++) {
        const box = tooltip(element).getBoundingClientRect();
        const [dx, dy] = [Math.max(box.left + 4 - x, Math.min(0, box.right - 4 - x)), Math.max(box.top + 4 - y, Math.min(0, box.bottom - 4 - y))];
        if (dx === 0 && dy === 0) break;
        const length = Math.hypot(dx, dy);
        const pace = Math.min(5, length) / length;
        [x, y] = [x + dx * pace, y + dy * pace];
        await move(x, y);
        await frame();
      }
      const box = tooltip(element).getBoundingClientRect();
      expect(x >= box.left && x <= box.right && y >= box.top && y <= box.bottom, 'on the tooltip').to.equal(true);
      expect(title(element)).to.equal(read);
      await move(box.left + box.width / 2, box.top + box.height / 2);
      await quiet(element);
      expect(open(element)).to.equal(true);
      expect(title(element)).to.equal(read);
    });

    it('keeps the tooltip inside the picture at 240 px, at every point', async () => {
      stage().style.width = '240px';
      const element = await shown(each);
      const chart = part(element, 'chart')!;
      chart.focus();
      for (const key of ['Home', ...Array.from({ length: Number(chart.ariaValueMax) - 1 }, () => 'ArrowRight')]) {
        chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await element.updateComplete;
        const [inner, outer] = [tooltip(element).getBoundingClientRect(), chart.getBoundingClientRect()];
        expect(inner.width, 'shown').to.be.greaterThan(0);
        expect(inner.left).to.be.at.least(outer.left - 1);
        expect(inner.right).to.be.at.most(outer.right + 1);
        expect(inner.top).to.be.at.least(outer.top - 1);
        expect(inner.bottom).to.be.at.most(outer.bottom + 1);
      }
    });

    it('opens by touch, stays open, and closes by a touch elsewhere', async () => {
      const element = await shown(each);
      const { left, top, width, height } = part(element, 'chart')!.getBoundingClientRect();
      await tap(left + width * 0.3, top + height / 2);
      await until('the tooltip', () => open(element));
      await quiet(element);
      expect(open(element), 'after the finger is lifted').to.equal(true);
      const heading = part(element, 'heading')!.getBoundingClientRect();
      await tap(heading.left + 5, heading.top + 5);
      await until('closed', () => !open(element));
    });

    it('lets a finger scroll the page', async () => {
      const element = await shown(each);
      expect(getComputedStyle(part(element, 'chart')!).touchAction).to.contain('pan-y');
    });

    it('tells the page which point is clicked', async () => {
      const element = await shown(each);
      const { x, y } = await point(element);
      await until('the tooltip', () => open(element));
      const selection = once(element, 'indicator-select');
      await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
      const { period, area } = await selection;
      expect([period, area]).to.not.include('');
    });

    it('lets the tooltip be copied: a click in it chooses nothing', async () => {
      const element = await shown(each);
      await point(element);
      await until('the tooltip', () => open(element));
      let chosen = 0;
      element.addEventListener('indicator-select', () => chosen++);
      tooltip(element).click();
      expect(chosen).to.equal(0);
      expect(getComputedStyle(tooltip(element)).getPropertyValue('-webkit-user-select')).to.equal('text');
    });
  });
}
