import type { Cell, Indicator, Language } from '@indicator-elements/feed';
import { judge, runChart, shiftDirection, type ControlChartKind, type ControlPart, type Judgement, type RunPart, type Side } from '@indicator-elements/statistics';
import { defined } from '../defined.js';
import { later } from '../later.js';
import type { ControlWords } from './control-words.js';
import type { TrendRow } from './rows.js';
import { words } from './words.js';

/** What a series is judged by: `run` a run chart, `spc` a control chart, `none` nothing. */
export type Analysis = 'run' | 'spc' | 'none';

/** A part of the series, with its centre line as `median` whichever chart it is of; limits and points beyond them of a control chart. */
export type TrendPart = RunPart & Partial<Pick<ControlPart, 'lower' | 'upper' | 'beyond'>>;

/** A run chart, or a control chart of some kind. */
export interface Charted {
  readonly parts: readonly TrendPart[];
  readonly kind?: ControlChartKind;
  /** Of the last part; absent where limits may be trusted. */
  readonly few?: Few;
}

/** How many there are in a period, on average, of those that are counted, or of the others where they are fewer. */
export interface Few {
  readonly few: number;
  readonly counted: boolean;
}

/** What the analysis draws at a period: centre line and control limits, and whether the verdict rests on the value there. */
export type Analysed = Pick<TrendRow, 'centre' | 'lower' | 'upper' | 'signal'>;

/** What the analysis found. `part` is the last one: today's verdict is about it. */
export interface TrendVerdict {
  readonly judgement: Judgement;
  readonly part: TrendPart;
  readonly parts: readonly TrendPart[];
  /** The control chart that was chosen; absent for a run chart. */
  readonly chart?: ControlChartKind;
  /**
   * Why there is no verdict however many values there are: so many are hidden that the rest is no fair sample, each value covers
   * several periods, or so few events (on average, in a period) that limits of three standard deviations are none.
   */
  readonly withheld?: { readonly hidden: number; readonly all: number } | { readonly rolling: number } | Few;
}

/** Control charts, for who asks for one. */
export const control = later(() => import('./control.js'));

/** The words for a control chart; undefined for a run chart, which needs none of them. */
export function controlWordsOf({ chart }: TrendVerdict, language: Language): ControlWords | undefined {
  return chart && control.module.controlWords.in(language);
}

/** What the centre line is called before its number: "medianen", or "medelnivån" of a control chart. */
export function centreName(verdict: TrendVerdict, language: Language): string {
  return controlWordsOf(verdict, language)?.mean ?? words.in(language).median;
}

/** Whether the verdict rests on a run that is over: something has changed, and where things stand now is not said. */
export function isOver({ judgement, part }: TrendVerdict): boolean {
  return judgement === 'change' && part.longRun !== undefined && !part.beyond?.length;
}

/** @param cells the own area's, one for each period @param partStarts where a new part begins */
export function analyse(
  analysis: 'run' | 'spc',
  indicator: Indicator,
  cells: readonly (Cell | undefined)[],
  partStarts: readonly number[],
): { readonly verdict: TrendVerdict; readonly at: (row: number) => Analysed } {
  const charted = chartOf(analysis, indicator, cells, partStarts);
  const verdict = verdictOf(charted, indicator, cells);
  const signals = verdict.withheld ? undefined : signalsOf(verdict.part, cells);
  return { verdict, at: (row) => ({ ...(!verdict.withheld && linesAt(charted, row)), ...defined('signal', signals?.get(row)) }) };
}

function chartOf(
  analysis: 'run' | 'spc',
  indicator: Indicator,
  cells: readonly (Cell | undefined)[],
  partStarts: readonly number[],
): Charted {
  const { kind } = indicator;
  if (analysis === 'run' || kind === 'distribution') return runChart(cells.map((cell) => cell?.value ?? null), { partStarts });
  return control.module.controlChart(indicator, kind, cells, partStarts);
}

function verdictOf({ parts, kind, few }: Charted, indicator: Indicator, cells: readonly (Cell | undefined)[]): TrendVerdict {
  const part = parts.at(-1)!;
  const own = cells.slice(part.start, part.end);
  const hidden = own.filter((cell) => cell?.status === 'suppressed').length;
  const all = hidden + own.filter((cell) => cell?.value !== undefined).length;
  const { rolling } = indicator;
  const isBiased = indicator.kind !== 'score' && hidden > HIDDEN_SHARE * all;
  const withheld = rolling ? { rolling } : isBiased ? { hidden, all } : few;
  return {
    judgement: withheld ? 'too-few' : judge(part, indicator.direction),
    part,
    parts,
    ...defined('chart', kind),
    ...defined('withheld', withheld),
  };
}

/**
 * With more than a tenth of the values hidden nothing is judged: the hidden ones are not missing at random, they are small numbers (of
 * events or, of a high proportion, of those without), so that the median of the others is off and runs on one side are cut off. A score is
 * hidden when few have answered, whatever they say.
 */
const HIDDEN_SHARE = 0.1;

/** The points that the verdict of the last part rests on: the run at its end, or else points beyond a limit, or a run that is over. */
function signalsOf(part: TrendPart, cells: readonly (Cell | undefined)[]): Map<number, Side> {
  const signals = new Map<number, Side>();
  const { median: centre, longRun, endRun, beyond = [] } = part;
  if (part.verdict !== 'signal' || centre === null) return signals;
  const run = shiftDirection(part) ? endRun : beyond.length > 0 ? undefined : longRun;
  for (const i of run?.points ?? []) signals.set(i, run!.side);
  for (const i of beyond) signals.set(i, cells[i]!.value! > centre ? 'above' : 'below');
  return signals;
}

/** A line through too few values to judge is drawn, and says where they lie; limits would say how far chance goes. */
function linesAt({ parts }: Charted, row: number): Analysed {
  const part = parts.find(({ start, end }) => row >= start && row < end);
  const isJudged = part?.verdict !== 'too-few';
  return {
    ...defined('centre', part?.median),
    ...defined('lower', isJudged ? part?.lower?.[row - part.start] : undefined),
    ...defined('upper', isJudged ? part?.upper?.[row - part.start] : undefined),
  };
}
