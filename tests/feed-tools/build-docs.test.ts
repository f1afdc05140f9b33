/** docs/feeds/recipe.md: its recipes make feeds, and it leaves no field out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildFeed, parseRecipe, type Recipe } from '@indicator-elements/feed-tools';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { stripComments } from 'jsonc-parser';
import { REASONS } from '../../packages/feed-tools/src/build/reasons.js';
import * as schemas from '../../packages/feed-tools/src/recipe/schema.js';
import { shown } from './build-support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'docs/feeds/recipe.md'), 'utf8');
const recipes = [...text.matchAll(/^```json\n([^]*?)^```/gm)].map(([, block]) => block!);
const schema = JSON.parse(readFileSync(join(root, 'packages/feed-tools/schema/recipe-1.json'), 'utf8')) as object;
const build = (recipe: Recipe) => buildFeed(recipe, { file: join(root, 'fixtures/exports/recipe.json') });

describe('docs/feeds/recipe.md', () => {
  it('has a short recipe and a full one, which the JSON Schema accepts', () => {
    assert.equal(recipes.length, 2);
    const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
    for (const recipe of recipes) assert.ok(accepts(JSON.parse(stripComments(recipe))), JSON.stringify(accepts.errors));
  });

  it('makes a feed by the short one', async () => {
    const { feed, summary } = await build(parseRecipe(recipes[0]!, 'short.json'));
    assert.equal(summary.observations, 17 * 3 * 24);
    assert.equal(shown(feed, 'visits', '06').length, 24);
    assert.equal(summary.sources[0]!.used, summary.sources[0]!.read);
  });

  it('makes a feed by the full one', async () => {
    const { feed, summary, remarks } = await build(parseRecipe(recipes[1]!, 'full.json'));
    assert.deepEqual(feed.indicators.map(({ id }) => id), ['visits', 'frequent', 'dialogue', 'ladder']);
    for (const { id } of feed.indicators) assert.ok(shown(feed, id, '06').length > 0, id);
    assert.deepEqual(remarks.filter(({ level }) => level === 'error'), []);
    for (const { read, used, leftOut } of summary.sources) assert.equal(read, used + Object.values(leftOut).reduce((sum, count) => sum + count, 0));
    assert.ok(text.includes(`visits (besok.csv): ${summary.sources[0]!.read.toLocaleString('sv-SE').replace(/\u00A0/g, ' ')} rader lästa`));
  });

  it('names every field', () => {
    const fields = Object.values(schemas).flatMap((part) => (typeof part === 'object' && 'entries' in part ? Object.keys(part.entries) : []));
    assert.ok(fields.length > 60);
    assert.deepEqual([...new Set(fields)].filter((field) => !text.includes(`\`${field}\``) && !text.includes(`"${field}":`)), []);
  });
});

it('every reason for leaving a row out is said in both languages', () => {
  for (const { sv, en } of Object.values(REASONS)) assert.notEqual(sv, en);
});
