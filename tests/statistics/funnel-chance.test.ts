import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exactPoissonInterval, funnelLimits, wilsonInterval } from '@indicator-elements/statistics';
import { average, chanceThat, grid, poisson, says } from './counted-chance.js';

/** How often chance alone is beyond the lines, summed over all counts, on a grid of expected events. */
describe('the funnel of a rate', () => {
  for (const [confidence, from, to, below, above] of [
    [0.95, 1, 3, '18.9', '0.2'], [0.95, 3, 10, '4.7', '0.5'],
    [0.95, 10, 30, '3.5', '1.1'], [0.95, 30, 200, '2.9', '1.6'],
    [0.998, 1, 3, '18.85', '0.00'], [0.998, 3, 10, '1.47', '0.00'],
    [0.998, 10, 30, '0.39', '0.01'], [0.998, 30, 200, '0.18', '0.04'],
  ] as const) {
    test(`${confidence}, ${from} to ${to} expected events: ${below} % below, ${above} % above`, () => {
      const beyond = grid(from, to).map((expected) => {
        const { lower, upper } = funnelLimits('rate', expected, 1, confidence);
        return {
          below: chanceThat(poisson(expected), (count) => count < lower),
          above: chanceThat(poisson(expected), (count) => count > upper),
        };
      });
      says(average(beyond.map((chance) => chance.below)), below);
      says(average(beyond.map((chance) => chance.above)), above);
    });
  }

  test('has no event at all below it, with two expected, where the interval sees no difference', () => {
    assert.ok(funnelLimits('rate', 2, 1, 0.998).lower > 0);
    assert.ok(exactPoissonInterval(0, 0.998).upper > 2);
    says(Math.exp(-2), '14');
  });
});

test('a proportion is beyond its funnel exactly where its interval does not hold the benchmark', () => {
  const whole = fc.integer({ min: 1, max: 5000 });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(whole, part, part, fc.constantFrom(0.95, 0.998), (n, some, benchmark, confidence) => {
    const count = Math.round(n * some);
    const funnel = funnelLimits('proportion', benchmark, n, confidence);
    const interval = wilsonInterval(count, n, confidence);
    const nearest = Math.min(...[interval.lower, interval.upper].map((end) => Math.abs(end - benchmark)));
    fc.pre(nearest > 1e-9);
    assert.equal(count / n > funnel.upper, interval.lower > benchmark);
    assert.equal(count / n < funnel.lower, interval.upper < benchmark);
  }));
});
