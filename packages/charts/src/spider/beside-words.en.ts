import type { BesideWords } from './beside-words.js';

export const english: BesideWords = {
  extremesOf: (series, highest, lowest) => `${series}: highest ${highest}; lowest ${lowest}.`,
  allEqualOf: (series, number) => `${series}: all equally, ${number}.`,
  onlyOneOf: (series, axis, number) => `${series}: only ${axis} has a value, ${number}.`,
  theLast: 'the one rated lowest',
  theFirst: 'the one rated highest',
  theSame: 'the same one',
  change: (period, axis, from, to) => `Most changed since ${period}: ${axis}, from ${from} to ${to}.`,
  changeTied: (period, axes, and) => `Most changed since ${period}, and equally: ${and(axes.map(({ axis, from, to }) => `${axis} (from ${from} to ${to})`))}.`,
  changeMany: (period, count, size) => `Most changed since ${period}, and equally: ${count} of them, by ${size}.`,
  noChange: (period) => `Nothing has changed since ${period}.`,
};
