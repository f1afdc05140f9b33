/** The packages as npm would publish them, read from their tarballs, and a fresh folder where nothing else is installed. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, pack, packageJson, publishedPackages } from '../../tools/packed-packages.mjs';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly sideEffects: boolean | string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Packed {
  /** The folder in packages/. */
  readonly folder: string;
  readonly tarball: string;
  readonly manifest: Manifest;
  /** The paths in the tarball. */
  readonly files: readonly string[];
  read(file: string): Promise<string>;
}

export const scratch = await mkdtemp(join(tmpdir(), 'indicator-packages-'));
process.on('exit', () => execFileSync('rm', ['-rf', scratch]));

const folders = await publishedPackages();
const tarballs = await pack(join(scratch, 'tarballs'), folders);

export const packages: readonly Packed[] = await Promise.all(
  [...tarballs.values()].map(async (tarball, at) => {
    const unpacked = join(scratch, 'unpacked', folders[at]!);
    await mkdir(unpacked, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
    const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
    return {
      folder: folders[at]!,
      tarball,
      manifest: (await packageJson(unpacked)) as Manifest,
      files: entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1).replaceAll('\\', '/')),
      read: (file: string) => readFile(join(unpacked, file), 'utf8'),
    };
  }),
);

/** Installs all packages, and `more` from the registry, into a folder of its own. */
export async function freshFolder(name: string, more: Record<string, string> = {}): Promise<string> {
  const folder = join(scratch, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const dependencies = { ...Object.fromEntries(packages.map(({ manifest }) => [manifest.name, manifest.version])), ...more };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  await install(folder, tarballs);
  return folder;
}

/** What a package's modules can be imported as: `@indicator-elements/charts/trend`. */
export function entriesOf({ manifest }: Packed): { name: string; types: string; file: string }[] {
  return Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [{ name: manifest.name + path.slice(1), types: target.types.replace('./', ''), file: target.default.replace('./', '') }],
  );
}
