/** What is `<spider-chart>`'s own: its two ways of drawing, its comparisons, and labels that are whole on a phone. */
import { expect } from 'chai';
import { sendKeys } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { drawing, once, outlines, part, quiet, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const spider = elements.find(({ tag }) => tag === 'spider-chart')!;
const at = (fixture: string, attributes = {}): ReturnType<typeof shown> => shown({ tag: spider.tag, fixture: `fixtures/${fixture}.json`, attributes });
const labels = (element: SharedElement): string[] => [...drawing(element)!.querySelectorAll('text')].map(textOf);
const legend = (element: SharedElement): string[] => [...element.renderRoot.querySelectorAll('.legend li')].map(textOf);
const views = (element: SharedElement): HTMLButtonElement[] => [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.views button')];
const pressed = (element: SharedElement): string[] => views(element).filter(({ ariaPressed }) => ariaPressed === 'true').map(textOf);
/** What is drawn besides texts: points have both paints, filled outlines no stroke. */
const points = (element: SharedElement): number => outlines(element, '[fill][stroke]');
const filled = (element: SharedElement): number => outlines(element, '[fill]:not([stroke])');

describe('<spider-chart> and its ways of drawing', () => {
  it('is switched by a button that says what it draws, and back', async () => {
    const element = await at('valid/samverkan', { compare: 'group=respondent' });
    expect(views(element).map(textOf)).to.deep.equal(['Spindeldiagram', 'Prickar med intervall']);
    expect(pressed(element)).to.deep.equal(['Spindeldiagram']);
    const before = outlines(element);
    views(element)[1]!.click();
    await until('the dots', () => element.complete && pressed(element)[0] === 'Prickar med intervall' && outlines(element) !== before);
    expect(element.getAttribute('view')).to.equal('dots');
    expect(textOf(part(element, 'notes'))).to.contain('Intervallen för medelvärdet är 95-procentiga');
    views(element)[0]!.click();
    await until('the outlines', () => element.complete && outlines(element) === before);
    expect(element.view).to.equal('chart');
  });

  it('is the same by the attribute, and comes back to it from the table', async () => {
    const element = await at('valid/samverkan', { view: 'dots' });
    expect(pressed(element)).to.deep.equal(['Prickar med intervall']);
    const button = part(element, 'menu')!.querySelector('button')!;
    button.click();
    await until('the table', () => within(element, 'table'));
    expect(views(element)).to.have.length(0);
    button.click();
    await until('the dots', () => element.complete && pressed(element)[0] === 'Prickar med intervall');
  });

  it('is only dots below three axes, without a switch', async () => {
    for (const fixture of ['edge/two-axes', 'edge/one-axis']) {
      const element = await at(fixture, { area: '0680' });
      expect(views(element)).to.have.length(0);
      expect(labels(element)).to.include('Potential & kontext');
      element.remove();
    }
  });

  it('keeps the keyboard on the switch', async () => {
    const element = await at('valid/samverkan');
    views(element)[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await until('the dots', () => element.complete && pressed(element)[0] === 'Prickar med intervall');
    expect(element.shadowRoot!.activeElement).to.equal(views(element)[1]);
  });
});

describe('<spider-chart> and its comparisons', () => {
  it('sets groups side by side, each with its n', async () => {
    const element = await at('valid/samverkan', { compare: 'group=respondent' });
    expect(legend(element).map((text) => text.replaceAll('\u00a0', ' '))).to.deep.equal(['●Kommuner, n = 19', '□Vårdcentraler, n = 20']);
    expect(points(element)).to.equal(12);
    expect(filled(element), 'closed outlines are filled').to.be.greaterThan(0);
    expect(textOf(part(element, 'summary'))).to.match(/Störst är skillnaden i lärande: kommuner 5,5, vårdcentraler 4,4\.$/);
  });

  it('shows three series and a missing axis as a gap', async () => {
    const element = await at('valid/sjalvskattning', { area: '0642', compare: 'region; previous' });
    expect(legend(element)).to.have.length(3);
    expect(points(element)).to.equal(11);
    expect(filled(element), 'an open outline is not filled').to.equal(0);
    expect(textOf(part(element, 'notes'))).to.contain('Det är inte noll');
  });

  it('tells the page which axis is chosen', async () => {
    const element = await at('valid/samverkan', { compare: 'group=respondent' });
    part(element, 'chart')!.focus();
    await sendKeys({ press: 'End' });
    const chosen = once(element, 'indicator-select');
    await sendKeys({ press: 'Enter' });
    const { indicator, area, period } = await chosen;
    expect([indicator, area, period]).to.deep.equal(['learning', '06', '2024-01']);
  });

  it('shows the axes that indicator lists', async () => {
    const element = await at('valid/samverkan', { indicator: 'trust; dialogue; learning' });
    expect(part(element, 'chart')!.ariaValueMax).to.equal('3');
    expect(labels(element)).to.include.members(['Dialog', 'Tillit', 'Lärande']);
  });
});

describe('<spider-chart> at 320 px', () => {
  it('has every statement whole, none over another, and none outside', async () => {
    stage().style.setProperty('width', '320px');
    for (const view of ['chart', 'dots']) {
      const element = await at('valid/sjalvskattning', { area: '0680', view });
      await quiet(element);
      const all = labels(element).join(' ').replaceAll(/\s+/g, ' ');
      const titles = new Set<string>();
      part(element, 'chart')!.focus();
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
        await sendKeys({ press: key });
        await quiet(element);
        titles.add(textOf(within(element, '.tooltip strong')));
      }
      expect(titles.size).to.equal(4);
      for (const title of titles) expect(all, view).to.contain(title);
      const whole = part(element, 'chart')!.getBoundingClientRect();
      const boxes = [...drawing(element)!.querySelectorAll('text')].map((node) => node.getBoundingClientRect());
      boxes.forEach((box, i) => {
        expect(box.left >= whole.left - 1 && box.right <= whole.right + 1, `${view}: ${labels(element)[i]} is inside`).to.equal(true);
        // Boxes of text are taller than its letters.
        const over = boxes.findIndex((other, j) => j > i && box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 4 && other.top < box.bottom - 4);
        expect(over, `${view}: ${labels(element)[i]} stands over ${labels(element)[over]}`).to.equal(-1);
      });
      element.remove();
    }
  });
});
