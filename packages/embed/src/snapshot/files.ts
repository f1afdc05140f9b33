import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A page's text; its byte order mark, if it has one, is the first character. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error('is not UTF-8. Save it as UTF-8 first.', { cause: error });
  }
}

/** The text of a file that may not be there, or not be one. */
export const textIfAny = (path: string): Promise<string | undefined> => readText(path).catch(() => undefined);

/** Writes a file whole or not at all: whoever reads it meanwhile reads the former one. */
export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // The library writes once: on a full disk a part, without an error. Opened, not made: one removed on the way out would come back.
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the library waits for it
  await writeFileAtomic(path, '', { tmpfileCreated: (draft) => writeFile(draft, text, { flag: 'r+' }) });
}
