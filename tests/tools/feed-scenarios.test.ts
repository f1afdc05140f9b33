import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { feedScenarios } from '../../tools/feed-scenarios.mjs';
import type { Asked, Step } from '../elements/support/server.js';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const feeds = feedScenarios({ rootDir });
const server = createServer((request, response) => void feeds.handle(request, response));
let origin = '';

before(async () => {
  await feeds.start();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await feeds.stop();
});

async function serve(...steps: Step[]) {
  const response = await fetch(`${origin}/__feeds__/scenario`, {
    method: 'POST',
    body: JSON.stringify({ steps }),
  });
  const { id, url, elsewhere } = (await response.json()) as { id: string; url: string; elsewhere: string };
  return {
    url: origin + url,
    elsewhere,
    log: async (query = '') =>
      (await (await fetch(`${origin}/__feeds__/${id}/log?${query}`)).json()) as Asked[],
    release: () => fetch(`${origin}/__feeds__/${id}/release`, { method: 'POST' }),
  };
}

describe('a served feed', () => {
  it('gives its answers in turn, and the last one for ever after', async () => {
    const feed = await serve({ status: 503, headers: { 'retry-after': '1' } }, { json: { a: 1 } });
    const first = await fetch(feed.url);
    assert.equal(first.status, 503);
    assert.equal(first.headers.get('retry-after'), '1');
    assert.deepEqual(await (await fetch(feed.url)).json(), { a: 1 });
    assert.deepEqual(await (await fetch(feed.url)).json(), { a: 1 });
    assert.equal((await feed.log()).length, 3);
  });

  it('can be a file of the project, or a page instead of a feed', async () => {
    const feed = await serve({ file: 'package.json' }, { body: '<h1>Logga in</h1>', type: 'text/html' });
    assert.equal(((await (await fetch(feed.url)).json()) as { name: string }).name, 'indicator-elements');
    const page = await fetch(feed.url);
    assert.equal(page.headers.get('content-type'), 'text/html');
    assert.equal(await page.text(), '<h1>Logga in</h1>');
  });

  it('is revalidated by its ETag', async () => {
    const feed = await serve({ json: { a: 1 }, etag: true });
    const etag = (await fetch(feed.url)).headers.get('etag') ?? '';
    const again = await fetch(feed.url, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    assert.deepEqual(
      (await feed.log()).map(({ status }) => status),
      [200, 304]
    );
  });

  it('sends its redirect to another origin, which allows others only when told to', async () => {
    const feed = await serve({ redirect: 'elsewhere' }, { json: {}, cors: true }, { json: {} });
    const moved = await fetch(feed.url);
    assert.equal(moved.url, feed.elsewhere);
    assert.notEqual(new URL(moved.url).origin, origin);
    assert.equal(moved.headers.get('access-control-allow-origin'), '*');
    assert.equal((await fetch(feed.elsewhere)).headers.get('access-control-allow-origin'), null);
    assert.deepEqual(
      (await feed.log()).map(({ at }) => at),
      ['here', 'elsewhere', 'elsewhere']
    );
  });

  it('streams for ever, and counts what went out before the client hung up', async () => {
    const feed = await serve({ endless: 200e6 });
    const abort = new AbortController();
    const response = await fetch(feed.url, { signal: abort.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    abort.abort();
    const [asked] = await feed.log('aborted=1');
    assert.equal(asked?.aborted, true);
    assert.equal(asked.finished, false);
    assert.ok(asked.sent > 0 && asked.sent < 200e6, `${asked.sent} bytes`);
  });

  it('is held until it is released', async () => {
    const feed = await serve({ hold: true, json: { a: 1 } });
    const answer = fetch(feed.url);
    assert.equal((await feed.log('asked=1'))[0]?.status, 0);
    await feed.release();
    assert.equal((await answer).status, 200);
  });

  it('breaks the connection before the answer, or in the middle of it', async () => {
    const feed = await serve({ drop: true }, { body: '{"format":', cutAfter: 4 });
    await assert.rejects(fetch(feed.url));
    const cut = await fetch(feed.url);
    await assert.rejects(cut.text());
  });

  it('never answers when told so, and lets go of the client at the end', async () => {
    const feed = await serve({ never: true });
    await assert.rejects(fetch(feed.url, { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
    assert.equal((await feed.log('aborted=1'))[0]?.aborted, true);
  });

  it('is asked for in vain under an unknown id', async () => {
    assert.equal((await fetch(`${origin}/__feeds__/none/feed.json`)).status, 404);
  });
});
