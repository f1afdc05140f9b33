import { openTable } from '../tables/open-table.js';
import type { Source } from '../tables/source.js';
import type { Recipe, RecipeSource } from '../recipe/types.js';
import { testsOf } from './condition.js';
import type { Counting, SourceSummary } from './counting.js';
import { RowReader, type SourceContext } from './row-reader.js';
import { sourceColumns } from './source-columns.js';
import { columnsOf } from './takers.js';
import type { Task } from './task.js';

/** Reads a source once, for all that is to be counted of it. */
export async function readSource(name: string, tasks: readonly Task[], context: SourceContext): Promise<{ summary: SourceSummary; countings: readonly Counting[] }> {
  const { recipe, folder, remarks, progress, bytes, signal } = context;
  const source = recipe.sources[name]!;
  const file = source.file ?? name;
  const stream = await openTable(placeOf(source), { folder, remarks, bytes });
  const sourceTests = testsOf(source.where, { decimal: source.decimal, marks: source.marks });
  const columns = sourceColumns(file, source, stream.headings, columnsFor(recipe, source, tasks));
  const reader = new RowReader(name, file, tasks, columns, sourceTests, context);
  for await (const batch of stream.batches) {
    signal?.throwIfAborted();
    reader.read(batch);
    progress(reader.rows);
  }
  return reader.finish();
}

function placeOf({ file, sql, database, encoding, delimiter, sheet, headerRow, keepSums }: RecipeSource): Source {
  return sql === undefined ? { file: file!, encoding, delimiter, sheet, headerRow, keepSums } : { sql, ...(database === undefined ? {} : { database }) };
}

function columnsFor({ areas, period, dimensions }: Recipe, { where = {} }: RecipeSource, tasks: readonly Task[]): Set<string> {
  return new Set([
    ...Object.keys(where),
    ...tasks.flatMap((task) => [
      ...(task.byArea ? [areas.column] : []),
      ...(task.byPeriod ? [period] : []),
      ...task.dimensions.map((at) => dimensions[at]!.column ?? dimensions[at]!.id),
      ...(task.steps ? [task.steps.column] : []),
      ...Object.keys(task.where ?? {}),
      ...columnsOf(task.taking),
    ]),
  ]);
}
