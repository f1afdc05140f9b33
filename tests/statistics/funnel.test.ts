import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exactPoissonInterval, funnelLimits, type CountedKind } from '@indicator-elements/statistics';
import { near } from './assertions.js';

const kinds: readonly CountedKind[] = ['rate', 'proportion'];
const benchmark = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);
const denominator = fc.integer({ min: 1, max: 1_000_000 });

for (const kind of kinds) {
  describe(`the funnel of a ${kind}`, () => {
    test('is around the benchmark, wider at 99.8 % than at 95 %', () => {
      fc.assert(fc.property(benchmark, denominator, (value, size) => {
        const inner = funnelLimits(kind, value, size, 0.95);
        const outer = funnelLimits(kind, value, size, 0.998);
        assert.ok(0 <= outer.lower && outer.lower <= inner.lower && inner.lower <= value);
        assert.ok(value <= inner.upper && inner.upper <= outer.upper);
        if (kind === 'proportion') assert.ok(outer.upper <= 1);
      }));
    });

    test('narrows with the denominator', () => {
      fc.assert(fc.property(benchmark, denominator, fc.integer({ min: 2, max: 10 }), (value, size, times) => {
        const small = funnelLimits(kind, value, size, 0.95);
        const large = funnelLimits(kind, value, times * size, 0.95);
        assert.ok(small.lower <= large.lower && large.upper <= small.upper);
      }));
    });

    test('refuses numbers that are none', () => {
      for (const wrong of [-0.1, Number.NaN, Infinity]) {
        assert.throws(() => funnelLimits(kind, wrong, 100, 0.95), RangeError);
      }
      for (const wrong of [0, -1, Number.NaN, Infinity]) {
        assert.throws(() => funnelLimits(kind, 0.1, wrong, 0.95), RangeError);
      }
      assert.throws(() => funnelLimits(kind, 0.1, 100, 95), RangeError);
    });
  });
}

test('a rate may be above one of its denominator, a proportion not', () => {
  assert.ok(funnelLimits('rate', 2.5, 100, 0.95).lower > 2);
  assert.throws(() => funnelLimits('proportion', 2.5, 100, 0.95), RangeError);
});

test('the limits of a rate are those of its expected events', () => {
  const { lower, upper } = exactPoissonInterval(12.5, 0.998);
  const limits = funnelLimits('rate', 0.025, 500, 0.998);
  near(limits.lower * 500, lower, 1e-12);
  near(limits.upper * 500, upper, 1e-12);
});

test('a benchmark of nobody, or of everybody, leaves no room in a proportion, and above 0 in a rate', () => {
  assert.deepEqual(funnelLimits('proportion', 0, 50, 0.95), { lower: 0, upper: 0 });
  assert.deepEqual(funnelLimits('proportion', 1, 50, 0.95), { lower: 1, upper: 1 });
  assert.equal(funnelLimits('rate', 0, 50, 0.95).lower, 0);
  near(funnelLimits('rate', 0, 50, 0.95).upper, 3.688879 / 50);
});
