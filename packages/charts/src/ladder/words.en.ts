import { aside, type LadderWords, type Reach } from './words.js';

const reach = ({ lower, upper, near }: Reach): string => (upper === undefined ? `on ${lower}` : near ? `on ${aside(lower)} and ${upper}` : `from ${aside(lower)} to ${upper}`);

export const english: LadderWords = {
  steps: /^(step|steg|level|stage|grade)\b|^\d/i,
  step: (number, label) => `step ${number}${label ? `, ${label}` : ''}`,
  where: ({ lower, upper }) => (upper === undefined ? lower : `between ${aside(lower)} and ${upper}`),
  answers: (n) => (n === 1 ? 'answer' : 'answers'),
  median: (at) => `The middle answer is ${at}.`,
  unknown: (why) => `The middle answer is not given, since not all counts are ${why === 'hidden' ? 'shown' : 'there'}.`,
  all: (whole) => `All answers are ${reach(whole)}.`,
  spread: (half, { lower, upper }) => `The middle half of the answers are ${reach(half)}; the answers range from ${aside(lower)} to ${upper}.`,
  count: (n, answers) => `${n} ${answers} in all.`,
  single: (at) => `There is a single answer: ${at}.`,
  nobody: 'There are no answers for this selection.',
  of: (name, n) => `${name}, ${n}`,
  n: 'n',
  total: 'All steps (n)',
  stepColumn: 'Step',
  share: 'share',
};
