import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { honestDomain, scaleAxis, spread, valueAxis, type Placed } from '@indicator-elements/charts';
import fc from 'fast-check';

/** Two ends that differ by more than a millionth of their size: what can be told apart in a picture, and what is left of it in numbers of 16 digits. */
const ends = fc
  .tuple(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.double({ min: -9, max: 12, noNaN: true }))
  .map(([low, power]): [number, number] => [low, low + 10 ** power])
  .filter(([low, high]) => high - low > Math.abs(low) * 1e-6);

/** 1, 2, 2.5 or 5 times a power of ten. */
function isRound(step: number): boolean {
  const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
  return [1, 2, 2.5, 5].some((round) => Math.abs(leading - round) < 1e-3);
}

describe('a value axis', () => {
  test('covers the data, by four to six ticks, at multiples of a round step', () => {
    fc.assert(
      fc.property(ends, ([low, high]) => {
        const { min, max, ticks } = valueAxis(low, high);
        const slack = (high - low) * 1e-6;
        assert.ok(min <= low + slack && max >= high - slack, `${min}…${max}`);
        assert.ok(ticks.length >= 4 && ticks.length <= 6, `${ticks.length} ticks`);
        assert.equal(ticks[0], min);
        assert.equal(ticks.at(-1), max);
        const step = (max - min) / (ticks.length - 1);
        assert.ok(isRound(step), `step ${step}`);
        ticks.forEach((tick, i) => assert.ok(Math.abs(tick - min - i * step) < step * 1e-3));
        assert.ok(Math.abs(min / step - Math.round(min / step)) < 1e-2);
      }),
    );
  });

  test('leaves less than half of itself empty', () => {
    fc.assert(
      fc.property(ends, ([low, high]) => {
        const { min, max } = valueAxis(low, high);
        assert.ok(high - low > (max - min) * 0.5, `${low}…${high} in ${min}…${max}`);
      }),
    );
  });

  test('has no float noise', () => {
    assert.deepEqual(valueAxis(0, 0.3).ticks, [0, 0.1, 0.2, 0.3]);
    assert.deepEqual(valueAxis(-0.3, 0.3).ticks, [-0.4, -0.2, 0, 0.2, 0.4]);
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: -9, max: 9 }), (low, span, power) => {
        const ticks = valueAxis(low * 10 ** power, (low + span) * 10 ** power).ticks;
        for (const tick of ticks) assert.ok(String(tick).replace(/e.*$/, '').length <= 13, String(tick));
      }),
    );
  });

  test('of values that differ by float noise alone is that of one value', () => {
    for (const [low, high] of [[0.3, 0.1 + 0.2], [12.5, 12.500000000000002], [1e12, 1e12 + 0.001]] as const) assert.deepEqual(valueAxis(low, high), valueAxis(low, low));
  });

  test('of one value has room on both sides of it', () => {
    for (const value of [0, 1, -3, 4.8, 1e9, 1e-6]) {
      const { min, max, ticks } = valueAxis(value, value);
      assert.ok(min < value && value < max, `${value} in ${min}…${max}`);
      assert.ok(ticks.length >= 4 && ticks.length <= 6);
    }
  });

  test('is the one that a graphics desk would draw', () => {
    assert.deepEqual(valueAxis(0, 7.8).ticks, [0, 2, 4, 6, 8]);
    assert.deepEqual(valueAxis(0, 10).ticks, [0, 2, 4, 6, 8, 10]);
    assert.deepEqual(valueAxis(0, 100).ticks, [0, 20, 40, 60, 80, 100]);
  });
});

describe("a scale's axis", () => {
  test('has the ends of the scale, and whole steps where there are some', () => {
    assert.deepEqual(scaleAxis(0, 10).ticks, [0, 2, 4, 6, 8, 10]);
    assert.deepEqual(scaleAxis(1, 10).ticks, [1, 4, 7, 10]);
    assert.deepEqual(scaleAxis(1, 5).ticks, [1, 2, 3, 4, 5]);
    assert.deepEqual(scaleAxis(1, 7).ticks, [1, 3, 5, 7]);
    assert.deepEqual(scaleAxis(-5, 5).ticks, [-5, -2.5, 0, 2.5, 5]);
    assert.deepEqual(scaleAxis(0, 7).ticks, [0, 1.75, 3.5, 5.25, 7]);
  });
});

describe('an honest domain', () => {
  test('starts from zero where that still shows what happens', () => {
    assert.deepEqual(honestDomain(3.9, 6.5), [0, 6.5]);
    assert.deepEqual(honestDomain(0, 6.5), [0, 6.5]);
    assert.deepEqual(honestDomain(-6.5, -3.9), [-6.5, 0]);
  });

  test('leaves zero out where values vary little, far from it', () => {
    assert.deepEqual(honestDomain(97, 99), [97, 99]);
    assert.deepEqual(honestDomain(-99, -97), [-99, -97]);
  });

  test('keeps both sides of zero', () => {
    assert.deepEqual(honestDomain(-2, 3), [-2, 3]);
  });

  test('always holds the data', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.double({ noNaN: true, min: 0, max: 1e9 }), (low, span) => {
        const [min, max] = honestDomain(low, low + span);
        assert.ok(min <= low && max >= low + span);
      }),
    );
  });
});

describe('labels that are spread', () => {
  const items = fc.array(
    fc.record({ wanted: fc.double({ min: -50, max: 350, noNaN: true }), size: fc.double({ min: 1, max: 60, noNaN: true }) }),
    { minLength: 1, maxLength: 8 },
  );
  const edges = (placed: readonly Placed[], middles: readonly number[]): { top: number; bottom: number; wanted: number }[] =>
    placed
      .map(({ wanted, size }, i) => ({ top: middles[i]! - size / 2, bottom: middles[i]! + size / 2, wanted }))
      .sort((a, b) => a.top - b.top);

  test('never overlap, and keep their order', () => {
    fc.assert(
      fc.property(items, (placed) => {
        const sorted = edges(placed, spread(placed, 0, 300));
        sorted.forEach((edge, i) => {
          const next = sorted[i + 1];
          if (!next) return;
          assert.ok(edge.bottom <= next.top + 1e-6);
          assert.ok(edge.wanted <= next.wanted);
        });
      }),
    );
  });

  test('stay within the bounds when they fit, and begin at the first bound when they do not', () => {
    fc.assert(
      fc.property(items, (placed) => {
        const sorted = edges(placed, spread(placed, 0, 300));
        const total = placed.reduce((sum, { size }) => sum + size, 0);
        assert.ok(sorted[0]!.top >= -1e-6);
        assert.ok(sorted.at(-1)!.bottom <= Math.max(300, total) + 1e-6);
      }),
    );
  });

  test('stay where they want to be when nothing is in the way', () => {
    assert.deepEqual(spread([{ wanted: 200, size: 20 }, { wanted: 100, size: 20 }], 0, 300), [200, 100]);
  });

  test('move equally far when two collide', () => {
    assert.deepEqual(spread([{ wanted: 100, size: 20 }, { wanted: 106, size: 20 }], 0, 300), [93, 113]);
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 200 }), fc.integer({ min: 0, max: 19 }), (wanted, apart) => {
        const [one, other] = spread([{ wanted, size: 20 }, { wanted: wanted + apart, size: 20 }], 0, 300);
        assert.ok(Math.abs(wanted - one! - (other! - wanted - apart)) < 1e-9);
        assert.ok(Math.abs(other! - one! - 20) < 1e-9);
      }),
    );
  });

  test('with the same wish keep the order in which they came', () => {
    assert.deepEqual(spread([{ wanted: 100, size: 20 }, { wanted: 100, size: 20 }], 0, 300), [90, 110]);
  });
});
