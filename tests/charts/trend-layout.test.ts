import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paint, trendLayout, type Picture, type Place, type Point, type Rule, type TrendModel } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';
import { assertFinite, assertFramed, assertLegible, FONT_SIZE, WIDTHS, type Box } from './pictures.js';
import { feedOf, frameOf, modelOf, modelsOf, trendFixtures } from './support.js';

const LANGUAGES: Language[] = ['sv', 'en'];
const EVENT_RADIUS = 9;

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

/** The rings of the events' numbers. */
function eventBoxes({ points }: Picture): Box[] {
  return points
    .filter(({ size }) => size === 240)
    .map(({ x, y }) => ({ name: 'event', left: x - EVENT_RADIUS, right: x + EVENT_RADIUS, top: y - EVENT_RADIUS, bottom: y + EVENT_RADIUS }));
}

/** The points of the own line, without events. */
const ownPoints = ({ points }: Picture): readonly Point[] => points.filter(({ size }) => size !== 240);

/** The texts to be read: each event's number stands in its ring, and the signs of absent values may stand close. */
const texts = (picture: Picture): Picture => ({
  ...picture,
  labels: picture.labels.slice(eventBoxes(picture).length).filter(({ text }) => !/^[×·–]$/.test(text)),
});

const gridlines = ({ rules, width }: Picture): readonly Rule[] => rules.filter(({ x, x2, stroke }) => x === 0 && x2 === width && (stroke === paint.grid || stroke === paint.axis));

const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;

for (const name of trendFixtures) {
  describe(`pictures of ${name}`, () => {
    let pictures: readonly Case[] | undefined;
    const each = (check: (one: Case, where: string) => void): void => {
      pictures ??= [...picturesOf(name)];
      for (const one of pictures) check(one, `${one.model.facts.area.code} ${one.model.language} ${one.width} px`);
    };

    test('have finite numbers everywhere', () => {
      each(({ picture }, where) => assertFinite(picture, where));
    });

    test('fill their width, and give the plot at least three fifths of it', () => {
      each(({ model, picture, width: whole }, where) => {
        const { width, height, padding } = picture;
        assertFramed(picture, whole, model.facts.rows.length, where);
        assert.ok(width >= whole * 0.6, `${where}: plot of ${width} px`);
        // Names above the plot take rows in a narrow picture, most in the narrowest.
        assert.ok(padding.top < (whole < 400 ? 190 : 120) && padding.bottom < 100, `${where}: ${JSON.stringify(padding)}`);
        assert.ok(height >= 150 && height <= 260, where);
      });
    });

    test('have no text that touches another or an event, and none that leaves them', () => {
      each(({ picture }, where) => assertLegible(texts(picture), where, eventBoxes(picture)));
    });

    test('have all marks inside the plot', () => {
      each(({ picture, width: whole }, where) => {
        const { shapes, lines, rules, width, height } = picture;
        const places = [...shapes, ...lines].flatMap((mark) => mark.places);
        // In a narrow picture the samples of the lines stand above the plot, beside their names.
        const samples = whole < 400 ? rules.filter(({ y, y2 }) => y < 0 && y === y2) : [];
        const ends = rules.filter((rule) => !samples.includes(rule)).flatMap(({ x, y, x2, y2, stroke }) => (stroke === paint.muted ? [[x, y2]] : [[x, y], [x2, y2]]) as Place[]);
        for (const [x, y] of [...places, ...ends, ...ownPoints(picture).map((point): Place => [point.x, point.y])]) {
          assert.ok(x >= -0.5 && x <= width + 0.5 && y >= -0.01 && y <= height + 0.01, `${where}: ${x}, ${y}`);
        }
      });
    });

    test('draw the own line through its values in their order, and break it where there is none', () => {
      each(({ model: { facts }, picture }, where) => {
        const values = facts.rows.map(({ own }) => own?.value);
        const inLine = values.flatMap((value, i) => (value !== undefined && (values[i - 1] ?? values[i + 1]) !== undefined ? [picture.targets[i]!] : []));
        const own = picture.lines.filter(({ stroke }) => stroke === paint.own);
        assert.deepEqual(own.flatMap(({ places }) => places), inLine, where);
        assert.equal(own.length, inLine.length && values.filter((value, i) => value !== undefined && values[i - 1] === undefined && values[i + 1] !== undefined).length, where);
        assert.equal(eventBoxes(picture).length, facts.events.length);
        // Higher values stand higher, and equal ones equally high.
        const drawn = values.flatMap((value, i) => (value === undefined ? [] : [{ value, y: picture.targets[i]![1] }])).sort((a, b) => a.value - b.value);
        drawn.slice(1).forEach(({ value, y }, i) => assert.ok(value === drawn[i]!.value ? near(y, drawn[i]!.y) : y < drawn[i]!.y, where));
      });
    });
  });
}

describe('a picture', () => {
  test('of nothing at all is still one', () => {
    for (const values of [[], ['missing', 'missing'], ['suppressed']]) {
      const picture = trendLayout(modelOf(feedOf(values)), frameOf(320));
      assertFinite(picture);
    }
  });

  test('marks a point that stands alone, or is the last, however narrow', () => {
    const values = Array.from({ length: 300 }, (_, i) => (i % 10 === 5 ? null : 5 + (i % 3)));
    const picture = trendLayout(modelOf(feedOf([...values, null, 7, null, 6])), frameOf(240));
    const marked = ownPoints(picture).map(({ x }) => x);
    assert.ok([301, 303].every((row) => marked.includes(picture.targets[row]![0])));
  });

  test('shows preliminary and uncertain points hollow, and absent ones by a sign', () => {
    const feed = feedOf([5, 'suppressed', { value: 6, status: 'low-reliability' }, 'not-applicable', 'missing', { value: 7, status: 'preliminary' }]);
    const picture = trendLayout(modelOf(feed), frameOf(480));
    assert.deepEqual(picture.labels.map(({ text }) => text).filter((text) => /^[×·–]$/.test(text)), ['×', '·', '–']);
    const points = ownPoints(picture);
    assert.deepEqual(points.map(({ shape }) => shape), ['circle', 'square', 'circle']);
    assert.deepEqual(points.map(({ fill }) => fill), ['var(--_own)', 'var(--_page)', 'var(--_page)']);
  });

  test('draws no line across a gap in the target', () => {
    const targets = [{ value: 4, from: '2024-01', to: '2024-02', label: 'Mål' }, { value: 3, from: '2024-04', label: 'Mål' }];
    const picture = trendLayout(modelOf(feedOf([5, 6, 5, 6, 5], { indicator: { targets } })), frameOf(480));
    const [first, second, ...more] = picture.rules.filter(({ stroke }) => stroke === paint.target);
    assert.ok(first && second && more.length === 0);
    assert.ok(first.x2 < second.x && first.y < second.y);
  });

  test('of a score has the whole scale and nothing beyond it', () => {
    for (const [min, max] of [[0, 10], [1, 10], [1, 5], [1, 7], [0, 100], [-5, 5], [0, 3]] as const) {
      const feed = feedOf([{ value: (min + max) / 2, n: 20 }], { indicator: { kind: 'score', scale: { min, max } } });
      const picture = trendLayout(modelOf(feed), frameOf(480));
      const lines = gridlines(picture);
      assert.ok(lines.length >= 4 && lines.length <= 6, `${min}…${max}: ${lines.length} lines`);
      assert.deepEqual([lines[0]!.y, lines.at(-1)!.y], [picture.height, 0]);
      const texts = picture.labels.map(({ text }) => text.replace('−', '-'));
      assert.ok(texts.includes(String(min)) && texts.includes(String(max)), texts.join(' '));
      // The middle of the scale is in the middle.
      assert.ok(near(picture.targets[0]![1], picture.height / 2));
    }
  });

  test('of a proportion never has more than all', () => {
    for (const values of [[97, 98, 99], [99.8, 99.9], [100, 100], [60, 99]]) {
      const feed = feedOf(values, { indicator: { kind: 'proportion', decimals: 0 } });
      const { labels } = trendLayout(modelOf(feed), frameOf(480));
      const top = labels.map(({ text }) => text).filter((text) => /^\d+(,\d+)?\u00a0%$/.test(text));
      assert.ok(top.length === 1 && parseFloat(top[0]!.replace(',', '.')) <= 100, `${values.join(' ')}: ${top.join()}`);
    }
  });
});
