/** What is `<indicator-trend>`'s own: the comparison, the analysis, the span of time, and what its marks mean. */
import { expect } from 'chai';
import { defineAll, elements } from './support/every-element.js';
import { drawing, headingOf, part, shown, textOf, until, within } from './support/stage.js';

before(defineAll);

const trend = elements.find(({ tag }) => tag === 'indicator-trend')!;
const at = (fixture: string, attributes = {}): ReturnType<typeof shown> => shown({ tag: trend.tag, fixture: `fixtures/${fixture}.json`, attributes });
const labels = (svg: SVGSVGElement | null): string[] => [...svg!.querySelectorAll('text')].map(textOf);
const columns = (element: Awaited<ReturnType<typeof shown>>): string[] => [...within(element, 'thead tr')!.children].map(textOf);

describe('<indicator-trend> and its own attributes', () => {
  it('shows the region where no area is named', async () => {
    const element = await at('valid/skift');
    expect(textOf(within(element, '.subheading'))).to.match(/^Jönköpings län,/);
    expect(labels(drawing(element))).to.include('Jönköpings län');
  });

  it('compares the own area with the region, and names that at the end of its line', async () => {
    const element = await at('valid/skift', { area: 'hoglandet' });
    expect(labels(drawing(element)).some((label) => /^Regionen/.test(label))).to.equal(true);
    element.view = 'table';
    await until('the table', () => within(element, 'table'));
    expect(columns(element)).to.include('Jönköpings län');
  });

  for (const [compare, name] of [['parent', 'Jönköpings län'], ['varnamoomradet', 'Värnamoområdet'], ['none', undefined]] as const) {
    it(`compares with ${name ?? 'nothing'} by compare="${compare}"`, async () => {
      const element = await at('valid/skift', { area: 'hoglandet', compare, view: 'table' });
      const others = columns(element).filter((column) => /län|området/.test(column));
      expect(others).to.deep.equal(name ? [name] : []);
    });
  }

  it('says by which rules it judges: run, spc, or not at all', async () => {
    const run = await at('valid/skift', { view: 'table' });
    expect(columns(run)).to.include('Median').and.not.include('Undre styrgräns');
    expect(textOf(part(run, 'notes'))).to.match(/seriediagram/);
    const spc = await at('valid/skift', { view: 'table', analysis: 'spc', loading: 'eager' });
    expect(columns(spc)).to.include.members(['Medelnivå', 'Undre styrgräns', 'Övre styrgräns']);
    expect(textOf(part(spc, 'notes'))).to.match(/styrdiagram \(.+\)/);
    const none = await at('valid/skift', { view: 'table', analysis: 'none', loading: 'eager' });
    expect(columns(none)).to.not.include('Median').and.not.include('Medelnivå');
    expect(textOf(part(none, 'summary'))).to.not.match(/förändring|förbättring|försämring/i);
  });

  it('shows only the time between from and to, both included', async () => {
    const element = await at('valid/skift', { from: '2024', to: '2025-03', view: 'table' });
    const periods = [...within(element, 'tbody')!.querySelectorAll('th')].map(textOf);
    expect([periods.length, periods[0], periods.at(-1)]).to.deep.equal([15, 'Januari 2024', 'Mars 2025']);
  });

  it('chooses among the indicators of a feed', async () => {
    const element = await at('valid/samverkan', { view: 'table' });
    const first = headingOf(element);
    const { indicators } = (await (await fetch('/__lax__/fixtures/valid/samverkan.json')).json()) as { indicators: { id: string }[] };
    element.indicator = indicators[1]!.id;
    await until('another heading', () => headingOf(element) !== first);
  });

  it('filters by dimension, and says which group it shows', async () => {
    const element = await at('valid/mangbesokare', { filter: ' age = 80+ ; ' });
    expect(textOf(within(element, '.subheading'))).to.contain('80');
  });
});

describe('<indicator-trend> and its marks', () => {
  const shapes = (element: Awaited<ReturnType<typeof shown>>, mark: string): number => drawing(element)!.querySelectorAll(`.${mark} path, .${mark} text`).length;

  it('says a change in words, with a shape, and marks what that rests on', async () => {
    const better = await at('valid/skift');
    expect(textOf(within(better, '.verdict'))).to.match(/^[▲▼]?\s*Förbättring/);
    expect(within(better, '.verdict .mark')).to.not.equal(null);
    expect(textOf(part(better, 'notes'))).to.contain('▼').and.to.contain('bättre');
    const worse = await at('valid/mangbesokare', { area: '0680', loading: 'eager' });
    expect(textOf(within(worse, '.verdict'))).to.match(/Försämring/);
  });

  it('gives no verdict to chance, and to too few', async () => {
    expect(textOf(part(await at('valid/brus'), 'summary'))).to.match(/Ingen säker förändring/);
    expect(textOf(part(await at('valid/arsvis', { loading: 'eager' }), 'summary'))).to.match(/Ingen bedömning/);
  });

  it('numbers its events, and tells them below', async () => {
    const element = await at('valid/mal-och-handelser');
    const numbers = labels(drawing(element)).filter((label) => /^[123]$/.test(label));
    expect(numbers).to.include.members(['1', '2', '3']);
    expect(within(element, '.notes .number')).to.not.equal(null);
    expect(element.renderRoot.querySelectorAll('.notes .number')).to.have.length(3);
    expect(labels(drawing(element)).some((label) => /^Mål/.test(label))).to.equal(true);
  });

  for (const [fixture, sign, words] of [
    ['edge/preliminary-tail', '○', /preliminärt/],
    ['edge/low-reliability', '□', /osäkert/],
    ['edge/gaps', '×', /visas inte/],
  ] as const) {
    it(`explains ${sign} in its notes: ${fixture}`, async () => {
      const element = await at(fixture);
      const note = [...element.renderRoot.querySelectorAll('.signed')].find((signed) => textOf(signed).startsWith(sign));
      expect(textOf(note ?? null)).to.match(words);
    });
  }

  it('leaves gaps as gaps: the line is broken, and nothing is drawn at zero', async () => {
    const element = await at('edge/gaps');
    const pieces = drawing(element)!.querySelectorAll('.outlines_marks path[stroke="var(--_own)"]:not([fill])');
    expect(pieces.length, 'pieces of the line').to.be.greaterThan(1);
    expect(shapes(element, 'labels_marks')).to.be.greaterThan(0);
  });

  for (const fixture of [
    'all-equal', 'all-suppressed', 'daily', 'gaps', 'large-numbers', 'long-labels', 'low-reliability', 'many-events', 'negative', 'no-points', 'one-point',
    'preliminary-tail', 'riket-290x240', 'tiny-numbers', 'two-points', 'zero-denominators',
  ]) {
    it(`shows ${fixture}, at 240 px and at 1 200, without a word of nonsense`, async () => {
      for (const width of [240, 1200]) {
        const element = await at(`edge/${fixture}`, { style: `width: ${width}px`, loading: 'eager' });
        expect(textOf(element.renderRoot)).to.not.match(/NaN|undefined|null|Infinity|\[object/);
        expect(drawing(element)?.outerHTML ?? '').to.not.match(/NaN|undefined|null|Infinity/);
        element.remove();
      }
    });
  }

  for (const fixture of ['veckovis', 'kvartal', 'arsvis', 'forbattring', 'neutral', 'esthers-upplevelse', 'varden-utan-taljare', 'antibiotika']) {
    it(`shows ${fixture} in both languages`, async () => {
      for (const lang of ['sv', 'en']) {
        const element = await at(`valid/${fixture}`, { lang, loading: 'eager' });
        await until(lang, () => within(element, '.frame')?.getAttribute('lang') === lang && element.complete);
        expect(textOf(part(element, 'summary'))).to.match(/\d/);
        expect(textOf(element.renderRoot) + drawing(element)!.outerHTML).to.not.match(/NaN|undefined|Infinity|\[object/);
        element.remove();
      }
    });
  }
});
