import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where DuckDB is not installed. */
const HOOK = 'export const resolve = (name, context, next) => { if (name === "@duckdb/node-api") throw new Error("gone"); return next(name, context); };';
const PROGRAM = `
  import { register } from 'node:module';
  register('data:text/javascript,${encodeURIComponent(HOOK)}');
  const { openTable, Remarks } = await import('@indicator-elements/feed-tools');
  await openTable({ sql: 'SELECT 1' }, { remarks: new Remarks(), folder: '.' }).catch(({ remarks }) => console.log(remarks[0].code, remarks[0].message.en));
`;

it('SQL where DuckDB is not installed gives an error that says how to install it', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', '--input-type=module', '--eval', PROGRAM], { cwd: root, encoding: 'utf8' });
  assert.match(stdout, /^no-duckdb .*npm install @duckdb\/node-api/, stderr);
});
