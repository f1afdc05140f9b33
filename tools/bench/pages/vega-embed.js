import { seriesOf } from './series.js';

for (const box of document.querySelectorAll('.picture')) void draw(box);

async function draw(box) {
  const { names, rows } = await seriesOf(box.dataset);
  const scale = { domain: Object.values(names), range: ['#00607a', '#6a747e', '#00607a', '#7440a0'] };
  const line = (name, mark, more) => ({
    mark: { type: 'line', ...mark },
    encoding: { y: { field: name, type: 'quantitative' }, color: { datum: names[name], scale, legend: { orient: 'top', title: null } }, ...more },
  });
  await vegaEmbed(
    box,
    {
      width: 'container',
      height: 230,
      autosize: { type: 'fit', contains: 'padding' },
      data: { values: rows },
      encoding: { x: { field: 'period', type: 'temporal', title: null } },
      layer: [
        line('target', { strokeDash: [2, 3], strokeWidth: 1.5 }, { y: { field: 'target', type: 'quantitative', title: null } }),
        line('median', { strokeWidth: 1 }),
        line('compared', { strokeDash: [5, 3], strokeWidth: 1.5 }),
        line('own', { strokeWidth: 2, point: { size: 16 }, tooltip: true }),
      ],
    },
    { renderer: 'svg', actions: false },
  );
  window.pictureIsThere();
}
