import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { builtExample } from '../../tools/built-example.mjs';
import { npm } from '../../tools/packed-packages.mjs';
import { strictPolicy } from './support/open.js';
import { keepsItsPromises } from './support/promises.js';
import { kibibytes, scriptsAtOnce } from './support/scripts.js';

/** The example without what defines the elements: React, and what the page itself does. */
async function builtWithout(project: string): Promise<string> {
  const config = `import react from '@vitejs/plugin-react';
    const nothing = { name: 'nothing', enforce: 'pre', load: (id) => (/elements.dist.define/.test(id) ? '' : null) };
    export default { plugins: [nothing, react()], base: './', publicDir: '../public', build: { outDir: 'without' } };`;
  await writeFile(join(project, 'without.config.js'), config);
  await npm(project, 'exec', '--', 'vite', 'build', '--config', 'without.config.js');
  return join(project, 'without');
}

keepsItsPromises('React', () => builtExample('react'), strictPolicy(), (seen) => {
  it('weighs what docs/embedding/npm says', async () => {
    const { folder, scripts } = seen();
    const without = await builtWithout(join(folder, '..'));
    const atOnce = kibibytes(folder, scriptsAtOnce(folder));
    const framework = kibibytes(without, scriptsAtOnce(without));
    const drawn = kibibytes(folder, scripts);
    const weights = [atOnce - framework, drawn - framework, atOnce, framework].map(Math.round);
    for (const language of ['sv', 'en']) {
      const text = readFileSync(new URL(`../../docs/embedding/npm.${language}.md`, import.meta.url), 'utf8');
      const said = [...text.matchAll(/\| (\d+) KiB \|/g)].map(([, number]) => Number(number));
      const off = weights.map((weight, at) => Math.abs(weight - (said[at] ?? 0)));
      assert.ok(off.every((difference) => difference <= 1), `npm.${language}.md says ${said.join(', ')} KiB; now it is ${weights.join(', ')}.`);
    }
  });
});
