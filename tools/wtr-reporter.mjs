// @ts-check
/**
 * The runner's own report of each file and its errors, and at the end what was left out and why, and the counts,
 * written to the file that `TEST_COUNTS` names, for `tools/test.mjs` to add up.
 */
import { writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { leftOut } from './wtr-commands.mjs';

/** @returns {import('@web/test-runner').Reporter} */
export function reporter() {
  const inner = defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) });
  return {
    ...inner,
    onTestRunFinished(args) {
      inner.onTestRunFinished?.(args);
      for (const [reason, tests] of leftOut) {
        console.log([`\nLeft out: ${tests.length}, since ${reason}`, ...tests].join('\n  '));
      }
      const counts = countSessions(args.sessions);
      if (process.env['TEST_COUNTS']) writeFileSync(process.env['TEST_COUNTS'], JSON.stringify(counts));
    },
  };
}

/**
 * A file that fails outside its tests (it does not load, it never ends) counts as one failure.
 * @param {import('@web/test-runner').TestSession[]} sessions
 */
export function countSessions(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
  const add = (suite) => {
    for (const test of suite?.tests ?? [])
      counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    suite?.suites.forEach(add);
  };
  for (const session of sessions) {
    const before = counts.failed;
    add(session.testResults);
    if (!session.passed && counts.failed === before) counts.failed += 1;
  }
  return counts;
}
