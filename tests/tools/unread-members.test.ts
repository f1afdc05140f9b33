import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rollup } from 'rollup';
import { dropUnreadMembers } from '../../tools/unread-members-plugin.mjs';

/** What is built of a library and what uses it. */
async function built(files: Readonly<Record<string, string>>): Promise<string> {
  const bundle = await rollup({
    input: 'main.js',
    plugins: [
      { name: 'files', resolveId: (source: string) => source, load: (id: string) => files[id] ?? '' },
      dropUnreadMembers((id) => id === 'library.js'),
    ],
  });
  return (await bundle.generate({ format: 'es' })).output[0].code;
}

it('drops methods that nobody names, and what only they named', async () => {
  const code = await built({
    'library.js': 'export class Flow { run() { return 1; } stop() { return this.halt(); } halt() { return 2; } }\nexport const tools = { go() {}, off: () => 0, size: 3 };',
    'main.js': "import { Flow, tools } from 'library.js';\nconsole.log(new Flow().run(), tools.go, tools, { stop: 1 });",
  });
  assert.match(code, /run\(\)/);
  assert.match(code, /go\(\)/);
  assert.doesNotMatch(code, /halt|stop\(\)|off/);
  assert.match(code, /size: 3/, 'what is not a function may be for whoever goes through them all');
  assert.match(code, /\{ stop: 1 \}/, 'what is not the library');
});

it('keeps what is named by a text, taken out of an object, or read by the language itself', async () => {
  const code = await built({
    'library.js': 'export const tools = { first() {}, second() {}, toString() {}, "third-one": () => 0, fourth() {} };',
    'main.js': `import { tools } from 'library.js';
      export const by = (name) => tools[name];
      export const flow = '{"type":"first"}';
      export const take = ({ second }) => second;`,
  });
  for (const name of ['first', 'second', 'toString']) assert.match(code, new RegExp(`${name}\\(\\) \\{\\}`));
  assert.doesNotMatch(code, /fourth/);
});
