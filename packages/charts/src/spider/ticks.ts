import { passes } from '../boxes.js';
import type { Frame } from '../chart.js';
import type { Label, Line, Point } from '../marks.js';
import { paint } from '../paint.js';

/** A number of the scale, at its height along the first spoke, which points up. */
export interface Tick {
  readonly text: string;
  readonly y: number;
}

/** Between the spoke and a number, in pixels: the rings slope away from where they meet. */
const GAP = 7;

/** The numbers of the scale beside the first spoke: on the side where fewer marks are, on the other where one is, or not at all. */
export function tickLabels(ticks: readonly Tick[], x: number, { fontSize, measure }: Frame, marks: { readonly lines: readonly Line[]; readonly points: readonly Point[] }): Label[] {
  const labelAt = ({ text, y }: Tick, side: -1 | 1): Label => ({
    x: x + side * GAP,
    y: y + fontSize * 0.3,
    text,
    align: side < 0 ? 'right' : 'left',
    fill: paint.muted,
  });
  const isFree = (tick: Tick, side: -1 | 1): boolean => {
    const wide = measure(tick.text);
    const left = side < 0 ? x - GAP - wide : x + GAP;
    const box = { left: left - 1, right: left + wide + 1, top: tick.y - fontSize * 0.5, bottom: tick.y + fontSize * 0.45 };
    return (
      marks.points.every((point) => Math.abs(point.x - clamp(point.x, box.left, box.right)) > 5 || Math.abs(point.y - clamp(point.y, box.top, box.bottom)) > 5) &&
      !marks.lines.some(({ places }) => passes(places, box))
    );
  };
  const freeAt = (side: -1 | 1): number => ticks.filter((tick) => isFree(tick, side)).length;
  const sides = freeAt(1) > freeAt(-1) ? ([1, -1] as const) : ([-1, 1] as const);
  let last = Infinity;
  return ticks.flatMap((tick) => {
    const side = sides.find((each) => isFree(tick, each));
    // In the smallest wheels a number would touch the one before.
    if (side === undefined || Math.abs(tick.y - last) < fontSize) return [];
    last = tick.y;
    return labelAt(tick, side);
  });
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
