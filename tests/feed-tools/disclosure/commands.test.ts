import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseFeed } from '@indicator-elements/feed';
import { runCommandLine } from '@indicator-elements/feed-tools/command-line';

const AREAS = [{ code: 'R', name: 'Region' }, ...['A', 'B', 'C'].map((code) => ({ code, name: `Kommun ${code}`, parent: 'R' }))];
const feedWith = (values: Readonly<Record<string, number | undefined>>, head: object = { disclosure: { minCount: 5 } }): string =>
  JSON.stringify({
    format: 'indicator-feed/1',
    areas: AREAS,
    indicators: [{ id: 'i', label: { sv: 'Besök', en: 'Visits' }, kind: 'count', granularity: 'month' }],
    observations: Object.entries(values).map(([area, value]) => ({ indicator: 'i', period: '2025-01', area, ...(value === undefined ? { status: 'suppressed' } : { value }) })),
    ...head,
  });

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'disclosure-'))));
after(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, { environment: {}, out: (text) => (out += text), err: (text) => (err += text), watched: false });
  return { code, out, err };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('indicator-feed suppress', () => {
  test('writes a feed that holds, and says what it hid', async () => {
    const source = await file('open.json', feedWith({ R: 60, A: 3, B: 20, C: 37 }));
    const target = join(folder, 'new', 'safe.json');
    const { code, out, err } = await run('suppress', source, '--out', target, '--lang', 'en');
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /Visits: 1 cells are small and 1 more are hidden for their sake, of 4/);
    const { feed, problems } = parseFeed(JSON.parse(await readFile(target, 'utf8')));
    assert.deepEqual(problems, []);
    assert.deepEqual([...feed.observations.status as Int32Array], [0, 1, 1, 0]);
    assert.equal((await run('attack', target)).code, 0);
  });

  test('writes to standard output where no file is named, or -', async () => {
    const source = await file('open.json', feedWith({ R: 60, A: 3, B: 20, C: 37 }));
    const { out } = await run('suppress', source);
    assert.match(out, /"value": \[60,null,null,37\]/);
    assert.equal((await run('suppress', source, '--out', '-')).out, out);
    assert.ok(!existsSync('-'));
  });

  test('takes the least count from the call', async () => {
    const source = await file('bare.json', feedWith({ R: 60, A: 3, B: 20, C: 37 }, {}));
    const asItIs = await run('suppress', source, '--lang', 'en');
    assert.match(asItIs.err, /warning: The feed has no disclosure\.minCount: nothing was hidden\./);
    assert.match(asItIs.out, /"value": \[60,3,20,37\]/);
    const { out } = await run('suppress', source, '--min-count', '4');
    assert.match(out, /"disclosure": \{"minCount":4\}/);
    assert.match(out, /"value": \[60,null,null,37\]/);
    assert.equal((await run('suppress', source, '--min-count', 'few')).code, 2);
  });

  test('writes nothing where an earlier edition has already told', async () => {
    const source = await file('now.json', feedWith({ R: 60, A: 3, B: 20, C: 37 }));
    const old = await file('old.json', feedWith({ A: 3 }));
    const target = await file('target.json', 'as it was');
    const { code, err } = await run('suppress', source, '--previous', old, '--out', target);
    assert.equal(code, 1);
    assert.match(err, /En tidigare utgåva visar talet\..*\n1 dolda tal går att ringa in[^]*Inget är skrivet/);
    assert.equal(await readFile(target, 'utf8'), 'as it was');
  });

  test('refuses what is no good feed: what is left out cannot be protected', async () => {
    const source = await file('wrong.json', feedWith({ R: 60, X: 3 }));
    const { code, err } = await run('suppress', source, '--lang', 'en');
    assert.equal(code, 1);
    assert.match(err, /observations\[1\]\.area/);
    assert.equal((await run('suppress', await file('no.json', '{}'))).code, 1);
    assert.equal((await run('suppress')).code, 2);
  });
});

describe('indicator-feed attack', () => {
  test('says in words which sum tells, not what, and ends with 1', async () => {
    const source = await file('told.json', feedWith({ R: 61, A: undefined, B: 20, C: 37 }));
    const { code, out } = await run('attack', source, '--lang', 'en');
    assert.equal(code, 1);
    assert.equal(out, 'Visits, Kommun A, 2025-01: the count is small and can be told. Region is the sum of its areas (counts), of which 2 are shown.\n1 hidden number can be told more narrowly than the threshold.\n');
    assert.match((await run('attack', source)).out, /^Besök, Kommun A, 2025-01: antalet är litet och går att ringa in\. Region är summan av sina områden/);
    assert.doesNotMatch((await run('attack', source)).out, /\b4\b/);
  });

  test('gives machines the same', async () => {
    const source = await file('told.json', feedWith({ R: 61, A: undefined, B: 20, C: 37 }));
    const { code, out } = await run('attack', source, '--json');
    assert.equal(code, 1);
    assert.deepEqual((JSON.parse(out) as { area: string; certain: boolean }[]).map(({ area, certain }) => [area, certain]), [['A', true]]);
  });

  test('looks at earlier editions', async () => {
    const source = await file('held.json', feedWith({ R: 60, A: undefined, B: undefined, C: 37 }));
    const old = await file('before.json', feedWith({ B: 20 }));
    assert.equal((await run('attack', source)).code, 0);
    assert.equal((await run('attack', source, '--previous', old)).code, 1);
  });

  test('says when nothing is protected at all', async () => {
    assert.match((await run('attack', await file('free.json', feedWith({ R: 3 }, {})), '--lang', 'en')).out, /nothing is protected/);
  });
});
