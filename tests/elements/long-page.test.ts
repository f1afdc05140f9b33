/** A long page of elements as they come, lazy: only what the reader is near is fetched and drawn, and all of it when all has been passed. */
import { expect } from 'chai';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { drawing, frame, put, quiet, stage, until } from './support/stage.js';

const COUNT = 24;
/** From how far below and above what is seen an element is fetched and drawn, in px. */
const NEAR = 400;

before(defineAll);
afterEach(() => scrollTo(0, 0));

const isDrawn = (element: SharedElement): boolean => drawing(element)?.querySelector('path') != null;
const isNear = (element: SharedElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight + NEAR && bottom > -NEAR;
};

for (const each of elements) {
  describe(`${COUNT} <${each.tag}> on a long page`, () => {
    const page = (): SharedElement[] => {
      stage().style.width = '640px';
      return Array.from({ length: COUNT }, () => put(each));
    };
    const rest = async (all: readonly SharedElement[]): Promise<void> => {
      await until('what is near', () => all.filter(isNear).every((element) => element.complete));
      for (const element of all) await quiet(element);
    };

    it('are drawn near the viewport alone before the page is scrolled', async () => {
      const all = page();
      await rest(all);
      const drawn = all.filter(isDrawn);
      expect(drawn).to.include.members(all.filter(isNear));
      expect(drawn.length).to.be.within(1, 5);
      expect(drawn).to.deep.equal(all.slice(0, drawn.length));
      expect(all.slice(drawn.length).some((element) => element.complete || element.renderRoot.querySelector('table'))).to.equal(false);
    });

    it('are all drawn when the page has been scrolled through', async () => {
      const all = page();
      await rest(all);
      for (const element of all) {
        element.scrollIntoView({ block: 'center' });
        await frame();
        await until('the one in view', () => isDrawn(element));
      }
      expect(all.filter(isDrawn)).to.have.length(COUNT);
    }).timeout(30_000);
  });
}
