/** Mistakes in attributes: the page says, in both languages, what is wrong and what to write. */
import { expect } from 'chai';
import { defineAll, elements } from './support/every-element.js';
import { addressOf, drawing, eventsOf, failed, headingOf, make, part, put, quiet, says, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

for (const each of elements) {
  const shared = [
    { attribute: 'area', value: 'Atlantis', says: [/Atlantis.*06/, /Atlantis.*06/] },
    { attribute: 'indicator', value: 'phlogiston', says: [/phlogiston/, /phlogiston/] },
    { attribute: 'filter', value: 'age', says: [/filter="age" går inte att läsa.*age=80\+; target=home/, /filter="age" cannot be read.*age=80\+; target=home/] },
    { attribute: 'filter', value: 'shoe-size=43', says: [/shoe-size/, /shoe-size/] },
    { attribute: 'src', value: '', says: [/saknas adressen.*src="/, /address of the data is missing.*src="/] },
    { attribute: 'src', value: 'ftp://example.org/feed.json', says: [/"ftp:.*ingen adress/, /"ftp:.*no address/] },
  ] as const;

  describe(`<${each.tag}> written wrong`, () => {
    for (const { attribute, value, says: [sv, en] } of [...shared, ...each.mistakes]) {
      it(`${attribute}="${value}" is told in Swedish and English, with what to write`, async () => {
        const element = put(each, { [attribute]: value });
        const { problems, fatal } = await failed(element);
        expect(fatal).to.equal(true);
        expect(problems.map(({ path }) => path.split('.')[0])).to.include(attribute);
        expect(problems[0]!.message.sv).to.match(sv);
        expect(problems[0]!.message.en).to.match(en);
        await says(element, sv);
        stage().lang = 'en';
        await says(element, en);
        // The page names the place, too.
        expect(textOf(within(element, '[role=alert]'))).to.contain(attribute === 'src' ? '' : attribute);
      });
    }

    it('takes no notice of white space around a value, as it comes when one pastes', async () => {
      const { area = '06' } = each.attributes;
      const element = await shown(each, { area: `\u200b ${area}\u00a0` });
      expect(within(element, '[role=alert]')).to.equal(null);
      const all = await shown(each, { src: `\n${addressOf(each.fixture)}\u200b`, view: 'table\u00a0', filter: '\u200b ', heading: ' Nytt\u200b', loading: 'eager' });
      expect(within(all, 'table')).not.to.equal(null);
      expect(headingOf(all)).to.equal('Nytt');
      all.view = ' chart\n';
      await until('the picture', () => drawing(all));
      const blank = await shown(each, { loading: 'eager', indicator: ' ', ...(each.attributes['area'] ? {} : { area: '\u00a0' }) });
      expect(within(blank, '[role=alert]')).to.equal(null);
    });

    it('tells every mistake at once', async () => {
      const element = put(each, { area: 'Atlantis', indicator: 'phlogiston' });
      const { problems } = await failed(element);
      expect(problems.map(({ path }) => path)).to.have.members(['area', 'indicator']);
    });

    it('tells a mistake once, not at every update', async () => {
      for (const wrong of [{ area: 'Atlantis' }, { filter: 'age' }, { src: 'ftp://x' }, { src: '' }]) {
        const element = put(each, wrong);
        const events = eventsOf(element);
        await failed(element);
        element.heading = 'Något annat';
        await quiet(element);
        element.headingLevel = 4;
        await quiet(element);
        expect(events, JSON.stringify(wrong)).to.deep.equal(['indicator-error']);
        element.remove();
      }
    });

    it('tells the next mistake, too', async () => {
      const element = put(each, { area: 'Atlantis' });
      await failed(element);
      const next = failed(element);
      element.area = 'Utopia';
      expect((await next).problems[0]!.message.sv).to.contain('Utopia');
    });

    for (const [attribute, value] of [['loading', 'sometimes'], ['refresh', 'ofta'], ['refresh', '-5'], ['heading-level', 'stor'], ['heading-level', ''], ['view', ''], ['heading', ''], ['indicator', ''], ['filter', '']] as const) {
      it(`shows the chart all the same with ${attribute}="${value}"`, async () => {
        const element = await shown(each, { [attribute]: value });
        expect(part(element, 'chart')).to.not.equal(null);
        expect(headingOf(element)).to.not.equal('');
      });
    }

    it('shows a feed given as a property that is none as a mistake', async () => {
      for (const feed of ['feed.json', 17, [], {}]) {
        const element = make(each.tag, { ...each.attributes, src: addressOf(each.fixture) });
        element.feed = feed;
        stage().append(element);
        await failed(element);
        element.remove();
      }
    });

    it('shows text from an attribute as text', async () => {
      const value = '<img src=x onerror="document.title=1">';
      const element = put(each, { area: value });
      await failed(element);
      await says(element, /<img src=x/);
      expect(within(element, 'img')).to.equal(null);
    });
  });
}
