/** The keyboard alone: every point, the table, and the menu. */
import { expect } from 'chai';
import { sendKeys } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { serveFeed } from './support/server.js';
import { eventsOf, loaded, once, part, put, quiet, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const press = (key: string): Promise<void> => sendKeys({ press: key });
const focused = (element: SharedElement): Element | null => element.shadowRoot!.activeElement;
const now = (element: SharedElement): number => Number(part(element, 'chart')!.ariaValueNow);
const tooltip = (element: SharedElement): HTMLElement => within(element, '.tooltip')!;

/** A link before the element, with the focus. */
function start(): HTMLElement {
  const link = stage().appendChild(Object.assign(document.createElement('a'), { href: '#', textContent: 'Före' }));
  link.focus();
  return link;
}

/** Tabs over the buttons before the picture, where the element has ways of drawing to choose among. */
async function passViews(element: SharedElement): Promise<void> {
  for (const button of element.renderRoot.querySelectorAll('.views button')) {
    await press('Tab');
    expect(focused(element)).to.equal(button);
  }
}

/** An element that has been entered by Tab. */
async function entered(each: (typeof elements)[number], attributes = {}): Promise<{ element: SharedElement; chart: HTMLElement; last: number }> {
  start();
  const element = await shown(each, attributes);
  await passViews(element);
  await press('Tab');
  const chart = part(element, 'chart')!;
  await until('the tooltip', () => !tooltip(element).hidden);
  return { element, chart, last: Number(chart.ariaValueMax) };
}

/** Presses a key, and waits until point `wanted` is read, counted from 1. */
async function walk(element: SharedElement, key: string, wanted: number): Promise<void> {
  await press(key);
  await until(() => `${key} to ${wanted}, at ${now(element)}`, () => now(element) === wanted && !tooltip(element).hidden);
}

/** The texts of the picture that the tooltip hides. */
function hidden(element: SharedElement): string[] {
  const box = tooltip(element).getBoundingClientRect();
  const meets = (at: DOMRect): boolean => at.left < box.right && at.right > box.left && at.top < box.bottom && at.bottom > box.top;
  return [...element.renderRoot.querySelectorAll('svg text')].filter((text) => meets(text.getBoundingClientRect())).map(textOf);
}

describe('the text at a point that the keyboard has come to', () => {
  const at = async (tag: string, fixture: string, attributes: Record<string, string>): Promise<SharedElement> => {
    stage().style.width = '768px';
    const each = elements.find((known) => known.tag === tag)!;
    return (await entered({ ...each, fixture: `fixtures/valid/${fixture}.json`, attributes })).element;
  };

  it('leaves the names of a trend’s lines to be read', async () => {
    const element = await at('indicator-trend', 'mangbesokare', { area: '0680' });
    expect(hidden(element).filter((text) => !/^\d$/.test(text))).to.deep.equal([]);
  });

  it('leaves what stands on a step to be counted', async () => {
    const element = await at('collaboration-ladder', 'samverkanstrappan', { group: 'respondent', compare: 'previous' });
    for (let step = 3; step >= 1; step--) {
      expect(now(element)).to.equal(step);
      expect(hidden(element), `${step}`).to.deep.equal([]);
      if (step > 1) await walk(element, 'ArrowDown', step - 1);
      await quiet(element);
    }
  });
});

for (const each of elements) {
  describe(`<${each.tag}> by keyboard`, () => {
    it('is entered by one Tab stop, at the point that comes first, and left by the next Tab', async () => {
      const { element, chart, last } = await entered(each);
      expect(focused(element)).to.equal(chart);
      expect(now(element)).to.equal(each.first ?? last);
      expect(chart.querySelectorAll('[tabindex], a, button, input').length, 'stops inside the picture').to.equal(0);
      await press('Tab');
      expect(chart.contains(focused(element))).to.equal(false);
      expect(focused(element)).to.not.equal(null);
      await until('the tooltip closes', () => tooltip(element).hidden);
    });

    it('keeps its place when what could not be had is asked for again, and leaves no trace of that', async () => {
      const feed = await serveFeed({ status: 404 }, { file: each.fixture });
      const link = start();
      const element = put(each, { src: feed.url, loading: 'eager' });
      const button = await until('the button', () => within(element, '[role=alert] button'));
      button.focus();
      const load = once(element, 'indicator-load');
      await press('Enter');
      await load;
      expect(document.activeElement).to.equal(element);
      await press('Tab');
      expect(focused(element)).to.not.equal(null);
      link.focus();
      await until('no trace', () => !element.hasAttribute('tabindex'));
    });

    it('shows where the focus is', async () => {
      const { chart } = await entered(each);
      const { outlineStyle, outlineWidth } = getComputedStyle(chart);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
    });

    it('walks the points with the arrows, in reading order', async () => {
      const { element, last } = await entered(each);
      await walk(element, 'End', last);
      const [up, down] = each.rises ? (['ArrowDown', 'ArrowUp'] as const) : (['ArrowUp', 'ArrowDown'] as const);
      await walk(element, 'ArrowLeft', last - 1);
      await walk(element, up, last - 2);
      await walk(element, 'ArrowRight', last - 1);
      await walk(element, down, last);
    });

    it('jumps with Home, End, PageUp and PageDown, and stays within the points', async () => {
      const { element, last } = await entered(each);
      await walk(element, 'Home', 1);
      await walk(element, 'ArrowLeft', 1);
      const [back, on] = each.rises ? (['PageDown', 'PageUp'] as const) : (['PageUp', 'PageDown'] as const);
      await walk(element, on, Math.min(13, last));
      await walk(element, back, 1);
      await walk(element, 'End', last);
      await walk(element, 'ArrowRight', last);
      await walk(element, on, last);
    });

    it('says each point it comes to, and shows the same', async () => {
      const { element, chart } = await entered(each);
      const texts = new Set<string>();
      for (const [key, wanted] of [['Home', 1], ['ArrowRight', 2], ['ArrowRight', 3]] as const) {
        await walk(element, key, wanted);
        const title = textOf(tooltip(element).querySelector('strong'));
        expect(chart.ariaValueText).to.match(new RegExp(`^${title}: .*\\d`));
        texts.add(chart.ariaValueText!);
      }
      expect(texts.size).to.equal(3);
    });

    it('moves the mark in the picture with the point', async () => {
      const { element, last } = await entered(each);
      const place = (): number[] => {
        const { left, top } = within(element, '.cursor')!.getBoundingClientRect();
        return [Math.round(left), Math.round(top)];
      };
      const before = place();
      if (each.first === 1) await walk(element, 'End', last);
      else await walk(element, 'Home', 1);
      await quiet(element);
      expect(place()).to.not.deep.equal(before);
    });

    it('closes with Esc, keeps the focus and its place, and goes on from there', async () => {
      const { element, chart } = await entered(each);
      await walk(element, 'Home', 1);
      await walk(element, 'ArrowRight', 2);
      await press('Escape');
      await until('closed', () => tooltip(element).hidden);
      expect(focused(element)).to.equal(chart);
      await walk(element, 'ArrowRight', 3);
    });

    it('leaves a second Esc to the page, such as the dialog around it', async () => {
      const { element } = await entered(each);
      const heard: string[] = [];
      stage().addEventListener('keydown', ({ key }) => heard.push(key));
      await press('Escape');
      await until('closed', () => tooltip(element).hidden);
      expect(heard).to.deep.equal([]);
      await press('Escape');
      expect(heard).to.deep.equal(['Escape']);
    });

    for (const [name, key] of Object.entries({ Enter: 'Enter', Space: ' ' })) {
      it(`tells the page which point is chosen with ${name}`, async () => {
        const { element } = await entered(each);
        await walk(element, 'Home', 1);
        const selection = once(stage(), 'indicator-select');
        await press(key);
        const { area, period, composed } = await selection;
        expect(area).to.not.equal('');
        expect(period).to.match(/^\d{4}/);
        expect(composed).to.equal(true);
      });
    }

    it('takes the keys that it uses from the page, and no others', async () => {
      const { chart } = await entered(each);
      const taken = (key: string, modifiers = {}): boolean => !chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
      for (const key of ['ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageUp', 'Enter']) expect(taken(key), key).to.equal(true);
      for (const key of ['Tab', 'a', 'F5']) expect(taken(key), key).to.equal(false);
      for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) expect(taken('ArrowLeft', { [modifier]: true }), modifier).to.equal(false);
    });

    it('scrolls the table, which has a name', async () => {
      start();
      const element = await shown(each, { view: 'table' });
      await press('Tab');
      const table = part(element, 'table')!;
      expect(focused(element)).to.equal(table);
      expect(table.getAttribute('aria-label')).to.equal(table.querySelector('caption')!.textContent);
      if (each.shortTable) return;
      expect(table.scrollHeight, 'there is something to scroll').to.be.greaterThan(table.clientHeight);
      await press('PageDown');
      await until('scrolled', () => table.scrollTop > 0);
    });

    it('opens the menu with Enter, walks it with Tab, closes it with Esc, and is back on its button', async () => {
      const element = await shown(each);
      const menu = part(element, 'menu')!;
      const button = menu.querySelector<HTMLElement>('[popovertarget]')!;
      const actions = within(element, '[popover]')!;
      button.focus();
      await press('Enter');
      await until('the menu', () => actions.matches(':popover-open') && actions.querySelector('button'));
      await press('Tab');
      expect(actions.contains(focused(element))).to.equal(true);
      const first = focused(element);
      await press('Tab');
      expect(actions.contains(focused(element))).to.equal(true);
      expect(focused(element)).to.not.equal(first);
      await press('Escape');
      expect(actions.matches(':popover-open')).to.equal(false);
      expect(focused(element)).to.equal(button);
    });

    it('keeps the focus on the button that shows the table, and back', async () => {
      const element = await shown(each);
      const button = part(element, 'menu')!.querySelector('button')!;
      button.focus();
      await press('Enter');
      await until('the table', () => within(element, 'table'));
      expect(focused(element)).to.equal(button);
      await press('Enter');
      await until('the picture', () => element.complete && !within(element, 'table'));
      expect(focused(element)).to.equal(button);
    });

    it('keeps the focus in the picture when the data change', async () => {
      const { element, chart } = await entered(each);
      const [[name, value]] = Object.entries(each.changes) as [[string, string]];
      const events = eventsOf(element);
      element.setAttribute(name, value);
      await until('loaded', () => events.includes('indicator-load'));
      await quiet(element);
      expect(part(element, 'chart')).to.equal(chart);
      expect(focused(element)).to.equal(chart);
    });

    it('has no Tab stop in the picture before that is drawn, nor two elements at once', async () => {
      start();
      const one = put(each);
      await loaded(one);
      const two = await shown(each, { loading: 'eager' });
      await passViews(one);
      await press('Tab');
      expect(focused(one)).to.equal(part(one, 'chart'));
      expect(focused(two)).to.equal(null);
    });
  });
}
