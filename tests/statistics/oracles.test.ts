import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  byarInterval, exactPoissonInterval, funnelLimits, individualsChart, individualsFactor,
  roundedIndividualsFactor, runChart, runLimits, wilsonInterval, type Interval,
} from '@indicator-elements/statistics';
import { at, near, only } from './assertions.js';

interface Oracles {
  anhoejBounds: { rows: [usefulPoints: number, longestRunMax: number, crossingsMin: number][] };
  runChart: {
    values: number[];
    expected: {
      median: number;
      usefulPoints: number;
      longestRun: number;
      longestRunMax: number;
      crossings: number;
      crossingsMin: number;
      signal: boolean;
    };
  };
  individuals: {
    values: number[];
    screen: boolean;
    factor: number;
    expected: { mean: number; lower: number; upper: number };
  }[];
  poissonExact95: { rows: [count: number, lower: number, upper: number][] };
  byar95: { rows: [count: number, lower: number, upper: number][] };
  wilson95: { rows: [numerator: number, denominator: number, lower: number, upper: number][] };
  funnelProportion: { benchmark: number; denominator: number; lower95: number; upper95: number };
}

const oracles = JSON.parse(readFileSync(new URL('oracles.json', import.meta.url), 'utf8')) as Oracles;

for (const [usefulPoints, longestRunMax, crossingsMin] of oracles.anhoejBounds.rows) {
  test(`the limits of the run rules for ${usefulPoints} useful points`, () => {
    assert.deepEqual(runLimits(usefulPoints), { longestRunMax, crossingsMin });
  });
}

test('the run chart agrees in every number', () => {
  const { values, expected } = oracles.runChart;
  const part = only(runChart(values).parts);
  const { signal, ...numbers } = expected;
  for (const [key, number] of Object.entries(numbers)) {
    assert.equal(part[key as keyof typeof numbers], number, key);
  }
  assert.equal(part.verdict === 'signal', signal);
});

for (const { values, screen, factor, expected } of oracles.individuals) {
  test(`the I chart agrees, factor ${factor}${screen ? ', screened' : ''}`, () => {
    const part = only(individualsChart(values, { screen, factor }).parts);
    near(part.centre, expected.mean);
    for (const lower of part.lower) near(lower, expected.lower);
    for (const upper of part.upper) near(upper, expected.upper);
  });
}

test('the default factor of an I chart is the unrounded one', () => {
  near(individualsFactor, at(oracles.individuals, 0).factor, 1e-9);
  assert.equal(roundedIndividualsFactor, at(oracles.individuals, 2).factor);
  const { values } = at(oracles.individuals, 0);
  assert.deepEqual(individualsChart(values), individualsChart(values, { factor: individualsFactor }));
});

function isInterval(interval: Interval, lower: number, upper: number): void {
  near(interval.lower, lower);
  near(interval.upper, upper);
}

for (const [count, lower, upper] of oracles.poissonExact95.rows) {
  test(`the exact interval of ${count} events agrees`, () => {
    isInterval(exactPoissonInterval(count, 0.95), lower, upper);
  });
}

for (const [count, lower, upper] of oracles.byar95.rows) {
  test(`Byar's interval of ${count} events agrees`, () => isInterval(byarInterval(count, 0.95), lower, upper));
}

for (const [numerator, denominator, lower, upper] of oracles.wilson95.rows) {
  test(`Wilson's interval of ${numerator} in ${denominator} agrees`, () => {
    isInterval(wilsonInterval(numerator, denominator, 0.95), lower, upper);
  });
}

test('the funnel of a proportion agrees', () => {
  const { benchmark, denominator, lower95, upper95 } = oracles.funnelProportion;
  isInterval(funnelLimits('proportion', benchmark, denominator, 0.95), lower95, upper95);
});
