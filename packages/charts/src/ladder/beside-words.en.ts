import type { BesideWords } from './beside-words.js';
import { aside } from './words.js';

export const english: BesideWords = {
  shift: (halves, count) => {
    const size = Math.abs(halves);
    const steps = size === 1 ? 'half a step' : size === 2 ? 'one step' : size % 2 ? `${count} and a half steps` : `${count} steps`;
    return `${steps} ${halves > 0 ? 'up' : 'down'}`;
  },
  same: (at, since, n) => `The middle answer is ${aside(at)} as in ${since} (${n} then).`,
  moved: (shift, since, n, from, to) => `The middle answer has moved ${shift} since ${since} (${n} then), from ${aside(from)} to ${to}.`,
  unknownBefore: (since, why) =>
    `It cannot be compared with ${since}, since ${why === undefined ? 'nobody answered then' : `not all counts of that round are ${why === 'hidden' ? 'shown' : 'there'}`}.`,
  byGroup: (items) => `The middle answer of each group: ${items.join('; ')}.`,
  group: (name, n, at, shift) => `${name} (${n}) ${at}${shift ? `, ${shift}` : ''}`,
  groupUnknown: (name) => `${name} not given`,
  alike: (names) => `The middle answer is the same for ${names} taken separately.`,
  groupShift: (shift, since) => `${shift ?? 'unchanged'} since ${since}`,
  against: (period) => `compared with ${period}`,
};
