import type { Judgement, Side } from '@indicator-elements/statistics';
import type { Tone } from '../chart.js';
import { Lexicon } from '../lexicon.js';

type Other = { readonly name: string; readonly number: string } | undefined;

/** The trend's words. Numbers and periods come written already. */
export interface TrendWords {
  readonly judgement: Readonly<Record<Judgement, string>>;
  /** A change that is over. */
  readonly earlier: string;
  /** What is said after a side: " (bättre)". */
  readonly tone: Readonly<Record<Tone, string>>;
  readonly median: string;
  countedFrom(centre: string, period: string): string;
  /** " sedan juli 2024". */
  sinceThen(period: string): string;
  latestRun(latest: string, side: Side, centre: string): string;
  run(count: string, span: string, side: Side, centre: string, over: boolean, broken: boolean): string;
  crossings(many: number, crossings: string, expected: string, centre: string): string;
  /** A yearly rhythm has few crossings, too. */
  readonly season: string;
  chance(centre: string): string;
  /** " från och med mars 2024", for a part that is not the whole. */
  since(period: string): string;
  tooFew(many: number, count: string, needed: string, since: string): string;
  /** Each value covers several periods, so that neighbours rest mostly on the same data. */
  rolling(periods: string): string;
  tooManyHidden(hidden: string, all: string, since: string): string;
  /** `many` is undefined for all of them, `needed` where there are enough beside the line, but all on one side. */
  onTheLine(many: string | undefined, all: string, centre: string, needed: string | undefined): string;
  /** @param hidden whether a later one is */
  latest(number: string, other: Other, hidden: boolean): string;
  target(number: string): string;
  targetMet(number: string, direction: 'lower' | 'higher', met: boolean | 'almost'): string;

  /** Table headings, labels and notes. */
  readonly period: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly answers: string;
  readonly targetLabel: string;
  readonly medianLabel: string;
  readonly signal: string;
  readonly above: string;
  readonly below: string;
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
    earlier: 'Tidigare förändring',
    tone: { better: ' (bättre)', worse: ' (sämre)', changed: '' },
    median: 'medianen',
    sinceThen: (period) => ` sedan ${period}`,
    countedFrom: (centre, period) => `${centre} (räknad från och med ${period})`,
    latestRun: (latest, side, centre) => `${latest} ligger alla ${sides[side]} ${centre}.`,
    run: (count, span, side, centre, over, broken) =>
      `${count} i följd, ${span}, ${over ? 'låg' : 'ligger'} ${sides[side]} ${centre}` +
      `${broken ? ' (de som saknar värde eller ligger på linjen räknas inte)' : ''}.`,
    crossings: (many, crossings, expected, centre) =>
      `kurvan korsar ${centre} bara ${crossings} ${many === 1 ? 'gång' : 'gånger'}; slumpen ger oftast minst ${expected}.`,
    season: 'Årstiderna kan ge samma mönster.',
    chance: (centre) => `variationen kring ${centre} kan förklaras av slumpen.`,
    since: (period) => ` från och med ${period}`,
    tooFew: (many, count, needed, since) =>
      `det finns ${many === 0 ? 'inga värden' : many === 1 ? 'bara ett värde' : `bara ${count} värden`}${since}, och det behövs minst ${needed}.`,
    rolling: (periods) => `varje värde omfattar ${periods}, så värden intill varandra bygger mest på samma data.`,
    tooManyHidden: (hidden, all, since) => `${hidden} av ${all} värden${since} visas inte, för att skydda enskilda personer.`,
    onTheLine: (many, all, centre, needed) =>
      many
        ? `${many} av ${all} värden ligger på ${centre}, ${needed ? `och det behövs minst ${needed} som inte gör det` : 'och de övriga på samma sida om den'}.`
        : `alla värden ligger på ${centre}.`,
    latest: (number, other, hidden) => `Senast${hidden ? ' visade' : 'e'} värdet är ${number}${other ? `, mot ${other.number} för ${other.name}` : ''}.`,
    target: (number) => `Målet är ${number}.`,
    targetMet: (number, direction, met) =>
      `Målet, ${direction === 'lower' ? 'högst' : 'minst'} ${number}, nås${met ? (met === true ? '' : ' nästan') : ' inte'}.`,
    period: 'Period',
    numerator: 'Täljare',
    denominator: 'Nämnare',
    answers: 'Antal svar',
    targetLabel: 'Mål',
    medianLabel: 'Median',
    signal: 'Signal',
    above: 'över',
    below: 'under',
  },
  { en: async () => (await import('./words.en.js')).english },
);
