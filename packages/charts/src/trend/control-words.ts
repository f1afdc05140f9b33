import { Lexicon } from '../lexicon.js';

/** What is said of control charts alone; it comes along with them. */
export interface ControlWords {
  /** Instead of "change" when what was found is single values. */
  unusual(many: number): string;
  readonly mean: string;
  beyond(many: number, which: string): string;
  withinLimits(centre: string): string;
  readonly meanLabel: string;
  readonly lowerLimit: string;
  readonly upperLimit: string;
  rules(chart: string): string;
}

const swedish: ControlWords = {
  unusual: (many) => (many === 1 ? 'Ovanligt värde' : 'Ovanliga värden'),
  mean: 'medelnivån',
  beyond: (_, which) => `${which} ligger utanför styrgränserna.`,
  withinLimits: (centre) => `alla värden ligger inom styrgränserna kring ${centre}, och variationen kan förklaras av slumpen.`,
  meanLabel: 'Medel',
  lowerLimit: 'Undre styrgräns',
  upperLimit: 'Övre styrgräns',
  rules: (chart) =>
    `Bedömd som styrdiagram (${chart}): värde utanför gränserna på tre standardavvikelser, ovanligt lång serie eller ovanligt få korsningar.`,
};

export const controlWords = new Lexicon(swedish, { en: async () => (await import('./control-words.en.js')).english });
