import { colours } from '../numbers/colours.js';
import { intervalsOf } from '../numbers/intervals.js';
import { embed } from './embed.js';

export async function draw(box) {
  const { rows, benchmark } = await intervalsOf(box.dataset);
  await embed(box, {
    height: 370,
    data: { values: rows },
    encoding: { y: { field: 'name', type: 'nominal', scale: { domain: rows.map(({ name }) => name) }, title: null } },
    layer: [
      { mark: { type: 'rule', strokeWidth: 2, color: colours.quiet }, encoding: { x: { field: 'lower', type: 'quantitative', title: null }, x2: { field: 'upper' } } },
      { mark: { type: 'point', filled: true, size: 60, color: colours.own, tooltip: true }, encoding: { x: { field: 'value', type: 'quantitative' } } },
      { data: { values: [{}] }, mark: { type: 'rule', strokeWidth: 1.5, color: colours.ink }, encoding: { x: { datum: benchmark }, y: null } },
    ],
  });
}
