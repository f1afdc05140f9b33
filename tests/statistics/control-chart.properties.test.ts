import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  attributeChart, individualsChart, uChart, type AttributeChartKind, type ControlChart, type ControlPart,
  type CountPoint,
} from '@indicator-elements/statistics';
import { at, near, only } from './assertions.js';

const kinds: readonly AttributeChartKind[] = ['p', 'u', "p'", "u'"];
const kind = fc.constantFrom(...kinds);

const values = fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { freq: 6 }), { maxLength: 50 });

const point = fc
  .tuple(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([denominator, share]): CountPoint => ({ numerator: Math.round(share * denominator), denominator }));
const points = fc.array(fc.option(point, { freq: 6 }), { maxLength: 50 });
const partStarts = fc.array(fc.integer({ min: -5, max: 60 }), { maxLength: 3 });

const verdicts = (chart: ControlChart) => chart.parts.map((part) => [part.verdict, part.beyond, part.runs]);

function limitsContainCentre(part: ControlPart): void {
  assert.equal(part.lower.length, part.end - part.start);
  assert.equal(part.upper.length, part.end - part.start);
  part.lower.forEach((lower, i) => {
    const upper = at(part.upper, i);
    assert.equal(lower === null, upper === null);
    if (lower === null || upper === null) return;
    assert.ok(part.centre !== null && lower <= part.centre && part.centre <= upper);
  });
}

test('limits contain the centre', () => {
  fc.assert(fc.property(values, fc.boolean(), partStarts, (series, screen, starts) => {
    individualsChart(series, { screen, partStarts: starts }).parts.forEach(limitsContainCentre);
  }));
  fc.assert(fc.property(kind, points, partStarts, (letter, series, starts) => {
    attributeChart(letter, series, { partStarts: starts }).parts.forEach(limitsContainCentre);
  }));
});

test('p limits stay within 0 and per, u limits above 0', () => {
  fc.assert(fc.property(kind, points, fc.constantFrom(1, 100, 1000), (letter, series, per) => {
    const part = only(attributeChart(letter, series, { per }).parts);
    for (const lower of part.lower) assert.ok(lower === null || lower >= 0);
    if (letter.startsWith('p')) for (const upper of part.upper) assert.ok(upper === null || upper <= per);
  }));
});

test('limits narrow where the denominator is larger', () => {
  fc.assert(fc.property(kind, points, (letter, series) => {
    const part = only(attributeChart(letter, series).parts);
    const widths = series.flatMap((p, i) => {
      const lower = part.lower[i];
      const upper = part.upper[i];
      return p && typeof lower === 'number' && typeof upper === 'number'
        ? [{ size: p.denominator, lower, upper }]
        : [];
    });
    widths.sort((a, b) => a.size - b.size);
    widths.slice(1).forEach((wider, i) => {
      assert.ok(wider.lower >= at(widths, i).lower && wider.upper <= at(widths, i).upper);
    });
  }));
});

test('the same rate over ten times the people has √10 narrower u limits', () => {
  const one = only(uChart(Array<CountPoint>(5).fill({ numerator: 50, denominator: 500 })).parts);
  const ten = only(uChart(Array<CountPoint>(5).fill({ numerator: 500, denominator: 5_000 })).parts);
  near((at(one.upper, 0) ?? 0) - 0.1, Math.sqrt(10) * ((at(ten.upper, 0) ?? 0) - 0.1));
});

test('shifting and scaling all values of an I chart moves its lines and changes no verdict', () => {
  const shift = fc.integer({ min: -1_000, max: 1_000 });
  const scale = fc.integer({ min: 1, max: 64 }).map((n) => n / 8);
  fc.assert(fc.property(values, shift, scale, (series, by, times) => {
    const chart = individualsChart(series);
    const moved = individualsChart(series.map((v) => (v === null ? null : v * times + by)));
    assert.deepEqual(verdicts(moved), verdicts(chart));
    const before = only(chart.parts);
    const after = only(moved.parts);
    if (before.centre !== null) near(after.centre, before.centre * times + by);
    before.upper.forEach((upper, i) => {
      if (upper !== null) near(after.upper[i], upper * times + by);
    });
  }));
});

test('negating all values mirrors an I chart', () => {
  fc.assert(fc.property(values, (series) => {
    const part = only(individualsChart(series).parts);
    const mirrored = only(individualsChart(series.map((v) => (v === null ? null : -v))).parts);
    assert.deepEqual(mirrored.beyond, part.beyond);
    assert.equal(mirrored.verdict, part.verdict);
    part.upper.forEach((upper, i) => {
      if (upper !== null) near(mirrored.lower[i], -upper);
    });
  }));
});

test('counting what did not happen mirrors a p chart', () => {
  fc.assert(fc.property(fc.constantFrom<AttributeChartKind>('p', "p'"), points, (letter, series) => {
    const part = only(attributeChart(letter, series).parts);
    const others = series.map((p) => p && { ...p, numerator: p.denominator - p.numerator });
    const mirrored = only(attributeChart(letter, others).parts);
    assert.deepEqual(mirrored.beyond, part.beyond);
    assert.equal(mirrored.verdict, part.verdict);
    part.upper.forEach((upper, i) => {
      if (upper !== null) near(mirrored.lower[i], 1 - upper);
    });
  }));
});

test('per scales every number and changes no verdict', () => {
  fc.assert(fc.property(kind, points, fc.constantFrom(100, 1000, 100_000), (letter, series, per) => {
    const one = only(attributeChart(letter, series).parts);
    const many = only(attributeChart(letter, series, { per }).parts);
    assert.deepEqual(many.beyond, one.beyond);
    assert.deepEqual(many.runs, one.runs);
    assert.equal(many.sigmaZ, one.sigmaZ);
    if (one.centre !== null) near(many.centre, one.centre * per);
    one.upper.forEach((upper, i) => {
      if (upper !== null) near(many.upper[i], upper * per);
    });
  }));
});

test('reversing time reverses the limits', () => {
  fc.assert(fc.property(kind, points, (letter, series) => {
    const part = only(attributeChart(letter, series).parts);
    const back = only(attributeChart(letter, series.toReversed()).parts);
    assert.equal(back.verdict, part.verdict);
    part.upper.forEach((upper, i) => {
      if (upper !== null) near(at(back.upper, -1 - i), upper);
    });
  }));
});

test('with equal denominators the prime charts are the I chart of the rates, clamped', () => {
  const counts = fc.array(fc.option(fc.integer({ min: 0, max: 200 }), { freq: 8 }), { maxLength: 40 });
  fc.assert(fc.property(fc.constantFrom<AttributeChartKind>("p'", "u'"), counts, (letter, numerators) => {
    const series = numerators.map((n) => (n === null ? null : { numerator: n, denominator: 200 }));
    const prime = only(attributeChart(letter, series).parts);
    const individuals = only(individualsChart(series.map((p) => p && p.numerator / p.denominator)).parts);
    prime.upper.forEach((upper, i) => {
      const at3 = individuals.upper[i];
      if (upper !== null && typeof at3 === 'number') {
        near(upper, letter === "p'" ? Math.min(1, at3) : at3);
      }
    });
  }));
});

test('the parts are independent: each is the chart of its own points', () => {
  fc.assert(fc.property(kind, points, partStarts, (letter, series, starts) => {
    for (const part of attributeChart(letter, series, { partStarts: starts }).parts) {
      const alone = only(attributeChart(letter, series.slice(part.start, part.end)).parts);
      assert.deepEqual(
        [part.centre, part.lower, part.upper, part.sigmaZ, part.verdict],
        [alone.centre, alone.lower, alone.upper, alone.sigmaZ, alone.verdict],
      );
      assert.deepEqual(part.beyond, alone.beyond.map((i) => i + part.start));
    }
  }));
});

test('a point is beyond exactly when it is outside its limits', () => {
  fc.assert(fc.property(kind, points, (letter, series) => {
    const part = only(attributeChart(letter, series).parts);
    const outside = series.flatMap((p, i) => {
      const rate = p ? p.numerator / p.denominator : null;
      const lower = part.lower[i] ?? -Infinity;
      const upper = part.upper[i] ?? Infinity;
      return rate !== null && (rate < lower - 1e-12 || rate > upper + 1e-12) ? [i] : [];
    });
    assert.deepEqual(part.beyond, outside);
  }));
});

test('no input makes a chart throw or draw a line that is no number', () => {
  const wild = fc.oneof(
    fc.double({ min: -1e100, max: 1e100 }).filter((number) => !(Math.abs(number) < 1e-100)),
    fc.constantFrom(0, -0, 1, Number.NaN, Infinity, -Infinity),
  );
  const odd = fc.array(fc.option(fc.record({ numerator: wild, denominator: wild })), { maxLength: 20 });
  const plain = fc.array(fc.option(wild), { maxLength: 20 });
  fc.assert(fc.property(kind, odd, plain, (letter, series, numbers) => {
    for (const chart of [attributeChart(letter, series), individualsChart(numbers)]) {
      for (const part of chart.parts) {
        const lines = [part.centre, part.sigmaZ, ...part.lower, ...part.upper];
        assert.ok(lines.every((line) => !Number.isNaN(line)));
      }
    }
  }));
});
