import { Chart, Filler, Legend, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip } from 'chart.js';
import { colours } from '../numbers/colours.js';
import { spokesOf } from '../numbers/groups.js';

Chart.register(Filler, Legend, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip);

const looks = [
  { borderColor: colours.own, backgroundColor: `${colours.own}14`, fill: true },
  { borderColor: colours.other, borderDash: [5, 3], pointStyle: 'rect', fill: false },
];

export async function draw(canvas) {
  const { groups, axes, top } = await spokesOf(canvas.dataset);
  new Chart(canvas, {
    type: 'radar',
    data: {
      labels: axes.map(({ name }) => name),
      datasets: groups.map((label, i) => ({ label, data: axes.map(({ values }) => values[i]), borderWidth: 2, ...looks[i] })),
    },
    options: { animation: false, maintainAspectRatio: false, scales: { r: { min: 0, max: top } } },
  });
}
