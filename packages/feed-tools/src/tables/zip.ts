import { crc32, inflateRawSync } from 'node:zlib';

/** Why a zip is not opened. */
export type ZipTrouble = 'damaged' | 'encrypted' | 'too-large';

export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly trouble: ZipTrouble;

  constructor(trouble: ZipTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

/** How many files a zip may have, and how large they may be together when they are unpacked. */
const MOST_FILES = 10_000;
const MOST_BYTES = 1024 ** 3;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The files in a zip, by its directory, that are wanted. No more is unpacked than is allowed, whatever the zip says of itself.
 *
 * @throws {ZipError}
 */
export function readZip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  try {
    return unpack(bytes, wanted);
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError('damaged', { cause });
  }
}

function unpack(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const end = bytes.subarray(Math.max(0, bytes.length - 65_557)).lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06)) + Math.max(0, bytes.length - 65_557);
  if (bytes.length < 22 || bytes.readUInt32LE(end) !== END) throw new ZipError('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_FILES) throw new ZipError('too-large');
  let at = bytes.readUInt32LE(end + 16);
  let room = MOST_BYTES;
  const files = new Map<string, Buffer>();
  for (let entry = 0; entry < count; entry++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new ZipError('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(name)) {
      if (files.has(name)) throw new ZipError('damaged');
      if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new ZipError('encrypted');
      const file = unpackFile(bytes, { at: bytes.readUInt32LE(at + 42), method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), room });
      if (crc32(file) !== bytes.readUInt32LE(at + 16)) throw new ZipError('damaged');
      room -= file.length;
      files.set(name, file);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function unpackFile(bytes: Buffer, { at, method, packed, room }: { at: number; method: number; packed: number; room: number }): Buffer {
  if (bytes.readUInt32LE(at) !== LOCAL) throw new ZipError('damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packed > bytes.length) throw new ZipError('damaged');
  const content = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (packed > room) throw new ZipError('too-large');
    return content;
  }
  if (method !== 8) throw new ZipError('damaged');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, room) });
  } catch (cause) {
    throw new ZipError((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged', { cause });
  }
}

/** A zip with these files, unpacked. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name);
    // What the local header and the directory have in common: version 2.0, UTF-8, stored.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800, 2);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    shared.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, nameBytes);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL, 0);
    parts.push(local, shared, nameBytes, content);
    at += 30 + nameBytes.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}
