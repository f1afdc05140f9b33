/** How far apart the lines of a text stand, in whole pixels. */
export function lineHeightOf(fontSize: number): number {
  return Math.round(fontSize * 1.3);
}

/** Breaks a text at its spaces into lines that fit `width`; a word that is too long for a line has one to itself. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As `breakLines`, but a word that is too long for a line, or a line past `most`, ends in "…". */
export function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines = breakLines(text, width, measure);
  const cut = lines.length > most;
  return lines.slice(0, most).map((line, i) => shorten(line, width, cut && i === most - 1, measure));
}

function shorten(line: string, width: number, always: boolean, measure: (text: string) => number): string {
  if (!always && measure(line) <= width) return line;
  const letters = [...line];
  const upTo = (count: number): string => letters.slice(0, count).join('');
  // By halves: a browser takes long to measure a long text.
  let [fits, over] = [1, letters.length + 1];
  while (over - fits > 1) {
    const half = (fits + over) >> 1;
    if (measure(`${upTo(half)}…`) <= width) fits = half;
    else over = half;
  }
  return `${upTo(fits).trimEnd()}…`;
}

/** As `breakLines`, but a word that is too long for a line goes on in the next. */
export function wrapWhole(text: string, width: number, measure: (text: string) => number): string[] {
  return breakLines(text, width, measure).flatMap((line) => (measure(line) > width ? pieces(line, width, measure) : [line]));
}

function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  const found = [''];
  for (const letter of word) {
    const last = found.at(-1)!;
    if (last !== '' && measure(last + letter) > width) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}
