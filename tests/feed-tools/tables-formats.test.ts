import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { dateDay, decimal, dictionary, float64, int32, int64, tableFromArrays, tableToIPC, timestamp, utf8, bool, list, timeSecond } from '@uwdata/flechette';
import { openTable } from '@indicator-elements/feed-tools/tables/open-table';
import type { Source } from '@indicator-elements/feed-tools/tables/source';
import { readNumber } from '@indicator-elements/feed-tools/values/number';
import { readPeriod } from '@indicator-elements/feed-tools/values/period';
import { brief, makeFolder, readWhole } from './tables-support.js';
import { makeWorkbook } from './workbook-support.js';

const folder = makeFolder();
const read = (source: Source) => readWhole((remarks) => openTable(source, { remarks, folder }));
const save = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content);

const AREAS = ['Aneby', 'Tranås', 'Eksjö', 'Habo'];
const DAYS = ['2025-01-31', '2025-02-28', '2025-03-31', '2024-12-31'].map((day) => new Date(day));
const COUNTS = [12, 7, null, 1234];
const COSTS = [1234.5, 0.25, 17, null];
const EXPECTED = AREAS.map((area, row) => [area, DAYS[row]?.toISOString().slice(0, 10), COUNTS[row] ?? 'missing', COSTS[row] ?? 'missing']);

async function makeParquet(file: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${sql}) TO '${join(folder, file)}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

const VALUES = `SELECT * FROM (VALUES ('Aneby', DATE '2025-01-31', 12, 1234.5::DECIMAL(9,2)), ('Tranås', DATE '2025-02-28', 7, 0.25), ('Eksjö', DATE '2025-03-31', NULL, 17), ('Habo', DATE '2024-12-31', 1234, NULL)) AS t(Kommun, Dag, Antal, Kostnad)`;

describe('one table', () => {
  const sources: Record<string, Source> = {
    'CSV': { file: 'a.csv' }, 'packed CSV': { file: 'a.csv.gz' }, 'a workbook': { file: 'a.xlsx' }, 'an Arrow file': { file: 'a.arrow' },
    'an Arrow stream': { file: 'a.arrows' }, 'Parquet': { file: 'a.parquet' }, 'SQL': { sql: VALUES },
    'SQL over a file beside the recipe': { sql: "SELECT * FROM 'a.parquet'" }, 'SQL over a database': { sql: 'SELECT * FROM t', database: 'a.duckdb' },
  };

  it('is made in each way', async () => {
    const csv = `Kommun;Dag;Antal;Kostnad\n${AREAS.map((area, row) => `${area};${DAYS[row]?.toISOString().slice(0, 10)};${COUNTS[row] ?? ''};${String(COSTS[row] ?? '').replace('.', ',')}`).join('\n')}\n`;
    save('a.csv', csv);
    save('a.csv.gz', (await import('node:zlib')).gzipSync(csv));
    save('a.xlsx', makeWorkbook({ Blad1: [['Kommun', 'Dag', 'Antal', 'Kostnad'], ...AREAS.map((area, row) => [area, DAYS[row] ?? null, COUNTS[row] ?? null, COSTS[row] ?? null])] }));
    const table = tableFromArrays({ Kommun: AREAS, Dag: DAYS, Antal: COUNTS, Kostnad: COSTS }, { types: { Kommun: dictionary(utf8()), Dag: dateDay(), Antal: int32(), Kostnad: float64() } });
    save('a.arrow', tableToIPC(table, { format: 'file' }) as Uint8Array);
    save('a.arrows', tableToIPC(table, { format: 'stream' }) as Uint8Array);
    await makeParquet('a.parquet', VALUES);
    const instance = await DuckDBInstance.create(join(folder, 'a.duckdb'));
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE t AS ${VALUES}`);
    connection.closeSync();
    instance.closeSync();
  });

  for (const [name, source] of Object.entries(sources)) {
    it(`is the same through ${name}`, async () => {
      const { headings, rows, numbers, remarks, error } = await read(source);
      assert.equal(error, undefined);
      assert.deepEqual(headings, ['Kommun', 'Dag', 'Antal', 'Kostnad']);
      assert.deepEqual(rows.map(([area, day, count, cost]) => [area, readPeriod(day ?? null), readNumber(count ?? null), readNumber(cost ?? null)]), EXPECTED);
      assert.deepEqual(brief(remarks), []);
      const first = /csv|xlsx/.test('file' in source ? source.file : '') ? 2 : 1;
      assert.deepEqual(numbers, AREAS.map((_, row) => first + row));
    });
  }
});

describe('types', () => {
  const expected = [
    [9_007_199_254_740_993n, 12, '12345678901234567.89', -1.5, true, '2025-01-31T12:30:00.123Z', null],
    [null, null, null, null, null, null, null],
  ];
  const shown = (rows: unknown[][]) => rows.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value)));

  it('of Parquet and SQL come as numbers, big ones as bigint, decimals beyond 15 digits as text, times as dates, and no value as null', async () => {
    const sql = `SELECT * FROM (VALUES (9007199254740993::BIGINT, sum(12)::HUGEINT, 12345678901234567.89::DECIMAL(20,2), -1.5::DOUBLE, true, TIMESTAMP '2025-01-31 12:30:00.123', NULL)) AS t(a, b, c, d, e, f, g)
      UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL`.replace('sum(12)', '12');
    assert.deepEqual(shown((await read({ sql })).rows), expected);
    await makeParquet('types.parquet', sql);
    assert.deepEqual(shown((await read({ file: 'types.parquet' })).rows), expected);
    const more = `SELECT TIMESTAMP_S '1969-12-31 23:59:59' a, TIMESTAMP_MS '2025-01-31 00:00:00.001' b, TIMESTAMP_NS '1969-12-31 23:59:59.9999' c, TIMESTAMPTZ '2025-01-31 00:00:00+01' d, DATE 'infinity' e, 'x'::ENUM('x','y') f, 1::UBIGINT g`;
    assert.deepEqual(shown((await read({ sql: more })).rows), [['1969-12-31T23:59:59.000Z', '2025-01-31T00:00:00.001Z', '1969-12-31T23:59:59.999Z', '2025-01-30T23:00:00.000Z', null, 'x', 1]]);
  });

  it('of Arrow, too', async () => {
    const two = <T>(value: T) => [value, null];
    const table = tableFromArrays({
      a: two(9_007_199_254_740_993n), b: two(12n), c: two(1_234_567_890_123_456_789n), d: two(-1.5), e: two(true), f: two(new Date('2025-01-31T12:30:00.123Z')), g: [null, null],
    }, { types: { a: int64(), b: int64(), c: decimal(20, 2), d: float64(), e: bool(), f: timestamp(), g: utf8() } });
    save('types.arrow', tableToIPC(table, { format: 'file' }) as Uint8Array);
    assert.deepEqual(shown((await read({ file: 'types.arrow' })).rows), expected);
  });

  it('that are no numbers, texts, truth values or dates are left out and told of', async () => {
    const table = tableFromArrays({ a: ['x'], b: [[1]], c: [1] }, { types: { a: utf8(), b: list(int32()), c: timeSecond() } });
    save('odd.arrow', tableToIPC(table, { format: 'file' }) as Uint8Array);
    for (const source of [{ file: 'odd.arrow' }, { sql: "SELECT 'x' a, [1] b, TIME '12:00' c" }]) {
      const { headings, rows, remarks } = await read(source);
      assert.deepEqual([headings, rows], [['a'], [['x']]]);
      assert.deepEqual(brief(remarks), ['warning unread-column b', 'warning unread-column c']);
    }
  });

  it('come in pieces, in order', async () => {
    const { rows, numbers } = await read({ sql: 'SELECT range AS n FROM range(100000)' });
    assert.deepEqual(rows.map(([n]) => n), Array.from({ length: 100_000 }, (_, n) => n));
    assert.equal(numbers.at(-1), 100_000);
  });
});

describe('an Arrow or Parquet file that is damaged', () => {
  it('gives an error that says so', async () => {
    const whole = Buffer.from(tableToIPC(tableFromArrays({ a: ['x', 'y'], b: [1, 2] }), { format: 'file' }) as Uint8Array);
    await makeParquet('whole.parquet', 'SELECT range AS a FROM range(100)');
    const parquet = readFileSync(join(folder, 'whole.parquet'));
    for (const [code, content] of [
      ['bad-arrow', whole.subarray(0, -40)], ['bad-arrow', Buffer.concat([Buffer.from('ARROW1\0\0'), Buffer.alloc(500, 7)])], ['bad-arrow', Buffer.alloc(64, 0xff)],
      ['bad-query', parquet.subarray(0, -40)], ['bad-query', Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(500, 7)])],
    ] as const) {
      save('damaged', content);
      assert.equal((await read({ file: 'damaged' })).error?.remarks[0]?.code, code);
    }
  });

  it('is not confused with a pattern of names', async () => {
    await makeParquet('a[1].parquet', 'SELECT 1 AS n');
    await makeParquet('a1.parquet', 'SELECT 2 AS n');
    assert.deepEqual((await read({ file: 'a[1].parquet' })).rows, [[1]]);
  });
});

describe('a query', () => {
  for (const [name, sql] of Object.entries({
    'that writes': "COPY (SELECT 1) TO 'x.csv'", 'that changes a database': 'CREATE TABLE u (a INT)', 'that is two': 'SELECT 1; SELECT 2', 'that is none': '',
    'that changes how DuckDB works': "SET memory_limit = '99GB'", 'that is wrong': 'SELEKT 1', 'of a table that is not there': 'SELECT * FROM nothing',
    'that wants the network': "SELECT * FROM 'https://example.org/a.parquet'", 'that fails on the way': "SELECT CAST(CASE WHEN range = 50000 THEN 'x' ELSE '1' END AS INT) a FROM range(100000)",
  })) {
    it(`${name} gives an error that says so`, async () => {
      const { error } = await read({ sql, database: 'a.duckdb' });
      assert.ok(error);
      assert.match(error.remarks[0]?.code ?? '', /^(not-a-query|bad-query)$/);
    });
  }

  it('has a column that is there twice numbered', async () => {
    const { headings, rows, remarks } = await read({ sql: 'SELECT 1 a, 2 a' });
    assert.deepEqual([headings, rows], [['a', 'a (2)'], [[1, 2]]]);
    assert.deepEqual(brief(remarks), ['warning duplicate-heading a']);
  });

  it('of a database that is not there says so', async () => {
    assert.equal((await read({ sql: 'SELECT 1', database: 'none.duckdb' })).error?.remarks[0]?.code, 'bad-query');
  });
});
