// @ts-check
/**
 * The element tests, in one real browser: Chromium, or the one that `TEST_BROWSER` names. One page at a time: focus, hover, the clipboard, the heap and the
 * emulated media are all shared by the pages of a browser, so two files side by side would disturb each
 * other. Two browsers side by side do not (tools/test.mjs).
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromium } from './browsers/chromium.mjs';
import { firefox } from './browsers/firefox.mjs';
import { webkit } from './browsers/webkit.mjs';
import { freePort } from './free-port.mjs';
import { browserCommands } from './wtr-commands.mjs';
import { reporter } from './wtr-reporter.mjs';
import { testServer } from './wtr-server.mjs';
import { workspaceSourcesServerPlugin } from './workspace-sources-plugin.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const seconds = 1000;

const names = { chromium, firefox, webkit };
const name = /** @type {keyof typeof names} */ (process.env['TEST_BROWSER'] ?? 'chromium');
if (!names[name]) throw new Error(`TEST_BROWSER is "${name}". There are ${Object.keys(names).join(', ')}.`);
const browser = await names[name]({ rootDir });
const server = testServer({ rootDir });

/** With `LIT=slim` the elements are tested with the stand-in for Lit that the browser bundle has. */
const slimLit = {
  name: 'slim-lit',
  /** @param {{ source: string }} what is imported */
  resolveImport: ({ source }) => (source === 'lit' && process.env['LIT'] === 'slim' ? '/packages/elements/slim/lit.js' : undefined),
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  port: await freePort(),
  files: ['tests/elements/**/*.test.ts', 'tests/embed/**/*.test.ts', 'tests/stories/**/*.test.ts'],
  browsers: [browser.launcher],
  concurrency: 1,
  nodeResolve: { browser: true, exportConditions: ['production'] },
  middleware: server.middleware,
  plugins: [
    workspaceSourcesServerPlugin(),
    slimLit,
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${rootDir}/tsconfig.json` }),
    browserCommands(browser),
    a11ySnapshotPlugin(),
    ...server.plugins,
  ],
  testFramework: { config: { ui: 'bdd', timeout: 30 * seconds } },
  browserStartTimeout: 60 * seconds,
  testsStartTimeout: 60 * seconds,
  testsFinishTimeout: 300 * seconds,
  reporters: [reporter()],
};
