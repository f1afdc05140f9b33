import { readFile, stat } from 'node:fs/promises';
import { Type, tableFromIPC, type Column, type DataType } from '@uwdata/flechette';
import { ToolError, type Place, type Remarks } from '../remark.js';
import { tryArrow } from './arrow-trial.js';
import { nameColumns } from './heading.js';
import type { Batch, TableStream, Value } from './table.js';
import { tellUnreadColumn, valueOfDecimal, valueOfInteger } from './typed-value.js';

/** A file is in memory as it is; what is made of it, only in pieces. */
const MOST_BYTES = 1024 ** 3;
const LOT = 8192;

type Read = (value: unknown) => Value;
type Part = { readonly name: string; readonly column: Column<unknown>; readonly read: Read };

/**
 * Arrow IPC, as a file or a stream, as a table. Its rows are numbered from 1: there is no row of headings.
 *
 * @throws {ToolError} where it is none, or compressed
 */
export async function openArrow(path: string, file: string, remarks: Remarks): Promise<TableStream> {
  const place: Place = { file };
  if ((await stat(path)).size > MOST_BYTES) {
    throw ToolError.at(place, 'arrow-too-large', {
      sv: 'Arrow-filen är större än 1 GiB och går inte att ha i minnet. Skriv den som Parquet.',
      en: 'The Arrow file is larger than 1 GiB and cannot be kept in memory. Write it as Parquet.',
    });
  }
  await tryArrow(path).catch((cause: unknown) => {
    throw badArrow(place, cause);
  });
  const bytes = await readFile(path);
  const table = attempt(place, () => tableFromIPC(bytes, { useBigInt: true, useDate: true, useDecimalInt: true }));
  const names = nameColumns(table.names.map(String), place, remarks);
  const parts = table.schema.fields.flatMap(({ type }, index): Part[] => {
    const name = names[index] as string;
    const read = readerOf(type);
    if (!read) tellUnreadColumn(remarks, place, name, typeName(type));
    return read ? [{ name, column: table.getChildAt(index) as Column<unknown>, read }] : [];
  });
  const length = table.numRows;
  // A truth value takes a bit: no column has more than these.
  if (length > bytes.length * 8) throw badArrow(place, new Error('It has more rows than room for them.'));
  const batches = async function* () {
    for (let start = 0; start < length; start += LOT) yield await Promise.resolve(attempt(place, () => batchAt(parts, start, Math.min(LOT, length - start))));
  };
  return { headings: parts.map(({ name }) => name), batches: batches() };
}

function batchAt(parts: readonly Part[], start: number, length: number): Batch {
  return {
    length,
    columns: new Map(parts.map(({ name, column, read }) => [name, Array.from({ length }, (_, row) => read(column.at(start + row)))])),
    rows: Float64Array.from({ length }, (_, row) => start + row + 1),
  };
}

const plain: Read = (value) => (value ?? null) as Value;
const integer: Read = (value) => (typeof value === 'bigint' ? valueOfInteger(value) : plain(value));

function readerOf(type: DataType): Read | undefined {
  switch (type.typeId) {
    case Type.Null: case Type.Bool: case Type.Float: case Type.Utf8: case Type.LargeUtf8: case Type.Utf8View: case Type.Date: case Type.Timestamp: return plain;
    case Type.Int: return integer;
    case Type.Decimal: return (value) => (value === null || value === undefined ? null : valueOfDecimal(BigInt(value as bigint | number), type.scale));
    case Type.Dictionary: return readerOf(type.dictionary);
    case Type.RunEndEncoded: return type.children[1] && readerOf(type.children[1].type);
    default: return undefined;
  }
}

function typeName(type: DataType): string {
  return Object.entries(Type).find(([, id]) => id === type.typeId)?.[0] ?? 'Arrow';
}

function attempt<Result>(place: Place, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw badArrow(place, cause);
  }
}

function badArrow(place: Place, cause: unknown): ToolError {
  const { message } = cause as Error;
  return ToolError.at(place, 'bad-arrow', {
    sv: `Filen går inte att läsa som Arrow (${message}). Är den komprimerad, skriv den utan komprimering; annars skriv den på nytt.`,
    en: `The file cannot be read as Arrow (${message}). If it is compressed, write it without; else write it anew.`,
  }, { cause });
}
