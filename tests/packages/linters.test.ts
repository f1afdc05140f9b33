/** The tarballs, as the two tools see them that know what goes wrong with packages. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packages } from './packed.js';

const attw = join(dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');

for (const { manifest, tarball } of packages) {
  test(`${manifest.name}: publint finds nothing`, async () => {
    const file = await readFile(tarball);
    const { messages } = await publint({ strict: true, pack: { tarball: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer } });
    assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
  });

  test(`${manifest.name}: are-the-types-wrong finds nothing, for ES modules`, async () => {
    const styles = Object.keys(manifest.exports).filter((entry) => entry.endsWith('.css'));
    const command = [attw, tarball, '--profile', 'esm-only', ...(styles.length > 0 ? ['--exclude-entrypoints', ...styles] : [])];
    const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1e8 }).catch((error: { stdout: string }) => assert.fail(error.stdout));
    assert.match(stdout, /node16 \(from ESM\): 🟢/);
  });
}
