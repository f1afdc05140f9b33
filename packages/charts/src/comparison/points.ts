import { textIn } from '@indicator-elements/feed';
import { certainConfidence } from '@indicator-elements/statistics';
import { absenceOf } from '../absent.js';
import type { PointText } from '../chart.js';
import { alikeText, decimalsApart, decimalsOf, percentText, unitSuffix, valueInSentence, withStatus } from '../describe.js';
import type { Formats } from '../format.js';
import { pointText } from '../point-text.js';
import { entriesOf } from './entries.js';
import type { ComparisonModel } from './model.js';
import { benchmarkName } from './names.js';
import { pictureWords } from './picture-words.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';
import { certainSide, standingOf } from './standing.js';
import { words } from './words.js';

/** What is said of each area that is shown, in the order of the picture. */
export function comparisonPoints(model: ComparisonModel): PointText[] {
  return areaPoints(model, (row, format) => areaLines(model.facts, row, format));
}

/** A point an area: its name, and lines of it. */
export function areaPoints(model: ComparisonModel, linesOf: (row: ComparisonRow, format: Formats) => readonly string[]): PointText[] {
  const { facts, language } = model;
  const [indicator, period] = [facts.indicator.id, facts.period ?? ''];
  return entriesOf(model).flatMap((entry) => {
    if (!('row' in entry)) return [];
    const { row } = entry;
    const title = textIn(row.area.name, language);
    return [pointText(language, (format) => ({ title, lines: linesOf(row, format) }), { indicator, area: row.area.code, period })];
  });
}

/** An area's value and interval, and how it stands to the benchmark. */
export function areaLines(facts: ComparisonFacts, row: ComparisonRow, format: Formats): string[] {
  const { feed, indicator, reference } = facts;
  const { cell, intervals, given } = row;
  const { language, voice } = format;
  const [say, more] = [words.in(language), pictureWords.in(language)];
  const told = certainSide(row) && decimalsApart(cell!.value!, reference!.value!, indicator, format);
  const decimals = told ?? decimalsOf(indicator);
  const number = (value: number): string => format.number(value, decimals);
  const range = ({ lower, upper }: { lower: number; upper: number }): string => format.range(number(lower), number(upper));
  const status = cell?.value === undefined ? absenceOf(cell) : cell.status;
  const lines = [withStatus(cell?.value === undefined ? undefined : number(cell.value) + unitSuffix(indicator, format), status, feed, language)];
  if (intervals) lines.push(more.intervalAt(percentText(certainConfidence, format, 1), range(intervals.certain)));
  if (given) lines.push(more.givenInterval(range(given)));
  if (cell?.value !== undefined && cell.numerator !== undefined && cell.denominator !== undefined) lines.push(more.of(format.number(cell.numerator, 0), format.number(cell.denominator, 0)));
  if (cell?.value !== undefined && cell.n !== undefined) lines.push(more.answers(format.number(cell.n, 0), voice));
  if (row.unjudged) lines.push(say.unjudgedAs[row.unjudged]);
  if (row.unjudged === 'benchmark') return lines;
  const name = benchmarkName(facts, language);
  if (name !== undefined && reference?.value !== undefined) {
    const benchmark = `${name} ${valueInSentence(reference.value, indicator, format, decimals)}`;
    const standing = standingOf(row, facts);
    lines.push(standing ? say.standing(standing, benchmark) : benchmark);
    if (standing?.certain && told === undefined) lines.push(alikeText(language));
  }
  return lines;
}
