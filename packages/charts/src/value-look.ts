import type { Cell } from '@indicator-elements/feed';
import type { Side } from '@indicator-elements/statistics';
import type { PointShape } from './marks.js';

/** Preliminary and uncertain values are hollow. */
export function isHollow({ status }: Cell): boolean {
  return status === 'preliminary' || status === 'low-reliability';
}

/** The shape of a value: that of the side that a judgement puts it on; or else a square where it is uncertain. */
export function shapeOf({ status }: Cell, side: Side | undefined): PointShape {
  if (side) return side === 'above' ? 'triangle-up' : 'triangle-down';
  return status === 'low-reliability' ? 'square' : 'circle';
}
