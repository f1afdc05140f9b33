import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HIDDEN_SIGNS } from '@indicator-elements/feed/hidden-signs';
import { fromJsonStat } from '@indicator-elements/feed/json-stat';
import { answer, cellsOf, cube, cubeWith, feedFrom, foundIn } from './open-answers.js';

const read = (input: unknown) => feedFrom(fromJsonStat, input);
const found = (input: unknown): string[] => foundIn(fromJsonStat, input);

describe('an answer of PxWeb, as Statistics Sweden gives it', () => {
  const { feed, findings } = read(answer('scb-dodsfall'));

  it('is a feed, with nothing left out', () => {
    assert.deepEqual(findings, []);
    assert.equal(feed.observations.length, 15 * 3 * 2 * 13);
    assert.deepEqual(feed.publisher, { name: 'SCB' });
    assert.deepEqual(feed.title, 'Folkmängd och döda efter region, kön, tabellinnehåll och år');
    assert.deepEqual([feed.updated, feed.nextUpdate], ['2025-02-21', '2026-02-20']);
    assert.deepEqual(feed.notes, [{ sv: 'Officiell statistik', en: 'Official statistics' }, 'Påhittade data.', 'Uppgifter för 2024 är preliminära.']);
  });

  it('has areas by name, whose codes tell their level and in what they lie', () => {
    assert.deepEqual(feed.areas.slice(0, 3), [
      { code: '00', name: 'Riket', level: 'country' },
      { code: '06', name: 'Jönköpings län', level: 'region', parent: '00' },
      { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' },
    ]);
  });

  it('has what is measured as indicators: numbers as counts, so many per 1 000 as a rate', () => {
    const [people, deaths] = feed.indicators;
    assert.deepEqual([people!.kind, people!.label, people!.decimals, people!.unit], ['count', 'Folkmängd', 0, undefined]);
    assert.deepEqual([deaths!.kind, deaths!.per, deaths!.numerator, deaths!.denominator, deaths!.decimals], ['rate', 1000, 'döda', 'invånare', 2]);
    assert.equal(deaths!.definition, 'Döda under året i förhållande till folkmängden den 31 december.');
    assert.deepEqual([people!.granularity, people!.direction], ['year', 'neutral']);
  });

  it('has its other dimensions, with the category that holds the others', () => {
    assert.deepEqual(feed.dimensions.map(({ id, label, total }) => [id, label, total]), [['Kon', 'kön', '1+2']]);
  });

  it('has each number where it stood, and what stood instead of one', () => {
    const { value } = answer('scb-dodsfall') as { value: number[] };
    const at = (area: number, sex: number, measure: number, year: number): number => value[((area * 3 + sex) * 2 + measure) * 13 + year]!;
    const years = Array.from({ length: 13 }, (_, year) => 2012 + year);
    assert.deepEqual(
      cellsOf(feed, { indicator: '000007AB', area: '0604' }),
      Object.fromEntries(years.map((year, place) => [year, String(at(2, 2, 0, place))])),
    );
    assert.deepEqual(
      cellsOf(feed, { indicator: '000007AC', area: '0604', filter: { Kon: '2' } }),
      Object.fromEntries(years.map((year, place) => [year, year === 2013 || year === 2014 ? 'suppressed' : `${at(2, 1, 1, place)}${year === 2024 ? ' preliminary' : ''}`])),
    );
  });
});

describe('an answer without roles, with few values', () => {
  const { feed, findings } = read(answer('fohm-vaccination'));

  it('is recognised by the ids of its dimensions', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual(feed.indicators.map(({ id, kind, per, granularity, unit }) => [id, kind, per, granularity, unit]), [['Andel', 'proportion', 100, 'month', undefined]]);
    assert.deepEqual(feed.dimensions.map(({ id, total }) => [id, total]), [['Ålder', '65+']]);
    assert.deepEqual(feed.notes, ['Påhittade data.']);
  });

  it('keeps hidden and not applicable apart, and a gap a gap', () => {
    const aneby = cellsOf(feed, { indicator: 'Andel', area: '0604', filter: { Ålder: '80+' } });
    assert.equal(aneby['2024-02'], 'suppressed');
    assert.equal(aneby['2024-08'], 'suppressed');
    const vetlanda = cellsOf(feed, { indicator: 'Andel', area: '0685' });
    assert.equal(vetlanda['2024-01'], 'not-applicable');
    assert.ok(!('2024-07' in vetlanda));
    assert.match(vetlanda['2024-02']!, /^\d+(\.\d)?$/);
  });

  it('is the same when it is written in full', () => {
    const sparse = answer('fohm-vaccination') as { value: Record<string, number>; status: Record<string, string> };
    const all = Array.from({ length: 5 * 3 * 23 }, (_, at) => at);
    const dense = { ...sparse, value: all.map((at) => sparse.value[at] ?? null), status: all.map((at) => sparse.status[at] ?? null) };
    assert.deepEqual(read(dense).feed, feed);
    assert.deepEqual(read({ ...sparse, status: dense.status }).feed, feed);
    assert.deepEqual(read({ ...dense, status: sparse.status }).feed, feed);
  });
});

describe('an answer with neither areas nor measures', () => {
  const { feed, findings } = read(answer('utan-roller'));

  it('has one of each, and dimensions under names that are free', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual(feed.areas, [{ code: 'all', name: { sv: 'Hela materialet', en: 'All of the data' } }]);
    assert.deepEqual(feed.indicators.map(({ id, label, kind, unit, decimals }) => [id, label, kind, unit, decimals]), [['value', 'Medelålder vid inskrivning', 'count', { sv: 'värde', en: 'value' }, 1]]);
    assert.deepEqual(feed.dimensions.map(({ id, total }) => [id, total]), [['_value', undefined]]);
  });

  it('takes periods from the labels, where the codes are numbers', () => {
    const cells = cellsOf(feed, { indicator: 'value', area: 'all', filter: { _value: 'korttid' } });
    assert.deepEqual(Object.keys(cells).slice(0, 3), ['2022-Q1', '2022-Q2', '2022-Q3']);
    assert.equal(cells['2023-Q2'], 'missing');
  });
});

describe('the parts of a cube', () => {
  it('tells periods in every usual way of writing', () => {
    for (const [code, period] of Object.entries({
      '2025': '2025', '2025M01': '2025-01', '2025K1': '2025-Q1', '2025Q4': '2025-Q4', '2025V07': '2025-W07', '2025W7': '2025-W07', '2025 v 07': '2025-W07', '2025-11': '2025-11', '2025-11-30': '2025-11-30',
    })) {
      const { feed } = read(cubeWith('Tid', { category: { index: [code] } }, { size: [2, 3, 1, 1], value: [1, 2, 3, 4, 5, 6] }));
      assert.deepEqual(Object.keys(cellsOf(feed, { indicator: 'A1', area: '06' })), [period]);
    }
  });

  it('leaves out periods that no feed has, and says so', () => {
    for (const code of ['2022-2024', '2024H1', '2024M13', '2024V53', '2024M01', '2023', 'x']) {
      const changed = cubeWith('Tid', { category: { index: ['2022', '2023', code] } });
      if (code === '2023') assert.deepEqual(found(changed), ['duplicate-id at dimension.Tid.category.index']);
      else {
        const { feed, findings } = read(changed);
        assert.deepEqual(findings.map(({ path, details }) => [path, details]), [['dimension.Tid.category.index', [code]]]);
        assert.deepEqual(cellsOf(feed, { indicator: 'A1', area: '06' }), { '2022': '7', '2023': '8' });
      }
    }
  });

  it('takes what hides a number in a table for hiding it here, too', () => {
    for (const sign of [...HIDDEN_SIGNS, 'Confidential', ' Sekretess ']) {
      const { feed, findings } = read(cube({ value: { 0: null, 1: 1 }, status: { 0: sign } }));
      assert.deepEqual(findings, [], sign);
      assert.equal(feed.observations.status[0], 1, sign);
    }
  });

  it('finds the total by what PxWeb says, by its name, by the hierarchy, or because it is alone', () => {
    const total = (category: Record<string, unknown>, extension?: object): unknown =>
      read(cubeWith('Kon', { category, extension }, { size: [2, (category['index'] as unknown[]).length, 1, 3], value: {} , status: { 0: '..' } })).feed.dimensions[0]!.total;
    const label = { a: 'män', b: 'kvinnor', c: 'hela gruppen' };
    assert.equal(total({ index: ['a', 'b', 'c'], label }), undefined);
    assert.equal(total({ index: ['a', 'b', 'c'], label }, { elimination: true, eliminationValueCode: 'c' }), 'c');
    assert.equal(total({ index: ['a', 'b', 'c'], label }, { eliminationValueCode: 'd' }), undefined);
    assert.equal(total({ index: ['a', 'b', 'c'], label, child: { c: ['a', 'b'] } }), 'c');
    for (const name of ['Totalt', 'samtliga', 'Båda könen', 'Alla åldrar', 'totalt, 0–100 år', 'total']) assert.equal(total({ index: ['a', 'c'], label: { a: 'x', c: name } }), 'c', name);
    assert.equal(total({ index: ['a', 'b', 'c'], label: { a: 'totalt, 0–64 år', b: 'totalt, 65– år' } }), undefined, 'which of two?');
    assert.equal(total({ index: ['a', 'b', 'c'], label: { a: 'totalt, 0–64 år', b: 'totalt' } }), 'b');
    assert.equal(total({ index: ['a'] }), 'a');
  });

  it('takes the hierarchy of areas, and none in a circle', () => {
    const { feed } = read(cubeWith('Region', { category: { index: ['06', 'hog'], label: { hog: 'Höglandet' }, child: { '06': ['hog'], hog: ['06'] } } }));
    assert.deepEqual(feed.areas.map(({ code, level, parent }) => [code, level, parent]), [['06', 'region', undefined], ['hog', undefined, '06']]);
  });

  it('chooses the kind by the unit, and by the values where the unit allows more than one', () => {
    const kinds = (unit: unknown, value: number[], label = 'Besök'): unknown[] => {
      const { indicators } = read(cubeWith('ContentsCode', { category: { index: ['A1'], label: { A1: label }, unit: { A1: unit } } }, { value })).feed;
      const { kind, per, unit: words, numerator, denominator, decimals } = indicators[0]!;
      return [kind, per, words, numerator, denominator, decimals];
    };
    const small = Array.from({ length: 18 }, (_, at) => at + 0.5);
    const large = small.map((value) => value * 10);
    const NUMBER = { sv: 'antal', en: 'number' };
    const VALUE = { sv: 'värde', en: 'value' };
    assert.deepEqual(kinds({ base: 'procent', decimals: 1 }, small), ['proportion', 100, undefined, undefined, undefined, 1]);
    assert.deepEqual(kinds({ symbol: '%' }, small), ['proportion', 100, undefined, undefined, undefined, 1]);
    assert.deepEqual(kinds({ base: 'procent' }, large), ['count', undefined, 'procent', undefined, undefined, 0], 'a change, not a part of a whole');
    assert.deepEqual(kinds({ base: 'antal' }, large), ['count', undefined, undefined, undefined, undefined, 0]);
    assert.deepEqual(kinds({ base: 'kronor', decimals: 9 }, small), ['count', undefined, 'kronor', undefined, undefined, 1]);
    assert.deepEqual(kinds({}, small), ['count', undefined, VALUE, undefined, undefined, 1]);
    assert.deepEqual(kinds({ base: 'antal per 100 000 invånare' }, small), ['rate', 100000, undefined, NUMBER, 'invånare', 1]);
    assert.deepEqual(kinds({ base: 'antal' }, small, 'Döda per 1 000 invånare'), ['rate', 1000, undefined, NUMBER, 'invånare', 1]);
    assert.deepEqual(kinds({ base: 'antal/10000 inv' }, small), ['rate', 10000, undefined, NUMBER, 'inv', 1]);
    assert.deepEqual(kinds({ base: 'fall per 300 mil' }, small), ['count', undefined, 'fall per 300 mil', undefined, undefined, 1], 'a feed has no such rate');
  });

  it('leaves out a measure with negative values whole, and says so', () => {
    const two = cubeWith('ContentsCode', { category: { index: ['A1', 'B1'], label: { A1: 'Flyttnetto', B1: 'Inflyttade' } } }, { size: [2, 3, 2, 3], value: Array.from({ length: 36 }, (_, at) => (at === 20 ? -4 : at)) });
    const { feed, findings } = read(two);
    assert.deepEqual(findings, [{ path: 'dimension.ContentsCode', code: 'negative-series', details: ['Flyttnetto'] }]);
    assert.deepEqual(feed.indicators.map(({ id }) => id), ['B1']);
    assert.deepEqual(cellsOf(feed, { indicator: 'B1', area: '06' }), { '2022': '15', '2023': '16', '2024': '17' });
    assert.deepEqual(found({ ...cube(), value: Array.from({ length: 18 }, () => -1) }), ['no-values at value']);
  });
});

describe('what stands beside the values', () => {
  const cells = (status: unknown, value: unknown[]): unknown => {
    const { feed, findings } = read({ ...cube(), value: [...Array.from({ length: 6 }, () => 1), ...value, ...Array.from({ length: 9 }, () => 1)], status });
    return [cellsOf(feed, { indicator: 'A1', area: '06' }), findings.map(({ code, path }) => `${code} at ${path}`)];
  };

  it('may be a sign for all', () => {
    assert.deepEqual(cells('p', [4, 5, null]), [{ '2022': '4 preliminary', '2023': '5 preliminary', '2024': 'missing' }, []]);
  });

  it('is found where it stands, when it is one for all and not known', () => {
    assert.deepEqual(cells('e', [4, 5, 6]), [{ '2022': '4', '2023': '5', '2024': '6' }, ['unread-status at status']]);
  });

  it('may be "-" beside 0, which is 0', () => {
    assert.deepEqual(cells({ 6: '-', 7: '-' }, [0, null, 3]), [{ '2022': '0', '2023': 'missing', '2024': '3' }, []]);
  });

  it('is said once where it is not known, and the numbers are kept', () => {
    assert.deepEqual(cells({ 6: 'e', 7: 'e', 8: 'A' }, [1, null, 3]), [{ '2022': '1', '2023': 'missing', '2024': '3' }, ['unread-status at status[6]']]);
  });

  it('wins over a number that it says is not there', () => {
    assert.deepEqual(cells({ 6: '-', 7: 'X' }, [4, 2, 3]), [{ '2022': 'missing', '2023': 'suppressed', '2024': '3' }, ['unexpected-value at value[6]', 'unexpected-value at value[7]']]);
  });

  it('does not help where there is no number', () => {
    assert.deepEqual(cells({}, ['4', Infinity, true]), [{}, ['unread-value at value[6]', 'unread-value at value[7]', 'unread-value at value[8]']]);
  });
});

describe('what is no cube', () => {
  for (const [name, input, expected] of [
    ['a collection', { version: '2.0', class: 'collection', link: { item: [] } }, 'not-a-dataset at class'],
    ['a dimension', { version: '2.0', class: 'dimension', category: {} }, 'not-a-dataset at class'],
    ['a bundle of version 1', { dataset: { dimension: { id: [], size: [] }, value: [] } }, 'old-json-stat at version'],
    ['version 1.3', cube({ version: '1.3' }), 'old-json-stat at version'],
    ['no object', 7, 'old-json-stat at version'],
    ['no ids', cube({ id: undefined }), 'missing-field at id'],
    ['ids of another type', cube({ id: 'Region' }), 'wrong-type at id'],
    ['an id of another type', cube({ id: ['Region', 'Kon', 7, 'Tid'] }), 'wrong-type at id[2]'],
    ['an id twice', cube({ id: ['Region', 'Region', 'ContentsCode', 'Tid'], size: [2, 2, 1, 3] }), 'duplicate-id at id'],
    ['too few sizes', cube({ size: [2, 3, 1] }), 'wrong-size at size'],
    ['a size that is not that of the categories', cube({ size: [2, 1e9, 1, 3] }), 'wrong-size at size[1]'],
    ['no dimensions', cube({ dimension: undefined }), 'missing-field at dimension'],
    ['a dimension that is not there', cube({ dimension: {} }), 'missing-field at dimension.Region'],
    ['a dimension without categories', cubeWith('Kon', { category: undefined }), 'missing-field at dimension.Kon.category'],
    ['categories in no order', cubeWith('Kon', { category: { label: { a: 'a', b: 'b' } } }), 'wrong-type at dimension.Kon.category.index'],
    ['two categories in one place', cubeWith('Kon', { category: { index: { a: 0, b: 0, c: 2 } } }), 'bad-index at dimension.Kon.category.index.b'],
    ['a category outside', cubeWith('Kon', { category: { index: { a: 0, b: 1, c: 1e9 } } }), 'bad-index at dimension.Kon.category.index.c'],
    ['a category twice', cubeWith('Kon', { category: { index: ['a', 'b', 'a'] } }), 'duplicate-id at dimension.Kon.category.index'],
    ['a category without a code', cubeWith('Kon', { category: { index: ['a', ' ', 'b'] } }), 'wrong-type at dimension.Kon.category.index'],
    ['no time', cube({ id: ['Region', 'Kon', 'ContentsCode', 'När'], dimension: { ...(cube()['dimension'] as object), När: { category: { index: ['2022', '2023', '2024'] } } } }), 'no-time at role.time'],
    ['times that no feed has', cubeWith('Tid', { category: { index: ['x', 'y', 'z'] } }), 'no-values at dimension.Tid'],
    ['too few values', cube({ value: [1, 2, 3] }), 'wrong-size at value'],
    ['no values', cube({ value: undefined }), 'missing-field at value'],
    ['values of another type', cube({ value: 'none' }), 'wrong-type at value'],
    ['nothing but nulls', cube({ value: Array.from({ length: 18 }, () => null) }), 'no-values at value'],
    ['a place outside', cube({ value: { 18: 4 } }), 'bad-index at value.18'],
    ['a place that is none', cube({ value: { '01': 4 } }), 'bad-index at value.01'],
    ['too few signs', cube({ status: ['..'] }), 'wrong-size at status'],
  ] as const) it(`is told of: ${name}`, () => assert.deepEqual(found(input), [expected]));
});
