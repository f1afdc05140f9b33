/** The command `indicator-snapshot`, run as an editor's build does. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { vegaSpecs } from '../../tools/vega-spec-plugin.mjs';
import { workspaceSourcesPlugin } from '../../tools/workspace-sources-plugin.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'indicator-snapshot-'));
after(() => rmSync(folder, { recursive: true }));
before(() => copyFileSync(join(root, 'fixtures/valid/skift.json'), join(folder, 'skift.json')));

const PAGE = '<!doctype html>\n<html lang="en"><script type="module" src="/e/indicator-elements.js"></script>\n<p>Å</p>\n<indicator-trend src="skift.json"></indicator-trend>\n';
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
beforeEach(() => {
  rmSync(at('out'), { recursive: true, force: true });
  writeFileSync(at('page.html'), PAGE);
});

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly errors: string;
}

/** The sources as JavaScript, made once: each process would make it again. In the project, whose packages it needs. */
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const program = join(mkdtempSync(join(root, 'node_modules/.cache/indicator-snapshot-')), 'command.mjs');
after(() => rmSync(dirname(program), { recursive: true }));
before(async () => {
  const bundle = await rollup({
    input: join(root, 'packages/embed/src/snapshot/command.ts'),
    // Nor the browser's engine, which nothing here asks for.
    external: (id) => !/^(\.|\/|@indicator-elements\/(?!charts\/engine))/.test(id),
    plugins: [vegaSpecs({ whole: true }), workspaceSourcesPlugin(), esbuild({ target: 'node20' })],
  });
  await bundle.write({ dir: dirname(program), entryFileNames: 'command.mjs', chunkFileNames: '[name]-[hash].mjs' });
});

/** Runs it in the project, whose sources it is. */
const run = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [program, ...args], { cwd: root }, (error, said, errors) =>
      done({ code: error ? Number(error.code) : 0, said, errors: errors.replaceAll(folder, '').replaceAll('\\', '/') }),
    );
  });

test('fills a page in its place, once, and takes it out again', async () => {
  const { code, said, errors } = await run(at('page.html'));
  assert.deepEqual({ code, errors }, { code: 0, errors: '' });
  assert.match(said, /page\.html: 1 snapshot, \d\.\d KiB/);
  const once = read('page.html');
  assert.match(once, /<indicator-trend src="skift\.json"><template shadowrootmode="open" data-indicator-snapshot>.*<link rel="stylesheet" href="\/e\/snapshot\.css">/);
  assert.match(once, /Show table/);
  assert.equal((await run('--check', at('page.html'))).code, 0);
  await run(at('page.html'));
  assert.equal(read('page.html'), once);
  await run('--remove', at('page.html'));
  assert.equal(read('page.html'), PAGE);
  assert.deepEqual(readdirSync(folder).sort(), ['page.html', 'skift.json']);
});

test('writes several pages elsewhere, and keeps a byte order mark', async () => {
  writeFileSync(at('other.html'), `\uFEFF${PAGE}`);
  const { code } = await run('--out', at('out'), '--light', at('page.html'), at('other.html'));
  assert.equal(code, 0);
  assert.equal(read('page.html'), PAGE);
  assert.match(read('out/page.html'), /<indicator-trend src="skift\.json"><div class="indicator-snapshot">/);
  assert.equal(read('out/other.html'), `\uFEFF${read('out/page.html')}`);
  rmSync(at('other.html'));
});

test('takes no file for a feed on a server, and says where an address is none', async () => {
  const addresses = ['//example.org/skift.json', '\\\\example.org\\skift.json', 'a%zz.json', 'a%2Fb.json', '/..%2fskift.json'];
  const wrong = PAGE + addresses.map((src) => `<indicator-trend src="${src}"></indicator-trend>`).join('\n');
  writeFileSync(at('wrong.html'), wrong);
  const { code, errors } = await run(at('wrong.html'));
  assert.equal(code, 1);
  assert.match(errors, /wrong\.html:5:1: error: <indicator-trend> has no feed: "\/\/example\.org\/skift\.json" names a server.*https:/);
  assert.match(errors, /wrong\.html:6:1: error: .*names a server/);
  assert.match(errors, /wrong\.html:7:1: error: <indicator-trend> has no feed: "a%zz\.json" is no address of a file/);
  assert.match(errors, /wrong\.html:8:1: error: <indicator-trend> has no feed: "a%2Fb\.json" is no address of a file/);
  assert.match(errors, /wrong\.html:9:1: error: <indicator-trend> has no feed: "\/\.\.%2fskift\.json" is no address of a file/);
  assert.equal(read('wrong.html'), wrong);
  rmSync(at('wrong.html'));
});

test('says where and what is wrong, and leaves that page as it is', async () => {
  const wrong = `${PAGE}<indicator-trend></indicator-trend>\n  <indicator-trend src="lost.json"></indicator-trend>\n<indicator-trend src="skift.json" area="nowhere"></indicator-trend>`;
  writeFileSync(at('wrong.html'), wrong);
  const { code, said, errors } = await run(at('wrong.html'), at('page.html'));
  assert.equal(code, 1);
  assert.match(errors, /wrong\.html:5:1: error: <indicator-trend> has no src/);
  assert.match(errors, /wrong\.html:6:3: error: <indicator-trend> has no feed: .*lost\.json cannot be read \(ENOENT\)/);
  assert.match(errors, /wrong\.html:7:1: error: <indicator-trend> cannot be shown: area: .*nowhere/);
  assert.equal(read('wrong.html'), wrong);
  assert.match(said, /^(?!.*wrong).*page\.html: 1 snapshot/s);
  rmSync(at('wrong.html'));
});

test('finds an element without an end tag, which would hide the rest of the page, and one that no browser with scripts reads', async () => {
  const wrong = `${PAGE}<indicator-trend src="skift.json" />\n<p>The rest</p>\n<div><spider-chart src="skift.json"></div>\n<noscript>\n<collaboration-ladder src="skift.json"></collaboration-ladder></noscript>`;
  writeFileSync(at('wrong.html'), wrong);
  const { code, errors } = await run(at('wrong.html'));
  assert.equal(code, 1);
  assert.match(errors, /wrong\.html:5:1: error: <indicator-trend> has no end tag.*<\/indicator-trend>/);
  assert.match(errors, /wrong\.html:7:6: error: <spider-chart> has no end tag.*<\/spider-chart>/);
  assert.match(errors, /wrong\.html:8:1: warning: <collaboration-ladder> in a <noscript> is left as it is/);
  assert.equal(read('wrong.html'), wrong);
  assert.equal((await run('--remove', at('wrong.html'))).code, 0);
  rmSync(at('wrong.html'));
});

test('tells of attributes that an element does not read, and of no other', async () => {
  writeFileSync(at('page.html'), PAGE.replace('<indicator-trend ', '<indicator-trend omrade="0680" analys="spc" heading-level="2" headinglevel="2" class="wide" data-x="1" aria-live="off" onclick="" style="margin: 0" draggable="true" spellcheck="false" hx-get="/a" @click="b" '));
  const { code, errors } = await run(at('page.html'));
  assert.equal(code, 0);
  assert.match(errors, /page\.html:4:1: warning: <indicator-trend> does not read omrade, analys, headinglevel\. It reads src, indicator, area, .*compare/);
});

test('breaks no page: what would be read otherwise is refused, with its place', async () => {
  writeFileSync(at('page.html'), `${PAGE}<table><tr><td>before</td></tr>\n<indicator-trend src="skift.json"></indicator-trend><tr><td>after</td></tr></table>`);
  const { code, errors } = await run('--light', at('page.html'));
  assert.equal(code, 1);
  assert.match(errors, /page\.html:6:1: error: <indicator-trend> stands where its content would break the page/);
  assert.equal((await run(at('page.html'))).code, 0);
  assert.equal((await run('--check', at('page.html'))).code, 0);
});

test('gives plain content in somebody’s shadow root its style sheet', async () => {
  writeFileSync(at('page.html'), '<link rel="stylesheet" href="snapshot.css"><my-card><template shadowrootmode="open"><indicator-trend src="skift.json"></indicator-trend></template></my-card><indicator-trend src="skift.json"></indicator-trend>');
  assert.equal((await run('--light', at('page.html'))).code, 0);
  assert.deepEqual([...read('page.html').matchAll(/<div class="indicator-snapshot">(<link)?/g)].map(([, link]) => link), ['<link', undefined]);
});

test('says where a base is none, and needs none where there is nothing to fill', async () => {
  writeFileSync(at('page.html'), `${PAGE}<base href="/%ff/">`);
  const { code, errors } = await run(at('page.html'));
  assert.equal(code, 1);
  assert.match(errors, /page\.html:5:1: error: <base>: "\/%ff\/" is no address of a file/);
  assert.equal((await run('--remove', at('page.html'))).code, 0);
  writeFileSync(at('page.html'), '<base href="/%ff/"><p>');
  assert.equal((await run(at('page.html'))).code, 0);
});

test('reads no feed that is not UTF-8', async () => {
  writeFileSync(at('latin.json'), Buffer.from(read('skift.json'), 'latin1'));
  writeFileSync(at('page.html'), PAGE.replace('skift.json', 'latin.json'));
  const { code, errors } = await run(at('page.html'));
  assert.equal(code, 1);
  assert.match(errors, /latin\.json is not UTF-8\. Save it as UTF-8/);
  rmSync(at('latin.json'));
});

test('checks what it has written elsewhere, and not what that was made of', async () => {
  const there = ['--out', at('out'), at('page.html')];
  const before = await run('--check', ...there);
  assert.equal(before.code, 1);
  assert.match(before.errors, /out\/page\.html: error: is not as it would be written now/);
  assert.equal((await run(...there)).code, 0);
  assert.deepEqual(await run('--check', ...there).then(({ code, errors }) => ({ code, errors })), { code: 0, errors: '' });
  writeFileSync(at('out/page.html'), read('out/page.html').replace('>Å<', '>A<'));
  assert.equal((await run('--check', ...there)).code, 1);
  assert.equal(read('page.html'), PAGE);
});

test('takes a base that begins with a slash to be in the folder of such addresses', async () => {
  mkdirSync(at('out/numbers'), { recursive: true });
  copyFileSync(at('skift.json'), at('out/numbers/other.json'));
  writeFileSync(at('page.html'), PAGE.replace('<p>', '<base href="/numbers/"><p>').replace('skift.json', 'other.json'));
  assert.deepEqual(await run('--root', at('out'), at('page.html')).then(({ code, errors }) => ({ code, errors })), { code: 0, errors: '' });
  assert.match((await run('--root', folder, at('page.html'))).errors, /\/numbers\/other\.json cannot be read/);
});

test('unfolds table and notes for the printer, and keeps the hash of the style sheet', async () => {
  writeFileSync(at('page.html'), PAGE.replace('<p>', '<link rel="stylesheet" href="/s/snapshot.css" integrity="sha384-x+/=" crossorigin="anonymous"><p>'));
  assert.equal((await run('--open', at('page.html'))).code, 0);
  const [shown] = /<template.*<\/template>/.exec(read('page.html'))!;
  assert.match(shown, /<link rel="stylesheet" href="\/s\/snapshot\.css" integrity="sha384-x\+\/=" crossorigin="anonymous">/);
  assert.equal(shown.match(/<details open>/g)!.length, 2);
  assert.doesNotMatch(shown, /<details>/);
  await run('--stylesheet', '/t.css', at('page.html'));
  assert.match(read('page.html'), /<link rel="stylesheet" href="\/t\.css"><div/);
  assert.doesNotMatch(/<template.*<\/template>/.exec(read('page.html'))![0], /<details open>/);
});

test('asks for what it cannot know: the style sheet, a paragraph, another encoding', async () => {
  writeFileSync(at('page.html'), '<p><indicator-trend src="skift.json"></indicator-trend></p>');
  assert.match((await run(at('page.html'))).errors, /page\.html:1:4: error: .*--stylesheet/);
  assert.match((await run('--light', '--stylesheet', 's.css', at('page.html'))).errors, /stands in the <p> of line 1/);
  writeFileSync(at('page.html'), Buffer.from('<p>\xe5</p>', 'latin1'));
  assert.match((await run(at('page.html'))).errors, /is not UTF-8/);
});

test('tells how it is used, and when it was not', async () => {
  const help = await run('--help');
  assert.equal(help.code, 0);
  assert.match(help.said, /--light/);
  for (const args of [[], ['--nonsense', 'page.html'], ['--base', 'ftp://x', 'page.html'], ['--base', 'https://', 'page.html'], ['--out', '', 'page.html'], ['--stylesheet', '', 'page.html'], ['--root', '', 'page.html'], ['--out', 'o', 'a/page.html', 'b/page.html']]) {
    const { code, errors } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(errors, /--help/);
  }
});

test('fetches feeds from the web, by their own address or by the page’s', async () => {
  const server = createServer((request, response) => {
    if (request.url !== '/numbers/skift.json') return void response.writeHead(404, 'Not Found').end();
    response.end(readFileSync(at('skift.json')));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    assert.equal((await run('--base', `${origin}/numbers/page.html`, at('page.html'))).code, 0);
    const { errors } = await run('--base', `${origin}/other/`, at('page.html'));
    assert.match(errors, /answers 404 Not Found/);
  } finally {
    server.close();
  }
});
