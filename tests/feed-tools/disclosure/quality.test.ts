import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suppressFeed } from '@indicator-elements/feed-tools';
import { fewestHidden } from './brute-force.js';
import { randomOf, tableOf, type Shape } from './tables.js';

const SHAPES: readonly Shape[] = [
  { kind: 'count', parts: [3], dimensions: [3], most: 40 },
  { kind: 'count', parts: [4], dimensions: [3], most: 50 },
  { kind: 'count', parts: [4], dimensions: [4], most: 80 },
  { kind: 'count', parts: [2, 2], dimensions: [2], most: 50 },
  { kind: 'count', parts: [3, 3], dimensions: [], most: 30 },
  { kind: 'count', parts: [2], dimensions: [2, 2], most: 40 },
];

/** More by `TABLES=250 node --import=tsx --test tests/feed-tools/disclosure/quality.test.ts`, which also says how it comes out. */
const TABLES = Number(process.env['TABLES'] ?? 8);

test('at most one and a half times as many cells are hidden as the best of all sets', (context) => {
  let all = 0;
  let best = 0;
  for (const shape of SHAPES) {
    const further = new Map<number, number>();
    let worst = 1;
    for (let seed = 0; seed < TABLES; seed++) {
      const feed = tableOf(shape, randomOf(seed * 131 + 7));
      const { primary, secondary } = suppressFeed(feed);
      if (primary === 0) continue;
      const fewest = fewestHidden(feed, secondary);
      assert.ok(fewest !== undefined);
      assert.ok(primary + secondary <= 1.5 * fewest, `${primary} + ${secondary} hidden where ${fewest} would do: ${JSON.stringify(shape)}, ${seed}`);
      worst = Math.max(worst, (primary + secondary) / fewest);
      const more = primary + secondary - fewest;
      further.set(more, (further.get(more) ?? 0) + 1);
      all += primary + secondary;
      best += fewest;
    }
    context.diagnostic(`${JSON.stringify(shape)}: worst ${worst.toFixed(2)}; cells more than the best: ${[...further].sort(([a], [b]) => a - b).map(([more, tables]) => `${more} in ${tables} tables`).join(', ')}`);
  }
  context.diagnostic(`together ${(all / best).toFixed(3)} times the best`);
  assert.ok(all <= 1.1 * best);
});
