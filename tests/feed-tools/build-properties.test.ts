/** What holds of any table. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod, periodOf } from '@indicator-elements/feed';
import fc from 'fast-check';
import { addUp, Tally, type Cells } from '../../packages/feed-tools/src/build/tally.js';
import { areaOf, cellAt, digitOf, firstPeriod, groupOf, lastPeriod, layoutOf, periodOf as periodIn } from '../../packages/feed-tools/src/build/layout.js';
import { bandOf, readAges } from '../../packages/feed-tools/src/build/ages.js';
import { built, recipeOf, shown } from './build-support.js';

const AREAS = [['a', 'r1'], ['b', 'r1'], ['c', 'r2'], ['d', 'r2']] as const;
const list = [
  { code: 'land', name: 'Landet', level: 'country' },
  ...['r1', 'r2'].map((code) => ({ code, name: code, level: 'region', parent: 'land' })),
  ...AREAS.map(([code, parent]) => ({ code, name: code, level: 'municipality', parent })),
];
const MONTHS = ['2025-01', '2025-02', '2025-03'];

type Row = { area: string; month: string; age: number; count: number; person: number };
const rows = fc.array(
  fc.record({ area: fc.constantFrom(...AREAS.map(([code]) => code)), month: fc.constantFrom(...MONTHS), age: fc.integer({ min: 0, max: 99 }), count: fc.integer({ min: 0, max: 30 }), person: fc.integer({ min: 0, max: 6 }) }),
  { minLength: 1, maxLength: 40 },
);
const file = (all: readonly Row[]): string => `Kommun;Månad;Ålder;Antal;Person\n${all.map(({ area, month, age, count, person }) => [area, month, age, count, `p${person}`].join(';')).join('\n')}\n`;
const base = { id: 'x', granularity: 'month' } as const;
const recipe = recipeOf({
  disclosure: { minCount: 5 },
  areas: { column: 'Kommun', list },
  dimensions: [{ id: 'age', label: 'Ålder', column: 'Ålder', bands: [0, 65, 80], total: 'Alla' }],
  indicators: [
    { ...base, id: 'count', label: 'A', kind: 'count', counted: { sum: 'Antal', absent: 'zero' } },
    { ...base, id: 'people', label: 'B', kind: 'count', counted: { distinct: 'Person', absent: 'zero' } },
    { ...base, id: 'rate', label: 'C', kind: 'rate', per: 100, counted: { absent: 'zero' }, against: { sum: 'Antal', absent: 'zero' } },
    { ...base, id: 'score', label: 'D', kind: 'score', scale: { min: 0, max: 99 }, answers: { column: 'Ålder' } },
    { ...base, id: 'rolling', label: 'E', kind: 'count', rolling: 2, counted: { sum: 'Antal', absent: 'zero' } },
  ],
});
const open = { ...recipe, disclosure: { minCount: 1 } };
const RUNS = { numRuns: 25 };

describe('whatever the rows', () => {
  it('their order does not matter: the same feed to the byte', async () => {
    await fc.assert(fc.asyncProperty(rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), async ([all, other]) => {
      const [one, two] = [await built({ 'visits.csv': file(all) }, recipe), await built({ 'visits.csv': file(other) }, recipe)];
      assert.equal(one.text, two.text);
    }), RUNS);
  });

  it('what is added up for an area is what counting there gives', async () => {
    const upper = (area: string): string[] => [area, AREAS.find(([code]) => code === area)![1], 'land'];
    await fc.assert(fc.asyncProperty(rows, async (all) => {
      const { feed } = await built({ 'visits.csv': file(all) }, open);
      for (const area of ['land', 'r1', 'a']) {
        for (const [group, has] of [['all', () => true], ['65-79', (age: number) => age >= 65 && age < 80]] as const) {
          const of = (month: string): Row[] => all.filter((row) => row.month === month && upper(row.area).includes(area) && has(row.age));
          const months = MONTHS.filter((month) => all.some((row) => row.month === month));
          const sum = (some: readonly Row[], field: 'count' | 'age'): number => some.reduce((total, row) => total + row[field], 0);
          const filter = { age: group };
          assert.deepEqual(shown(feed, 'count', area, filter), months.map((month) => `${month} ${sum(of(month), 'count')}`));
          assert.deepEqual(shown(feed, 'people', area, filter), months.map((month) => `${month} ${new Set(of(month).map(({ person }) => person)).size}`));
          assert.deepEqual(shown(feed, 'rate', area, filter), months.map((month) => `${month} ${of(month).length}/${sum(of(month), 'count')}`));
          assert.deepEqual(shown(feed, 'score', area, filter).map((text) => text.split('±')[0]), months.filter((month) => of(month).length > 0).map((month) => {
            const answers = of(month);
            return `${month} n=${answers.length} ${Math.round((sum(answers, 'age') / answers.length) * 1e6) / 1e6}`;
          }));
          const windows = months.filter((month) => months.includes(periodOf('month', parsePeriod(month)!.index - 1)));
          assert.deepEqual(shown(feed, 'rolling', area, filter), windows.map((month) => `${month} ${sum(of(month), 'count') + sum(of(periodOf('month', parsePeriod(month)!.index - 1)), 'count')}`));
        }
      }
    }), RUNS);
  });

  it('how many are added up at a time does not matter', () => {
    const layout = layoutOf('month', 4, [3]);
    const content = (cells: Cells): string[] => Array.from({ length: cells.numRows() }, (_, row) => `${cells.get('cell', row)} ${cells.get('sum', row)}`).sort();
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -5, max: 5 }))), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const whole = new Tally(layout, ['sum']);
      for (const [cell, value] of all) whole.add(cell, [value]);
      const pieces: Cells[] = [];
      for (let at = 0; at < all.length; at += size) {
        const piece = new Tally(layout, ['sum']);
        for (const [cell, value] of all.slice(at, at + size)) piece.add(cell, [value]);
        pieces.push(piece.finish());
      }
      const [first, ...rest] = pieces;
      if (first) assert.deepEqual(content(addUp(first.concat(...rest))), content(whole.finish()));
      else assert.equal(whole.finish().numRows(), 0);
    }));
  });
});

describe('a cell as a number', () => {
  const [areas, sizes] = [fc.integer({ min: 1, max: 400 }), fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 })];
  const month = fc.integer({ min: firstPeriod('month'), max: lastPeriod('month') });

  it('is read as it was made, and as it comes out of a tally', () => {
    fc.assert(fc.property(areas, sizes, fc.nat(), fc.nat(), month, (areas, sizes, area, group, month) => {
      const layout = layoutOf('month', areas, sizes);
      const place = [month, area % areas, group % layout.groups] as const;
      const cell = cellAt(layout, ...place);
      const tally = new Tally(layout, ['sum']);
      tally.add(cell, [1]);
      for (const each of [cell, tally.finish().get('cell', 0) as number]) {
        assert.deepEqual([periodIn(layout, each), areaOf(layout, each), groupOf(layout, each)], place);
        assert.equal(sizes.reduce((code, size, at) => code * size + digitOf(layout, each, at), 0), place[2]);
      }
    }));
  });
});

describe('ages', () => {
  it('are read as they are written', () => {
    const READ: readonly [string | number, readonly [number, number] | undefined][] = [
      [84, [84, 84]], ['84', [84, 84]], ['84 år', [84, 84]], ['80-84', [80, 84]], ['80–84 år', [80, 84]], ['80+', [80, Infinity]], ['80 år och äldre', [80, Infinity]], ['85-', [85, Infinity]],
      ['85 years and older', [85, Infinity]], ['okänd', undefined], ['', undefined], ['84-80', undefined], [-1, undefined],
    ];
    for (const [text, ages] of READ) assert.deepEqual(readAges(text), ages, String(text));
  });

  it('are in the band that holds all of them, or in none', () => {
    fc.assert(fc.property(fc.nat({ max: 110 }), fc.nat({ max: 110 }), (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const bands = [10, 65, 80];
      const inBand = (age: number): number => bands.filter((first) => age >= first).length;
      const expected = inBand(from) === inBand(to) && inBand(from) > 0 ? inBand(from) : undefined;
      assert.equal(bandOf(bands, [from, to]), expected);
    }));
  });
});
