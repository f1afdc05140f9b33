import type { Label, Line, Place, Point, PointShape, Rule, Shape } from './marks.js';
import type { Picture } from './picture.js';

/*
 * A picture as the rows of the spec's two data sets. An outline is a path in SVG's words, made of numbers alone: nothing of a feed is in
 * it. What a row does not say is as SVG has it: no fill, no stroke, one pixel wide, whole, opaque.
 */

export interface Outline {
  readonly outline: string;
  readonly fill?: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly join?: 'round';
}

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly align?: Label['align'];
  /** In pixels. */
  readonly size: number;
  readonly weight?: typeof STRONG;
}

export interface SpecRows {
  readonly outlines: readonly Outline[];
  readonly labels: readonly Text[];
}

/** How heavy bold labels are: as heavy as what is bold in the words around, so that the page needs no font more. */
export const STRONG = 600;

/** The rows are new ones, since Vega marks each with an identity of its own. */
export function specRows({ shapes, rules, lines, points, labels, fontSize }: Picture): SpecRows {
  return {
    outlines: [
      ...shapes.map(({ places, ...look }: Shape) => ({ ...look, outline: `${through(places)}Z` })),
      ...joined(rules.map(({ x, y, x2, y2, ...look }: Rule) => ({ ...look, outline: through([[x, y], [x2, y2]]) }))),
      ...lines.map(({ places, ...look }: Line) => ({ ...look, join: 'round' as const, outline: through(places) })),
      ...pointRows(points),
    ],
    labels: labels.map(({ bold, ...label }) => ({
      ...label,
      x: round(label.x),
      y: round(label.y),
      size: fontSize,
      ...(bold && { weight: STRONG }),
    })),
  };
}

/** A hundredth of a pixel is more than can be seen. */
const round = (pixels: number): number => Math.round(pixels * 100) / 100;

const through = (places: readonly Place[]): string => `M${places.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}`;

/** Around `x` and `y`, as Vega draws its own symbols; `r` is half of what a square would be wide. */
const pointOutlines: Readonly<Record<PointShape, (x: number, y: number, r: number) => string>> = {
  circle: (x, y, r) => `M${round(x - r)},${round(y)}${[2 * r, -2 * r].map((across) => `a${round(r)},${round(r)},0,1,1,${round(across)},0`).join('')}Z`,
  square: (x, y, r) => `${through([[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]])}Z`,
  diamond: (x, y, r) => `${through([[x - r, y], [x, y - r], [x + r, y], [x, y + r]])}Z`,
  'triangle-up': (x, y, r) => triangle(x, y, r, r * TALL),
  'triangle-down': (x, y, r) => triangle(x, y, r, -r * TALL),
};

/** How tall an equilateral triangle is, of its side. */
const TALL = Math.sqrt(3) / 2;
const triangle = (x: number, y: number, r: number, h: number): string => `${through([[x, y - h], [x - r, y + h], [x + r, y + h]])}Z`;

/**
 * Neighbours that look the same as one row: a grid is one mark. Only where one may lie on another without a trace.
 *
 * @param mayJoin whether the outline at a place may lie on those at the places of a run
 */
function joined(outlines: readonly Outline[], mayJoin = (_at: number, _run: readonly number[]): boolean => true): Outline[] {
  const runs: number[][] = [];
  outlines.forEach((next, at) => {
    const run = runs.at(-1);
    if (run && lookSame(outlines[run[0]!]!, next) && mayJoin(at, run)) run.push(at);
    else runs.push([at]);
  });
  return runs.map((run) => ({ ...outlines[run[0]!]!, outline: run.map((at) => outlines[at]!.outline).join('') }));
}

const lookSame = (a: Outline, b: Outline): boolean =>
  a.fill === b.fill && a.stroke === b.stroke && a.width === b.width && a.opacity === b.opacity && String(a.dash) === String(b.dash);

/** Solid points, and hollow ones of which none touches another: what is hollow covers what it lies on. */
const pointRows = (points: readonly Point[]): Outline[] =>
  joined(
    points.map(({ x, y, shape, size, ...look }) => ({ width: 1.75, ...look, outline: pointOutlines[shape](x, y, Math.sqrt(size) / 2) })),
    (at, run) => points[at]!.fill === points[at]!.stroke || run.every((other) => areApart(points[at]!, points[other]!)),
  );

/** Whether there is room between two points, with their strokes. */
function areApart(a: Point, b: Point): boolean {
  const reach = (Math.sqrt(a.size) + Math.sqrt(b.size)) / 2 + Math.max(a.width ?? 1.75, b.width ?? 1.75);
  return Math.hypot(a.x - b.x, a.y - b.y) > reach * Math.SQRT2;
}
