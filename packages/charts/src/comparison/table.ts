import { textIn, type Cell } from '@indicator-elements/feed';
import { certainConfidence, hintConfidence, type BenchmarkIntervals, type Interval } from '@indicator-elements/statistics';
import type { Table, TableCell } from '../chart.js';
import { numberCell, tableOfColumns, type Column } from '../columns.js';
import { decimalsOf, percentText, valueCell } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import type { ComparisonView } from './model.js';
import { benchmarkName, nounsOf } from './names.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';
import { standingOf } from './standing.js';
import { otherViews } from './views.js';
import { words } from './words.js';

/** Every area in the order of the picture. Nothing says which place an area has. */
export function comparisonTable(facts: ComparisonFacts, view: ComparisonView, caption: string, format: Formats): Table {
  const { feed, rows, reference, indicator } = facts;
  const { language } = format;
  const say = words.in(language);
  return tableOfColumns(caption, capitalise(nounsOf(facts, language).one), columnsOf(), rows, ({ area }) => {
    const name = textIn(area.name, language);
    return { key: name, header: name };
  });

  function columnsOf(): Column<ComparisonRow>[] {
    const number = (value: number | undefined, decimals = decimalsOf(indicator)): TableCell | undefined => numberCell(value, decimals, format);
    const measured = (cell: Cell | undefined): TableCell => valueCell(cell, indicator, feed, format);
    const end = (interval: Interval | undefined, which: 'lower' | 'upper'): TableCell | undefined => number(interval?.[which]);
    // The funnel shows its limits, and not the areas' own intervals.
    const ranges = ({ cell, intervals }: ComparisonRow): BenchmarkIntervals | undefined =>
      view !== 'funnel' ? intervals : cell?.value !== undefined && cell.denominator ? otherViews.module.limitsAt(facts, cell.denominator) : undefined;
    const of = view === 'funnel' ? `${say.funnel}, ` : '';
    const [certain, hint] = [percentText(certainConfidence, format, 1), percentText(hintConfidence, format)];
    return [
      { label: say.value, cell: ({ cell }) => measured(cell) },
      { label: `${of}${certain} ${say.lower}`, cell: (row) => end(ranges(row)?.certain, 'lower') },
      { label: `${of}${certain} ${say.upper}`, cell: (row) => end(ranges(row)?.certain, 'upper') },
      { label: `${of}${hint} ${say.lower}`, cell: (row) => end(ranges(row)?.hint, 'lower') },
      { label: `${of}${hint} ${say.upper}`, cell: (row) => end(ranges(row)?.hint, 'upper') },
      { label: say.givenLower, cell: ({ given }) => end(given, 'lower') },
      { label: say.givenUpper, cell: ({ given }) => end(given, 'upper') },
      { label: capitalise(benchmarkName(facts, language) ?? ''), cell: () => (reference?.value === undefined ? undefined : measured(reference)) },
      { label: say.category, cell: (row) => standingText(row) },
      { label: say.numerator, cell: ({ cell }) => number(cell?.numerator, 0) },
      { label: say.denominator, cell: ({ cell }) => number(cell?.denominator, 0) },
      { label: say.n, cell: ({ cell }) => number(cell?.n, 0) },
    ];
  }

  function standingText(row: ComparisonRow): TableCell | undefined {
    const standing = standingOf(row, facts);
    if (row.unjudged) return { text: say.unjudgedAs[row.unjudged] };
    return standing && { text: say.standing(standing, undefined) };
  }
}
