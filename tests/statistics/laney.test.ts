import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  pPrimeChart, uChart, uPrimeChart, type AttributeChartKind, type CountPoint,
} from '@indicator-elements/statistics';
import { near, only } from './assertions.js';
import { seeded, series } from './random.js';

const random = seeded(2002);

/** The mean σz of many charts of 60 points. */
function meanSigmaZ(kind: Extract<AttributeChartKind, "p'" | "u'">, point: () => CountPoint): number {
  const chart = kind === "p'" ? pPrimeChart : uPrimeChart;
  const all = series(400, () => only(chart(series(60, point)).parts).sigmaZ ?? Number.NaN);
  return all.reduce((sum, sigmaZ) => sum + sigmaZ, 0) / all.length;
}

const size = () => 500 + Math.floor(1_500 * random.uniform());

describe('σz', () => {
  test('is 1 under pure Poisson chance, however the denominators vary (1.00 measured)', () => {
    const sigmaZ = meanSigmaZ("u'", () => {
      const denominator = size();
      return { numerator: random.poisson(0.04 * denominator), denominator };
    });
    assert.ok(Math.abs(sigmaZ - 1) < 0.03, `${sigmaZ}`);
  });

  test('is 1 under pure binomial chance (1.00 measured)', () => {
    const sigmaZ = meanSigmaZ("p'", () => {
      const denominator = Math.floor(size() / 5);
      return { numerator: random.binomial(denominator, 0.3), denominator };
    });
    assert.ok(Math.abs(sigmaZ - 1) < 0.03, `${sigmaZ}`);
  });

  test('is √(1 + n·u·cv²) where the rate itself moves: 1.41 at 50 events and cv 0.14', () => {
    const sigmaZ = meanSigmaZ("u'", () => {
      const rate = 0.05 * (1 + Math.sqrt(0.02) * random.normal());
      return { numerator: random.poisson(1_000 * rate), denominator: 1_000 };
    });
    near(sigmaZ, Math.sqrt(2), 0.03);
  });

  test('is under 1 where the points scatter less than chance', () => {
    const sigmaZ = meanSigmaZ("u'", () =>
      ({ numerator: 50 + Math.round(random.normal()), denominator: 1_000 }));
    assert.ok(sigmaZ < 0.3, `${sigmaZ}`);
  });

  test('is hardly moved by a shift, and u′ then finds the shift as u does', () => {
    const points = series(60, (i): CountPoint =>
      ({ numerator: random.poisson(i < 30 ? 40 : 80), denominator: 1_000 }));
    const part = only(uPrimeChart(points).parts);
    assert.ok((part.sigmaZ ?? 9) < 1.3, `${part.sigmaZ}`);
    assert.equal(part.verdict, 'signal');
  });

  test('puts an end to limits that hug the centre: 2,000,000 people, u 23 beyond of 24, u′ none', () => {
    const wobble = seeded(3);
    const points = series(24, (): CountPoint => ({
      numerator: Math.round(40_000 * (1 + 0.05 * wobble.normal())),
      denominator: 2_000_000,
    }));
    assert.ok(only(uChart(points).parts).beyond.length > 12);
    assert.deepEqual(only(uPrimeChart(points).parts).beyond, []);
  });
});
