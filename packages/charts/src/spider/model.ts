import { textIn, type Cell, type Feed, type Indicator, type Language } from '@indicator-elements/feed';
import { absenceOf, absentSign, noPrevious, type Absence } from '../absent.js';
import type { ChartModel, ModelResult, Note, Table, TableCell, View } from '../chart.js';
import { describeSlice, sourceLine, statusText, withStatus, withHeading } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import { findSpider, type SpiderFacts, type SpiderQuery } from './rows.js';
import { answersOf, answersText, axisInSentence, looksOf, nameOf, writeValue } from './series.js';
import { summarise } from './summary.js';
import { words } from './words.js';

export interface SpiderModel extends ChartModel {
  readonly facts: SpiderFacts;
}

/** An outline has an area from three axes on. */
const LEAST_AXES = 3;
/** Below so many answers a note asks for care. */
const FEW = 50;

/** Several scores of one area at once, and of what it is compared with: axes, sentence, table and notes, all from the same facts. */
export function spiderModel(feed: Feed, query: SpiderQuery, language: Language): ModelResult<SpiderModel> {
  const found = findSpider(feed, query);
  if (!found.ok) return found;
  const { facts } = found;
  const shown = formats(language, 'shown');
  const say = words.in(language);
  const dots: View = { name: 'dots', label: say.dots };
  const views = facts.axes.length < LEAST_AXES ? [dots] : [{ name: 'chart', label: say.chart }, dots];
  const view = views.find(({ name }) => name === query.view) ?? views[0]!;
  const heading = feed.title === undefined ? say.heading : textIn(feed.title, language);
  const { area, axes, categories, period, series } = facts;
  const subheading = describeSlice({ indicator: axes[0]!, area, categories, cells: [] }, period === undefined ? '' : shown.period(period), shown);
  const isEmpty = series.every(({ role, cells }) => (role !== 'own' && role !== 'category') || cells.every((cell) => cell?.value === undefined));
  return {
    ok: true,
    model: {
      language,
      views,
      view: view.name,
      facts,
      empty: isEmpty,
      heading,
      subheading,
      summary: summarise(facts, language),
      legend: legendOf(facts, shown),
      table: tableOf(facts, withHeading(heading, subheading), shown),
      notes: notesOf(facts, view.name, shown),
      source: sourceLine(feed, shown),
    },
  };
}

function legendOf(facts: SpiderFacts, format: Formats): ChartModel['legend'] {
  const looks = looksOf(facts);
  return facts.series.map((series, i) => ({
    ...looks[i]!,
    text: [capitalise(nameOf(series, facts, format)), answersText(series, format.language)].filter(Boolean).join(', '),
  }));
}

function tableOf(facts: SpiderFacts, caption: string, format: Formats): Table {
  const { axes, feed, series } = facts;
  const { language } = format;
  const say = words.in(language);
  const columns = series.flatMap((each): { readonly label: string; readonly cells: readonly TableCell[] }[] => {
    const name = capitalise(nameOf(each, facts, format));
    const cell = (i: number): Cell | undefined => each.cells[i];
    const value = axes.map((axis, i): TableCell => {
      const number = cell(i)?.value;
      const text = withStatus(number === undefined ? undefined : writeValue(number, axis, format), cell(i)?.status, feed, language);
      return { text, ...(number !== undefined && { value: number }) };
    });
    const answers = axes.map((_, i): TableCell => {
      const n = cell(i)?.value === undefined ? undefined : cell(i)?.n;
      return n === undefined ? { text: '' } : { text: format.number(n, 0), value: n };
    });
    const intervals = axes.map((axis, i): TableCell => {
      const interval = each.intervals[i];
      return { text: interval ? say.interval(writeValue(interval.lower, axis, format), writeValue(interval.upper, axis, format)) : '' };
    });
    const has = (cells: readonly TableCell[]): boolean => cells.some(({ text }) => text !== '');
    return [
      { label: name, cells: value },
      ...(has(answers) ? [{ label: say.nColumn(name), cells: answers }] : []),
      ...(has(intervals) ? [{ label: say.intervalColumn(name), cells: intervals }] : []),
    ];
  });
  return {
    caption,
    columns: [say.axis, ...columns.map(({ label }) => label)],
    rows: axes.map((axis, i) => ({ key: axis.id, header: textIn(axis.label, language), cells: columns.map(({ cells }) => cells[i]!) })),
  };
}

function notesOf(facts: SpiderFacts, view: string, format: Formats): Note[] {
  const { axes, period, series, left } = facts;
  const { language } = format;
  const say = words.in(language);
  const labels = (those: readonly Indicator[]): string => those.map((axis) => textIn(axis.label, language)).join('; ');
  const absent = absenceNotes(facts, format);
  const hasIntervals = series.some(({ intervals }) => intervals.some(Boolean));
  const isDots = view === 'dots';
  const few = series.some((each) => (answersOf(each)?.most ?? FEW) < FEW);
  const definitions = new Set(axes.flatMap(({ definition }) => (definition === undefined ? [] : [textIn(definition, language)])));
  const notes: (Note | false | undefined)[] = [
    ...absent,
    !isDots && absent.some(({ sign }) => sign !== '○') && { text: say.gaps },
    ...left.areas.map((area) => ({ text: say.areas(textIn(area.name, language), format.period(period ?? '')) })),
    left.previous && { text: noPrevious(language) },
    left.unlike.length > 0 && { text: say.unlike(labels(left.unlike)) },
    left.beyond.length > 0 && { text: say.beyond(labels(left.beyond)) },
    left.categories.length > 0 && { text: say.categories(format.list(left.categories.map(({ label }) => textIn(label, language)))) },
    isDots && { text: hasIntervals ? say.intervals : say.noIntervals },
    few && { text: say.few },
    ...[...definitions].map((text) => ({ text, background: true as const })),
    !isDots && { text: say.reading, background: true },
  ];
  return notes.filter((note) => note !== undefined && note !== false);
}

/** Where a series has no value, or one that is to be read with care: by sign, by series, by axis. */
function absenceNotes(facts: SpiderFacts, format: Formats): Note[] {
  const { axes, feed, series } = facts;
  const { language } = format;
  const note = (sign: string, status: Absence | 'preliminary' | 'low-reliability', isIt: (cell: Cell | undefined) => boolean): Note[] =>
    series.flatMap((each) => {
      const where = axes.filter((_, i) => isIt(each.cells[i]));
      if (where.length === 0) return [];
      const name = series.length > 1 ? `${capitalise(nameOf(each, facts, format))}: ` : '';
      const which = where.length === axes.length && axes.length > 1 ? '' : `${format.list(where.map((axis) => axisInSentence(axis, language)))} `;
      const text = name + which + statusText(status, feed, language);
      return [{ sign, text: name ? text : capitalise(text) }];
    });
  return [
    ...note('○', 'preliminary', (cell) => cell?.value !== undefined && cell.status === 'preliminary'),
    ...note('○', 'low-reliability', (cell) => cell?.value !== undefined && cell.status === 'low-reliability'),
    ...(Object.keys(absentSign) as Absence[]).flatMap((kind) => note(absentSign[kind], kind, (cell) => absenceOf(cell) === kind)),
  ];
}
