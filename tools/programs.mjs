// @ts-check
/** Running other programs: a browser to ask it its version, and what installs one. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Runs a program to its end or to its time limit, and keeps what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ seconds: number, env?: Record<string, string> | undefined }} limits
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { seconds, env }) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    const timer = setTimeout(() => {
      output += `\nstopped after ${seconds} s`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    /** @param {Buffer} chunk */
    const keep = (chunk) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 1, output });
    });
  });
}

/** @param {string} text */
export const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The line of a failed command's output that most likely says why. @param {string} output */
export const reasonIn = (output) =>
  (lines(output).find((line) => /error|^E:/i.test(line)) ?? lines(output).pop() ?? '').slice(0, 160);

/** @param {string} path */
export const runs = (path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  );

/**
 * Those of these programs that can be started from the folders where programs are.
 * @param {string[]} names @param {string} [path] the system's list of folders @returns {Promise<string[]>}
 */
export async function programs(names, path = process.env['PATH'] ?? '') {
  const dirs = [...new Set([...path.split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return runnable(names.flatMap((name) => dirs.map((dir) => join(dir, name))));
}

/** @param {string[]} paths @returns {Promise<string[]>} those that are programs */
export async function runnable(paths) {
  const are = await Promise.all(paths.map(runs));
  return paths.filter((_, i) => are[i]);
}
