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
  step(number: string, label: string): string;
  /** A step that has been named already. */
  again(number: string): string;
  where(at: Where): string;
  /** "upp", "ett halvt steg": `halves` is how many half steps, below 0 for down; `count` how many whole ones, as a word. */
  shift(halves: number, count: string): string;
  readonly answers: string;
  median(at: string): string;
  same(at: string, since: string): string;
  moved(shift: string, since: string, from: string, to: string): string;
  unknown(why: 'hidden' | 'missing'): string;
  /** `why` is left out where nobody had answered. */
  unknownBefore(since: string, why?: 'hidden' | 'missing'): string;
  all(reach: Reach): string;
  spread(half: Reach, all: Reach): string;
  count(n: string, answers: string): string;
  single(at: string): string;
  byGroup(items: readonly string[]): string;
  /** `shift` with since when, if it is known. */
  group(name: string, n: string, at: string, shift?: string): string;
  groupUnknown(name: string): string;
  alike(names: string): string;
  groupShift(shift: string | undefined, since: string): string;
  readonly nobody: string;
  against(period: string): string;
  of(name: string, n: string): string;

  /** Labels, table and notes. */
  readonly n: string;
  readonly total: string;
  readonly stepColumn: string;
  readonly share: string;
  readonly medianLabel: string;
  readonly medianHere: string;
}

/** A step inside a sentence: its name is an aside between commas. */
export const aside = (step: string): string => (step.includes(', ') ? `${step},` : step);

const reach = ({ lower, upper, near }: Reach): string => (upper === undefined ? `på ${lower}` : near ? `på ${aside(lower)} och ${upper}` : `från ${aside(lower)} till ${upper}`);

/** "i maj 2024", but "2024" and "vecka 7 2024": a month alone takes the word. */
export const inPeriod = (period: string): string => (/^\p{L}+ \d{4}$/u.test(period) ? `i ${period}` : period);

const STEPS = ['', 'ett steg', 'två steg'];

export const words = new Lexicon<LadderWords>(
  {
    steps: /^(steg|step|nivå|level|grad)\b|^\d/i,
    step: (number, label) => `steg ${number}, ${label}`,
    again: (number) => `steg ${number}`,
    where: ({ lower, upper }) => (upper === undefined ? lower : `mellan ${aside(lower)} och ${upper}`),
    shift: (halves, count) => {
      const size = Math.abs(halves);
      const whole = Math.floor(size / 2);
      const steps = size === 1 ? 'ett halvt steg' : size % 2 ? `${whole === 1 ? 'ett' : count} och ett halvt steg` : (STEPS[whole] ?? `${count} steg`);
      return `${steps} ${halves > 0 ? 'upp' : 'ned'}`;
    },
    answers: 'svar',
    median: (at) => `Mittersta svaret är ${at}.`,
    same: (at, since) => `Mittersta svaret är ${aside(at)} liksom ${inPeriod(since)}.`,
    moved: (shift, since, from, to) => `Mittersta svaret har flyttat ${shift} sedan ${since}, från ${aside(from)} till ${to}.`,
    unknown: (why) => `Mittersta svaret anges inte, eftersom alla antal inte ${why === 'hidden' ? 'visas' : 'finns'}.`,
    unknownBefore: (since, why) =>
      `Det går inte att jämföra med ${since}, eftersom ${why === undefined ? 'ingen svarade då' : `alla antal då inte ${why === 'hidden' ? 'visas' : 'finns'}`}.`,
    all: (whole) => `Alla svar är ${reach(whole)}.`,
    spread: (half, whole) => `Den mittersta hälften av svaren är ${reach(half)}; alla svar är ${reach(whole)}.`,
    count: (n, answers) => `I allt ${n} ${answers}.`,
    single: (at) => `Det finns ett enda svar: ${at}.`,
    byGroup: (items) => `Mittersta svaret per grupp: ${items.join('; ')}.`,
    group: (name, n, at, shift) => `${name} (${n}) ${at}${shift ? `, ${shift}` : ''}`,
    groupUnknown: (name) => `${name} anges inte`,
    alike: (names) => `Mittersta svaret är detsamma för ${names} var för sig.`,
    groupShift: (shift, since) => `${shift ?? 'oförändrat'} sedan ${since}`,
    nobody: 'Det finns inga svar för det här urvalet.',
    against: (period) => `jämfört med ${period}`,
    of: (name, n) => `${name}, ${n}`,
    n: 'n',
    total: 'Alla steg (n)',
    stepColumn: 'Steg',
    share: 'andel',
    medianLabel: 'median',
    medianHere: 'mittersta svaret',
  },
  { en: async () => (await import('./words.en.js')).english },
);
