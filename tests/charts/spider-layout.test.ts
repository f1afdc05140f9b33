import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dotsLayout, paint, spiderLayout, spiderPoints, type Label, type Picture, type Place, type Point, type SpiderModel } from '@indicator-elements/charts';
import { textIn, type Language } from '@indicator-elements/feed';
import { assertFinite, assertFramed, assertLegible, boxOf, FONT_SIZE, WIDTHS, type Box } from './pictures.js';
import { scoresOf, spiderOf, type Score, type SpiderQuery } from './spiders.js';
import { fixture, frameOf } from './support.js';

const LANGUAGES: Language[] = ['sv', 'en'];
const ALL = [...WIDTHS, 280, 400, 560, 600, 640, 900] as const;

const CASES: readonly (readonly [name: string, query: SpiderQuery])[] = [
  ['valid/samverkan.json', { compare: 'group=respondent' }],
  ['valid/samverkan.json', { compare: 'previous' }],
  ['valid/sjalvskattning.json', { area: '0680', compare: 'region; previous' }],
  ['valid/sjalvskattning.json', { area: '0642' }],
  ['valid/sjalvskattning.json', { area: '0683', compare: '0680' }],
  ['valid/sjalvskattning.json', {}],
  ['edge/twelve-axes.json', { area: '0680', compare: 'region; previous' }],
  ['edge/three-axes.json', { area: '0680', compare: 'previous' }],
  ['edge/two-axes.json', { area: '0680' }],
  ['edge/one-axis.json', { area: '0680' }],
  ['edge/unlike-scales.json', { area: '0680' }],
  ['edge/unlike-scales.json', { indicator: 'axis-2; axis-4; axis-6' }],
  ['edge/spider-gaps.json', { area: '0680' }],
  ['edge/spider-gaps.json', {}],
];

interface Case {
  readonly model: SpiderModel;
  readonly picture: Picture;
  readonly width: number;
  readonly where: string;
}

function* picturesOf(name: string, query: SpiderQuery, view: 'chart' | 'dots'): Generator<Case> {
  for (const language of LANGUAGES) {
    const model = spiderOf(fixture(name), { ...query, view }, language);
    if (model.view !== view) continue;
    for (const width of ALL) {
      const layout = view === 'dots' ? dotsLayout : spiderLayout;
      yield { model, width, picture: layout(model, frameOf(width, FONT_SIZE)), where: `${name} ${language} ${width} px` };
    }
  }
}

/** Whether a point is the ring of a spoke's number. */
const isRing = ({ stroke }: Point): boolean => stroke === paint.muted;

/** The rings of the numbers of spokes, with their stroke. */
function rings({ points }: Picture): Box[] {
  return points.filter(isRing).map(({ x, y, size }) => {
    const reach = Math.sqrt(size) / 2 + 1;
    return { name: 'ring', left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
}

/** All labels but the numbers that stand in their rings. */
function outsideRings(picture: Picture): Label[] {
  const places = picture.points.filter(isRing);
  return picture.labels.filter((label) => !places.some(({ x, y }) => Math.abs(label.x - x) < 1 && Math.abs(label.y - y) < 8));
}

/** The marks of values, as boxes. */
function dotsOf({ points }: Picture): Box[] {
  return points
    .filter((point) => !isRing(point))
    .map(({ x, y, size }) => ({ x, y, reach: Math.sqrt(size) / 2 }))
    .map(({ x, y, reach }) => ({ name: 'dot', left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }));
}

/** Whether a text can be read from a picture's labels, whichever lines it is broken into. */
function holds({ labels }: Picture, text: string): boolean {
  return labels.map((label) => label.text).join('').replaceAll(/\s/g, '').includes(text.replaceAll(/\s/g, ''));
}

for (const [name, query] of CASES) {
  describe(`the spider chart of ${name}, ${JSON.stringify(query)}`, () => {
    const each = (check: (one: Case) => void): void => {
      for (const one of picturesOf(name, query, 'chart')) check(one);
    };

    test('is finite, fills its width and is as tall as it has to be', () => {
      each(({ model, picture, width, where }) => {
        assertFinite(picture, where);
        assertFramed(picture, width, model.facts.axes.length, where);
        assert.ok(picture.height < 760, `${where}: ${picture.height} px`);
      });
    });

    test('has labels that touch neither each other, nor the outlines’ dots, nor the edges', () => {
      each(({ picture, where }) => {
        assertLegible({ ...picture, labels: outsideRings(picture) }, where, rings(picture));
        for (const label of outsideRings(picture)) {
          const box = boxOf(label);
          for (const dot of dotsOf(picture)) {
            const apart = box.right <= dot.left + 1 || dot.right <= box.left + 1 || box.bottom <= dot.top + 1 || dot.bottom <= box.top + 1;
            assert.ok(apart, `${where}: "${label.text}" is under a dot`);
          }
        }
      });
    });

    test('has every label whole', () => {
      each(({ model: { facts, language }, picture, where }) => {
        for (const axis of facts.axes) assert.ok(holds(picture, textIn(axis.label, language)), `${where}: ${textIn(axis.label, language)}`);
        assert.ok(picture.labels.every(({ text }) => !text.includes('…')), where);
      });
    });

    test('has room to be read', () => {
      each(({ picture, width, where }) => {
        const spokes = picture.rules.map(({ x, y, x2, y2 }) => Math.hypot(x2 - x, y2 - y));
        assert.ok(Math.max(...spokes) >= Math.min(width * 0.23, 100), `${where}: a wheel of ${Math.max(...spokes)} px`);
      });
    });

    test('has a dot for each value, and a target for each axis', () => {
      each(({ model: { facts }, picture, where }) => {
        const values = facts.series.flatMap(({ cells }) => cells.filter((cell) => cell?.value !== undefined));
        assert.equal(dotsOf(picture).length, values.length, where);
        facts.series[0]!.cells.forEach((cell, i) => {
          const [x, y] = picture.targets[i]!;
          const isThere = picture.points.some((point) => Math.hypot(point.x - x, point.y - y) < 0.01 && point.stroke === paint.own);
          assert.equal(isThere, cell?.value !== undefined, `${where}: axis ${i + 1}`);
        });
      });
    });
  });

  describe(`the dots of ${name}, ${JSON.stringify(query)}`, () => {
    const each = (check: (one: Case) => void): void => {
      for (const one of picturesOf(name, query, 'dots')) check(one);
    };

    test('are finite, fill their width, and have a target for each row', () => {
      each(({ model, picture, width, where }) => {
        assertFinite(picture, where);
        assertFramed(picture, width, model.facts.axes.length, where);
        const heights = picture.targets.map(([, y]) => y);
        assert.deepEqual([...heights].sort((a, b) => a - b), heights, where);
      });
    });

    test('have labels that touch neither each other nor a dot, and are whole', () => {
      each(({ model: { facts, language }, picture, where }) => {
        assertLegible(picture, where, []);
        const boxes = picture.labels.map(boxOf);
        for (const dot of dotsOf(picture)) {
          const under = boxes.find((box) => box.left < dot.right && dot.left < box.right && box.top < dot.bottom - 1 && dot.top + 1 < box.bottom);
          assert.equal(under, undefined, `${where}: "${under?.name}" is under a dot`);
        }
        for (const axis of facts.axes) assert.ok(holds(picture, textIn(axis.label, language)), `${where}: ${textIn(axis.label, language)}`);
      });
    });

    test('stand apart from each other, each within its interval', () => {
      each(({ model: { facts }, picture, where }) => {
        const dots = dotsOf(picture);
        dots.forEach((one, i) => {
          for (const other of dots.slice(i + 1)) {
            assert.ok(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top, where);
          }
        });
        const bars = picture.rules.filter(({ stroke }) => stroke !== paint.grid);
        assert.equal(bars.length, facts.series.flatMap(({ intervals }) => intervals.filter(Boolean)).length, where);
        for (const { x, x2, y } of bars) assert.ok(picture.points.some((point) => point.y === y && point.x >= x && point.x <= x2), where);
      });
    });
  });
}

const LABELS = ['Samverkan', 'Gemensam bild av målen', 'Vi har en gemensam bild av vilka mål vi ska nå tillsammans för de personer som behöver oss både nu och senare i livet'];

describe('labels', () => {
  test('of any length around three to twelve axes never touch, and are never cut', () => {
    for (const label of LABELS) {
      for (let count = 3; count <= 12; count++) {
        const labels = Array.from({ length: count }, (_, i) => `${label} ${i + 1}`);
        const model = spiderOf(scoresOf({ '06': labels.map((_, i) => (i * 7) % 11) }, { labels }));
        for (const width of ALL) {
          const picture = spiderLayout(model, frameOf(width));
          const where = `${count} of ${label.length} letters at ${width} px`;
          assertLegible({ ...picture, labels: outsideRings(picture) }, where, rings(picture));
          for (const text of labels) assert.ok(holds(picture, text), where);
        }
      }
    }
  });

  test('of a word that no line has room for go on in the next', () => {
    const word = 'Förändringsledningskompetensutvecklingssamordningsansvar';
    const model = spiderOf(scoresOf({ '06': [5, 6, 7] }, { labels: [word, 'Dialog', 'Tillit'] }));
    for (const layout of [spiderLayout, dotsLayout]) {
      const picture = layout(model, frameOf(240));
      assertLegible({ ...picture, labels: outsideRings(picture) }, 'a long word', rings(picture));
      assert.ok(holds(picture, word));
    }
  });

  test('of short words stand around the wheel at 320 px; statements are numbered there, and not where there is room', () => {
    assert.equal(rings(spiderLayout(spiderOf(fixture('valid/samverkan.json')), frameOf(320))).length, 0);
    const statements = spiderOf(fixture('valid/sjalvskattning.json'));
    // Each number twice: at its spoke, and before its statement.
    assert.equal(rings(spiderLayout(statements, frameOf(320))).length, 8);
    assert.equal(rings(spiderLayout(statements, frameOf(1200))).length, 0);
  });

  test('are numbered in rings that hold two digits, in a large font, too', () => {
    for (const [count, fontSize] of [[4, 13], [12, 13], [12, 16], [12, 20]] as const) {
      const labels = Array.from({ length: count }, (_, i) => `${LABELS[2]} ${i + 1}`);
      const frame = frameOf(320, fontSize);
      const { points, labels: texts } = spiderLayout(spiderOf(scoresOf({ '06': labels.map(() => 5) }, { labels })), frame);
      const holes = points.filter(isRing);
      assert.equal(holes.length, 2 * count);
      for (const { x, y, size } of holes) {
        const { text, y: baseline } = texts.find((each) => each.x === x && Math.abs(each.y - y) < 8)!;
        const [half, top] = [frame.measure(text) / 2, baseline - fontSize * 0.72];
        const corner = Math.max(Math.hypot(half, top - y), Math.hypot(half, baseline - y));
        assert.ok(corner <= Math.sqrt(size) / 2 - 1, `${text} of ${count} at ${fontSize} px`);
      }
    }
  });

  test('have the sign of what has no value', () => {
    const model = spiderOf(scoresOf({ '06': [5, 'suppressed', 6, null] }));
    const texts = (picture: Picture): string[] => picture.labels.map(({ text }) => text.replaceAll('\u00a0', ' '));
    assert.ok(['Ambition ×', 'Lärande –', 'Dialog'].every((text) => texts(spiderLayout(model, frameOf(480))).includes(text)));
    assert.deepEqual(texts(dotsLayout(model, frameOf(480))).filter((text) => /^[×–·]$|^\d,\d$/.test(text)), ['5,0', '×', '6,0', '–']);
  });
});

describe('an outline', () => {
  const outlines = (...scores: Score[]): readonly (readonly Place[])[] => spiderLayout(spiderOf(scoresOf({ '06': scores })), frameOf(480)).lines.map(({ places }) => places);

  test('closes where every axis has a value, and is then filled', () => {
    const [line, ...more] = outlines(5, 6, 7, 8);
    assert.equal(more.length, 0);
    assert.equal(line!.length, 5);
    assert.deepEqual(line![0], line![4]);
    const { shapes } = spiderLayout(spiderOf(scoresOf({ '06': [5, 6, 7, 8] })), frameOf(480));
    assert.deepEqual(shapes.map(({ places, fill }) => [places.length, fill]), [[4, paint.own]]);
  });

  test('is open at a missing axis, wherever that is, and is then not filled', () => {
    for (const gap of [0, 1, 2, 3, 4]) {
      const scores = [5, 6, 7, 8, 9].map((score, i) => (i === gap ? null : score));
      const lines = outlines(...scores);
      assert.deepEqual(lines.map(({ length }) => length), [4], `gap at ${gap}`);
      const picture = spiderLayout(spiderOf(scoresOf({ '06': scores })), frameOf(480));
      assert.equal(picture.shapes.length, 0);
      // The gap's two neighbours are its ends, and nothing goes to the middle.
      assert.deepEqual(lines[0]![0], picture.targets[(gap + 1) % 5]);
      assert.deepEqual(lines[0]!.at(-1), picture.targets[(gap + 4) % 5]);
    }
    assert.deepEqual(outlines(5, null, 6, null, 7, 8).map(({ length }) => length), [3]);
    assert.deepEqual(outlines(5, null, 6, null), []);
  });

  test('lies on its spokes, from the middle at the least of the scale to the ring at its most', () => {
    const { targets, rules } = spiderLayout(spiderOf(scoresOf({ '06': [10, 5, 0, 5] })), frameOf(480));
    const radius = Math.max(...rules.map(({ x, y, x2, y2 }) => Math.hypot(x2 - x, y2 - y)));
    const [top, right, middle, left] = targets as [Place, Place, Place, Place];
    const near = (one: number, other: number): void => assert.ok(Math.abs(one - other) < 0.01, `${one} is not ${other}`);
    near(top[0], middle[0]);
    near(right[0] - middle[0], middle[0] - left[0]);
    assert.ok(right[0] > middle[0]);
    near(middle[1] - top[1], 2 * (right[0] - middle[0]));
    assert.ok(radius > 0);
  });

  test('of a second and third series differ in shape and dash, and the own one is on top', () => {
    const model = spiderOf(fixture('valid/sjalvskattning.json'), { area: '0680', compare: 'region; previous' });
    const { lines, points } = spiderLayout(model, frameOf(720));
    assert.deepEqual(lines.map(({ stroke, dash }) => [stroke, dash?.join()]), [[paint.other, '1.5,3'], [paint.quiet, '6,3'], [paint.own, undefined]]);
    assert.deepEqual([...new Set(points.map(({ shape }) => shape))], ['diamond', 'square', 'circle']);
  });

  test('has hollow dots where a value is preliminary or uncertain', () => {
    const model = spiderOf(scoresOf({ '06': [5, { value: 6, n: 20, status: 'preliminary' }, { value: 7, n: 20, status: 'low-reliability' }] }));
    for (const layout of [spiderLayout, dotsLayout]) {
      assert.deepEqual(layout(model, frameOf(480)).points.map(({ fill }) => fill), [paint.own, paint.page, paint.page]);
    }
  });
});

describe('the scale', () => {
  test('is the same whatever the values, and its numbers stand free of the marks', () => {
    for (const scores of [[0, 0, 0], [10, 10, 10], [2, 2, 2, 2, 2, 2], [1, 9, 1, 9, 1]]) {
      const { labels } = spiderLayout(spiderOf(scoresOf({ '06': scores })), frameOf(480));
      const numbers = labels.map(({ text }) => text).filter((text) => /^\d+$/.test(text));
      assert.ok(numbers.length >= 3 && numbers.every((text) => ['0', '2', '4', '6', '8', '10'].includes(text)), `${scores.join()}: ${numbers.join()}`);
    }
  });

  test('may be of any kind', () => {
    for (const [min, max] of [[1, 5], [-5, 5], [0, 100], [1, 7]] as const) {
      const model = spiderOf(scoresOf({ '06': [min, max, (min + max) / 2] }, { indicator: { scale: { min, max } } }));
      for (const layout of [spiderLayout, dotsLayout]) {
        const picture = layout(model, frameOf(480));
        assertFinite(picture);
        assertFramed(picture, 480, spiderPoints(model).length, `${min}–${max}`);
      }
    }
  });
});
