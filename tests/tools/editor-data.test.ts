/** What editors are told of the elements: all of them, all that they take, and in words that an editor can look up. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cssCustomData, htmlCustomData, webTypes, type Manifest } from '../../tools/editor-data.mjs';
import { manifest as analyze } from '../../tools/manifest-plugin.mjs';

const { exports } = JSON.parse(readFileSync(new URL('../../packages/elements/package.json', import.meta.url), 'utf8')) as { exports: Record<string, unknown> };
const tags = Object.keys(exports).flatMap((entry) => /^\.\/define\/(.+)/.exec(entry)?.[1] ?? []).sort();

const manifest = (await analyze()) as Manifest;
const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

test('every element that has an entry is in the manifest, with the module that defines it', () => {
  assert.ok(tags.length >= 4);
  assert.deepEqual(declared.map(({ tagName }) => tagName).sort(), tags);
  const defined = manifest.modules.flatMap((module) => module.exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [name, module.path]));
  assert.deepEqual(defined.sort(), tags.map((tag) => [tag, `dist/define/${tag}.js`]));
});

test('the manifest names modules that a page can import, and none inside', () => {
  for (const { path } of manifest.modules) assert.match(path, /^dist\/[\w/-]+\.js$/);
  assert.equal(manifest.modules.some(({ path }) => path.includes('menu')), false);
});

test('types are written out', () => {
  const types = declared.flatMap(({ attributes }) => attributes.map(({ type }) => type!.text));
  for (const type of types) assert.match(type, /^(('[\w-]+'|string|number|boolean|undefined)( \| |$))+$/);
  assert.ok(types.some((type) => type.includes("'spc'")));
});

test('VS Code is told of every tag, attribute, choice, custom property, part and state', () => {
  const html = htmlCustomData(manifest);
  assert.deepEqual(html.tags.map(({ name }) => name).sort(), tags);
  const trend = html.tags.find(({ name }) => name === 'indicator-trend')!;
  const values = Object.fromEntries(trend.attributes.map(({ name, values: some }) => [name, some?.map(({ name: value }) => value).sort()]));
  assert.deepEqual(values['analysis'], ['none', 'run', 'spc']);
  assert.deepEqual(values['loading'], ['eager', 'lazy']);
  assert.ok('heading-level' in values && !('feed' in values), Object.keys(values).join());
  const css = cssCustomData(manifest);
  const names = [css.properties, css.pseudoElements, css.pseudoClasses].map((list) => list.map(({ name }) => name));
  assert.ok(names[0]!.includes('--indicator-own') && names[1]!.includes('::part(heading)') && names[2]!.includes(':state(failed)'), names.join());
  for (const list of names) assert.equal(new Set(list).size, list.length);
});

test('JetBrains is told of properties and events, too, but of nothing that is only read', () => {
  const { contributions } = webTypes(manifest, { name: 'elements', version: '1.0.0' });
  assert.deepEqual(contributions.html.elements.map(({ name }) => name!).sort(), tags);
  for (const { name, js, css } of contributions.html.elements) {
    const properties = js.properties.map((property) => property.name);
    assert.ok(properties.includes('feed') && properties.includes('headingLevel') && !properties.includes('complete'), name);
    assert.deepEqual(js.events.map((event) => [event.name, event.type]), [
      ['indicator-load', 'IndicatorLoadEvent'],
      ['indicator-error', 'IndicatorErrorEvent'],
      ['indicator-select', 'IndicatorSelectEvent'],
    ]);
    assert.ok(css.properties.length > 10 && css.parts.length > 5);
  }
});

test('everything has a description', () => {
  for (const { tagName, description, ...lists } of declared) {
    assert.ok(description, tagName);
    for (const kind of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const)
      for (const one of lists[kind]) assert.ok(one.description, `${tagName} ${kind} ${one.name}`);
  }
});
