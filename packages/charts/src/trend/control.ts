import type { Cell, Indicator } from '@indicator-elements/feed';
import { attributeChart, chooseControlChart, individualsChart, type ChartableKind, type ControlChart, type MaybeNumber } from '@indicator-elements/statistics';
import type { TableCell } from '../chart.js';
import { boundsOf, perOf } from '../describe.js';
import type { Formats } from '../format.js';
import { controlWords } from './control-words.js';
import type { Charted, TrendFacts, TrendRow, TrendVerdict } from './rows.js';

export { controlWords } from './control-words.js';

/** The control chart of the right kind for an indicator's series, in the shape of a run chart. */
export function controlChart(...given: Parameters<typeof chosenChart>): Charted {
  const { kind, parts } = chosenChart(...given);
  return { kind, parts: parts.map(({ runs, centre, ...part }) => ({ ...runs, ...part, median: centre })) };
}

/** Instead of a change: that what was found is single values. */
export function unusualText({ part, judgement }: TrendVerdict, { language }: Formats): string | undefined {
  const many = part.beyond!.length;
  return judgement === 'change' && many > 0 ? controlWords.in(language).unusual(many) : undefined;
}

/** Which values are beyond the limits, or how many. */
export function beyondText({ part: { beyond = [] } }: TrendVerdict, { rows }: TrendFacts, format: Formats): string | undefined {
  const places = beyond.map((row) => format.period(rows[row]!.period));
  return beyond.length > 0 ? controlWords.in(format.language).beyond(beyond.length, beyond.length <= 3 ? format.list(places) : format.count(beyond.length)) : undefined;
}

/** The limits as columns of the table. */
export function limitColumns({ language }: Formats, cell: (value: number | undefined) => TableCell | undefined) {
  const say = controlWords.in(language);
  return [
    { label: say.lowerLimit, cell: ({ lower }: TrendRow) => cell(lower) },
    { label: say.upperLimit, cell: ({ upper }: TrendRow) => cell(upper) },
  ];
}

function chosenChart(
  indicator: Indicator,
  kind: ChartableKind,
  cells: readonly (Cell | undefined)[],
  partStarts: readonly number[],
): ControlChart {
  // A chart of counts would leave out every value that has none.
  const isCounted = cells.every((cell) => cell?.value === undefined || (cell.numerator !== undefined && cell.denominator !== undefined));
  const counts = cells.map((cell) =>
    cell?.numerator !== undefined && cell.denominator !== undefined ? { numerator: cell.numerator, denominator: cell.denominator } : null,
  );
  const chosen = isCounted ? chooseControlChart(kind, counts, partStarts) : 'I';
  if (chosen !== 'I') return attributeChart(chosen, counts, { partStarts, per: perOf(indicator) });
  const chart = individualsChart(cells.map((cell) => cell?.value ?? null), { partStarts });
  // An individuals chart does not know what a value can be: no limit is drawn beyond that.
  const { min, max } = boundsOf(indicator);
  const within = (limits: MaybeNumber[]): MaybeNumber[] =>
    limits.map((limit) => (typeof limit === 'number' ? Math.max(min, Math.min(limit, max)) : limit));
  return { ...chart, parts: chart.parts.map((part) => ({ ...part, lower: within(part.lower), upper: within(part.upper) })) };
}
