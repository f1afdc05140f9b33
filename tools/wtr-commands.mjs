// @ts-check
/**
 * What the element tests ask of the browser beyond the runner's own commands (`setViewport`, `sendKeys`,
 * `sendMouse`, …): media that only the protocol can emulate, pictures, the heap, a slow or unplugged machine.
 * `tests/elements/support/browser.ts` holds the typed other half.
 */

/**
 * @typedef {'media' | 'heap' | 'collect' | 'cpu' | 'offline' | 'tap' | 'tree' | 'viewport'} Ability
 *
 * A browser to test in, and what it cannot be told to do in automation: a test that needs that is left out,
 * and the reason listed.
 * @typedef {object} TestBrowser
 * @property {'chromium' | 'firefox' | 'webkit'} name
 * @property {import('@web/test-runner').BrowserLauncher} launcher
 * @property {Partial<Record<Ability, string>>} lacks why, in words
 * @property {Record<string, (id: string, payload: any) => Promise<unknown>>} commands
 */

/**
 * What was left out in this run: full names of tests by reason.
 * @type {Map<string, string[]>}
 */
export const leftOut = new Map();

/** @param {TestBrowser} browser @returns {import('@web/test-runner').TestRunnerPlugin} */
export function browserCommands({ name, lacks, commands }) {
  /** @type {TestBrowser['commands']} */
  const all = {
    ...commands,
    'page:browser': async () => ({ name, lacks }),
    'page:left-out': async (_, { test, reason }) => void leftOut.set(reason, [...(leftOut.get(reason) ?? []), test]),
  };
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      const run = all[command];
      // The runner takes "nothing" for "not mine".
      return run && ((await run(session.id, payload ?? {})) ?? true);
    },
  };
}
