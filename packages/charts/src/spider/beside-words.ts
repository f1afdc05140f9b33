import { Lexicon } from '../lexicon.js';

/** The words of groups, and of the former round. Numbers, periods and lists come written already. */
export interface BesideWords {
  /** As `extremes` of `SpiderWords`, of one of several series. */
  extremesOf(series: string, highest: string, lowest: string): string;
  allEqualOf(series: string, number: string): string;
  onlyOneOf(series: string, axis: string, number: string): string;
  /** An axis that has been named already, instead of its name. */
  readonly theLast: string;
  readonly theFirst: string;
  readonly theSame: string;
  change(period: string, axis: string, from: string, to: string): string;
  changeTied(period: string, axes: readonly { readonly axis: string; readonly from: string; readonly to: string }[], and: (items: readonly string[]) => string): string;
  changeMany(period: string, count: string, size: string): string;
  noChange(period: string): string;
}

export const besideWords = new Lexicon<BesideWords>(
  {
    extremesOf: (series, highest, lowest) => `${series}: högst ${highest}, lägst ${lowest}.`,
    allEqualOf: (series, number) => `${series}: alla lika högt, ${number}.`,
    onlyOneOf: (series, axis, number) => `${series}: bara ${axis} har ett värde, ${number}.`,
    theLast: 'den lägst skattade',
    theFirst: 'den högst skattade',
    theSame: 'densamma',
    change: (period, axis, from, to) => `Mest ändrad sedan ${period} är ${axis}: från ${from} till ${to}.`,
    changeTied: (period, axes, and) => `Mest ändrade sedan ${period}, och lika mycket, är ${and(axes.map(({ axis, from, to }) => `${axis} (från ${from} till ${to})`))}.`,
    changeMany: (period, count, size) => `Mest ändrade sedan ${period}, och lika mycket, är ${count} av dem: ${size}.`,
    noChange: (period) => `Inget har ändrats sedan ${period}.`,
  },
  { en: async () => (await import('./beside-words.en.js')).english },
);
