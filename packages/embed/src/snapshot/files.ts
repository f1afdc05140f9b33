import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A page's text; its byte order mark, if it has one, is the first character. */
export const readText = async (path: string): Promise<string> => decoded(await readFile(path));

/** Bytes as text, the byte order mark with it. In another encoding there would be signs in it that nobody wrote. @throws where they are not UTF-8 */
export function decoded(bytes: Uint8Array): string {
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
