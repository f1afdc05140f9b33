import type { PointText } from '../chart.js';
import { decimalsOf, unitSuffix, withStatus } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import type { ComparisonModel } from './model.js';
import { areaLines, areaPoints } from './points.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';

/** What is said of each small line: the period's value, as elsewhere, and what it was at first. */
export function trendsPoints(model: ComparisonModel): PointText[] {
  const { facts } = model;
  return areaPoints(model, (row, format) => {
    const lines = areaLines(facts, row, format);
    const before = firstLine(facts, row, format);
    return before === undefined ? lines : [before, `${capitalise(format.period(facts.period!))} ${lines[0]!}`, ...lines.slice(1)];
  });
}

/** "2021 5,2 per 100 (preliminärt)": the first value, where it is of an earlier period. */
function firstLine({ feed, indicator, period }: ComparisonFacts, { cells }: ComparisonRow, format: Formats): string | undefined {
  const first = cells.find(({ value }) => value !== undefined);
  // Periods of one granularity are in the order of their texts.
  if (first?.value === undefined || first.period >= period!) return undefined;
  const value = format.number(first.value, decimalsOf(indicator)) + unitSuffix(indicator, format);
  return `${capitalise(format.period(first.period))} ${withStatus(value, first.status, feed, format.language)}`;
}
