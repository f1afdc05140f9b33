import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  individualsChart, runChart, runRules, uChart, uPrimeChart, type CountPoint, type MaybeNumber,
} from '@indicator-elements/statistics';
import { only } from './assertions.js';
import { seeded, series, share } from './random.js';

/**
 * How often the rules see something where there is nothing. Each test states the range that it holds the rate
 * to, and in its name what was measured (20,000 series where nothing else is said; the generator is seeded).
 */
const between = (rate: number, low: number, high: number) =>
  assert.ok(rate >= low && rate <= high, `${rate} is not between ${low} and ${high}`);

const signals = (values: readonly MaybeNumber[], baseline?: number) =>
  only(runChart(values, { baseline }).parts).verdict === 'signal';

const random = seeded(2014);
const shapes = [
  ['normal', random.normal, 0],
  ['uniform', random.uniform, 0.5],
  ['Laplace', random.laplace, 0],
] as const;

describe('symmetric noise around a line known beforehand', () => {
  for (const [length, measured] of [[12, '4.1–4.5'], [24, '6.6–6.7'], [60, '7.2–7.5']] as const) {
    for (const [shape, next, centre] of shapes) {
      test(`${length} points, ${shape}: ${measured} %`, () => {
        const part = { start: 0, end: length };
        const rate = share(20_000, () => runRules(series(length, next), part, centre).verdict === 'signal');
        between(rate, 0.02, 0.09);
      });
    }
  }
});

describe('symmetric noise around its own median', () => {
  for (const [length, measured] of [[24, '2.9–3.1'], [60, '4.2–4.4']] as const) {
    for (const [shape, next] of shapes) {
      test(`${length} points, ${shape}: ${measured} %`, () => {
        between(share(20_000, () => signals(series(length, next))), 0.02, 0.09);
      });
    }
  }

  // Six above and six below can be laid out in 924 ways. No run exceeds 7, and under 3 crossings are 1 + 1
  // layouts of two runs and 5 + 5 of three: 12/924. The rule itself is this careful with few points.
  for (const [shape, next] of shapes) {
    test(`12 points, ${shape}: 1.2–1.3 %, for 12 layouts of 924`, () => {
      between(share(20_000, () => signals(series(12, next))), 12 / 924 - 0.003, 12 / 924 + 0.003);
    });
  }

  test('and exactly 12 of the 924 layouts of 12 points are signals', () => {
    let layouts = 0;
    let found = 0;
    for (let bits = 0; bits < 4096; bits++) {
      const values = series(12, (i) => (bits >> i) & 1);
      if (values.reduce((sum, value) => sum + value, 0) !== 6) continue;
      layouts++;
      if (signals(values)) found++;
    }
    assert.deepEqual([found, layouts], [12, 924]);
  });
});

describe('small counts, where many points are on the median', () => {
  const counts = (mean: number) => () => random.poisson(mean);
  const rates = (mean: number) => () => {
    const denominator = 200 + Math.floor(40 * random.uniform());
    return (100 * random.poisson((mean * denominator) / 220)) / denominator;
  };
  const rate = (length: number, next: () => number) => share(5_000, () => signals(series(length, next)));

  test('12 months of two or three: 0.3 and 0.7 % of counts', () => {
    for (const mean of [2, 3]) between(rate(12, counts(mean)), 0, 0.02);
  });

  test('24 months of two or three: 6 and 3 % of counts, 4 and 3 % of rates', () => {
    for (const mean of [2, 3]) {
      between(rate(24, counts(mean)), 0.02, 0.09);
      between(rate(24, rates(mean)), 0.02, 0.09);
    }
  });

  // A median that is itself a common value leaves unequal halves once the points on it are dropped.
  test('60 months of one, two or three: 12, 11 and 8 % of counts, 5, 5 and 4 % of rates', () => {
    for (const mean of [1, 2, 3]) {
      between(rate(60, counts(mean)), 0.02, 0.15);
      between(rate(60, rates(mean)), 0.02, 0.09);
    }
  });

  test('one every second month: 3 % of counts, and no verdict in nine series of ten', () => {
    between(rate(60, counts(0.5)), 0, 0.05);
    const silent = share(2_000, () => only(runChart(series(60, counts(0.5))).parts).verdict === 'too-few');
    between(silent, 0.85, 1);
  });

  test('missing months do not raise the rate: 3 % with every fifth missing', () => {
    const gaps = () => (random.uniform() < 0.2 ? null : random.normal());
    between(share(5_000, () => signals(series(30, gaps))), 0.01, 0.09);
  });
});

describe('a baseline is itself uncertain', () => {
  for (const [baseline, length, measured, high] of [
    [12, 24, '8', 0.11], [12, 60, '19', 0.22], [24, 36, '7', 0.09], [24, 60, '11', 0.13],
  ] as const) {
    test(`${baseline} of ${length} points: ${measured} %`, () => {
      between(share(5_000, () => signals(series(length, random.normal), baseline)), 0.02, high);
    });
  }
});

describe('points that share data are not independent', () => {
  // A warning to those who publish such a series, held here so that the documentation stays true.
  test('a rolling twelve-month sum of noise signals in 88 % of series of 24 points, 99.9 % of 60', () => {
    const rolling = (length: number) => {
      const months = series(length + 11, random.normal);
      return series(length, (i) => months.slice(i, i + 12).reduce((sum, value) => sum + value, 0));
    };
    between(share(2_000, () => signals(rolling(24))), 0.8, 0.95);
    between(share(2_000, () => signals(rolling(60))), 0.99, 1);
  });
});

describe('control charts add a rule, and so false signals', () => {
  const poisson = (mean: number) => (): CountPoint =>
    ({ numerator: random.poisson(mean), denominator: 20 * mean });

  for (const [length, measured, high] of [[12, '4', 0.07], [24, '9', 0.13], [60, '18–20', 0.25]] as const) {
    test(`${length} points: about ${measured} % in I, u and u′ charts`, () => {
      const charts = [
        () => individualsChart(series(length, random.normal)),
        () => uChart(series(length, poisson(40))),
        () => uPrimeChart(series(length, poisson(40))),
      ];
      for (const chart of charts) {
        between(share(3_000, () => only(chart().parts).verdict === 'signal'), 0.02, high);
      }
    });
  }

  // Why the trend gives no verdict below five: `FEWEST_EVENTS` in packages/charts/src/trend/control.ts.
  for (const [mean, measured, low, high] of [[0.1, '86', 0.8, 0.9], [1, '27', 0.22, 0.32], [3, '15', 0.12, 0.19], [5, '14', 0.1, 0.17], [10, '11', 0.08, 0.14]] as const) {
    test(`24 points of ${mean} expected: about ${measured} % in u charts`, () => {
      between(share(3_000, () => only(uChart(series(24, poisson(mean))).parts).verdict === 'signal'), low, high);
    });
  }
});
