import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lexicon, loadLanguage } from '@indicator-elements/charts';

const lexicon = (): Lexicon<string> => new Lexicon('hej', { en: () => Promise.resolve('hello') });

test('Swedish is there at once, and has nothing to load', () => {
  assert.equal(lexicon().in('sv'), 'hej');
  assert.equal(loadLanguage('sv'), undefined);
});

test('English must be loaded first, and is then there for good', async () => {
  const words = lexicon();
  assert.throws(() => words.in('en'), /loadLanguage\('en'\)/);
  await loadLanguage('en');
  assert.equal(words.in('en'), 'hello');
  assert.equal(loadLanguage('en'), undefined);
});

test('words that come later, with a picture or an analysis, are loaded by the next call', async () => {
  await loadLanguage('en');
  const late = lexicon();
  await loadLanguage('en');
  assert.equal(late.in('en'), 'hello');
});

/** Words that cannot be had the first time. */
function flaky(loaded?: 'apart'): Lexicon<string> {
  let tries = 0;
  return new Lexicon('hej', { en: () => (tries++ ? Promise.resolve('hello') : Promise.reject(new Error('offline'))) }, loaded);
}

test('a load that fails is tried again', async () => {
  const words = flaky();
  await assert.rejects(async () => loadLanguage('en'), /offline/);
  await loadLanguage('en');
  assert.equal(words.in('en'), 'hello');
});

test('words that stand apart keep no other from speaking, and are loaded by whoever speaks them', async () => {
  const [apart, other] = [flaky('apart'), lexicon()];
  await loadLanguage('en');
  assert.equal(other.in('en'), 'hello');
  assert.equal(loadLanguage('en'), undefined);
  assert.equal(apart.has('en'), false);
  await assert.rejects(apart.load('en'), /offline/);
  await apart.load('en');
  assert.equal(apart.in('en'), 'hello');
  await apart.load('sv');
  assert.equal(apart.in('sv'), 'hej');
});
