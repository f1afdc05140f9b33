/** What holds of every snapshot: it is part of a page's HTML, for every reader, with scripts or without. */
import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { test } from 'node:test';
import { MOST_BYTES } from '@indicator-elements/embed/snapshot';
import { elementsIn, everySnapshot, snapshotOf } from './support.js';

test('weighs at most 6 KiB, and needs no script and nothing that a strict policy refuses, whatever the feed holds', async () => {
  let count = 0;
  for await (const { name, snapshot } of everySnapshot({ stylesheet: '/assets/indicator-elements/0.2.0/snapshot.css' })) {
    assert.equal(snapshot.bytes, brotliCompressSync(snapshot.html).length, name);
    assert.ok(snapshot.bytes <= MOST_BYTES, `${name}: ${snapshot.bytes} bytes`);
    for (const { tagName, attrs } of elementsIn(snapshot.html)) {
      assert.match(tagName, /^(template|slot|div|link|p|span|ul|li|details|summary|button|label|input|strong|table|caption|thead|tbody|tr|th|td|svg|g|path|text)$/, name);
      for (const attribute of attrs) {
        // Within its shadow root the heading has an id, which the frame is named by; a slot is nowhere else.
        if (tagName === 'slot' && attribute.name === 'id') assert.equal(attribute.value, 'heading', name);
        else assert.doesNotMatch(attribute.name, /^(style|on|src|id$|xlink)/, name);
      }
    }
    count++;
  }
  assert.equal(MOST_BYTES, 6 * 1024);
  assert.ok(count > 300, `${count} snapshots`);
});

test('has pictures for three widths where they are light, and for phones at any rate', async () => {
  const usual = await snapshotOf('indicator-trend', 'valid/mangbesokare.json', { area: '0680', analysis: 'spc' });
  assert.deepEqual(usual.widths, [288, 440, 620]);
  const heavy = await snapshotOf('municipality-comparison', 'edge/comparison-nation.json');
  assert.deepEqual(heavy.widths, [288]);
});

test('has every row of a table of 60 months, and of 290 municipalities', async () => {
  const rows = ({ html }: { html: string }): number => html.split('<th scope="row">').length - 1;
  assert.equal(rows(await snapshotOf('indicator-trend', 'valid/mangbesokare.json', { area: '0680', analysis: 'spc' })), 60);
  assert.equal(rows(await snapshotOf('municipality-comparison', 'edge/comparison-nation.json')), 290);
});

test('leaves rows of a table out where it would be too heavy, and says how many', async () => {
  const { html } = await snapshotOf('municipality-comparison', 'edge/riket-290x240.json', { view: 'trends' });
  assert.match(html, /<th scope="row">… 240 rader till<\/th>/);
  assert.match(html, /<svg/);
  const english = await snapshotOf('municipality-comparison', 'edge/riket-290x240.json', { view: 'table' }, { language: 'en' });
  assert.equal(english.html.includes('more rows'), english.html.split('<th scope="row">').length - 1 < 290);
});
