import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  certainConfidence, compareEstimates, compareWithBenchmark, hintConfidence, wilsonInterval, type BenchmarkCategory,
  type Direction, type Interval, type Side,
} from '@indicator-elements/statistics';
import { near } from './assertions.js';

const around = (middle: number, reach: number): Interval => ({ lower: middle - reach, upper: middle + reach });

describe('an area beside its benchmark', () => {
  const high = { certain: around(14, 3), hint: around(14, 2) };
  const says = (
    benchmark: number,
    direction: Direction,
    certain: BenchmarkCategory,
    hint: BenchmarkCategory,
    side: Side | undefined,
  ) => assert.deepEqual(compareWithBenchmark(high, benchmark, direction), { certain, hint, side });

  test('is better, worse, or just higher, by the direction of the indicator', () => {
    says(10, 'higher', 'better', 'better', 'above');
    says(10, 'lower', 'worse', 'worse', 'above');
    says(10, 'neutral', 'higher', 'higher', 'above');
    says(18, 'lower', 'better', 'better', 'below');
    says(18, 'neutral', 'lower', 'lower', 'below');
  });

  test('has a hint and a side where only the narrower interval is on one side', () => {
    says(11.5, 'lower', 'none', 'worse', 'above');
    says(14, 'lower', 'none', 'none', undefined);
  });

  test('is no different when its interval touches the benchmark', () => {
    for (const benchmark of [11, 17]) {
      assert.equal(compareWithBenchmark(high, benchmark, 'higher').certain, 'none');
    }
    for (const benchmark of [12, 16]) {
      assert.equal(compareWithBenchmark(high, benchmark, 'higher').hint, 'none');
    }
    const nobody = wilsonInterval(0, 50, 0.998);
    assert.equal(compareWithBenchmark({ certain: nobody, hint: nobody }, 0, 'lower').certain, 'none');
  });

  test('is not judged from numbers that are none', () => {
    assert.throws(() => compareWithBenchmark(high, Number.NaN, 'lower'), RangeError);
    const backwards = { lower: 2, upper: 1 };
    assert.throws(() => compareWithBenchmark({ certain: backwards, hint: backwards }, 1, 'lower'), RangeError);
    const nothing = { lower: Number.NaN, upper: Number.NaN };
    assert.throws(() => compareWithBenchmark({ certain: nothing, hint: nothing }, 1, 'lower'), RangeError);
  });
});

describe('two areas beside each other', () => {
  // Newcombe 1998, table II, method 10, first column: 56/70 − 48/80 at 95 %.
  test('have the intervals of the difference that Newcombe printed', () => {
    const of = (numerator: number, denominator: number) => {
      const interval = wilsonInterval(numerator, denominator, 0.95);
      return { value: numerator / denominator, intervals: { certain: interval, hint: interval } };
    };
    const [one, other] = [of(56, 70), of(48, 80)];
    // The lower end is 0.0524: what is moved by a little less still differs, by a little more it does not.
    const moved = (by: number) => ({ value: other.value + by, intervals: { certain: shifted(other.intervals.certain, by), hint: shifted(other.intervals.hint, by) } });
    assert.equal(compareEstimates(one, moved(0.0523), 'higher').certain, 'better');
    assert.equal(compareEstimates(one, moved(0.0525), 'higher').certain, 'none');
    // The upper end is 0.3339.
    assert.equal(compareEstimates(one, moved(0.3338), 'higher').certain, 'none');
    assert.equal(compareEstimates(one, moved(0.334), 'higher').certain, 'worse');
  });
});

const shifted = ({ lower, upper }: Interval, by: number): Interval => ({ lower: lower + by, upper: upper + by });

const number = fc.integer({ min: -100, max: 100 });
const width = fc.integer({ min: 0, max: 40 });

test('the other direction swaps better and worse; a mirror swaps the side', () => {
  const swapped: Record<BenchmarkCategory, BenchmarkCategory> =
    { better: 'worse', worse: 'better', higher: 'lower', lower: 'higher', none: 'none' };
  fc.assert(fc.property(number, width, width, number, (middle, narrow, more, benchmark) => {
    const intervals = { certain: around(middle, narrow + more), hint: around(middle, narrow) };
    const lower = compareWithBenchmark(intervals, benchmark, 'lower');
    const higher = compareWithBenchmark(intervals, benchmark, 'higher');
    assert.deepEqual(higher, { certain: swapped[lower.certain], hint: swapped[lower.hint], side: lower.side });
    const mirror = { certain: around(-middle, narrow + more), hint: around(-middle, narrow) };
    for (const direction of ['lower', 'neutral'] as const) {
      const one = compareWithBenchmark(intervals, benchmark, direction);
      const other = compareWithBenchmark(mirror, -benchmark, direction);
      assert.deepEqual([other.certain, other.hint], [swapped[one.certain], swapped[one.hint]]);
    }
  }));
});

test('what is certain is hinted at, too', () => {
  fc.assert(fc.property(number, width, width, number, (middle, narrow, more, benchmark) => {
    const intervals = { certain: around(middle, narrow + more), hint: around(middle, narrow) };
    const { certain, hint } = compareWithBenchmark(intervals, benchmark, 'lower');
    assert.ok(certain === 'none' || certain === hint);
  }));
});

test('of 13 areas without a difference, 49 % hint at one or more, and 2.6 % are certain of one', () => {
  near(1 - hintConfidence ** 13, 0.4867, 5e-5);
  near(1 - certainConfidence ** 13, 0.0257, 5e-5);
});
