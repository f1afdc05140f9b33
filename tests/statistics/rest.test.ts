import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mean, restOfCounts, restOfMeans, type ScoreMean } from '@indicator-elements/statistics';
import { near } from './assertions.js';

const count = fc.integer({ min: 0, max: 10_000 });
const some = fc.integer({ min: 1, max: 10_000 });

/** Mean, n and standard deviation of values, by the book. */
function score(values: readonly number[]): ScoreMean {
  const value = mean(values) ?? Number.NaN;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const n = values.length;
  return { value, n, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : undefined };
}

describe('the rest of counts', () => {
  test('and the part are the whole', () => {
    fc.assert(fc.property(count, count, count, some, (numerator, more, denominator, others) => {
      const part = { numerator, denominator };
      const whole = { numerator: numerator + more, denominator: denominator + others };
      assert.deepEqual(restOfCounts(whole, part), { numerator: more, denominator: others });
    }));
  });

  test('is not made where the part is no part', () => {
    const whole = { numerator: 10, denominator: 100 };
    for (const [numerator, denominator] of [
      [11, 50], [5, 100], [5, 101], [-1, 50], [5, -1], [Number.NaN, 50], [5, Number.NaN], [5, -Infinity],
    ] as const) {
      assert.equal(restOfCounts(whole, { numerator, denominator }), undefined);
    }
    assert.equal(restOfCounts({ numerator: Infinity, denominator: 100 }, whole), undefined);
  });

  test('has no more people with something than people, in a proportion', () => {
    const whole = { numerator: 10, denominator: 20 };
    assert.deepEqual(restOfCounts(whole, { numerator: 1, denominator: 15 }), { numerator: 9, denominator: 5 });
    assert.equal(restOfCounts(whole, { numerator: 1, denominator: 15 }, 'proportion'), undefined);
    assert.equal(restOfCounts(whole, { numerator: 6, denominator: 5 }, 'proportion'), undefined);
    assert.deepEqual(restOfCounts(whole, { numerator: 1, denominator: 5 }, 'proportion'),
      { numerator: 9, denominator: 15 });
  });
});

describe('the rest of means', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });

  test('is what the others would have given, with its standard deviation', () => {
    fc.assert(fc.property(values, values, (part, others) => {
      const rest = restOfMeans(score([...part, ...others]), score(part));
      const expected = score(others);
      assert.equal(rest?.n, expected.n);
      near(rest?.value, expected.value, 1e-9);
      if (expected.sd === undefined) assert.equal(rest?.sd, undefined);
      // A root of what is left of large squares.
      else near(rest?.sd, expected.sd, 1e-4);
    }));
  });

  test('has no standard deviation where one is not known, or numbers contradict each other', () => {
    const whole = { value: 5, n: 20, sd: 2 };
    assert.deepEqual(restOfMeans(whole, { value: 5, n: 10 }), { value: 5, n: 10 });
    assert.deepEqual(restOfMeans({ value: 5, n: 20 }, { value: 5, n: 10, sd: 2 }), { value: 5, n: 10 });
    assert.deepEqual(restOfMeans(whole, { value: 5, n: 10, sd: 9 }), { value: 5, n: 10 });
    assert.deepEqual(restOfMeans(whole, { value: 5, n: 19, sd: 1 }), { value: 5, n: 1 });
    assert.deepEqual(restOfMeans(whole, { value: 9, n: 10, sd: 0 }), { value: 1, n: 10 });
  });

  test('is not made where the part is no part', () => {
    const whole = { value: 5, n: 20, sd: 2 };
    for (const part of [
      { value: 5, n: 20 }, { value: 5, n: 21 }, { value: 5, n: -1 }, { value: Number.NaN, n: 5 },
      { value: 5, n: Number.NaN },
    ]) {
      assert.equal(restOfMeans(whole, part), undefined);
    }
    assert.equal(restOfMeans({ value: Infinity, n: 20 }, { value: 5, n: 5 }), undefined);
  });
});
