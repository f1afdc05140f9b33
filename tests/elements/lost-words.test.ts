/**
 * Words of what comes when a reader wants it, and they in another language not. Once they have come they stay: so nothing here may have had
 * them before.
 */
import { expect } from 'chai';
import { areaSearchWords } from '../../packages/elements/src/area-search/area-search-words.js';
import { menuWords } from '../../packages/elements/src/menu/menu-words.js';
import { defineAll, elements } from './support/every-element.js';
import { announced, items, NAMES, opened } from './support/menu.js';
import { catchWarnings, headingOf, part, quiet, says, shown, stage, textOf, until, within } from './support/stage.js';

before(defineAll);

/** Has words lost until they are found; and tells what is written of it to the console. */
function lose(words: { load(language: 'sv' | 'en'): Promise<void> }): { warnings: unknown[][]; find: () => void } {
  const load = words.load.bind(words);
  let lost = true;
  words.load = (language) => (lost && language === 'en' ? Promise.reject(new Error('offline')) : load(language));
  return { warnings: catchWarnings(), find: () => (lost = false) };
}

it('the menu is lost where its words are, keeps nothing else from speaking, and comes when the reader tries again', async () => {
  const element = await shown(elements[0]!);
  expect((await opened(element)).map(textOf)).to.include(NAMES.csv);
  const popover = within(element, '[popover]')!;
  popover.hidePopover();
  const { warnings, find } = lose(menuWords);
  stage().lang = 'en';
  await says(element, /Show table/);
  await until('all of it', () => element.complete);
  const other = await shown(elements[1]!);
  await says(other, /Show table/);

  part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!.click();
  await announced(element, /The menu could not be fetched/);
  expect(textOf(popover)).to.match(/The menu could not be fetched/);
  expect(warnings.flat().map(String)).to.include('Error: offline');
  popover.hidePopover();
  find();
  expect((await opened(element)).map(textOf)).to.include('Save the table (CSV)');
  expect(items(element)).to.have.length(6);
});

it('what is searched in is shown without the search where its words are lost', async () => {
  const { warnings, find } = lose(areaSearchWords);
  stage().lang = 'en';
  const tag = 'municipality-comparison';
  const element = await shown({ tag, fixture: 'fixtures/edge/riket-290x240.json', attributes: {} });
  await until('a word of it', () => warnings.length > 0);
  await quiet(element);
  expect(headingOf(element)).to.not.equal('');
  expect(within(element, '.search')).to.equal(null);
  element.heading = 'Anew';
  await quiet(element);
  expect(element.complete).to.equal(true);
  find();
  element.heading = 'Once more';
  await until('the search', () => within(element, '.search'));
});
