/**
 * How many letters must be put in, taken out, changed, or swapped with the next one to make one text of the other: optimal string
 * alignment, as in Boytsov, Indexing methods for approximate dictionary searching (2011), 2.2.1. Infinity where it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > most) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swaps = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line.push(Math.min(above[column]! + 1, line[column - 1]! + 1, changed, swaps ? before[column - 2]! + 1 : Infinity));
    }
    if (Math.min(...line) > most) return Infinity;
    [before, above] = [above, line];
  }
  return above[to.length]! > most ? Infinity : above[to.length]!;
}
