import type { Language } from '@indicator-elements/feed';
import type { Table, TableCell } from './chart.js';

/**
 * A table as a CSV file that a spreadsheet in the language opens right: semicolons and decimal commas in Swedish, commas and decimal
 * points in English, a byte order mark, CRLF. A cell without a number holds its words, so that hidden is not missing is not zero. A
 * number stands alone, and what is remarked of it in a column of its own, which only a column with any remark has after it.
 */
export function tableCsv({ columns, rows }: Table, language: Language): string {
  const separator = language === 'sv' ? ';' : ',';
  const number = (value: number): string => (language === 'sv' ? String(value).replace('.', ',') : String(value));
  const isRemarked = columns.map((_, i) => rows.some(({ cells }) => cells[i - 1]?.remark !== undefined));
  const withRemarks = (texts: readonly string[], remark: (i: number) => string): string[] =>
    texts.flatMap((text, i) => (isRemarked[i] ? [text, quote(remark(i))] : [text]));
  const textOf = ({ text, value }: TableCell): string => (value === undefined ? quote(text) : number(value));
  const lines = [
    withRemarks(columns.map(quote), (i) => `${columns[i]!}, ${REMARK[language]}`),
    ...rows.map(({ key, cells }) => withRemarks([quote(key), ...cells.map(textOf)], (i) => cells[i - 1]!.remark ?? '')),
  ];
  return `\uFEFF${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;

  function quote(text: string): string {
    // A spreadsheet takes a text that begins so for a formula. One that has the apostrophe already gets another, to be read back.
    const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
}

const REMARK: Readonly<Record<Language, string>> = { sv: 'anmärkning', en: 'remark' };
