import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  individualsChart, individualsFactor, roundedIndividualsFactor, runChart, runLimits,
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
