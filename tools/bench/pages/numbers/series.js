import { fromFeed, textOf } from './feeds.js';

/** Two areas of a feed by month, a median and a target. One row a period: `{ period, own, compared, median, target }`, each a number or null; and what the lines are called. */
export async function seriesOf({ src, area, compared = '06' }) {
  const { feed, indicator, values } = await fromFeed(src, (read) => ({ feed: read, indicator: read.indicators[0], values: valuesByArea(read) }));
  const own = values.get(area);
  const other = values.get(compared);
  const middle = medianOf([...own.values()].filter((value) => value !== null));
  const periods = [...new Set([...own.keys(), ...other.keys()])].sort();
  const nameOf = (code) => feed.areas.find((each) => each.code === code).name;
  return {
    names: { own: nameOf(area), compared: nameOf(compared), median: 'Median', target: 'Mål' },
    rows: periods.map((period) => ({
      period,
      own: own.get(period) ?? null,
      compared: other.get(period) ?? null,
      median: middle,
      target: indicator.targets?.findLast(({ from, to }) => (!from || from <= period) && (!to || period <= to))?.value ?? null,
    })),
  };
}

/** Area → period → value, of the totals over all dimensions. */
function valuesByArea({ observations, dimensions, indicators: [{ per }] }) {
  const [area, period] = [textOf(observations.area), textOf(observations.period)];
  const totals = dimensions.map(({ id, total }) => ({ index: observations[id].index, total: observations[id].dictionary.indexOf(total) }));
  const { numerator, denominator } = observations;
  const areas = new Map();
  for (let i = 0; i < numerator.length; i++) {
    if (totals.some(({ index, total }) => index[i] !== total)) continue;
    const code = area(i);
    if (!areas.has(code)) areas.set(code, new Map());
    areas.get(code).set(period(i), numerator[i] === null ? null : (numerator[i] / denominator[i]) * per);
  }
  return areas;
}

function medianOf(values) {
  const sorted = values.sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
