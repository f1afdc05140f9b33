/** What is `<municipality-comparison>`'s own: rows, ways of drawing, and the search among very many areas. */
import { expect } from 'chai';
import { browserName, sendKeys } from './support/browser.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { addressOf, drawing, feedOf, loaded, make, once, part, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

const comparison = elements.find(({ tag }) => tag === 'municipality-comparison')!;
const at = (fixture: string, attributes = {}): ReturnType<typeof shown> => shown({ tag: comparison.tag, fixture: `fixtures/${fixture}.json`, attributes });
const labels = (element: SharedElement): string[] => [...drawing(element)!.querySelectorAll('text')].map(textOf);
const said = (element: SharedElement): string => part(element, 'chart')!.ariaValueText!;
const buttons = (element: SharedElement, where: string): HTMLButtonElement[] => [...within(element, where)!.querySelectorAll('button')];

const input = (element: SharedElement): HTMLInputElement => element.renderRoot.querySelector('input')!;

/** As a reader does who types a name and presses Enter. */
async function find(element: SharedElement, name: string): Promise<void> {
  input(element).focus();
  await sendKeys({ type: name });
  await enter(element);
}

/** WebKit's own list of suggestions takes an Enter for itself: there, as by the button. */
async function enter(element: SharedElement): Promise<void> {
  if (browserName === 'webkit') input(element).form!.requestSubmit();
  else await sendKeys({ press: 'Enter' });
}

describe('<municipality-comparison> and its own attributes', () => {
  it('has a row an area, the own one first for the keyboard, and the hidden ones in their place', async () => {
    const element = await at('valid/mangbesokare-kommuner', { area: '0680' });
    expect(part(element, 'chart')!.ariaValueMax).to.equal('13');
    expect(labels(element).filter((text) => text === 'visas inte')).to.have.length(2);
    part(element, 'chart')!.focus();
    await until('the own area', () => said(element).startsWith('Jönköping: 6,7'));
  });

  it('compares with the rest of the region', async () => {
    const element = await at('valid/mangbesokare-kommuner', { area: '0680', compare: 'rest', indicator: 'coordinated-plans' });
    expect(textOf(part(element, 'summary'))).to.contain('regionen utan Jönköping');
  });

  it('tells the page which area was chosen', async () => {
    const element = await at('valid/mangbesokare-kommuner', { area: '0680' });
    part(element, 'chart')!.focus();
    await sendKeys({ press: 'Home' });
    const selection = once(stage(), 'indicator-select');
    await sendKeys({ press: 'Enter' });
    const { indicator, area, period } = await selection;
    expect({ indicator, area, period }).to.deep.equal({ indicator: 'frequent-ed-visitors', area: '0686', period: '2025' });
  });

  it('is drawn as a funnel or as trends at the press of a button, and says the same', async () => {
    const element = await at('valid/mangbesokare-kommuner', { area: '0680' });
    const before = textOf(part(element, 'summary'));
    for (const [label, view, text] of [['Tratt', 'funnel', /^99,8\s%$/], ['Trender', 'trends', /^2021$/]] as const) {
      buttons(element, '.views').find((button) => textOf(button) === label)!.click();
      await until(view, () => element.view === view && element.complete && labels(element).some((each) => text.test(each)));
      expect(textOf(part(element, 'summary'))).to.contain(before);
    }
  });

  it('has its verdicts in few lines, in a table as narrow as 320 px, too', async () => {
    stage().style.width = '320px';
    const element = await at('valid/mangbesokare-kommuner', { area: '0680', view: 'table' });
    const line = parseFloat(getComputedStyle(within(element, 'table')!).lineHeight);
    const verdicts = [...element.renderRoot.querySelectorAll('td')].filter((cell) => /säker/.test(textOf(cell)));
    expect(verdicts).to.have.length(11);
    for (const cell of verdicts) expect(cell.clientHeight, textOf(cell)).to.be.lessThan(3 * line);
  });

  it('draws what view asks for, and the usual rows while the feed has not what it takes', async () => {
    const isFunnel = (): boolean => labels(element).some((text) => /^95\s%$/.test(text));
    const element = await at('edge/comparison-far', { view: 'funnel' });
    expect(isFunnel()).to.equal(true);
    for (const [fixture, pressed] of [['edge/comparison-values', undefined], ['valid/arsvis', 'Intervall'], ['edge/comparison-far', 'Tratt']] as const) {
      const load = once(element, 'indicator-load');
      element.src = addressOf(`fixtures/${fixture}.json`);
      await load;
      expect(within(element, '[role=alert]')).to.equal(null);
      expect(within(element, '[aria-pressed=true]')?.textContent).to.equal(pressed);
      expect(isFunnel(), fixture).to.equal(pressed === 'Tratt');
      expect(element.getAttribute('view'), 'what was asked for').to.equal('funnel');
    }
  });
});

describe('<municipality-comparison> with very many areas', () => {
  const nation = (attributes = {}): ReturnType<typeof shown> => at('edge/comparison-nation', { area: '0680', ...attributes });
  const ready = async (attributes = {}): Promise<SharedElement> => {
    const element = await nation(attributes);
    await until('the search', () => within(element, '.search'));
    return element;
  };

  it('shows some, and offers to find one or to show all; with few it offers nothing', async () => {
    const element = await ready();
    expect(Number(part(element, 'chart')!.ariaValueMax)).to.be.lessThan(20);
    expect(textOf(input(element).labels![0]!)).to.equal('Sök område');
    expect(within(await at('valid/mangbesokare-kommuner'), '.search')).to.equal(null);
  });

  it('finds an area by the beginning of its name, and puts the reader’s place on it', async () => {
    const element = await ready();
    await find(element, 'eksj');
    await until('Eksjö is read', () => element.shadowRoot!.activeElement === part(element, 'chart') && said(element).startsWith('Eksjö: '));
    expect(labels(element)).to.include('Eksjö');
    expect(within(element, '.tooltip')!.hidden).to.equal(false);
  });

  it('finds the same area again when the reader has gone on from it', async () => {
    const element = await ready();
    const isRead = (): boolean => element.shadowRoot!.activeElement === part(element, 'chart') && said(element).startsWith('Eksjö: ');
    await find(element, 'eksj');
    await until('Eksjö is read', isRead);
    await sendKeys({ press: 'Home' });
    await until('another', () => !said(element).startsWith('Eksjö: '));
    input(element).focus();
    await sendKeys({ press: 'Enter' });
    await until('Eksjö is read again', () => isRead() && !within(element, '.tooltip')!.hidden);
  });

  it('says so when there is none, or more than one', async () => {
    const element = await ready();
    const status = (): string => textOf(within(element, '.search [role=status]'));
    await find(element, 'Atlantis');
    await until('none', () => status() === 'Inget område heter så.');
    input(element).select();
    await sendKeys({ type: 'Ö' });
    await until('silence', () => status() === '');
    await enter(element);
    await until('several', () => /^\d+ områden passar/.test(status()));
  });

  it('tells areas of the same name apart by what they are part of, or else by their codes', async () => {
    const feed = (await feedOf('fixtures/edge/comparison-nation.json')) as { areas: { code: string; name: string; parent?: string; level: string }[] };
    const [first, second, third] = ['0604', '0686', '0114'].map((code) => feed.areas.find((area) => area.code === code)!);
    for (const same of [first, second, third]) same!.name = 'Centrum';
    const parent = ({ parent }: { parent?: string }): string => feed.areas.find(({ code }) => code === parent)!.name;
    const element = make(comparison.tag, { area: '0680' });
    element.feed = feed;
    stage().append(element);
    await loaded(element);
    await until('the search', () => within(element, '.search'));
    const options = [...element.renderRoot.querySelectorAll('option')].map(({ value }) => value).filter((name) => name.startsWith('Centrum'));
    const unlike = `Centrum (${parent(third!)})`;
    expect(parent(first!)).to.equal(parent(second!));
    expect(options).to.have.members(['Centrum (0604)', 'Centrum (0686)', unlike]);
    await find(element, 'Centrum');
    await until('several', () => /^3 områden passar/.test(textOf(within(element, '.search [role=status]'))));
    for (const [name, code] of [['Centrum (0686)', '0686'], [unlike, '0114'], ['Centrum (0604)', '0604']] as const) {
      input(element).value = '';
      await find(element, name);
      await until(name, () => element.shadowRoot!.activeElement === part(element, 'chart'));
      const selection = once(stage(), 'indicator-select');
      await sendKeys({ press: 'Enter' });
      expect((await selection).area).to.equal(code);
    }
  });

  it('shows all, and fewer again', async () => {
    const element = await ready();
    const all = buttons(element, '.search')[1]!;
    expect(textOf(all)).to.equal('Visa alla 290');
    all.click();
    await until('all', () => part(element, 'chart')!.ariaValueMax === '290' && element.complete);
    expect(textOf(all)).to.equal('Visa färre');
    all.click();
    await until('fewer', () => Number(part(element, 'chart')!.ariaValueMax) < 20);
  });

  it('speaks English where the page does', async () => {
    const element = await ready({ lang: 'en' });
    expect(textOf(within(element, '.search'))).to.match(/Find an area.*Show all 290/s);
  });
});
