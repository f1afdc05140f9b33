import { aside, type LadderWords, type Reach } from './words.js';

const reach = ({ lower, upper, near }: Reach): string => (upper === undefined ? `on ${lower}` : near ? `on ${aside(lower)} and ${upper}` : `from ${aside(lower)} to ${upper}`);

export const english: LadderWords = {
  steps: /^(step|steg|level|stage|grade)\b|^\d/i,
  step: (number, label) => `step ${number}, ${label}`,
  again: (number) => `step ${number}`,
  where: ({ lower, upper }) => (upper === undefined ? lower : `between ${aside(lower)} and ${upper}`),
  shift: (halves, count) => {
    const size = Math.abs(halves);
    const steps = size === 1 ? 'half a step' : size === 2 ? 'one step' : size % 2 ? `${count} and a half steps` : `${count} steps`;
    return `${steps} ${halves > 0 ? 'up' : 'down'}`;
  },
  answers: 'answers',
  median: (at) => `The middle answer is ${at}.`,
  same: (at, since) => `The middle answer is ${aside(at)} as in ${since}.`,
  moved: (shift, since, from, to) => `The middle answer has moved ${shift} since ${since}, from ${aside(from)} to ${to}.`,
  unknown: (why) => `The middle answer is not given, since not all counts are ${why === 'hidden' ? 'shown' : 'there'}.`,
  unknownBefore: (since, why) =>
    `It cannot be compared with ${since}, since ${why === undefined ? 'nobody answered then' : `not all counts of that round are ${why === 'hidden' ? 'shown' : 'there'}`}.`,
  all: (whole) => `All answers are ${reach(whole)}.`,
  spread: (half, whole) => `The middle half of the answers are ${reach(half)}; all answers are ${reach(whole)}.`,
  count: (n, answers) => `${n} ${answers} in all.`,
  single: (at) => `There is a single answer: ${at}.`,
  byGroup: (items) => `The middle answer of each group: ${items.join('; ')}.`,
  group: (name, n, at, shift) => `${name} (${n}) ${at}${shift ? `, ${shift}` : ''}`,
  groupUnknown: (name) => `${name} not given`,
  alike: (names) => `The middle answer is the same for ${names} taken separately.`,
  groupShift: (shift, since) => `${shift ?? 'unchanged'} since ${since}`,
  nobody: 'There are no answers for this selection.',
  against: (period) => `compared with ${period}`,
  of: (name, n) => `${name}, ${n}`,
  n: 'n',
  total: 'All steps (n)',
  stepColumn: 'Step',
  share: 'share',
  medianLabel: 'median',
  medianHere: 'the middle answer',
};
