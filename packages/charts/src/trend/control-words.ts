import type { Side } from '@indicator-elements/statistics';
import { Lexicon } from '../lexicon.js';

/** What is said of control charts alone; it comes along with them. */
export interface ControlWords {
  /** Instead of "change" when what was found is single values. */
  unusual(many: number): string;
  readonly mean: string;
  /** @param which some values by name; or, where there are too many, undefined @param tone " (bättre)" @param latest when the latest of them was */
  beyond(which: string | undefined, many: number, count: string, all: string, side: Side, tone: string, latest: string): string;
  /** @param counted whether those are few that are counted, or the others */
  tooRare(few: string, fewest: string, counted: boolean): string;
  withinLimits(centre: string): string;
  readonly meanLabel: string;
  readonly limits: string;
  readonly lowerLimit: string;
  readonly upperLimit: string;
  rules(chart: string): string;
}

const sides: Readonly<Record<Side, string>> = { above: 'över den övre', below: 'under den undre' };

const swedish: ControlWords = {
  unusual: (many) => (many === 1 ? 'Ovanligt värde' : 'Ovanliga värden'),
  mean: 'medelnivån',
  beyond: (which, many, count, all, side, tone, latest) => {
    const of = `${many === 1 ? 'ett' : count} av ${all} värden`;
    return `${which ? `${which}, ${of},` : of} låg ${sides[side]} styrgränsen${tone}${which ? '' : `, senast ${latest}`}.`;
  },
  tooRare: (few, fewest, counted) =>
    `antalen är för små för styrgränser. ${counted ? 'De som räknas' : 'De som inte räknas'} är i snitt ${few} per period, och det behövs minst ${fewest}.`,
  withinLimits: (centre) => `alla värden ligger inom styrgränserna kring ${centre}, och variationen kan förklaras av slumpen.`,
  meanLabel: 'Medelnivå',
  limits: 'Styrgränser',
  lowerLimit: 'Undre styrgräns',
  upperLimit: 'Övre styrgräns',
  rules: (chart) =>
    `Bedömd som styrdiagram (${chart}): värde utanför gränserna på tre standardavvikelser, ovanligt lång serie eller ovanligt få korsningar.`,
};

export const controlWords = new Lexicon(swedish, { en: async () => (await import('./control-words.en.js')).english });
