import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrap } from '@indicator-elements/charts';
import fc from 'fast-check';

/** A font in which every letter is one wide. */
const letters = (text: string): number => Array.from(text).length;

test('a text that fits is one line', () => {
  assert.deepEqual(wrap('Jönköpings län', 20, 2, letters), ['Jönköpings län']);
});

test('a longer one breaks at its spaces', () => {
  assert.deepEqual(wrap('Mål för länet 2025', 10, 3, letters), ['Mål för', 'länet 2025']);
});

test('lines past the most are cut, and the last says so', () => {
  assert.deepEqual(wrap('ett två tre fyra fem', 8, 2, letters), ['ett två', 'tre fyr…']);
  assert.equal(wrap('ett två tre fyra fem', 8, 1, letters).join('\n'), 'ett två…');
});

test('a word that is too long for a line ends in an ellipsis', () => {
  assert.deepEqual(wrap('hälsocentralsövergripande mål', 10, 2, letters), ['hälsocent…', 'mål']);
});

test('a word that never ends is measured a few times only', () => {
  let measured = 0;
  const [line] = wrap('å'.repeat(3000), 10, 1, (text) => (measured++, letters(text)));
  assert.equal(line, 'ååååååååå…');
  assert.ok(measured <= 20, `${measured} times`);
});

test('a number stays with its name over a no-break space', () => {
  assert.deepEqual(wrap('Regionen i\u00a0länet 4,9', 12, 2, letters), ['Regionen', 'i\u00a0länet 4,9']);
});

test('no line is wider than asked for, or more than asked for, and nothing is lost without an ellipsis', () => {
  const text = fc.array(fc.string({ minLength: 1, maxLength: 15 }).filter((word) => !/[\s…]/u.test(word)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (words, width, most) => {
      const lines = wrap(words.join(' '), width, most, letters);
      assert.ok(lines.length >= 1 && lines.length <= most);
      for (const line of lines) assert.ok(letters(line) <= width, `"${line}"`);
      if (!lines.some((line) => line.endsWith('…'))) assert.equal(lines.join(' '), words.join(' '));
    }),
  );
});
