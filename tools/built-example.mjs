// @ts-check
/** The examples of docs/examples, built in folders of their own with the packages as they would be published. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, npm, pack, packageJson, publishedPackages } from './packed-packages.mjs';

const examples = fileURLToPath(new URL('../docs/examples', import.meta.url));

/**
 * Builds an example.
 * @param {string} name
 * @returns {Promise<string>} the folder to serve
 */
export async function builtExample(name) {
  const folder = await copyOf(name);
  await install(folder, await pack(join(folder, '../tarballs'), await publishedPackages()));
  await npm(folder, 'run', 'build');
  return join(folder, 'dist');
}

/**
 * The same of an example that takes finished files from its packages, and nothing from what those depend on:
 * no registry is asked.
 * @param {string} name
 */
export async function builtAlone(name) {
  const folder = await copyOf(name);
  for (const dependency of Object.keys((await packageJson(folder)).dependencies)) {
    const tarballs = await pack(join(folder, '../tarballs'), [dependency.replace('@indicator-elements/', '')]);
    const target = join(folder, 'node_modules', dependency);
    await mkdir(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarballs.get(dependency) ?? '', '-C', target, '--strip-components=1']);
  }
  await npm(folder, 'run', 'build');
  return join(folder, 'dist');
}

/**
 * Copies an example, and what all examples share, to where nothing of this project can be found by accident.
 * @param {string} name
 */
async function copyOf(name) {
  const scratch = await mkdtemp(join(tmpdir(), `indicator-example-${name}-`));
  process.on('exit', () => execFileSync('rm', ['-rf', scratch]));
  const left = /(^|[/\\])(node_modules|dist|\.angular)$/;
  for (const folder of [name, 'public'])
    await cp(join(examples, folder), join(scratch, folder), {
      recursive: true,
      filter: (path) => !left.test(path),
    });
  return join(scratch, name);
}
