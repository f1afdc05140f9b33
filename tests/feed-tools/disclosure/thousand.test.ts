import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attackFeed, suppressFeed } from '@indicator-elements/feed-tools';
import type { Feed } from '@indicator-elements/feed';
import { brokenIn } from './independent.js';
import { grown, randomOf, tableOf, type Shape } from './tables.js';

/** Of each shape so many tables; together a thousand. */
const SHAPES: readonly (readonly [tables: number, shape: Shape])[] = [
  [150, { kind: 'count', parts: [5], dimensions: [], most: 14 }],
  [100, { kind: 'count', parts: [2, 3], dimensions: [], most: 14 }],
  [150, { kind: 'count', parts: [3], dimensions: [3], most: 20 }],
  [100, { kind: 'rate', parts: [3], dimensions: [2], most: 20 }],
  [100, { kind: 'proportion', parts: [3], dimensions: [2], most: 20 }],
  [50, { kind: 'proportion', parts: [2, 2], dimensions: [], most: 16, minCount: 10 }],
  [100, { kind: 'distribution', parts: [3], dimensions: [], steps: 4, most: 20 }],
  [100, { kind: 'score', parts: [4, 3], dimensions: [], most: 12 }],
  [50, { kind: 'distribution', parts: [2], dimensions: [2], steps: 3, most: 20 }],
  [60, { kind: 'count', parts: [2], dimensions: [2, 2], most: 30 }],
  [40, { kind: 'count', parts: [2, 2], dimensions: [3], most: 20, minCount: 3 }],
];

const tables = function* (): Generator<readonly [name: string, feed: Feed, earlier: Feed | undefined]> {
  for (const [count, shape] of SHAPES) {
    for (let at = 0; at < count; at++) {
      const random = randomOf(SHAPES.findIndex(([, other]) => other === shape) * 10_000 + at);
      const feed = tableOf(shape, random);
      // Every fourth has an earlier edition, from before the late reports.
      if (at % 4 === 3) yield [`${shape.kind} ${at}, grown`, grown(feed, random, shape), feed];
      else yield [`${shape.kind} ${at}`, feed, undefined];
    }
  }
};

/** Small counts hidden, and nothing else. */
function withPrimaryOnly(feed: Feed): Feed {
  const { observations } = feed;
  const minCount = feed.disclosure.minCount!;
  const { value, n, numerator, denominator, length } = observations;
  const isSmall = (number: number | undefined): boolean => number !== undefined && number > 0 && number < minCount;
  const { kind } = feed.indicators[0]!;
  const status = Int32Array.from({ length }, (_, row) => {
    const count = kind === 'score' ? n![row] : numerator?.[row] ?? value![row];
    const rest = kind === 'proportion' ? denominator![row]! - numerator![row]! : undefined;
    return Number(isSmall(count) || isSmall(denominator?.[row]) || isSmall(rest));
  });
  const keep = (column: ArrayLike<number>): Float64Array => Float64Array.from({ length }, (_, row) => (status[row] ? NaN : column[row]!));
  const columns = Object.fromEntries(Object.entries({ value, n, numerator, denominator }).flatMap(([field, column]) => (column ? [[field, keep(column)]] : [])));
  return { ...feed, observations: { ...observations, ...columns, status } };
}

describe('a thousand tables', () => {
  test('keep their small numbers from an independent check by linear programming on whole numbers', () => {
    let count = 0;
    let hidden = 0;
    for (const [name, feed, earlier] of tables()) {
      const former = earlier && suppressFeed(earlier).feed;
      const previous = former ? [former] : [];
      const suppression = suppressFeed(feed, { previous });
      assert.deepEqual(brokenIn(feed, suppression.feed, previous), [], name);
      assert.deepEqual(attackFeed(suppression.feed, { previous }), [], name);
      count++;
      hidden += suppression.primary;
    }
    assert.equal(count, 1000);
    assert.ok(hidden > 2000);
  });

  test('do not keep them when only the small numbers are hidden: the check finds it, and the attack finds the same', () => {
    let broken = 0;
    let at = 0;
    for (const [name, feed] of tables()) {
      if (at++ % 5 > 0) continue;
      const bare = withPrimaryOnly(feed);
      const found = brokenIn(feed, bare);
      if (found.length > 0) {
        broken++;
        assert.notDeepEqual(attackFeed(bare), [], name);
      }
    }
    assert.ok(broken > 60, `${broken} of 200`);
  });
});
