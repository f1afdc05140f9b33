/** What the bundle's lists name one by one is what the imports say: a new file of the reader is in the chunk where it is needed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { manualChunks } from '../../tools/chunks.mjs';

const FEED = 'packages/feed/src';

interface Link {
  readonly from: string;
  readonly names: readonly string[];
}

/** What a module takes of others when it runs, and what it hands on: types are gone by then. */
function linksOf(path: string): Link[] {
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return statements.flatMap((each): Link[] => {
    const clause = ts.isImportDeclaration(each) ? each.importClause : ts.isExportDeclaration(each) ? each : undefined;
    if (!clause || (clause as { isTypeOnly?: boolean }).isTypeOnly) return [];
    const { moduleSpecifier: module } = each as ts.ImportDeclaration;
    if (!module || !ts.isStringLiteral(module)) return [];
    const list = ts.isExportDeclaration(clause) ? clause.exportClause : clause.namedBindings;
    const names = list && (ts.isNamedImports(list) || ts.isNamedExports(list)) ? list.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
    return names.length > 0 ? [{ from: module.text, names }] : [];
  });
}

const feedFile = (from: string): string => `${FEED}/${from.replace('./', '').replace(/\.js$/, '.ts')}`;

/** `select` throws its mistakes in words. The elements call `findSlice` alone, so that the words are left out of the entry. */
const LEFT_OUT = './describe.js';

/** All files of the reader that some need when they run, with those themselves. */
function reach(files: Iterable<string>): Set<string> {
  const reached = new Set(files);
  for (const file of reached) for (const { from } of linksOf(file)) if (from.startsWith('./') && from !== LEFT_OUT) reached.add(feedFile(from));
  return reached;
}

/** Where the names come from that the package's index hands on. */
const handedOn = new Map(linksOf(`${FEED}/index.ts`).flatMap(({ from, names }) => names.map((name) => [name, feedFile(from)] as const)));

/** Files that the entry needs, or a chart's model: what they import of the reader by its index. What an element fetches later brings its own. */
const wanted = ['elements', 'charts', 'statistics'].flatMap((name) =>
  readdirSync(`packages/${name}/src`, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `packages/${name}/src/${file}`)
    .filter((file) => name !== 'elements' || manualChunks(`/project/${file}`) === 'indicator-elements')
    .flatMap(linksOf)
    .filter(({ from }) => from === '@indicator-elements/feed')
    .flatMap(({ names }) => names.map((name) => handedOn.get(name) ?? assert.fail(name))),
);

const atOnce = reach(wanted);
const careful = [...reach([`${FEED}/read-any.ts`])].filter((file) => !atOnce.has(file));
const chunkOf = (file: string): string => `${file}: ${manualChunks(`/project/${file}`)}`;

test('what reads a sound feed is in the entry', () => {
  assert.ok(atOnce.size > 10, [...atOnce].join());
  assert.deepEqual([...atOnce].map(chunkOf), [...atOnce].map((file) => `${file}: indicator-elements`));
});

test('what only the careful reader needs comes with it, and later', () => {
  assert.ok(careful.length > 5, careful.join());
  assert.deepEqual(careful.map(chunkOf), careful.map((file) => `${file}: careful-reader`));
});

test('no list names a file of the reader that the bundle does not have', () => {
  const all = readdirSync(FEED).map((file) => `${FEED}/${file}`);
  const listed = all.filter((file) => manualChunks(`/project/${file}`) !== undefined);
  assert.deepEqual(listed.sort(), [...atOnce, ...careful, `${FEED}/index.ts`].sort());
});
