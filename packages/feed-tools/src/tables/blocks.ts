import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { ToolError } from '../remark.js';

/** A file's bytes in pieces, from its beginning each time. */
export type Blocks = () => AsyncIterable<Uint8Array>;

const BLOCK = 256 * 1024;

/** The first bytes of a file. @throws {ToolError} where it cannot be read */
export async function readHead(path: string, file: string, length: number): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** @param file as the user wrote it */
export function blocksOf(path: string, file: string): Blocks {
  return async function* () {
    try {
      yield* createReadStream(path, { highWaterMark: BLOCK }) as AsyncIterable<Uint8Array>;
    } catch (cause) {
      throw unreadable(file, cause);
    }
  };
}

/** What is packed in a `.gz`. */
export function unpackedBlocks(path: string, file: string): Blocks {
  return async function* () {
    const packed = createReadStream(path, { highWaterMark: BLOCK });
    const unpacked = createGunzip({ chunkSize: BLOCK });
    packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
    try {
      yield* unpacked as AsyncIterable<Uint8Array>;
    } catch (cause) {
      throw ToolError.at({ file }, 'bad-gzip', {
        sv: 'Filen går inte att packa upp: den är skadad eller avklippt. Hämta den på nytt.',
        en: 'The file cannot be unpacked: it is damaged or cut off. Fetch it again.',
      }, { cause });
    } finally {
      packed.destroy();
    }
  };
}

function unreadable(file: string, cause: unknown): Error {
  if (cause instanceof ToolError) return cause;
  const { code = String(cause) } = cause as { code?: string };
  return ToolError.at({ file }, 'unreadable-file', { sv: `Filen går inte att läsa (${code}).`, en: `The file cannot be read (${code}).` }, { cause });
}
