import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  individualsChart, judge, runChart, shiftDirection, type Direction, type Judgement,
} from '@indicator-elements/statistics';
import { at, only } from './assertions.js';

const repeat = (value: number, times: number) => Array<number>(times).fill(value);
const zigzag = (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 1 : -1));
const part = (values: (number | null)[], baseline?: number) => only(runChart(values, { baseline }).parts);

const series = {
  risen: part([...zigzag(20), ...repeat(5, 10)], 20),
  fallen: part([...zigzag(20), ...repeat(-5, 10)], 20),
  risenAndBack: part([...zigzag(10), ...repeat(5, 10), ...zigzag(12)], 10),
  fewCrossings: part([...repeat(5, 8), ...repeat(-5, 8), ...repeat(5, 8)], 16),
  noise: part(zigzag(24)),
  short: part(zigzag(8)),
};

describe('the words of a verdict', () => {
  const expected: Record<keyof typeof series, Record<Direction, Judgement>> = {
    risen: { lower: 'deterioration', higher: 'improvement', neutral: 'higher' },
    fallen: { lower: 'improvement', higher: 'deterioration', neutral: 'lower' },
    risenAndBack: { lower: 'change', higher: 'change', neutral: 'change' },
    fewCrossings: { lower: 'change', higher: 'change', neutral: 'change' },
    noise: { lower: 'no-change', higher: 'no-change', neutral: 'no-change' },
    short: { lower: 'too-few', higher: 'too-few', neutral: 'too-few' },
  };
  for (const name of Object.keys(expected) as (keyof typeof series)[]) {
    for (const direction of Object.keys(expected[name]) as Direction[]) {
      const word = expected[name][direction];
      test(`${name}, ${direction} is better: ${word}`, () => {
        assert.equal(judge(series[name], direction), word);
      });
    }
  }
});

describe('the side', () => {
  test('is that of a long run at the end', () => {
    assert.equal(shiftDirection(series.risen), 'above');
    assert.equal(shiftDirection(series.fallen), 'below');
  });

  test('is none for a long run that is over, for few crossings alone, and without a signal', () => {
    assert.deepEqual(series.fewCrossings.reasons, ['few-crossings']);
    assert.deepEqual(series.risenAndBack.reasons, ['long-run']);
    for (const name of ['risenAndBack', 'fewCrossings', 'noise', 'short'] as const) {
      assert.equal(shiftDirection(series[name]), null, name);
    }
  });

  test('is none with too few points, however long their run', () => {
    const nine = part([-1, 1, ...repeat(5, 7)], 2);
    assert.equal(nine.endRun?.length, 8);
    assert.equal(nine.longestRunMax, 6);
    assert.equal(shiftDirection(nine), null);
  });

  test('holds although an earlier run on the other side was longer', () => {
    const both = part([...zigzag(10), ...repeat(5, 16), ...zigzag(2), ...repeat(-5, 14)], 10);
    assert.equal(both.longRun?.side, 'above');
    assert.equal(shiftDirection(both), 'below');
  });

  test('holds when the last periods are missing or on the line', () => {
    const values = [...zigzag(20), ...repeat(5, 10), null, 0];
    assert.equal(shiftDirection(part(values, 20)), 'above');
  });

  test('of a chart with a rebase is that of each part by itself', () => {
    const values = [...zigzag(20), ...repeat(5, 10), ...zigzag(12)];
    const { parts } = runChart(values, { baseline: 20, partStarts: [30] });
    assert.equal(shiftDirection(at(parts, 0)), 'above');
    assert.equal(shiftDirection(at(parts, 1)), null);
    assert.equal(judge(at(parts, -1), 'lower'), 'no-change');
  });
});

describe('of a control chart', () => {
  const control = (values: (number | null)[], baseline?: number) =>
    only(individualsChart(values, { baseline }).parts);

  test('a long run at the end has a side', () => {
    const shifted = control([...zigzag(20), ...repeat(0.5, 10)], 20);
    assert.deepEqual(shifted.beyond, []);
    assert.equal(shiftDirection(shifted), 'above');
    assert.equal(judge(shifted, 'higher'), 'improvement');
  });

  test('a single point beyond a limit, even the last, is a change without a side', () => {
    const outlier = control([...zigzag(20), 40]);
    assert.deepEqual(outlier.beyond, [20]);
    const known = control([...zigzag(21), 40], 20);
    assert.equal(known.runs.verdict, 'no-signal');
    assert.equal(known.verdict, 'signal');
    assert.equal(shiftDirection(known), null);
    assert.equal(judge(known, 'lower'), 'change');
  });

  test('too few points are too few, also with one beyond', () => {
    const short = control([1, -1, 1, -1, 1, -1, 50], 6);
    assert.deepEqual(short.beyond, [6]);
    assert.equal(short.verdict, 'too-few');
    assert.equal(judge(short, 'lower'), 'too-few');
  });

  test('noise is no change', () => assert.equal(judge(control(zigzag(24)), 'neutral'), 'no-change'));
});
