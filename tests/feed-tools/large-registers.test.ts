/** The queries of docs/feeds/large-registers.md, run in DuckDB, beside what `build` counts of the same rows with Arquero. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { periodOf, type Feed } from '@indicator-elements/feed';
import { buildFeed } from '@indicator-elements/feed-tools/build/build-feed';
import { parseRecipe } from '@indicator-elements/feed-tools/recipe/read-recipe';
import { municipalitiesIn } from '@indicator-elements/feed-tools/areas/sweden';
import { parse as parseJsonc } from 'jsonc-parser';
import { random } from '../../tools/fixtures/random.mjs';

const page = readFileSync(new URL('../../docs/feeds/large-registers.md', import.meta.url), 'utf8');
const queryOf = (name: string): string => new RegExp(`^\`\`\`sql\\n(-- ${name}: [^]*?)^\`\`\``, 'm').exec(page)![1]!;
const recipeText = /^```jsonc\n(\{[^]*?)^```/m.exec(page)![1]!;
type RawRecipe = Record<string, unknown> & { indicators: Record<string, unknown>[]; dimensions: Record<string, unknown>[] };
const recipe = parseJsonc(recipeText) as RawRecipe;

const folder = mkdtempSync(join(tmpdir(), 'large-registers-'));
const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
const CODES = municipalitiesIn('06').map(({ code }) => code);

/** A register: people with a municipality and an age, enrolled in some months, and their visits. Some move, where that is asked for. */
function writeRegister(name: string, movers: number): void {
  const visits = ['person_id,municipality,visit_date,age'];
  const enrolments = ['person_id,municipality,month,age'];
  for (let person = 1; person <= 3000; person++) {
    const next = random(`register/${name}/${person}`) as () => number;
    const [code, age] = [CODES[Math.floor(next() * next() * 13)]!, 50 + Math.floor(next() * 45)];
    for (const month of MONTHS) {
      const enrolled = next() < 0.7;
      if (enrolled) enrolments.push([person, code, month.replace('-', ''), age].join());
      const count = next() < 0.25 ? Math.floor(next() * 5) : 0;
      for (let visit = 0; visit < count; visit++) {
        const place = next() < movers ? CODES[Math.floor(next() * 13)]! : code;
        const older = next() < movers ? 1 + Math.floor(next() * 12) : 0;
        visits.push([person, place, `${month}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`, age + older].join());
      }
    }
  }
  writeFileSync(join(folder, `${name}-visits.csv`), visits.join('\n'));
  writeFileSync(join(folder, `${name}-enrolments.csv`), enrolments.join('\n'));
}

const build = async (raw: object): Promise<Feed> => (await buildFeed(parseRecipe(JSON.stringify(raw), 'recipe.json'), { file: join(folder, 'recipe.json') })).feed;

/** The recipe of the page, but of the register's rows: what the query counts is counted by `build`. */
const ofRows = (name: string): RawRecipe => ({
  ...recipe,
  sources: {
    visits: { file: `${name}-visits.csv`, columns: { month: 'visit_date' } },
    enrolments: { file: `${name}-enrolments.csv` },
  },
  dimensions: [{ id: 'age', label: recipe.dimensions[0]!['label'], column: 'age', bands: [0, 65, 80], total: recipe.dimensions[0]!['total'] }],
  indicators: recipe.indicators.map((indicator) => ({
    ...indicator,
    counted: {
      'visits': { source: 'visits' },
      'visitors': { source: 'visits', distinct: 'person_id' },
      'frequent-visitors': { source: 'visits', distinct: 'person_id', times: { atLeast: 2 } },
    }[indicator['id'] as string],
    ...(indicator['kind'] === 'rate' ? { against: { source: 'enrolments', distinct: 'person_id' } } : {}),
  })),
});

const withoutHiding = (raw: RawRecipe): RawRecipe => ({ ...raw, disclosure: { minCount: 1 } });

describe('the queries of docs/feeds/large-registers.md', () => {
  let connection: DuckDBConnection;

  before(async () => {
    connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
    writeRegister('settled', 0);
    writeRegister('moving', 0.1);
  });
  after(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string): Promise<void> {
    const types = "{'municipality': 'VARCHAR', 'person_id': 'BIGINT', 'age': 'INTEGER'}";
    for (const table of ['visits', 'enrolments']) {
      await connection.run(`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv('${join(folder, `${name}-${table}.csv`)}', header = true, types = ${types})`);
    }
  }

  const rowsOf = async (sql: string): Promise<Record<string, string | number>[]> => {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : (value as string | number)])));
  };

  for (const format of ['parquet', 'csv']) {
    it(`counts gives a feed, by a file of ${format}, that is the same in every cell as that of the rows`, async () => {
      await open('settled');
      await connection.run(`COPY (${queryOf('counts')}) TO '${join(folder, `counts.${format}`)}'`);
      const ofCounts = { ...recipe, sources: { counts: { file: `counts.${format}` } } };
      const [shown, expected] = [await build(withoutHiding(ofCounts)), await build(withoutHiding(ofRows('settled')))];
      assert.ok(shown.observations.length > 17 * 6 * 4 * 3 * 0.95, String(shown.observations.length));
      assert.deepEqual(shown, expected);
      assert.deepEqual(await build(ofCounts), await build(ofRows('settled')));
    });
  }

  it('counts gives the same feed where it is many files that a query reads', async () => {
    await open('settled');
    mkdirSync(join(folder, 'counts'));
    for (const half of [0, 1]) await connection.run(`COPY (SELECT * FROM (${queryOf('counts')}) WHERE month % 2 = ${half}) TO '${join(folder, 'counts', `part-${half}.parquet`)}'`);
    const [, source] = /^"sources": (.*)$/m.exec(page)!;
    assert.deepEqual(await build({ ...recipe, sources: JSON.parse(source!) as object }), await build(ofRows('settled')));
  });

  it('counts answers what build counts, row by row', async () => {
    await open('settled');
    const cells = cellsOf(await build(withoutHiding(ofRows('settled'))));
    const rows = await rowsOf(queryOf('counts'));
    assert.ok(rows.length > 200, String(rows.length));
    for (const row of rows) {
      const key = [row['municipality'], String(row['month']).replace(/(\d{4})/, '$1-'), row['age_group']].join();
      assert.equal(row['visits'], cells.get(`visits,${key}`)?.numerator, key);
      assert.equal(row['enrolled'], cells.get(`visits,${key}`)?.denominator, key);
      assert.equal(row['visitors'], cells.get(`visitors,${key}`)?.value, key);
      assert.equal(row['frequent_visitors'], cells.get(`frequent-visitors,${key}`)?.numerator, key);
    }
  });

  it('levels counts everybody once in each area, as build does with those who have moved', async () => {
    await open('moving');
    const cells = cellsOf(await build(withoutHiding(ofRows('moving'))));
    const rows = await rowsOf(queryOf('levels'));
    for (const row of rows) {
      const key = ['visitors', row['area'], String(row['month']).replace(/(\d{4})/, '$1-'), row['age_group']].join();
      assert.equal(row['visitors'], cells.get(key)?.value, key);
    }
    const sumOf = (isRegion: boolean): number => rows.filter(({ area, age_group }) => (area === '06') === isRegion && age_group === 'all').reduce((sum, { visitors }) => sum + Number(visitors), 0);
    assert.ok(sumOf(true) < sumOf(false), 'nobody has moved');
  });

  it('moved tells who has, and that nobody has', async () => {
    await open('settled');
    assert.deepEqual(await rowsOf(queryOf('moved')), []);
    await open('moving');
    assert.ok((await rowsOf(queryOf('moved'))).length > 50);
  });
});

type Amounts = { readonly value: number | undefined; readonly numerator: number | undefined; readonly denominator: number | undefined };

/** The cells of a feed, by indicator, area, period and age. */
function cellsOf({ areas, indicators, dimensions, observations }: Feed): ReadonlyMap<string, Amounts> {
  const { length, indicator, area, period, value, numerator, denominator } = observations;
  const numberAt = (column: ArrayLike<number> | undefined, row: number): number | undefined => (column === undefined || Number.isNaN(column[row]) ? undefined : column[row]);
  return new Map(Array.from({ length }, (_, row) => {
    const { id, granularity } = indicators[indicator[row]!]!;
    const age = dimensions[0]!.categories[observations.dimensions[0]![row]!]!.id;
    const key = [id, areas[area[row]!]!.code, periodOf(granularity, period[row]!), age].join();
    return [key, { value: numberAt(value, row), numerator: numberAt(numerator, row), denominator: numberAt(denominator, row) }];
  }));
}
