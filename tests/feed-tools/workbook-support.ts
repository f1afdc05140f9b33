import { deflateRawSync } from 'node:zlib';
import { writeZip } from '@indicator-elements/feed-tools/tables/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type CellValue = string | number | boolean | Date | null | { readonly xml: string };

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function cell(address: string, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (value instanceof Date) return `<c r="${address}" s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
  return value.xml.replace('<c', `<c r="${address}"`);
}

export function sheetXml(rows: readonly (readonly CellValue[])[]): string {
  const data = rows.map((row, index) =>
    `<row r="${index + 1}">${row.map((value, column) => cell(`${String.fromCharCode(65 + column)}${index + 1}`, value)).join('')}</row>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
}

/** The files of a workbook with these sheets, as rows or XML. Style 1 is a date. */
export function workbookFiles(sheets: Readonly<Record<string, string | readonly (readonly CellValue[])[]>>): Map<string, Buffer> {
  const names = Object.keys(sheets);
  return new Map(Object.entries({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, typeof rows === 'string' ? rows : sheetXml(rows)])),
  }).map(([name, content]) => [name, Buffer.from(content)]));
}

export const makeWorkbook = (sheets: Parameters<typeof workbookFiles>[0]): Buffer => writeZip(workbookFiles(sheets));

/** A zip whose one wanted file is packed, with the size that its directory claims. */
export function packedZip(name: string, content: Buffer): Buffer {
  const stored = writeZip(new Map([[name, deflateRawSync(content)]]));
  // The method of compression, in the local header and in the directory.
  stored.writeUInt16LE(8, 8);
  stored.writeUInt16LE(8, stored.lastIndexOf(Buffer.of(0x50, 0x4b, 0x01, 0x02)) + 10);
  return stored;
}
