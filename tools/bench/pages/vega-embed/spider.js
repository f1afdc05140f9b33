import { colours } from '../numbers/colours.js';
import { spokesOf } from '../numbers/groups.js';
import { embed } from './embed.js';

/** Vega-Lite has no radar: places are computed here, outlines close themselves. */
export async function draw(box) {
  const { groups, axes, top } = await spokesOf(box.dataset);
  const place = (value, i) => ({ x: value * Math.sin((2 * Math.PI * i) / axes.length), y: value * Math.cos((2 * Math.PI * i) / axes.length), i });
  const rings = [2, 4, 6, 8, 10].flatMap((ring) => axes.map((_, i) => ({ ...place((top * ring) / 10, i), ring })));
  const names = axes.map(({ name }, i) => ({ ...place(top * 1.15, i), name }));
  const outlines = axes.flatMap(({ name, values }, i) => values.map((value, group) => ({ ...place(value, i), name, value, group: groups[group] })));
  const axis = (field) => ({ field, type: 'quantitative', axis: null, scale: { domain: [-top * 1.3, top * 1.3] } });
  const colour = { field: 'group', type: 'nominal', scale: { domain: groups, range: [colours.own, colours.other] }, legend: { orient: 'top', title: null } };
  const closed = { type: 'line', interpolate: 'linear-closed' };
  await embed(box, {
    width: 370,
    height: 370,
    encoding: { x: axis('x'), y: axis('y'), order: { field: 'i', type: 'quantitative' } },
    layer: [
      { data: { values: rings }, mark: { ...closed, strokeWidth: 1, stroke: colours.grid }, encoding: { detail: { field: 'ring', type: 'nominal' } } },
      { data: { values: names }, mark: { type: 'rule', stroke: colours.grid }, encoding: { x2: { datum: 0 }, y2: { datum: 0 } } },
      { data: { values: names }, mark: { type: 'text', fill: colours.ink }, encoding: { text: { field: 'name', type: 'nominal' } } },
      {
        data: { values: outlines },
        mark: { ...closed, strokeWidth: 2, fillOpacity: 0.08 },
        encoding: {
          color: colour,
          fill: { ...colour, scale: { domain: groups, range: [colours.own, 'transparent'] }, legend: null },
          strokeDash: { field: 'group', type: 'nominal', scale: { domain: groups, range: [[1, 0], [5, 3]] }, legend: null },
        },
      },
      {
        data: { values: outlines },
        mark: { type: 'point', filled: true, size: 40, tooltip: true },
        encoding: { color: colour, shape: { field: 'group', type: 'nominal', scale: { domain: groups, range: ['circle', 'square'] }, legend: null } },
      },
    ],
    config: { view: { stroke: null } },
  });
}
