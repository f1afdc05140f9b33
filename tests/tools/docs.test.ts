/** What the documentation promises: links that lead somewhere, feeds that can be read, and nothing public that it leaves out. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFeed } from '@indicator-elements/feed';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { palette } from '../../packages/elements/src/palette.js';
import { messages } from '../../packages/feed/src/messages.js';
import { IndicatorSchema } from '../../packages/feed/src/schema.js';
import { manifest } from '../../tools/manifest-plugin.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const markdownIn = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name));
const pages = ['.', '.changeset', 'docs', 'docs/decisions', 'docs/embedding', 'docs/examples', 'docs/feeds', 'fixtures', ...packages].flatMap(markdownIn);

/** Blocks of code hold no links. */
const prose = (markdown: string): string => markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()<>]/g, ' '));

/** The anchors that GitHub makes of headings. */
function anchorsIn(markdown: string): Set<string> {
  const headings = [...markdown.replace(/^```[^]*?^```/gm, '').matchAll(/^#{1,6} (.*)$/gm)].map(([, text]) => text!);
  return new Set(headings.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')));
}

for (const page of pages) {
  test(`${page}: every link leads somewhere`, () => {
    const text = prose(read(page));
    const links = [...text.matchAll(/\]\(\s*([^)\s]+)\s*\)/g), ...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link!);
    const broken = links.filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path ? resolve(root, dirname(page), path) : join(root, page);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).has(anchor);
    });
    assert.deepEqual(broken, []);
  });
}

test('npx is told to run nothing but what is installed, on every page', () => {
  // The change log says what was, and is left as it is.
  const loose = pages.filter((page) => page !== 'CHANGELOG.md' && /\bnpx\s+indicator-/.test(read(page)));
  assert.deepEqual(loose, []);
});

const blocks = [...read('docs/feed.md').matchAll(/^```json\n([^]*?)^```/gm)].map(([, text]) => JSON.parse(text!) as Record<string, unknown>);
const feeds = blocks.filter((block) => 'format' in block);

test('docs/feed.md: its feeds are read without a problem, and the JSON Schema accepts them', () => {
  const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true })
    .compile(JSON.parse(read('packages/feed/schema/indicator-feed-1.json')) as object);
  assert.equal(feeds.length, 2);
  for (const feed of feeds) {
    assert.deepEqual(parseFeed(feed).problems, []);
    assert.ok(accepts({ ...feed, $schema: './indicator-feed-1.json' }), JSON.stringify(accepts.errors));
  }
});

test('docs/feed.md: its columns mean the same as its rows', () => {
  const columns = blocks.find((block) => 'period' in block);
  assert.deepEqual(parseFeed({ ...feeds[1], observations: columns }), parseFeed(feeds[1]));
});

test('docs/feed.md names every field of an indicator and every code of a problem', () => {
  const text = read('docs/feed.md');
  const names = [...Object.keys(messages), ...Object.keys(IndicatorSchema.entries)];
  assert.deepEqual(names.filter((name) => !text.includes(`\`${name}\``)), []);
});

test('the examples of the packages’ README.md, and of docs/feeds/recipe.md, compile', () => {
  const examples = new Map<string, string>(
    [...packages.map((folder) => join(folder, 'README.md')), 'docs/feeds/recipe.md'].flatMap((page) =>
      [...read(page).matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code], i) => [join(root, `tests/${page.replaceAll('/', '-')}-${i}.mts`), `${code}export {};`] as const),
    ),
  );
  assert.ok(examples.size >= 6);
  const files = new Map(examples).set(join(root, 'tests/given.d.ts'), "declare const text: string, response: Response, former: import('@indicator-elements/feed').Feed;");
  const { options } = ts.parseJsonConfigFileContent({ ...(ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config as object), files: [] }, ts.sys, root);
  const all = { ...options, composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true, noUnusedLocals: false, types: ['node'] };
  const host = ts.createCompilerHost(all);
  const fromDisk = { exists: host.fileExists.bind(host), read: host.readFile.bind(host), source: host.getSourceFile.bind(host) };
  host.fileExists = (file) => files.has(file) || fromDisk.exists(file);
  host.readFile = (file) => files.get(file) ?? fromDisk.read(file);
  host.getSourceFile = (file, target, ...rest) => (files.has(file) ? ts.createSourceFile(file, files.get(file)!, target) : fromDisk.source(file, target, ...rest));
  const program = ts.createProgram([...files.keys()], all, host);
  const found = [...examples.keys()].flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).concat(program.getSyntacticDiagnostics(program.getSourceFile(file))));
  assert.deepEqual(found.map(({ file, messageText }) => `${file!.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`), []);
});

interface Named { readonly name: string }
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: Named[];
  readonly events?: Named[];
  readonly slots?: Named[];
  readonly cssParts?: Named[];
  readonly cssStates?: Named[];
  readonly cssProperties?: Named[];
}

const { modules } = (await manifest()) as { modules: { declarations?: Declaration[] }[] };
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

test('the JSDoc of every element names the custom properties that there are', () => {
  const styles = ['styles', 'surroundings/surroundings.styles', 'drawing/drawing.styles', 'drawing/chart-controller'].map((name) => read(`packages/elements/src/${name}.ts`)).join();
  const inUse = [...styles.matchAll(/var\((--indicator-[a-z-]+)/g)].map(([, name]) => name!);
  const wanted = new Set([...inUse, ...Object.keys(palette.light).map((name) => `--indicator-${name}`)]);
  for (const { tagName, cssProperties = [] } of elements) {
    assert.deepEqual(cssProperties.map(({ name }) => name).sort(), [...wanted].sort(), tagName);
  }
});

test('both guides name every attribute, event, slot, part, state and custom property', () => {
  const wanted = new Set<string>();
  for (const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } of elements) {
    for (const { name } of [...attributes, ...events, ...cssParts, ...cssProperties]) wanted.add(`\`${name}\``);
    for (const { name } of slots) if (name) wanted.add(`\`slot="${name}"\``);
    for (const { name } of cssStates) wanted.add(`\`:state(${name})\``);
  }
  assert.ok(wanted.size > 35, [...wanted].join());
  for (const guide of ['docs/guide-sv.md', 'docs/guide-en.md']) {
    const text = read(guide);
    assert.deepEqual([...wanted].filter((name) => !text.includes(name)), [], guide);
  }
});

test('both guides have a section for each element, with its own attributes; README.md names it', () => {
  for (const guide of ['docs/guide-sv.md', 'docs/guide-en.md']) {
    const sections = read(guide).split(/^## /m);
    const isOf = (section: string, tag: string | undefined): boolean => section.split('\n')[0]!.endsWith(`: \`<${tag}>\``);
    const shared = sections.filter((section) => !elements.some(({ tagName }) => isOf(section, tagName))).join('');
    for (const { tagName, attributes = [] } of elements) {
      const section = sections.find((each) => isOf(each, tagName));
      assert.ok(section, `${guide}: ${tagName}`);
      const missing = attributes.filter(({ name }) => !shared.includes(`| \`${name}\``) && !section.includes(`\`${name}\``));
      assert.deepEqual(missing.map(({ name }) => name), [], `${guide}: ${tagName}`);
    }
  }
  for (const { tagName } of elements) assert.ok(read('README.md').includes(`\`<${tagName}>\``), tagName);
});

test('both guides have the palette that there is', () => {
  for (const guide of ['docs/guide-sv.md', 'docs/guide-en.md']) {
    const text = read(guide);
    for (const [name, light] of Object.entries(palette.light)) {
      if (!light.startsWith('#')) continue;
      const dark = palette.dark[name as keyof typeof palette.dark];
      assert.ok(text.includes(`| \`--indicator-${name}\` | \`${light}\` | \`${dark}\` |`), `${guide}: ${name}`);
    }
  }
});

test('README.md names every script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = read('README.md');
  const missing = Object.keys(scripts).filter((name) => !text.includes(`\`npm ${/^(start|test)$/.test(name) ? name : `run ${name}`}`));
  assert.deepEqual(missing, []);
});

test('docs/decisions/README.md lists every decision, and the numbers run without a gap', () => {
  const folder = join(root, 'docs/decisions');
  const records = readdirSync(folder).filter((name) => /^\d{4}-/.test(name)).sort();
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  records.forEach((name, i) => {
    assert.equal(Number(name.slice(0, 4)), i + 1, relative(root, join(folder, name)));
    assert.ok(index.includes(`(${name})`), name);
    assert.match(readFileSync(join(folder, name), 'utf8'), /^# \d{4} .+\n\n\*\*Status\*\*: [^]+## Context[^]+## Decision[^]+## Consequences/);
  });
});
