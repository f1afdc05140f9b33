// The outlines of the marks that the spec draws: lines and symbols, and a group's plain rectangle.
import { line as d3Line, symbol as d3Symbol } from 'd3-shape';
import curves from './curves.js';
import symbols from 'vega-scenegraph/src/path/symbols.js';

const lines = d3Line()
  .x((item) => item.x || 0)
  .y((item) => item.y || 0)
  .curve(curves());
const shapes = d3Symbol()
  .type((item) => symbols(item.shape || 'circle'))
  .size((item) => item.size ?? 64);

export const line = (context, items) => lines.context(context)(items);
export const symbol = (context, item) => shapes.context(context)(item);
/** As a path's text where there is no context to draw on. */
export const rectangle = (context, { width = 0, height = 0 }, x = 0, y = 0) =>
  context ? context.rect(x, y, width, height) : `M${x},${y}h${width}v${height}h${-width}Z`;
export const hasCornerRadius = () => false;
