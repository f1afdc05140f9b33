import { Lexicon } from '../lexicon.js';
import { aside, inPeriod } from './words.js';

/** The words of groups, and of the round before. Numbers, periods and steps come written already. */
export interface BesideWords {
  /** "upp", "ett halvt steg": `halves` is how many half steps, below 0 for down; `count` how many whole ones, as a word. */
  shift(halves: number, count: string): string;
  /** @param n "28 svar", which there were then */
  same(at: string, since: string, n: string): string;
  moved(shift: string, since: string, n: string, from: string, to: string): string;
  /** `why` is left out where nobody had answered. */
  unknownBefore(since: string, why?: 'hidden' | 'missing'): string;
  byGroup(items: readonly string[]): string;
  /** `shift` with since when, if it is known. */
  group(name: string, n: string, at: string, shift?: string): string;
  groupUnknown(name: string): string;
  alike(names: string): string;
  groupShift(shift: string | undefined, since: string): string;
  against(period: string): string;
}

const STEPS = ['', 'ett steg', 'två steg'];

export const besideWords = new Lexicon<BesideWords>(
  {
    shift: (halves, count) => {
      const size = Math.abs(halves);
      const whole = Math.floor(size / 2);
      const steps = size === 1 ? 'ett halvt steg' : size % 2 ? `${whole === 1 ? 'ett' : count} och ett halvt steg` : (STEPS[whole] ?? `${count} steg`);
      return `${steps} ${halves > 0 ? 'upp' : 'ned'}`;
    },
    same: (at, since, n) => `Det mittersta svaret är ${aside(at)} liksom ${inPeriod(since)} (då ${n}).`,
    moved: (shift, since, n, from, to) => `Det mittersta svaret har flyttats ${shift} sedan ${since} (då ${n}), från ${aside(from)} till ${to}.`,
    unknownBefore: (since, why) =>
      `Det går inte att jämföra med ${since}, eftersom ${why === undefined ? 'ingen svarade då' : `inte alla antal då ${why === 'hidden' ? 'visas' : 'finns'}`}.`,
    byGroup: (items) => `Mittersta svaret per grupp: ${items.join('; ')}.`,
    group: (name, n, at, shift) => `${name} (${n}) ${at}${shift ? `, ${shift}` : ''}`,
    groupUnknown: (name) => `${name} anges inte`,
    alike: (names) => `Det mittersta svaret är detsamma för ${names} var för sig.`,
    groupShift: (shift, since) => `${shift ?? 'oförändrat'} sedan ${since}`,
    against: (period) => `jämfört med ${period}`,
  },
  { en: async () => (await import('./beside-words.en.js')).english },
);
