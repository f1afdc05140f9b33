import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type * as DuckDB from '@duckdb/node-api';
import { ToolError, type Place, type Remarks } from '../remark.js';
import { nameColumns } from './heading.js';
import type { QuerySource } from './source.js';
import type { Batch, TableStream, Value } from './table.js';
import { tellUnreadColumn, valueOfDecimal, valueOfInteger } from './typed-value.js';

type Module = typeof DuckDB;
type Read = (value: DuckDB.DuckDBValue) => Value;
type Part = { readonly name: string; readonly index: number; readonly read: Read };

/** Nothing is fetched from the network, and what does not fit in memory goes to the system's folder for such. */
const OPTIONS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  memory_limit: '1GB',
  temp_directory: join(tmpdir(), 'indicator-feed-duckdb'),
};

/** A Parquet file as a table. Its rows are numbered from 1. @throws {ToolError} where it cannot be read, or DuckDB is not installed */
export function openParquet(path: string, file: string, remarks: Remarks): Promise<TableStream> {
  // In a name, what DuckDB would take for a pattern of names is a sign like others.
  const name = path.replace(/[[*?]/g, '[$&]').replaceAll("'", "''");
  return open({ file }, `SELECT * FROM read_parquet('${name}')`, ':memory:', {}, remarks);
}

/**
 * What a query answers, as a table. Its rows are numbered from 1. Relative paths in the query start from the folder.
 *
 * @throws {ToolError} where the query fails or is more than one that reads, or DuckDB is not installed
 */
export async function openQuery({ sql, database }: QuerySource, folder: string, remarks: Remarks): Promise<TableStream> {
  const place: Place = { file: database ?? 'SQL' };
  if (folder.includes(',')) {
    throw ToolError.at(place, 'comma-in-path', {
      sv: 'Mappens sökväg har ett kommatecken, som DuckDB inte kan ha där. Byt namn på mappen.',
      en: 'The path of the folder has a comma, which DuckDB cannot have there. Rename the folder.',
    });
  }
  const options = { file_search_path: resolve(folder), ...(database === undefined ? {} : { access_mode: 'READ_ONLY' }) };
  return open(place, sql, database === undefined ? ':memory:' : resolve(folder, database), options, remarks);
}

async function open(place: Place, sql: string, database: string, options: Record<string, string>, remarks: Remarks): Promise<TableStream> {
  const duckdb = await load(place);
  const instance = await attempt(place, () => duckdb.DuckDBInstance.create(database, { ...OPTIONS, ...options }));
  let connection: DuckDB.DuckDBConnection | undefined;
  const close = () => {
    connection?.closeSync();
    instance.closeSync();
  };
  try {
    const result = await attempt(place, async () => {
      connection = await instance.connect();
      return ask(duckdb, connection, sql, place);
    });
    const names = nameColumns(result.columnNames(), place, remarks);
    const parts = result.columnTypes().flatMap((type, index): Part[] => {
      const name = names[index] as string;
      const read = readerOf(duckdb, type);
      if (!read) tellUnreadColumn(remarks, place, name, type.toString());
      return read ? [{ name, index, read }] : [];
    });
    return { headings: parts.map(({ name }) => name), batches: batchesOf(result, parts, place, close) };
  } catch (error) {
    close();
    throw error;
  }
}

async function ask({ StatementType }: Module, connection: DuckDB.DuckDBConnection, sql: string, place: Place): Promise<DuckDB.DuckDBResult> {
  const statements = await connection.extractStatements(sql);
  const statement = statements.count === 1 ? await statements.prepare(0) : undefined;
  if (statement?.statementType !== StatementType.SELECT) {
    throw ToolError.at(place, 'not-a-query', {
      sv: 'SQL ska vara en enda fråga som läser (SELECT, gärna med WITH).',
      en: 'The SQL should be a single query that reads (SELECT, perhaps with WITH).',
    });
  }
  return statement.stream();
}

async function* batchesOf(result: DuckDB.DuckDBResult, parts: readonly Part[], place: Place, close: () => void): AsyncGenerator<Batch> {
  try {
    let first = 1;
    for (;;) {
      const chunk = await attempt(place, () => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      const length = chunk.rowCount;
      const start = first;
      const columns = new Map(parts.map(({ name, index, read }) => [name, chunk.getColumnValues(index).map(read)]));
      yield { length, columns, rows: Float64Array.from({ length }, (_, row) => start + row) };
      first += length;
    }
  } finally {
    close();
  }
}

const plain: Read = (value) => value as Value;
const unlessNull = (read: (value: never) => Value): Read => (value) => (value === null ? null : read(value as never));
const dateAt = (value: { readonly isFinite?: boolean }, milliseconds: bigint | number): Value => (value.isFinite === false ? null : new Date(Number(milliseconds)));
/** Rounded down, also before 1970. */
const divide = (ticks: bigint, by: bigint) => (ticks - (((ticks % by) + by) % by)) / by;

function readerOf({ DuckDBTypeId: Type }: Module, { typeId }: DuckDB.DuckDBType): Read | undefined {
  switch (typeId) {
    case Type.BOOLEAN: case Type.TINYINT: case Type.SMALLINT: case Type.INTEGER: case Type.UTINYINT: case Type.USMALLINT: case Type.UINTEGER:
    case Type.FLOAT: case Type.DOUBLE: case Type.VARCHAR: case Type.ENUM: case Type.SQLNULL: return plain;
    case Type.BIGINT: case Type.UBIGINT: case Type.HUGEINT: case Type.UHUGEINT: return unlessNull((value: bigint) => valueOfInteger(value));
    case Type.DECIMAL: return unlessNull(({ value, scale }: DuckDB.DuckDBDecimalValue) => valueOfDecimal(value, scale));
    case Type.UUID: return unlessNull((value: DuckDB.DuckDBUUIDValue) => value.toString());
    case Type.DATE: return unlessNull((value: DuckDB.DuckDBDateValue) => dateAt(value, value.days * 86_400_000));
    case Type.TIMESTAMP: case Type.TIMESTAMP_TZ: return unlessNull((value: DuckDB.DuckDBTimestampValue) => dateAt(value, divide(value.micros, 1000n)));
    case Type.TIMESTAMP_S: return unlessNull((value: DuckDB.DuckDBTimestampSecondsValue) => dateAt(value, value.seconds * 1000n));
    case Type.TIMESTAMP_MS: return unlessNull((value: DuckDB.DuckDBTimestampMillisecondsValue) => dateAt(value, value.millis));
    case Type.TIMESTAMP_NS: return unlessNull((value: DuckDB.DuckDBTimestampNanosecondsValue) => dateAt(value, divide(value.nanos, 1_000_000n)));
    default: return undefined;
  }
}

async function load(place: Place): Promise<Module> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw ToolError.at(place, 'no-duckdb', {
      sv: 'Parquet och SQL läses av DuckDB, som inte är installerat: npm install @duckdb/node-api',
      en: 'Parquet and SQL are read by DuckDB, which is not installed: npm install @duckdb/node-api',
    }, { cause });
  }
}

async function attempt<Result>(place: Place, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    const { message } = cause as Error;
    throw ToolError.at(place, 'bad-query', { sv: `DuckDB kan inte läsa detta: ${message}`, en: `DuckDB cannot read this: ${message}` }, { cause });
  }
}
