/** The engine draws what the whole of Vega would draw of the same spec and the same rows, mark by mark. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { rollup, type InputOptions, type Plugin } from 'rollup';
import * as vega from 'vega';
import { changeset, View, type Runtime } from 'vega';
import { comparison, ladder, spider, trend, type ChartModel, type Frame, type Picture } from '@indicator-elements/charts';
import { specRows } from '../../packages/charts/src/spec-rows.js';
import { compileSpec } from '../../tools/vega-spec-plugin.mjs';
import { comparisonFixtures, comparisonsOf } from './comparisons.js';
import { ladderFixtures, laddersOf } from './ladders.js';
import { Ink, paper } from './paper.js';
import { spiderOf } from './spiders.js';
import { feedOf, fixture, frameOf, modelOf, modelsOf, trendFixtures } from './support.js';

type Engine = typeof import('@indicator-elements/charts/engine');
/** What of a mark can be seen. */
interface Seen {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Config {
  default(options: { readonly configEngine: true }): InputOptions & { readonly plugins: readonly Plugin[] };
}

/** What Vega's types leave out. */
const { pathParse, pathRender } = vega as unknown as {
  pathParse(d: string): unknown;
  pathRender(context: Readonly<Record<string, (...numbers: number[]) => void>>, path: unknown, x: number, y: number, scaleX: number, scaleY: number): void;
};

let engine: Engine;
let whole: Runtime;

before(async () => {
  const { default: config } = (await import(String(new URL('../../rollup.config.js', import.meta.url)))) as Config;
  const { plugins, ...input } = config({ configEngine: true });
  // The same build, but that it is not noted what it weighs.
  const bundle = await rollup({ ...input, plugins: plugins.filter(({ name }) => name !== 'size-manifest') });
  const { code } = (await bundle.generate({ format: 'es' })).output[0];
  Object.assign(globalThis, { document: paper });
  engine = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Engine;
  whole = (await compileSpec('packages/charts/src/spec.ts')).whole as Runtime;
});

/** What is the same with and without it, and what a picture has besides: the font is the page's, `role` and the like are the element's. */
const UNSEEN: Readonly<Record<string, string | undefined>> = {
  transform: 'translate(0,0)',
  opacity: '1',
  'stroke-width': '1',
  'stroke-dasharray': '',
  'text-anchor': 'start',
  'font-family': 'inherit',
};

/** A path as Vega writes it: in its own steps, and three decimals. */
function asVegaWrites(d: string): string {
  let written = '';
  const step = (letter: string) => (...numbers: number[]) => void (written += letter + numbers.map((number) => Math.round(number * 1000) / 1000 || 0).join(','));
  pathRender({ moveTo: step('M'), lineTo: step('L'), bezierCurveTo: step('C'), closePath: step('Z') }, pathParse(d), 0, 0, 1, 1);
  return written;
}

const seen = (tag: string, attributes: Readonly<Record<string, string>>, text: string): Seen => ({
  tag,
  text,
  attributes: Object.fromEntries<string>(
    Object.entries(placed(attributes))
      .filter(([name, value]) => UNSEEN[name] !== value)
      .map(([name, value]): [string, string] => [name, name === 'd' ? asVegaWrites(value) : value])
      .sort(([a], [b]) => a.localeCompare(b)),
  ),
});

/** A text's place as Vega writes it. */
const placed = ({ x, y, ...rest }: Readonly<Record<string, string>>): Record<string, string> => (x === undefined ? rest : { ...rest, transform: `translate(${x},${y})` });

const plain = (text: string): string => text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name]!);

async function drawnByVega(picture: Picture): Promise<{ size: Record<string, string>; marks: Seen[] }> {
  const view = new View(whole).width(picture.width).height(picture.height).padding({ ...picture.padding });
  for (const [name, rows] of Object.entries(specRows(picture))) view.change(name, changeset().insert(rows as object[]));
  const svg = await view.toSVG();
  view.finalize();
  const marks = [...svg.matchAll(/<(path|text)\b([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g)]
    .map(([, tag, attributes, text]) => ({ tag: tag!, text: plain(text ?? ''), attributes: attributesIn(attributes!) }))
    .filter(({ attributes }) => !/^(back|fore)ground$/.test(attributes['class'] ?? ''));
  const [, frame] = /^<svg\b([^>]*)>/.exec(svg)!;
  const { width, height, viewBox } = attributesIn(frame!) as Record<'width' | 'height' | 'viewBox', string>;
  const [, origin] = /<g fill="none"[^>]*transform="([^"]*)"/.exec(svg)!;
  return { size: { width, height, viewBox, origin: origin! }, marks: marks.map(({ tag, attributes, text }) => seen(tag, attributes, text)) };
}

const attributesIn = (text: string): Record<string, string> => Object.fromEntries<string>([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]): [string, string] => [name!, plain(value!)]));

function drawnIn(container: Ink): { size: Record<string, string>; marks: Seen[] } {
  const [svg] = container.children as [Ink];
  const { width, height, viewBox } = svg.attributes as Record<'width' | 'height' | 'viewBox', string>;
  const [plot] = svg.children as [Ink];
  return {
    size: { width, height, viewBox, origin: plot.attributes['transform']! },
    marks: svg.leaves.map(({ tag, attributes, textContent }) => seen(tag, attributes, textContent)),
  };
}

async function assertSame(container: Ink, picture: Picture, where: string): Promise<void> {
  const [drawn, expected] = [drawnIn(container), await drawnByVega(picture)];
  assert.ok(expected.marks.length > 1, `${where}: hardly anything to compare`);
  assert.deepEqual(drawn.size, expected.size, where);
  assert.deepEqual(drawn.marks, expected.marks, where);
}

/** Each chart's models, in all its views. */
const models: Readonly<Record<string, () => Iterable<{ chart: { loadPicture(view: string): Promise<unknown> }; model: ChartModel }>>> = {
  *trend() {
    for (const name of trendFixtures) for (const model of modelsOf(name, 'sv').slice(0, 3)) yield { chart: trend, model };
  },
  *comparison() {
    for (const name of comparisonFixtures) for (const [model] of [...comparisonsOf(name, 'sv')].slice(0, 6)) yield { chart: comparison, model };
  },
  *spider() {
    for (const view of spiderViews) yield { chart: spider, model: spiderOf(fixture('valid/sjalvskattning.json'), { area: '06', view }) };
  },
  *ladder() {
    for (const name of ladderFixtures) for (const model of laddersOf(name, 'sv').slice(0, 6)) yield { chart: ladder, model };
  },
};
const spiderViews = ['chart', 'dots'];

interface Picturing {
  layout(model: ChartModel, frame: Frame): Picture;
}

describe('the slim engine', () => {
  for (const [name, all] of Object.entries(models)) {
    it(`draws a ${name} as the whole of Vega does, at first and when it changes`, async () => {
      const container = new Ink('div');
      let mounted: Awaited<ReturnType<Engine['mount']>> | undefined;
      for (const { chart, model } of all()) {
        if (model.empty) continue;
        const picturing = (await chart.loadPicture(model.view)) as Picturing;
        const [narrow, wide] = [320, 900].map((width) => picturing.layout(model, frameOf(width)));
        // What is drawn, how large it is and what is around it change each for itself.
        for (const picture of [narrow!, wide!, { ...wide!, padding: narrow!.padding }, { ...wide!, labels: [] }]) {
          if (mounted) await mounted.update(picture);
          else mounted = await engine.mount(container as unknown as HTMLElement, picture);
          await assertSame(container, picture, `${model.heading}, ${model.view}, ${picture.width} px`);
        }
      }
      mounted!.finalize();
      assert.deepEqual(container.children, []);
    });
  }

  it('draws nothing more when it has been removed', async () => {
    const { layout } = (await trend.loadPicture('chart')) as unknown as Picturing;
    const picture = layout(modelOf(feedOf([1, 2, 3])), frameOf(320));
    const container = new Ink('div');
    const mounted = await engine.mount(container as unknown as HTMLElement, picture);
    mounted.finalize();
    await mounted.update(picture);
    mounted.finalize();
    assert.deepEqual(container.children, []);
  });
});
