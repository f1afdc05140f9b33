/** Swedish and English, as HTML inherits a language. */
import { expect } from 'chai';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { loaded, once, part, put, quiet, said, says, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const language = (element: SharedElement): string | null => within(element, '.frame')?.getAttribute('lang') ?? null;
const becomes = (element: SharedElement, wanted: string): Promise<unknown> =>
  until(`${wanted} is shown`, () => language(element) === wanted && element.complete);

for (const each of elements) {
  describe(`<${each.tag}> and the page's language`, () => {
    it('is Swedish where the page says nothing, or another language', async () => {
      expect(language(await shown(each))).to.equal('sv');
      stage().lang = 'fi';
      expect(language(await shown(each))).to.equal('sv');
    });

    for (const lang of ['en', 'en-GB', 'EN']) {
      it(`is English where an ancestor has lang="${lang}"`, async () => {
        stage().lang = lang;
        const element = await shown(each);
        await becomes(element, 'en');
        expect(textOf(part(element, 'menu'))).to.contain('Show table');
        expect(textOf(part(element, 'source'))).to.match(/Updated/);
      });
    }

    it('is its own lang first', async () => {
      stage().lang = 'en';
      expect(language(await shown(each, { lang: 'sv' }))).to.equal('sv');
    });

    it('is wholly English: no word of Swedish is left in any face', async () => {
      stage().lang = 'en';
      const element = await shown(each);
      await becomes(element, 'en');
      const words = said(element) + part(element, 'chart')!.ariaLabel + part(element, 'chart')!.ariaDescription + part(element, 'chart')!.ariaValueText;
      // Names of places stay as they are.
      const { areas } = (await (await fetch(`/__lax__/${each.fixture}`)).json()) as { areas: { name: string | { en: string } }[] };
      const names = areas.map(({ name }) => (typeof name === 'string' ? name : name.en));
      const others = names.reduce((text, name) => text.replaceAll(name, ''), words);
      expect(others.replaceAll(/\p{Lu}[\p{L}]+s? län|\p{Lu}\p{Ll}*området|Höglandet/gu, '')).to.not.match(/[åäöÅÄÖ]| och | är |medel|Källa|regionen/);
    });

    it('follows when the language of the page changes, and back', async () => {
      const element = await shown(each);
      const load = once(element, 'indicator-load');
      stage().lang = 'en';
      await load;
      await becomes(element, 'en');
      stage().lang = 'sv';
      await becomes(element, 'sv');
      document.documentElement.lang = 'en';
      await quiet(element);
      expect(language(element), 'the nearest lang holds').to.equal('sv');
      document.documentElement.removeAttribute('lang');
    });

    it('follows the language of the document', async () => {
      const element = await shown(each);
      document.documentElement.lang = 'en';
      await becomes(element, 'en');
      document.documentElement.removeAttribute('lang');
      await becomes(element, 'sv');
    });

    it('inherits across shadow roots, also when it changes at the outermost host', async () => {
      const host = stage().appendChild(document.createElement('div'));
      host.lang = 'en';
      const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
      const element = put(each, {}, inner.attachShadow({ mode: 'open' }));
      await loaded(element);
      await becomes(element, 'en');
      host.lang = 'sv';
      await becomes(element, 'sv');
    });

    it('follows a lang that changes inside a shadow root', async () => {
      const host = stage().appendChild(document.createElement('div'));
      const section = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
      const element = put(each, {}, section);
      await loaded(element);
      section.lang = 'en';
      await becomes(element, 'en');
    });

    it('follows when it is moved to a part of the page in English', async () => {
      const element = await shown(each);
      const english = stage().appendChild(document.createElement('section'));
      english.lang = 'en';
      english.append(element);
      await becomes(element, 'en');
    });

    it('says loading and failing in the language', async () => {
      stage().lang = 'en';
      const element = put(each, { src: '' });
      await says(element, /The chart cannot be shown.*The address of the data is missing/);
      stage().lang = 'sv';
      await says(element, /Diagrammet kan inte visas.*Här saknas adressen/);
    });
  });
}
