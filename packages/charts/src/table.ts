import type { Language } from '@indicator-elements/feed';
import type { Table } from './chart.js';

/**
 * A table as a CSV file that a spreadsheet in the language opens right: semicolons and decimal commas in Swedish, commas and decimal
 * points in English, a byte order mark, CRLF. A cell without a number holds its words, so that hidden is not missing is not zero.
 */
export function tableCsv(table: Table, language: Language): string {
  const separator = language === 'sv' ? ';' : ',';
  const number = (value: number): string => (language === 'sv' ? String(value).replace('.', ',') : String(value));
  const lines = [
    table.columns.map(quote),
    ...table.rows.map((row) => [quote(row.key), ...row.cells.map((cell) => (cell.value === undefined ? quote(cell.text) : number(cell.value)))]),
  ];
  return `\uFEFF${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;

  function quote(text: string): string {
    // A spreadsheet takes a text that begins so for a formula. One that has the apostrophe already gets another, to be read back.
    const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
}
