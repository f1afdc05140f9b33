import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { trendLayout, type Picture, type TrendModel } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';
import { feedOf, frameOf, modelOf, modelsOf, trendFixtures } from './support.js';

const WIDTHS = [240, 320, 480, 720, 1200, 1600];
const LANGUAGES: Language[] = ['sv', 'en'];
const FONT_SIZE = 13;
const EVENT_RADIUS = 9;

interface Text {
  readonly px: number;
  readonly py: number;
  readonly text: string;
}

/** Edges in pixels, from the plot's upper left corner. */
interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Case {
  readonly model: TrendModel;
  readonly width: number;
  readonly picture: Picture;
}

/** Every picture of a fixture: some areas, every analysis, every width, both languages. */
function* picturesOf(name: string): Generator<Case> {
  for (const language of LANGUAGES) {
    for (const model of modelsOf(name, language)) {
      if (model.empty) continue;
      for (const width of WIDTHS) yield { model, width, picture: trendLayout(model, frameOf(width, FONT_SIZE)) };
    }
  }
}

function rowsOf<Row>(picture: Picture, name: string): readonly Row[] {
  return picture.data[name] as readonly Row[];
}

/** The pixel of a row's middle. */
function xOf({ params, width }: Picture, row: number): number {
  const [min, max] = [Number(params['xMin']), Number(params['xMax'])];
  return ((row - min) / (max - min)) * width;
}

/** The ink of a text: from the top of its capitals to the bottom of its tails. */
function boxOf({ px, py, text }: Text, anchor: 'start' | 'middle', bold = false): Box {
  const width = frameOf(0, FONT_SIZE).measure(text, bold);
  const left = anchor === 'start' ? px : px - width / 2;
  return { name: text, left, right: left + width, top: py - FONT_SIZE * 0.75, bottom: py + FONT_SIZE * 0.22 };
}

function eventBoxes(picture: Picture): Box[] {
  return rowsOf<{ x: number; py: number; label: string }>(picture, 'eventNumbers').map(({ x, py, label }) => {
    const px = xOf(picture, x);
    return { name: `event ${label}`, left: px - EVENT_RADIUS, right: px + EVENT_RADIUS, top: py - EVENT_RADIUS, bottom: py + EVENT_RADIUS };
  });
}

function textBoxes(picture: Picture): Box[] {
  return [
    ...rowsOf<Text>(picture, 'yLabels').map((text) => boxOf(text, 'start')),
    ...rowsOf<Text>(picture, 'xLabels').map((text) => boxOf(text, 'middle')),
    ...rowsOf<Text>(picture, 'labels').map((text) => boxOf(text, 'start')),
    ...rowsOf<Text>(picture, 'strongLabels').map((text) => boxOf(text, 'start', true)),
  ];
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;

function assertApart(boxes: readonly Box[], where: string): void {
  boxes.forEach((one, i) => {
    const other = boxes.slice(i + 1).find((each) => overlap(one, each));
    if (other) assert.fail(`${where}: "${one.name}" touches "${other.name}"`);
  });
}

function assertInside(box: Box, { width, height, padding }: Picture, where: string): void {
  const slack = 0.5;
  const message = `${where}: "${box.name}" leaves the picture: ${JSON.stringify(box)} in ${width}+${padding.right} × ${height}+${padding.bottom}`;
  assert.ok(box.left >= -padding.left - slack && box.right <= width + padding.right + slack, message);
  assert.ok(box.top >= -padding.top - slack && box.bottom <= height + padding.bottom + slack, message);
}

/** Every number in a picture, by where it is. */
function* numbersIn(value: unknown, path: string): Generator<[path: string, number: number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
  }
}

for (const name of trendFixtures) {
  describe(`pictures of ${name}`, () => {
    let pictures: readonly Case[] | undefined;
    const each = (check: (one: Case, where: string) => void): void => {
      pictures ??= [...picturesOf(name)];
      for (const one of pictures) check(one, `${one.model.facts.area.code} ${one.model.language} ${one.width} px`);
    };

    test('have finite numbers everywhere', () => {
      each(({ picture }, where) => {
        for (const [path, number] of numbersIn(picture, '')) assert.ok(Number.isFinite(number), `${where} ${path}`);
      });
    });

    test('fill their width, and give the plot at least two fifths of it', () => {
      each(({ picture: { width, height, padding }, width: whole }, where) => {
        assert.equal(width + padding.left + padding.right, whole, where);
        assert.ok(width >= whole * 0.4, `${where}: plot of ${width} px`);
        assert.ok(Object.values(padding).every((side) => side >= 0), where);
        assert.ok(padding.top < 120 && padding.bottom < 100, `${where}: ${JSON.stringify(padding)}`);
        assert.ok(height >= 150 && height <= 260, where);
      });
    });

    test('have no text that touches another, or an event', () => {
      each(({ picture }, where) => assertApart([...textBoxes(picture), ...eventBoxes(picture)], where));
    });

    test('have no text or event that leaves them', () => {
      each(({ picture }, where) => {
        for (const box of [...textBoxes(picture), ...eventBoxes(picture)]) assertInside(box, picture, where);
      });
    });

    test('have all marks inside the plot', () => {
      each(({ picture }, where) => {
        const [yMin, yMax] = [Number(picture.params['yMin']), Number(picture.params['yMax'])];
        const slack = (yMax - yMin) * 1e-9;
        for (const layer of ['grid', 'limits', 'targets', 'centre', 'compared', 'own', 'points']) {
          for (const mark of rowsOf<{ x?: number; x2?: number; y: number | null; y2?: number | null }>(picture, layer)) {
            for (const y of [mark.y, mark.y2]) {
              if (typeof y === 'number') assert.ok(y >= yMin - slack && y <= yMax + slack, `${where} ${layer}: ${y} outside ${yMin}…${yMax}`);
            }
            for (const x of [mark.x, mark.x2]) {
              if (typeof x === 'number') assert.ok(xOf(picture, x) >= -0.5 && xOf(picture, x) <= picture.width + 0.5, `${where} ${layer}: row ${x}`);
            }
          }
        }
      });
    });

    test('have a target for each point, where the point is', () => {
      each(({ model, picture }, where) => {
        assert.equal(picture.targets.length, model.facts.rows.length, where);
        picture.targets.forEach(({ x, y }, row) => {
          assert.ok(Math.abs(x - xOf(picture, row)) < 0.01, where);
          assert.ok(y >= picture.padding.top - 0.01 && y <= picture.padding.top + picture.height + 0.01, where);
        });
      });
    });

    test('draw the rows of the model, and break the line where there is no value', () => {
      each(({ model, picture }) => {
        const drawn = rowsOf<{ y: number | null }>(picture, 'own').map(({ y }) => y);
        assert.deepEqual(drawn, model.facts.rows.map(({ own }) => own?.value ?? null));
        assert.equal(rowsOf(picture, 'eventNumbers').length, model.facts.events.length);
      });
    });
  });
}

describe('a picture', () => {
  test('of nothing at all is still one', () => {
    for (const values of [[], ['missing', 'missing'], ['suppressed']]) {
      const picture = trendLayout(modelOf(feedOf(values)), frameOf(320));
      for (const [path, number] of numbersIn(picture, '')) assert.ok(Number.isFinite(number), path);
    }
  });

  test('marks a point that stands alone, or is the last, however narrow', () => {
    const values = Array.from({ length: 300 }, (_, i) => (i % 10 === 5 ? null : 5 + (i % 3)));
    const picture = trendLayout(modelOf(feedOf([...values, null, 7, null, 6])), frameOf(240));
    const marked = rowsOf<{ x: number }>(picture, 'points').map(({ x }) => x);
    assert.ok(marked.includes(301) && marked.includes(303));
  });

  test('shows preliminary and uncertain points hollow, and absent ones by a sign', () => {
    const feed = feedOf([5, 'suppressed', { value: 6, status: 'low-reliability' }, 'not-applicable', 'missing', { value: 7, status: 'preliminary' }]);
    const picture = trendLayout(modelOf(feed), frameOf(480));
    assert.deepEqual(rowsOf<{ text: string }>(picture, 'absent').map(({ text }) => text), ['×', '·', '–']);
    const points = rowsOf<{ shape: string; fill: string }>(picture, 'points');
    assert.deepEqual(points.map(({ shape }) => shape), ['circle', 'square', 'circle']);
    assert.deepEqual(points.map(({ fill }) => fill), ['var(--_own)', 'var(--_page)', 'var(--_page)']);
  });

  test('draws no line across a gap in the target', () => {
    const targets = [{ value: 4, from: '2024-01', to: '2024-02', label: 'Mål' }, { value: 3, from: '2024-04', label: 'Mål' }];
    const picture = trendLayout(modelOf(feedOf([5, 6, 5, 6, 5], { indicator: { targets } })), frameOf(480));
    assert.deepEqual(rowsOf<{ y: number }>(picture, 'targets').map(({ y }) => y), [4, 3]);
  });

  test('of a score has the whole scale and nothing beyond it', () => {
    for (const [min, max] of [[0, 10], [1, 10], [1, 5], [1, 7], [0, 100], [-5, 5], [0, 3]] as const) {
      const feed = feedOf([{ value: (min + max) / 2, n: 20 }], { indicator: { kind: 'score', scale: { min, max } } });
      const { params, data } = trendLayout(modelOf(feed), frameOf(480));
      assert.deepEqual([params['yMin'], params['yMax']], [min, max]);
      assert.ok(data['grid']!.length >= 4 && data['grid']!.length <= 6, `${min}…${max}: ${data['grid']!.length} lines`);
    }
  });

  test('of a proportion never has more than all', () => {
    for (const values of [[97, 98, 99], [99.8, 99.9], [100, 100], [60, 99]]) {
      const feed = feedOf(values, { indicator: { kind: 'proportion', decimals: 0 } });
      assert.ok(Number(trendLayout(modelOf(feed), frameOf(480)).params['yMax']) <= 100, values.join(' '));
    }
  });
});
