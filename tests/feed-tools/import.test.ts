/** `indicator-feed import`: from answers on a local server, from files, and from tables; and what it does when a server is busy. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parseFeed, type Feed } from '@indicator-elements/feed';
import { runCommandLine } from '@indicator-elements/feed-tools/command-line';
import { limits, network, sameOrigin } from '@indicator-elements/feed-tools/open-data/request';
import { answer, cellsOf } from '../feed/open-answers.js';

const folder = mkdtempSync(join(tmpdir(), 'indicator-import-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let server: Server;
let origin: string;
let asked: { method: string; url: string; body: string }[] = [];
let reply: (request: { method: string; url: string; body: string }, response: ServerResponse) => void;
const waits: number[] = [];
const { sleep } = network;
const usual = { ...limits };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
};

before(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const seen = { method: request.method!, url: decodeURIComponent(request.url!), body };
      asked.push(seen);
      reply(seen, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  network.sleep = (delay) => Promise.resolve(waits.push(delay));
});
after(() => {
  network.sleep = sleep;
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  waits.length = 0;
});
afterEach(() => Object.assign(limits, usual));

const json = (response: ServerResponse, content: unknown, status = 200, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof content === 'string' ? content : JSON.stringify(content));
};

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommandLine(['import', ...args], { environment: {}, out: (text) => void (out += text), err: (text) => void (err += text), watched: false });
  return { code, out, err };
}

/** The feed that is written, which has no problem. */
async function imported(...args: string[]): Promise<{ feed: Feed; err: string }> {
  const { code, out, err } = await run(...args);
  assert.equal(code, 0, err);
  const { feed, problems } = parseFeed(JSON.parse(out));
  assert.deepEqual(problems, []);
  return { feed, err };
}

const fixture = (name: string): string => `fixtures/open-data/${name}.json`;
const written = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('import json-stat', () => {
  it('makes a feed of a file, the same bytes each time, and writes it whole', async () => {
    const file = join(folder, 'feed.json');
    const { code, err } = await run('json-stat', fixture('scb-dodsfall'), '--out', file);
    assert.deepEqual([code, err], [0, `Flödet är skrivet: ${file} (1170 uppgifter, 2 indikatorer, 15 områden).\n`]);
    const { out } = await run('json-stat', fixture('scb-dodsfall'));
    assert.equal(readFileSync(file, 'utf8'), out);
    const { feed } = parseFeed(JSON.parse(out));
    assert.equal(cellsOf(feed, { indicator: '000007AB', area: '06' })['2012'], String((answer('scb-dodsfall') as { value: number[] }).value[((1 * 3 + 2) * 2 + 0) * 13]));
  });

  it('asks an address', async () => {
    reply = (_, response) => json(response, answer('fohm-vaccination'));
    const { feed } = await imported('json-stat', `${origin}/pxweb/table?outputFormat=json-stat2`);
    assert.equal(feed.indicators[0]!.id, 'Andel');
    assert.deepEqual(asked.map(({ method, url }) => [method, url]), [['GET', '/pxweb/table?outputFormat=json-stat2']]);
  });

  it('posts a query', async () => {
    reply = (_, response) => json(response, answer('fohm-vaccination'));
    const query = { query: [{ code: 'Region', selection: { filter: 'item', values: ['06'] } }], response: { format: 'json-stat2' } };
    await imported('json-stat', `${origin}/api/v1/sv/table`, '--query', written('query.json', JSON.stringify(query)));
    assert.deepEqual(asked.map(({ method, body }) => [method, JSON.parse(body) as unknown]), [['POST', query]]);
  });

  it('says what was left out, with its place in the answer', async () => {
    const changed = answer('scb-dodsfall') as { value: unknown[] };
    changed.value[5] = 'många';
    const file = written('left-out.json', JSON.stringify(changed));
    const { err } = await imported('json-stat', file);
    assert.equal(err, `${file}, value[5]: varning: Här står "många" i stället för ett tal. Värdet är utelämnat.\n`);
    assert.match((await imported('json-stat', file, '--lang', 'en')).err, /value\[5\]: warning: This says "många" instead of a number\./);
  });

  it('leaves the former feed where it is when there is none to write', async () => {
    const feed = written('former.json', 'the former feed');
    for (const content of [{ version: '2.0', class: 'collection' }, { dataset: { dimension: {}, value: [] } }, 'nonsense', 7]) {
      const { code, err } = await run('json-stat', written('bad.json', JSON.stringify(content)), '--out', feed);
      assert.equal(code, 1);
      assert.match(err, /bad\.json, (class|version): fel: /);
      assert.equal(readFileSync(feed, 'utf8'), 'the former feed');
    }
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('former')), ['former.json']);
  });
});

describe('a server that is busy, wrong, or elsewhere', () => {
  const busyFor = (times: number, status: number, headers: Record<string, string> = {}) => {
    let left = times;
    reply = (_, response) => (left-- > 0 ? json(response, {}, status, headers) : json(response, answer('utan-roller')));
  };

  it('is waited for as long as it asks', async () => {
    busyFor(2, 429, { 'retry-after': '7' });
    await imported('json-stat', `${origin}/t`);
    assert.deepEqual(waits, [7000, 7000]);
  });

  it('is asked again with growing waits, and given up after five attempts', async () => {
    busyFor(3, 503);
    await imported('json-stat', `${origin}/t`);
    assert.deepEqual(waits, [1000, 2000, 4000]);
    waits.length = 0;
    busyFor(99, 500);
    const { code, err } = await run('json-stat', `${origin}/t`);
    assert.deepEqual([code, waits], [1, [1000, 2000, 4000, 8000]]);
    assert.match(err, /fel: Servern svarar 500\./);
  });

  it('is not waited for longer than two minutes', async () => {
    busyFor(1, 429, { 'retry-after': '3600' });
    assert.equal((await run('json-stat', `${origin}/t`)).code, 1);
    assert.deepEqual(waits, []);
  });

  it('is not asked again after a mistake of ours', async () => {
    busyFor(1, 404);
    const { code, err } = await run('json-stat', `${origin}/t`);
    assert.deepEqual([code, waits, asked.length], [1, [], 1]);
    assert.match(err, /Kontrollera adressen/);
  });

  it('may break the connection, and is asked again', async () => {
    let left = 1;
    reply = (_, response) => (left-- > 0 ? void response.destroy() : json(response, answer('utan-roller')));
    await imported('json-stat', `${origin}/t`);
    assert.deepEqual(waits, [1000]);
  });

  it('may lead on within its site, and not to another', async () => {
    reply = ({ url }, response) => (url === '/t' ? json(response, '', 302, { location: '/u' }) : json(response, answer('utan-roller')));
    await imported('json-stat', `${origin}/t`);
    assert.deepEqual(asked.map(({ url }) => url), ['/t', '/u']);
    reply = (_, response) => json(response, '', 301, { location: 'http://localhost:1/x' });
    const { code, err } = await run('json-stat', `${origin}/t`);
    assert.equal(code, 1);
    assert.match(err, /annan webbplats/);
    reply = (_, response) => json(response, '', 301, { location: '/t' });
    assert.match((await run('json-stat', `${origin}/t`)).err, /för många gånger/);
  });

  it('may send too much, or something else', async () => {
    limits.bytes = 1000;
    reply = (_, response) => json(response, answer('scb-dodsfall'));
    assert.match((await run('json-stat', `${origin}/t`)).err, /för stort/);
    reply = (_, response) => json(response, '<h1>Hej</h1>');
    assert.match((await run('json-stat', `${origin}/t`)).err, /inte JSON/);
  });

  it('is known by its origin, in spite of a forgotten s', () => {
    assert.equal(sameOrigin('http://api.kolada.se/v3/x?page=2', 'https://api.kolada.se/v3/x'), 'https://api.kolada.se/v3/x?page=2');
    assert.equal(sameOrigin('/v3/x?page=2', 'https://api.kolada.se/v3/x'), 'https://api.kolada.se/v3/x?page=2');
    for (const to of ['https://evil.example/', 'https://api.kolada.se.evil.example/', '//evil.example/', 'file:///etc/passwd', 'https://api.kolada.se:8443/', 'javascript:alert(1)']) assert.equal(sameOrigin(to, 'https://api.kolada.se/v3/x'), undefined, to);
    assert.equal(sameOrigin('https://api.kolada.se/', 'http://api.kolada.se/'), undefined);
  });
});

describe('import kolada', () => {
  type Row = { kpi: string; municipality: string; period: number; values: unknown[] };
  const whole = answer('kolada') as { values: Row[]; kpis: { id: string }[]; municipalities: { id: string }[] };

  /** As Kolada answers: pages of `size`, at most 25 ids in a part of an address. */
  const kolada = (size: number, values: readonly Row[] = whole.values) => ({ url }: { url: string }, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(url, origin);
    const parts = pathname.split('/').slice(2);
    const data = parts[0] === 'data';
    const ids = (name: string): string[] | undefined => (parts.includes(name) ? parts[parts.indexOf(name) + 1]!.split(',') : undefined);
    const [kpis, municipalities, years] = [ids('kpi'), ids('municipality'), ids('year')];
    if ([kpis, municipalities, years].some((list) => list && list.length > 25)) return json(response, { detail: 'too many' }, 400);
    const all: readonly unknown[] = data
      ? values.filter((row) => (!kpis || kpis.includes(row.kpi)) && (!municipalities || municipalities.includes(row.municipality)) && (!years || years.includes(String(row.period))))
      : kpis ? whole.kpis.filter(({ id }) => kpis.includes(id)) : whole.municipalities.filter(({ id }) => municipalities!.includes(id));
    const page = Number(searchParams.get('page') ?? 1);
    const from = (page - 1) * size;
    const link = (to: number): string => `${origin}${pathname}?page=${to}`;
    json(response, { count: Math.min(size, all.length - from), values: all.slice(from, from + size), next_url: from + size < all.length ? link(page + 1) : null, previous_url: page > 1 ? link(page - 1) : null });
  };

  it('asks for key figures in places and years, reads every page, and joins the names', async () => {
    reply = kolada(10);
    const { feed, err } = await imported('kolada', '--server', `${origin}/v3/`, '--kpi', 'N21826', '--municipality', '0604,0680,06', '--year', '2019-2021,2024');
    assert.equal(err, '');
    assert.deepEqual(asked.map(({ url }) => url), [
      '/v3/data/kpi/N21826/municipality/0604,0680,0006/year/2019,2020,2021,2024',
      '/v3/data/kpi/N21826/municipality/0604,0680,0006/year/2019,2020,2021,2024?page=2',
      '/v3/kpi/N21826',
      '/v3/municipality/0006,0604,0680',
    ]);
    assert.deepEqual(feed.areas.map(({ code, name }) => [code, name]), [['06', 'Region Jönköpings län'], ['0604', 'Aneby'], ['0680', 'Jönköping']]);
    assert.deepEqual(feed.publisher!.name, 'Kolada');
    assert.equal(feed.indicators[0]!.kind, 'proportion');
    const cells = cellsOf(feed, { indicator: 'N21826', area: '0680' });
    const row = whole.values.find(({ kpi, municipality, period }) => kpi === 'N21826' && municipality === '0680' && period === 2020)!;
    assert.deepEqual(Object.keys(cells), ['2019', '2020', '2021', '2024']);
    assert.equal(cells['2020'], String((row.values as { gender: string; value: number }[]).find(({ gender }) => gender === 'T')!.value));
    assert.equal(cellsOf(feed, { indicator: 'N21826', area: '0604', filter: { gender: 'K' } })['2019'], 'suppressed');
  });

  it('is the same feed as of the whole answer in a file, whatever the pages', async () => {
    const { out } = await run('kolada', fixture('kolada'));
    for (const size of [7, 5000]) {
      reply = kolada(size);
      assert.equal((await run('kolada', '--server', `${origin}/v3`, '--kpi', 'N21826,N30027', '--municipality', '00,06,0604,0642,0680,0685')).out, out);
      assert.equal((await run('kolada', `${origin}/v3/data/kpi/N21826,N30027/municipality/0000,0006,0604,0642,0680,0685`)).out, out);
    }
  });

  it('asks for 25 ids at a time', async () => {
    reply = kolada(5000);
    const many = Array.from({ length: 60 }, (_, at) => `1${String(at).padStart(3, '0')}`);
    await imported('kolada', '--server', `${origin}/v3`, '--kpi', ['N21826', ...Array.from({ length: 29 }, (_, at) => `U${at}`)].join(','), '--municipality', ['0604', ...many].join(','));
    const data = asked.filter(({ url }) => url.startsWith('/v3/data/')).map(({ url }) => url.split('/').filter((part) => part.includes(',')).map((part) => part.split(',').length));
    assert.deepEqual(data, [[25, 25], [25, 25], [25, 11], [5, 25], [5, 25], [5, 11]]);
  });

  it('waits when Kolada asks for it, in the middle of the pages too', async () => {
    const usually = kolada(20);
    let busy = true;
    reply = (request, response) => {
      if (request.url.endsWith('page=2') && busy) {
        busy = false;
        return json(response, {}, 429, { 'retry-after': '3' });
      }
      return usually(request, response);
    };
    const { feed } = await imported('kolada', '--server', `${origin}/v3`, '--kpi', 'N21826', '--municipality', '0604,0680');
    assert.deepEqual(waits, [3000]);
    assert.equal(feed.observations.length, 2 * 13 * 3);
  });

  it('does not follow a page to another site, and not in a circle', async () => {
    reply = (_, response) => json(response, { count: 1, values: whole.values.slice(0, 1), next_url: 'http://localhost:1/v3/data' });
    const { code, err } = await run('kolada', `${origin}/v3/data/kpi/N21826`);
    assert.equal(code, 1);
    assert.match(err, /next_url: fel: Nästa sida ligger på en annan webbplats/);
    reply = ({ url }, response) => (url.includes('/data/') ? json(response, { count: 1, values: whole.values.slice(0, 1), next_url: `${origin}/v3/data/kpi/N21826` }) : json(response, { count: 0, values: [] }));
    await imported('kolada', `${origin}/v3/data/kpi/N21826`);
    assert.equal(asked.filter(({ url }) => url.includes('/data/')).length, 2);
  });

  it('goes on with the names that it knows itself, and says so', async () => {
    const usually = kolada(5000);
    reply = (request, response) => (request.url.startsWith('/v3/municipality') ? json(response, {}, 404) : usually(request, response));
    const { feed, err } = await imported('kolada', '--server', `${origin}/v3`, '--kpi', 'N30027', '--municipality', '0604');
    assert.match(err, /\/v3\/municipality\/0604: varning: Servern svarar 404/);
    assert.deepEqual(feed.areas, [{ code: '0604', name: 'Aneby', level: 'municipality' }]);
  });

  it('says that a saved page is not all', async () => {
    const { feed, err } = await imported('kolada', fixture('kolada-sida-1'));
    assert.match(err, /next_url: varning: Detta är bara en sida/);
    assert.deepEqual(feed.areas.slice(0, 3).map(({ name }) => name), ['Riket', 'Jönköpings län', 'Aneby']);
  });

  it('says when it is asked too little', async () => {
    for (const args of [[], ['--kpi', 'N1'], ['--municipality', '0604'], ['--kpi', 'N1', '--year', 'i fjol'], ['--kpi', 'N1', '--year', '2024-2020']]) assert.equal((await run('kolada', ...args)).code, 2);
    for (const args of [[], ['xml'], ['json-stat'], ['csv'], ['json-stat', 'a', 'b'], ['constructor', 'x']]) assert.equal((await run(...args)).code, 2);
  });
});

describe('import csv', () => {
  it('makes a feed of a tidy table, with areas by name or code', async () => {
    const file = written('vard.csv', 'Kommun;Månad;Kön;Täljare;Nämnare\nAneby;2025-01;Totalt;12;310\nAneby;2025-01;kvinnor;5;160\n0680 Jönköping;jan-25;Totalt;1 204;9 310\n06;2025-01;Totalt;..;9 310\n');
    const { feed } = await imported('csv', file, '--kind', 'rate', '--per', '100', '--dimension', 'Kön=Totalt', '--label', 'Besök', '--publisher', 'Region X', '--note', 'Påhittade data');
    assert.deepEqual(feed.areas.map(({ code, level, parent }) => [code, level, parent]), [['06', 'region', undefined], ['0604', 'municipality', '06'], ['0680', 'municipality', '06']]);
    assert.deepEqual(feed.indicators.map(({ id, kind, per, granularity }) => [id, kind, per, granularity]), [['Besök', 'rate', 100, 'month']]);
    assert.deepEqual([feed.publisher!.name, feed.notes], ['Region X', ['Påhittade data']]);
    assert.equal(cellsOf(feed, { area: '0680' })['2025-01'], String((1204 / 9310) * 100));
    assert.equal(cellsOf(feed, { area: '0604', filter: { Kön: 'kvinnor' } })['2025-01'], String((5 / 160) * 100));
    assert.equal(cellsOf(feed, { area: '06' })['2025-01'], 'suppressed');
  });

  it('has an indicator a name in a column', async () => {
    const file = written('two.csv', 'indikator,område,år,värde\nBesök,Aneby,2024,"12,5"\nBesök,Habo,2024,"3,25"\nSamtal,Aneby,2024,"8,0"\n');
    const { feed } = await imported('csv', file, '--unit', 'kr/inv');
    assert.deepEqual(feed.indicators.map(({ id, kind, unit }) => [id, kind, unit]), [['Besök', 'count', 'kr/inv'], ['Samtal', 'count', 'kr/inv']]);
    assert.deepEqual(cellsOf(feed, { indicator: 'Besök', area: '0643' }), { '2024': '3.25' });
  });

  it('says which cell is wrong, and writes nothing', async () => {
    const file = written('wrong.csv', 'område;år;värde\nAnebi;2024;4\nHabo;i fjol;4\nHabo;2023;många\nHabo;2022;4\n');
    const { code, out, err } = await run('csv', file);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /wrong\.csv, rad 2, kolumn område: fel: Området "Anebi" är okänt\. Menas 0604 Aneby\?/);
    assert.match(err, /wrong\.csv, rad 3, kolumn år: fel: "i fjol" är ingen period/);
    assert.match(err, /wrong\.csv, rad 4, kolumn värde: fel: "många" är inget tal/);
  });

  it('says what a feed cannot have, in the words of the table', async () => {
    const twice = written('twice.csv', 'område;år;värde\nHabo;2024;4\nHabo;2024;5\n');
    assert.match((await run('csv', twice)).err, /twice\.csv, rad 3.*: fel: Samma uppgift finns redan/);
    const mixed = written('mixed.csv', 'område;tid;värde\nHabo;2024;4\nHabo;2024-01;5\n');
    assert.match((await run('csv', mixed)).err, /mixed\.csv, rad 3, kolumn tid: fel: Perioden "2024-01" har en annan längd/);
  });

  it('asks whether a column that is not used divides the numbers, where rows are of the same cell', async () => {
    const file = written('divided.csv', 'område;år;ålder;värde\nHabo;2024;0–64 år;4\nHabo;2024;65 år–;5\n');
    const { code, err } = await run('csv', file);
    assert.equal(code, 1);
    assert.match(err, /^.*divided\.csv: fel: Flera rader gäller samma område och period, och "ålder" används inte\..*--dimension "ålder"\..*\n$/);
    assert.equal((await imported('csv', file, '--dimension', 'ålder')).feed.observations.length, 2);
  });

  it('makes a score by its scale', async () => {
    const file = written('score.csv', 'Kommun;År;n;Värde;sd\nAneby;2024;40;-2,5;1,5\n');
    for (const [scale, min, max] of [['-5-5', -5, 5], ['-10--2', -10, -2], ['-2,5–100', -2.5, 100]] as const) {
      const { feed } = await imported('csv', file, `--scale=${scale}`);
      assert.deepEqual([feed.indicators[0]!.kind, feed.indicators[0]!.scale], ['score', { min, max }]);
      assert.deepEqual(cellsOf(feed, { area: '0604' }), { '2024': '-2.5' });
    }
    assert.equal((await imported('csv', file, '--kind', 'score', '--scale=-5-5')).feed.observations.length, 1);
    for (const args of [['--kind', 'score'], ['--scale', '5-1'], ['--scale', 'all']]) assert.equal((await run('csv', file, ...args)).code, 2, args.join(' '));
    assert.match((await run('csv', file, '--scale', '0-100')).err, /score\.csv, rad 2, kolumn Värde: fel: /);
  });

  it('takes no column for two things', async () => {
    const file = written('told.csv', 'Kommun;År;Antal;Folkmängd\nAneby;2024;12;6000\n');
    const { feed } = await imported('csv', file, '--kind', 'rate', '--per', '1000', '--numerator', 'Antal', '--denominator', 'Folkmängd');
    const { value, numerator, denominator } = feed.observations;
    assert.deepEqual([value, numerator?.[0], denominator?.[0]], [undefined, 12, 6000]);
    assert.deepEqual(cellsOf(feed, { area: '0604' }), { '2024': '2' });
  });

  it('says which column is missing', async () => {
    const file = written('columns.csv', 'plats;år;värde\nHabo;2024;4\n');
    assert.match((await run('csv', file)).err, /Kolumnen "area" finns inte\. Tabellen har: plats, år, värde/);
    assert.equal((await imported('csv', file, '--area', 'plats')).feed.observations.length, 1);
    assert.equal((await run('csv', file, '--area', 'plats', '--dimension', 'Kön')).code, 1);
    assert.equal((await run('csv', file, '--area', 'plats', '--per', '7')).code, 2);
  });
});
