import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup, type OutputChunk } from 'rollup';
import { minify } from '../../tools/minify-plugin.mjs';

const MODULES: Readonly<Record<string, string>> = {
  entry: `
    import { increase, decrease } from 'shared';
    export const version = String(increase(1));
    export const later = () => import('chart').then(({ chart }) => chart);
    globalThis.counted = decrease(3);`,
  // Names that the minified entry may have for others.
  chart: `
    import { decrease, increase } from 'shared';
    const a = [1, 2].map((e) => increase(e)), b = a.map((t) => decrease(t));
    export const chart = { a, b, sum: a.reduce((sum, each) => sum + each, 0) };`,
  shared: `
    let calls = 0;
    export function increase(number) { calls++; return number + calls; }
    export function decrease(number) { calls--; return number - calls; }`,
};

async function built(): Promise<OutputChunk[]> {
  const build = await rollup({
    input: { entry: 'entry' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [{ name: 'modules', resolveId: (id: string) => id, load: (id: string) => MODULES[id] }, minify({ module: true, ecma: 2020 })],
  });
  const { output } = await build.generate({ format: 'es', manualChunks: (id) => (id === 'chart' ? undefined : 'entry'), onlyExplicitManualChunks: true });
  return output.filter((file) => file.type === 'chunk');
}

test('what the entry shares has one name in all files, and what it tells the page keeps its own', async () => {
  const [entry, chart] = await built();
  const exported = /export\{(.*?)\}/.exec(entry!.code)![1]!.split(',');
  const imported = /import\{(.*?)\}/.exec(chart!.code)![1]!.split(',');
  assert.equal(imported.length, 2);
  for (const name of imported) assert.ok(exported.includes(name), `${name} is none of ${exported.join()}`);
  assert.deepEqual(exported.filter((name) => name.includes(' as ')).map((name) => name.split(' as ')[1]).sort(), ['later', 'version']);
});

test('the files do what they did before', async () => {
  const [entry, chart] = await built();
  const address = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
  const home = address(entry!.code.replace(/import\("[^"]*"\)/, 'import("data:text/javascript,")'));
  const { version } = (await import(home)) as { version: string };
  const namespace = (await import(address(chart!.code.replace(/from"[^"]*"/, `from"${home}"`)))) as Record<string, { readonly sum: number }>;
  assert.equal(version, '2');
  assert.equal(Object.values(namespace)[0]!.sum, 6);
});
