import type { TopLevelSpec } from 'vega-lite';
import type { PositionFieldDef } from 'vega-lite/types_unstable/channeldef.js';
import { paint } from '../paint.js';

/**
 * The trend's picture, in Vega-Lite. It is compiled when the project is built (see `docs/decisions/0003`): all that varies is a
 * named data set or a param that `layout.ts` fills in, so nothing of a feed ever becomes part of a spec.
 *
 * Positions in data units (`x` is the period's ordinal, `y` the value) go through the two scales; labels that have been moved
 * apart come with pixels of their own.
 */
const x = {
  field: 'x',
  type: 'quantitative',
  axis: null,
  scale: { domain: [{ expr: 'xMin' }, { expr: 'xMax' }], nice: false, zero: false },
} satisfies PositionFieldDef<string>;

const y = {
  field: 'y',
  type: 'quantitative',
  axis: null,
  scale: { domain: [{ expr: 'yMin' }, { expr: 'yMax' }], nice: false, zero: false },
} satisfies PositionFieldDef<string>;

const line = { type: 'line', invalid: 'break-paths-show-domains', interpolate: 'linear', strokeJoin: 'round' } as const;
const text = { type: 'text', fontSize: { expr: 'fontSize' } } as const;
const pixels = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;
const amount = (field: string) => ({ field, type: 'quantitative', scale: null, legend: null }) as const;
const asIs = (field: string) => ({ field, type: 'nominal', scale: null, legend: null }) as const;

export default {
  width: 400,
  height: 200,
  autosize: 'none',
  padding: 0,
  params: [
    { name: 'xMin', value: 0 },
    { name: 'xMax', value: 1 },
    { name: 'yMin', value: 0 },
    { name: 'yMax', value: 1 },
    { name: 'fontSize', value: 13 },
    { name: 'lineWidth', value: 2 },
  ],
  layer: [
    { name: 'grid', data: { name: 'grid' }, mark: { type: 'rule', color: { expr: `datum.y === 0 ? '${paint.axis}' : '${paint.grid}'` } }, encoding: { y } },
    {
      name: 'limits',
      data: { name: 'limits' },
      mark: { type: 'area', invalid: 'break-paths-show-domains', interpolate: 'step', color: paint.quiet, opacity: 0.12 },
      encoding: { x, y, y2: { field: 'y2' } },
    },
    {
      name: 'events',
      data: { name: 'events' },
      mark: { type: 'rule', color: paint.muted, strokeDash: [2, 3] },
      encoding: { x, y: pixels('py'), y2: { value: 'height' } },
    },
    {
      name: 'targets',
      data: { name: 'targets' },
      mark: { type: 'rule', color: paint.target, strokeWidth: 1.5, strokeDash: [2, 3] },
      encoding: { x, x2: { field: 'x2' }, y },
    },
    {
      name: 'centre',
      data: { name: 'centre' },
      mark: { type: 'rule', color: paint.own, strokeWidth: 1 },
      encoding: { x, x2: { field: 'x2' }, y },
    },
    {
      name: 'compared',
      data: { name: 'compared' },
      mark: { ...line, color: paint.quiet, strokeWidth: 1.5, strokeDash: [5, 3] },
      encoding: { x, y },
    },
    {
      name: 'own',
      data: { name: 'own' },
      mark: { ...line, color: paint.own, strokeWidth: { expr: 'lineWidth' } },
      encoding: { x, y },
    },
    {
      name: 'points',
      data: { name: 'points' },
      mark: { type: 'point', strokeWidth: 1.75, opacity: 1 },
      encoding: { x, y, shape: asIs('shape'), fill: asIs('fill'), stroke: asIs('stroke'), size: amount('size') },
    },
    {
      name: 'eventNumbers',
      data: { name: 'eventNumbers' },
      layer: [
        { mark: { type: 'point', shape: 'circle', size: 240, fill: paint.page, stroke: paint.muted, strokeWidth: 1, opacity: 1 } },
        { mark: { ...text, color: paint.ink, baseline: 'middle', align: 'center', fontSize: { expr: 'fontSize - 1' } }, encoding: { text: asIs('label') } },
      ],
      encoding: { x, y: pixels('py') },
    },
    {
      name: 'absent',
      data: { name: 'absent' },
      mark: { ...text, align: 'center', baseline: 'alphabetic', color: paint.muted },
      encoding: { x, y: pixels('py'), text: asIs('text') },
    },
    {
      name: 'yLabels',
      data: { name: 'yLabels' },
      mark: { ...text, align: 'left', baseline: 'alphabetic', color: paint.muted },
      encoding: { x: pixels('px'), y: pixels('py'), text: asIs('text') },
    },
    {
      name: 'xLabels',
      data: { name: 'xLabels' },
      mark: { ...text, align: 'center', baseline: 'alphabetic', color: paint.muted },
      encoding: { x: pixels('px'), y: pixels('py'), text: asIs('text') },
    },
    {
      name: 'labels',
      data: { name: 'labels' },
      mark: { ...text, align: 'left', baseline: 'alphabetic' },
      encoding: { x: pixels('px'), y: pixels('py'), text: asIs('text'), color: asIs('fill') },
    },
    {
      name: 'strongLabels',
      data: { name: 'strongLabels' },
      mark: { ...text, align: 'left', baseline: 'alphabetic', fontWeight: 'bold' },
      encoding: { x: pixels('px'), y: pixels('py'), text: asIs('text'), color: asIs('fill') },
    },
  ],
  config: { aria: false, view: { stroke: null }, font: 'inherit', mark: { invalid: 'show' } },
  background: 'transparent',
} satisfies TopLevelSpec;
