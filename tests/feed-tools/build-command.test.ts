/** What the command writes, and that it writes it whole or not at all. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFeed } from '@indicator-elements/feed';
import { runCommandLine } from '../../packages/feed-tools/src/command-line.js';
import { csv, inFolder, recipeOf } from './build-support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(root, 'packages/feed-tools/src/command.ts');

async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommandLine(['build', ...args], { environment: {}, watched: false, out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}

const visits = csv('Kommun Månad\nAneby 2025-01\nAneby 2025-01\nJönköping 2025-01\nJönköping 2025-02');
const recipe = (more: Record<string, unknown> = {}): string => JSON.stringify(recipeOf({ areas: { column: 'Kommun', known: ['0604', '0680'] }, ...more }));
const files = (more: Record<string, unknown> = {}) => ({ 'visits.csv': visits, 'recipe.json': recipe(more) });

describe('indicator-feed build', () => {
  it('writes the feed that the recipe names, beside the recipe, and says what became of the rows', () => inFolder(files({ disclosure: { minCount: 3 } }), async (folder) => {
    const { code, out, err } = await run([join(folder, 'recipe.json')]);
    assert.equal(code, 0, err);
    assert.match(out, /visits \(visits\.csv\): 4 rader lästa, 4 använda\n/);
    assert.match(out, /4 uppgifter: 1 indikator, 2 områden, 2025-01–2025-02 \(2\)\n/);
    assert.match(out, /3 dolda: 3 för att de är små/);
    assert.match(err, /^Läser visits …\n/);
    const { problems, feed } = parseFeed(JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')));
    assert.deepEqual(problems, []);
    assert.equal(feed.updated, '2025-12-08');
  }));

  it('says it in English', () => inFolder(files(), async (folder) => {
    const { out } = await run([join(folder, 'recipe.json'), '--lang', 'en']);
    assert.match(out, /4 rows read, 4 used/);
  }));

  it('writes nothing to check, and elsewhere where it is told to', () => inFolder(files(), async (folder) => {
    assert.match((await run([join(folder, 'recipe.json'), '--check'])).out, /Inget är skrivet/);
    assert.deepEqual(readdirSync(folder).sort(), ['recipe.json', 'visits.csv']);
    await run([join(folder, 'recipe.json'), '--out', join(folder, 'deeper', 'other.json')]);
    assert.ok(existsSync(join(folder, 'deeper', 'other.json')));
  }));

  it('writes the feed to standard output, and the rest to standard error', () => inFolder(files(), async (folder) => {
    const { code, out, err } = await run([join(folder, 'recipe.json'), '--out', '-']);
    assert.equal(code, 0, err);
    assert.deepEqual(parseFeed(JSON.parse(out)).problems, []);
    assert.match(err, /4 rader lästa/);
    assert.ok(!existsSync('-') && !existsSync(join(folder, 'feed.json')));
    assert.match((await run([join(folder, 'recipe.json'), '--out', '-', '--check'])).out, /Inget är skrivet/);
    assert.equal((await run([join(folder, 'recipe.json'), '--out', '-', '--json'])).code, 2);
  }));

  it('gives its summary and remarks to machines', () => inFolder(files(), async (folder) => {
    const said = JSON.parse((await run([join(folder, 'recipe.json'), '--json'])).out) as Record<string, unknown>;
    assert.equal(said['written'], true);
    assert.equal(said['observations'], 4);
    writeFileSync(join(folder, 'visits.csv'), csv('Kommun Månad\nAnby 2025-01'));
    const { code, out } = await run([join(folder, 'recipe.json'), '--json']);
    const wrong = JSON.parse(out) as { written: boolean; remarks: { code: string }[] };
    assert.deepEqual([code, wrong.written, wrong.remarks.map((remark) => remark.code)], [1, false, ['unknown-area']]);
  }));

  it('needs to know when the numbers are from', () => inFolder(files({ updated: undefined }), async (folder) => {
    const { code, err } = await run([join(folder, 'recipe.json')]);
    assert.equal(code, 1);
    assert.match(err, /--updated 2025-12-08/);
    assert.equal((await run([join(folder, 'recipe.json'), '--updated', '2026-01-08'])).code, 0);
    assert.match(readFileSync(join(folder, 'feed.json'), 'utf8'), /"updated": "2026-01-08"/);
    assert.equal((await run([join(folder, 'recipe.json'), '--updated', 'idag'])).code, 2);
  }));

  it('is called with one recipe', async () => {
    assert.equal((await run([])).code, 2);
    assert.equal((await run(['a', 'b'])).code, 2);
  });

  it('gives the same bytes of the same input, its own feed being the former edition', () => inFolder(files({ disclosure: { minCount: 3 } }), async (folder) => {
    await run([join(folder, 'recipe.json')]);
    const first = readFileSync(join(folder, 'feed.json'), 'utf8');
    await run([join(folder, 'recipe.json')]);
    assert.equal(readFileSync(join(folder, 'feed.json'), 'utf8'), first);
  }));

  it('leaves the former feed as it is when something is wrong', () => inFolder(files(), async (folder) => {
    await run([join(folder, 'recipe.json')]);
    const [former, list] = [readFileSync(join(folder, 'feed.json'), 'utf8'), readdirSync(folder)];
    writeFileSync(join(folder, 'visits.csv'), `${visits}Anebi;2025-03\n`);
    assert.equal((await run([join(folder, 'recipe.json')])).code, 1);
    assert.equal(readFileSync(join(folder, 'feed.json'), 'utf8'), former);
    assert.deepEqual(readdirSync(folder), list);
  }));

  it('does not write over a file that is no feed', () => inFolder({ ...files(), 'feed.json': '{ "mine": true }' }, async (folder) => {
    const { code, err } = await run([join(folder, 'recipe.json')]);
    assert.equal(code, 1);
    assert.match(err, /inte är något flöde/);
    assert.equal(readFileSync(join(folder, 'feed.json'), 'utf8'), '{ "mine": true }');
  }));

  it('does not give a feed whose hidden cells an earlier edition shows', () => inFolder(files(), async (folder) => {
    const earlier = join(folder, 'earlier.json');
    writeFileSync(join(folder, 'recipe.json'), recipe({ areas: { column: 'Kommun', known: '0604', leaveOut: ['Jönköping'] } }));
    await run([join(folder, 'recipe.json'), '--out', earlier]);
    writeFileSync(join(folder, 'recipe.json'), recipe({ disclosure: { minCount: 3 } }));
    assert.equal((await run([join(folder, 'recipe.json')])).code, 0);
    const { code, err } = await run([join(folder, 'recipe.json'), '--previous', earlier]);
    assert.equal(code, 1);
    assert.match(err, /En tidigare utgåva visar talet/);
  }));

  it('draws a bar for who watches, and takes it away', () => inFolder(files(), async (folder) => {
    let err = '';
    await runCommandLine(['build', join(folder, 'recipe.json')], { environment: {}, watched: true, out: () => {}, err: (text) => void (err += text) });
    assert.match(err, /\[#{24}\] 100 %/);
    assert.ok(err.endsWith('\r\u001B[K'), JSON.stringify(err.slice(-40)));
  }));
});

describe('an interrupted build', () => {
  for (const [signal, expected] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
    it(`leaves the former feed and no draft (${signal})`, () => inFolder(files(), async (folder) => {
      await run([join(folder, 'recipe.json')]);
      const feed = join(folder, 'feed.json');
      const former = { text: readFileSync(feed, 'utf8'), time: statSync(feed).mtimeMs };
      const row = 'Aneby;2025-01\nJönköping;2025-02\n';
      writeFileSync(join(folder, 'visits.csv'), `Kommun;Månad\n${row.repeat(1_000_000)}`);
      const list = readdirSync(folder);
      const child = spawn(process.execPath, ['--import=tsx', COMMAND, 'build', join(folder, 'recipe.json')], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        // One million rows are read, and one is not.
        if (!said.includes('1 000 000') && (said + text).includes('1 000 000')) child.kill(signal);
        said += text;
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, expected, said);
      assert.deepEqual({ text: readFileSync(feed, 'utf8'), time: statSync(feed).mtimeMs }, former);
      assert.deepEqual(readdirSync(folder), list);
    }));
  }
});
