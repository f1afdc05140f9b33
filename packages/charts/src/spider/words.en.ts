import type { Named, SpiderWords } from './words.js';

const ends = { high: 'high', low: 'low' } as const;
const pairText = (pair: readonly Named[]): string => pair.map(({ name, number }) => `${name} ${number}`).join(', ');

export const english: SpiderWords = {
  heading: 'Self-assessment',
  chart: 'Spider chart',
  dots: 'Dots with intervals',
  quoted: (label) => `“${label}”`,
  extremes: (highest, lowest) => `Rated highest: ${highest}; lowest: ${lowest}.`,
  place: (axes, many, number, end) => axes + (many ? `, equally ${ends[end]}` : '') + (number === undefined ? '' : ` (${number})`),
  others: (count) => `the other ${count}`,
  allEqual: (number, count) => `${count === undefined ? 'All' : `The ${count} that have a value`} are rated equally${number === undefined ? '' : `: ${number}`}.`,
  onlyOne: (axis, number) => `Only ${axis} has a value${number === undefined ? '' : `: ${number}`}.`,
  single: (axis, number) => `${axis} is rated ${number}.`,
  singleOf: (axis, all) => `${axis}: ${pairText(all)}.`,
  gap: (where, pair) => `The difference is largest ${where}: ${pairText(pair)}.`,
  gapTied: (axes, and) => `The difference is largest, and equally large, in ${and(axes.map(({ axis, pair }) => `${axis} (${pairText(pair)})`))}.`,
  gapAll: (count, size) => `The difference is equally large in all ${count}: ${size}.`,
  gapMany: (count, size) => `The difference is largest, and equally large, in ${count} of them: ${size}.`,
  noGap: (series) => `No difference between ${series}.`,
  inAxis: (axis) => `in ${axis}`,
  inLast: 'in the one rated lowest',
  inFirst: 'in the one rated highest',
  absent: (kind, many, count, all) =>
    ({
      suppressed: `${count} of ${all} values ${many ? 'are' : 'is'} not shown.`,
      missing: `${count} of ${all} values ${many ? 'are' : 'is'} missing.`,
      'not-applicable': `${count} of ${all} ${many ? 'are' : 'is'} not applicable.`,
    })[kind],
  n: (least, most) => (least === most ? `n\u00a0=\u00a0${least}` : `n\u00a0=\u00a0${least}–${most}`),
  inPeriod: (name, period) => `${name} ${period}`,
  axis: 'What is rated',
  nColumn: (series) => `${series}, answers`,
  intervalColumn: (series) => `${series}, 95% interval`,
};
