/**
 * The rules that guard the project's shape, each broken once: a rule that stops firing is missed by nobody
 * else.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd });

// In CI the parser takes every file to be as it is on disk; here the text is the test's.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

const BROKEN: [where: string, code: string, rule: string][] = [
  [
    'packages/feed/src/index.ts',
    "import '@indicator-elements/statistics';",
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'packages/statistics/src/index.ts',
    "import '@indicator-elements/feed';",
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'packages/charts/src/index.ts',
    "import '@indicator-elements/elements';",
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'packages/elements/src/index.ts',
    "import '@indicator-elements/embed';",
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'packages/elements/src/index.ts',
    "import '../../feed/src/index.js';",
    '@typescript-eslint/no-restricted-imports',
  ],
  ['packages/charts/src/index.ts', "import 'vega';", '@typescript-eslint/no-restricted-imports'],
  ['packages/elements/src/index.ts', "import 'vega-embed';", '@typescript-eslint/no-restricted-imports'],
  ['packages/charts/src/index.ts', "import 'lit';", '@typescript-eslint/no-restricted-imports'],
  ['packages/feed/src/index.ts', "import 'arquero';", '@typescript-eslint/no-restricted-imports'],
  ['packages/feed/src/index.ts', 'export const title = document.title;', 'no-restricted-globals'],
  ['packages/charts/src/index.ts', "export const feed = fetch('feed.json');", 'no-restricted-globals'],
  [
    'packages/elements/src/index.ts',
    "export const f = (e: Element) => { e.innerHTML = ''; };",
    'no-restricted-syntax',
  ],
  [
    'packages/elements/src/index.ts',
    "export const f = (e: Element) => e.insertAdjacentHTML('beforeend', '');",
    'no-restricted-syntax',
  ],
  [
    'packages/elements/src/index.ts',
    "export const f = (e: HTMLElement) => { e.style.cssText = ''; };",
    'no-restricted-syntax',
  ],
  [
    'packages/elements/src/index.ts',
    "export const f = (e: Element) => e.setAttribute('style', '');",
    'no-restricted-syntax',
  ],
  [
    'packages/charts/src/index.ts',
    'export const f = (n: number) => Array.from({ length: n }, (_, i) => i);',
    'no-restricted-syntax',
  ],
  ['packages/feed/src/index.ts', 'export const f = (list: string[]) => [...list.entries()];', 'no-restricted-syntax'],
  [
    'packages/elements/src/index.ts',
    'export const f = (o: object) => { for (const name in o) void name; };',
    'no-restricted-syntax',
  ],
  ['packages/charts/src/index.ts', "export const one: unknown = eval('1');", 'no-eval'],
  ['packages/charts/src/index.ts', "export const f = new Function('return 1');", 'no-new-func'],
  [
    'packages/feed/src/index.ts',
    'export const f = () => { void 0; Promise.resolve(1); };',
    '@typescript-eslint/no-floating-promises',
  ],
  ['packages/feed/src/index.ts', 'export const f = (x: any) => x;', '@typescript-eslint/no-explicit-any'],
  ['packages/feed/src/index.ts', "console.log('left in');", 'no-console'],
  [
    'tests/tools/lint-rules.test.ts',
    "import { it } from 'node:test'; it.only('a', () => {});",
    'no-restricted-syntax',
  ],
  [
    'tests/tools/lint-rules.test.ts',
    "import { it } from 'node:test'; it.skip('a', () => {});",
    'no-restricted-syntax',
  ],
];

const WHOLE: [where: string, code: string][] = [
  ['packages/charts/src/engine.ts', "import { View } from 'vega'; export const view = View;"],
  ['packages/charts/src/index.ts', "import type { View } from 'vega'; export type Picture = View;"],
  ['packages/elements/src/index.ts', "import { html } from 'lit'; export const line = html`<p>x</p>`;"],
  [
    'tests/tools/lint-rules.test.ts',
    "import { it } from 'node:test'; it('a', { skip: 'needs a printer' }, () => {});",
  ],
];

async function rulesBroken(where: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: where });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

for (const [where, code, rule] of BROKEN) {
  it(`${where} may not say: ${code}`, async () => {
    assert.ok((await rulesBroken(where, code)).includes(rule));
  });
}

for (const [where, code] of WHOLE) {
  it(`${where} may say: ${code}`, async () => {
    assert.deepEqual(await rulesBroken(where, code), []);
  });
}
