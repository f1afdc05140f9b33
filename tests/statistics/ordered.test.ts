import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  medianShift, orderedDistribution, type CategoryRange, type OrderedDistribution,
} from '@indicator-elements/statistics';
import { at } from './assertions.js';

function described(counts: readonly number[]): OrderedDistribution {
  const distribution = orderedDistribution(counts);
  assert.ok(distribution);
  return distribution;
}

describe('an ordered distribution', () => {
  test('has the category of the middle answer as its median', () => {
    assert.deepEqual(described([1, 2, 5, 2, 1]), {
      n: 11,
      median: { lower: 2, upper: 2 },
      half: { lower: 1, upper: 3 },
      occupied: { lower: 0, upper: 4 },
    });
  });

  test('has two medians where as many are below as above', () => {
    assert.deepEqual(described([0, 3, 0, 0, 3]).median, { lower: 1, upper: 4 });
    assert.deepEqual(described([0, 3, 0, 1, 3]).median, { lower: 3, upper: 3 });
  });

  test('of four answers in four categories, has the two in the middle as its half', () => {
    assert.deepEqual(described([1, 1, 1, 1]).half, { lower: 1, upper: 2 });
  });

  test('of one answer is there', () => {
    const there = { lower: 2, upper: 2 };
    assert.deepEqual(described([0, 0, 1, 0]), { n: 1, median: there, half: there, occupied: there });
  });

  test('without an answer is none, and a count is not negative', () => {
    assert.equal(orderedDistribution([]), undefined);
    assert.equal(orderedDistribution([0, 0]), undefined);
    for (const count of [-1, Number.NaN, Infinity]) {
      assert.throws(() => orderedDistribution([3, count]), RangeError);
    }
  });
});

const counts = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 11 })
  .filter((all) => all.some(Boolean));

test('it is what the answers give when they are laid in a row', () => {
  fc.assert(fc.property(counts, (all) => {
    const row = all.flatMap((count, category) => Array<number>(count).fill(category));
    const { n, median, half, occupied } = described(all);
    assert.equal(n, row.length);
    assert.deepEqual(median, { lower: at(row, (n - 1) >> 1), upper: at(row, n >> 1) });
    // A quarter of the answers, or what is whole of it, is left out at each end.
    const left = Math.floor(n / 4);
    assert.deepEqual(half, { lower: at(row, left), upper: at(row, n - 1 - left) });
    assert.deepEqual(occupied, { lower: at(row, 0), upper: at(row, -1) });
  }));
});

test('the median is in the half, the half in the range, and the half holds half', () => {
  const within = (inner: CategoryRange, outer: CategoryRange) =>
    assert.ok(outer.lower <= inner.lower && inner.lower <= inner.upper && inner.upper <= outer.upper);
  fc.assert(fc.property(counts, (all) => {
    const { n, median, half, occupied } = described(all);
    within(median, half);
    within(half, occupied);
    const inside = all.slice(half.lower, half.upper + 1).reduce((sum, count) => sum + count, 0);
    assert.ok(2 * inside >= n);
  }));
});

test('the scale turned round mirrors all of it', () => {
  fc.assert(fc.property(counts, (all) => {
    const last = all.length - 1;
    const mirror = ({ lower, upper }: CategoryRange) => ({ lower: last - upper, upper: last - lower });
    const { n, median, half, occupied } = described(all);
    assert.deepEqual(described(all.toReversed()),
      { n, median: mirror(median), half: mirror(half), occupied: mirror(occupied) });
  }));
});

test('as many times the answers, or empty categories around them, change nothing else', () => {
  fc.assert(fc.property(counts, fc.integer({ min: 2, max: 9 }), (all, times) => {
    const { median, half, occupied } = described(all);
    for (const same of [all.map((count) => times * count), [...all, 0, 0]]) {
      const other = described(same);
      assert.deepEqual([other.median, other.half, other.occupied], [median, half, occupied]);
    }
  }));
});

describe('the shift of the median', () => {
  test('is in steps, also half ones', () => {
    assert.equal(medianShift(described([5, 1, 0]), described([0, 1, 5])), 2);
    assert.equal(medianShift(described([0, 1, 5]), described([5, 1, 0])), -2);
    assert.equal(medianShift(described([1, 1, 0]), described([0, 1, 0])), 0.5);
  });

  test('is undone by going back, and by as many steps as all answers are moved', () => {
    fc.assert(fc.property(counts, counts, fc.integer({ min: 0, max: 4 }), (one, other, steps) => {
      const [before, after] = [described(one), described(other)];
      assert.equal(medianShift(before, after) + medianShift(after, before), 0);
      const moved = described([...Array<number>(steps).fill(0), ...one]);
      assert.equal(medianShift(before, moved), steps);
    }));
  });
});
