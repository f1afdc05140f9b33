import { colours } from '../numbers/colours.js';
import { seriesOf } from '../numbers/series.js';
import { embed } from './embed.js';

export async function draw(box) {
  const { names, rows } = await seriesOf(box.dataset);
  const scale = { domain: Object.values(names), range: [colours.own, colours.quiet, colours.own, colours.target] };
  const line = (name, mark, more) => ({
    mark: { type: 'line', ...mark },
    encoding: { y: { field: name, type: 'quantitative' }, color: { datum: names[name], scale, legend: { orient: 'top', title: null } }, ...more },
  });
  await embed(box, {
    data: { values: rows },
    encoding: { x: { field: 'period', type: 'temporal', title: null } },
    layer: [
      line('target', { strokeDash: [2, 3], strokeWidth: 1.5 }, { y: { field: 'target', type: 'quantitative', title: null } }),
      line('median', { strokeWidth: 1 }),
      line('compared', { strokeDash: [5, 3], strokeWidth: 1.5 }),
      line('own', { strokeWidth: 2, point: { size: 16 }, tooltip: true }),
    ],
  });
}
