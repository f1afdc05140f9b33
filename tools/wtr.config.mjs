// @ts-check
/**
 * The element tests, in one real browser. One page at a time: focus, hover, the clipboard, the heap and the
 * emulated media are all shared by the pages of a browser, so two files side by side would disturb each
 * other.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browser, launchFlags } from './browser.mjs';
import { browserCommands, resetPage } from './wtr-commands.mjs';
import { reporter } from './wtr-reporter.mjs';
import { testServer } from './wtr-server.mjs';
import { workspaceSourcesServerPlugin } from './workspace-sources-plugin.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const seconds = 1000;

const { path: executablePath, env } = await browser();
const chrome = chromeLauncher({
  launchOptions: {
    executablePath,
    args: launchFlags(),
    env: { ...process.env, ...env },
    protocolTimeout: 300 * seconds,
  },
});

// The launcher hands one page from file to file: what a file emulated must not reach the next.
const stopSession = chrome.stopSession.bind(chrome);
chrome.stopSession = async (id) => {
  const page = chrome.getPage(id);
  const result = await stopSession(id);
  await resetPage(page);
  return result;
};

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
  files: ['tests/elements/**/*.test.ts', 'tests/embed/**/*.test.ts', 'tests/stories/**/*.test.ts'],
  browsers: [chrome],
  concurrency: 1,
  nodeResolve: { browser: true, exportConditions: ['production'] },
  middleware: server.middleware,
  plugins: [
    workspaceSourcesServerPlugin(),
    slimLit,
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${rootDir}/tsconfig.json` }),
    browserCommands({ rootDir }),
    a11ySnapshotPlugin(),
    ...server.plugins,
  ],
  testFramework: { config: { ui: 'bdd', timeout: 30 * seconds } },
  browserStartTimeout: 60 * seconds,
  testsStartTimeout: 60 * seconds,
  testsFinishTimeout: 300 * seconds,
  reporters: [reporter()],
};
