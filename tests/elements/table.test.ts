/** The table: the same numbers as the picture, for who cannot or will not see that. */
import { expect } from 'chai';
import { emulateMedia } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { drawing, headingOf, part, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);
afterEach(() => emulateMedia());

const cellsOf = (element: SharedElement): string[][] =>
  [...within(element, 'tbody')!.querySelectorAll('tr')].map((row) => [...row.children].map(textOf));

for (const each of elements) {
  describe(`<${each.tag}> as a table`, () => {
    it('has a caption that says what it shows, and headers for columns and rows', async () => {
      const element = await shown(each, { view: 'table' });
      const table = within(element, 'table')!;
      expect(textOf(table.querySelector('caption'))).to.contain(headingOf(element));
      const columns = [...table.querySelectorAll('thead th')];
      expect(columns.every((cell) => cell.getAttribute('scope') === 'col' && textOf(cell) !== '')).to.equal(true);
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope=row]')).to.have.length(1);
        expect(textOf(row.firstElementChild)).to.not.equal('');
        expect(row.children).to.have.length(columns.length);
      }
    });

    it('has every point of the picture, with the same numbers', async () => {
      const element = await shown(each);
      const chart = part(element, 'chart')!;
      const spoken: string[] = [];
      for (const key of ['Home', ...Array.from({ length: Number(chart.ariaValueMax) - 1 }, () => 'ArrowRight')]) {
        chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await element.updateComplete;
        spoken.push(textOf(within(element, '.tooltip')));
      }
      element.view = 'table';
      await until('the table', () => within(element, 'table'));
      const rows = cellsOf(element);
      expect(rows).to.have.length(spoken.length + (each.totalRow ? 1 : 0));
      rows.slice(0, spoken.length).forEach(([header, value], i) => {
        expect(spoken[i]).to.contain(header);
        // What follows in brackets may be said in other words.
        expect(spoken[i]).to.contain(value!.split(' (')[0]);
      });
    });

    it('says why there is no number where one is hidden', async () => {
      const element = await shown({ tag: each.tag, ...each.suppressed }, { view: 'table' });
      const hidden = cellsOf(element).filter((row) => row.some((text) => text.includes(each.suppressed.hidden)));
      expect(hidden.length).to.be.greaterThan(0);
      for (const [, value] of hidden) expect(value).to.not.match(/^\d/);
    });

    it('stands instead of the picture, and the button goes back', async () => {
      const element = await shown(each, { view: 'table' });
      expect(drawing(element)).to.equal(null);
      const button = part(element, 'menu')!.querySelector('button')!;
      expect(textOf(button)).to.equal('Visa diagram');
      button.click();
      await until('the picture', () => element.complete && drawing(element));
      expect(textOf(button)).to.equal('Visa tabell');
      expect(element.getAttribute('view'), 'reflected').to.equal('chart');
      button.click();
      await until('the table', () => within(element, 'table'));
      expect(element.view).to.equal('table');
    });

    it('has a heading that stays in sight when it is scrolled', async () => {
      const element = await shown(each, { view: 'table' });
      const region = part(element, 'table')!;
      region.scrollTop = region.scrollHeight;
      const head = within(element, 'thead th')!.getBoundingClientRect();
      expect(head.top).to.be.at.least(region.getBoundingClientRect().top - 1);
    });

    it('keeps the rows’ names in sight when it is scrolled sideways, and leaves the numbers room', async () => {
      const element = await shown(each, { view: 'table', style: 'width: 300px' });
      const region = part(element, 'table')!;
      region.scrollLeft = 1000;
      const name = within(element, 'tbody th')!.getBoundingClientRect();
      expect(name.left).to.be.closeTo(region.getBoundingClientRect().left, 1);
      // As wide as it likes where there is nothing to scroll.
      if (region.scrollLeft > 0) expect(name.width).to.be.at.most(135);
      expect(getComputedStyle(within(element, 'tbody th')!).backgroundColor, 'over the numbers').to.equal('rgb(255, 255, 255)');
    });

    it('lets the names go where large letters leave the numbers no room', async () => {
      const element = await shown(each, { view: 'table', style: 'width: 300px; font-size: 32px' });
      const region = part(element, 'table')!;
      region.scrollLeft = 1000;
      expect(within(element, 'tbody th')!.getBoundingClientRect().left).to.be.closeTo(region.getBoundingClientRect().left - region.scrollLeft, 1);
    });

    it('covers what scrolls below its head and names with the page’s own colour', async () => {
      const box = stage().appendChild(document.createElement('div'));
      box.style.background = 'rgb(250, 240, 220)';
      const element = await shown(each, { view: 'table' }, box);
      await until('the colour', () => getComputedStyle(within(element, 'tbody th')!).backgroundColor === 'rgb(250, 240, 220)');
      expect(getComputedStyle(within(element, 'thead th')!).backgroundColor).to.equal('rgb(250, 240, 220)');
    });

    it('scrolls within itself at 240 px', async () => {
      const element = await shown(each, { view: 'table', style: 'width: 240px' });
      expect(element.scrollWidth).to.be.at.most(240);
      expect(part(element, 'table')!.clientWidth).to.be.at.most(240);
    });

    it('has on paper whole words in its head, which stays with its rows', async () => {
      await emulateMedia({ media: 'print' });
      const element = await shown(each, { view: 'table', style: 'width: 300px' });
      const head = within(element, 'thead th')!;
      await until('its look', () => getComputedStyle(within(element, 'thead')!).breakAfter === 'avoid');
      expect([getComputedStyle(head).overflowWrap, getComputedStyle(head).position]).to.deep.equal(['normal', 'static']);
      for (const each of ['caption', 'tbody tr']) expect(getComputedStyle(within(element, each)!).breakAfter, each).to.equal('avoid');
    });
  });
}
