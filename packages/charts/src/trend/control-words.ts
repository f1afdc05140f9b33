import type { Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import { Lexicon } from '../lexicon.js';

/** What is said of control charts alone; it comes along with them. */
export interface ControlWords {
  /** Instead of "change" when what was found is single values. */
  unusual(many: number): string;
  readonly mean: string;
  /** @param side and what that means, where all of them are on the same */
  beyond(where: string, many: number, count: string, all: string, side: Side | undefined, tone: Tone | undefined): string;
  tooRare(few: string, fewest: string): string;
  withinLimits(centre: string): string;
  readonly meanLabel: string;
  readonly lowerLimit: string;
  readonly upperLimit: string;
  rules(chart: string): string;
}

const sides: Readonly<Record<Side, string>> = { above: 'över den övre', below: 'under den undre' };
const tones: Partial<Record<Tone, string>> = { better: ' (bättre)', worse: ' (sämre)' };

const swedish: ControlWords = {
  unusual: (many) => (many === 1 ? 'Ovanligt värde' : 'Ovanliga värden'),
  mean: 'medelnivån',
  beyond: (where, many, count, all, side, tone) =>
    `${where}, ${many === 1 ? 'ett' : count} av ${all} värden, ligger ${side ? `${sides[side]} styrgränsen${tones[tone!] ?? ''}` : 'utanför styrgränserna'}.`,
  tooRare: (few, fewest) => `antalen är för små för styrgränser, i snitt ${few} per period, och det behövs minst ${fewest}.`,
  withinLimits: (centre) => `alla värden ligger inom styrgränserna kring ${centre}, och variationen kan förklaras av slumpen.`,
  meanLabel: 'Medel',
  lowerLimit: 'Undre styrgräns',
  upperLimit: 'Övre styrgräns',
  rules: (chart) =>
    `Bedömd som styrdiagram (${chart}): värde utanför gränserna på tre standardavvikelser, ovanligt lång serie eller ovanligt få korsningar.`,
};

export const controlWords = new Lexicon(swedish, { en: async () => (await import('./control-words.en.js')).english });
