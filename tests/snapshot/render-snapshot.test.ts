import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSnapshot, SnapshotError } from '@indicator-elements/embed/snapshot';
import { ASKED, elementsIn, everySnapshot, nameOf, rawFeed, snapshotOf } from './support.js';

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test('says what the element says: heading, what is shown, sentence, table, notes and source', async () => {
  const { html } = await snapshotOf('indicator-trend', 'valid/mangbesokare.json', { area: '0680' });
  const text = textOf(html);
  for (const part of ['Mångbesökare på akuten', 'Jönköping, alla åldrar', 'Försämring', 'December 2025', 'Om måttet och bedömningen', 'Källa: ', 'Uppdaterad 8 december 2025'])
    assert.ok(text.includes(part), part);
});

test('explains the marks of a picture where there is one, to the eye alone', async () => {
  for (const [attributes, explained] of [[{}, true], [{ view: 'table' }, false]] as const) {
    const { html } = await snapshotOf('municipality-comparison', 'valid/mangbesokare-kommuner.json', attributes, { light: true });
    assert.equal(/<li class="indicator-signed" aria-hidden="true"><span[^>]*>●/.test(html), explained);
    assert.equal(html.includes('ingen säker skillnad mot regionen'), explained);
    assert.ok(textOf(html).includes('Visas inte (antal under 5 skyddas): '));
  }
});

test('says it in the language of the page', async () => {
  for (const element of ASKED) {
    const path = { 'indicator-trend': 'valid/skift.json', 'municipality-comparison': 'valid/mangbesokare-kommuner.json', 'spider-chart': 'valid/samverkan.json', 'collaboration-ladder': 'valid/samverkanstrappan.json' }[element.tag];
    const [swedish, english] = await Promise.all((['sv', 'en'] as const).map((language) => renderSnapshot(element, rawFeed(path), { language })));
    assert.match(swedish!.html, / lang="sv"/, nameOf(element));
    assert.match(textOf(swedish!.html), /Uppdaterad /, nameOf(element));
    assert.match(english!.html, / lang="en"/, nameOf(element));
    assert.match(textOf(english!.html), /[Uu]pdated /, nameOf(element));
    assert.doesNotMatch(textOf(english!.html), /Uppdaterad|Visa tabell|Spara och dela/, nameOf(element));
  }
});

test('is a declarative shadow root, or plain content with names of its own', async () => {
  const { html } = await snapshotOf('spider-chart', 'valid/samverkan.json', {}, { stylesheet: '/a&b/snapshot.css' });
  assert.match(html, /^<template shadowrootmode="open" data-indicator-snapshot><div class="indicator-snapshot"><link rel="stylesheet" href="\/a&#38;b\/snapshot.css">/);
  const light = await snapshotOf('spider-chart', 'valid/samverkan.json', {}, { light: true, stylesheet: false });
  assert.match(light.html, /^<div class="indicator-snapshot"><div class="indicator-frame"/);
  assert.doesNotMatch(light.html, /<slot|<template| part=|<link/);
  for await (const { name, snapshot } of everySnapshot({ light: true }))
    for (const { attrs } of elementsIn(snapshot.html))
      for (const { value } of attrs.filter((attribute) => attribute.name === 'class')) assert.match(value, /^indicator-[a-z-]+( indicator-[a-z-]+)*$/, name);
});

test('asks for a feed, and says in words what is wrong where there is nothing to show', async () => {
  await assert.rejects(renderSnapshot({ tag: 'indicator-trend' }, { format: 'something' }), (error) => {
    assert.ok(error instanceof SnapshotError);
    assert.equal(error.problems[0]?.path, 'format');
    assert.match(error.problems[0].message.sv, /indicator-feed\/1/);
    return true;
  });
  const problemsOf = async (attributes: Record<string, string>): Promise<string[]> =>
    snapshotOf('municipality-comparison', 'valid/mangbesokare-kommuner.json', attributes).then(
      () => [],
      (error: SnapshotError) => error.problems.map(({ path, code }) => `${path} ${code}`),
    );
  assert.deepEqual(await problemsOf({ view: 'pie' }), ['view unknown-value']);
  assert.deepEqual(await problemsOf({ filter: 'age' }), ['filter bad-filter']);
  assert.deepEqual(await problemsOf({ area: '9999' }), ['area unknown-area']);
  assert.deepEqual(await problemsOf({ area: '' }), []);
});

test('takes an empty attribute for none, as the element does', async () => {
  const [empty, none] = await Promise.all([{ area: '', heading: '', view: '', indicator: '', filter: '', 'heading-level': '' }, {}].map((attributes) => snapshotOf('indicator-trend', 'valid/mangbesokare.json', attributes)));
  assert.equal(empty!.html, none!.html);
});

test('takes no notice of white space around what is written, as the element does', async () => {
  const written = { area: '0680', view: 'funnel', heading: 'Så' };
  const pasted = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, `\u200b ${value}\n`]));
  const [plain, spaced] = await Promise.all([written, pasted].map((attributes) => snapshotOf('municipality-comparison', 'valid/mangbesokare-kommuner.json', attributes)));
  assert.equal(spaced!.html, plain!.html);
  assert.deepEqual((await snapshotOf('municipality-comparison', 'valid/mangbesokare-kommuner.json', { view: 'table ' })).widths, []);
});

test('draws in the usual way what a feed has not what it takes for', async () => {
  const [asked, usual] = await Promise.all([{ view: 'funnel' }, {}].map((attributes) => snapshotOf('municipality-comparison', 'edge/comparison-values.json', attributes)));
  assert.equal(asked!.html, usual!.html);
});

test('refuses an element or a language that there is not, and names those that there are', async () => {
  const feed = rawFeed('valid/mangbesokare.json');
  for (const tag of ['indicator-pie', 'constructor', '__proto__'])
    await assert.rejects(renderSnapshot({ tag: tag as 'indicator-trend' }, feed), new RegExp(`^TypeError: "${tag}" is none of the elements: indicator-trend, .*collaboration-ladder\\.$`));
  await assert.rejects(renderSnapshot({ tag: 'indicator-trend' }, feed, { language: 'de' as 'sv' }), /^TypeError: The language is "sv" or "en", and not "de"\.$/);
});

test('shows a feed with mistakes without them, and tells of them below', async () => {
  const feed = rawFeed('valid/mangbesokare.json') as { indicators: object[] };
  feed.indicators.push({ id: 'broken' });
  const { html, problems } = await renderSnapshot({ tag: 'indicator-trend', attributes: { area: '0680' } }, feed);
  assert.ok(problems.length > 0);
  assert.ok(textOf(html).includes('Fel i underlaget, som har lämnats utanför'));
  assert.ok(textOf(html).includes('indicators[1]'));
});

test('shows where there is not one number why', async () => {
  const { html, widths } = await snapshotOf('indicator-trend', 'edge/no-points.json');
  assert.deepEqual(widths, []);
  assert.doesNotMatch(html, /<svg/);
  assert.match(html, /indicator-summary/);
});

test('is a group of the name that its heading has, which in plain content is none that anything else in the page may have', async () => {
  const element = { tag: 'indicator-trend', attributes: { heading: 'Så' } } as const;
  const [shadow, light] = await Promise.all([false, true].map((light) => renderSnapshot(element, rawFeed('valid/skift.json'), { light })));
  assert.match(shadow!.html, /role="group" aria-labelledby="heading" .*<slot id="heading" name="heading">/);
  assert.match(light!.html, /role="group" aria-label="Så" /);
  assert.doesNotMatch(light!.html, / id=/);
});

test('takes heading and level from the tag', async () => {
  const { html } = await snapshotOf('indicator-trend', 'valid/skift.json', { heading: '<b> & "så"', 'heading-level': '2' });
  assert.match(html, /role="heading" aria-level="2">&#60;b&#62; &#38; &#34;så&#34;</);
});
