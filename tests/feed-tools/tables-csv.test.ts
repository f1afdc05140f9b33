import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brief, makeFolder, readFileOf } from './tables-support.js';

const folder = makeFolder();
const read = (...[content, source]: [string | Uint8Array, object?]) => readFileOf(folder, content, source);

describe('a CSV file', () => {
  it('is read with semicolons, commas, tabs or bars between its cells', async () => {
    for (const delimiter of [';', ',', '\t', '|']) {
      const { headings, rows, numbers, remarks } = await read(`Kommun${delimiter}Antal\nAneby${delimiter}12\nTranås${delimiter}..\n`);
      assert.deepEqual(headings, ['Kommun', 'Antal']);
      assert.deepEqual(rows, [['Aneby', '12'], ['Tranås', '..']]);
      assert.deepEqual(numbers, [2, 3]);
      assert.deepEqual(remarks, []);
    }
  });

  it('has its titles, blank rows, sums and sources left out, each with a remark', async () => {
    const { rows, numbers, remarks, error } = await read('Besök per kommun;;\n\nKommun;Månad;Antal\nAneby;jan-25;1\n\nTranås;jan-25;2\nEksjö;jan-25\nHabo;jan-25;3\nTotalt;;6\n\nKälla: Diver\n');
    assert.equal(error, undefined);
    assert.deepEqual(rows, [['Aneby', 'jan-25', '1'], ['Tranås', 'jan-25', '2'], ['Habo', 'jan-25', '3']]);
    assert.deepEqual(numbers, [4, 6, 8]);
    assert.deepEqual(brief(remarks), ['note title-row 1', 'note blank-row 2', 'note blank-row 5', 'warning short-row 7', 'warning sum-row 9', 'note blank-row 10', 'note footer-row 11']);
  });
});
