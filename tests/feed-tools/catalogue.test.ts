/** `indicator-feed catalogue`: an index of the feeds in a folder, for the embed builder and for data portals. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { parseFeed } from '@indicator-elements/feed';
import { makeCatalogue, writeDcat, type Catalogue } from '@indicator-elements/feed-tools';
import { placesOf } from '../../packages/feed-tools/src/catalogue/places.js';
import { fixture, root, run, scratchFolder } from './run.js';

const scratch = scratchFolder();
let count = 0;
let folder: string;
beforeEach(() => mkdirSync((folder = join(scratch, `${count++}`))));
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const put = (name: string, from = 'valid/skift.json'): void => copyFileSync(fixture(from), at(name));

interface Node {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly '@value'?: string;
  readonly '@language'?: string;
  readonly [property: string]: unknown;
}
const nodes = (node: Node, property: string): Node[] => [node[property] ?? []].flat() as Node[];
const one = (node: Node, property: string): Node => {
  const [first, ...others] = nodes(node, property);
  assert.ok(first && others.length === 0, property);
  return first;
};

describe('catalogue', () => {
  it('lists the feeds of a folder and of those in it, with what can be known without fetching them', async () => {
    put('b.json', 'valid/samverkan.json');
    put('å #1.json');
    mkdirSync(at('more'));
    put('more/a.json', 'valid/mangbesokare-kommuner.json');
    const { code, said } = await run(['catalogue', folder]);
    assert.equal(code, 0);
    assert.match(said, /^3 feeds: /);
    const { format, feeds } = JSON.parse(read('catalogue.json')) as Catalogue;
    assert.equal(format, 'indicator-catalogue/1');
    assert.deepEqual(feeds.map(({ address }) => address), ['b.json', 'more/a.json', '%C3%A5%20%231.json']);
    for (const { address, bytes, sha256 } of feeds) {
      const file = readFileSync(at(decodeURIComponent(address)));
      assert.deepEqual([bytes, sha256], [file.length, createHash('sha256').update(file).digest('hex')]);
    }
    const [scores, municipalities, falls] = feeds;
    assert.deepEqual(scores!.title, { sv: 'Samverkan på ledningsnivå', en: 'Collaboration at management level' });
    assert.equal(municipalities!.areas.length, 17);
    assert.deepEqual(municipalities!.indicators.map(({ kind, granularity, from, to }) => [kind, granularity, from, to]), [['rate', 'year', '2021', '2025'], ['proportion', 'year', '2021', '2025'], ['score', 'year', '2021', '2025']]);
    assert.deepEqual([falls!.updated, falls!.nextUpdate, falls!.license], ['2025-12-08', '2026-01-08', 'https://creativecommons.org/publicdomain/zero/1.0/']);
  });

  it('gives the same bytes again, and does not list itself', async () => {
    put('a.json');
    await run(['catalogue', folder, '--base', 'https://www.example.se/feeds']);
    const before = ['catalogue.json', 'catalogue.jsonld'].map(read);
    await run(['catalogue', folder, '--base', 'https://www.example.se/feeds/', '--lang', 'sv']);
    assert.deepEqual(['catalogue.json', 'catalogue.jsonld'].map(read), before);
    assert.deepEqual(readdirSync(folder).sort(), ['a.json', 'catalogue.json', 'catalogue.jsonld']);
    assert.equal((await run(['validate', `${folder}/*.json`])).code, 0);
  });

  it('leaves out what has errors and says so, notes what is no feed, and ends with 1', async () => {
    put('a.json');
    writeFileSync(at('wrong.json'), read('a.json').replace('"updated": "2025-12-08"', '"updated": "soon"'));
    writeFileSync(at('broken.json'), '{ "format": "indicator-feed/1",');
    writeFileSync(at('package.json'), '{ "name": "x" }');
    const { code, errors } = await run(['catalogue', folder]);
    assert.equal(code, 1);
    assert.deepEqual((JSON.parse(read('catalogue.json')) as Catalogue).feeds.map(({ address }) => address), ['a.json']);
    assert.match(errors, /wrong\.json: error: The feed has 1 error, and is not in the catalogue\.\n.*wrong\.json, line \d+, updated: error: "soon"/);
    assert.match(errors, /broken\.json: error: The feed has 1 error/);
    assert.match(errors, /package\.json: note: The file is not a feed/);
  });

  it('writes nothing where there is no feed, and leaves the former catalogue', async () => {
    writeFileSync(at('catalogue.json'), 'former');
    assert.equal((await run(['catalogue', folder])).code, 1);
    assert.equal(read('catalogue.json'), 'former');
    assert.equal(existsSync(at('catalogue.jsonld')), false);
    assert.equal((await run(['catalogue', at('none')])).code, 1);
    for (const args of [[], [folder, folder], [folder, '--out', folder], [folder, '--base', 'feeds/', '--out', '-'], [folder, '--contact', 'nobody']]) assert.equal((await run(['catalogue', ...args])).code, 2, args.join());
  });

  it('describes all that DCAT-AP-SE demands, by whole addresses', async () => {
    for (const name of ['skift', 'mangbesokare', 'arsvis', 'veckovis', 'samverkan']) put(`${name}.json`, `valid/${name}.json`);
    const { errors } = await run(['catalogue', folder, '--base', 'https://www.example.se/feeds/', '--contact', 'statistik@example.se']);
    assert.equal(errors, '');
    const text = read('catalogue.jsonld');
    const catalogue = JSON.parse(text) as Node;
    for (const [, address] of text.matchAll(/"@id": "([^"]*)"/g)) assert.match(address!, /^(https?:\/\/|mailto:|spdx:)/);
    assert.equal(catalogue['@type'], 'dcat:Catalog');
    for (const property of ['dcterms:title', 'dcterms:description']) assert.deepEqual(nodes(catalogue, property).map((each) => each['@language']), ['sv', 'en']);
    assert.equal(one(one(catalogue, 'dcterms:publisher'), 'foaf:name')['@value'], 'Region Jönköpings län');
    assert.equal(one(catalogue, 'dcterms:license')['@id'], 'https://creativecommons.org/publicdomain/zero/1.0/');
    const datasets = nodes(catalogue, 'dcat:dataset');
    assert.equal(datasets.length, 5);
    for (const dataset of datasets) {
      assert.equal(dataset['@type'], 'dcat:Dataset');
      for (const property of ['dcterms:title', 'dcterms:description']) assert.ok(nodes(dataset, property).every((each) => each['@value'] && each['@language']) && nodes(dataset, property).length > 0, property);
      assert.ok(one(dataset, 'dcterms:publisher')['foaf:name']);
      assert.equal(one(one(dataset, 'dcat:contactPoint'), 'vcard:hasEmail')['@id'], 'mailto:statistik@example.se');
      assert.equal(one(dataset, 'dcat:theme')['@id'], 'http://publications.europa.eu/resource/authority/data-theme/HEAL');
      assert.equal(one(dataset, 'dcterms:spatial')['@id'], 'http://data.europa.eu/nuts/code/SE211');
      assert.match(one(dataset, 'dcterms:accrualPeriodicity')['@id']!, /frequency\/MONTHLY$/);
      const distribution = one(dataset, 'dcat:distribution');
      for (const property of ['dcat:accessURL', 'dcat:downloadURL']) assert.match(one(distribution, property)['@id']!, /^https:\/\/www\.example\.se\/feeds\/\w+\.json$/);
      const file = readFileSync(at(one(distribution, 'dcat:downloadURL')['@id']!.split('/').at(-1)!));
      assert.equal(one(one(distribution, 'spdx:checksum'), 'spdx:checksumValue')['@value'], createHash('sha256').update(file).digest('hex'));
      assert.equal(one(distribution, 'dcat:byteSize')['@value'], String(file.length));
    }
    const period = (name: string): unknown[] => {
      const temporal = one(datasets.find((each) => each['@id']!.includes(name))!, 'dcterms:temporal');
      return [one(temporal, 'dcat:startDate')['@value'], one(temporal, 'dcat:endDate')['@value']];
    };
    assert.deepEqual(period('arsvis'), ['2018-01-01', '2024-12-31']);
    assert.deepEqual(period('skift'), ['2023-01-01', '2025-12-31']);
  });

  it('says which feeds have no publisher, and takes one that is named', async () => {
    writeFileSync(at('a.json'), JSON.stringify({ format: 'indicator-feed/1', areas: [], indicators: [], observations: [] }));
    const { errors, code } = await run(['catalogue', folder]);
    assert.equal(code, 0);
    assert.match(errors, /without --base[^]*1 feed has no publisher/);
    await run(['catalogue', folder, '--publisher', 'Regionen', '--title', 'Våra siffror']);
    const catalogue = JSON.parse(read('catalogue.jsonld')) as Node;
    assert.equal(one(catalogue, 'dcterms:title')['@value'], 'Våra siffror');
    assert.equal(one(one(one(catalogue, 'dcat:dataset'), 'dcterms:publisher'), 'foaf:name')['@value'], 'Regionen');
  });

  it('writes a time without its seconds or its zone as a day', () => {
    const dated = (updated: string): Node => {
      const { feed } = parseFeed({ format: 'indicator-feed/1', updated, areas: [], indicators: [], observations: [] });
      return one(JSON.parse(writeDcat(makeCatalogue([{ address: 'a.json', bytes: new Uint8Array(), feed }]), { address: 'c' })) as Node, 'dcterms:modified');
    };
    assert.deepEqual(dated('2025-12-08T08:00:00Z'), { '@type': 'xsd:dateTime', '@value': '2025-12-08T08:00:00Z' });
    assert.deepEqual(dated('2025-12-08T08:00'), { '@type': 'xsd:date', '@value': '2025-12-08' });
  });

  it('knows the counties by their codes and those of their municipalities', () => {
    const of = (...codes: [string, string][]): readonly string[] => placesOf(codes.map(([code, level]) => ({ code, name: code, level }))).map((place) => place.split('/').at(-1)!);
    assert.deepEqual(of(['06', 'region'], ['0680', 'municipality'], ['hoglandet', 'part']), ['SE211']);
    assert.deepEqual(of(['0680', 'municipality'], ['0180', 'municipality']), ['SE110', 'SE211']);
    assert.deepEqual(of(['0006', 'region']), ['SE211']);
    assert.deepEqual(of(['00', 'country'], ['06', 'region']), ['SWE']);
    assert.deepEqual(of(['99', 'region'], ['x', 'unit']), []);
  });

  it('has made the catalogue of the demo page as it would now: npm run fixtures', async () => {
    await run(['catalogue', fixture('valid'), '--base', 'fixtures/valid/', '--out', folder]);
    for (const name of ['catalogue.json', 'catalogue.jsonld']) assert.equal(readFileSync(join(root, 'packages/embed/demo', name), 'utf8'), read(name), name);
  });
});
