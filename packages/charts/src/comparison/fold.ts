import type { ComparisonOptions, ComparisonRow } from './rows.js';

/** A row of the picture: an area, or how many are folded between two. */
export type Entry = { readonly row: ComparisonRow } | { readonly folded: number };

/** As many areas as are always shown. */
const MOST = 30;
/** Of more, so many at both ends, … */
const EXTREMES = 5;
/** … and so many on each side of the own area, and of the one that was looked for. */
const NEIGHBOURS = 2;

/** Whether some of so many areas are folded. */
export function canFold(rows: readonly ComparisonRow[]): boolean {
  return rows.length > MOST;
}

/** The rows that are shown: all, or of very many the highest and the lowest, the own area, and the one that was looked for. */
export function fold(rows: readonly ComparisonRow[], { all, found }: ComparisonOptions): Entry[] {
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
