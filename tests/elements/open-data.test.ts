/** What a page shows of open data: `src` points straight at an answer, and what reads it is loaded when it is met. */
import { expect } from 'chai';
import { defineAll } from './support/every-element.js';
import { serveFeed } from './support/server.js';
import { failed, feedOf, headingOf, loaded, make, put, said, says, shown, stage } from './support/stage.js';

const open = (name: string): string => `fixtures/open-data/${name}.json`;
const trend = (name: string, attributes: Readonly<Record<string, string>> = {}) => ({ tag: 'indicator-trend', fixture: open(name), attributes }) as const;
const comparison = (name: string, attributes: Readonly<Record<string, string>> = {}) => ({ tag: 'municipality-comparison', fixture: open(name), attributes }) as const;

before(defineAll);

describe('src at JSON-stat', () => {
  it('shows a series of it, with its unit, its source and its notes', async () => {
    const element = await shown(trend('scb-dodsfall', { indicator: '000007AC', area: '0680' }));
    expect(headingOf(element)).to.equal('Döda per 1 000 invånare');
    expect(said(element)).to.match(/Jönköping, totalt, 2012–2024\. Döda per 1 000 invånare\./);
    expect(said(element)).to.match(/Källa: SCB\. Officiell statistik\. Påhittade data\..* Uppdaterad 21 februari 2025\. Nästa uppdatering 20 februari 2026\./);
  });

  it('shows its municipalities beside each other', async () => {
    const element = await shown(comparison('scb-dodsfall', { indicator: '000007AC', area: '0604' }));
    for (const name of ['Aneby', 'Gnosjö', 'Vetlanda']) expect(said(element)).to.contain(name);
  });

  it('says what is hidden as hidden', async () => {
    const element = await shown(trend('fohm-vaccination', { area: '0604', filter: 'Ålder=80+', view: 'table' }));
    expect(said(element)).to.contain('visas inte');
    expect(headingOf(element)).to.equal('Andel vaccinerade');
  });

  it('asks for a category where none holds the others', async () => {
    const { problems } = await failed(put(trend('utan-roller')));
    expect(problems.map(({ code }) => code)).to.deep.equal(['missing-filter']);
  });

  it('takes the object itself', async () => {
    const element = make('indicator-trend', { indicator: '000007AB', area: '06' });
    element.feed = await feedOf(open('scb-dodsfall'));
    stage().append(element);
    await loaded(element);
    expect(headingOf(element)).to.equal('Folkmängd');
  });

  it('says what was left out, where it stood in the answer', async () => {
    const answer = (await feedOf(open('scb-dodsfall'))) as { value: unknown[] };
    answer.value[5] = 'många';
    const feed = await serveFeed({ json: answer });
    const element = put(trend('scb-dodsfall', { src: feed.url, indicator: '000007AB', area: '00', filter: 'Kon=1' }));
    await loaded(element);
    await says(element, /value\[5\]/);
    expect(said(element)).to.contain('"många"');
  });

  for (const [name, json, words] of [
    ['a collection', { version: '2.0', class: 'collection', link: {} }, /klassen "collection"/],
    ['version 1', { dataset: { dimension: {}, value: [] } }, /json-stat2/],
    ['an answer that is cut off', { version: '2.0', class: 'dataset', id: ['Tid'], size: [2], dimension: { Tid: { category: { index: ['2023', '2024'] } } }, value: [1] }, /avklippt/],
  ] as const) {
    it(`says what is wrong with ${name}`, async () => {
      const feed = await serveFeed({ json });
      const element = put(trend('scb-dodsfall', { src: feed.url }));
      const { problems } = await failed(element);
      expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([['src', 'not-a-feed']]);
      await says(element, words);
    });
  }
});

describe('src at an answer of Kolada', () => {
  it('shows a key figure, with its source', async () => {
    const element = await shown(trend('kolada', { indicator: 'N21826', area: '0680' }));
    expect(headingOf(element)).to.contain('nöjda med vården i hemmet');
    expect(said(element)).to.contain('Källa: Kolada.');
    expect(said(element)).to.contain('Jönköping, båda könen, 2012–2024');
  });

  it('shows the municipalities beside each other, without intervals', async () => {
    const element = await shown(comparison('kolada', { indicator: 'N21826', area: '0680' }));
    expect(said(element)).to.contain('Vetlanda');
    expect(said(element)).not.to.match(/intervall \d/);
  });

  it('says that one page is not all', async () => {
    const element = await shown(trend('kolada-sida-1', { indicator: 'N21826', area: '0680' }));
    await says(element, /bara en sida av svaret/);
    expect(said(element)).to.contain('indicator-feed import kolada');
  });
});
