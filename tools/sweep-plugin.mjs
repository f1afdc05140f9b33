// @ts-check
/**
 * Clears away the chunks of former builds: their names have hashes, so nothing overwrites them, and a package
 * would ship them.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns {import('rollup').Plugin} */
export function sweep() {
  return {
    name: 'sweep',
    async writeBundle({ dir = '.' }, bundle) {
      const old = (await readdir(dir)).filter((file) => /\.js(\.map)?$/.test(file) && !(file in bundle));
      await Promise.all(old.map((file) => rm(join(dir, file))));
    },
  };
}
