import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { median, runChart, runRules } from '@indicator-elements/statistics';
import { at, only } from './assertions.js';

const zigzag = (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 1 : -1));
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('the centre line', () => {
  test('is the middle value, or the mean of the middle two, of those that are present', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, null, 2, 3]), 2.5);
    assert.equal(median([10, 9, 100]), 10);
    assert.equal(median([null, null]), null);
    assert.equal(median([]), null);
  });

  test('comes from the baseline of the first part, and from the whole of the others', () => {
    const { parts } = runChart([1, 1, 1, 9, 9, 9, 5, 6, 7], { baseline: 3, partStarts: [6] });
    assert.deepEqual(parts.map((part) => part.median), [1, 6]);
  });

  test('counts missing points into the baseline, and a baseline longer than the part is the part', () => {
    assert.equal(only(runChart([null, 4, 8, 20], { baseline: 2 }).parts).median, 4);
    assert.equal(only(runChart([1, 2, 3], { baseline: 99 }).parts).median, 2);
  });

  test('is missing when the baseline has no present point, and then nothing is said', () => {
    for (const baseline of [0, 2, -1]) {
      const part = only(runChart([null, null, ...zigzag(20)], { baseline }).parts);
      assert.equal(part.median, null);
      assert.equal(part.usefulPoints, 0);
      assert.equal(part.verdict, 'too-few');
      assert.equal(part.endRun, undefined);
    }
  });
});

describe('useful points', () => {
  test('are those that are present and off the median', () => {
    const part = only(runChart([1, null, 2, 3, 2, null, 1, 3, Number.NaN]).parts);
    assert.equal(part.median, 2);
    assert.equal(part.usefulPoints, 4);
    assert.equal(part.crossings, 3);
    assert.equal(part.longestRun, 1);
  });

  test('under ten, there is no verdict: neither signal nor none', () => {
    const judged = (values: number[]) => {
      const { usefulPoints, verdict } = only(runChart(values).parts);
      return [usefulPoints, verdict];
    };
    assert.deepEqual(judged([...zigzag(8), 0, 0, 0]), [8, 'too-few']);
    assert.deepEqual(judged([1, 1, 1, 1, 5, 9, 9, 9, 9]), [8, 'too-few']);
    assert.deepEqual(judged(zigzag(10)), [10, 'no-signal']);
    assert.deepEqual(judged([1, 1, 1, 1, 1, 9, 9, 9, 9, 9]), [10, 'signal']);
  });

  test('a value that float arithmetic wrote another way is still on the line', () => {
    const third = 0.1 + 0.2;
    assert.notEqual(third, 0.3);
    const part = only(runChart([0.3, third, 0.3, 0.1, 0.5, third]).parts);
    assert.equal(part.usefulPoints, 2);
    const rates = [(7 / 310) * 100, (14 / 620) * 100, 700 / 310, (7 * 100) / 310, (21 / 930) * 100];
    assert.equal(only(runChart(rates).parts).usefulPoints, 0);
  });

  test('rates that differ by one event among millions are different values', () => {
    const part = only(runChart([3 / 1e6, 3 / 1e6, 3 / (1e6 + 1), 3 / (1e6 - 1)]).parts);
    assert.equal(part.usefulPoints, 2);
  });

  test('a median between two values leaves every point useful', () => {
    const part = only(runChart([2, 2, 2, 3, 3, 3]).parts);
    assert.equal(part.median, 2.5);
    assert.equal(part.usefulPoints, 6);
  });
});

describe('signals', () => {
  test('a run longer than round(log2 n) + 3, at the end', () => {
    // Of 23 or 24 useful points, 8 in a row are allowed and 9 are not.
    const part = only(runChart([...zigzag(15), ...Array<number>(8).fill(-1)], { baseline: 14 }).parts);
    assert.equal(part.median, 0);
    assert.equal(part.usefulPoints, 23);
    assert.equal(part.longestRunMax, 8);
    assert.equal(part.verdict, 'signal');
    assert.deepEqual(part.reasons, ['long-run']);
    assert.deepEqual(part.longRun, { start: 14, end: 22, side: 'below', points: upTo(14, 22), length: 9 });
    assert.deepEqual(part.endRun, part.longRun);

    const values = [...zigzag(16), ...Array<number>(7).fill(1), null];
    const allowed = only(runChart(values, { baseline: 14 }).parts);
    assert.equal(allowed.longestRun, 8);
    assert.equal(allowed.verdict, 'no-signal');
    assert.equal(allowed.longRun, undefined);
    assert.deepEqual(allowed.endRun, { start: 15, end: 22, side: 'above', points: upTo(15, 22), length: 8 });
  });

  test('fewer crossings than the 5 % quantile, without a long run', () => {
    // Three runs of 8 among 24: the run is allowed, 2 crossings are not (at least 8).
    const values = [1, -1, 1].flatMap((side) => Array<number>(8).fill(side));
    const part = only(runChart(values, { baseline: 16 }).parts);
    assert.equal(part.median, 0);
    assert.deepEqual(part.reasons, ['few-crossings']);
    assert.equal(part.crossings, 2);
    assert.equal(part.crossingsMin, 8);
    assert.equal(part.longRun, undefined);
    assert.deepEqual(part.endRun, { start: 16, end: 23, side: 'above', points: upTo(16, 23), length: 8 });
  });

  test('both, and the last of two equally long runs is the long one', () => {
    const values = [...Array<number>(12).fill(5), ...Array<number>(12).fill(2)];
    const part = only(runChart(values).parts);
    assert.deepEqual(part.reasons, ['long-run', 'few-crossings']);
    assert.deepEqual(part.longRun, { start: 12, end: 23, side: 'below', points: upTo(12, 23), length: 12 });
  });

  test('a run begins and ends on useful points, and is not broken by what is between them', () => {
    const values = [0, -1, 1, null, 1, 0, 1, 1, null, 0, -1, -1, -1, 0, null];
    const part = only(runChart(values).parts);
    assert.equal(part.median, 0);
    assert.equal(part.longestRun, 4);
    const before = runRules(values, { start: 0, end: 9 }, 0).endRun;
    assert.deepEqual(before, { start: 2, end: 7, side: 'above', points: [2, 4, 6, 7], length: 4 });
    assert.deepEqual(part.endRun, { start: 10, end: 12, side: 'below', points: upTo(10, 12), length: 3 });
  });
});

describe('a small place, most months zero', () => {
  const quiet = Array.from({ length: 60 }, (_, i) => (i % 5 < 3 ? 0 : (i % 5) - 2));

  test('a median that nothing can be below gives no verdict', () => {
    const part = only(runChart(quiet).parts);
    assert.equal(part.median, 0);
    assert.equal(part.usefulPoints, 24);
    assert.equal(part.verdict, 'too-few');
    assert.deepEqual(part.reasons, []);
    assert.equal(part.longRun, undefined);
  });

  test('the same mirrored: a proportion that is nearly always full', () => {
    assert.equal(only(runChart(quiet.map((value) => 100 - value)).parts).verdict, 'too-few');
  });

  test('but a baseline of nothing but zeros can be left', () => {
    const values = [...Array<number>(12).fill(0), 2, 1, 3, 2, 2, 1, 4, 2, 3, 1, 2, 2];
    const part = only(runChart(values, { baseline: 12 }).parts);
    assert.equal(part.verdict, 'signal');
    assert.equal(part.endRun?.side, 'above');
  });

  test('a line known beforehand is judged on what the points do around it', () => {
    assert.equal(runRules(quiet, { start: 0, end: 60 }, 0).verdict, 'signal');
  });
});

describe('parts', () => {
  test('a rebase gives each part its own median and verdict', () => {
    const chart = runChart([...zigzag(12), ...zigzag(12).map((value) => value + 10)], { partStarts: [12] });
    assert.deepEqual(chart.parts.map(({ start, end }) => [start, end]), [[0, 12], [12, 24]]);
    assert.deepEqual(chart.parts.map((part) => part.median), [0, 10]);
    assert.deepEqual(chart.parts.map((part) => part.verdict), ['no-signal', 'no-signal']);
    assert.equal(only(runChart([...zigzag(12), ...zigzag(12).map((v) => v + 10)]).parts).verdict, 'signal');
  });

  test('indices that divide nothing, and their order, do not matter', () => {
    const values = zigzag(30);
    const expected = runChart(values, { partStarts: [10, 20] });
    assert.deepEqual(runChart(values, { partStarts: [20, 10, 20, 0, -3, 30, 99, 1.5] }), expected);
    assert.equal(expected.parts.length, 3);
  });

  test('the last part may be too short to judge, and the others keep their verdicts', () => {
    const { parts } = runChart(zigzag(23), { partStarts: [20] });
    assert.deepEqual(parts.map((part) => part.verdict), ['no-signal', 'too-few']);
  });

  test('no values are one empty part, and all missing is one part without a median', () => {
    const empty = only(runChart([]).parts);
    assert.deepEqual([empty.start, empty.end, empty.median, empty.verdict], [0, 0, null, 'too-few']);
    assert.equal(at(runChart([null, null]).parts, 0).median, null);
  });

  test('all equal: a median, no useful point, no verdict', () => {
    const part = only(runChart(Array<number>(24).fill(0.1)).parts);
    assert.equal(part.median, 0.1);
    assert.equal(part.usefulPoints, 0);
    assert.equal(part.verdict, 'too-few');
  });
});
