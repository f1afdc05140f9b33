/** What is `<collaboration-ladder>`'s own: the stair, groups, rounds, and what a step means. */
import { expect } from 'chai';
import { sendKeys } from './support/browser.js';
import { defineAll, elements } from './support/every-element.js';
import { drawing, once, outlines, part, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const ladder = elements.find(({ tag }) => tag === 'collaboration-ladder')!;
const at = (fixture: string, attributes = {}): ReturnType<typeof shown> => shown({ tag: ladder.tag, fixture: `fixtures/${fixture}.json`, attributes });
const labels = (svg: SVGSVGElement | null): string[] => [...svg!.querySelectorAll('text')].map(textOf);
const columns = (element: Awaited<ReturnType<typeof shown>>): string[] => [...within(element, 'thead tr')!.children].map(textOf);

describe('<collaboration-ladder> and its own attributes', () => {
  it('draws one mark for each who stands on a step, and prints how many they are', async () => {
    const element = await at('valid/samverkanstrappan');
    // And one for the median.
    expect(outlines(element, '[fill][stroke]')).to.equal(30 + 1);
    expect(labels(drawing(element))).to.include.members(['3', '9', '11', '5', '2', 'Mötesplats', 'Samtal', 'Samsyn', 'Samverkan', 'Samhandling']);
    expect(textOf(within(element, '.subheading'))).to.match(/n = 30\.$/);
  });

  it('sets groups side by side by group, named above the picture with n', async () => {
    const element = await at('valid/samverkanstrappan', { group: 'respondent' });
    expect([...element.renderRoot.querySelectorAll('.legend li')].map(textOf)).to.deep.equal(['●Kommuner, n = 14', '□Vårdcentraler, n = 16']);
  });

  it('shows the round before by compare="previous", and says how the middle answer has moved', async () => {
    const element = await at('valid/samverkanstrappan', { compare: 'previous' });
    expect(textOf(part(element, 'summary'))).to.match(/^Det mittersta svaret har flyttats ett steg upp sedan maj 2024 \(då 24 svar\), från steg 2 till steg 3, Samsyn\./);
    element.view = 'table';
    await until('the table', () => within(element, 'table'));
    expect(columns(element)).to.deep.equal(['Steg', 'Svar', 'Svar, maj 2024']);
  });

  it('shows another round by period', async () => {
    const element = await at('valid/samverkanstrappan', { period: '2024-05' });
    expect(textOf(within(element, '.subheading'))).to.match(/maj 2024.*n = 24\.$/);
  });

  it('is a ladder of any feed with an ordered distribution, without an indicator named', async () => {
    const element = await at('edge/small-numbers', { area: '0680' });
    expect(textOf(part(element, 'summary'))).to.match(/^Det mittersta svaret/);
  });
});

describe('<collaboration-ladder> and its steps', () => {
  it('says what a step means where the reader is, and of all steps below', async () => {
    const element = await at('valid/samverkanstrappan');
    part(element, 'chart')!.focus({ focusVisible: true } as FocusOptions);
    await sendKeys({ press: 'Home' });
    await until('the tooltip', () => /Vi träffas och vet vilka de andra är/.test(textOf(within(element, '.tooltip'))));
    expect(part(element, 'chart')!.ariaValueText).to.match(/^Steg 1, Mötesplats: 3 svar, Vi träffas/);
    expect(textOf(within(element, 'details'))).to.match(/Steg 5, Samhandling: Vi handlar som en enhet/);
  });

  it('tells the page which step is chosen', async () => {
    const element = await at('valid/samverkanstrappan');
    part(element, 'chart')!.focus({ focusVisible: true } as FocusOptions);
    await sendKeys({ press: 'End' });
    const selection = once(stage(), 'indicator-select');
    await sendKeys({ press: 'Enter' });
    const { indicator, area, period, category } = await selection;
    expect({ indicator, area, period, category }).to.deep.equal({ indicator: 'collaboration-ladder', area: '06', period: '2025-05', category: '5' });
  });

  it('gives no sum and no middle answer where a count is hidden', async () => {
    const element = await at('edge/ladder-suppressed', { group: 'age' });
    expect(textOf(part(element, 'summary'))).to.equal('Det mittersta svaret anges inte, eftersom inte alla antal visas.');
    expect(textOf(within(element, '.subheading'))).to.not.contain('n =');
    expect(labels(drawing(element)).filter((label) => label.startsWith('visas inte'))).to.have.length(2);
  });
});
