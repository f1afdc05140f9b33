import { textIn, type Cell, type Feed, type Language, type Query } from '@indicator-elements/feed';
import { lazily, type ChartModel, type ModelResult, type Table, type TableCell, type Tone } from '../chart.js';
import { numberCell, tableOfColumns, type Column } from '../columns.js';
import { decimalsOf, describeSlice, valueCell, withHeading } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import { sideTones } from '../sides.js';
import { control, controlWordsOf, isOver } from './analysis.js';
import { findTrend, type TrendFacts, type TrendOptions, type TrendRow } from './rows.js';
import { summarise } from './summary.js';
import { words } from './words.js';

export interface TrendModel extends ChartModel {
  readonly facts: TrendFacts;
  /** How the points that a signal rests on are shown, by the side they lie on: as the sentence says it, which of a run that is over says nothing of better or worse. */
  readonly signalTone: Readonly<Record<'above' | 'below', Tone>>;
}

/** The trend of one indicator in one area: rows, sentence and table, all from the same facts. */
export function trendModel(feed: Feed, query: Query & TrendOptions, language: Language): ModelResult<TrendModel> {
  const found = findTrend(feed, query);
  if (!found.ok) return found;
  const { facts } = found;
  const { indicator, slice, rows } = facts;
  const shown = formats(language, 'shown');
  const first = rows[0];
  const last = rows.at(-1);
  const span = first && last ? shown.span(first.period, last.period) : '';
  const signalTone = sideTones(facts.verdict && isOver(facts.verdict) ? 'neutral' : indicator.direction);
  const heading = textIn(indicator.label, language);
  const subheading = describeSlice(slice, span, shown);
  const table = lazily(() => tableOf(facts, withHeading(heading, subheading), shown));
  return {
    ok: true,
    model: {
      language,
      views: [],
      view: 'chart',
      facts,
      signalTone,
      empty: !rows.some(({ own }) => own?.value !== undefined),
      heading,
      subheading,
      summary: summarise(facts, language),
      legend: [],
      get table() {
        return table();
      },
      feed,
    },
  };
}

function tableOf(facts: TrendFacts, caption: string, format: Formats): Table {
  const { feed, indicator, area, compared, verdict } = facts;
  const { language } = format;
  const say = words.in(language);
  const decimals = decimalsOf(indicator);
  const number = (value: number | undefined, digits = decimals): TableCell | undefined => numberCell(value, digits, format);
  const measured = (cell: Cell | undefined): TableCell => valueCell(cell, indicator, feed, format);
  const columns: Column<TrendRow>[] = [
    { label: textIn(area.name, language), cell: ({ own }) => measured(own) },
    // Which values the verdict rests on, before what they are made of.
    { label: say.signal, cell: ({ signal }) => (signal ? { text: say[signal] } : undefined) },
    { label: say.numerator, cell: ({ own }) => number(own?.numerator, 0) },
    { label: say.denominator, cell: ({ own }) => number(own?.denominator, 0) },
    { label: say.answers, cell: ({ own }) => number(own?.n, 0) },
    ...(compared ? [{ label: textIn(compared.name, language), cell: ({ compared: cell }: TrendRow) => cell && measured(cell) }] : []),
    { label: say.targetLabel, cell: ({ target }) => number(target) },
    { label: (verdict && controlWordsOf(verdict, language))?.meanLabel ?? say.medianLabel, cell: ({ centre }) => number(centre) },
    ...(verdict?.chart ? control.module.limitColumns(format, number) : []),
  ];
  return tableOfColumns(caption, say.period, columns, facts.rows, ({ period }) => ({ key: period, header: capitalise(format.period(period)) }));
}
