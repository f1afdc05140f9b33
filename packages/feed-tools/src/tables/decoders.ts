import { isUtf8 } from 'node:buffer';

/** Bytes that are no text in the encoding: `before` is the text in front of them that has not been given yet. */
export class NoTextError extends Error {
  override readonly name = 'NoTextError';
  readonly encoding: string;
  readonly before: string;

  constructor(encoding: string, before: string) {
    super(`Not ${encoding}.`);
    this.encoding = encoding;
    this.before = before;
  }
}

/** The text of some bytes; `last` where none follow. */
export type Decode = (bytes: Buffer, last: boolean) => string;

/** The names by which an encoding is told, as far as it is read here and not by the platform. */
const NAMES: Readonly<Record<string, string>> = {
  'utf8': 'utf-8',
  'ascii': 'windows-1252',
  'us-ascii': 'windows-1252',
  'ansi': 'windows-1252',
  'cp1252': 'windows-1252',
  'latin1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'utf-16': 'utf-16le',
  'utf16': 'utf-16le',
  'utf16le': 'utf-16le',
  'utf16be': 'utf-16be',
};

/** The name of an encoding, of several. */
export function canonical(told: string): string {
  const name = told.trim().toLowerCase().replaceAll('_', '-');
  return Object.hasOwn(NAMES, name) ? NAMES[name] as string : name;
}

/** What reads an encoding by its name. @throws {RangeError} where that is unknown */
export function decoderOf(told: string): Decode {
  const encoding = canonical(told);
  if (encoding === 'utf-8') return utf8();
  if (encoding === 'windows-1252') return windows1252;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(encoding);
  return byPlatform(encoding);
}

function utf8(): Decode {
  let carried: Buffer = Buffer.alloc(0);
  return (bytes, last) => {
    const all = carried.length > 0 ? Buffer.concat([carried, bytes]) : bytes;
    const whole = last ? all.length : wholeLength(all);
    // A copy: the bytes may lie in a buffer that is filled anew.
    carried = Buffer.from(all.subarray(whole));
    const body = all.subarray(0, whole);
    if (isUtf8(body)) return body.toString('utf8', 0, whole);
    const right = rightLength(body);
    throw new NoTextError('utf-8', body.toString('utf8', 0, right));
  };
}

/** Without the character at the end whose last bytes have not come yet. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back;
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return lengthAt(bytes, at) > back ? at : bytes.length;
  }
  return bytes.length;
}

/** How many bytes from the first are UTF-8. */
function rightLength(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, wholeLength(bytes.subarray(0, middle))))) low = middle;
    else high = middle - 1;
  }
  return wholeLength(bytes.subarray(0, low));
}

/** What Windows-1252 has at 0x80 to 0x9F; ‽ where it has nothing. TextDecoder of Node 20 has control characters there, as in ISO 8859-1. */
const UPPER = '€‽‚ƒ„…†‡ˆ‰Š‹Œ‽Ž‽‽‘’“”•–—˜™š›œ‽žŸ';
const CONTROLS = /[\x80-\x9f]/g;

const windows1252: Decode = (bytes) => {
  const text = bytes.toString('latin1');
  return text.replace(CONTROLS, (control, at: number) => {
    const sign = UPPER.charAt(control.charCodeAt(0) - 0x80);
    if (sign === '‽') throw new NoTextError('windows-1252', windows1252(bytes.subarray(0, at), false));
    return sign;
  });
};

function utf16(encoding: 'utf-16le' | 'utf-16be'): Decode {
  let carried: Buffer = Buffer.alloc(0);
  return (bytes, last) => {
    const all = Buffer.concat([carried, bytes]);
    let whole = all.length & ~1;
    const pairs = Buffer.from(all.subarray(0, whole));
    if (encoding === 'utf-16be') pairs.swap16();
    const end = whole >= 2 ? pairs.readUInt16LE(whole - 2) : 0;
    if (!last && end >= 0xd800 && end < 0xdc00) whole -= 2;
    carried = Buffer.from(all.subarray(whole));
    const text = pairs.toString('utf16le', 0, whole);
    const lone = text.search(/\p{Surrogate}/u);
    if (lone >= 0 || (last && carried.length > 0)) throw new NoTextError(encoding, lone < 0 ? text : text.slice(0, lone));
    return text;
  };
}

function byPlatform(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, last) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      throw new NoTextError(encoding, '');
    }
  };
}

/** How many bytes the character has that starts here in UTF-8; 0 where none can. */
export function lengthAt(bytes: Buffer, at: number): number {
  const byte = bytes[at] ?? 0;
  return byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
}
