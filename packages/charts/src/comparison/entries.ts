import { isCounted } from './limits.js';
import type { ComparisonModel } from './model.js';
import { canFold, type ComparisonOptions, type ComparisonRow } from './rows.js';

/** A row of the picture: an area, or how many are folded between two. */
export type Entry = { readonly row: ComparisonRow } | { readonly folded: number };

/** Of more, so many at both ends, … */
const EXTREMES = 5;
/** … and so many on each side of the own area, and of the one that was looked for. */
const NEIGHBOURS = 2;

/** What is drawn, in order: in the funnel, those that have a place in it, from the smallest; or else the rows, folded where they are very many. */
export function entriesOf({ facts: { rows }, view, asked }: ComparisonModel): Entry[] {
  if (view !== 'funnel') return fold(rows, asked);
  const counted = rows.filter(isCounted);
  return counted.sort((one, other) => one.cell!.denominator! - other.cell!.denominator!).map((row) => ({ row }));
}

/** Of the rows that are drawn, the one that a reader comes to first: the one that was looked for, or the own one; or else the first. */
export function startOf({ facts, asked }: ComparisonModel, drawn: readonly ComparisonRow[]): number {
  const found = facts.rows.find(({ area }) => area.code === asked.found)?.area.code ?? facts.own?.code;
  return Math.max(0, drawn.findIndex(({ area }) => area.code === found));
}

/** The rows that are shown: all, or of very many the highest and the lowest, the own area, and the one that was looked for. */
function fold(rows: readonly ComparisonRow[], { all, found }: ComparisonOptions): Entry[] {
  if (all || !canFold(rows)) return rows.map((row) => ({ row }));
  const valued = rows.filter(({ cell }) => cell?.value !== undefined).sort((one, other) => other.cell!.value! - one.cell!.value!);
  const shown = new Set([...valued.slice(0, EXTREMES), ...valued.slice(-EXTREMES)]);
  rows.forEach((row, at) => {
    if (!row.isOwn && row.area.code !== found) return;
    for (const near of rows.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) shown.add(near);
  });
  const entries: Entry[] = [];
  let folded = 0;
  rows.forEach((row, i) => {
    // A fold of one would take as much room as the row.
    const keeps = shown.has(row) || (folded === 0 && (i === rows.length - 1 || shown.has(rows[i + 1]!)));
    if (!keeps) return void folded++;
    if (folded > 0) entries.push({ folded });
    folded = 0;
    entries.push({ row });
  });
  if (folded > 0) entries.push({ folded });
  return entries;
}
