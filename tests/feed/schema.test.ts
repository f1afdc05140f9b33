import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { feedJsonSchema } from '../../packages/feed/src/json-schema.js';
import { AREAS, rawFeed, row, VISITS } from './small-feed.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schema = JSON.parse(JSON.stringify(feedJsonSchema())) as Record<string, unknown>;
const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

test('the published JSON Schema is current (npm run schema -w @indicator-elements/feed writes it)', () => {
  assert.deepEqual(read('packages/feed/schema/indicator-feed-1.json'), schema);
});

for (const kind of ['valid', 'edge']) {
  for (const name of readdirSync(new URL(`fixtures/${kind}`, root))) {
    test(`the JSON Schema accepts ${kind}/${name}`, () => {
      assert.ok(accepts(read(`fixtures/${kind}/${name}`)), JSON.stringify(accepts.errors?.slice(0, 3)));
    });
  }
}

test('the JSON Schema refuses what one look at the feed shows to be wrong', () => {
  const wrong: Record<string, Record<string, unknown>> = {
    format: { format: 'indicator-feed/2' },
    'no areas': { areas: undefined },
    'a code as a number': { areas: [{ code: 6, name: 'x' }] },
    'an unknown level': { areas: [{ ...AREAS[0], level: 'kommun' }] },
    'an unknown kind': { indicators: [{ ...VISITS, kind: 'andel' }] },
    'a rate without per': { indicators: [{ ...VISITS, per: undefined }] },
    'a score without scale': { indicators: [{ ...VISITS, kind: 'score' }] },
    'a distribution without categories': { indicators: [{ ...VISITS, kind: 'distribution' }] },
    'a script as an address': { publisher: { name: 'x', url: 'javascript:alert(1)' } },
    'an empty text': { notes: [' '] },
    'an empty title': { title: '' },
    'a text in no known language': { notes: [{ de: 'x' }] },
    'no period': { observations: [row({ period: 'nov 2025' })] },
    'a negative numerator': { observations: [row({ numerator: -1 })] },
    'a number that is too large': { observations: [row({ numerator: 1e16 })] },
    'a target that is too large': { indicators: [{ ...VISITS, targets: [{ value: -1e16, label: 'x' }] }] },
    'an unknown status': { observations: [row({ status: '..' })] },
    'a dictionary without an index': {
      observations: { indicator: { dictionary: [] }, area: [], period: [] },
    },
  };
  for (const [what, changes] of Object.entries(wrong)) {
    assert.equal(accepts(JSON.parse(JSON.stringify(rawFeed(changes)))), false, what);
  }
});

test('everything in the JSON Schema is described', () => {
  type Part = { description?: string; properties?: Record<string, Part> };
  const { $defs, ...feed } = schema as { $defs: Record<string, Part> } & Part;
  for (const [name, part] of [['Feed', feed], ...Object.entries($defs)] as [string, Part][]) {
    assert.ok(part.description, name);
    for (const [field, property] of Object.entries(part.properties ?? {})) {
      if (name !== 'Text') assert.ok(property.description, `${name}.${field}`);
    }
  }
});
