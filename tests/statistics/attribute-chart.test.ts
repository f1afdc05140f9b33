import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  attributeChart, pChart, pPrimeChart, uChart, uPrimeChart, type CountPoint,
} from '@indicator-elements/statistics';
import { at, near, only } from './assertions.js';

const over = (denominator: number, numerators: (number | null)[]): (CountPoint | null)[] =>
  numerators.map((numerator) => (numerator === null ? null : { numerator, denominator }));

describe('a p chart', () => {
  // Montgomery, Introduction to Statistical Quality Control, table 7.1: nonconforming cans in samples of 50.
  const cans = over(50, [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22,
    8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ]);

  test('agrees with a textbook: 347 of 1500, and samples 15 and 23 beyond', () => {
    const part = only(pChart(cans).parts);
    near(part.centre, 0.2313, 5e-5);
    near(at(part.lower, 0), 0.0524, 5e-5);
    near(at(part.upper, 0), 0.4102, 5e-5);
    assert.deepEqual(part.beyond, [14, 22]);
    assert.equal(part.verdict, 'signal');
    assert.equal(part.sigmaZ, undefined);
  });

  test('has limits of its own for each denominator', () => {
    const part = only(pChart([...over(100, [30]), ...over(300, [90])]).parts);
    near(part.centre, 0.3);
    near(at(part.upper, 0), 0.3 + 3 * Math.sqrt(0.21 / 100));
    near(at(part.lower, 1), 0.3 - 3 * Math.sqrt(0.21 / 300));
  });

  test('stays within 0 and 1, and within 0 and 100 for per cent', () => {
    const few = over(4, [0, 1, 4, 3, 0, 2]);
    for (const per of [1, 100]) {
      const part = only(pChart(few, { per }).parts);
      assert.deepEqual(part.lower, Array<number>(6).fill(0));
      assert.deepEqual(part.upper, Array<number>(6).fill(per));
      assert.deepEqual(part.beyond, []);
    }
  });

  test('of nothing but zeros, or nothing but ones, is a line without signals', () => {
    for (const y of [0, 20]) {
      for (const kind of ['p', "p'"] as const) {
        const part = only(attributeChart(kind, over(20, Array<number>(12).fill(y))).parts);
        assert.equal(part.centre, y / 20);
        assert.deepEqual(part.lower, Array<number>(12).fill(y / 20));
        assert.deepEqual(part.upper, part.lower);
        assert.deepEqual(part.beyond, []);
        assert.equal(part.verdict, 'too-few');
      }
    }
  });
});

describe('a u chart', () => {
  test('by hand: 60 events over 600, 25 over 100 is 4.7 σ away', () => {
    const points = [...over(100, [7, 8, 6, 7, 7]), { numerator: 25, denominator: 100 }];
    const part = only(uChart(points, { per: 1000 }).parts);
    near(part.centre, 100);
    near(at(part.upper, 0), 100 + 3000 * Math.sqrt(0.1 / 100));
    near(at(part.lower, 0), 100 - 3000 * Math.sqrt(0.1 / 100));
    assert.deepEqual(part.beyond, [5]);
    assert.equal(part.verdict, 'too-few');
  });

  test('is not below 0, and may be above 1: a person can have many events', () => {
    const part = only(uChart(over(2, [0, 1, 5, 2])).parts);
    assert.deepEqual(part.lower, [0, 0, 0, 0]);
    near(part.centre, 1);
    near(at(part.upper, 0), 1 + 3 * Math.sqrt(1 / 2));
  });
});

describe('Laney’s prime charts', () => {
  test('by hand: z swings between ±1.4, so σz is 2.8/1.128', () => {
    const part = only(pPrimeChart(over(100, [10, 20, 10, 20])).parts);
    const sd = Math.sqrt((0.15 * 0.85) / 100);
    near(part.sigmaZ, 0.1 / sd / 1.128);
    near(at(part.upper, 0), 0.15 + (3 * 0.1) / 1.128);
    assert.deepEqual(part.lower, [0, 0, 0, 0]);
  });

  test('by hand with denominators that differ', () => {
    // u = 24/400 = 0.06; σ = √(0.06/100) = 0.0244949 and √(0.06/300) = 0.0141421;
    // z = 0.04/0.0244949 = 1.632993 and −0.0133333/0.0141421 = −0.942809.
    const part = only(uPrimeChart([...over(100, [10]), ...over(300, [14])]).parts);
    near(part.sigmaZ, (1.6329932 + 0.942809) / 1.128);
    near(at(part.upper, 1), 0.06 + 3 * 0.01414213562 * (2.5758022 / 1.128));
  });

  test('a step does not reach across a missing point', () => {
    const whole = only(uPrimeChart(over(100, [10, 12, 40, 42])).parts);
    const broken = only(uPrimeChart(over(100, [10, 12, null, 40, 42])).parts);
    const sd = Math.sqrt(0.26 / 100);
    near(whole.sigmaZ, (0.02 + 0.28 + 0.02) / 3 / sd / 1.128);
    near(broken.sigmaZ, 0.02 / sd / 1.128);
  });

  test('without two neighbours the scatter is unknown: a centre and no limits', () => {
    const part = only(uPrimeChart(over(100, [10, null, 12, null, 90])).parts);
    near(part.centre, 112 / 300);
    assert.deepEqual(part.upper, [null, null, null, null, null]);
    assert.deepEqual(part.beyond, []);
    assert.equal('sigmaZ' in part, false);
  });
});

describe('in every chart of events over a denominator', () => {
  test('a zero denominator, and what else cannot be, is missing', () => {
    const good = over(50, [5, 6, 4, 7]);
    const bad: (CountPoint | null)[] = [
      null,
      { numerator: 3, denominator: 0 },
      { numerator: 0, denominator: 0 },
      { numerator: -1, denominator: 50 },
      { numerator: 1, denominator: -50 },
      { numerator: Number.NaN, denominator: 50 },
      { numerator: 5, denominator: Infinity },
    ];
    for (const kind of ['p', 'u', "p'", "u'"] as const) {
      const part = only(attributeChart(kind, [...good, ...bad]).parts);
      const clean = only(attributeChart(kind, good).parts);
      assert.equal(part.centre, clean.centre);
      assert.deepEqual(part.upper, [...clean.upper, ...bad.map(() => null)]);
      assert.deepEqual(part.runs, clean.runs);
    }
    assert.equal(only(pChart([...good, { numerator: 51, denominator: 50 }]).parts).upper[4], null);
    assert.notEqual(only(uChart([...good, { numerator: 51, denominator: 50 }]).parts).upper[4], null);
  });

  test('baseline and parts are as in a run chart', () => {
    const points = over(100, [10, 10, 40, 40, 20, 20]);
    const { parts } = uChart(points, { baseline: 2, partStarts: [4] });
    assert.deepEqual(parts.map(({ start, end }) => [start, end]), [[0, 4], [4, 6]]);
    near(at(parts, 0).centre, 0.1);
    near(at(parts, 1).centre, 0.2);
    assert.deepEqual(at(parts, 0).beyond, [2, 3]);
  });

  test('no points are one empty part', () => {
    const part = only(uChart([]).parts);
    assert.deepEqual([part.centre, part.lower, part.upper], [null, [], []]);
  });
});
