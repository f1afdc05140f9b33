import { textIn, type Feed, type Language, type Query } from '@indicator-elements/feed';
import { lazily, type ChartModel, type ModelResult, type Table, type TableCell } from '../chart.js';
import { numberCell } from '../columns.js';
import { describeSlice, percentText, valueCell, withHeading } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import { beside, findLadder, shareOf, type LadderFacts, type LadderOptions, type Round } from './rows.js';
import { isEmpty, stepName, summarise } from './summary.js';
import { words } from './words.js';

export interface LadderModel extends ChartModel {
  readonly facts: LadderFacts;
}

/** The signs of the groups, in their order, and what they are drawn in. */
export const groupSigns = [
  { sign: '●', paint: 'own', shape: 'circle' },
  { sign: '□', paint: 'other', shape: 'square' },
  { sign: '△', paint: 'quiet', shape: 'triangle-up' },
] as const;

/** How many stand on each step: sentence and table, all from the same facts. */
export function ladderModel(feed: Feed, query: Query & LadderOptions, language: Language): ModelResult<LadderModel> {
  const found = findLadder(feed, query);
  if (!found.ok) return found;
  const { facts } = found;
  const shown = formats(language, 'shown');
  const heading = textIn(facts.indicator.label, language);
  const subheading = subheadingOf(facts, shown);
  const empty = isEmpty(facts);
  const table = lazily(() => tableOf(facts, withHeading(heading, subheading), shown));
  return {
    ok: true,
    model: {
      language,
      views: [],
      view: 'chart',
      facts,
      empty,
      heading,
      subheading,
      summary: summarise(facts, language),
      legend: isAlone(facts) ? [] : beside.module.legendOf(facts, shown),
      get table() {
        return table();
      },
      feed,
    },
  };
}

/** Whether everybody's answers of one round are all that is shown. */
function isAlone({ dimension, previous }: LadderFacts): boolean {
  return !dimension && previous === undefined;
}

/** "Jönköpings län, maj 2025, jämfört med maj 2024. Antal svar. n = 30." */
function subheadingOf(facts: LadderFacts, format: Formats): string {
  const { slice, period, whole } = facts;
  const say = words.in(format.language);
  const span = period === undefined ? '' : format.period(period);
  const against = isAlone(facts) ? '' : beside.module.againstText(facts, format);
  const n = whole?.now.answers && !isEmpty(facts) ? ` ${say.n}\u00a0=\u00a0${format.number(whole.now.answers.n, 0)}.` : '';
  return describeSlice(slice, span + against, format) + n;
}

interface Column {
  readonly label: string;
  readonly total: TableCell;
  cell(step: number): TableCell;
}

function tableOf(facts: LadderFacts, caption: string, format: Formats): Table {
  const { steps, whole, previous, feed, indicator } = facts;
  const { language } = format;
  const say = words.in(language);
  const columnsOf = (label: string, round: Round, isBefore: boolean): Column[] => {
    const { answers } = round;
    const counts: Column = {
      label,
      total: numberCell(answers?.n, 0, format) ?? { text: '' },
      cell: (step) => valueCell(round.cells[step], indicator, feed, format, 0),
    };
    if (isBefore || shareOf(round, 0) === undefined) return [counts];
    const share: Column = {
      label: say.of(label, say.share),
      total: { text: percentText(1, format), value: 100 },
      cell: (step) => {
        const part = shareOf(round, step)!;
        return { text: percentText(part, format), value: 100 * part };
      },
    };
    return [counts, share];
  };
  const unit = indicator.unit === undefined ? say.answers(2) : textIn(indicator.unit, language);
  const shown = isAlone(facts) ? [{ each: whole!, name: unit }] : beside.module.namedRounds(facts, unit, format);
  const columns = shown.flatMap(({ each: { now, before }, name }) => [
    ...columnsOf(capitalise(name), now, false),
    ...(before && previous !== undefined ? columnsOf(capitalise(say.of(name, format.period(previous))), before, true) : []),
  ]);
  const row = (header: string, cells: readonly TableCell[]) => ({ key: header, header, cells });
  const rows = steps.map((_, step) => row(capitalise(stepName(facts, step, format)), columns.map(({ cell }) => cell(step))));
  const totals = columns.map(({ total }) => total);
  return {
    caption,
    columns: [say.stepColumn, ...columns.map(({ label }) => label)],
    rows: facts.period === undefined ? [] : totals.some(({ value }) => value !== undefined) ? [...rows, row(say.total, totals)] : rows,
  };
}
