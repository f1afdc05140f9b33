import { textIn, type Feed, type Language } from '@indicator-elements/feed';
import { lazily, type ChartModel, type ModelResult, type Table, type View } from '../chart.js';
import { numberCell, tableOfColumns, type Column } from '../columns.js';
import { describeSlice, valueCell, withHeading } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import { findSpider, type SpiderFacts, type SpiderQuery } from './rows.js';
import { answersText, looksOf, nameOf, writeValue } from './series.js';
import { summarise } from './summary.js';
import { words } from './words.js';

/** `chart`: outlines. `dots`: a row an axis. */
export const spiderViews = ['chart', 'dots'] as const;

export interface SpiderModel extends ChartModel {
  readonly facts: SpiderFacts;
}

/** An outline has an area from three axes on. */
const LEAST_AXES = 3;

/** Several scores of one area at once, and of what it is compared with: axes, sentence and table, all from the same facts. */
export function spiderModel(feed: Feed, query: SpiderQuery, language: Language): ModelResult<SpiderModel> {
  const found = findSpider(feed, query);
  if (!found.ok) return found;
  const { facts } = found;
  const shown = formats(language, 'shown');
  const say = words.in(language);
  const views = spiderViews.slice(facts.axes.length < LEAST_AXES ? 1 : 0).map((name): View => ({ name, label: say[name] }));
  const view = views.find(({ name }) => name === query.view) ?? views[0]!;
  const heading = feed.title === undefined ? say.heading : textIn(feed.title, language);
  const { area, axes, categories, period, series } = facts;
  const subheading = describeSlice({ indicator: axes[0]!, area, categories, cells: [] }, period === undefined ? '' : shown.period(period), shown);
  const isEmpty = series.every(({ role, cells }) => (role !== 'own' && role !== 'category') || cells.every((cell) => cell?.value === undefined));
  const table = lazily(() => tableOf(facts, withHeading(heading, subheading), shown));
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
      get table() {
        return table();
      },
      feed,
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
  const columns = series.flatMap((each): Column<number>[] => {
    // A table may go its own way, as a file: there an area has its name.
    const name = each.role === 'area' ? textIn(each.area.name, language) : capitalise(nameOf(each, facts, format));
    return [
      { label: name, cell: (i) => valueCell(each.cells[i], axes[i]!, feed, format) },
      {
        label: say.nColumn(name),
        cell(i) {
          const { value, n } = each.cells[i] ?? {};
          return numberCell(value === undefined ? undefined : n, 0, format);
        },
      },
      {
        label: say.intervalColumn(name),
        cell(i) {
          const interval = each.intervals[i];
          return interval && { text: format.range(writeValue(interval.lower, axes[i]!, format), writeValue(interval.upper, axes[i]!, format)) };
        },
      },
    ];
  });
  return tableOfColumns(caption, say.axis, columns, [...axes.keys()], (i) => {
    const name = textIn(axes[i]!.label, language);
    return { key: name, header: name };
  });
}
