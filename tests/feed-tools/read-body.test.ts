import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody, reasonOf } from '../../packages/feed-tools/src/read-body.js';

describe('the body of an answer', () => {
  it('is read whole up to the most bytes, and no further', async () => {
    let asked = 0;
    const endless = new ReadableStream({ pull: (stream) => void (asked++, stream.enqueue(new Uint8Array(4))) });
    assert.equal((await readBody(new Response('abc'), 3))?.toString(), 'abc');
    assert.equal(await readBody(new Response('abcd'), 3), undefined);
    assert.equal((await readBody(new Response(null), 3))?.length, 0);
    assert.equal(await readBody(new Response(endless), 10), undefined);
    assert.ok(asked < 10);
  });

  it('is not there for the reason that the system gave, by its code if it has one', () => {
    assert.equal(reasonOf(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })), 'ECONNREFUSED');
    assert.equal(reasonOf(new TypeError('fetch failed', { cause: new Error('bad port') })), 'bad port');
    assert.equal(reasonOf(new TypeError('terminated')), 'terminated');
    assert.equal(reasonOf(new DOMException('It took too long.', 'TimeoutError')), 'It took too long.');
    assert.equal(reasonOf(new TypeError('terminated', { cause: null })), 'terminated');
  });
});
