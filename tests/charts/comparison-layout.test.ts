import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparison, paint, type ComparisonModel, type Picture } from '@indicator-elements/charts';
import { comparisonFixtures, comparisonOf, comparisonsOf, municipalities, VIEWS } from './comparisons.js';
import { assertFinite, assertFramed, assertLegible, boxOf, FONT_SIZE, WIDTHS } from './pictures.js';
import { fixture, frameOf } from './support.js';

const pictures = Object.fromEntries(await Promise.all(VIEWS.map(async (view) => [view, await comparison.loadPicture(view)] as const)));
const draw = (model: ComparisonModel, width = 720): Picture => pictures[model.view]!.layout(model, frameOf(width, FONT_SIZE));
const county = fixture('valid/mangbesokare-kommuner.json');

for (const name of comparisonFixtures) {
  test(`comparisons of ${name} are finite, framed and legible at every width`, () => {
    for (const language of ['sv', 'en'] as const) {
      for (const [model, what] of comparisonsOf(name, language)) {
        const points = pictures[model.view]!.points(model);
        for (const width of model.empty ? [] : WIDTHS) {
          const where = `${what} ${width} px`;
          const picture = draw(model, width);
          assertFinite(picture, where);
          assertFramed(picture, width, points.length, where);
          assertLegible(picture, where);
        }
      }
    }
  });
}

describe('the rows', () => {
  const picture = draw(comparisonOf(county, { area: '0680' }), 320);

  test('are as high as a finger needs, and in reading order', () => {
    const heights = picture.targets.slice(1).map(([, y], i) => y - picture.targets[i]![1]);
    for (const height of heights) assert.ok(height >= 24, String(height));
    assert.equal(picture.nearest, 'y');
  });

  test('the own one has a band and is bold; it is where a reader comes first', () => {
    assert.deepEqual(picture.labels.filter(({ bold }) => bold).map(({ text }) => text), ['Jönköping', '6,7', 'Regionen 6,4']);
    assert.equal(picture.shapes.length, 1);
    const [, y] = picture.targets[picture.start]!;
    const ys = picture.shapes[0]!.places.map(([, place]) => place);
    assert.ok(Math.min(...ys) < y && y < Math.max(...ys));
  });

  test('each category has its shape and its paint', () => {
    assert.deepEqual(picture.points.map(({ shape, fill }) => [shape, fill]).filter(([shape]) => shape !== 'circle'), [['triangle-up', paint.worse], ['triangle-down', paint.better]]);
    assert.equal(picture.points.length, 11);
  });

  test('a hidden one keeps its row, says so, and has no mark', () => {
    assert.equal(picture.targets.length, 13);
    assert.equal(picture.labels.filter(({ text }) => text === 'visas inte').length, 2);
    const rows = picture.targets.slice(-2).map(([, y]) => y);
    for (const { y, y2 } of picture.rules) if (y === y2) assert.ok(!rows.includes(y));
  });

  test('no upright line strikes through a text', () => {
    const { rules, labels } = draw(comparisonOf(county), 240);
    for (const { text, x, y } of labels.filter((label) => label.text === 'visas inte')) {
      const right = x + frameOf(0, FONT_SIZE).measure(text);
      for (const rule of rules) if (rule.x === rule.x2 && rule.x > x && rule.x < right) assert.ok(rule.y2 <= y - FONT_SIZE * 0.7 || rule.y >= y, `${rule.x}`);
    }
  });

  test('every number of the axis stands under its own line, the last one, too, whatever the width', () => {
    const measure = (text: string): number => frameOf(0, FONT_SIZE).measure(text);
    for (const width of [240, 272, 304, 320, 480, 720, 1200]) {
      const { labels, rules } = draw(comparisonOf(county, { area: '0680' }), width);
      const base = Math.max(...labels.map(({ y }) => y));
      const ticks = labels.filter(({ y, text }) => y === base && /^\d/.test(text));
      const lines = [...new Set(rules.filter(({ x, x2, stroke }) => x === x2 && (stroke === paint.grid || stroke === paint.axis)).map(({ x }) => x))];
      assert.ok(ticks.length >= 3 && lines.length >= ticks.length, `${width} px`);
      for (const { x, text } of ticks) {
        const middle = x + measure(text.split('\u00a0')[0]!) / 2;
        assert.ok(lines.some((line) => Math.abs(line - middle) < 1), `${text} at ${middle} in ${width} px: ${lines.join()}`);
      }
      assert.equal(labels.filter(({ text }) => /per\u00a0100$/.test(text)).length, 1, `the unit at ${width} px`);
    }
  });

  test('the unit is whole at every width, however long it is and however short the names are', () => {
    for (const per of ['vårddygn per 1 000 invånare', 'besök per år', '%', 'kr']) {
      const model = comparisonOf(municipalities([90, 100, 110], { indicator: { unit: per } }), {});
      for (const width of WIDTHS) {
        const { labels } = draw(model, width);
        const texts = labels.map(({ text }) => text.replaceAll('\u00a0', ' '));
        assert.ok(texts.join(' ').toLowerCase().includes(per), `${per} at ${width} px: ${texts.join(' | ')}`);
        assert.ok(texts.includes('0'), `zero at ${width} px`);
      }
    }
  });

  test('a long interval of a small area is cut, with an arrow and a word of it', () => {
    const small = draw(comparisonOf(municipalities([{ numerator: 1, denominator: 8 }, 100, 110])));
    assert.equal(small.shapes.length, 1);
    assert.ok(small.labels.some(({ text }) => /pil/.test(text)));
    assert.ok(!picture.labels.some(({ text }) => /pil/.test(text)));
  });

  test('no interval is cut where most are as wide, however near the dots', () => {
    for (const [name, query] of [['edge/two-areas.json', {}], ['valid/mangbesokare-kommuner.json', { level: 'part' }]] as const) {
      const { labels } = draw(comparisonOf(fixture(name), query));
      assert.ok(!labels.some(({ text }) => /pil|inte vid noll/.test(text)), `${name}: ${labels.map(({ text }) => text).join('; ')}`);
      assert.ok(labels.some(({ text }) => text === '0'), name);
    }
  });

  test('preliminary numbers are hollow circles, unreliable ones hollow squares', () => {
    const { points } = draw(comparisonOf(fixture('edge/comparison-zero.json')));
    assert.deepEqual(points.filter(({ fill }) => fill === paint.page).map(({ shape }) => shape).sort(), ['circle', 'square']);
  });

  test('a folded stretch says how many it holds', () => {
    const { labels } = draw(comparisonOf(fixture('edge/comparison-nation.json'), { area: '0680' }), 320);
    assert.ok(labels.some(({ text }) => /^… \d+ kommuner till$/.test(text)));
  });

  test('an axis that does not begin at zero says so', () => {
    assert.ok(draw(comparisonOf(fixture('edge/comparison-far.json'))).labels.some(({ text }) => /inte vid noll/.test(text)));
  });
});

describe('the funnel', () => {
  const picture = draw(comparisonOf(county, { view: 'funnel', area: '0680' }));

  test('has four limits that close in on the benchmark', () => {
    assert.equal(picture.lines.length, 4);
    const level = picture.rules.find(({ width }) => width === 1.5)!.y;
    for (const { places } of picture.lines) assert.ok(Math.abs(places.at(-1)![1] - level) < Math.abs(places[0]![1] - level));
  });

  test('names the own area and those that differ for certain', () => {
    const texts = picture.labels.map(({ text }) => text);
    for (const name of ['Jönköping', 'Eksjö', 'Gislaved']) assert.ok(texts.includes(name), name);
    assert.ok(!texts.includes('Habo'));
  });
});

describe('the name of the own area in the funnel', () => {
  test('is struck through by no limit, where there is another place for it', () => {
    const model = comparisonOf(fixture('valid/mangbesokare-kommuner.json'), { indicator: 'coordinated-plans', area: '0680', view: 'funnel' });
    for (const width of [640, 720, 1200]) {
      const { labels, lines } = draw(model, width);
      const name = boxOf(labels.find(({ text, bold }) => bold && text === 'Jönköping')!);
      for (const { places } of lines) {
        places.slice(1).forEach(([x, y], i) => {
          const [beforeX, beforeY] = places[i]!;
          const isOver = Math.max(x, beforeX) > name.left && Math.min(x, beforeX) < name.right && Math.max(y, beforeY) > name.top && Math.min(y, beforeY) < name.bottom;
          assert.ok(!isOver, `${width} px: a limit at ${x}, ${y}`);
        });
      }
    }
  });
});

describe('the trends', () => {
  test('share their axes, with the benchmark behind each', () => {
    const picture = draw(comparisonOf(county, { view: 'trends', area: '0680' }));
    assert.equal(picture.targets.length, 13);
    assert.equal(picture.lines.filter(({ dash }) => dash).length, 13);
    // A gap is a gap: Aneby and Gnosjö are hidden in the second year and the last.
    assert.equal(picture.labels.filter(({ text }) => text === 'visas inte').length, 2);
  });
});
