import { expect } from 'chai';
import * as lit from 'lit';
// In the browser bundle it takes the place of Lit, whose types hold for both.
import * as slimModule from '../../packages/elements/slim/lit.js';

type Lit = Pick<typeof lit, 'html' | 'nothing' | 'css' | 'unsafeCSS' | 'LitElement'>;
const slim = slimModule as unknown as Lit;
const both: readonly [string, Lit][] = [['lit', lit], ['slim', slim]];

let tags = 0;

interface Host extends lit.LitElement {
  said: unknown;
}

/** An element that shows what it is told, by Lit or by its stand-in. */
function host({ LitElement }: Lit, show: (value: never) => unknown = (value) => value): Host {
  class Shower extends LitElement {
    static override readonly properties = { said: { attribute: false } };
    declare said: unknown;
    override render(): unknown {
      return show(this.said as never);
    }
  }
  customElements.define(`x-shower-${++tags}`, Shower);
  return document.body.appendChild(document.createElement(`x-shower-${tags}`)) as Host;
}

/** What a reader gets: comments are the machinery's own. */
function shownIn(element: Element): string {
  return element.shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, '');
}

/** Shows one value after the other, in both, and gives what was seen each time. */
async function each<Value>(show: (lit: Lit) => (value: Value) => unknown, values: readonly Value[]): Promise<string[][]> {
  const seen: string[][] = [];
  for (const [, library] of both) {
    const element = host(library, show(library) as (value: never) => unknown);
    const states: string[] = [];
    for (const value of values) {
      element.said = value;
      await element.updateComplete;
      states.push(shownIn(element));
    }
    element.remove();
    seen.push(states);
  }
  return seen;
}

async function same<Value>(show: (lit: Lit) => (value: Value) => unknown, values: readonly Value[]): Promise<string[]> {
  const [theirs, ours] = await each(show, values);
  expect(ours).to.deep.equal(theirs);
  return ours!;
}

describe('the stand-in for Lit', () => {
  it('shows texts, numbers, nothing and lists, and what comes after them', async () => {
    const states = await same(({ html }) => (value: unknown) => html`<p>before ${value} after</p>${value}`, [
      'a', 'b', 7, '', undefined, null, 'x <b>bold</b> &amp; y', ['a', 'b'], ['c'], [], ['d', 'e', 'f'], 'end', [undefined, 'only']]);
    expect(states[0]).to.equal('<p>before a after</p>a');
    expect(states[6]).to.include('&lt;b&gt;');
  });

  it('shows what is nothing as nothing', async () => {
    const states = await same(({ html, nothing }) => (on: boolean) => html`<p class=${on ? 'on' : nothing}>${on ? 'here' : nothing}</p>`, [true, false, true]);
    expect(states).to.deep.equal(['<p class="on">here</p>', '<p></p>', '<p class="on">here</p>']);
  });

  it('nests templates, and takes one for another', async () => {
    await same(
      ({ html }) => (name: string) => html`<ul>${[...name].map((letter) => (letter === 'o' ? html`<li><b>${letter}</b></li>` : html`<li>${letter}${letter}</li>`))}</ul>${name.length > 2 ? html`<p>long</p>` : html`<em>short</em> ${name}`}`,
      ['foo', 'of', '', 'ooo', 'xyz', 'o'],
    );
  });

  it('sets attributes, parts of them, and whether they are there', async () => {
    const states = await same(
      ({ html }) => (on: boolean) => html`<div class="a ${on ? 'b' : 'c'} d" ?hidden=${on} aria-label=${on ? 'x' : '"y"'}><input value=${String(on)} /></div>`,
      [true, false, true],
    );
    expect(states[0]).to.equal('<div class="a b d" hidden="" aria-label="x"><input value="true"></div>');
  });

  it('says an attribute whose value is not there, but not one that is nothing', async () => {
    const [first] = await same(({ html, nothing }) => (value: unknown) => html`<p title=${value} lang=${nothing}></p>`, [undefined, null, 'a', undefined]);
    expect(first).to.equal('<p title=""></p>');
  });

  it('takes nothing that JSON can hold for a template', async () => {
    const element = host(slim);
    element.said = JSON.parse('{"strings":["<b id=\\"bold\\"></b>"],"values":[]}') as unknown;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('b')).to.equal(null);
    expect(element.shadowRoot!.textContent).to.equal('[object Object]');
    element.remove();
  });

  it('listens no more when there is no listener', async () => {
    for (const [name, library] of both) {
      let heard = 0;
      const element = host(library, (on: boolean) => library.html`<button @click=${on ? () => heard++ : library.nothing}></button>`);
      for (const on of [true, false, true]) {
        element.said = on;
        await element.updateComplete;
        element.shadowRoot!.querySelector('button')!.click();
      }
      expect(heard, name).to.equal(2);
      element.remove();
    }
  });

  it('listens with the listener of now', async () => {
    for (const [name, library] of both) {
      const heard: string[] = [];
      const element = host(library, (word: string) => library.html`<button @click=${() => heard.push(word)}>${word}</button>`);
      for (const word of ['one', 'two']) {
        element.said = word;
        await element.updateComplete;
        element.shadowRoot!.querySelector('button')!.click();
      }
      expect(heard, name).to.deep.equal(['one', 'two']);
      element.remove();
    }
  });

  it('keeps the nodes that stay, and moves a node that it is given', async () => {
    for (const [name, library] of both) {
      const given = document.createElement('i');
      const element = host(library, (word: string) => (word === 'away' ? library.html`<p>${given}</p>` : library.html`<div>${word}${given}</div>`));
      element.said = 'a';
      await element.updateComplete;
      const div = element.shadowRoot!.querySelector('div');
      element.said = 'b';
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('div'), name).to.equal(div);
      expect(given.parentElement, name).to.equal(div);
      element.said = 'away';
      await element.updateComplete;
      expect(given.parentElement!.localName, name).to.equal('p');
      element.remove();
    }
  });

  it('leaves what was in the shadow root behind what it renders', async () => {
    for (const [name, library] of both) {
      const element = host(library, (word: string) => library.html`<p>${word}</p>`);
      await element.updateComplete;
      element.shadowRoot!.append('rest');
      element.said = 'word';
      await element.updateComplete;
      expect(shownIn(element), name).to.equal('<p>word</p>rest');
      element.remove();
    }
  });

  describe('properties', () => {
    /** An element that writes down all that happens to it. */
    function recorder({ LitElement, html, css, unsafeCSS }: Lit) {
      class Parent extends LitElement {
        static override readonly properties: lit.PropertyDeclarations = { word: { reflect: true }, count: { type: Number, attribute: 'how-many' } };
        static override readonly styles: lit.CSSResultGroup = css`:host { --a: ${unsafeCSS('1px')}; }`;
        declare word: string | null | undefined;
        declare count: number | null;
        readonly log: string[] = [];
        constructor() {
          super();
          this.count = 3;
          this.addController({
            hostConnected: () => this.log.push('connected'),
            hostDisconnected: () => this.log.push('disconnected'),
            hostUpdate: () => this.log.push('update'),
            hostUpdated: () => this.log.push('updated'),
          });
        }
        protected override willUpdate(): void {
          this.log.push('will');
        }
        protected override render(): unknown {
          this.log.push('render');
          if (this.word === 'throw') throw new Error('no');
          return html`${this.word} ${this.count} ${(this as { extra?: string }).extra}`;
        }
        protected override updated(): void {
          this.log.push('did');
          if (this.word === 'again') this.word = 'done';
        }
      }
      class Child extends Parent {
        static override readonly properties: lit.PropertyDeclarations = { extra: {}, plain: { attribute: false } };
        static override readonly styles: lit.CSSResultGroup = [Parent.styles, css`p { color: red; }`];
        declare extra: string;
      }
      customElements.define(`x-parent-${++tags}`, Parent);
      return { Child, tag: `x-child-${tags}` };
    }

    /** Does the same with both, and compares what happened. */
    async function alike(act: (element: InstanceType<ReturnType<typeof recorder>['Child']>) => unknown, markup = (tag: string) => `<${tag}></${tag}>`, before?: (element: Element) => void) {
      const results: unknown[] = [];
      for (const [, library] of both) {
        const { Child, tag } = recorder(library);
        const holder = document.body.appendChild(document.createElement('div'));
        holder.innerHTML = markup(tag);
        before?.(holder.firstElementChild!);
        customElements.define(tag, Child);
        const element = holder.firstElementChild as InstanceType<typeof Child>;
        await element.updateComplete;
        await act(element);
        await element.updateComplete.catch(() => element.log.push('rejected'));
        results.push({
          log: element.log,
          shown: shownIn(element),
          markup: element.outerHTML.replaceAll(tag, 'x'),
          observed: [...Child.observedAttributes],
          styles: element.shadowRoot!.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
          pending: element.isUpdatePending,
        });
        holder.remove();
      }
      expect(results[1]).to.deep.equal(results[0]);
      return results[0] as { log: string[]; shown: string; markup: string; observed: string[] };
    }

    it('come from attributes, and those that reflect go to them', async () => {
      const { markup, shown, observed } = await alike((element) => (element.word = 'new'), (tag) => `<${tag} word="old" how-many="5" extra="e" plain="p"></${tag}>`);
      expect(markup).to.include('word="new"');
      expect(shown).to.equal('new 5 e');
      expect(observed).to.have.members(['word', 'how-many', 'extra']);
    });

    it('are taken away with their attributes', async () => {
      await alike((element) => (element.removeAttribute('word'), element.removeAttribute('how-many')), (tag) => `<${tag} word="old" how-many="5"></${tag}>`);
      await alike((element) => (element.word = undefined), (tag) => `<${tag} word="old"></${tag}>`);
      await alike((element) => (element.word = null), (tag) => `<${tag} word="old"></${tag}>`);
    });

    it('that were set before the element was defined win over attributes and defaults', async () => {
      const { shown } = await alike(() => undefined, (tag) => `<${tag} word="attribute"></${tag}>`, (element) => Object.assign(element, { word: 'early', count: 9 }));
      expect(shown).to.equal('early 9 ');
    });

    it('cause one update, however many change, and none when they do not', async () => {
      const { log } = await alike((element) => {
        element.word = 'a';
        element.word = 'b';
        element.count = 4;
        element.count = 4;
      });
      expect(log.filter((entry) => entry === 'render')).to.have.lengthOf(2);
      const still = await alike((element) => (element.count = 3));
      expect(still.log.filter((entry) => entry === 'render')).to.have.lengthOf(1);
    });

    it('cause another update when they change after one', async () => {
      const { log, shown } = await alike((element) => (element.word = 'again'));
      expect(shown).to.equal('done 3 ');
      expect(log.filter((entry) => entry === 'render')).to.have.lengthOf(3);
    });

    it('tell the controllers of a removal and of a return', async () => {
      await alike((element) => {
        const { parentElement } = element;
        element.remove();
        parentElement!.append(element);
      });
    });

    it('reject the update that could not be made', async () => {
      const { log } = await alike(async (element) => {
        element.word = 'throw';
        await element.updateComplete.catch(() => element.log.push('caught'));
      });
      expect(log).to.include('caught');
    });

    // Lit makes the next update, too, but tells the page of the error once more, which a test runner takes for its own.
    it('are shown again after such an update', async () => {
      const { Child, tag } = recorder(slim);
      customElements.define(tag, Child);
      const element = document.body.appendChild(new Child());
      element.word = 'throw';
      await element.updateComplete.catch(() => undefined);
      element.word = 'fine';
      await element.updateComplete;
      expect(shownIn(element)).to.equal('fine 3 ');
      element.remove();
    });
  });
});
