import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { colours } from '../numbers/colours.js';
import { intervalsOf } from '../numbers/intervals.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Intervals as thin floating bars, values as the points of a line that is not drawn, and the region as a line that has no points. */
export async function draw(canvas) {
  const { rows, benchmark } = await intervalsOf(canvas.dataset);
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        { type: 'line', label: 'Värde', data: rows.map(({ value }) => value), showLine: false, pointRadius: 4, backgroundColor: colours.own },
        { type: 'line', label: 'Regionen', data: rows.map(() => benchmark), pointRadius: 0, borderWidth: 1.5, borderColor: colours.ink },
        { label: '99,8 %', data: rows.map(({ value, lower, upper }) => (value === null ? null : [lower, upper])), barThickness: 2, backgroundColor: colours.quiet },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { beginAtZero: true }, y: { ticks: { autoSkip: false } } },
    },
  });
}
