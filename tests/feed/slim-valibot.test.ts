import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import * as feed from '@indicator-elements/feed';
import { build } from 'esbuild';
import fc from 'fast-check';

/* The browser bundle reads feeds with `packages/feed/slim/valibot.js` in Valibot's place: the two must never disagree. */

const root = resolve(import.meta.dirname, '../..');
const slim = await bundleWithSlimValibot();

async function bundleWithSlimValibot(): Promise<typeof feed> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'packages/feed/src/index.ts')],
    alias: { valibot: resolve(root, 'packages/feed/slim/valibot.js') },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`)) as typeof feed;
}

function read(from: typeof feed, input: unknown): unknown {
  const { feed: found, findings } = from.readFeed(input);
  return JSON.parse(JSON.stringify({ found, problems: findings.map(from.describe), sound: from.readSound(input) ?? 'not sound' }));
}

function fixtures(folder: string): [name: string, content: unknown][] {
  const path = resolve(root, 'fixtures', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') && !name.startsWith('riket'))
    .map((name) => [name, JSON.parse(readFileSync(resolve(path, name), 'utf8')) as unknown]);
}

for (const folder of ['valid', 'edge', 'invalid']) {
  for (const [name, content] of fixtures(folder)) {
    test(`reads ${folder}/${name} as Valibot does`, () => {
      const input = folder === 'invalid' ? (content as { feed: unknown }).feed : content;
      assert.deepEqual(read(slim, input), read(feed, input));
    });
  }
}

test('reads any head as Valibot does, whatever stands in its fields', () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('', ' ', '2025', '2025-13', 'javascript:alert(1)', 'a/b', -1, 0, 3, Infinity, NaN, true, null, undefined, [], {}),
    fc.record({ sv: fc.jsonValue({ maxDepth: 1 }), en: fc.constantFrom('', 'ok', 1) }, { requiredKeys: [] }),
  );
  const object = (required: Record<string, fc.Arbitrary<unknown>>, keys: string[]): fc.Arbitrary<unknown> =>
    fc.record({ ...Object.fromEntries(keys.map((key) => [key, junk])), ...required }, { requiredKeys: Object.keys(required) });
  const indicator = object({ id: fc.constant('i'), label: fc.constant('I') }, [
    'kind', 'granularity', 'direction', 'per', 'scale', 'categories', 'numerator', 'unit', 'decimals', 'definition', 'targets', 'events',
  ]);
  const sound = { id: 's', label: 'S', kind: 'count', granularity: 'year' };
  const head = object({}, ['title', 'publisher', 'license', 'updated', 'nextUpdate', 'notes', 'disclosure', 'dimensions']);
  fc.assert(
    fc.property(head, fc.array(indicator, { maxLength: 3 }), fc.array(junk, { maxLength: 2 }), (about, indicators, areas) => {
      const input = {
        ...(about as object),
        format: 'indicator-feed/1',
        areas: [{ code: '06', name: 'Län' }, ...areas],
        indicators: [sound, ...indicators],
        observations: [],
      };
      assert.deepEqual(read(slim, input), read(feed, input));
    }),
    { numRuns: 500 },
  );
});
