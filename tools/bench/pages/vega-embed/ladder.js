import { colours } from '../numbers/colours.js';
import { stepsOf } from '../numbers/groups.js';
import { embed } from './embed.js';

export async function draw(box) {
  const { groups, steps } = await stepsOf(box.dataset);
  await embed(box, {
    data: { values: steps.flatMap(({ name, counts }) => counts.map((count, i) => ({ name, count, group: groups[i] }))) },
    mark: { type: 'bar', tooltip: true },
    encoding: {
      x: { field: 'name', type: 'nominal', sort: null, title: null, axis: { labelAngle: 0 } },
      y: { field: 'count', type: 'quantitative', stack: 'zero', title: null },
      color: { field: 'group', type: 'nominal', scale: { domain: groups, range: [colours.own, colours.other] }, legend: { orient: 'top', title: null } },
    },
  });
}
