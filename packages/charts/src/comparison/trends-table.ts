import { textIn, type Cell } from '@indicator-elements/feed';
import type { Table } from '../chart.js';
import { tableOfColumns, type Column } from '../columns.js';
import { valueCell } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import { benchmarkName } from './names.js';
import { byPeriod } from '../over-time.js';
import { allPeriods } from './periods.js';
import type { ComparisonFacts } from './rows.js';
import { words } from './words.js';

/** The periods of all areas, of folded ones, too, and of the benchmark. */
export function trendsTable(facts: ComparisonFacts, caption: string, format: Formats): Table {
  const { feed, indicator, benchmark, rows } = facts;
  const { language } = format;
  const column = (label: string, of: readonly Cell[]): Column<string> => {
    const cells = byPeriod(of);
    return { label, cell: (period) => valueCell(cells.get(period), indicator, feed, format) };
  };
  const columns = [
    ...rows.map(({ area, cells }) => column(textIn(area.name, language), cells)),
    ...(benchmark ? [column(capitalise(benchmarkName(facts, language)!), benchmark.cells)] : []),
  ];
  return tableOfColumns(caption, words.in(language).period, columns, allPeriods(facts), (period) => ({ key: period, header: capitalise(format.period(period)) }));
}
