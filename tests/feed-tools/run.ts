/** The command `indicator-feed`, in this process or as a shell runs it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommandLine, type World } from '@indicator-elements/feed-tools/command-line';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const fixture = (path: string): string => join(root, 'fixtures', path);
export const fixtureText = (path: string): string => readFileSync(fixture(path), 'utf8');

export interface Ended {
  readonly code: number;
  readonly said: string;
  readonly errors: string;
}

/** Runs it here, in English unless the arguments say otherwise. */
export async function run(args: readonly string[], world: Partial<World> = {}): Promise<Ended> {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, { environment: { LANG: 'en_GB.UTF-8' }, out: (text) => said.push(text), err: (text) => errors.push(text), watched: false, ...world });
  return { code, said: said.join(''), errors: errors.join('') };
}

export const COMMAND = ['--import=tsx', 'packages/feed-tools/src/command.ts'];

/** Runs it as a process of its own. */
export function runProcess(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [...COMMAND, ...args], { cwd: root, env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ...environment }, maxBuffer: 1e8 }, (error, said, errors) =>
      done({ code: error ? Number(error.code) : 0, said, errors }));
  });
}

/** A folder of its own for a file of tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'indicator-feed-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
