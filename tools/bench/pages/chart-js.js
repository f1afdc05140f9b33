import { CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { seriesOf } from './series.js';

Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

for (const canvas of document.querySelectorAll('canvas')) void draw(canvas);

async function draw(canvas) {
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
        line('own', '#00607a', { borderWidth: 2, pointRadius: 2 }),
        line('compared', '#6a747e', { borderDash: [5, 3] }),
        line('median', '#00607a', { borderWidth: 1 }),
        line('target', '#7440a0', { borderDash: [2, 3] }),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { y: { beginAtZero: true }, x: { ticks: { maxRotation: 0 } } },
    },
  });
  // Without animation, the constructor has drawn.
  window.pictureIsThere();
}
