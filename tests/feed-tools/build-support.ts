import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { select, type Cell, type Feed } from '@indicator-elements/feed';
import { buildFeed, parseRecipe, ToolError, type BuildOptions, type Built, type Remark } from '@indicator-elements/feed-tools';

type Json = Readonly<Record<string, unknown>>;

/** A recipe with what every recipe needs; fields of `more` come in place of its own. */
export const recipeOf = (more: Json): Json => ({
  format: 'indicator-recipe/1',
  output: 'feed.json',
  updated: '2025-12-08',
  disclosure: { minCount: 1 },
  sources: { visits: { file: 'visits.csv' } },
  areas: { column: 'Kommun', known: 'hoglandet' },
  period: 'Månad',
  indicators: [{ id: 'visits', label: 'Besök', kind: 'count', granularity: 'month', counted: {} }],
  ...more,
});

/** In a folder of its own, with such files, which is removed afterwards. */
export async function inFolder<Result>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'indicator-build-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is built of CSV files by a recipe. */
export function built(files: Readonly<Record<string, string>>, recipe: Json, options: BuildOptions = {}): Promise<Built> {
  return inFolder(files, (folder) => buildFeed(parseRecipe(JSON.stringify(recipe), 'recipe.json'), { file: join(folder, 'recipe.json'), ...options }));
}

/** The remarks that a promise is refused with. */
export async function refusal(promise: Promise<unknown>): Promise<readonly Remark[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ToolError) return error.remarks;
    throw error;
  }
  return assert.fail('It was not refused.');
}

/** Lines of cells, divided by spaces, as a CSV file. */
export const csv = (text: string): string => text.trim().split('\n').map((line) => line.trim().split(/\s+/).map((cell) => cell.replace(/_/g, ' ').replace(/^∅$/, '')).join(';')).join('\n') + '\n';

/** An indicator's cells in an area and group, the newest last: `2025-01 12/310`, `2025-01 17`, `2025-01 n=3 7.5±1.5`, `2025-01 suppressed`. */
export function shown(feed: Feed, indicator: string, area: string, filter: Readonly<Record<string, string>> = {}): string[] {
  const selection = select(feed, { indicator, area, filter });
  return selection.ok ? selection.slice.cells.map(textOf) : assert.fail(JSON.stringify(selection.problems));
}

function textOf({ period, category, status, value, numerator, denominator, n, sd }: Cell): string {
  const number = numerator !== undefined ? `${numerator}/${denominator}` : n !== undefined ? `n=${n} ${value}${sd === undefined ? '' : `±${sd}`}` : value;
  return [period, category, number, status].filter((part) => part !== undefined).join(' ');
}
