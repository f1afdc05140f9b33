import type { Cell, Indicator } from '@indicator-elements/feed';
import { attributeChart, chooseControlChart, individualsChart, mean, runRules, shiftDirection, type ChartableKind, type ControlChart, type ControlPart, type MaybeNumber } from '@indicator-elements/statistics';
import type { TableCell } from '../chart.js';
import { defined } from '../defined.js';
import { boundsOf, perOf, valueInSentence } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import { sideTones } from '../sides.js';
import type { Charted, Few, TrendVerdict } from './analysis.js';
import { controlWords } from './control-words.js';
import type { TrendFacts, TrendRow } from './rows.js';
import { words } from './words.js';

export { controlWords } from './control-words.js';

/** The control chart of the right kind for an indicator's series, in the shape of a run chart. */
export function controlChart(indicator: Indicator, kind: ChartableKind, cells: readonly (Cell | undefined)[], partStarts: readonly number[]): Charted {
  const chart = chosenChart(indicator, kind, cells, partStarts);
  const parts = steadied(chart.parts, cells, (others) => chosenChart(indicator, kind, others, partStarts).parts);
  return { kind: chart.kind, parts: parts.map(({ runs, centre, ...part }) => ({ ...runs, ...part, median: centre })), ...defined('few', fewOf(kind, cells.slice(chart.parts.at(-1)!.start))) };
}

/**
 * Single values far off pull the mean with them, and all the others then lie on one side of it. A run at the end tells of a new level only
 * if it is as long around the mean of the values within the limits.
 */
function steadied(parts: ControlPart[], cells: readonly (Cell | undefined)[], chartOf: (cells: readonly (Cell | undefined)[]) => ControlPart[]): ControlPart[] {
  const beyond = new Set(parts.flatMap((part) => part.beyond));
  if (beyond.size === 0) return parts;
  const values = cells.map(valueOf);
  const within = chartOf(cells.map((cell, i) => (beyond.has(i) ? undefined : cell)));
  return parts.map((part, i) => {
    const side = shiftDirection(part);
    if (!side) return part;
    const runs = runRules(values, part, within[i]!.centre);
    return shiftDirection({ ...part, runs }) === side ? part : { ...part, runs: { ...runs, verdict: 'signal' } };
  });
}

const valueOf = (cell: Cell | undefined): MaybeNumber => cell?.value ?? null;

/** With fewer expected in a period, chance alone is beyond three standard deviations far too often: see `docs/statistics.md`. */
const FEWEST_EVENTS = 5;

/** How many events there are in a period, on average, or people without one where those are fewer; undefined where they are enough, or nothing is counted. */
function fewOf(kind: ChartableKind, cells: readonly (Cell | undefined)[]): Few | undefined {
  if (kind === 'score') return undefined;
  const average = (numberOf: (cell: Cell | undefined) => MaybeNumber): number => mean(cells.map(numberOf)) ?? Infinity;
  const events = kind === 'count' ? average(valueOf) : average((cell) => cell?.numerator ?? null);
  const others = kind === 'proportion' ? average((cell) => cell?.denominator ?? null) - events : Infinity;
  const few = Math.min(events, others);
  return few < FEWEST_EVENTS ? { few, counted: few === events } : undefined;
}

/** Instead of a change: that what was found is single values. */
export function unusualText({ part, judgement }: TrendVerdict, { language }: Formats): string | undefined {
  const many = part.beyond!.length;
  return judgement === 'change' && many > 0 ? controlWords.in(language).unusual(many) : undefined;
}

/** Which values are beyond the limits, above and below, of how many; of those within a run that is told of besides, nothing. */
export function beyondText({ part }: TrendVerdict, { rows, indicator }: TrendFacts, format: Formats): string | undefined {
  const [say, more] = [words.in(format.language), controlWords.in(format.language)];
  const told = shiftDirection(part) ? part.endRun!.points : [];
  const beyond = part.beyond!.filter((row) => !told.includes(row));
  const all = rows.slice(part.start, part.end).filter(({ own }) => own?.value !== undefined).length;
  const valueAt = (row: number): number => rows[row]!.own!.value!;
  const texts = (['above', 'below'] as const).flatMap((side) => {
    const these = beyond.filter((row) => valueAt(row) > part.median! === (side === 'above'));
    if (these.length === 0) return [];
    const written = these.map((row) => `${format.period(rows[row]!.period)} (${valueInSentence(valueAt(row), indicator, format)})`);
    const which = these.length <= LISTED ? format.list(written) : undefined;
    const tone = say.tone[sideTones(indicator.direction)[side]];
    return [more.beyond(which, these.length, format.count(these.length), format.number(all, 0), side, tone, format.period(rows[these.at(-1)!]!.period))];
  });
  if (texts.length === 0) return undefined;
  const [first, ...others] = texts as [string, ...string[]];
  return [told.length > 0 ? capitalise(first) : first, ...others.map(capitalise)].join(' ');
}

/** As many values as are told one by one. */
const LISTED = 3;

/** That there are too few events to draw limits. */
export function tooRare({ few, counted }: Few, { language, number }: Formats): string {
  return controlWords.in(language).tooRare(number(few, 1), number(FEWEST_EVENTS, 0), counted);
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
  const chart = individualsChart(cells.map(valueOf), { partStarts });
  // An individuals chart does not know what a value can be: no limit is drawn beyond that.
  const { min, max } = boundsOf(indicator);
  const within = (limits: MaybeNumber[]): MaybeNumber[] =>
    limits.map((limit) => (typeof limit === 'number' ? Math.max(min, Math.min(limit, max)) : limit));
  return { ...chart, parts: chart.parts.map((part) => ({ ...part, lower: within(part.lower), upper: within(part.upper) })) };
}
