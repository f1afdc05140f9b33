import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Remarks, ToolError, type Remark } from '@indicator-elements/feed-tools';
import { openTable } from '@indicator-elements/feed-tools/tables/open-table';
import type { Source } from '@indicator-elements/feed-tools/tables/source';
import type { TableStream, Value } from '@indicator-elements/feed-tools/tables/table';

/** A folder for a test file's tables, removed after its tests. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Whole = { headings: readonly string[]; rows: Value[][]; numbers: number[]; remarks: readonly Remark[]; error?: ToolError };

/** A stream as rows. Errors that are meant for the user are given, any other is thrown. */
export async function readWhole(open: (remarks: Remarks) => Promise<TableStream>): Promise<Whole> {
  const remarks = new Remarks();
  const whole: Whole = { headings: [], rows: [], numbers: [], remarks: [] };
  try {
    const { headings, batches } = await open(remarks);
    whole.headings = headings;
    for await (const batch of batches) {
      for (let row = 0; row < batch.length; row++) {
        whole.rows.push(headings.map((heading) => batch.columns.get(heading)?.[row] as Value));
        whole.numbers.push(batch.rows[row] as number);
      }
    }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    whole.error = error;
  }
  whole.remarks = remarks.list;
  return whole;
}

let files = 0;

/** Reads bytes or text as a file. */
export function readFileOf(folder: string, content: string | Uint8Array, source: Partial<Source> = {}): Promise<Whole> {
  const file = `${++files}.csv`;
  writeFileSync(join(folder, file), content);
  return readWhole((remarks) => openTable({ file, ...source } as Source, { remarks, folder }));
}

/** Remarks in short: `note blank-row 3`. */
export const brief = (remarks: readonly Remark[]): string[] =>
  remarks.map(({ level, code, place: { row, column } }) => [level, code, row, column].filter((part) => part !== undefined).join(' '));
