/**
 * Every story, as the page of stories shows it but without its server: it comes to the state that it is a story of, without an error, and
 * axe finds nothing in it, on a light page and on a dark one.
 */
import { expect } from 'chai';
import { nothing, render, type TemplateResult } from 'lit';
import * as ladder from '../../stories/collaboration-ladder.stories.js';
import * as trend from '../../stories/indicator-trend.stories.js';
import * as comparison from '../../stories/municipality-comparison.stories.js';
import * as openData from '../../stories/open-data.stories.js';
import { globals, page } from '../../stories/page.js';
import * as spider from '../../stories/spider-chart.stories.js';
import { axeViolations } from '../elements/support/axe.js';
import { browserName } from '../elements/support/browser.js';
import { elements, type SharedElement } from '../elements/support/every-element.js';

/** What the tests use of a story, and of what all stories of an element share. */
interface Story {
  readonly args?: object;
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly beforeEach?: ((context: never) => unknown) | readonly ((context: never) => unknown)[];
  readonly render?: (args: never, context: never) => TemplateResult;
}
type Shown = 'waiting' | 'loading' | 'ready' | 'failed' | 'empty' | 'stale';

/** An element of ours in a story. */
const SHOWN = elements.map(({ tag }) => tag).join();

for (const { default: meta, ...named } of [trend, comparison, spider, ladder, openData]) {
  const stories = Object.entries(named as Record<string, Story>);

  describe(`the stories of ${meta.title}`, () => {
    const wrong: unknown[] = [];
    const note = ({ error, reason }: { error?: unknown; reason?: unknown }): unknown => wrong.push(error ?? reason);
    const { error, warn } = console;
    let host: HTMLElement;

    before(() => {
      // eslint-disable-next-line no-console -- what Lit, Vega and the elements say there is what is looked for
      console.error = console.warn = (...words: unknown[]) => wrong.push(words);
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    after(() => {
      Object.assign(console, { error, warn });
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    });
    beforeEach(() => {
      wrong.length = 0;
      host = document.body.appendChild(document.createElement('main'));
    });
    afterEach(() => {
      render(nothing, host);
      host.remove();
    });

    for (const [name, story] of stories) {
      it(`${name} shows itself without an error, readable for all`, async () => {
        for (const theme of ['light', 'dark']) {
          await show(story, { theme });
          expect(await axeViolations(host), theme).to.deep.equal([]);
        }
        expect(wrong).to.deep.equal([]);
      });
    }

    it('fit in 320 px', async () => {
      const wide: string[] = [];
      for (const [name, story] of stories) {
        if (story.globals?.['width']) continue;
        await show(story, { width: '320' });
        const { clientWidth, scrollWidth } = host.querySelector(SHOWN)!.parentElement!;
        if (scrollWidth > clientWidth) wide.push(`${name}: ${scrollWidth} px`);
      }
      expect(wide).to.deep.equal([]);
      // WebKit, driven, takes three times as long over them all.
    }).timeout(browserName === 'webkit' ? 90_000 : 30_000);

    /** As Storybook does: the story's own arguments over all stories' arguments, inside the page that the toolbar chooses. */
    async function show(story: Story, chosen: object): Promise<void> {
      const args = { ...meta.args, ...story.args };
      const context = { globals: { ...globals, ...chosen, ...story.globals }, args };
      for (const prepare of [story.beforeEach ?? []].flat()) await prepare(context as never);
      render(nothing, host);
      const inner = (): TemplateResult => (story.render ?? meta.render)(args as never, context as never);
      render(page(inner as never, context as never), host);
      const shown = (story.parameters?.['shows'] ?? 'ready') as Shown;
      await Promise.all([...host.querySelectorAll<SharedElement>(SHOWN)].map((element) => reach(element, shown)));
    }
  });
}

/** Waits until an element shows what its story says. */
async function reach(element: SharedElement, shown: Shown): Promise<void> {
  const is = (name: string): boolean => element.matches(`:state(${name})`);
  const reached = (): boolean => {
    switch (shown) {
      case 'waiting':
        return !is('loading') && !element.complete && element.shadowRoot?.querySelector('slot') !== null;
      case 'ready':
        return element.complete && !is('empty') && !is('stale');
      default:
        return is(shown);
    }
  };
  for (let frames = 0; !reached(); frames++) {
    if (frames > 400) throw new Error(`It does not become ${shown}: ${element.shadowRoot?.textContent}`);
    await new Promise(requestAnimationFrame);
  }
}
