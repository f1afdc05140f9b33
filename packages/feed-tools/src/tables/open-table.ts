import { resolve } from 'node:path';
import type { Remarks } from '../remark.js';
import { blocksOf, readHead, unpackedBlocks } from './blocks.js';
import { openCsv } from './csv.js';
import { HEAD, kindOf } from './file-kind.js';
import type { Source } from './source.js';
import type { TableStream } from './table.js';

export type OpenContext = {
  readonly remarks: Remarks;
  /** The folder from which relative paths start. */
  readonly folder: string;
};

/**
 * A table of any source, as a stream. What is left out of it (titles, blank rows, sums at its end) becomes remarks as it is read.
 *
 * @throws {ToolError} where it cannot be read, from here or from its batches
 */
export async function openTable(source: Source, { remarks, folder }: OpenContext): Promise<TableStream> {
  if ('sql' in source) return (await import('./duckdb.js')).openQuery(source, folder, remarks);
  const { file } = source;
  const path = resolve(folder, file);
  switch (kindOf(await readHead(path, file, HEAD), file)) {
    case 'csv': return openCsv(blocksOf(path, file), source, remarks);
    case 'gzip': return openCsv(unpackedBlocks(path, file), source, remarks);
    case 'workbook': return (await import('./workbook.js')).openWorkbook(path, source, remarks);
    case 'arrow': return (await import('./arrow.js')).openArrow(path, file, remarks);
    case 'parquet': return (await import('./duckdb.js')).openParquet(path, file, remarks);
  }
}
