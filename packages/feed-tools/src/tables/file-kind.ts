import { ToolError } from '../remark.js';

export type FileKind = 'csv' | 'gzip' | 'workbook' | 'arrow' | 'parquet';

/** How many bytes of a file are looked at. */
export const HEAD = 4096;

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/**
 * What a file is, by its first bytes. What begins with nothing known is CSV.
 *
 * @throws {ToolError} where it is something that is known to be no table
 */
export function kindOf(head: Uint8Array, file: string): FileKind {
  const text = Buffer.from(head).toString('latin1');
  if (starts(head, 0x1f, 0x8b)) return 'gzip';
  if (text.startsWith('PK\x03\x04')) return 'workbook';
  if (text.startsWith('ARROW1') || starts(head, 0xff, 0xff, 0xff, 0xff)) return 'arrow';
  if (text.startsWith('PAR1')) return 'parquet';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw ToolError.at({ file }, 'old-workbook', {
      sv: 'Filen är en äldre Excel-fil (.xls), eller har lösenord. Spara den utan lösenord som "Excel-arbetsbok (*.xlsx)" eller CSV.',
      en: 'The file is an older Excel file (.xls), or has a password. Save it without a password as "Excel workbook (*.xlsx)" or CSV.',
    });
  }
  const other = text.startsWith('%PDF') ? 'PDF' : /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta)/i.test(text) ? 'HTML/XML' : undefined;
  if (other) {
    throw ToolError.at({ file }, 'not-a-table', {
      sv: `Filen är ${other}, inte CSV, Excel (.xlsx), Arrow eller Parquet. Exportera den på nytt.`,
      en: `The file is ${other}, not CSV, Excel (.xlsx), Arrow or Parquet. Export it anew.`,
    });
  }
  return 'csv';
}
