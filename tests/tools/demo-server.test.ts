import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoHandler } from '../../tools/demo-server.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

let rootDir = '';
let origin = '';
const server = createServer();

before(async () => {
  rootDir = await mkdtemp(join(tmpdir(), 'demo-'));
  const put = async (path: string, text: string) => {
    await mkdir(join(rootDir, path, '..'), { recursive: true });
    await writeFile(join(rootDir, path), text);
  };
  await put('packages/embed/demo/index.html', '<!doctype html><html><head><title>Stöd</title></head></html>');
  await put('packages/embed/demo/fixtures.txt', 'not the folder');
  await put('packages/embed/dist/indicator-elements.js', 'export {};');
  await put('fixtures/valid/antibiotika.json', '{}');
  await put('secret.txt', 'secret');
  const plain = demoHandler({ rootDir });
  const probed = demoHandler({ rootDir, prefix: '/strict/', probe: true });
  server.on('request', (req, res) => void (req.url?.startsWith('/strict/') ? probed : plain)(req, res));
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(rootDir, { recursive: true });
});

describe('the demo server', () => {
  it('serves the page, the elements and the fixtures side by side, each as what it is', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/indicator-elements.js', 'text/javascript; charset=utf-8'],
      ['/fixtures/valid/antibiotika.json', 'application/json; charset=utf-8'],
      ['/fixtures.txt', 'text/plain; charset=utf-8'],
    ] as const) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), type);
    }
  });

  it('sends the strict policy with every answer, found or not', async () => {
    for (const path of ['/', '/none']) {
      const { headers } = await fetch(origin + path);
      assert.equal(headers.get('content-security-policy'), POLICY);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('lets the browser revalidate', async () => {
    const etag = (await fetch(`${origin}/`)).headers.get('etag') ?? '';
    const again = await fetch(`${origin}/`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
  });

  it('gives nothing from outside its folders', async () => {
    for (const path of [
      '/../../secret.txt',
      '/..%2f..%2fsecret.txt',
      '/fixtures/../../secret.txt',
      '/fixtures/%2e%2e/secret.txt',
      '/%00',
      '/%zz',
    ]) {
      // fetch would tidy the path before it asks.
      const status = await new Promise((done) =>
        request(origin, { path }, (response) => done(response.resume().statusCode)).end()
      );
      assert.ok(status === 404 || status === 400, `${path} gave ${String(status)}`);
    }
  });

  it('takes no more than GET and HEAD', async () => {
    assert.equal((await fetch(origin, { method: 'POST' })).status, 405);
    const head = await fetch(origin, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
  });

  it('puts a collector of violations first in the page when a test asks for it', async () => {
    const page = await (await fetch(`${origin}/strict/?probe`)).text();
    assert.match(page, /<head><script src="probe\.js"><\/script><title>/);
    assert.match(await (await fetch(`${origin}/strict/probe.js`)).text(), /securitypolicyviolation/);
    assert.doesNotMatch(await (await fetch(`${origin}/?probe`)).text(), /probe\.js/);
  });
});
