import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../stories/', import.meta.url);

test('every file of stories is opened by the test of stories', () => {
  const opened = readFileSync(new URL('../stories/stories.test.ts', import.meta.url), 'utf8');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.stories.ts'))) assert.ok(opened.includes(file.replace(/ts$/, 'js')), file);
});

test('every story has one line of docs, which Storybook shows above it', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.stories.ts'))) {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    const stories = lines.flatMap((line, i) => (/^export const \w+: Story/.test(line) ? [{ line, docs: lines[i - 1] ?? '' }] : []));
    assert.ok(stories.length > 0, file);
    assert.deepEqual(stories.filter(({ docs }) => !/^\/\*\* \p{L}.*[.:] \*\/$/u.test(docs)).map(({ line }) => line), [], file);
  }
});
