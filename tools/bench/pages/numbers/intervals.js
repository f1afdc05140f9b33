import { fromFeed, textOf } from './feeds.js';

/** The municipalities of a feed in its last period, highest first: `{ name, value, lower, upper }`, the ends of a 99.8 % interval; null where there is no number. And the region's value. */
export async function intervalsOf({ src, level = 'municipality' }) {
  return fromFeed(src, ({ areas, indicators: [{ per }], observations }) => {
    const [indicator, area, period] = [observations.indicator, observations.area, observations.period].map(textOf);
    const last = observations.period.dictionary.toSorted().at(-1);
    const first = observations.indicator.dictionary[0];
    const { numerator, denominator } = observations;
    const byArea = new Map();
    for (let i = 0; i < numerator.length; i++) {
      if (indicator(i) === first && period(i) === last && numerator[i] !== null) byArea.set(area(i), rate(numerator[i], denominator[i], per));
    }
    const rows = areas.filter((each) => each.level === level).map(({ code, name }) => ({ name, value: null, lower: null, upper: null, ...byArea.get(code) }));
    return {
      rows: rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1)),
      benchmark: byArea.get(areas.find((each) => each.level === 'region').code).value,
    };
  });
}

const Z = 3.0902323;

/** With Byar's interval: below ten events ours is the exact one, which takes more. */
function rate(events, population, per) {
  const end = (count, sign) => (count * Math.max(0, 1 - 1 / (9 * count) + (sign * Z) / (3 * Math.sqrt(count))) ** 3 * per) / population;
  return { value: (events / population) * per, lower: events && end(events, -1), upper: end(events + 1, 1) };
}
