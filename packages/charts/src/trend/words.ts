import type { Judgement, Side } from '@indicator-elements/statistics';
import { Lexicon } from '../lexicon.js';

type Other = { readonly name: string; readonly number: string } | undefined;

/** The trend's words. Numbers and periods come written already. */
export interface TrendWords {
  readonly judgement: Readonly<Record<Judgement, string>>;
  readonly median: string;
  readonly mean: string;
  countedFrom(centre: string, period: string): string;
  latestRun(latest: string, side: Side, centre: string): string;
  run(count: string, span: string, side: Side, centre: string, over: boolean, broken: boolean): string;
  beyond(many: number, count: string, places: string): string;
  crossings(many: number, crossings: string, expected: string, centre: string): string;
  chance(centre: string): string;
  withinLimits(centre: string): string;
  tooFew(many: number, count: string, needed: string): string;
  /** Each value covers several periods, so that neighbours share most of what they count. */
  rolling(periods: string): string;
  tooManyHidden(hidden: string, all: string): string;
  allEqual(value: string): string;
  onTheLine(centre: string): string;
  latest(number: string, other: Other): string;
  target(number: string): string;
  targetMet(number: string, direction: 'lower' | 'higher', met: boolean): string;
  readonly noValues: string;
  readonly allMissing: string;
  readonly notApplicable: string;
  readonly someHidden: string;
  allHidden(why: string): string;

  /** Table headings, labels and notes. */
  readonly period: string;
  readonly status: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly answers: string;
  readonly targetLabel: string;
  readonly medianLabel: string;
  readonly meanLabel: string;
  readonly lowerLimit: string;
  readonly upperLimit: string;
  readonly signal: string;
  readonly above: string;
  readonly below: string;
  readonly rules: { readonly run: string; readonly spc: (chart: string) => string };
  readonly signalNote: Readonly<Record<'better' | 'worse' | 'changed', string>>;
  readonly rebased: string;
  manyPeriods(count: string): string;
  readonly hiddenBias: string;
}

const sides: Readonly<Record<Side, string>> = { above: 'över', below: 'under' };

export const words = new Lexicon<TrendWords>(
  {
    judgement: {
      improvement: 'Förbättring',
      deterioration: 'Försämring',
      higher: 'Högre nivå',
      lower: 'Lägre nivå',
      change: 'Förändring',
      'no-change': 'Ingen säker förändring',
      'too-few': 'Ingen bedömning',
    },
    median: 'medianen',
    mean: 'medelnivån',
    countedFrom: (centre, period) => `${centre} (räknad från ${period})`,
    latestRun: (latest, side, centre) => `${latest} ligger alla ${sides[side]} ${centre}.`,
    run: (count, span, side, centre, over, broken) =>
      `${count} i följd, ${span}, ${over ? 'låg' : 'ligger'} ${sides[side]} ${centre}` +
      `${over ? ', men inte de senaste' : ''}${broken ? ' (de som saknar värde eller ligger på linjen räknas inte)' : ''}.`,
    beyond: (many, count, places) =>
      `${many === 1 ? 'ett värde' : `${count} värden`} ligger utanför styrgränserna${places ? `: ${places}` : ''}.`,
    crossings: (many, crossings, expected, centre) =>
      `Kurvan korsar ${centre} ${many === 0 ? 'inte en enda gång' : `bara ${crossings} ${many === 1 ? 'gång' : 'gånger'}`}; slumpen ger minst ${expected}.`,
    chance: (centre) => `variationen kring ${centre} kan förklaras av slumpen.`,
    withinLimits: (centre) => `alla värden ligger inom styrgränserna kring ${centre}, och variationen kan förklaras av slumpen.`,
    tooFew: (many, count, needed) => `det finns ${many === 1 ? 'ett värde' : `${count} värden`}, och det behövs minst ${needed} som skiljer sig från mittlinjen.`,
    rolling: (periods) => `varje värde omfattar ${periods}, så grannar delar det mesta av det de räknar.`,
    tooManyHidden: (hidden, all) => `${hidden} av ${all} värden är skyddade och visas inte.`,
    allEqual: (value) => `alla värden är lika, ${value}.`,
    onTheLine: (centre) => `mer än hälften av värdena ligger på ${centre}.`,
    latest: (number, other) => `Senaste värdet är ${number}${other ? `, ${other.name} ${other.number}` : ''}.`,
    target: (number) => `Målet är ${number}.`,
    targetMet: (number, direction, met) => `Målet, ${direction === 'lower' ? 'högst' : 'minst'} ${number}, nås${met ? '' : ' inte'}.`,
    noValues: 'Det finns inga värden för det här urvalet.',
    allMissing: 'Alla värden saknas för det här urvalet.',
    notApplicable: 'Indikatorn är inte tillämplig för det här urvalet.',
    someHidden: 'Inga värden kan visas: en del är så få att de skyddas, andra saknas.',
    allHidden: (why) => `Inga värden kan visas, för att skydda enskilda personer: alla ${why}.`,
    period: 'Period',
    status: 'Anmärkning',
    numerator: 'Täljare',
    denominator: 'Nämnare',
    answers: 'Antal svar',
    targetLabel: 'Mål',
    medianLabel: 'Median',
    meanLabel: 'Medel',
    lowerLimit: 'Undre styrgräns',
    upperLimit: 'Övre styrgräns',
    signal: 'Signal',
    above: 'över',
    below: 'under',
    rules: {
      run: 'Bedömd som seriediagram med två regler: ovanligt lång serie på ena sidan av medianen, eller ovanligt få korsningar (Anhøj och Olesen 2014).',
      spc: (chart) =>
        `Bedömd som styrdiagram (${chart}): värde utanför gränserna på tre standardavvikelser, ovanligt lång serie eller ovanligt få korsningar.`,
    },
    signalNote: { better: 'värden som bedömningen bygger på (bättre)', worse: 'värden som bedömningen bygger på (sämre)', changed: 'värden som bedömningen bygger på' },
    rebased: 'Ny mittlinje härifrån',
    manyPeriods: (count) => `${count} perioder`,
    hiddenBias: 'De värden som visas är för det mesta de högre, eftersom de små är skyddade. Median och bedömning skulle vilseleda och visas inte.',
  },
  { en: async () => (await import('./words.en.js')).english },
);
