/**
 * A picture as the text of an SVG, where there is no page to draw it in: by the spec and the rows of the engine, and the whole of Vega.
 * Built apart (`dist/svg-text.js`), for Node; no page loads it.
 */
import { changeset, View, type Runtime } from 'vega';
import type { Picture } from './picture.js';
import dataflow from './spec.dataflow.js';
import { specRows, STRONG } from './spec-rows.js';

/** Draws `picture`. What its labels say is escaped. */
export async function svgText(picture: Picture): Promise<string> {
  const { width, height, padding, ...marks } = roundedNumbers(picture);
  const view = new View(structuredClone(dataflow) as unknown as Runtime, { renderer: 'none' });
  try {
    for (const [name, rows] of Object.entries(specRows({ width, height, padding, ...marks }))) view.change(name, changeset().insert(rows as object[]));
    await view.width(width).height(height).runAsync();
    const { items: [frame] } = (view.scenegraph() as unknown as Scene).root;
    const [whole, high] = [width + padding.left + padding.right, height + padding.top + padding.bottom].map((length) => Math.ceil(length));
    return element(
      'svg',
      { width: whole, height: high, viewBox: `0 0 ${whole} ${high}` },
      element('g', { fill: 'none', transform: `translate(${padding.left},${padding.top})` }, ...frame.items.flatMap(({ marktype, items }) => items.map(write[marktype]))),
    );
  } finally {
    view.finalize();
  }
}

/** What Vega has made of the rows: its marks, in the order that they are drawn in. */
interface Scene {
  readonly root: { readonly items: readonly [{ readonly items: readonly { readonly marktype: keyof typeof write; readonly items: readonly Item[] }[] }] };
}

interface Item {
  readonly x: number;
  readonly y: number;
  readonly fill?: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
  readonly strokeJoin?: string;
  readonly shape?: string;
  readonly text?: string;
  readonly align?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** As the engine draws them; what SVG has so anyway, and what the style sheet says, is left out. */
const write = {
  symbol: ({ shape = '', fill, stroke, strokeWidth, strokeDash, strokeJoin, opacity }: Item) =>
    element('path', {
      d: inSteps(shape),
      fill,
      stroke,
      'stroke-width': stroke && strokeWidth !== 1 ? strokeWidth : undefined,
      'stroke-dasharray': strokeDash?.length ? strokeDash.join() : undefined,
      'stroke-linejoin': stroke && strokeJoin,
      opacity: opacity === 1 ? undefined : opacity,
    }),
  text: ({ x, y, align, fill, fontSize, fontWeight, text = '' }: Item) =>
    element('text', { x, y, 'text-anchor': align && anchors[align], fill, 'font-size': fontSize, 'font-weight': fontWeight === STRONG ? fontWeight : undefined }, escaped(text)),
};

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end' };

function element(tag: string, attributes: Readonly<Record<string, string | number | undefined>>, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([name, value]) => (value === undefined || value === null ? '' : ` ${name}="${escaped(String(value))}"`));
  return `<${tag}${written.join('')}${content.length > 0 ? `>${content.join('')}</${tag}>` : '/>'}`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Each place of a line as the step from the one before: steps are alike where places are not, and so weigh little when compressed. */
function inSteps(outline: string): string {
  let [fromX, fromY] = [0, 0];
  return outline.replace(/([ML])([-\d.]+),([-\d.]+)/g, (whole, kind: string, toX: string, toY: string) => {
    const [x, y] = [Number(toX) - fromX, Number(toY) - fromY].map((step) => String(Math.round(step * 100) / 100));
    [fromX, fromY] = [Number(toX), Number(toY)];
    if (kind === 'M') return whole;
    return x !== '0' && y !== '0' ? `l${x},${y}` : x !== '0' ? `h${x}` : y !== '0' ? `v${y}` : '';
  });
}

/** A tenth of a pixel is what an eye can tell, a hundredth of an opacity. */
function roundedNumbers<Value>(value: Value, key = ''): Value {
  if (typeof value === 'number') {
    const parts = key === 'opacity' ? 100 : 10;
    return (Math.round(value * parts) / parts) as Value;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => roundedNumbers(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, roundedNumbers<unknown>(each, name)])) as Value;
}
