import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chiSquareQuantile, normalQuantile, studentQuantile } from '@indicator-elements/statistics';
import { near } from './assertions.js';

/** Made by tools/quantile-references.py; the quantiles are texts of 17 digits. */
interface References {
  normal: [p: number, quantile: string][];
  chiSquare: [p: number, degreesOfFreedom: number, quantile: string][];
  student: [p: number, degreesOfFreedom: number, quantile: string][];
}

const references = JSON.parse(readFileSync(new URL('quantiles.json', import.meta.url), 'utf8')) as References;

function agrees(actual: number, expected: number, about: string, tolerance = 1e-10): void {
  const isNear = Math.abs(actual - expected) <= tolerance * Math.abs(expected);
  assert.ok(isNear, `${about}: ${actual}, not ${expected}`);
}

describe('to 1e-10 relative, as sums and integrals in 40 digits say', () => {
  test('normal', () => {
    for (const [p, quantile] of references.normal) agrees(normalQuantile(p), Number(quantile), `p ${p}`);
  });

  test('χ², from half a degree of freedom to those of ten million events and one', () => {
    for (const [p, degrees, quantile] of references.chiSquare) {
      agrees(chiSquareQuantile(p, degrees), Number(quantile), `p ${p}, ${degrees} degrees`);
    }
  });

  test('t, from 1 to a million degrees of freedom', () => {
    for (const [p, degrees, quantile] of references.student) {
      agrees(studentQuantile(p, degrees), Number(quantile), `p ${p}, ${degrees} degrees`);
    }
  });
});

test('as the tables in textbooks are printed', () => {
  for (const [p, quantile] of [[0.975, 1.96], [0.995, 2.576], [0.999, 3.09], [0.9, 1.282]] as const) {
    near(normalQuantile(p), quantile, 5e-4);
  }
  for (const [p, degrees, quantile] of [
    [0.95, 1, 3.841], [0.975, 1, 5.024], [0.999, 1, 10.828], [0.025, 10, 3.247], [0.975, 10, 20.483],
    [0.999, 10, 29.588], [0.005, 30, 13.787], [0.995, 30, 53.672], [0.975, 100, 129.561],
  ] as const) {
    near(chiSquareQuantile(p, degrees), quantile, 5e-4 / quantile);
  }
  for (const [p, degrees, quantile] of [
    [0.975, 1, 12.706], [0.999, 1, 318.309], [0.975, 2, 4.303], [0.975, 10, 2.228], [0.999, 5, 5.893],
    [0.995, 20, 2.845], [0.975, 30, 2.042], [0.975, 120, 1.98],
  ] as const) {
    near(studentQuantile(p, degrees), quantile, 5e-4 / quantile);
  }
});

describe('where there is a formula', () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  test('χ² of two degrees is exponential', () => {
    fc.assert(fc.property(probability, (p) => agrees(chiSquareQuantile(p, 2), -2 * Math.log1p(-p), `p ${p}`)));
  });

  test('t of one and of two degrees', () => {
    fc.assert(fc.property(probability, (p) => {
      const from = 2 * p - 1;
      agrees(studentQuantile(p, 1), Math.tan((Math.PI / 2) * from), `p ${p}`, 1e-9);
      agrees(studentQuantile(p, 2), from / Math.sqrt(2 * p * (1 - p)), `p ${p}`);
    }));
  });

  test('the square of t of very many degrees, and of a normal variable, is χ² of one', () => {
    fc.assert(fc.property(probability, (p) => {
      const normal = normalQuantile((1 + p) / 2);
      agrees(normal ** 2, chiSquareQuantile(p, 1), `p ${p}`, 1e-9);
      agrees(studentQuantile((1 + p) / 2, 1e12), normal, `p ${p}`, 1e-9);
    }));
  });
});

test('normal and t are the same on both sides; all rise with p, and χ² with its degrees', () => {
  const probability = fc.integer({ min: 1, max: 998 }).map((thousandths) => thousandths / 1000);
  const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });
  fc.assert(fc.property(probability, degrees, (p, df) => {
    near(normalQuantile(1 - p), -normalQuantile(p), 1e-12);
    near(studentQuantile(1 - p, df), -studentQuantile(p, df), 1e-9);
    assert.ok(normalQuantile(p + 0.001) > normalQuantile(p));
    assert.ok(studentQuantile(p + 0.001, df) > studentQuantile(p, df));
    assert.ok(chiSquareQuantile(p + 0.001, df) > chiSquareQuantile(p, df));
    assert.ok(chiSquareQuantile(p, df * 1.01) > chiSquareQuantile(p, df));
  }));
});

describe('at the ends', () => {
  test('the quantile is the end of the distribution', () => {
    assert.deepEqual([0, 0.5, 1].map(normalQuantile), [-Infinity, 0, Infinity]);
    assert.deepEqual([0, 0.5, 1].map((p) => studentQuantile(p, 5)), [-Infinity, 0, Infinity]);
    assert.deepEqual([0, 1].map((p) => chiSquareQuantile(p, 5)), [0, Infinity]);
    assert.equal(chiSquareQuantile(0.999, 0), 0);
  });

  test('what is smaller than a number can be is 0, and nothing is NaN', () => {
    assert.equal(chiSquareQuantile(1e-300, 1), 0);
    for (const p of [1e-300, 1e-16, 1e-9, 1 - 1e-16]) {
      for (const degrees of [0.01, 1, 30, 1e4]) {
        assert.ok(!Number.isNaN(normalQuantile(p)), `normal ${p}`);
        assert.ok(!Number.isNaN(chiSquareQuantile(p, degrees)), `χ² ${p}, ${degrees}`);
        assert.ok(!Number.isNaN(studentQuantile(p, degrees)), `t ${p}, ${degrees}`);
      }
    }
  });

  test('what is no probability, or no degrees, is refused', () => {
    for (const p of [-0.1, 1.1, 95, Number.NaN]) {
      assert.throws(() => normalQuantile(p), RangeError);
      assert.throws(() => chiSquareQuantile(p, 5), RangeError);
      assert.throws(() => studentQuantile(p, 5), RangeError);
    }
    for (const degrees of [-1, Number.NaN, Infinity]) {
      assert.throws(() => chiSquareQuantile(0.5, degrees), RangeError);
      assert.throws(() => studentQuantile(0.5, degrees), RangeError);
    }
    assert.throws(() => studentQuantile(0.5, 0), RangeError);
  });
});
