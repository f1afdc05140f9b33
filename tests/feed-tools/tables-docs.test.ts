/** What docs/feeds/tables.md says of cells and of remarks. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readMissing } from '@indicator-elements/feed-tools/values/missing';
import { readNumber } from '@indicator-elements/feed-tools/values/number';
import { readPeriod } from '@indicator-elements/feed-tools/values/period';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}/docs/feeds/tables.md`, 'utf8');

/** The cells of the first column of a section's table, each with what the second says of it. */
function examplesIn(heading: string): { cell: string; meaning: string }[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (`.*) \| ([^|]+) \|$/gm)].flatMap(([, cells = '', meaning = '']) => [...cells.matchAll(/`([^`]+)`/g)].map(([, cell = '']) => ({ cell, meaning })));
}

describe('docs/feeds/tables.md', () => {
  for (const [heading, read] of Object.entries({ 'Numbers': readNumber, 'Marks in place of numbers': readMissing, 'Periods': readPeriod })) {
    it(`says what cells mean: ${heading}`, () => {
      const examples = examplesIn(heading);
      assert.ok(examples.length > 10);
      for (const { cell, meaning } of examples) assert.equal(String(read(cell)), meaning === 'none' ? 'undefined' : meaning, cell);
    });
  }

  it('names every code of a remark', () => {
    const folders = ['tables', 'values'].map((name) => `${root}/packages/feed-tools/src/${name}`);
    const sources = folders.flatMap((folder) => readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')));
    const codes = new Set(sources.flatMap((source) => [...source.matchAll(/(?:\.add\('\w+', |ToolError\.at\([^']*, )(?:\w+ === '\w+' \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(([, code, other]) => [code, other])));
    codes.delete(undefined);
    assert.ok(codes.size > 20);
    assert.deepEqual([...codes].filter((code) => !page.includes(`\`${code}\``)), []);
  });
});
