import type { PointText } from '../chart.js';
import { decimalsOf, unitSuffix } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import type { ComparisonModel } from './model.js';
import { pointText } from './points.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';

/** What is said of each small line: the period's value, as elsewhere, and what it was at first. */
export function trendsPoints({ facts, entries, language }: ComparisonModel): PointText[] {
  const [shown, spoken] = [formats(language, 'shown'), formats(language, 'spoken')];
  return entries.flatMap((entry) => {
    if (!('row' in entry)) return [];
    const text = pointText(facts, entry.row, shown, spoken);
    const [before, said] = [firstLine(facts, entry.row, shown), firstLine(facts, entry.row, spoken)];
    if (before === undefined) return [text];
    const dated = (line: string, format: Formats): string => `${capitalise(format.period(facts.period!))} ${line}`;
    const lines = [before, dated(text.lines[0]!, shown), ...text.lines.slice(1)];
    return [{ ...text, lines, shown: `${text.title}: ${lines.join(', ')}`, spoken: `${text.title}: ${said!}, ${capitalise(spoken.period(facts.period!))} ${text.spoken.slice(text.title.length + 2)}` }];
  });
}

/** "2021 5,2 per 100": the first value, where it is another than the period's. */
function firstLine({ indicator, period }: ComparisonFacts, row: ComparisonRow, format: Formats): string | undefined {
  const first = row.cells.find(({ value }) => value !== undefined);
  if (first?.value === undefined || first.period === period) return undefined;
  return `${capitalise(format.period(first.period))} ${format.number(first.value, decimalsOf(indicator))}${unitSuffix(indicator, format)}`;
}
