/** `indicator-feed validate`: everything that is wrong, with its line; and what is in a feed. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { findNodeAtLocation, parseTree, type JSONPath } from 'jsonc-parser';
import { checkFeed, summarizeFeed } from '@indicator-elements/feed-tools';
import { findJsonPlaces } from '../../packages/feed-tools/src/json/json-places.js';
import { nearestName } from '../../packages/feed-tools/src/nearest-name.js';
import { didYouMean } from '../../packages/feed-tools/src/recipe/suggest.js';
import { fixture, fixtureText, run, scratchFolder } from './run.js';

const folder = scratchFolder();
const at = (name: string): string => join(folder, name);
function save(name: string, content: unknown): string {
  writeFileSync(at(name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
  return at(name);
}

interface Report {
  readonly format: string;
  readonly ok: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly ok: boolean;
    readonly problems: readonly { readonly level: string; readonly code: string; readonly path?: string; readonly line?: number; readonly position?: number; readonly message: { sv: string; en: string } }[];
    readonly summary: Record<string, unknown> | null;
  }[];
}

async function report(...args: string[]): Promise<Report & { code: number }> {
  const { code, said, errors } = await run(['validate', '--json', ...args]);
  assert.equal(errors, '');
  return { ...(JSON.parse(said) as Report), code };
}

const minimal = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'indicator-feed/1',
  areas: [{ code: '0604', name: 'Aneby' }],
  indicators: [{ id: 'calls', label: 'Calls', kind: 'count', granularity: 'month' }],
  observations: [{ indicator: 'calls', area: '0604', period: '2025-10', value: 412 }],
  ...more,
});

describe('validate', () => {
  it('finds nothing wrong with what is right, and everything that each wrong fixture has', async () => {
    const right = ['valid', 'edge'].flatMap((room) => readdirSync(fixture(room)).map((name) => fixture(`${room}/${name}`)));
    const { ok, code, files } = await report(...right);
    assert.deepEqual([ok, code], [true, 0]);
    assert.deepEqual(files.flatMap(({ problems }) => problems), []);
    for (const name of readdirSync(fixture('invalid'))) {
      const { feed, expected } = JSON.parse(fixtureText(`invalid/${name}`)) as { feed: unknown; expected: { path: string; code: string }[] };
      const found = await report(save(name, JSON.stringify(feed, null, 2)));
      assert.equal(found.code, 1, name);
      const errors = found.files[0]!.problems.filter(({ level }) => level === 'error');
      const has = new Set(errors.map(({ path, code: its }) => `${path} ${its}`));
      for (const { path, code: its } of expected) if (its !== 'too-many-problems') assert.ok(has.has(`${path} ${its}`), `${name}: ${path} ${its}`);
      assert.ok(errors.every(({ line }) => line! >= 1), name);
    }
  });

  it('lists every problem, not a hundred, each on the line where it stands', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `    { "indicator": "calls", "area": "none", "period": "2025-${i}", "value": 1 }`);
    const head = JSON.stringify(minimal({ observations: undefined }), null, 2).slice(0, -2);
    const text = `${head},\n  "observations": [\n${rows.join(',\n')}\n  ]\n}\n`;
    const [{ problems }] = (await report(save('many.json', text))).files as [Report['files'][0]];
    const first = text.slice(0, text.indexOf('"none"')).split('\n').length;
    assert.deepEqual(problems.filter(({ code }) => code === 'unknown-area').map(({ line, path }) => [line, path]), rows.map((_, i) => [first + i, `observations[${i}].area`]));
    assert.ok(problems.length > 300 && problems.every(({ code }) => code !== 'too-many-problems'));
  });

  it('names the line of a column, of what is missing, and in a file of one line', async () => {
    const columns = minimal({ observations: { indicator: ['calls', 'calls'], area: [0, 0], period: ['2025-10', 'x'], value: [1, 2] } });
    const text = JSON.stringify(columns, null, 2);
    const [{ problems }] = (await report(save('columns.json', text))).files as [Report['files'][0]];
    assert.deepEqual(problems.map(({ path, line }) => [path, line]), [['observations.period[1]', text.slice(0, text.indexOf('"x"')).split('\n').length]]);
    const lacking = JSON.stringify(minimal({ areas: [{ code: '1', name: 'A' }, { code: '2' }] }), null, 2);
    const [missing] = (await report(save('lacking.json', lacking))).files[0]!.problems.filter(({ code }) => code === 'missing-field');
    assert.deepEqual([missing!.path, missing!.line], ['areas[1].name', lacking.slice(0, lacking.indexOf('"2"')).split('\n').length - 1]);
    assert.equal((await report(save('flat.json', JSON.stringify(columns)))).files[0]!.problems[0]!.line, 1);
  });

  it('finds lines as a tree of the text does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.integer({ min: 0, max: 4 }), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, indent);
        const tree = parseTree(text)!;
        const paths: [string, JSONPath][] = [];
        const walk = (each: unknown, path: string, steps: JSONPath): void => {
          paths.push([path, steps]);
          if (Array.isArray(each)) each.forEach((item, i) => walk(item, `${path}[${i}]`, [...steps, i]));
          else if (typeof each === 'object' && each) for (const [name, item] of Object.entries(each)) if (/^\w+$/.test(name)) walk(item, path ? `${path}.${name}` : name, [...steps, name]);
        };
        walk(value, '', []);
        const { lineOf, duplicates } = findJsonPlaces(text, paths.map(([path]) => path));
        assert.deepEqual(duplicates, []);
        for (const [path, steps] of paths) {
          assert.equal(lineOf(path), text.slice(0, findNodeAtLocation(tree, steps)!.offset).split('\n').length, path);
          assert.equal(lineOf(`${path}.nowhere`), lineOf(path));
        }
      }),
    );
  });

  it('warns of a field that stands twice', async () => {
    const text = JSON.stringify(minimal(), null, 2).replace('"value": 412', '"value": 412,\n      "value": 413').replace('"label": "Calls"', '"label": "Calls", "label": "Calls"');
    const { ok, code, files } = await report(save('twice.json', text));
    assert.deepEqual([ok, code], [true, 0]);
    const line = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
    assert.deepEqual(files[0]!.problems.map(({ level, code: its, path, line: where }) => [level, its, path, where]), [
      ['warning', 'duplicate-field', 'indicators[0].label', line('"label"')],
      ['warning', 'duplicate-field', 'observations[0].value', line('413')],
    ]);
    assert.equal((await report('--strict', at('twice.json'))).code, 1);
  });

  it('warns of a value that its counts do not give, once an indicator, and quotes none', async () => {
    const indicators = [{ id: 'rate', label: 'R', kind: 'rate', per: 1000, decimals: 1, granularity: 'month' }, { id: 'share', label: 'S', kind: 'proportion', granularity: 'month' }];
    const row = (indicator: string, month: number, value: number, numerator: number, denominator: number) => ({ indicator, area: '0604', period: `2025-${String(10 + month).padStart(2, '0')}`, value, numerator, denominator });
    // Rounded to the decimals, to fewer, to more, and without a denominator.
    const right = [row('rate', 0, 77.4, 24, 310), row('rate', 1, 77, 24, 310), row('rate', 2, 77.41935483870968, 24, 310), row('share', 0, 0, 0, 0)];
    const wrong = [row('rate', -1, 83.9, 24, 310), row('rate', -2, 77.5, 24, 310), row('share', 1, 0.5, 20, 40), row('share', 2, 12, 0, 0)];
    const hidden = { indicator: 'rate', area: '0604', period: '2025-07', status: 'missing' };
    const said = async (observations: unknown) => (await report(save('values.json', minimal({ indicators, observations })))).files[0]!.problems;
    assert.deepEqual(await said([...right, hidden]), []);
    const problems = await said([...right, ...wrong, hidden]);
    assert.deepEqual(problems.map(({ level, code, path }) => [level, code, path]), [['warning', 'contradicted-value', 'observations[4].value'], ['warning', 'contradicted-value', 'observations[6].value']]);
    assert.match(problems[0]!.message.en, /^The value is not read.*without numerator and denominator.*2 cells of "rate"\.$/);
    assert.doesNotMatch(problems[0]!.message.sv, /83|77|24|310/);
    const rows = [...right, ...wrong];
    const column = (field: keyof (typeof rows)[0]) => rows.map((each) => each[field]);
    const columns = { area: column('area'), period: column('period'), value: column('value'), numerator: column('numerator'), denominator: column('denominator') };
    for (const indicator of [column('indicator'), column('indicator').map((id) => (id === 'rate' ? 0 : 1)), { dictionary: ['share', 'rate'], index: column('indicator').map((id) => (id === 'rate' ? 1 : 0)) }]) {
      assert.deepEqual((await said({ ...columns, indicator })).map(({ path }) => path), ['observations.value[4]', 'observations.value[6]']);
    }
    for (const indicator of [7, null, 'rate', {}, { dictionary: 3, index: 'a' }]) assert.ok((await said({ ...columns, indicator })).every(({ level }) => level === 'error'));
  });

  it('suggests what a field that is not read was meant to be, and only notes another', async () => {
    const feed = minimal({
      $schema: './indicator-feed-1.json',
      updatd: '2025-12-08',
      remark: 'ours',
      publisher: { name: 'Region', URL: 'https://a.example' },
      indicators: [{ id: 'calls', label: { sv: 'Samtal', no: 'Samtaler' }, kind: 'count', granularity: 'month', directoin: 'lower', targets: [{ value: 3, lable: 'x', label: 'y' }] }],
      observations: [{ indicator: 'calls', area: '0604', period: '2025-10', value: 412, valeu: 1 }, { indicator: 'calls', area: '0604', period: '2025-11', value: 412, valeu: 1 }],
    });
    const { files } = await report(save('unknown.json', feed));
    assert.deepEqual(files[0]!.problems.map(({ level, path, message }) => [level, path, /Is "(.*)" meant/.exec(message.en)?.[1]]), [
      ['note', 'indicators[0].label.no', undefined],
      ['warning', 'indicators[0].directoin', 'direction'],
      ['warning', 'indicators[0].targets[0].lable', 'label'],
      ['warning', 'observations[0].valeu', 'value'],
      ['warning', 'updatd', 'updated'],
      ['note', 'remark', undefined],
      ['warning', 'publisher.URL', 'url'],
    ]);
    const columns = minimal({ observations: { indicator: ['calls'], area: ['0604'], period: ['2025-10'], value: [1], peroid: ['2025-10'] } });
    assert.deepEqual((await report(save('columns-unknown.json', columns))).files[0]!.problems.map(({ path, code }) => [path, code]), [['observations.peroid', 'misspelt-field']]);
  });

  for (const [why, text, line, position, says] of [
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, /a comma should stand here/],
    ['a comma too many', '{\n  "a": [1, 2,]\n}', 2, 14, /comma too many/],
    ['a decimal comma', '{ "a": 1,5 }', 1, 10, /field name/],
    ['a comment', '{\n  // so\n  "a": 1 }', 2, 3, /cannot have comments/],
    ['a text that does not end', '{ "a": "b\n}', 1, 8, /quotation mark/],
    ['an end that does not come', '{ "a": [1', 1, 10, /should stand here/],
    ['more after the end', '{}\n{}', 2, 1, /should have ended/],
    ['nothing', ' \n', 1, 1, /is empty/],
    ['a page', '<!doctype html>', 1, 1, /not (valid )?JSON/],
  ] as const) {
    it(`shows where the JSON is broken: ${why}`, async () => {
      const { code, files } = await report(save('broken.json', text));
      assert.equal(code, 1);
      const [problem, ...others] = files[0]!.problems;
      assert.deepEqual(others, []);
      assert.deepEqual([problem!.code, problem!.line, problem!.position], ['not-json', line, position]);
      assert.match(problem!.message.en, says);
      assert.match(problem!.message.sv, /\n {4}.*\n {4} *\^$/);
      assert.equal(files[0]!.summary, null);
    });
  }

  it('quotes no number of a broken file', async () => {
    const { said } = await run(['validate', save('secret.json', '{ "numerator": 3 "denominator": 41 }')]);
    assert.match(said, /"numerator": # "denominator": ##/);
    assert.doesNotMatch(said, /: 3|41/);
  });

  it('reads a mark of the byte order, and says what is not UTF-8, not there, a folder', async () => {
    assert.equal((await report(save('mark.json', `\uFEFF${JSON.stringify(minimal())}`))).code, 0);
    mkdirSync(at('a-folder'));
    const { code, files } = await report(save('latin.json', Buffer.from('{"a":"\xe5"}', 'latin1')), at('none.json'), at('a-folder'), at('none-*.json'));
    assert.equal(code, 1);
    assert.deepEqual(files.map(({ problems }) => problems.map(({ code: its }) => its).join()), ['not-utf-8', 'unreadable-file', 'folder', 'no-files']);
  });

  it('says what is wrong with what is nested without end', async () => {
    const deep = '['.repeat(2e5);
    assert.deepEqual((await report(save('deep.json', deep))).files[0]!.problems.map(({ code }) => code), ['not-json']);
    const nested = JSON.stringify(minimal({ notes: 0 })).replace('"notes":0', `"notes":${'['.repeat(1e5)}${']'.repeat(1e5)}`);
    assert.equal((await report(save('nested.json', nested))).code, 1);
  });

  it('has words for whatever a file holds: 1,000 mutations of feeds end with a remark or none, never with a fault', async () => {
    const sources = ['valid/samverkanstrappan.json', 'editions/2025-12.json'].map(fixtureText);
    const piece = fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '\\', 'null', '1e999', '-', '\u0000', '\u2028', '"__proto__":{},', '//', '"a":1,"a":2,', '\ud800');
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sources), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), piece), { minLength: 1, maxLength: 3 }), async (source, changes) => {
        let text = source;
        for (const [where, gone, put] of changes) {
          const start = Math.floor(where * text.length);
          text = text.slice(0, start) + put + text.slice(start + gone);
        }
        const { code, said, errors } = await run(['validate', save('mutated.json', Buffer.from(text))]);
        assert.ok(code === 0 || code === 1, errors);
        assert.equal(errors, '');
        assert.equal(code === 1, /: error: /.test(said), said);
        assert.doesNotMatch(said, /(?!\n)\p{Cc}/u);
        checked++;
      }),
      { numRuns: 1000 },
    );
    assert.ok(checked >= 1000);
  });

  it('opens patterns itself, each file once', async () => {
    mkdirSync(at('set'));
    for (const name of ['b.json', 'a.json', 'c.txt', '[x].json']) save(`set/${name}`, minimal());
    const { files, code } = await report(at('set/*.json'), at('set/a.json'), at('set/[x].json'));
    assert.equal(code, 0);
    assert.deepEqual(files.map(({ file }) => file.split(/[\\/]/).at(-1)), ['[x].json', 'a.json', 'b.json']);
  });

  it('fetches, and says why it cannot', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/feed.json') response.end(JSON.stringify(minimal()));
      else if (request.url === '/large.json') {
        const piece = Buffer.alloc(1 << 20, 32);
        const send = (): void => { while (!response.destroyed && response.write(piece)); };
        response.on('drain', send);
        send();
      } else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    after(() => (server.close(), server.closeAllConnections()));
    await new Promise((done) => server.once('listening', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { files } = await report(`${origin}/feed.json`, `${origin}/none.json`, `${origin}/large.json`, 'http://127.0.0.1:1/');
    assert.deepEqual(files.map(({ problems }) => problems.map(({ code }) => code).join()), ['', 'bad-answer', 'too-large', 'unreachable']);
  });

  it('tells a person what is in a feed', async () => {
    const { said, code } = await run(['validate', '--lang', 'sv', fixture('valid/mangbesokare.json'), save('wrong.json', minimal({ updated: 'yesterday' }))]);
    assert.equal(code, 1);
    const lines = said.replaceAll('\u00a0', ' ').split('\n').map((line) => line.trim());
    for (const line of ['Region Jönköpings län', '1 indikator:', '17 områden: 1 region, 3 länsdelar och 13 kommuner', 'uppdaterat 2025-12-08, nästa gång 2026-01-08', '2 filer, 1 med fel']) assert.ok(lines.includes(line), `${line}\n${said}`);
    assert.match(said, /12\s240 uppgifter, varav .* skyddade/);
    assert.match(said, /wrong\.json, rad 25, updated: fel: "yesterday" är inget datum/);
    const quiet = await run(['validate', '--quiet', fixture('valid/skift.json')]);
    assert.equal(quiet.said, '');
  });

  it('shows nothing that a terminal would obey', async () => {
    const { said } = await run(['validate', save('orders.json', minimal({ title: 'A\u001b[2J\u009b2JB\r\nC', 'x\u001b]0;y': 1 }))]);
    assert.doesNotMatch(said, /(?!\n)\p{Cc}/u);
  });

  it('sums up a feed as it is counted by hand', () => {
    const { feed } = checkFeed(fixtureText('valid/mangbesokare.json'), 'a.json');
    const { observations: { status, length } } = feed!;
    const summary = summarizeFeed(feed!);
    assert.equal(summary.observations, length);
    assert.equal(summary.statuses.suppressed, Array.from({ length }, (_, row) => status[row]).filter((each) => each === 1).length);
    assert.equal(summary.indicators[0]!.suppressed, summary.statuses.suppressed);
  });
});

describe('the nearest name', () => {
  it('is one that is near, or none', () => {
    const names = ['indicator', 'area', 'period', 'value', 'id', 'per'];
    for (const [written, meant] of [['indicatr', 'indicator'], ['vaule', 'value'], ['AREA', 'area'], ['perriod', 'period'], ['xx', undefined], ['publisher', undefined], ['', undefined]] as const) {
      assert.equal(nearestName(written, names), meant, written);
    }
  });

  it('has a letter that is right, in a recipe, too', () => {
    assert.equal(nearestName('b', ['a', 'ab']), 'ab');
    assert.equal(nearestName('b', ['a', 'c']), undefined);
    assert.equal(didYouMean('b', ['a', 'c']).en, ' There are: "a", "c".');
    assert.equal(didYouMean('nu', ['n', 'x']).en, ' There are: "n", "x".');
  });
});
