import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { decodeText, readBytes } from './files.js';
import { ToolError } from './remark.js';
import { fetchBytes, isAddress } from './web.js';

/**
 * The files that arguments name: patterns such as `feeds/*.json` are opened here, where the shell has not done it (in quotes, on
 * Windows). What is there by its very name is no pattern. Each once, those of a pattern in the order of their names.
 *
 * @throws {ToolError} for a pattern without files, or a folder
 */
export async function findSources(sources: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const source of sources) for (const file of await filesOf(source)) found.set(isAddress(file) ? file : resolve(file), file);
  return [...found.values()];
}

async function filesOf(source: string): Promise<readonly string[]> {
  if (isAddress(source)) return [source];
  const there = await stat(source).catch(() => undefined);
  if (there?.isDirectory()) {
    const pattern = `${source.replace(/[/\\]+$/, '')}/*.json`;
    throw ToolError.at({ file: source }, 'folder', { sv: `Det är en mapp. Skriv "${pattern}" för filerna i den.`, en: `It is a folder. Write "${pattern}" for the files in it.` });
  }
  const pattern = process.platform === 'win32' ? source.replaceAll('\\', '/') : source;
  if (there || !isDynamicPattern(pattern)) return [source];
  const files = await glob(pattern, { absolute: isAbsolute(source), expandDirectories: false, caseSensitiveMatch: process.platform !== 'win32' });
  if (files.length === 0) throw ToolError.at({ file: source }, 'no-files', { sv: 'Ingen fil passar in på mönstret.', en: 'No file matches the pattern.' });
  return files.sort();
}

/** The files below a folder whose name ends so, as paths from it with `/`, in order. Hidden ones are left out. */
export async function findFilesIn(folder: string, ending: string): Promise<readonly string[]> {
  const files = await glob(`**/*${escapePath(ending)}`, { cwd: folder, ignore: ['**/node_modules/**'], expandDirectories: false });
  return files.sort();
}

/** The bytes of a file, or of an address. @throws {ToolError} */
export function readSource(source: string): Promise<Uint8Array> {
  return isAddress(source) ? fetchBytes(source) : readBytes(source);
}

/** The text of a file, or of an address. @throws {ToolError} */
export async function readSourceText(source: string): Promise<string> {
  return decodeText(await readSource(source), source);
}
