import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { colours } from '../numbers/colours.js';
import { stepsOf } from '../numbers/groups.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

export async function draw(canvas) {
  const { groups, steps } = await stepsOf(canvas.dataset);
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: steps.map(({ name }) => name),
      datasets: groups.map((label, i) => ({ label, data: steps.map(({ counts }) => counts[i]), backgroundColor: [colours.own, colours.other][i] })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { stacked: true }, y: { stacked: true, beginAtZero: true } },
    },
  });
}
