/** The scripts of a built example: what the page loads at once, and what they weigh. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The scripts that the page names, and what those import before they run. */
export function scriptsAtOnce(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/<(?:script|link)[^>]*(?:src|href)="(?:\.\/)?([^"]+\.js)"/g)].map(([, file]) => file!);
  const reached = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, other] of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^"'()]*from\s*)?["']\.\/([^"']+\.js)["']/g)) walk(join(file, '..', other!).replaceAll('\\', '/'));
  };
  named.forEach(walk);
  return [...reached];
}

/** All scripts, whenever they are loaded. */
export const allScripts = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map((file) => file.replaceAll('\\', '/'));

/** Each compressed by itself, as a server sends them, in KiB. */
export const kibibytes = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length, 0) / 1024;

/** A text that is in the engine's code and nowhere else, however it is minified. */
export function engineText(): string {
  const code = readFileSync(new URL('../../../packages/charts/dist/engine.js', import.meta.url), 'utf8');
  return [...code.matchAll(/"([A-Z][A-Za-z ]{14,}[.:]? ?)"/g)].map(([, text]) => text!).sort((a, b) => b.length - a.length)[0]!;
}
