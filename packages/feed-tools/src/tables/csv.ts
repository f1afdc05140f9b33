import Papa from 'papaparse';
import { ToolError, type Place, type Remarks } from '../remark.js';
import type { Blocks } from './blocks.js';
import { findDelimiter, rowsOf } from './delimiter.js';
import { NoTextError } from './decoders.js';
import { decodeText } from './encoding.js';
import { findHeading } from './heading.js';
import { batchesOf } from './rows.js';
import type { FileSource } from './source.js';
import type { TableStream } from './table.js';

/** How many characters are looked at for the delimiter and the headings. */
const LOOK = 64 * 1024;
/** What a program writes in place of a character that it could not read. */
const LOST = '\uFFFD';
/** The longest row, in characters. A quotation mark that is never closed would make the rest of the file one row. */
const LONGEST = 1024 * 1024;

/**
 * A CSV file as a table. Its cells are given as they are written, but for the quotation marks around them, and with `\n` for each end of
 * a line in them.
 *
 * @throws {ToolError} where it is no text, its quotation marks do not match, or there is no heading
 */
export async function openCsv(blocks: Blocks, source: FileSource, remarks: Remarks): Promise<TableStream> {
  const place: Place = { file: source.file };
  const { text, whole, error } = await readFirst(decode(blocks, source, place, undefined), LOOK);
  const hint = /^sep=(.)\n/.exec(text);
  const delimiter = checkDelimiter(source, place) ?? hint?.[1] ?? findDelimiter(text, whole);
  if (delimiter === undefined && text.trim() !== '') {
    remarks.add('warning', 'one-column', place, () => ({
      sv: 'Ingen avgränsare hittades (tabb, semikolon, lodstreck eller komma): tabellen har en enda kolumn. Är det fel, skriv den som "delimiter".',
      en: 'No delimiter was found (tab, semicolon, vertical bar or comma): the table has a single column. If that is wrong, write it as "delimiter".',
    }));
  }
  const divider = delimiter ?? ';';
  const rows = rowsOf(text, divider, whole).slice(hint ? 1 : 0);
  if (rows.length === 0 && error) throw badEncoding({ ...place, row: 1 }, error);
  if (rows.length === 0 && !whole) throw tooLong({ ...place, row: 1 }, text);
  const first = hint ? 2 : 1;
  const heading = findHeading(rows, first, source.headerRow, place, remarks);
  const batches = async function* () {
    yield* batchesOf(readRows(decode(blocks, source, place, remarks), divider, place, remarks), 1, heading, place, remarks, source.keepSums ?? false);
  };
  return { headings: heading.names, batches: batches() };
}

type Text = AsyncGenerator<string>;

/** The text, with `\n` at the end of each line. @param remarks where the encoding is told, if at all */
async function* decode(blocks: Blocks, { encoding }: FileSource, place: Place, remarks: Remarks | undefined): Text {
  const found = (name: string) => {
    if (name === 'utf-8') return;
    remarks?.add('note', 'encoding', place, () => ({
      sv: `Filen är inte UTF-8 och läses som ${name}. Blir å, ä och ö fel, skriv rätt "encoding".`,
      en: `The file is not UTF-8 and read as ${name}. If å, ä and ö come out wrong, write the right "encoding".`,
    }));
  };
  let carried = '';
  try {
    for await (const piece of decodeText(blocks(), encoding, found)) {
      const text = carried + piece;
      // The other half of a CRLF may come with the next piece.
      carried = text.endsWith('\r') ? '\r' : '';
      const ready = carried ? text.slice(0, -1) : text;
      yield ready.includes('\r') ? ready.replace(/\r\n?/g, '\n') : ready;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw ToolError.at(place, 'unknown-encoding', {
      sv: `Teckenkodningen "${encoding}" är okänd. Vanliga är utf-8, windows-1252 och utf-16le.`,
      en: `The encoding "${encoding}" is unknown. Common are utf-8, windows-1252 and utf-16le.`,
    }, { cause: error });
  }
  if (carried) yield '\n';
}

async function readFirst(pieces: Text, length: number): Promise<{ text: string; whole: boolean; error?: NoTextError }> {
  let text = '';
  try {
    for await (const piece of pieces) {
      text += piece;
      if (text.length >= length) return { text: text.slice(0, length), whole: false };
    }
  } catch (error) {
    if (error instanceof NoTextError) return { text: (text + error.before).slice(0, length), whole: false, error };
    throw error;
  }
  return { text, whole: true };
}

async function* readRows(pieces: Text, delimiter: string, place: Place, remarks: Remarks): AsyncGenerator<readonly string[][]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const read = (input: string, whole: boolean) => parser.parse(input, 0, !whole) as Papa.ParseResult<string[]>;
  let count = 0;
  let rest = '';
  let lossy = false;
  const take = ({ data, errors }: Papa.ParseResult<string[]>) => {
    // Of a row that is not whole yet nothing is known.
    const error = errors.find(({ row = 0 }) => row < data.length);
    if (error) throw badQuotes({ ...place, row: count + (error.row ?? 0) + 1 }, error.code === 'MissingQuotes');
    if (lossy) data.forEach((row, index) => tellLost(row, { ...place, row: count + index + 1 }, remarks));
    count += data.length;
    return data;
  };
  try {
    for await (const piece of pieces) {
      const text = rest + piece;
      lossy = text.includes(LOST);
      const result = read(text, false);
      rest = text.slice(result.meta.cursor);
      if (rest.length > LONGEST) throw tooLong({ ...place, row: count + result.data.length + 1 }, rest);
      if (result.data.length > 0) yield take(result);
    }
  } catch (error) {
    if (!(error instanceof NoTextError)) throw error;
    const before = read(rest + error.before.replace(/\r\n?/g, '\n'), false).data.length;
    throw badEncoding({ ...place, row: count + before + 1 }, error);
  }
  if (rest !== '') yield take(read(rest, true));
}

function tellLost(row: readonly string[], place: Place, remarks: Remarks): void {
  if (!row.some((cell) => cell.includes(LOST))) return;
  remarks.add('warning', 'lost-character', place, () => ({
    sv: `Raden har tecknet ${LOST}: exporten har gjorts om från en teckenkodning som inte var rätt. Gör den på nytt.`,
    en: `The row has the sign ${LOST}: the export was made from an encoding that was not the right one. Make it anew.`,
  }));
}

function checkDelimiter({ delimiter }: FileSource, place: Place): string | undefined {
  if (delimiter === undefined || (delimiter.length === 1 && !'"\r\n\uFEFF'.includes(delimiter))) return delimiter;
  throw ToolError.at(place, 'bad-delimiter', {
    sv: 'Avgränsaren ska vara ett enda tecken, och inte ett citattecken eller en radbrytning.',
    en: 'The delimiter should be a single character, and no quotation mark or line break.',
  });
}

function badQuotes(place: Place, open: boolean): ToolError {
  return ToolError.at(place, 'bad-quotes', open
    ? {
      sv: 'Ett citattecken som börjar en cell på den här raden stängs aldrig. Rätta raden i exporten.',
      en: 'A quotation mark that begins a cell in this row is never closed. Mend the row in the export.',
    }
    : {
      sv: 'Efter det citattecken som slutar en cell ska avgränsaren komma. Citattecken inne i en cell ska skrivas dubbelt: "".',
      en: 'The quotation mark that ends a cell should be followed by the delimiter. A quotation mark within a cell is written twice: "".',
    });
}

function badEncoding(place: Place, cause: NoTextError): ToolError {
  return ToolError.at(place, 'bad-encoding', {
    sv: `Här finns tecken som inte är ${cause.encoding}. Spara exporten om som UTF-8, eller skriv rätt "encoding" (såsom windows-1252, macintosh).`,
    en: `There are characters here that are not ${cause.encoding}. Save the export anew as UTF-8, or write the right "encoding" (such as windows-1252, macintosh).`,
  }, { cause });
}

function tooLong(place: Place, text: string): ToolError {
  if (text.includes('"')) return badQuotes(place, true);
  return ToolError.at(place, 'long-line', {
    sv: 'Raden är längre än en miljon tecken. Det är nog ingen tabell.',
    en: 'The row is longer than a million characters. It is hardly a table.',
  });
}
