import { resolve } from 'node:path';
import { ToolError, type Remarks } from '../remark.js';
import { blocksOf, readHead, unpackedBlocks } from './blocks.js';
import { openCsv } from './csv.js';
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
  if ('sql' in source) throw ToolError.at({ file: 'sql' }, 'unsupported', { sv: 'SQL läses inte än.', en: 'SQL is not read yet.' });
  const { file } = source;
  const path = resolve(folder, file);
  const head = await readHead(path, file, 8);
  if (head[0] === 0x1f && head[1] === 0x8b) return openCsv(unpackedBlocks(path, file), source, remarks);
  return openCsv(blocksOf(path, file), source, remarks);
}
