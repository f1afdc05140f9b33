// @ts-check
/**
 * Node's unit tests in few words: one line a file, each failure in full, and the counts to the file that
 * `TEST_COUNTS` names, for `tools/test.mjs` to add up.
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';

/** @param {AsyncIterable<{ type: string, data: any }>} source */
export default async function* report(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Map<string, { passed: number, failed: number }>} */
  const files = new Map();
  /** @type {string[][]} */
  const path = [];
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:start') path[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A file that holds no test is reported as one, which passes.
    const empty =
      type === 'test:pass' &&
      data.nesting === 0 &&
      data.file !== undefined &&
      resolve(data.name) === data.file;
    const failed = empty || (type === 'test:fail' && data.todo === undefined);
    // A suite fails for what is inside it; one with no such failure has failed in a hook of its own.
    const blamed = data.details.error?.failureType === 'subtestsFailed';
    if (data.details.type === 'suite' ? !failed || blamed : blamed) continue;
    const file = relative(process.cwd(), data.file ?? '');
    const tally = files.get(file) ?? { passed: 0, failed: 0 };
    files.set(file, tally);
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
    } else if (failed) {
      counts.failed += 1;
      tally.failed += 1;
      const name = [...path.slice(0, data.nesting), data.name].join(' › ');
      const why = empty
        ? 'The file holds no test.'
        : inspect(data.details.error?.cause ?? data.details.error);
      yield `✗ ${file}: ${name}\n${indent(why)}\n\n`;
    } else {
      counts.passed += 1;
      tally.passed += 1;
    }
  }
  for (const [file, { passed, failed }] of files)
    yield `${failed ? '✗' : '✓'} ${file}: ${passed} passed, ${failed} failed\n`;
  if (process.env['TEST_COUNTS']) writeFileSync(process.env['TEST_COUNTS'], JSON.stringify(counts));
}

/** @param {string} text */
const indent = (text) => text.replace(/^ *at .*\(?node:internal.*\n?/gm, '').replace(/^/gm, '    ');
