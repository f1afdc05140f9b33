import type { Point } from '../marks.js';
import { paint, tonePaint, type Paint } from '../paint.js';
import { sideTones } from '../sides.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';
import { isHollow, shapeOf } from '../value-look.js';
import { certainSide } from './standing.js';

/** What the category is drawn with; an own area without one has its own paint. */
export function paintOf(row: ComparisonRow, { indicator }: ComparisonFacts): Paint {
  const side = certainSide(row);
  if (side) return tonePaint[sideTones(indicator.direction)[side]];
  return row.isOwn ? paint.own : paint.quiet;
}

/** An area's point: a shape and a colour of its category, hollow where the number is preliminary or of low reliability. */
export function pointOf(row: ComparisonRow, x: number, y: number, facts: ComparisonFacts): Point {
  const side = certainSide(row);
  const colour = paintOf(row, facts);
  const hollow = isHollow(row.cell!);
  return { x, y, shape: shapeOf(row.cell!, side), fill: hollow ? paint.page : colour, stroke: colour, size: side ? 90 : 64, width: hollow ? 1.75 : 1 };
}
