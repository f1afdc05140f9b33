import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ladderLayout, ladderPoints, paint, type LadderModel, type Picture } from '@indicator-elements/charts';
import { assertFinite, assertFramed, assertLegible, FONT_SIZE, WIDTHS } from './pictures.js';
import { answersOf, everybody, ladderFixtures, ladderOf, laddersOf } from './ladders.js';
import { frameOf } from './support.js';

const draw = (model: LadderModel, width = 720): Picture => ladderLayout(model, frameOf(width, FONT_SIZE));

/** Where the marks of one row begin and end, by the height that they stand at. */
function rowsOf({ points }: Picture): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const { x, y, shape } of points) if (shape !== 'diamond' && shape !== 'triangle-down') rows.set(y, [...(rows.get(y) ?? []), x]);
  return rows;
}

for (const name of ladderFixtures) {
  describe(`ladders of ${name}`, () => {
    const each = (check: (picture: Picture, model: LadderModel, where: string, width: number) => void): void => {
      for (const language of ['sv', 'en'] as const) {
        for (const [i, model] of laddersOf(name, language).entries()) {
          for (const width of model.empty ? [] : WIDTHS) check(draw(model, width), model, `${language} ${i} ${width} px`, width);
        }
      }
    };

    test('have finite numbers, and fill their width with a target a step', () => {
      each((picture, model, where, width) => {
        assertFinite(picture, where);
        assertFramed(picture, width, model.facts.steps.length, where);
        assert.equal(ladderPoints(model).length, picture.targets.length);
      });
    });

    test('have no text that touches another, and none that leaves them', () => {
      each((picture, _, where) => assertLegible(picture, where));
    });

    test('print each count, and name each step', () => {
      each((picture, { facts }, where) => {
        const texts = picture.labels.map(({ text }) => text);
        for (const { now, before } of facts.series) {
          for (const cell of [...now.cells, ...(before?.cells ?? [])]) if (cell?.value !== undefined) assert.ok(texts.includes(String(cell.value)), `${where}: ${cell.value}`);
        }
        const numbered = texts.filter((text, i) => /^\d$/.test(text) && picture.labels[i]!.fill === paint.own);
        assert.equal(numbered.length, facts.steps.length, where);
      });
    });

    test('keep those on a step near its name, and apart from the name above them', () => {
      each(({ rules, shapes, fontSize }, { facts }, where) => {
        const zeroes = rules.filter(({ stroke, x, x2 }) => stroke === paint.axis && x === x2);
        const strips = shapes.slice(1, facts.steps.length + 1).map(({ places }) => [places[0]![1], places[2]![1]] as const);
        assert.equal(zeroes.length, facts.steps.length, where);
        for (const [at, { y, y2 }] of zeroes.entries()) {
          assert.equal(y2, strips[at]![0], where);
          // The gap belongs to no step, and there is none above the highest.
          if (at + 1 < strips.length) assert.ok(y - strips[at + 1]![1] >= fontSize, `${where}: ${y - strips[at + 1]![1]} px above step ${at + 1}`);
          else assert.equal(y, 0, where);
        }
      });
    });

    test('rise to the right: each step stands higher, and begins further in', () => {
      each(({ lines, height }, { facts }, where) => {
        const stair = lines[0]!.places;
        const risers = stair.slice(0, -1).filter((_, i) => i % 2 === 0);
        assert.equal(risers.length, facts.steps.length, where);
        assert.equal(stair[0]![1], height, where);
        for (const [i, [x, y]] of stair.entries()) {
          if (i > 0) assert.ok(x >= stair[i - 1]![0] && y <= stair[i - 1]![1], `${where} at ${i}`);
        }
      });
    });
  });
}

describe('those who stand on a step', () => {
  test('are one mark each, on one scale from one zero', () => {
    const picture = draw(ladderOf(everybody(1, 4, 6, 0, 2)));
    const rows = [...rowsOf(picture).values()];
    assert.deepEqual(rows.map(({ length }) => length), [1, 4, 6, 2]);
    assert.equal(new Set(rows.map(([first]) => first)).size, 1);
    const [one, two] = rows[1]!;
    for (const row of rows) row.forEach((x, i) => assert.ok(Math.abs(x - (row[0]! + i * (two! - one!))) < 1e-9));
  });

  test('stand on their own tread, above its line and below the next step', () => {
    const picture = draw(ladderOf(everybody(2, 1)));
    const treads = picture.lines[0]!.places.filter((_, i) => i % 2 === 1).map(([, y]) => y);
    const [lower, upper] = [...rowsOf(picture).keys()];
    assert.ok(lower! < treads[0]! && lower! > treads[1]!);
    assert.ok(upper! < treads[1]!);
  });

  test('are bars of one scale where one mark each does not fit', () => {
    const picture = draw(ladderOf(everybody(30, 90, 60)), 320);
    assert.equal(rowsOf(picture).size, 0);
    const bars = picture.shapes.filter(({ fill, opacity }) => fill === paint.own && opacity === undefined).map(({ places }) => places[1]![0] - places[0]![0]);
    assert.equal(bars.length, 3);
    assert.ok(Math.abs(bars[0]! / bars[1]! - 1 / 3) < 1e-9 && Math.abs(bars[2]! / bars[1]! - 2 / 3) < 1e-9);
    assert.equal(new Set(picture.shapes.slice(-3).map(({ places }) => places[0]![0])).size, 1);
  });

  test('stand in a row a group, each group with its sign', () => {
    const model = ladderOf(answersOf({ '2025-05': { all: [3, 3], town: [2, 1], clinic: [1, 2] } }), { group: 'who' });
    assert.deepEqual(model.legend.map(({ sign, text }) => `${sign} ${text}`), ['● Kommuner, n\u00a0=\u00a03', '□ Vårdcentraler, n\u00a0=\u00a03']);
    const picture = draw(model);
    const shapes = picture.points.slice(0, 6).map(({ shape }) => shape);
    assert.deepEqual(shapes.toSorted(), ['circle', 'circle', 'circle', 'square', 'square', 'square']);
  });

  test('of the round before are an outlined bar with its number', () => {
    const picture = draw(ladderOf(answersOf({ '2024-05': { all: [4, 0] }, '2025-05': { all: [1, 3] } }), { compare: 'previous' }));
    const bars = picture.lines.filter(({ stroke }) => stroke === paint.quiet);
    assert.equal(bars.length, 1, 'none for nobody');
    const [first, second] = [...rowsOf(picture).values()][1]!;
    assert.ok(Math.abs(bars[0]!.places[1]![0] - bars[0]!.places[0]![0] - 4 * (second! - first!)) < 1e-9);
  });

  test('are not drawn where they are hidden: a text says so', () => {
    const picture = draw(ladderOf(everybody('suppressed', 3, null)));
    assert.deepEqual([...rowsOf(picture).values()].map(({ length }) => length), [3]);
    const texts = picture.labels.map(({ text }) => text);
    // The reason, which has no room there, is in the notes.
    const protecting = { ...everybody('suppressed', 3, null), disclosure: { minCount: 5 } };
    assert.ok(draw(ladderOf(protecting), 320).labels.some(({ text }) => text === 'visas inte'));
    assert.ok(texts.includes('visas inte') && texts.includes('saknas'), texts.join('; '));
    assert.ok(!texts.includes('median'));
  });
});

describe('the median in the picture', () => {
  const diamonds = ({ points }: Picture) => points.filter(({ shape }) => shape === 'diamond');

  test('is a diamond at its step, whose name is strong', () => {
    const picture = draw(ladderOf(everybody(1, 5, 1)));
    assert.equal(diamonds(picture).length, 1);
    assert.equal(picture.labels.find(({ text }) => text === 'Samtal')?.bold, true);
    assert.equal(picture.start, 1);
  });

  test('stands between two steps where it is', () => {
    const picture = draw(ladderOf(everybody(2, 2)));
    const [{ y }] = diamonds(picture) as unknown as [{ y: number }];
    const [lower, upper] = picture.lines[0]!.places.filter((_, i) => i % 2 === 1).map(([, at]) => at);
    assert.ok(y > upper! && y < lower! + 40);
  });

  test('has an arrow from where it was', () => {
    const up = draw(ladderOf(answersOf({ '2024-05': { all: [4, 0, 0] }, '2025-05': { all: [0, 0, 3] } }), { compare: 'previous' }));
    assert.equal(diamonds(up).length, 2);
    assert.ok(up.points.some(({ shape }) => shape === 'triangle-up'));
    const down = draw(ladderOf(answersOf({ '2024-05': { all: [0, 0, 4] }, '2025-05': { all: [3, 0, 0] } }), { compare: 'previous' }));
    assert.ok(down.points.some(({ shape }) => shape === 'triangle-down'));
  });
});

test('percentages are printed from fifty answers on', () => {
  const texts = (...counts: number[]): string[] => draw(ladderOf(everybody(...counts))).labels.map(({ text }) => text);
  assert.ok(!texts(24, 25).some((text) => text.includes('%')));
  assert.ok(texts(25, 25).includes('(50\u00a0%)'));
});

test('a label that says itself that it is a step has no number before it', () => {
  const feed = answersOf({ '2025-05': { all: [1, 2] } }, { categories: [{ id: 's1', label: 'Steg 1: Nej' }, { id: 's2', label: 'Steg 2: Ja' }] });
  const texts = draw(ladderOf(feed)).labels.map(({ text, fill }) => (fill === paint.own ? text : '')).filter(Boolean);
  assert.deepEqual(texts, []);
});
