/** A feed holds data: whatever its texts look like, they are text in the page, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSnapshot } from '@indicator-elements/embed/snapshot';
import { ASKED, elementsIn, nameOf, rawFeed } from './support.js';

const MARKUP = ['edge/markup.json', 'edge/markup-scores.json', 'edge/markup-ladder.json'];

for (const options of [{}, { light: true }])
  test(`markup in a feed stays text${'light' in options ? ', as plain content' : ''}`, async () => {
    let count = 0;
    for (const path of MARKUP)
      for (const element of ASKED)
        for (const language of ['sv', 'en'] as const) {
          const snapshot = await renderSnapshot(element, rawFeed(path), { ...options, language }).catch(() => undefined);
          if (!snapshot) continue;
          count++;
          const where = `${path} ${nameOf(element)}`;
          assert.ok(snapshot.html.includes('&#60;script&#62;'), where);
          // What a browser reads is what was written: no tag was begun, ended or moved by a text.
          const written = [...snapshot.html.matchAll(/<([a-z]+)/g)].map(([, name]) => name);
          assert.deepEqual(elementsIn(snapshot.html).map(({ tagName }) => tagName), written, where);
          assert.doesNotMatch(snapshot.html, /<(script|img|b)[\s>]/i, where);
        }
    assert.ok(count > 20, `${count}`);
  });

test('keys such as __proto__ are as any other, in a feed and in a tag', async () => {
  const text = JSON.stringify(rawFeed('valid/skift.json')).replace('{', '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},');
  const attributes = JSON.parse('{"__proto__": "polluted", "constructor": "polluted", "toString": "polluted"}') as Record<string, string>;
  const { html } = await renderSnapshot({ tag: 'indicator-trend', attributes }, JSON.parse(text));
  assert.doesNotMatch(html, /polluted/);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});
