import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseControlChart, type CountPoint } from '@indicator-elements/statistics';
import { seeded, series, share } from './random.js';

const over = (denominator: number, numerators: number[]): CountPoint[] =>
  numerators.map((numerator) => ({ numerator, denominator }));

const calm = [50, 52, 47, 51, 49, 53, 48, 50, 46, 52, 51, 49];
const wild = [50, 90, 30, 80, 20, 95, 35, 70, 15, 85, 25, 75];

describe('the chart of an indicator', () => {
  test('a count and a score take I, whatever they carry', () => {
    assert.equal(chooseControlChart('count', []), 'I');
    assert.equal(chooseControlChart('score', over(1000, wild)), 'I');
  });

  test('a rate takes u and a proportion p, while chance explains the scatter', () => {
    assert.equal(chooseControlChart('rate', over(1000, calm)), 'u');
    assert.equal(chooseControlChart('proportion', over(1000, calm)), 'p');
  });

  test('and u′ and p′ when it does not', () => {
    assert.equal(chooseControlChart('rate', over(1000, wild)), "u'");
    assert.equal(chooseControlChart('proportion', over(1000, wild)), "p'");
  });

  test('n is large above 9 expected events a point, and not at 9', () => {
    const scattered = (mean: number) => over(1000, series(24, (i) => (i % 2 ? 0 : 2 * mean)));
    assert.equal(chooseControlChart('rate', scattered(9)), 'u');
    assert.equal(chooseControlChart('rate', scattered(9.5)), "u'");
  });

  test('a proportion needs as much room above as below', () => {
    const nearlyAll = over(100, series(24, (i) => (i % 2 ? 100 : 92)));
    assert.equal(chooseControlChart('proportion', nearlyAll), 'p');
    const more = over(1000, series(24, (i) => (i % 2 ? 1000 : 920)));
    assert.equal(chooseControlChart('proportion', more), "p'");
  });

  test('points without denominators, or none at all, take I', () => {
    assert.equal(chooseControlChart('rate', [null, null]), 'I');
    assert.equal(chooseControlChart('proportion', over(0, [1, 2])), 'I');
    assert.equal(chooseControlChart('rate', []), 'I');
  });

  test('a single shift is a signal, not overdispersion', () => {
    const random = seeded(7);
    const shifted = over(1000, series(60, (i) => random.poisson(i < 30 ? 40 : 80)));
    assert.equal(chooseControlChart('rate', shifted), 'u');
  });

  test('parts are compared with their own centres', () => {
    const rebased = [...over(1000, calm), ...over(1000, calm.map((count) => 4 * count))];
    assert.equal(chooseControlChart('rate', rebased, [12]), 'u');
  });

  test('pure chance is taken for overdispersion in one series of twenty (5.2–6.2 % measured)', () => {
    const random = seeded(20);
    for (const length of [12, 24, 60]) {
      for (const mean of [12, 40]) {
        const primed = share(4_000, () => {
          const points = series(length, () => {
            const denominator = 400 + Math.floor(400 * random.uniform());
            return { numerator: random.poisson((mean * denominator) / 600), denominator };
          });
          return chooseControlChart('rate', points) === "u'";
        });
        assert.ok(primed > 0.03 && primed < 0.07, `${length} points of ${mean}: ${primed}`);
      }
    }
  });

  test('a place whose underlying rate moves by a fifth is found, the sooner the larger it is', () => {
    const random = seeded(21);
    const found = (mean: number) => share(1_000, () => {
      const counts = series(36, () => random.poisson(mean * Math.exp(0.2 * random.normal())));
      return chooseControlChart('rate', over(20 * mean, counts)) === "u'";
    });
    assert.ok(found(25) > 0.3);
    assert.ok(found(100) > 0.99);
  });
});
