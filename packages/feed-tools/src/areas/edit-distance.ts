/** Three rows of the table, kept from call to call: there are thousands of calls for a name that is not known. */
let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];

/**
 * How many letters must be put in, taken out, changed, or swapped with the next one to make one text of the other: optimal string
 * alignment, as in Boytsov, Indexing methods for approximate dictionary searching (2011), 2.2.1. Infinity where it is more than `most`:
 * only what is so near the diagonal is worked out. Texts are given as their letters.
 */
export function editDistance(from: ArrayLike<string>, to: ArrayLike<string>, most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  if (to.length >= rows[0]!.length) rows = rows.map(() => new Float64Array(2 * to.length));
  let [before, above, line] = rows as [Float64Array, Float64Array, Float64Array];
  for (let column = 0; column <= to.length; column += 1) above[column] = column;
  for (let row = 1; row <= from.length; row += 1) {
    const first = Math.max(1, row - most);
    const last = Math.min(to.length, row + most);
    line[first - 1] = first === 1 ? row : Infinity;
    let least = line[first - 1]!;
    for (let column = first; column <= last; column += 1) {
      let distance = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      if (line[column - 1]! + 1 < distance) distance = line[column - 1]! + 1;
      // Above the last column of this row nothing was worked out, but in the first row.
      if ((column < row + most || row === 1) && above[column]! + 1 < distance) distance = above[column]! + 1;
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, before[column - 2]! + 1);
      }
      line[column] = distance;
      if (distance < least) least = distance;
    }
    if (least > most) return Infinity;
    [before, above, line] = [above, line, before];
  }
  return above[to.length]! > most ? Infinity : above[to.length]!;
}
