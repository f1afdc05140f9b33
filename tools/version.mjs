// @ts-check
/**
 * `npm run version`: makes a release of the waiting changesets. Changesets itself would keep a change log in
 * every package; the packages have one version together, so there is one log, at the top of the project.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addRelease } from './change-log.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = join(dirname(createRequire(import.meta.url).resolve('@changesets/cli/package.json')), 'bin.js');
const log = join(root, 'CHANGELOG.md');

/** @param {string[]} args */
const changeset = (...args) =>
  execFileSync(process.execPath, [tool, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

const scratch = mkdtempSync(join(tmpdir(), 'version-'));
try {
  const statusFile = join(scratch, 'status.json');
  changeset('status', '--output', statusFile);
  const { changesets, releases } = JSON.parse(readFileSync(statusFile, 'utf8'));
  if (changesets.length === 0) throw new Error('No changeset waits in .changeset: nothing to release.');
  const version = releases[0].newVersion;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    log,
    addRelease(existsSync(log) ? readFileSync(log, 'utf8') : '', { version, date, changes: changesets })
  );
  changeset('version');
  // The lock file names the packages of the workspace with their versions, too.
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  console.log(`Version ${version}. Read CHANGELOG.md through before you commit it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
