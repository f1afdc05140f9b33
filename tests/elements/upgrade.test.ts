/** Before and around the definition: what a page may do with an element whose script has not come, or comes twice. */
import { expect } from 'chai';
import { define } from '@indicator-elements/elements';
import { elements, type SharedElement } from './support/every-element.js';
import { addressOf, feedOf, headingOf, loaded, make, part, shown, stage, textOf, until } from './support/stage.js';

for (const each of elements) {
  const { tag, element: Class, fixture, other, attributes } = each;
  const address = addressOf(fixture);

  /** A name that nobody has defined yet. */
  let names = 0;
  const newName = (): string => `${tag}-${++names}`;
  const defineAs = (name: string): void => customElements.define(name, class extends (Class as CustomElementConstructor) {});

  describe(`<${tag}> and its definition`, () => {
    // These two come first: they are about a page on which nothing is defined.
    it('is not defined by the module of its class', async () => {
      await import('@indicator-elements/elements');
      await import(`../../packages/elements/src/${tag}.ts`);
      expect(customElements.get(tag)).to.equal(undefined);
    });

    it('shows its fallback until, and if never, it is defined', () => {
      const element = stage().appendChild(make(tag, { src: address }));
      element.append(Object.assign(document.createElement('a'), { href: '/', textContent: 'Samma siffror som fil' }));
      expect(element.innerText).to.equal('Samma siffror som fil');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    });

    it('is defined by its define module, twice without harm', async () => {
      await import(`../../packages/elements/src/define/${tag}.ts`);
      await import(`../../packages/elements/src/define/${tag}.ts?again`);
      expect(customElements.get(tag)).to.equal(Class);
      expect(define(tag, Class)).to.equal(false);
    });

    it('leaves an element alone that somebody else has defined by its name', () => {
      const name = newName();
      class Other extends HTMLElement {}
      customElements.define(name, Other);
      expect(define(name, Class)).to.equal(false);
      expect(customElements.get(name)).to.equal(Other);
    });

    it('can be defined in a registry that the page gives', () => {
      const registry = { get: () => undefined, define: (name: string) => void (defined = name) } as unknown as CustomElementRegistry;
      let defined = '';
      expect(define(tag, Class, registry)).to.equal(true);
      expect(defined).to.equal(tag);
    });

    it('keeps the properties that were set before', async () => {
      const name = newName();
      const element = make(name);
      Object.assign(element, { src: address, ...attributes, heading: 'Satt före', headingLevel: 4, view: 'table' });
      stage().append(element);
      defineAs(name);
      await loaded(element);
      expect(headingOf(element)).to.equal('Satt före');
      expect(part(element, 'heading')!.ariaLevel).to.equal('4');
      expect(part(element, 'table')).to.not.equal(null);
      for (const key of Object.keys(attributes)) expect(element, key).to.have.property(key, attributes[key]);
    });

    it('keeps the feed that was set before', async () => {
      const name = newName();
      const element = make(name, attributes);
      element.feed = await feedOf(fixture);
      stage().append(element);
      defineAs(name);
      await loaded(element);
      expect(headingOf(element)).to.not.equal('');
    });

    it('lets a property that was set before win over the attribute', async () => {
      const name = newName();
      const element = make(name, { ...attributes, src: addressOf(other), heading: 'Attribut' });
      Object.assign(element, { src: address, heading: 'Egenskap' });
      stage().append(element);
      defineAs(name);
      await loaded(element);
      expect(headingOf(element)).to.equal('Egenskap');
      expect(element.src).to.equal(address);
    });

    it('reads the attributes of elements that were there before', async () => {
      const name = newName();
      stage().innerHTML = `<${name} src="${address}"></${name}>`;
      const element = stage().firstElementChild as SharedElement;
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      defineAs(name);
      await loaded(element);
    });
  });

  describe(`<${tag}> however it is made`, () => {
    it('by new', async () => {
      const element = new Class();
      Object.assign(element, { src: address, ...attributes });
      expect(element.attributes, 'a constructor sets no attribute').to.have.length(0);
      stage().append(element);
      await loaded(element);
    });

    it('by innerHTML, with its attributes in any order', async () => {
      const all = Object.entries({ ...attributes, src: address }).map(([name, value]) => `${name}="${value}"`);
      stage().innerHTML = `<${tag} ${all.join(' ')}></${tag}><${tag} ${all.reverse().join(' ')}></${tag}>`;
      await Promise.all([...stage().children].map((element) => loaded(element as SharedElement)));
    });

    it('by cloneNode of one that is shown: the copy draws its own', async () => {
      const element = await shown(each, { heading: 'Kopian' });
      const copy = element.cloneNode(true) as SharedElement;
      stage().append(copy);
      await loaded(copy);
      expect(headingOf(copy)).to.equal('Kopian');
      expect(part(copy, 'chart')!.querySelector('svg')).to.not.equal(null);
      expect(copy.children, 'nothing of the drawing is in the light').to.have.length(0);
    });

    it('from a template, and adopted from another document', async () => {
      const template = document.createElement('template');
      template.content.append(make(tag, { ...attributes, src: address }));
      const cloned = document.importNode(template.content, true).firstElementChild as SharedElement;
      stage().append(cloned);
      await loaded(cloned);
      const adopted = document.implementation.createHTMLDocument().importNode(cloned) as SharedElement;
      stage().append(adopted);
      await until('the adopted one', () => adopted.complete);
    });

    it('inside another shadow root', async () => {
      const root = stage().appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const element = root.appendChild(make(tag, { ...attributes, src: address }));
      await loaded(element);
      expect(textOf(part(element, 'summary'))).to.not.equal('');
    });
  });
}
