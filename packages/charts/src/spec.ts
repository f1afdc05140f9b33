import type { TopLevelSpec } from 'vega-lite';

/**
 * The one spec that all pictures are drawn with, in Vega-Lite. It is compiled when the project is built (see `docs/decisions/0003` and
 * `0015`): all that varies is a named data set that a chart's layout fills, so nothing of a feed ever becomes part of a spec. The data
 * sets and their fields are those of `spec-rows.ts`, in pixels.
 */
const asIs = (field: string) => ({ field, type: 'nominal', scale: null, legend: null }) as const;
const amount = (field: string) => ({ field, type: 'quantitative', scale: null, legend: null }) as const;
const pixels = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;

/** The size at which an outline of one's own is drawn as large as it is written. */
const AS_WRITTEN = 4;
const corner = { x: { value: 0 }, y: { value: 0 } } as const;

export default {
  width: 400,
  height: 200,
  autosize: 'none',
  padding: 0,
  layer: [
    {
      // All that is not text: a point with an outline of its own, which is told where it goes.
      name: 'outlines',
      data: { name: 'outlines' },
      mark: { type: 'point', size: AS_WRITTEN, strokeJoin: { expr: 'datum.join' } },
      encoding: {
        ...corner,
        shape: asIs('outline'),
        fill: asIs('fill'),
        opacity: amount('opacity'),
        stroke: asIs('stroke'),
        strokeWidth: amount('width'),
        strokeDash: asIs('dash'),
      },
    },
    {
      name: 'labels',
      data: { name: 'labels' },
      mark: {
        type: 'text',
        baseline: 'alphabetic',
        // As they stand: as channels they would be looked over, formatted or scaled.
        text: { expr: 'datum.text' },
        fontSize: { expr: 'datum.size' },
        align: { expr: 'datum.align' },
        fontWeight: { expr: 'datum.weight' },
      },
      encoding: { x: pixels('x'), y: pixels('y'), fill: asIs('fill') },
    },
  ],
  config: { aria: false, view: { stroke: null }, font: 'inherit', mark: { invalid: 'show' } },
  background: 'transparent',
} satisfies TopLevelSpec;
