import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ToolError } from './remark.js';

/** A file's bytes. @throws {ToolError} where it cannot be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code = String(cause) } = cause as { code?: string };
    throw ToolError.at({ file }, 'unreadable-file', { sv: `Filen går inte att läsa (${code}).`, en: `The file cannot be read (${code}).` }, { cause });
  }
}

/** The JSON in a file. @throws {ToolError} where it cannot be read, or is none */
export async function readJson(file: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(file));
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw ToolError.at({ file }, 'not-json', { sv: `Filen är inte JSON: ${message}`, en: `The file is not JSON: ${message}` }, { cause });
  }
}

/** Writes a file whole or not at all: whoever reads it meanwhile, or after a failure, reads the former one. */
export async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, content);
}
