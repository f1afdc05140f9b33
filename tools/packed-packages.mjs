// @ts-check
/** The packages as npm would publish them, and folders in which nothing but them is installed. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** The folders in packages/ whose package is published. @returns {Promise<string[]>} */
export async function publishedPackages() {
  const names = await readdir(join(root, 'packages'));
  const manifests = await Promise.all(names.map((name) => packageJson(join(root, 'packages', name))));
  return names.filter((_, at) => manifests[at]?.private !== true);
}

/**
 * Runs npm, and says all that it said if it fails.
 * @param {string} cwd
 * @param {string[]} args
 */
export async function npm(cwd, ...args) {
  try {
    const { stdout } = await run('npm', args, {
      cwd,
      maxBuffer: 1e8,
      shell: process.platform === 'win32',
      env: {
        // A script of npm tells what it starts to be like itself: a package's own folder, say.
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/i.test(name))),
        npm_config_audit: 'false',
        npm_config_fund: 'false',
        npm_config_update_notifier: 'false',
        NO_COLOR: '1',
      },
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    throw new Error(`npm ${args.join(' ')} in ${cwd}:\n${stdout}\n${stderr}`, { cause: error });
  }
}

/**
 * Packs packages into `folder`.
 * @param {string} folder
 * @param {string[]} names folders in packages/
 * @returns {Promise<Map<string, string>>} the package's name and its tarball
 */
export async function pack(folder, names) {
  await mkdir(folder, { recursive: true });
  /** @type {Map<string, string>} */
  const tarballs = new Map();
  for (const name of names) {
    const from = join(root, 'packages', name);
    const file = (await npm(from, 'pack', '--silent', '--pack-destination', folder)).trim().split('\n').at(-1) ?? '';
    tarballs.set((await packageJson(from)).name, join(folder, file));
  }
  return tarballs;
}

/**
 * Installs what `folder`'s package.json asks for; our own packages from their tarballs, wherever they are asked
 * for. Its package.json says so afterwards.
 * @param {string} folder
 * @param {Map<string, string>} tarballs
 */
export async function install(folder, tarballs) {
  const manifest = await packageJson(folder);
  const packed = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  manifest.dependencies = {
    ...manifest.dependencies,
    ...Object.fromEntries(Object.entries(packed).filter(([name]) => manifest.dependencies?.[name])),
  };
  manifest.overrides = Object.fromEntries(Object.entries(packed).filter(([name]) => !manifest.dependencies[name]));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await npm(folder, 'install', '--no-package-lock', '--prefer-offline', '--loglevel=error');
}

/** @param {string} folder */
export async function packageJson(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}
