import type { Place } from './marks.js';

/** Edges in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether a straight line goes through a box: some part of it lies within all four edges (Liang and Barsky). */
function crosses([x1, y1]: Place, [x2, y2]: Place, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}

/** Whether a line of several places goes through a box. */
export const passes = (places: readonly Place[], box: Box): boolean => places.slice(1).some((to, i) => crosses(places[i]!, to, box));
