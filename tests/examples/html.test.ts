/** The example without a framework: quick enough for every run, and it needs no registry. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { builtAlone } from '../../tools/built-example.mjs';
import { strictPolicy } from './support/open.js';
import { keepsItsPromises } from './support/promises.js';

keepsItsPromises('plain HTML', () => builtAlone('html'), strictPolicy());

test('the examples read the feeds of the fixtures', () => {
  const feeds = new URL('../../docs/examples/public/feeds/', import.meta.url);
  for (const name of readdirSync(feeds)) assert.equal(readFileSync(new URL(name, feeds), 'utf8'), readFileSync(new URL(`../../fixtures/valid/${name}`, import.meta.url), 'utf8'), name);
});
