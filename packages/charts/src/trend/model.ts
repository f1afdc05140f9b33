import { textIn, type Feed, type Language, type Query, type Status } from '@indicator-elements/feed';
import { absenceOf, absentSign, type Absence } from '../absent.js';
import type { ChartModel, ModelResult, Note, Table, TableCell, Tone } from '../chart.js';
import { decimalsOf, describeSlice, sourceLine, statusText, withStatus, withHeading } from '../describe.js';
import { capitalise, countOf, formats, type Formats } from '../format.js';
import { sideMark, sideTones } from '../sides.js';
import { controlWordsOf, findTrend, type TrendFacts, type TrendOptions, type TrendRow } from './rows.js';
import { summarise } from './summary.js';
import { words } from './words.js';

export interface TrendModel extends ChartModel {
  readonly facts: TrendFacts;
  /** How the points that a signal rests on are shown; by the side they lie on. */
  readonly signalTone: Readonly<Record<'above' | 'below', Tone>>;
}

/** The trend of one indicator in one area: rows, sentence, table and notes, all from the same facts. */
export function trendModel(feed: Feed, query: Query & TrendOptions, language: Language): ModelResult<TrendModel> {
  const found = findTrend(feed, query);
  if (!found.ok) return found;
  const { facts } = found;
  const { indicator, slice, rows } = facts;
  const shown = formats(language, 'shown');
  const first = rows[0];
  const last = rows.at(-1);
  const span = first && last ? shown.span(first.period, last.period) : '';
  const signalTone = sideTones(indicator.direction);
  const heading = textIn(indicator.label, language);
  const subheading = describeSlice(slice, span, shown);
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
      table: tableOf(facts, withHeading(heading, subheading), shown),
      notes: notesOf(facts, signalTone, shown),
      source: sourceLine(feed, shown),
    },
  };
}

/** A column of the table: its heading, and what it holds of a row; left out where it holds nothing at all. */
interface Column {
  readonly label: string;
  cell(row: TrendRow): TableCell | undefined;
}

function tableOf(facts: TrendFacts, caption: string, format: Formats): Table {
  const { feed, indicator, area, compared, verdict } = facts;
  const { language } = format;
  const say = words.in(language);
  const control = verdict && controlWordsOf(verdict, language);
  const decimals = decimalsOf(indicator);
  const value = (number: number | undefined, status?: Status): TableCell | undefined => {
    const text = number === undefined ? undefined : format.number(number, decimals);
    if (text === undefined && status === undefined) return undefined;
    return { text: withStatus(text, status, feed, language), ...(number === undefined ? {} : { value: number }) };
  };
  const whole = (number: number | undefined): TableCell | undefined =>
    number === undefined ? undefined : { text: format.number(number, 0), value: number };
  const absent = (row: TrendRow): Status | undefined => row.own?.status ?? (row.own?.value === undefined ? 'missing' : undefined);
  const columns: Column[] = [
    { label: textIn(area.name, language), cell: (row) => value(row.own?.value, absent(row)) },
    { label: say.status, cell: ({ own }) => (own?.value !== undefined && own.status ? { text: statusText(own.status, feed, language) } : undefined) },
    { label: say.numerator, cell: ({ own }) => whole(own?.numerator) },
    { label: say.denominator, cell: ({ own }) => whole(own?.denominator) },
    { label: say.answers, cell: ({ own }) => whole(own?.n) },
    ...(compared ? [{ label: textIn(compared.name, language), cell: ({ compared: cell }: TrendRow) => value(cell?.value, cell?.status) }] : []),
    { label: say.targetLabel, cell: ({ target }) => value(target) },
    { label: control?.meanLabel ?? say.medianLabel, cell: ({ centre }) => value(centre) },
    ...(control
      ? [
          { label: control.lowerLimit, cell: ({ lower }: TrendRow) => value(lower) },
          { label: control.upperLimit, cell: ({ upper }: TrendRow) => value(upper) },
        ]
      : []),
    { label: say.signal, cell: ({ signal }) => (signal ? { text: say[signal] } : undefined) },
  ];
  const used = columns.filter((column, i) => i === 0 || facts.rows.some((row) => column.cell(row)));
  return {
    caption,
    columns: [say.period, ...used.map(({ label }) => label)],
    rows: facts.rows.map((row) => ({
      key: row.period,
      header: capitalise(format.period(row.period)),
      cells: used.map((column) => column.cell(row) ?? { text: '' }),
    })),
  };
}

function notesOf(facts: TrendFacts, tones: TrendModel['signalTone'], format: Formats): Note[] {
  const { feed, indicator, rows, events, verdict } = facts;
  const { language } = format;
  const say = words.in(language);
  const notes: Note[] = events.map(({ event }, i) => ({
    sign: String(i + 1),
    text: [
      `${format.period(event.period)}: ${textIn(event.label, language)}`,
      event.description && textIn(event.description, language),
      event.rebase && say.rebased,
    ]
      .filter((sentence) => sentence !== undefined && sentence !== false)
      .map((sentence) => sentence.replace(/\.$/, ''))
      .join('. '),
  }));
  for (const side of ['above', 'below'] as const) {
    if (rows.some(({ signal }) => signal === side)) notes.push({ sign: sideMark[side], tone: tones[side], text: say.signalNote[tones[side]] });
  }
  for (const [status, sign] of [['preliminary', '○'], ['low-reliability', '□']] as const) {
    const where = rows.filter(({ own }) => own?.value !== undefined && own.status === status);
    if (where.length > 0) notes.push({ sign, text: `${statusText(status, feed, language)}: ${spans(where, facts, format)}` });
  }
  for (const [status, sign] of Object.entries(absentSign) as [Absence, string][]) {
    const where = rows.filter(({ own }) => absenceOf(own) === status);
    if (where.length > 0 && where.length < rows.length) {
      notes.push({ sign, text: `${spans(where, facts, format)} ${statusText(status, feed, language)}` });
    }
  }
  if (indicator.definition !== undefined) notes.push({ text: textIn(indicator.definition, language), background: true });
  if (verdict?.withheld && 'hidden' in verdict.withheld && rows.some(({ own }) => own?.value !== undefined)) notes.push({ text: say.hiddenBias });
  if (verdict) notes.push({ text: controlWordsOf(verdict, language)?.rules(verdict.chart!.replace("'", '′')) ?? say.rules, background: true });
  return notes;
}

/** The periods of some rows as spans, or how many they are when that makes more than four: "juli–augusti 2023 och mars 2024", "nio månader". */
function spans(where: readonly TrendRow[], facts: TrendFacts, format: Formats): string {
  const indices = where.map((row) => facts.rows.indexOf(row));
  const starts = indices.filter((index, i) => indices[i - 1] !== index - 1);
  const ends = indices.filter((index, i) => indices[i + 1] !== index + 1);
  const texts = starts.map((start, i) => format.span(facts.rows[start]!.period, facts.rows[ends[i]!]!.period));
  if (texts.length > 4) return countOf(where.length, facts.indicator.granularity, format);
  return format.list(texts);
}
