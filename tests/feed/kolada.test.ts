import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromKolada } from '@indicator-elements/feed/kolada';
import { answer, cellsOf, feedFrom, foundIn, type Answer } from './open-answers.js';

const read = (input: unknown) => feedFrom(fromKolada, input);

const rowOf = (changes: Answer = {}): Answer => ({ kpi: 'N00001', municipality: '0604', period: 2024, values: [{ gender: 'T', count: 1, status: '', value: 7.5, isdeleted: false }], ...changes });
const of = (...values: unknown[]): Answer => ({ count: values.length, values, next_url: null, previous_url: null });

describe('an answer of Kolada, with names beside it', () => {
  const { feed, findings } = read(answer('kolada'));

  it('is a feed, with its source', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual(feed.publisher, { name: 'Kolada', url: 'https://www.kolada.se/' });
    assert.equal(feed.observations.length, 6 * 13 * 3 + 6 * 13 - 4);
  });

  it('has regions by the codes that all others have', () => {
    assert.deepEqual(feed.areas, [
      { code: '00', name: 'Riket', level: 'country' },
      { code: '06', name: 'Region Jönköpings län', level: 'region', parent: '00' },
      { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' },
      { code: '0642', name: 'Mullsjö', level: 'municipality', parent: '06' },
      { code: '0680', name: 'Jönköping', level: 'municipality', parent: '06' },
      { code: '0685', name: 'Vetlanda', level: 'municipality', parent: '06' },
    ]);
  });

  it('has key figures by their titles, which end with the unit', () => {
    const [share, cost] = feed.indicators;
    assert.deepEqual([share!.id, share!.kind, share!.per, share!.unit], ['N21826', 'proportion', 100, undefined]);
    assert.deepEqual([cost!.id, cost!.kind, cost!.unit, cost!.granularity], ['N30027', 'count', 'kr/inv', 'year']);
    assert.equal(share!.definition, 'Påhittade data. Andel som svarat mycket eller ganska nöjd.');
  });

  it('has both sexes together, and each', () => {
    assert.deepEqual(feed.dimensions.map(({ id, total, categories }) => [id, total, categories.map((each) => each.id)]), [['gender', 'T', ['T', 'K', 'M']]]);
    const women = cellsOf(feed, { indicator: 'N21826', area: '00', filter: { gender: 'K' } });
    assert.deepEqual([women['2012'], women['2013']], ['63.852758', '63.536317']);
    assert.deepEqual(cellsOf(feed, { indicator: 'N21826', area: '00' })['2013'], '62.606137');
  });

  it('keeps hidden and missing apart, and leaves out what is deleted', () => {
    assert.equal(cellsOf(feed, { indicator: 'N21826', area: '0604', filter: { gender: 'M' } })['2019'], 'suppressed');
    assert.equal(cellsOf(feed, { indicator: 'N21826', area: '0642' })['2015'], 'missing');
    assert.ok(!('2014' in cellsOf(feed, { indicator: 'N21826', area: '0685' })));
  });

  it('has no denominators, and so nothing to make intervals of', () => {
    const { numerator, denominator, n, sd, lower, upper } = feed.observations;
    assert.deepEqual([numerator, denominator, n, sd, lower, upper].filter(Boolean), []);
  });
});

describe('an answer as it comes', () => {
  it('has codes for names, and says when it is one page of several', () => {
    const { feed, findings } = read(answer('kolada-sida-1'));
    assert.deepEqual(findings, [{ path: 'next_url', code: 'part-of-answer', details: [] }]);
    assert.deepEqual(feed.areas.slice(0, 2), [{ code: '00', name: { sv: 'Riket', en: 'Sweden' }, level: 'country' }, { code: '06', name: '06', level: 'region', parent: '00' }]);
    assert.deepEqual(feed.indicators.map(({ id, label, kind, unit }) => [id, label, kind, unit]), [
      ['N21826', 'N21826', 'count', { sv: 'värde', en: 'value' }],
      ['N30027', 'N30027', 'count', { sv: 'värde', en: 'value' }],
    ]);
    assert.deepEqual(foundIn(fromKolada, answer('kolada-sida-2')), ['part-of-answer at previous_url']);
  });

  it('may be of version 2, of units, or not divided by gender', () => {
    const { feed, findings } = read({ count: 1, values: [{ kpi: 'N1', ou: 'V15E1', period: '2024', values: [{ count: 1, gender: 'T', status: null, value: 3 }] }], next_page: 'http://api.kolada.se/v2/…' });
    assert.deepEqual(findings.map(({ code, path }) => [code, path]), [['part-of-answer', 'next_page']]);
    assert.deepEqual(feed.areas, [{ code: 'V15E1', name: 'V15E1', level: 'unit' }]);
    assert.deepEqual(feed.dimensions, []);
    assert.deepEqual(cellsOf(feed, { indicator: 'N1', area: 'V15E1' }), { '2024': '3' });
  });

  it('may have one gender alone: then a page has to choose', () => {
    const { feed } = read(of(rowOf({ values: [{ gender: 'K', value: 4, status: '' }] })));
    assert.equal(feed.dimensions[0]!.total, undefined);
    assert.deepEqual(cellsOf(feed, { indicator: 'N00001', area: '0604', filter: { gender: 'K' } }), { '2024': '4' });
  });

  it('says what it leaves out, and where it stood', () => {
    const bad: [unknown, string][] = [
      [7, 'wrong-type at values[1]'],
      [rowOf({ kpi: undefined }), 'missing-field at values[1].kpi'],
      [rowOf({ municipality: ' ' }), 'missing-field at values[1].municipality'],
      [rowOf({ period: '2020-2022' }), 'unread-period at values[1].period'],
      [rowOf({ period: '2024-01' }), 'wrong-granularity at values[1].period'],
      [rowOf({ values: null }), 'wrong-type at values[1].values'],
      [rowOf({ period: 2023, values: [4] }), 'wrong-type at values[1].values[0]'],
      [rowOf({ period: 2023, values: [{ gender: 'X', value: 4 }] }), 'unknown-category at values[1].values[0].gender'],
      [rowOf({ period: 2023, values: [{ gender: 'T', value: '4' }] }), 'unread-value at values[1].values[0].value'],
      [rowOf({ period: 2023, values: [{ gender: 'T', value: 4, status: 'Private' }] }), 'unexpected-value at values[1].values[0].value'],
      [rowOf({ period: 2023, values: [{ gender: 'T', value: 4, status: 'Ny' }] }), 'unread-status at values[1].values[0].status'],
      [rowOf(), 'duplicate-cell at values[1].values[0]'],
      [rowOf({ municipality: '0604', period: ' 2024 ' }), 'duplicate-cell at values[1].values[0]'],
    ];
    for (const [row, expected] of bad) {
      const { feed, findings } = read(of(rowOf(), row));
      assert.deepEqual(findings.map(({ code, path }) => `${code} at ${path}`), [expected]);
      assert.equal(cellsOf(feed, { indicator: 'N00001', area: '0604' })['2024'], '7.5');
    }
  });

  it('is refused without a value', () => {
    for (const input of [of(), of(rowOf({ isdeleted: true })), of(rowOf({ values: [{ gender: 'T', value: 4, isdeleted: true }] })), of(rowOf({ values: [{ gender: 'T', value: -4 }] }))]) {
      assert.deepEqual(foundIn(fromKolada, input), ['no-values at value']);
    }
    assert.deepEqual(foundIn(fromKolada, null), ['wrong-type at values']);
  });

  it('leaves out a key figure with negative values whole', () => {
    const { feed, findings } = read(of(rowOf(), rowOf({ kpi: 'N2', values: [{ gender: 'T', value: -1 }, { gender: 'K', value: 4 }] })));
    assert.deepEqual(findings, [{ path: 'values', code: 'negative-series', details: ['N2'] }]);
    assert.deepEqual(feed.indicators.map(({ id }) => id), ['N00001']);
  });
});
