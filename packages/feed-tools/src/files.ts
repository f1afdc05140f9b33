import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parseJson } from './json/parse-json.js';
import { ToolError } from './remark.js';
import type { Terminal } from './terminal.js';

/** A file's bytes. @throws {ToolError} where it cannot be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code = String(cause) } = cause as { code?: string };
    throw ToolError.at({ file }, 'unreadable-file', { sv: `Filen går inte att läsa (${code}).`, en: `The file cannot be read (${code}).` }, { cause });
  }
}

/** A file's text. @throws {ToolError} where it cannot be read, or is not UTF-8 */
export async function readText(file: string): Promise<string> {
  return decodeText(await readBytes(file), file);
}

/** UTF-8 as text, without a byte order mark. @throws {ToolError} where it is not UTF-8 */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw ToolError.at({ file }, 'not-utf-8', { sv: 'Filen är inte UTF-8. Spara den som UTF-8 först.', en: 'The file is not UTF-8. Save it as UTF-8 first.' }, { cause });
  }
}

/** The JSON in a file. @throws {ToolError} where it cannot be read, or is none: then it names the line */
export async function readJson(file: string): Promise<unknown> {
  return parseJson(await readText(file), file);
}

/** Writes a file whole or not at all: whoever reads it meanwhile, or after a failure, reads the former one. */
export async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // The library writes once: on a full disk a part, without an error. Opened, not made: one removed on the way out would come back.
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the library waits for it
  await writeFileAtomic(file, '', { tmpfileCreated: (draft) => writeFile(draft, content, { flag: 'r+' }) });
}

/** Whether `--out` names a file: `-` is standard output. */
export function isFile(out: string | undefined): out is string {
  return out !== undefined && out !== '-';
}

/** Writes what was asked for: to a file as `writeWhole` does, or where none is named to standard output. Gives whether there is a file. */
export async function writeOut(out: string | undefined, content: string, terminal: Pick<Terminal, 'out'>): Promise<boolean> {
  if (isFile(out)) await writeWhole(out, content);
  else terminal.out(content);
  return isFile(out);
}
