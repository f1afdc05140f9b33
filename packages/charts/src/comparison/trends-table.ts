import { textIn } from '@indicator-elements/feed';
import { absenceOf } from '../absent.js';
import type { Table, TableCell } from '../chart.js';
import { decimalsOf, withStatus } from '../describe.js';
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
  const columns = [
    ...rows.map((row) => ({ label: textIn(row.area.name, language), cells: byPeriod(row.cells) })),
    ...(benchmark ? [{ label: capitalise(benchmarkName(facts, language)!), cells: byPeriod(benchmark.cells) }] : []),
  ];
  return {
    caption,
    columns: [words.in(language).period, ...columns.map(({ label }) => label)],
    rows: allPeriods(facts).map((period) => ({
      key: period,
      header: capitalise(format.period(period)),
      cells: columns.map(({ cells }): TableCell => {
        const cell = cells.get(period);
        if (cell?.value === undefined) return { text: withStatus(undefined, absenceOf(cell), feed, language) };
        return { text: withStatus(format.number(cell.value, decimalsOf(indicator)), cell.status, feed, language), value: cell.value };
      }),
    })),
  };
}
