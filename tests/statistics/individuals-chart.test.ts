import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { individualsChart } from '@indicator-elements/statistics';
import { at, near, only } from './assertions.js';

const limits = (...args: Parameters<typeof individualsChart>) => {
  const { centre, lower, upper } = only(individualsChart(...args).parts);
  return { centre, lower: at(lower, 0), upper: at(upper, 0) };
};

describe('an I chart', () => {
  test('by hand: mean 4, moving ranges 2, 4 and 6', () => {
    const { centre, lower, upper } = limits([2, 4, 8, 2], { factor: 3 });
    assert.equal(centre, 4);
    near(lower, 4 - 3 * ((2 + 4 + 6) / 3));
    near(upper, 4 + 3 * ((2 + 4 + 6) / 3));
  });

  test('does not step across a missing point', () => {
    // Only 1→3 and 10→12 are steps; 3→10 would span two periods.
    const { centre, upper } = limits([1, 3, null, 10, 12], { factor: 1 });
    assert.equal(centre, 6.5);
    near(upper, 8.5);
  });

  test('has limits at missing points too: they are the same for the whole part', () => {
    const part = only(individualsChart([1, 3, null, 2]).parts);
    assert.equal(part.lower.length, 4);
    assert.equal(new Set(part.lower).size, 1);
    assert.equal(new Set(part.upper).size, 1);
  });

  test('without two neighbours has a centre but no limits, and no point is beyond', () => {
    const part = only(individualsChart([1, null, 3, null, 900]).parts);
    near(part.centre, 904 / 3);
    assert.deepEqual(part.upper, [null, null, null, null, null]);
    assert.deepEqual(part.beyond, []);
  });

  test('screening drops what is above 3.267 times the mean range, once', () => {
    // Ranges 1 × 9, 20 and 20: their mean is 4.45, the limit 14.5, and 1 is left.
    const values = [0, 1, 0, 1, 0, 1, 21, 1, 0, 1, 0, 1];
    near(limits(values, { factor: 1 }).upper, 27 / 12 + 49 / 11);
    near(limits(values, { factor: 1, screen: true }).upper, 27 / 12 + 1);
  });

  test('is not clamped: what can be negative is not its business', () => {
    assert.ok((limits([0, 1, 0, 1, 0]).lower ?? 0) < 0);
  });

  test('of equal values is a line that nothing is beyond, rounding or not', () => {
    // Summed and divided, these round to just above 0.1 and just below 0.7.
    for (const value of [0.1, 0.7]) {
      const part = only(individualsChart(Array<number>(30).fill(value)).parts);
      assert.notEqual(part.centre, value);
      near(at(part.upper, 0), value);
      assert.deepEqual(part.beyond, []);
      assert.equal(part.runs.usefulPoints, 0);
      assert.equal(part.verdict, 'too-few');
    }
  });

  test('takes centre and limits from the baseline, and each part from itself', () => {
    const values = [1, 2, 1, 2, 50, 60, 5, 6, 5, 6];
    const { parts } = individualsChart(values, { baseline: 4, partStarts: [6], factor: 3 });
    assert.deepEqual(parts.map((part) => part.centre), [1.5, 5.5]);
    assert.deepEqual(parts.map((part) => part.upper[0]), [4.5, 8.5]);
    assert.deepEqual(parts.map((part) => part.beyond), [[4, 5], []]);
  });

  test('of nothing has one empty part; of missing points, no centre', () => {
    assert.deepEqual(only(individualsChart([]).parts).upper, []);
    const part = only(individualsChart([null, null]).parts);
    assert.deepEqual([part.centre, part.lower, part.verdict], [null, [null, null], 'too-few']);
  });
});
