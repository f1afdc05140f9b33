import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  individualsChart, pChart, runChart, shiftDirection, uChart, type CountPoint, type RunPart,
} from '@indicator-elements/statistics';
import { only } from './assertions.js';
import { seeded, series, share } from './random.js';

/** How often the rules see what is there. What was measured is in the names; the generator is seeded. */
const random = seeded(36);
const times = 5_000;

const shifted = (sd: number, baseline?: number): RunPart =>
  only(runChart(series(36, (i) => random.normal() + (i >= 24 ? sd : 0)), { baseline }).parts);

describe('a rise in the last 12 of 36 points', () => {
  for (const [sd, baseline, found, sided, measured] of [
    [1.5, undefined, 0.43, 0.17, '48 %, and told which way in 21 %'],
    [1.5, 24, 0.67, 0.5, '71 %, and told which way in 54 %'],
    [2, undefined, 0.68, 0.44, '74 %, and told which way in 49 %'],
    [2, 24, 0.87, 0.75, '89 %, and told which way in 79 %'],
    [3, undefined, 0.95, 0.88, '97 %, and told which way in 91 %'],
    [3, 24, 0.98, 0.96, '99 %, and told which way in 98 %'],
  ] as const) {
    const how = baseline ? 'the first 24 as baseline' : 'no baseline';
    test(`of ${sd} sd, ${how}: found in ${measured}`, () => {
      const parts = series(times, () => shifted(sd, baseline));
      const rate = (is: (part: RunPart) => boolean) => parts.filter(is).length / times;
      const signal = rate((part) => part.verdict === 'signal');
      const above = rate((part) => shiftDirection(part) === 'above');
      const below = rate((part) => shiftDirection(part) === 'below');
      assert.ok(signal > found && above > sided, `${signal}, ${above}`);
      assert.ok(below < 0.01, `told the wrong way: ${below}`);
    });
  }
});

test('of noise alone, one series in a thousand is told to have a side', () => {
  const sided = share(times, () => shiftDirection(shifted(0)) !== null);
  assert.ok(sided < 0.005, `${sided}`);
});

test('one point 6 sd away among 24 is beyond the limits of an I chart: 94 %', () => {
  const found = share(2_000, () => {
    const values = series(24, (i) => random.normal() + (i === 12 ? 6 : 0));
    return only(individualsChart(values).parts).beyond.includes(12);
  });
  assert.ok(found > 0.9, `${found}`);
});

test('one month of twice the usual events is beyond the limits of a u chart and a p chart', () => {
  const points = (draw: (mean: number) => number) =>
    series(24, (i): CountPoint => ({ numerator: draw(i === 12 ? 60 : 30), denominator: 600 }));
  const found = (chart: typeof uChart, draw: (mean: number) => number) =>
    share(1_000, () => only(chart(points(draw)).parts).beyond.includes(12));
  const u = found(uChart, random.poisson);
  const p = found(pChart, (mean) => random.binomial(600, mean / 600));
  assert.ok(u > 0.95 && p > 0.95, `${u}, ${p}`);
});
