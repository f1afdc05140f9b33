/** What axe finds, in every state, light and dark; and what assistive technology is given. */
import { expect } from 'chai';
import { requestLimits } from '@indicator-elements/elements';
import { axeViolations } from './support/axe.js';
import { accessibilityTree, findAccessibilityNode } from './support/browser.js';
import { defineAll, elements, type ElementCase, type SharedElement } from './support/every-element.js';
import { serveFeed } from './support/server.js';
import { failed, headingOf, loaded, make, part, put, quiet, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const states: Readonly<Record<string, (each: ElementCase) => Promise<SharedElement>>> = {
  async waiting(each) {
    const space = stage().appendChild(document.createElement('div'));
    space.style.height = '5000px';
    const element = put(each);
    element.append('Samma siffror finns som fil.');
    await quiet(element);
    return element;
  },
  async loading(each) {
    const feed = await serveFeed({ never: true });
    const element = put(each, { src: feed.url });
    await feed.requests({ asked: 1 });
    await quiet(element);
    return element;
  },
  ready: (each) => shown(each),
  'ready, at a point': async (each) => {
    const element = await shown(each);
    part(element, 'chart')!.focus({ focusVisible: true } as FocusOptions);
    await until('the tooltip', () => !within(element, '.tooltip')!.hidden);
    return element;
  },
  'ready, with its menu open': async (each) => {
    const element = await shown(each);
    part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!.click();
    await until('the menu', () => within(element, '[popover]:popover-open > button'));
    within(element, 'details')?.setAttribute('open', '');
    return element;
  },
  'the table': (each) => shown(each, { view: 'table' }),
  empty: (each) => shown({ tag: each.tag, ...each.empty }),
  suppressed: (each) => shown({ tag: each.tag, ...each.suppressed }),
  async failed(each) {
    const feed = await serveFeed({ status: 404 });
    const element = put(each, { src: feed.url });
    await failed(element);
    await until('the reason', () => textOf(within(element, '[role=alert]')).includes(feed.url));
    return element;
  },
  async stale(each) {
    const feed = await serveFeed({ file: each.fixture }, { status: 404 });
    requestLimits.refreshInterval = 1;
    const element = await shown(each, { src: feed.url, refresh: '0.001' });
    await until('stale', () => element.matches(':state(stale)'));
    return element;
  },
  'at 240 px': (each) => shown(each, { style: 'width: 240px' }),
};

for (const each of elements) {
  describe(`<${each.tag}> and assistive technology`, () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const [name, show] of Object.entries(states)) {
        it(`has no violation that axe can find: ${name}, ${theme}`, async () => {
          if (theme === 'dark') Object.assign(stage().style, { background: '#14181d', color: '#eef1f4' });
          const element = await show(each);
          await until(theme, () => element.matches(':state(dark)') === (theme === 'dark'));
          expect(await axeViolations(element, { toIgnore: [] })).to.deep.equal([]);
        });
      }
    }

    it('gives the picture as a slider, with a name, and the point as its value', async () => {
      const element = await shown(each);
      const tree = await accessibilityTree();
      const slider = findAccessibilityNode<{ role: string; name: string; value: number; children: [] }>(tree as never, ({ role }) => role === 'slider');
      expect(slider?.name).to.contain(headingOf(element));
      expect(slider?.value).to.equal(each.first ?? Number(part(element, 'chart')!.ariaValueMax));
      // The browser's tree leaves it out of this report.
      expect(part(element, 'chart')!.ariaValueText).to.match(/\d/);
      expect(part(element, 'chart')!.ariaDescription).to.match(/Piltangenter/);
    });

    it('is a group of the name that its heading has, so that its buttons are not those of any other chart', async () => {
      const element = await shown(each);
      const named = async (name: string): Promise<unknown> =>
        findAccessibilityNode((await accessibilityTree()) as never, (node: { role: string; name?: string }) => node.role === 'group' && node.name === name);
      expect(await named(headingOf(element))).to.be.an('object');
      element.remove();
      const other = put(each);
      other.append(Object.assign(document.createElement('h3'), { slot: 'heading', textContent: 'Sidans egen rubrik' }));
      await loaded(other);
      expect(await named('Sidans egen rubrik')).to.be.an('object');
    });

    it('says sentence and numbers in a form for the ear', async () => {
      const element = await shown(each);
      const spoken = part(element, 'chart')!.ariaValueText!;
      expect(spoken, 'no no-break space, no dash that a voice skips').to.not.match(/[\u00a0\u202f]|\d–\d/);
      const summary = part(element, 'summary')!;
      const heard = summary.querySelector('.hidden-visually') ?? summary;
      // Small numbers are words.
      expect(textOf(heard)).to.match(/\d| (?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) /i).and.not.match(/[\u00a0\u202f]/);
      expect([...summary.querySelectorAll('.mark')].every(({ ariaHidden }) => ariaHidden === 'true'), 'no shape is read').to.equal(true);
    });

    it('hides the drawing, whose words are elsewhere', async () => {
      const element = await shown(each);
      expect(within(element, '.drawing')!.ariaHidden).to.equal('true');
      expect(within(element, 'svg [tabindex], svg a'), 'nothing in it to come to').to.equal(null);
    });

    it('explains the marks of the picture to the eye alone, and not beside a table', async () => {
      const element = await shown(each);
      const notes = part(element, 'notes')!;
      const marked = [...notes.querySelectorAll('.sign')].filter((sign) => /[▲▼●─┄▬◆◇]/.test(textOf(sign)));
      expect(marked.length > 0).to.equal(each.marked ?? true);
      // Without their marks they would sound like findings.
      expect(marked.every((sign) => sign.parentElement!.ariaHidden === 'true')).to.equal(true);
      const kept = [...notes.querySelectorAll('li:not([aria-hidden])')].map(textOf);
      element.view = 'table';
      await until('the table', () => within(element, 'table'));
      expect([...notes.querySelectorAll('li')].map(textOf)).to.deep.equal(kept);
    });

    it('has its order on screen as in the source', async () => {
      const element = await shown(each);
      const tops = ['heading', 'summary', 'chart', 'notes', 'source'].map((name) => part(element, name)!.getBoundingClientRect().top);
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    });

    it('is a heading under the page’s own', async () => {
      stage().append(Object.assign(document.createElement('h2'), { textContent: 'Avsnitt' }));
      const element = await shown(each);
      expect(part(element, 'heading')!.role).to.equal('heading');
      expect(make(each.tag).role, 'the host is no more than a box').to.equal(null);
    });
  });
}
