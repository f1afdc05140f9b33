/** A page is read as browsers read it, and nothing of it is touched but our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaking, filled, PageError, readPage } from '../../packages/embed/src/snapshot/page.js';

const TAG = '<indicator-trend src="a.json">';
const fill = (text: string, snapshot = '<template data-indicator-snapshot shadowrootmode="open"><p>x</p></template>'): string => {
  const { places } = readPage(text);
  return filled(text, places, places.map(() => snapshot));
};

test('finds the elements that a browser would have, wherever they stand', () => {
  const { places } = readPage(`<!-- ${TAG} --><script>"${TAG}"</script><textarea>${TAG}</textarea><template>${TAG}</template>
<INDICATOR-TREND SRC='a.json' area=0680></INDICATOR-TREND><my-card><template shadowrootmode="open"><spider-chart src="b.json"></spider-chart></template></my-card>`);
  assert.deepEqual(places.map(({ tag, line, attributes }) => ({ tag, line, ...attributes })), [
    { tag: 'indicator-trend', line: 2, src: 'a.json', area: '0680' },
    { tag: 'spider-chart', line: 2, src: 'b.json' },
  ]);
});

test('fills, fills again and empties without touching another character', () => {
  const page = `\r\n<!DOCTYPE html>\r\n<html LANG=sv><p   class='a'>Å & <b>ö</p>\n${TAG}\n\t<a href=x>fallback</a></indicator-trend><unclosed>${TAG}<p>é</p>\u0000`;
  const once = fill(page);
  assert.equal(fill(once), once);
  const light = fill(once, '<div class="indicator-snapshot">y</div>');
  assert.ok(!light.includes('<template'));
  assert.equal(fill(light), once);
  const { places } = readPage(light);
  assert.equal(filled(light, places, []), page);
});

test('knows the language that an element inherits', () => {
  const { places } = readPage(`${TAG}</indicator-trend><div lang="en-GB">${TAG}</indicator-trend><p lang="sv">${TAG}</indicator-trend></p></div><div lang="fi">${TAG}</indicator-trend></div>`);
  assert.deepEqual(places.map(({ language }) => language), ['sv', 'en', 'sv', 'sv']);
});

test('finds the style sheet by its link, or beside the script, and not in a former snapshot', () => {
  const sheet = (text: string): unknown => readPage(text).stylesheet;
  assert.deepEqual(sheet('<script type="module" src="/x/1.2.0/indicator-elements.js?a"></script>'), { href: '/x/1.2.0/snapshot.css', linked: false });
  assert.deepEqual(sheet('<script src="indicator-elements.js"></script><link rel="stylesheet" href="/css/snapshot.css">'), { href: '/css/snapshot.css', linked: true });
  assert.equal(sheet(`${TAG}<div class="indicator-snapshot"><link rel="stylesheet" href="snapshot.css"></div></indicator-trend>`), undefined);
  assert.equal(sheet('<script src="other.js"></script>'), undefined);
  for (const more of ['media="print"', 'disabled', 'rel="alternate stylesheet"']) assert.equal(sheet(`<link ${more} rel="stylesheet" href="snapshot.css">`), undefined, more);
  assert.deepEqual(sheet('<link rel="stylesheet" href="snapshot.css" media="all" integrity="sha384-x">'), { href: 'snapshot.css', linked: true, integrity: 'sha384-x' });
});

test('refuses a former snapshot that something has cut short', () => {
  assert.throws(
    () => readPage(`<p>\n${TAG}<template shadowrootmode="open" data-indicator-snapshot><p>x`),
    (error) => error instanceof PageError && error.position.line === 2 && /Remove it by hand/.test(error.message),
  );
});

test('knows which tags are no elements for a browser, and where they stand', () => {
  const { places, unread } = readPage(`<noscript>\n${TAG}</indicator-trend></noscript><svg>${TAG}<foreignObject>${TAG}</indicator-trend></foreignObject></indicator-trend></svg>
<template><p>${TAG}</indicator-trend></template><math>${TAG}</indicator-trend></math>`);
  assert.equal(places.length, 1);
  assert.deepEqual(unread.map(({ around, line }) => `${around} ${line}`), ['noscript 1', 'svg 2', 'template 3', 'math 3']);
});

test('takes nothing for a snapshot but what stands in one of ours, and knows one whose name was taken away', () => {
  const { places } = readPage(`<div class="card indicator-snapshot">${TAG}<p slot="notes" class="indicator-snapshot">Mine</p><div slot="notes" class="indicator-snapshot">Mine</div></indicator-trend></div>
${TAG}<template shadowrootmode="open"><div class="indicator-snapshot">x</div></template></indicator-trend>${TAG}<template shadowrootmode="open"><p>not ours</p></template></indicator-trend>`);
  assert.deepEqual(places.map(({ former }) => former.length), [0, 1, 0]);
});

test('tells what a browser would read otherwise, were it filled, and takes what looks like it for what it is', () => {
  const [template, light] = ['<template shadowrootmode="open" data-indicator-snapshot><div class="indicator-snapshot">x</div></template>', '<div class="indicator-snapshot"><table><tr><td>x</td></tr></table></div>'];
  const broken = (page: string, snapshot: string): number[] => {
    const { places } = readPage(page);
    return breaking(page, places, places.map(() => snapshot)).map(({ line }) => line);
  };
  const element = `${TAG}<b>fallback</b></indicator-trend>`;
  const pages: [string, number[]][] = [
    [`<table><tr><td>before</td></tr>\n${element}<tr><td>after</td></tr></table>`, [2]],
    [`<table><tr>${element}<td>after</td></tr></table>`, [1]],
    [`<p>a\n${element} b</p>\n<div>${element}</div>`, [2]],
    [`<p><button>${element}</button></p>`, []],
    [`<p><object>${element}</object></p>`, []],
    [`<table><tr><td>${element}</td><td>after</td></tr></table><ul><li>${element}<li>${element}</ul>`, []],
    [`<p>ended<div>${element}</div><h2>${element}</h2><a href="#">${element}</a>`, []],
  ];
  for (const [page, lines] of pages) {
    assert.deepEqual(broken(page, light), lines, page);
    assert.deepEqual(broken(page, template), [], page);
  }
});

test('takes what is run for a script, and no data', () => {
  const scripts = (text: string): boolean => readPage(text).hasScripts;
  for (const type of ['application/ld+json', 'importmap', 'speculationrules', 'text/template']) assert.equal(scripts(`<script type="${type}">{}</script>`), false, type);
  for (const type of ['', 'module', 'text/javascript', ' Text/JavaScript ', 'application/ecmascript']) assert.equal(scripts(`<script type="${type}">x</script>`), true, type);
});

test('reads base and style sheet of the page itself, and no other’s', () => {
  const { base, stylesheet, places } = readPage(`<svg><base href="/svg/"></svg><div><template shadowrootmode="open"><link rel="stylesheet" href="a/snapshot.css"><base href="/in/">${TAG}</indicator-trend></template></div>\n<base href="/b/">`);
  assert.deepEqual(base, { href: '/b/', line: 2, column: 1 });
  assert.equal(stylesheet, undefined);
  assert.equal(places[0]!.shadowed, true);
});

test('notes a paragraph around an element, and names of attributes that objects have', () => {
  const { places } = readPage(`<p>${TAG.replace('src', '__proto__="x" constructor="y" src')}</indicator-trend></p>`);
  assert.deepEqual(places[0]?.paragraph, { line: 1, column: 1 });
  assert.equal(places[0].attributes['constructor'], 'y');
  assert.equal(({} as { x?: unknown }).x, undefined);
});
