import type { TopLevelSpec } from 'vega-lite';
import { paint } from './paint.js';

/**
 * The one spec that all pictures are drawn with, in Vega-Lite. It is compiled when the project is built (see `docs/decisions/0003` and
 * `0015`): all that varies is a named data set that a chart's layout fills, so nothing of a feed ever becomes part of a spec. The data
 * sets and their fields are those of `marks.ts`, in pixels; `engine.ts` flattens what has several places.
 */
const pixels = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;
const amount = (field: string) => ({ field, type: 'quantitative', scale: null, legend: null }) as const;
const asIs = (field: string) => ({ field, type: 'nominal', scale: null, legend: null }) as const;

/** No order but that of the places, since a line may go anywhere: left to itself, Vega-Lite sorts by x. Its types know only numbers. */
const asGiven = { value: null as unknown as number } as const;
/** A line of several places. */
const path = { x: pixels('x'), y: pixels('y'), order: asGiven, detail: asIs('path') } as const;
const line = { type: 'line', interpolate: 'linear', strokeJoin: 'round' } as const;
const stroke = { stroke: asIs('stroke'), strokeWidth: amount('width'), strokeDash: asIs('dash') } as const;

export default {
  width: 400,
  height: 200,
  autosize: 'none',
  padding: 0,
  params: [{ name: 'fontSize', value: 13 }],
  layer: [
    {
      name: 'shapes',
      data: { name: 'shapes' },
      mark: { ...line, stroke: null },
      encoding: { ...path, fill: asIs('fill'), fillOpacity: amount('opacity') },
    },
    {
      name: 'rules',
      data: { name: 'rules' },
      mark: { type: 'rule' },
      encoding: { x: pixels('x'), y: pixels('y'), x2: { field: 'x2' }, y2: { field: 'y2' }, ...stroke },
    },
    { name: 'lines', data: { name: 'lines' }, mark: line, encoding: { ...path, ...stroke } },
    {
      name: 'points',
      data: { name: 'points' },
      mark: { type: 'point', opacity: 1 },
      encoding: {
        x: pixels('x'),
        y: pixels('y'),
        shape: asIs('shape'),
        fill: asIs('fill'),
        stroke: asIs('stroke'),
        strokeWidth: amount('width'),
        size: amount('size'),
      },
    },
    {
      name: 'labels',
      data: { name: 'labels' },
      mark: {
        type: 'text',
        baseline: 'alphabetic',
        fontSize: { expr: 'fontSize - datum.smaller' },
        align: { expr: 'datum.align' },
        fontWeight: { expr: 'datum.weight' },
        color: paint.ink,
      },
      encoding: { x: pixels('x'), y: pixels('y'), text: asIs('text'), color: asIs('fill') },
    },
  ],
  config: { aria: false, view: { stroke: null }, font: 'inherit', mark: { invalid: 'show' } },
  background: 'transparent',
} satisfies TopLevelSpec;
