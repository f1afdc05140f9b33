/** The engine that draws comes later, or never: the words do not wait for it. */
import { expect } from 'chai';
import { breakEngine, holdEngine, loseEngine } from './support/engine.js';
import { defineAll, elements, type SharedElement } from './support/every-element.js';
import { breakStyles, catchWarnings, drawing, eventsOf, headingOf, loaded, once, part, put, quiet, says, shown, textOf, until, within } from './support/stage.js';

before(defineAll);

for (const each of elements) {
  const words = (element: SharedElement): string[] => [headingOf(element), textOf(part(element, 'summary')), textOf(part(element, 'source'))];

  describe(`<${each.tag}> and the engine`, () => {
    it('has heading, sentence, source and menu before the engine, and the table on demand', async () => {
      const engine = holdEngine();
      const element = put(each);
      await engine.asked;
      await quiet(element);
      for (const text of words(element)) expect(text).to.not.equal('');
      expect(part(element, 'menu')!.querySelectorAll('button').length).to.be.greaterThan(0);
      expect(element.complete).to.equal(false);
      element.view = 'table';
      await quiet(element);
      expect(within(element, 'table')!.querySelectorAll('tbody tr').length).to.be.greaterThan(0);
      expect(element.complete).to.equal(true);
      engine.release();
      await quiet(element);
      expect(drawing(element)).to.equal(null);
    });

    it('keeps the place of the picture free, so that nothing jumps when it comes', async () => {
      const engine = holdEngine();
      const element = put(each);
      await engine.asked;
      await quiet(element);
      const below = part(element, 'source')!.getBoundingClientRect().top;
      engine.release();
      await loaded(element);
      expect(Math.abs(part(element, 'source')!.getBoundingClientRect().top - below)).to.be.lessThan(60);
    });

    it('shows the table instead when the engine never comes, and tells the page', async () => {
      const warnings = catchWarnings();
      loseEngine();
      const element = put(each);
      const events = eventsOf(element);
      const { problems, fatal } = await once(element, 'indicator-error');
      expect(fatal).to.equal(false);
      expect(problems.map(({ code }) => code)).to.deep.equal(['no-picture']);
      await says(element, /kunde inte ritas\. Tabellen har samma innehåll/);
      expect(within(element, 'tbody tr')).to.not.equal(null);
      for (const text of words(element)) expect(text).to.not.equal('');
      await quiet(element);
      expect(events).to.deep.equal(['indicator-error', 'indicator-load']);
      expect(element.complete).to.equal(true);
      expect(warnings).to.have.length(1);
    });

    it('shows the table instead when the engine comes and cannot draw', async () => {
      catchWarnings();
      breakEngine();
      const element = put(each);
      await once(element, 'indicator-error');
      await says(element, /kunde inte ritas/);
      expect(within(element, 'tbody tr')).to.not.equal(null);
    });

    it('tries again when something else is to be drawn, and draws when the engine is there', async () => {
      catchWarnings();
      const engine = loseEngine();
      const element = put(each);
      await loaded(element);
      await says(element, /kunde inte ritas/);
      engine.mend();
      const [[name, value]] = Object.entries(each.changes) as [[string, string]];
      element.setAttribute(name, value);
      await until('the picture', () => element.complete && drawing(element));
      expect(within(element, 'table')).to.equal(null);
    });

    it('tries again when the reader asks for it, and fetches nothing else', async () => {
      const warnings = catchWarnings();
      const engine = loseEngine();
      const element = put(each);
      await loaded(element);
      await says(element, /kunde inte ritas/);
      const again = (): HTMLElement | null => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=status] button')].find((button) => /Försök igen/.test(textOf(button))) ?? null;
      again()!.click();
      await until('failed again', () => warnings.length === 2 && again());
      await quiet(element);
      engine.mend();
      performance.clearResourceTimings();
      again()!.click();
      await until('the picture', () => element.complete && drawing(element));
      expect(again()).to.equal(null);
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.json'))).to.deep.equal([]);
    });

    it('tries again when the reader goes to the table and back', async () => {
      catchWarnings();
      const engine = loseEngine();
      const element = put(each);
      await loaded(element);
      engine.mend();
      element.view = 'table';
      await quiet(element);
      element.view = 'chart';
      await until('the picture', () => drawing(element));
    });

    it('shows words and table where what draws is lost, or all that comes after the words, and tells the page why', async () => {
      const warnings = catchWarnings();
      const again = (element: SharedElement): HTMLElement => [...element.renderRoot.querySelectorAll<HTMLElement>('.state button')].find((button) => /Försök igen/.test(textOf(button)))!;
      const told = (what: string): unknown => until(`${what} in: ${warnings.map(String).join()}`, () => warnings.some((words) => String(words) === what));
      for (const [view, what] of [['table', `<${each.tag}> could not load what draws.,Error: No styles.`], ['chart', `${each.tag},Error: No styles.`]] as const) {
        const element = view === 'table' ? await shown(each, { view }) : put(each, { view });
        const mend = breakStyles(element);
        element.view = 'chart';
        await told(what);
        await until('the table', () => again(element) && within(element, 'tbody tr'));
        expect(textOf(part(element, 'summary'))).to.not.equal('');
        mend();
        again(element).click();
        await until('the picture', () => element.complete && drawing(element));
      }
    });

    it('lets other elements draw after one has failed', async () => {
      catchWarnings();
      const engine = loseEngine();
      await loaded(put(each));
      engine.mend();
      expect(drawing(await shown(each, { loading: 'eager' }))).to.not.equal(null);
    });
  });
}
