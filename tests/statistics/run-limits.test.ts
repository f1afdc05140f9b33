import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binomialHalfQuantile, runLimits } from '@indicator-elements/statistics';

/** The same quantile in whole numbers: the smallest k with 20 Σ C(n, i) ≥ 2ⁿ. */
function exactQuantile(trials: number): number {
  let sum = 0n;
  let ways = 1n;
  for (let k = 0; ; k++) {
    sum += ways;
    if (20n * sum >= 2n ** BigInt(trials)) return k;
    ways = (ways * BigInt(trials - k)) / BigInt(k + 1);
  }
}

test('the 5 % quantile of Binomial(n, ½) is exact for every n up to 600', () => {
  for (let trials = 0; trials <= 600; trials++) {
    assert.equal(binomialHalfQuantile(trials, 0.05), exactQuantile(trials), `${trials} trials`);
  }
});

test('it does not underflow for thousands of points', () => {
  for (const trials of [1_075, 5_000, 20_000]) {
    assert.equal(binomialHalfQuantile(trials, 0.05), exactQuantile(trials), `${trials} trials`);
  }
});

test('both limits are defined, and never fall, from no point on', () => {
  let before = runLimits(0);
  assert.deepEqual(before, { longestRunMax: 3, crossingsMin: 0 });
  for (let n = 1; n <= 400; n++) {
    const limits = runLimits(n);
    assert.ok(limits.longestRunMax >= before.longestRunMax && limits.crossingsMin >= before.crossingsMin);
    before = limits;
  }
});
