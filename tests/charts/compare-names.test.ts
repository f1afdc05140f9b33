/** Names are sorted as the browser's own collator sorts them, which takes long to make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareNames } from '../../packages/charts/src/comparison/compare-names.js';

const letters = [...'abcdefghijklmnopqrstuvwxyzåäöABCVWZÅÄÖ -éüÆ1'];
const name = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }).map((chars) => chars.join(''));

for (const [language, locale] of [['sv', 'sv-SE'], ['en', 'en-GB']] as const) {
  const collator = new Intl.Collator(locale);
  test(`two names compare as in ${locale}`, () => {
    fc.assert(fc.property(name, name, (one, other) => {
      assert.equal(Math.sign(compareNames(one, other, language)), Math.sign(collator.compare(one, other)), `${one} and ${other}`);
    }), { numRuns: 5000 });
  });
}

test('å, ä and ö come last in Swedish, in this order', () => {
  const names = ['Örebro', 'Ängelholm', 'Åre', 'Vä', 'Wä', 'Zinkgruvan', 'Norra Ån', 'Norraby', 'Nora'];
  assert.deepEqual(names.toSorted((one, other) => compareNames(one, other, 'sv')), ['Nora', 'Norra Ån', 'Norraby', 'Vä', 'Wä', 'Zinkgruvan', 'Åre', 'Ängelholm', 'Örebro']);
});
