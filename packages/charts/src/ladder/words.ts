import { Lexicon } from '../lexicon.js';

/** Where a median is: on a step, or between two. */
export interface Where {
  readonly lower: string;
  readonly upper?: string;
}

/** From a step to another; `near` when there is none between. */
export interface Reach {
  readonly lower: string;
  readonly upper?: string;
  readonly near?: boolean;
}

/** The ladder's words. Numbers, periods and steps come written already. */
export interface LadderWords {
  /** Labels that already say that they are steps. */
  readonly steps: RegExp;
  /** By its number alone where that says it. */
  step(number: string, label?: string): string;
  where(at: Where): string;
  /** What answers are called, of so many. */
  answers(n: number): string;
  median(at: string): string;
  unknown(why: 'hidden' | 'missing'): string;
  all(reach: Reach): string;
  /** All reach further than their half. */
  spread(half: Reach, all: Reach): string;
  count(n: string, answers: string): string;
  single(at: string): string;
  readonly nobody: string;
  of(name: string, n: string): string;

  /** Labels, table and notes. */
  readonly n: string;
  readonly total: string;
  readonly stepColumn: string;
  readonly share: string;
}

/** A step inside a sentence: its name is an aside between commas. */
export const aside = (step: string): string => (step.includes(', ') ? `${step},` : step);

const reach = ({ lower, upper, near }: Reach): string => `på ${upper === undefined ? lower : `${aside(lower)} ${near ? 'och' : 'till'} ${upper}`}`;

/** "i maj 2024", but "2024" and "vecka 7 2024": a month alone takes the word. */
export const inPeriod = (period: string): string => (/^\p{L}+ \d{4}$/u.test(period) ? `i ${period}` : period);

export const words = new Lexicon<LadderWords>(
  {
    steps: /^(steg|step|nivå|level|grad)\b|^\d/i,
    step: (number, label) => `steg ${number}${label ? `, ${label}` : ''}`,
    where: ({ lower, upper }) => (upper === undefined ? lower : `mellan ${aside(lower)} och ${upper}`),
    answers: () => 'svar',
    median: (at) => `Det mittersta svaret är ${at}.`,
    unknown: (why) => `Det mittersta svaret anges inte, eftersom inte alla antal ${why === 'hidden' ? 'visas' : 'finns'}.`,
    all: (whole) => `Alla svar ligger ${reach(whole)}.`,
    spread: (half, { lower, upper }) => `Den mittersta hälften av svaren ligger ${reach(half)}; svaren sträcker sig från ${aside(lower)} till ${upper}.`,
    count: (n, answers) => `Sammanlagt ${n} ${answers}.`,
    single: (at) => `Det finns ett enda svar: ${at}.`,
    nobody: 'Det finns inga svar för det här urvalet.',
    of: (name, n) => `${name}, ${n}`,
    n: 'n',
    total: 'Alla steg (n)',
    stepColumn: 'Steg',
    share: 'andel',
  },
  { en: async () => (await import('./words.en.js')).english },
);
