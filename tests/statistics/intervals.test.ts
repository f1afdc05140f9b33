import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  byarInterval, exactPoissonInterval, meanInterval, poissonInterval, wilsonInterval, type Interval,
} from '@indicator-elements/statistics';
import { near } from './assertions.js';

const count = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1_000_000 }));
const some = count.map((number) => number + 1);
const confidence = fc.integer({ min: 50, max: 998 }).map((thousandths) => thousandths / 1000);
const more = (share: number) => share + 0.001;

const holds = ({ lower, upper }: Interval, estimate: number) =>
  assert.ok(lower <= estimate && estimate <= upper, `${estimate} is not in ${lower} to ${upper}`);

const isWithin = (inner: Interval, outer: Interval) =>
  assert.ok(outer.lower <= inner.lower && inner.upper <= outer.upper);

const width = ({ lower, upper }: Interval) => upper - lower;

const poissonKinds = { exactPoissonInterval, poissonInterval };

for (const [name, interval] of Object.entries(poissonKinds)) {
  describe(name, () => {
    test('holds the count, and is not below 0', () => {
      fc.assert(fc.property(count, confidence, (events, level) => {
        holds(interval(events, level), events);
        assert.ok(interval(events, level).lower >= 0);
      }));
    });

    test('is wider with more confidence', () => {
      fc.assert(fc.property(count, confidence, (events, level) => {
        isWithin(interval(events, level), interval(events, more(level)));
      }));
    });

    test('rises with the count, and is narrower beside it', () => {
      fc.assert(fc.property(some, confidence, fc.integer({ min: 2, max: 10 }), (events, level, times) => {
        const few = interval(events, level);
        const many = interval(events * times, level);
        assert.ok(few.lower < many.lower && few.upper < many.upper);
        assert.ok(width(many) / (events * times) < width(few) / events);
      }));
    });

    test('refuses what is no count, or no confidence', () => {
      for (const wrong of [-1, Number.NaN, Infinity]) assert.throws(() => interval(wrong, 0.95), RangeError);
      for (const wrong of [0, 1, 95, -0.95, Number.NaN]) assert.throws(() => interval(5, wrong), RangeError);
    });
  });
}

describe('byarInterval', () => {
  test('is near the exact one from 10 events on: 0.2 % at 95 %, 1.5 % at 99.8 %', () => {
    for (const [level, tolerance] of [[0.95, 0.002], [0.998, 0.015]] as const) {
      for (let events = 10; events < 3000; events += 1 + (events >> 5)) {
        const exact = exactPoissonInterval(events, level);
        const byar = byarInterval(events, level);
        assert.ok(Math.abs(byar.lower / exact.lower - 1) < tolerance, `${events} events`);
        assert.ok(Math.abs(byar.upper / exact.upper - 1) < tolerance, `${events} events`);
      }
    }
  });

  test('begins at 0 where the approximation would be below', () => {
    assert.equal(byarInterval(0, 0.95).lower, 0);
    assert.equal(byarInterval(1, 0.998).lower, 0);
  });

  test('is what is used from 10 events on', () => {
    assert.deepEqual(poissonInterval(9, 0.95), exactPoissonInterval(9, 0.95));
    assert.deepEqual(poissonInterval(10, 0.95), byarInterval(10, 0.95));
    assert.ok(poissonInterval(9, 0.998).upper < poissonInterval(10, 0.998).upper);
  });

  test('refuses what is no count, or no confidence', () => {
    assert.throws(() => byarInterval(-1, 0.95), RangeError);
    assert.throws(() => byarInterval(10, 95), RangeError);
  });
});

test('the ends of an exact interval are where the count becomes improbable, and no sooner', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 150 }), confidence, (events, level) => {
    const { lower, upper } = exactPoissonInterval(events, level);
    const atMost = (most: number, mean: number) => {
      let sum = 0;
      for (let k = 0, p = Math.exp(-mean); k <= most; k++, p *= mean / k) sum += p;
      return sum;
    };
    near(1 - atMost(events - 1, lower), (1 - level) / 2, 1e-12);
    near(atMost(events, upper), (1 - level) / 2, 1e-12);
  }));
});

describe('wilsonInterval', () => {
  const part = fc
    .tuple(some, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([all, share]) => [Math.round(all * share), all] as const);

  test('holds the proportion, within 0 and 1', () => {
    fc.assert(fc.property(part, confidence, ([numerator, denominator], level) => {
      const interval = wilsonInterval(numerator, denominator, level);
      holds(interval, numerator / denominator);
      isWithin(interval, { lower: 0, upper: 1 });
    }));
  });

  test('is wider with more confidence, narrower with more people', () => {
    fc.assert(fc.property(part, confidence, ([numerator, denominator], level) => {
      const interval = wilsonInterval(numerator, denominator, level);
      isWithin(interval, wilsonInterval(numerator, denominator, more(level)));
      assert.ok(width(wilsonInterval(2 * numerator, 2 * denominator, level)) < width(interval));
    }));
  });

  test('of those who have not is its mirror', () => {
    fc.assert(fc.property(part, confidence, ([numerator, denominator], level) => {
      const { lower, upper } = wilsonInterval(numerator, denominator, level);
      const others = wilsonInterval(denominator - numerator, denominator, level);
      near(others.lower, 1 - upper, 1e-12);
      near(others.upper, 1 - lower, 1e-12);
    }));
  });

  test('ends at exactly 0 and 1, whatever floats make of it', () => {
    fc.assert(fc.property(some, confidence, (denominator, level) => {
      assert.equal(wilsonInterval(0, denominator, level).lower, 0);
      assert.equal(wilsonInterval(denominator, denominator, level).upper, 1);
    }));
  });

  test('refuses what is no part of a whole', () => {
    for (const [numerator, denominator] of [
      [-1, 10], [11, 10], [0, 0], [1, -1], [Number.NaN, 10], [1, Number.NaN], [1, Infinity],
    ] as const) {
      assert.throws(() => wilsonInterval(numerator, denominator, 0.95), RangeError);
    }
    assert.throws(() => wilsonInterval(1, 10, 95), RangeError);
  });
});

describe('meanInterval', () => {
  const mean = fc.integer({ min: -1000, max: 1000 });
  const sd = fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10);
  const n = fc.integer({ min: 2, max: 5000 });
  const defined = (interval: Interval | undefined): Interval => {
    assert.ok(interval);
    return interval;
  };

  test('is the example of a textbook: 10 values, mean 20, sd 3', () => {
    const { lower, upper } = defined(meanInterval(20, 3, 10, 0.95));
    near(lower, 17.85393, 1e-6);
    near(upper, 22.14607, 1e-6);
  });

  test('is around the mean, wider with more confidence, narrower with more values', () => {
    fc.assert(fc.property(mean, sd, n, confidence, (value, deviation, values, level) => {
      const interval = defined(meanInterval(value, deviation, values, level));
      near((interval.lower + interval.upper) / 2, value, 1e-9);
      isWithin(interval, defined(meanInterval(value, deviation, values, more(level))));
      assert.ok(width(defined(meanInterval(value, deviation, values + 1, level))) < width(interval));
    }));
  });

  test('has no width without spread, and is none below two values', () => {
    assert.deepEqual(meanInterval(3, 0, 5, 0.95), { lower: 3, upper: 3 });
    assert.equal(meanInterval(3, 1, 1, 0.95), undefined);
    assert.equal(meanInterval(3, 1, 0, 0.95), undefined);
  });

  test('refuses numbers that are none', () => {
    assert.throws(() => meanInterval(Number.NaN, 1, 5, 0.95), RangeError);
    assert.throws(() => meanInterval(3, -1, 5, 0.95), RangeError);
    assert.throws(() => meanInterval(3, Number.NaN, 5, 0.95), RangeError);
    assert.throws(() => meanInterval(3, 1, -5, 0.95), RangeError);
    assert.throws(() => meanInterval(3, 1, Number.NaN, 0.95), RangeError);
    assert.throws(() => meanInterval(3, 1, 5, 95), RangeError);
  });
});
