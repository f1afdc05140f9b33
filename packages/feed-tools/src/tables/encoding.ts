import { isAscii, isUtf8 } from 'node:buffer';
import { canonical, decoderOf, lengthAt, NoTextError } from './decoders.js';

/** How many bytes are looked at: from the first for UTF-16, from the first that is not ASCII for UTF-8 and Windows-1252. */
const LOOK = 64 * 1024;

/**
 * Bytes as text, without a byte order mark. Where the encoding is not told it is that of the mark; else UTF-16 where every second byte is
 * 0; else UTF-8 or Windows-1252, by the 64 KiB from the first byte that is not ASCII. It depends on the bytes alone, not on how they come in pieces.
 *
 * @param found is told the encoding, if it is seen by the bytes (not for ASCII)
 * @throws {NoTextError}
 * @throws {RangeError} where the encoding that is told is unknown
 */
export async function* decodeText(pieces: AsyncIterable<Uint8Array>, told?: string, found?: (encoding: string) => void): AsyncGenerator<string> {
  let decode = told === undefined ? undefined : decoderOf(told);
  let begun = false;
  let held: Buffer = Buffer.alloc(0);

  function* step(last: boolean): Generator<string> {
    if (!begun) {
      if (held.length < LOOK && !last) return;
      begun = true;
      const mark = markOf(held);
      if (mark && (told === undefined || sameFamily(told, mark.encoding))) held = held.subarray(mark.length);
      if (!decode) {
        const encoding = mark?.encoding ?? wide(held);
        if (encoding !== undefined) {
          found?.(encoding);
          decode = decoderOf(encoding);
        }
      }
    }
    if (!decode) {
      const plain = asciiLength(held);
      if (plain > 0) yield held.toString('latin1', 0, plain);
      held = held.subarray(plain);
      if (held.length === 0 || (held.length < LOOK && !last)) return;
      const encoding = narrow(held.subarray(0, LOOK), last && held.length <= LOOK);
      if (encoding === 'windows-1252' && !isLikely1252(held.subarray(0, LOOK))) throw new NoTextError('utf-8/windows-1252', '');
      found?.(encoding);
      decode = decoderOf(encoding);
    }
    const bytes = held;
    held = Buffer.alloc(0);
    const text = decode(bytes, last);
    if (text !== '') yield text;
  }

  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    held = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    yield* step(false);
  }
  yield* step(true);
}

function markOf(bytes: Buffer): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

const sameFamily = (told: string, encoding: string) => canonical(told) === encoding;

/** UTF-16 without a mark: text in Latin letters has a 0 in nearly every pair of bytes, always on the same side. */
function wide(bytes: Buffer): string | undefined {
  const pairs = Math.min(bytes.length, LOOK) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

function asciiLength(bytes: Buffer): number {
  if (isAscii(bytes)) return bytes.length;
  return bytes.findIndex((byte) => byte > 0x7f);
}

/**
 * UTF-8 or Windows-1252. Characters of several bytes that are right are rare in Windows-1252, and bytes that are part of none in UTF-8.
 * Where there are as many of the first it is taken for UTF-8 that is damaged, and reading it fails.
 */
function narrow(bytes: Buffer, last: boolean): string {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (at + length > bytes.length && !last) break;
    if (length === 1) at++;
    else if (length > 0 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
      right++;
      at += length;
    } else {
      wrong++;
      at++;
    }
  }
  return wrong <= right ? 'utf-8' : 'windows-1252';
}

const isLetter = (byte: number | undefined) => byte !== undefined && ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
/** In Windows-1252: ƒ Š Œ Ž š œ ž Ÿ, letters that Swedish hardly has. */
const FOREIGN = new Set([0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f]);
/** ‘ and ’, which may stand within a word. */
const APOSTROPHES = new Set([0x91, 0x92]);
/** å, ä, ö, é, Å, Ä, Ö, É. */
const NORDIC = new Set([0xe5, 0xe4, 0xf6, 0xe9, 0xc5, 0xc4, 0xd6, 0xc9]);

/**
 * Whether text that is not UTF-8 is hardly of DOS or an old Macintosh: those have å, ä and ö where Windows-1252 has signs that do not
 * stand within a word, or letters that are rare without others.
 */
function isLikely1252(bytes: Buffer): boolean {
  let foreign = false;
  let nordic = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (NORDIC.has(byte)) nordic = true;
    else if (FOREIGN.has(byte)) foreign = true;
    else if (byte < 0xa0 && !APOSTROPHES.has(byte) && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) return false;
  }
  return nordic || !foreign;
}
