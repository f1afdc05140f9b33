import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  certainConfidence, compareEstimates, compareWithBenchmark, hintConfidence, meanInterval, poissonInterval,
  wilsonInterval, type Estimate, type Interval,
} from '@indicator-elements/statistics';
import { average, binomial, chanceThat, grid, poisson, says } from './counted-chance.js';
import { seeded, series, share, type Random } from './random.js';

/**
 * How often the intervals hold the truth. Those of counts are summed over all counts, on a grid of truths; the
 * others are simulated, with a seed. What was measured is in the names, as in docs/statistics.md, and the tests
 * hold it to the last digit.
 */
type MakeInterval = (count: number) => Interval;

/** Each count's interval is made once. */
function remembered(make: MakeInterval): MakeInterval {
  const known: Interval[] = [];
  return (count) => (known[count] ??= make(count));
}

const holds = ({ lower, upper }: Interval, truth: number) => lower <= truth && truth <= upper;
const everyLevel = [0.95, 0.998] as const;
const sizes = [20, 50, 100, 200, 500, 1000, 2000];

/** The shares of a half or less that give so many expected people. */
const shares = (n: number, from: number, to: number) => grid(from / n, Math.min(to / n, 0.5));

describe('a rate: exact below 10 events, Byar from there', () => {
  const held = (confidence: number, from: number, to: number) => {
    const interval = remembered((count) => poissonInterval(count, confidence));
    return grid(from, to).map((truth) => chanceThat(poisson(truth), (count) => holds(interval(count), truth)));
  };

  for (const [confidence, from, to, mean, lowest] of [
    [0.95, 0.1, 3, '98.8', '97.5'], [0.95, 3, 10, '97.2', '95.6'],
    [0.95, 10, 30, '96.3', '95.1'], [0.95, 30, 200, '95.7', '95.1'],
    [0.998, 0.1, 3, '99.96', '99.90'], [0.998, 3, 10, '99.93', '99.81'],
    [0.998, 10, 30, '99.87', '99.83'], [0.998, 30, 200, '99.84', '99.80'],
  ] as const) {
    test(`${confidence}, ${from} to ${to} expected: ${mean} % on average, ${lowest} % at its lowest`, () => {
      const all = held(confidence, from, to);
      says(average(all), mean);
      says(Math.min(...all), lowest);
    });
  }

  test('is never too sure on either side, with 0.05 to 200 expected events', () => {
    for (const confidence of everyLevel) {
      const interval = remembered((count) => poissonInterval(count, confidence));
      for (const truth of grid(0.05, 200)) {
        const above = chanceThat(poisson(truth), (count) => interval(count).lower > truth);
        const below = chanceThat(poisson(truth), (count) => interval(count).upper < truth);
        assert.ok(Math.max(above, below) <= (1 - confidence) / 2 + 1e-9, `${truth}: ${above}, ${below}`);
      }
    }
  });
});

describe('two areas with one rate: how often they are said to differ for certain', () => {
  /** Events of the same rate, so that the expected ones are as the people. */
  const estimate = (count: number, expected: number): Estimate => {
    const at = (confidence: number): Interval => {
      const { lower, upper } = poissonInterval(count, confidence);
      return { lower: lower / expected, upper: upper / expected };
    };
    return { value: count / expected, intervals: { certain: at(certainConfidence), hint: at(hintConfidence) } };
  };

  // The other area's value taken as known, as if it were a mean of many, and both taken as uncertain: nominal is 0.2 %.
  for (const [own, other, known, both] of [
    [160, 240, '1.6', '0.18'], [200, 200, '2.7', '0.18'], [300, 60, '20', '0.16'], [20, 300, '0.19', '0.14'],
  ] as const) {
    test(`${own} and ${other} expected: ${known} % against a value, ${both} % with both intervals`, () => {
      const [mine, theirs] = [own, other].map((expected) => poisson(expected).map((_, count) => estimate(count, expected))) as [Estimate[], Estimate[]];
      const differing = (differ: (one: Estimate, two: Estimate) => boolean): number =>
        poisson(other).reduce((sum, chance, k) => (chance < 1e-9 ? sum : sum + chance * chanceThat(poisson(own), (j) => differ(mine[j]!, theirs[k]!))), 0);
      says(differing((one, two) => compareWithBenchmark(one.intervals, two.value, 'neutral').certain !== 'none'), known);
      says(differing((one, two) => compareEstimates(one, two, 'neutral').certain !== 'none'), both);
    });
  }
});

describe('a proportion of up to a half, of 20 to 2,000: Wilson', () => {
  for (const [confidence, from, to, mean, lowest] of [
    [0.95, 0.1, 1, '93.5', '83.8'], [0.95, 1, 5, '95.8', '91.6'],
    [0.95, 5, 10, '95.3', '92.8'], [0.95, 10, 1000, '95.0', '93.4'],
    [0.998, 0.1, 1, '98.74', '96.27'], [0.998, 1, 5, '99.48', '98.67'],
    [0.998, 5, 10, '99.71', '99.42'], [0.998, 10, 1000, '99.78', '99.61'],
  ] as const) {
    test(`${confidence}, ${from} to ${to} expected: ${mean} % on average, ${lowest} % at its lowest`, () => {
      const all = sizes.flatMap((n) => {
        const interval = remembered((count) => wilsonInterval(count, n, confidence));
        return shares(n, from, to).map((truth) =>
          chanceThat(binomial(n, truth), (count) => holds(interval(count), truth)));
      });
      says(average(all), mean);
      says(Math.min(...all), lowest);
    });
  }
});

describe('a rate of visits, where each person comes again with the same probability', () => {
  const visits = (random: Random, people: number, each: number) => {
    let sum = 0;
    for (let left = random.poisson(people); left > 0; left--) {
      do sum++; while (random.uniform() > 1 / each);
    }
    return sum;
  };

  for (const [each, at95, at998] of [
    [1, '96', '99.8'], [1.5, '86', '97.2'], [2, '77', '92.8'], [3, '65', '83.5'], [5, '51', '70.1'],
  ] as const) {
    test(`60 expected, ${each} each: ${at95} % at 95 %, ${at998} % at 99.8 %`, () => {
      for (const [confidence, written] of [[0.95, at95], [0.998, at998]] as const) {
        const random = seeded(1936);
        const interval = remembered((count) => poissonInterval(count, confidence));
        says(share(20_000, () => holds(interval(visits(random, 60 / each, each)), 60)), written);
      }
    });
  }
});

describe('a mean: Student', () => {
  /** Each around 0. */
  const shapes = {
    normal: (random: Random) => random.normal(),
    'skewed (exponential)': (random: Random) => -Math.log(1 - random.uniform()) - 1,
    'a scale of 1 to 5, most on 5': (random: Random) => Math.min(5, 1 + Math.floor(10 * random.uniform())) - 4,
  };
  for (const [shape, n, at95, at998] of [
    ['normal', 5, '95', '99.8'], ['normal', 19, '95', '99.8'], ['normal', 45, '95', '99.8'],
    ['skewed (exponential)', 5, '89', '98.1'], ['skewed (exponential)', 19, '92', '98.4'],
    ['skewed (exponential)', 45, '94', '99.0'],
    ['a scale of 1 to 5, most on 5', 5, '86', '92.3'],
    ['a scale of 1 to 5, most on 5', 19, '93', '98.6'],
    ['a scale of 1 to 5, most on 5', 45, '94', '99.4'],
  ] as const) {
    test(`of ${n}, ${shape}: ${at95} % at 95 %, ${at998} % at 99.8 %`, () => {
      const random = seeded(1908);
      const held = [0, 0];
      for (let i = 0; i < 20_000; i++) {
        const values = series(n, () => shapes[shape](random));
        const mean = average(values);
        const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
        everyLevel.forEach((confidence, at) => {
          const interval = meanInterval(mean, sd, n, confidence);
          if (interval && holds(interval, 0)) held[at] = (held[at] ?? 0) + 1;
        });
      }
      says((held[0] ?? 0) / 20_000, at95);
      says((held[1] ?? 0) / 20_000, at998);
    });
  }
});
