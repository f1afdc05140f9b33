import { CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { colours } from '../numbers/colours.js';
import { seriesOf } from '../numbers/series.js';

Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

export async function draw(canvas) {
  const { names, rows } = await seriesOf(canvas.dataset);
  const line = (name, borderColor, more) => ({
    label: names[name],
    data: rows.map((row) => row[name]),
    borderColor,
    backgroundColor: borderColor,
    pointRadius: 0,
    borderWidth: 1.5,
    ...more,
  });
  new Chart(canvas, {
    type: 'line',
    data: {
      labels: rows.map(({ period }) => period),
      datasets: [
        line('own', colours.own, { borderWidth: 2, pointRadius: 2 }),
        line('compared', colours.quiet, { borderDash: [5, 3] }),
        line('median', colours.own, { borderWidth: 1 }),
        line('target', colours.target, { borderDash: [2, 3] }),
      ],
    },
    // Without animation, the constructor has drawn.
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { y: { beginAtZero: true }, x: { ticks: { maxRotation: 0 } } },
    },
  });
}
