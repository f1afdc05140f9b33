import { readFile, stat } from 'node:fs/promises';
import { SheetNotFoundError, readSheet } from 'read-excel-file/node';
import { ToolError, type Place, type Remarks, type Words } from '../remark.js';
import { findHeading, type Row } from './heading.js';
import { batchesOf } from './rows.js';
import type { FileSource } from './source.js';
import type { TableStream, Value } from './table.js';
import { ZipError, readZip, writeZip, type ZipTrouble } from './zip.js';

/** How many cells the rectangle of a sheet may have: an address far out alone makes it large. */
const MOST_CELLS = 30_000_000;
/** How large the file itself may be. */
const MOST_BYTES = 256 * 1024 ** 2;
const LOOK = 200;
const LOT = 4096;

/**
 * A sheet of a workbook (`.xlsx`) as a table: numbers, texts, truth values, and dates at midnight UTC. Of a formula it is the value that was
 * stored with it; of merged cells the first has the value; an error such as `#DIV/0!` is text.
 *
 * @throws {ToolError} where it is no such workbook, encrypted, too large, or has no such sheet
 */
export async function openWorkbook(path: string, source: FileSource, remarks: Remarks): Promise<TableStream> {
  const place: Place = { file: source.file, ...(source.sheet === undefined ? {} : { sheet: String(source.sheet) }) };
  if ((await stat(path)).size > MOST_BYTES) throw trouble(place, 'too-large');
  const rows = await readRows(await readFile(path), source, place, remarks);
  const heading = findHeading(rows.slice(0, LOOK), 1, source.headerRow, place, remarks);
  const lots = async function* () {
    for (let at = 0; at < rows.length; at += LOT) yield await Promise.resolve(rows.slice(at, at + LOT));
  };
  return { headings: heading.names, batches: batchesOf(lots(), 1, heading, place, remarks, source.keepSums ?? false) };
}

async function readRows(bytes: Buffer, { sheet = 1 }: FileSource, place: Place, remarks: Remarks): Promise<readonly Row[]> {
  if (typeof sheet === 'number' && !(Number.isInteger(sheet) && sheet >= 1)) {
    throw ToolError.at(place, 'no-sheet', { sv: 'Blad numreras från 1, i heltal.', en: 'Sheets are numbered from 1, in whole numbers.' });
  }
  const files = unpack(bytes, place);
  for (const [name, content] of files) if (name.startsWith('xl/worksheets/')) files.set(name, checkSheet(content, place, remarks));
  try {
    return (await readSheet(writeZip(files), sheet, { trim: false })) as unknown as Value[][];
  } catch (cause) {
    if (cause instanceof SheetNotFoundError) {
      const names = namesOf(files).map((name) => `"${name}"`).join(', ');
      throw ToolError.at(place, 'no-sheet', { sv: `Bladet finns inte. Där finns ${names}.`, en: `There is no such sheet. There are ${names}.` }, { cause });
    }
    throw cause instanceof RangeError ? trouble(place, 'too-large', cause) : trouble(place, 'damaged', cause);
  }
}

/** The parts of a workbook that are read. */
const WANTED = /^xl\/(?:[^/]+|_rels\/workbook)\.xml(?:\.rels)?$|^xl\/worksheets\/[^/]+\.xml$/;

function unpack(bytes: Buffer, place: Place): Map<string, Buffer> {
  const names = new Set<string>();
  try {
    const files = readZip(bytes, (name) => {
      names.add(name);
      return WANTED.test(name);
    });
    if (files.has('xl/workbook.xml')) return files;
  } catch (cause) {
    throw cause instanceof ZipError ? trouble(place, cause.trouble, cause) : cause;
  }
  throw ToolError.at(place, 'not-a-workbook', {
    sv: 'Filen är en zip, men ingen arbetsbok (.xlsx). Spara den som "Excel-arbetsbok (*.xlsx)" eller CSV.',
    en: 'The file is a zip, but no workbook (.xlsx). Save it as "Excel workbook (*.xlsx)" or CSV.',
  });
}

const ROW = /<row\b[^>]*?\sr="(\d+)"/g;
const CELL = /<c\b[^>]*?\sr="([A-Z]+)\d+"/g;
/** A formula whose value was never worked out. */
const UNCALCULATED = /<c\b[^>]*?\sr="([A-Z]+)(\d+)"[^>]*>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g;
/** An error is text here, which no reader takes for a number; the library would take it for an empty cell. */
const ERROR = /(<c\b[^>]*\bt=)"e"/g;

/** A sheet whose size is what it should be, with its errors as text. */
function checkSheet(content: Buffer, place: Place, remarks: Remarks): Buffer {
  const xml = content.toString('latin1');
  let height = 0;
  for (const [, row] of xml.matchAll(ROW)) height = Math.max(height, Number(row));
  let width = 0;
  for (const [, letters = ''] of xml.matchAll(CELL)) if (letters.length > 1 || width < 26) width = Math.max(width, columnOf(letters));
  if (height > 1_048_576 || width > 16_384 || height * width > MOST_CELLS) throw trouble(place, 'too-large');
  for (const [, letters = '', row] of xml.matchAll(UNCALCULATED)) {
    remarks.add('warning', 'formula-without-value', { ...place, row: Number(row) }, () => ({
      sv: `Cellen ${letters}${row} har en formel utan värde. Öppna arbetsboken i Excel, räkna om och spara.`,
      en: `Cell ${letters}${row} has a formula without a value. Open the workbook in Excel, calculate and save.`,
    }));
  }
  return xml.includes('t="e"') ? Buffer.from(xml.replace(ERROR, '$1"str"'), 'latin1') : content;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function namesOf(files: ReadonlyMap<string, Buffer>): string[] {
  const xml = files.get('xl/workbook.xml')?.toString('utf8') ?? '';
  return [...xml.matchAll(/<sheet\b[^>]*?\sname="([^"]*)"/g)].map(([, name = '']) =>
    name.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity] ?? ''));
}

const TROUBLES: Readonly<Record<ZipTrouble, Words>> = {
  'damaged': {
    sv: 'Arbetsboken är skadad eller avklippt. Öppna den i Excel och spara den på nytt.',
    en: 'The workbook is damaged or cut off. Open it in Excel and save it anew.',
  },
  'encrypted': {
    sv: 'Arbetsboken har lösenord. Spara en kopia utan lösenord.',
    en: 'The workbook has a password. Save a copy without.',
  },
  'too-large': {
    sv: 'Arbetsboken är för stor för att läsas, eller gör sig större än den är. Spara bladet som CSV.',
    en: 'The workbook is too large to be read, or makes itself larger than it is. Save the sheet as CSV.',
  },
};

function trouble(place: Place, kind: ZipTrouble, cause?: unknown): ToolError {
  return ToolError.at(place, `workbook-${kind}`, TROUBLES[kind], { cause });
}
