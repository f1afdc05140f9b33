import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge, runChart, shiftDirection, type RunChart, type RunPart } from '@indicator-elements/statistics';
import { at, only } from './assertions.js';

type Values = readonly (number | null)[];

/** Whole numbers close enough together that ties and points on the median are common. */
const values = fc.array(fc.option(fc.integer({ min: -12, max: 12 }), { freq: 6 }), { maxLength: 70 });
const noise = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 70 });
const options = fc.record({
  baseline: fc.option(fc.nat(40), { nil: undefined }),
  partStarts: fc.array(fc.integer({ min: -5, max: 80 }), { maxLength: 4 }),
});

/** All that a chart says but the level of its medians. */
const said = (chart: RunChart) =>
  chart.parts.map(({ median, ...rest }) => ({ ...rest, known: median !== null }));

/** What says nothing of when, or on which side. */
const counts = (part: RunPart) => ({
  usefulPoints: part.usefulPoints,
  longestRun: part.longestRun,
  longestRunMax: part.longestRunMax,
  crossings: part.crossings,
  crossingsMin: part.crossingsMin,
  verdict: part.verdict,
  reasons: part.reasons,
});

const map = (series: Values, change: (value: number) => number) =>
  series.map((value) => (value === null ? null : change(value)));

test('shifting and scaling all values changes nothing that is said', () => {
  const decimal = fc.integer({ min: -50_000, max: 50_000 }).map((n) => n / 1000);
  const scale = fc.integer({ min: 1, max: 50_000 }).map((n) => n / 1000);
  fc.assert(fc.property(values, options, decimal, scale, (series, how, shift, by) => {
    assert.deepEqual(said(runChart(map(series, (v) => v * by + shift), how)), said(runChart(series, how)));
  }));
});

test('negating all values swaps the sides and changes nothing else', () => {
  const swap = { above: 'below', below: 'above' } as const;
  fc.assert(fc.property(values, options, (series, how) => {
    const mirrored = runChart(map(series, (v) => -v), how);
    runChart(series, how).parts.forEach((part, i) => {
      const other = at(mirrored.parts, i);
      assert.deepEqual(counts(other), counts(part));
      assert.deepEqual(other.endRun, part.endRun && { ...part.endRun, side: swap[part.endRun.side] });
      assert.deepEqual(other.longRun, part.longRun && { ...part.longRun, side: swap[part.longRun.side] });
      const side = shiftDirection(part);
      assert.equal(shiftDirection(other), side && swap[side]);
      assert.equal(judge(other, 'lower'), judge(part, 'higher'));
    });
  }));
});

test('an increasing transformation of an odd number of values changes nothing that is said', () => {
  const odd = noise.map((series) => (series.length % 2 ? series : series.slice(1)));
  fc.assert(fc.property(odd, (series) => {
    assert.deepEqual(said(runChart(map(series, (v) => Math.cbrt(v)))), said(runChart(series)));
  }));
});

test('reversing time keeps the counts and whether there is a signal', () => {
  fc.assert(fc.property(values, (series) => {
    assert.deepEqual(counts(only(runChart(series.toReversed()).parts)), counts(only(runChart(series).parts)));
  }));
});

test('a missing point neither breaks nor lengthens a run, and neither does one on the median', () => {
  const places = fc.array(fc.nat(70), { maxLength: 12 });
  fc.assert(fc.property(values, places, (series, where) => {
    const part = only(runChart(series).parts);
    const fillers: (number | null)[] = [null];
    if (part.median !== null) fillers.push(part.median);
    for (const filler of fillers) {
      const filled: (number | null)[] = [...series];
      for (const place of where) filled.splice(place, 0, filler);
      const other = only(runChart(filled).parts);
      assert.equal(other.median, part.median);
      assert.deepEqual(counts(other), counts(part));
      assert.equal(shiftDirection(other), shiftDirection(part));
    }
  }));
});

test('the order of points that stay on their side does not matter', () => {
  fc.assert(fc.property(noise, (series) => {
    const part = only(runChart(series).parts);
    const centre = part.median ?? 0;
    for (const above of [true, false]) {
      const places = series.flatMap((value, i) => ((above ? value > centre : value < centre) ? [i] : []));
      const permuted = [...series];
      places.forEach((place, k) => { permuted[place] = at(series, at(places, -1 - k)); });
      assert.deepEqual(said(runChart(permuted)), said(runChart(series)));
    }
  }));
});

test('the parts are independent: each is the chart of its own points', () => {
  const move = <T extends { start: number; end: number; points: number[] }>(run: T | undefined, by: number) =>
    run && { ...run, start: run.start + by, end: run.end + by, points: run.points.map((i) => i + by) };
  fc.assert(fc.property(values, options, (series, { partStarts }) => {
    const { parts } = runChart(series, { partStarts });
    assert.equal(at(parts, 0).start, 0);
    assert.equal(at(parts, -1).end, series.length);
    parts.forEach((part, i) => {
      if (i > 0) assert.equal(part.start, at(parts, i - 1).end);
      const alone = only(runChart(series.slice(part.start, part.end)).parts);
      assert.deepEqual(counts(part), counts(alone));
      assert.equal(part.median, alone.median);
      assert.deepEqual(part.endRun, move(alone.endRun, part.start));
      assert.deepEqual(part.longRun, move(alone.longRun, part.start));
    });
  }));
});

test('what is said hangs together', () => {
  fc.assert(fc.property(values, options, (series, how) => {
    for (const part of runChart(series, how).parts) {
      const own = series.slice(part.start, part.end);
      assert.ok(part.usefulPoints <= own.filter((v) => v !== null && v !== part.median).length);
      assert.ok(part.longestRun <= part.usefulPoints);
      assert.ok(part.crossings <= Math.max(0, part.usefulPoints - part.longestRun));
      assert.equal(part.verdict === 'signal', part.reasons.length > 0);
      assert.equal(part.longRun !== undefined, part.reasons.includes('long-run'));
      assert.equal(part.endRun !== undefined, part.usefulPoints > 0);
      if (part.usefulPoints < 10) assert.equal(part.verdict, 'too-few');
      for (const run of [part.longRun, part.endRun]) {
        if (!run) continue;
        assert.ok(part.start <= run.start && run.start <= run.end && run.end < part.end);
        assert.deepEqual([run.points[0], run.points.at(-1), run.points.length], [run.start, run.end, run.length]);
        for (const value of run.points.map((i) => series[i])) {
          assert.ok(typeof value === 'number' && part.median !== null);
          assert.equal(value > part.median ? 'above' : 'below', run.side);
        }
      }
      if (part.longRun) assert.equal(part.longRun.length, part.longestRun);
    }
  }));
});

test('no input makes it throw or say a number that is none', () => {
  const anything = fc.array(fc.option(fc.double()), { maxLength: 40 });
  fc.assert(fc.property(anything, options, (series, how) => {
    for (const part of runChart(series, how).parts) assert.ok(!Number.isNaN(part.median));
  }));
});
