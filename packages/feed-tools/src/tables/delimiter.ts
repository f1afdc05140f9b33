import Papa from 'papaparse';

/** In the order in which they are preferred where two of them divide the rows alike: a comma may be a decimal sign. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/**
 * What stands between the cells: that which divides most rows, from the heading on, into equally many. `undefined` where no row is
 * divided: the table has one column.
 *
 * @param text the first rows
 * @param whole whether the last row is whole
 */
export function findDelimiter(text: string, whole: boolean): string | undefined {
  let best: { delimiter: string; agreeing: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const agreeing = countAgreeing(rowsOf(text, delimiter, whole));
    if (agreeing > (best?.agreeing ?? 0)) best = { delimiter, agreeing };
  }
  return best?.delimiter;
}

/** The rows of a text whose lines end with `\n`. @param whole whether the last one is whole */
export function rowsOf(text: string, delimiter: string, whole: boolean): string[][] {
  return (new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !whole) as Papa.ParseResult<string[]>).data;
}

/** How many rows have as many cells as most have, if that is more than one. */
function countAgreeing(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
