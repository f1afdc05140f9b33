/** The sums that the last line of `npm test` is made of. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countSessions } from '../../tools/wtr-reporter.mjs';

const reporter = fileURLToPath(new URL('../../tools/node-reporter.mjs', import.meta.url));

/** Runs a test file's text by Node, with our reporter: what it prints, and what it counts. */
async function runTests(text: string) {
  const dir = await mkdtemp(join(tmpdir(), 'counts-'));
  const file = join(dir, 'sample.test.mjs');
  const counts = join(dir, 'counts.json');
  await writeFile(file, `import { describe, it, before } from 'node:test';\n${text}`);
  // Node's runner tells a runner inside it by this variable, and would report in another form.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const output = await new Promise<string>((done) => {
    const args = ['--test', `--test-reporter=${reporter}`, file];
    execFile(process.execPath, args, { env: { ...env, TEST_COUNTS: counts } }, (_error, stdout) =>
      done(stdout)
    );
  });
  const sums = JSON.parse(await readFile(counts, 'utf8')) as object;
  await rm(dir, { recursive: true });
  return { output, sums };
}

describe('the count of unit tests', () => {
  it('is of tests, not of the suites around them', async () => {
    const { sums } = await runTests(
      "describe('a', () => { it('b', () => {}); it('c', () => {}); it.skip('d', () => {}); });"
    );
    assert.deepEqual(sums, { passed: 2, failed: 0, skipped: 1 });
  });

  it('names a failure with what is around it, and shows why', async () => {
    const { output, sums } = await runTests(
      "describe('a', () => { it('b', () => { throw new RangeError('too far'); }); });"
    );
    assert.deepEqual(sums, { passed: 0, failed: 1, skipped: 0 });
    assert.match(output, /✗ .*sample\.test\.mjs: a › b\n {4}RangeError.*too far/);
  });

  it('takes a hook that fails for a failure', async () => {
    const { sums } = await runTests(
      "describe('a', () => { before(() => { throw new Error('x'); }); it('b', () => {}); });"
    );
    assert.notEqual((sums as { failed: number }).failed, 0);
  });

  it('takes a file that does not load, or holds no test, for a failure', async () => {
    assert.deepEqual((await runTests("throw new Error('x');")).sums, { passed: 0, failed: 1, skipped: 0 });
    assert.deepEqual((await runTests('')).sums, { passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the count of element tests', () => {
  const test = (passed: boolean, skipped = false) => ({ name: 't', passed, skipped });
  const session = (passed: boolean, tests: object[], suites: object[] = []) =>
    ({ passed, testResults: { name: '', tests, suites } } as unknown as Parameters<
      typeof countSessions
    >[0][number]);

  it('goes through all suites', () => {
    const inner = {
      name: 's',
      tests: [test(true), test(true, true)],
      suites: [{ name: 'ss', tests: [test(false)], suites: [] }],
    };
    assert.deepEqual(countSessions([session(false, [test(true)], [inner])]), {
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('takes a file that fails outside its tests for a failure', () => {
    const unloaded = { passed: false } as unknown as Parameters<typeof countSessions>[0][number];
    assert.deepEqual(countSessions([unloaded, session(true, [test(true)])]), {
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });
});
