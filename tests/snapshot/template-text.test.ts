import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, nothing } from 'lit';
import { templateText } from '../../packages/embed/src/snapshot/template-text.js';

test('writes texts, numbers, lists and templates, each escaped once', () => {
  assert.equal(templateText(html`<p>${'<b> & "\''}</p>`), '<p>&#60;b&#62; &#38; &#34;&#39;</p>');
  assert.equal(templateText(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${nothing}${undefined}${null}`), '<ul><li>1</li><li>2</li></ul>');
});

test('writes attributes whole, in part, as switches, or not at all', () => {
  const quoted = '"><script>';
  assert.equal(templateText(html`<p class=${'a b'} lang=${nothing} title="x ${quoted} y" ?hidden=${true} ?inert=${false}></p>`), '<p class="a b" title="x &#34;&#62;&#60;script&#62; y" hidden></p>');
  assert.equal(templateText(html`<p aria-hidden=${nothing}>${'a'}</p>`), '<p>a</p>');
});

test('leaves listeners and properties out', () => {
  assert.equal(templateText(html`<button type="button" @click=${() => 1} .value=${{}}>x</button>`), '<button type="button">x</button>');
});

test('keeps spaces within texts, and none that only the source has', () => {
  assert.equal(
    templateText(html`<div>
      <p>one <b>two</b> three
        four</p>
      ${nothing}
    </div>`),
    '<div><p>one <b>two</b> three four</p></div>',
  );
});

test('refuses what it cannot write', () => {
  assert.throws(() => templateText(html`<p>${{}}</p>`), TypeError);
  assert.throws(() => templateText(html`<p title=${{}}></p>`), TypeError);
});
