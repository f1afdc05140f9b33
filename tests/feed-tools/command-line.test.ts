/** The command line itself: help, wrong calls, faults, pipes, signals, and files that are whole or as they were. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeWhole } from '@indicator-elements/feed-tools/files';
import { COMMANDS } from '../../packages/feed-tools/src/commands/commands.js';
import { COMMAND, fixture, root, run, runProcess, scratchFolder } from './run.js';

const folder = scratchFolder();
const at = (name: string): string => join(folder, name);

describe('the command line', () => {
  for (const language of ['sv', 'en'] as const) {
    it(`tells of every command how it is used: ${language}`, async () => {
      const overview = await run(['--help', '--lang', language]);
      assert.equal(overview.code, 0);
      for (const [name, { what, load }] of Object.entries(COMMANDS)) {
        assert.ok(overview.said.includes(`  ${name}`) && overview.said.includes(what[language]), name);
        const { said, code, errors } = await run([name, '--help', `--lang=${language}`]);
        assert.deepEqual([code, errors], [0, '']);
        assert.ok(said.startsWith(`indicator-feed ${name}`), name);
        for (const option of Object.keys((await load()).options)) assert.ok(said.includes(`--${option}`), `${name} --${option}`);
        assert.equal((await run(['help', name, '--lang', language])).code, 0);
      }
    });
  }

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/feed-tools/package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await run(['--version']), { code: 0, said: `${version}\n`, errors: '' });
  });

  it('says in both languages what is wrong with the call, and what may be meant', async () => {
    const calls: [string[], RegExp, RegExp][] = [
      [[], /gör indikatorflöden/, /makes indicator feeds/],
      [['valdate'], /"valdate" finns inte\. Menas validate\?/, /no command "valdate"\. Is validate meant\?/],
      [['xyzzy'], /"xyzzy" finns inte\.\n/, /no command "xyzzy"\.\n/],
      [['constructor'], /finns inte/, /no command/],
      [['validate'], /Vilken fil\?/, /Which file\?/],
      [['validate', '--jsn', 'a'], /inget val --jsn\. Menas --json\?/, /no option --jsn\. Is --json meant\?/],
      [['validate', '--json=yes', 'a'], /--json tar inget värde/, /--json takes no value/],
      [['validate', '-x', 'a'], /inget val -x/, /no option -x/],
      [['validate', '--__proto__', 'a'], /inget val --__proto__/, /no option --__proto__/],
    ];
    for (const [args, sv, en] of calls) {
      for (const [language, says] of [['sv', sv], ['en', en]] as const) {
        const { code, said, errors } = await run(args, { environment: { LANG: `${language}_X.UTF-8` } });
        assert.deepEqual([code, said], [2, ''], args.join(' '));
        assert.match(errors, says);
        if (args.length > 0) assert.match(errors, /indicator-feed (validate )?--help/);
      }
    }
    assert.match((await run(['validate', 'a', '--lang'])).errors, /--lang needs a value/);
    assert.match((await run(['validate', 'a', '--lang', 'de'])).errors, /--lang (is|är) sv/);
  });

  it('takes the language before the command and after it, else of the environment, else Swedish', async () => {
    const feed = fixture('valid/skift.json');
    for (const args of [['--lang', 'sv', 'validate', feed], ['--lang=sv', 'validate', feed], ['validate', feed, '--lang', 'sv']]) assert.match((await run(args)).said, /inga fel/);
    assert.match((await run(['validate', feed])).said, /no errors/);
    assert.match((await run(['validate', feed], { environment: {} })).said, /inga fel/);
    assert.match((await run(['validate', feed], { environment: { LANG: 'sv_SE', LC_ALL: 'en_US' } })).said, /no errors/);
  });

  it('tells of a fault of its own in a few words, with the place only when asked, and ends with 70', async () => {
    const failing = (out: string[]) => ({ out: () => { throw new TypeError('a fault'); }, err: (text: string) => void out.push(text) });
    for (const [args, environment, shown] of [[[], {}, false], [['--debug'], {}, true], [[], { INDICATOR_FEED_DEBUG: '1' }, true]] as const) {
      const errors: string[] = [];
      const { code } = await run(['validate', fixture('valid/skift.json'), ...args], { ...failing(errors), environment: { LANG: 'en', ...environment } });
      assert.equal(code, 70);
      assert.match(errors.join(''), /Something went wrong.*a fault[^]*issues/);
      assert.equal(/\n\s+at /.test(errors.join('')), shown);
    }
  });

  it('ends as it would have when nobody reads what it says', async () => {
    const child = spawn(process.execPath, [...COMMAND, 'validate', '--json', ...['valid/mangbesokare.json', 'invalid/more-than-a-hundred.json'].map(fixture)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (piece) => (errors += String(piece)));
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([code, errors], [1, '']);
  });

  it('ends with 130 when it is interrupted', { skip: process.platform === 'win32' && 'Windows has no signals' }, async () => {
    // It waits for a feed that does not come.
    const server = createServer(() => child.kill('SIGINT')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const child = spawn(process.execPath, [...COMMAND, 'validate', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`], { cwd: root, stdio: 'ignore' });
    assert.deepEqual(await once(child, 'close'), [130, null]);
    server.close();
    server.closeAllConnections();
  });

  it('shows marks and colours where they are wanted alone', async () => {
    const feed = fixture('valid/skift.json');
    const shown = async (look?: { marks: boolean; colours: boolean }) => (await run(['validate', feed], { look })).said.split('\n')[0];
    assert.equal(await shown(), `${feed}: no errors`);
    assert.equal(await shown({ marks: true, colours: false }), `✓ ${feed}: no errors`);
    assert.equal(await shown({ marks: true, colours: true }), `\u001b[32m✓ \u001b[0m\u001b[1m${feed}\u001b[0m: no errors`);
  });

  it('runs as a process, and writes no colour into a pipe', async () => {
    const { code, said, errors } = await runProcess(['validate', fixture('valid/skift.json')], { FORCE_COLOR: '1' });
    assert.deepEqual([code, errors], [0, '']);
    assert.match(said, /no errors/);
    assert.doesNotMatch(said, /(?!\n)\p{Cc}|✓/u);
  });
});

describe('a file that is written', () => {
  it('is whole, keeps who may read it, follows a link, and leaves no draft', async () => {
    mkdirSync(at('written'));
    const file = at('written/a.json');
    await writeWhole(file, 'first');
    chmodSync(file, 0o640);
    symlinkSync(file, at('written/link.json'));
    await writeWhole(at('written/link.json'), 'å'.repeat(1e6));
    assert.equal(readFileSync(file, 'utf8'), 'å'.repeat(1e6));
    assert.equal(statSync(file).mode & 0o777, 0o640);
    await writeWhole(at('written/new/folder/b.json'), 'b');
    assert.deepEqual(readdirSync(at('written')).sort(), ['a.json', 'link.json', 'new']);
    assert.deepEqual(readdirSync(at('written/new/folder')), ['b.json']);
  });

  it('is the former one when the disk is full', async (t) => {
    const disk = at('disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1M', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return t.skip('only who may mount a small disk can fill it');
    }
    try {
      await writeWhole(join(disk, 'a.json'), 'former');
      await assert.rejects(writeWhole(join(disk, 'a.json'), 'x'.repeat(3e6)), { code: 'ENOSPC' });
      assert.equal(readFileSync(join(disk, 'a.json'), 'utf8'), 'former');
      assert.deepEqual(readdirSync(disk), ['a.json']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('is the former one when the run is interrupted, and no draft is left', { skip: process.platform === 'win32' && 'Windows has no signals' }, async () => {
    const file = at('interrupted.json');
    writeFileSync(file, 'former');
    const before = readdirSync(folder);
    const script = `import { readdirSync } from 'node:fs';
      import { writeWhole } from './packages/feed-tools/src/files.ts';
      process.once('SIGINT', () => process.exit(130));
      void writeWhole(${JSON.stringify(file)}, 'x'.repeat(2 ** 25));
      const look = () => readdirSync(${JSON.stringify(folder)}).length > ${before.length} ? process.kill(process.pid, 'SIGINT') : setImmediate(look);
      look();`;
    const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], { cwd: root, stdio: 'inherit' });
    assert.deepEqual(await once(child, 'close'), [130, null]);
    assert.equal(readFileSync(file, 'utf8'), 'former');
    assert.deepEqual(readdirSync(folder), before);
  });
});
