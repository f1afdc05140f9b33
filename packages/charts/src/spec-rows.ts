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
    labels: labels.map(({ bold, smaller = 0, ...label }) => ({
      ...label,
      x: round(label.x),
      y: round(label.y),
      size: fontSize - Math.max(0, Math.min(smaller, fontSize - 12)),
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

/** Neighbours that look the same are one row: a grid is one mark. Only for what may lie on another of its kind without a trace. */
const joined = (outlines: readonly Outline[]): Outline[] => outlines.reduce<Outline[]>(join, []);

function join(rows: Outline[], next: Outline): Outline[] {
  const last = rows.at(-1);
  if (last && look(last) === look(next)) rows[rows.length - 1] = { ...last, outline: last.outline + next.outline };
  else rows.push(next);
  return rows;
}

const look = (outline: Outline): string => JSON.stringify({ ...outline, outline: '' });

/** A row for all points of a line, if they are solid or none touches another: what is hollow covers what it lies on. */
function pointRows(points: readonly Point[]): Outline[] {
  const rows: Outline[] = [];
  let together: Point[] = [];
  for (const point of points) {
    const { x, y, shape, size, ...look } = point;
    const next = { width: 1.75, ...look, outline: pointOutlines[shape](x, y, Math.sqrt(size) / 2) };
    const before = rows.length;
    if (look.fill === look.stroke || together.every((other) => apart(point, other))) join(rows, next);
    else rows.push(next);
    together = rows.length > before ? [point] : [...together, point];
  }
  return rows;
}

/** Whether there is room between two points, with their strokes. */
function apart(a: Point, b: Point): boolean {
  const reach = (Math.sqrt(a.size) + Math.sqrt(b.size)) / 2 + Math.max(a.width ?? 1.75, b.width ?? 1.75);
  return Math.hypot(a.x - b.x, a.y - b.y) > reach * Math.SQRT2;
}
