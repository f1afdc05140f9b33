/*
 * A second reader of CSV, a character at a time, to hold the first to. It knows no encoding but what it is told, and no table: rows of cells.
 */

/** What 0x80 to 0x9F are in Windows-1252, where they are anything. */
const UPPER: Readonly<Record<number, number>> = {
  0x80: 0x20ac, 0x82: 0x201a, 0x83: 0x192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2c6, 0x89: 0x2030, 0x8a: 0x160,
  0x8b: 0x2039, 0x8c: 0x152, 0x8e: 0x17d, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
  0x98: 0x2dc, 0x99: 0x2122, 0x9a: 0x161, 0x9b: 0x203a, 0x9c: 0x153, 0x9e: 0x17e, 0x9f: 0x178,
};

/** @throws where the bytes are not in the encoding */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return Array.from(bytes, (byte) => String.fromCharCode(UPPER[byte] ?? byte)).join('');
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** `undefined` where the quotation marks do not match. */
export function splitRows(text: string, delimiter: string): string[][] | undefined {
  const signs = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < signs.length) {
    let cell = '';
    if (signs[at] === '"') {
      for (at++; ; at++) {
        if (at >= signs.length) return undefined;
        if (signs[at] !== '"') cell += signs[at];
        else if (signs[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
      while (at < signs.length && signs[at] !== delimiter && signs[at] !== '\n') {
        if (signs.charAt(at).trim() !== '') return undefined;
        at++;
      }
    } else {
      while (at < signs.length && signs[at] !== delimiter && signs[at] !== '\n') cell += signs[at++];
    }
    row.push(cell);
    if (at >= signs.length || signs[at] === '\n') {
      rows.push(row);
      row = [];
    } else if (at === signs.length - 1) {
      rows.push([...row, '']);
    }
    at++;
  }
  return rows;
}
