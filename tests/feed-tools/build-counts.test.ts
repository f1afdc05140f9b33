/** Small tables whose results are counted by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { built, csv, recipeOf, refusal, shown } from './build-support.js';

const TWO = { column: 'Kommun', known: ['0604', '0680'] };
const indicator = (more: Record<string, unknown>) => ({ id: 'x', label: 'X', kind: 'count', granularity: 'month', ...more });
const oneOf = (more: Record<string, unknown>, rest: Record<string, unknown> = {}) => recipeOf({ areas: TWO, indicators: [indicator(more)], ...rest });
const codes = (remarks: readonly { code: string }[]): string[] => remarks.map(({ code }) => code);

describe('what is counted', () => {
  const visits = csv(`
    Kommun     Månad       Typ     Antal Person
    Aneby      2025-01-03  Akut    2     a
    Aneby      2025-01-30  Akut    5     a
    Aneby      2025-01-30  Planerat 1    b
    Jönköping  jan-25      Akut    10    c
    0604       2025-02-01  Akut    3     b
    Jönköping  202502      Planerat 4    c
  `);
  const of = async (counted: Record<string, unknown>, area = '0604') => shown((await built({ 'visits.csv': visits }, oneOf({ counted }))).feed, 'x', area);

  it('is rows', async () => assert.deepEqual(await of({}), ['2025-01 3', '2025-02 1']));
  it('is a column’s sum', async () => assert.deepEqual(await of({ sum: 'Antal' }), ['2025-01 8', '2025-02 3']));
  it('is rows that meet a condition, and none is 0', async () => {
    assert.deepEqual(await of({ where: { Typ: 'akut' } }), ['2025-01 2', '2025-02 1']);
    assert.deepEqual(await of({ where: { Typ: ['Planerat'] } }), ['2025-01 1', '2025-02 0']);
    assert.deepEqual(await of({ where: { Typ: { not: 'Akut' } } }), ['2025-01 1', '2025-02 0']);
    assert.deepEqual(await of({ where: { Antal: { atLeast: 4 } } }), ['2025-01 1', '2025-02 0']);
    assert.deepEqual(await of({ where: { Antal: { above: 2, below: 10 }, Typ: 'Akut' } }), ['2025-01 1', '2025-02 1']);
    assert.deepEqual(await of({ where: { Antal: { atMost: 2 } } }), ['2025-01 2', '2025-02 0']);
  });
  it('is different people', async () => assert.deepEqual(await of({ distinct: 'Person' }), ['2025-01 2', '2025-02 1']));
  it('is people who were there so often', async () => assert.deepEqual(await of({ distinct: 'Person', times: { atLeast: 2 } }), ['2025-01 1', '2025-02 0']));
});

describe('areas', () => {
  const county = { areas: { column: 'Kommun', known: '06' } };
  const names = ['Aneby', 'Eksjö', 'Nässjö', 'Sävsjö', 'Tranås', 'Vetlanda', 'Habo', 'Jönköping', 'Mullsjö', 'Gislaved', 'Gnosjö', 'Vaggeryd', 'Värnamo'];
  const all = `Kommun;Månad;Antal\n${names.map((name, at) => `${name};2025-01;${at + 1}`).join('\n')}\n`;

  it('are added up from municipality to part to region', async () => {
    const { feed, summary } = await built({ 'visits.csv': all }, oneOf({ counted: { sum: 'Antal' } }, county));
    assert.deepEqual(shown(feed, 'x', 'hoglandet'), [`2025-01 ${1 + 2 + 3 + 4 + 5 + 6}`]);
    assert.deepEqual(shown(feed, 'x', 'jonkopingsomradet'), [`2025-01 ${7 + 8 + 9}`]);
    assert.deepEqual(shown(feed, 'x', 'varnamoomradet'), [`2025-01 ${10 + 11 + 12 + 13}`]);
    assert.deepEqual(shown(feed, 'x', '06'), [`2025-01 ${(13 * 14) / 2}`]);
    assert.equal(summary.areas, 17);
  });

  it('are added up from health centres, with areas of one’s own and names of the source', async () => {
    const list = [{ code: 'vc-a', name: 'Aneby vårdcentral', level: 'unit', parent: '0604' }, { code: 'vc-b', name: 'Bra Liv', level: 'unit', parent: '0604' }, { code: 'vc-c', name: 'Råslätt', level: 'unit', parent: '0680' }];
    const areas = { column: 'Enhet', level: 'unit', known: ['0604', '0680'], list, names: { 'VC Bra liv Aneby': 'vc-b' }, leaveOut: ['Utomläns'] };
    const files = { 'visits.csv': csv('Enhet Månad Antal\nAneby_vårdcentral 2025-01 2\nVC_Bra_liv_Aneby 2025-01 3\nRåslätt 2025-01 4\nUtomläns 2025-01 99') };
    const { feed, summary } = await built(files, oneOf({ counted: { sum: 'Antal' } }, { areas }));
    assert.deepEqual(['vc-a', 'vc-b', '0604', '0680'].map((code) => shown(feed, 'x', code)), [['2025-01 2'], ['2025-01 3'], ['2025-01 5'], ['2025-01 4']]);
    assert.deepEqual(summary.sources[0], { name: 'visits', file: 'visits.csv', read: 4, used: 3, leftOut: { 'area-left-out': 1 } });
  });

  it('are not without what a condition cannot tell, since it is hidden', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Antal\nAneby 2025-01 10\nAneby 2025-01 <5') };
    const remarks = await refusal(built(files, oneOf({ counted: { sum: 'Antal', where: { Antal: { above: 0 } } } }, { areas: { column: 'Kommun', known: '0604' } })));
    assert.deepEqual(remarks.map(({ code, place }) => [code, place.row]), [['bad-number', 3]]);
  });

  it('are only those of the levels that are wanted', async () => {
    const { feed } = await built({ 'visits.csv': all }, oneOf({ counted: { sum: 'Antal' } }, { areas: { ...county.areas, levels: ['region'] } }));
    assert.deepEqual(feed.areas.map(({ code }) => code), ['06']);
    assert.deepEqual(shown(feed, 'x', '06'), ['2025-01 91']);
  });

  it('that are not known are refused, with what may have been meant', async () => {
    const [first, ...rest] = await refusal(built({ 'visits.csv': csv('Kommun Månad\nAneby 2025-01\nJönköpign 2025-01') }, oneOf({ counted: {} })));
    assert.deepEqual(rest, []);
    assert.deepEqual([first!.code, first!.place.row, first!.place.column], ['unknown-area', 3, 'Kommun']);
    assert.match(first!.message.sv, /"Jönköpign".*Menade du Jönköping \(0680\)\?/);
    assert.match(first!.message.en, /Did you mean Jönköping \(0680\)\?/);
  });

  it('of another level are refused, since they would be counted twice', async () => {
    const remarks = await refusal(built({ 'visits.csv': `${all}Jönköpings län;2025-01;91\n` }, oneOf({ counted: { sum: 'Antal' } }, county)));
    assert.deepEqual(codes(remarks), ['other-level']);
    const { feed } = await built({ 'visits.csv': `${all}Jönköpings län;2025-01;91\n` }, oneOf({ counted: { sum: 'Antal' } }, { areas: { ...county.areas, leaveOut: ['Jönköpings län'] } }));
    assert.deepEqual(shown(feed, 'x', '06'), ['2025-01 91']);
  });

  it('are not added up to one of which whole parts are not there', async () => {
    const some = `Kommun;Månad;Antal\n${names.slice(0, 6).map((name) => `${name};2025-01;1`).join('\n')}\n`;
    const { feed, remarks } = await built({ 'visits.csv': some }, oneOf({ counted: { sum: 'Antal' } }, county));
    assert.deepEqual(shown(feed, 'x', 'hoglandet'), ['2025-01 6']);
    assert.deepEqual(shown(feed, 'x', '06'), []);
    assert.deepEqual(codes(remarks), ['area-not-whole']);
    const zero = await built({ 'visits.csv': some }, oneOf({ counted: { sum: 'Antal', absent: 'zero' } }, county));
    assert.deepEqual(shown(zero.feed, 'x', '06'), ['2025-01 6']);
  });
});

describe('what has no row', () => {
  const gap = csv('Kommun Månad Antal\nAneby 2025-01 1\nJönköping 2025-01 2\nJönköping 2025-02 3');
  const place = { column: 'Kommun', known: ['0604', '0680'] };

  it('is 0 where rows are counted, and missing where a column is added up', async () => {
    const rows = await built({ 'visits.csv': gap }, oneOf({ counted: {} }, { areas: place }));
    assert.deepEqual(shown(rows.feed, 'x', '0604'), ['2025-01 1', '2025-02 0']);
    const sums = await built({ 'visits.csv': gap }, oneOf({ counted: { sum: 'Antal' } }, { areas: place }));
    assert.deepEqual(shown(sums.feed, 'x', '0604'), ['2025-01 1', '2025-02 missing']);
    assert.ok(codes(sums.remarks).includes('absent-rows'));
    const zero = await built({ 'visits.csv': gap }, oneOf({ counted: { sum: 'Antal', absent: 'zero' } }, { areas: place }));
    assert.deepEqual(shown(zero.feed, 'x', '0604'), ['2025-01 1', '2025-02 0']);
  });

  it('makes the sums it belongs to missing', async () => {
    const names = ['Aneby', 'Eksjö', 'Nässjö', 'Sävsjö', 'Tranås', 'Vetlanda'];
    const rows = ['2025-01', '2025-02'].flatMap((month) => names.map((name) => `${name};${month};10`)).filter((row) => row !== 'Aneby;2025-02;10');
    const { feed } = await built({ 'visits.csv': `Kommun;Månad;Antal\n${rows.join('\n')}\n` }, oneOf({ counted: { sum: 'Antal' } }, { areas: { column: 'Kommun', known: 'hoglandet' } }));
    assert.deepEqual(shown(feed, 'x', 'hoglandet'), ['2025-01 60', '2025-02 missing']);
  });

  it('of a whole period is a gap', async () => {
    const { feed } = await built({ 'visits.csv': csv('Kommun Månad\nAneby 2025-01\nAneby 2025-03') }, oneOf({ counted: {} }, { areas: { column: 'Kommun', known: '0604' } }));
    assert.deepEqual(shown(feed, 'x', '0604'), ['2025-01 1', '2025-03 1']);
  });
});

describe('periods', () => {
  it('are of the years 1900 to 2199: others are refused with their row, and count nowhere else', async () => {
    const categories = (letter: string, length: number) => Array.from({ length }, (_, at) => ({ id: `${letter}${at}`, label: `${letter}${at}` }));
    const dimensions = [{ id: 'a', label: 'A', categories: categories('a', 22) }, { id: 'b', label: 'B', categories: categories('b', 24) }];
    const recipe = oneOf({ counted: {} }, { dimensions, areas: { column: 'Kommun', known: '00' } });
    const rows = (...dates: string[]) => ({ 'visits.csv': `Kommun;Månad;a;b\n${dates.map((date) => `0680;${date};a0;b0\n`).join('')}` });
    const remarks = await refusal(built(rows('9999-12-31', '2025-01-01', '1899-12-31'), recipe));
    assert.deepEqual(remarks.map(({ code, place }) => [code, place.row]), [['bad-period', 2], ['bad-period', 4]]);
    assert.match(remarks[0]!.message.sv, /^Perioden "9999-12-31" ligger utanför åren 1900 till 2199\./);
    assert.match(remarks[0]!.message.en, /^The period "9999-12-31" is outside the years 1900 to 2199\./);
    const { feed } = await built(rows('1900-01-01', '2199-12-31'), recipe);
    assert.deepEqual(shown(feed, 'x', '0680', { a: 'a0', b: 'b0' }), ['1900-01 1', '2199-12 1']);
  });
});

describe('marks in place of numbers', () => {
  it('stay what they are, and make their sums the same', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Kön Antal\nAneby 2025-01 K <5\nAneby 2025-01 M 7\nAneby 2025-02 K 3\nAneby 2025-02 M ∅\nAneby 2025-03 K .\nAneby 2025-03 M .\nAneby 2025-04 K .\nAneby 2025-04 M 4') };
    const recipe = oneOf({ counted: { sum: 'Antal' } }, { areas: { column: 'Kommun', known: '0604' }, dimensions: [{ id: 'sex', label: 'Kön', column: 'Kön', total: 'Alla' }] });
    const { feed } = await built(files, recipe);
    assert.deepEqual(shown(feed, 'x', '0604', { sex: 'K' }), ['2025-01 suppressed', '2025-02 3', '2025-03 not-applicable', '2025-04 not-applicable']);
    assert.deepEqual(shown(feed, 'x', '0604'), ['2025-01 suppressed', '2025-02 missing', '2025-03 not-applicable', '2025-04 4']);
  });

  it('mean what the source says', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Antal\nAneby 2025-01 -') };
    const { feed } = await built(files, oneOf({ counted: { sum: 'Antal' } }, { areas: { column: 'Kommun', known: '0604' }, sources: { visits: { file: 'visits.csv', marks: { '-': 0 } } } }));
    assert.deepEqual(shown(feed, 'x', '0604'), ['2025-01 0']);
  });
});

describe('groups', () => {
  it('are age bands of an age, or of bands within them', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Ålder\nAneby 2025-01 0\nAneby 2025-01 64\nAneby 2025-01 65\nAneby 2025-01 79\nAneby 2025-01 80\nAneby 2025-01 103\nAneby 2025-01 70-74_år\nAneby 2025-01 85+') };
    const { feed } = await built(files, oneOf({ counted: {} }, { dimensions: [{ id: 'age', label: 'Ålder', column: 'Ålder', bands: [0, 65, 80], total: 'Alla' }], areas: { column: 'Kommun', known: '0604' } }));
    assert.deepEqual(['0-64', '65-79', '80+'].map((age) => shown(feed, 'x', '0604', { age })), [['2025-01 2'], ['2025-01 3'], ['2025-01 3']]);
    assert.deepEqual(shown(feed, 'x', '0604'), ['2025-01 8']);
  });

  it('that lie across two bands are refused', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Ålder\nAneby 2025-01 60-69') };
    assert.deepEqual(codes(await refusal(built(files, oneOf({ counted: {} }, { dimensions: [{ id: 'age', label: 'Ålder', column: 'Ålder', bands: [0, 65] }] })))), ['unknown-group']);
  });

  it('are categories by what is written for them, and what is left out is counted', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Kön\nAneby 2025-01 K\nAneby 2025-01 kvinna\nAneby 2025-01 M\nAneby 2025-01 Okänt') };
    const sex = { id: 'sex', label: 'Kön', column: 'Kön', categories: [{ id: 'women', label: 'Kvinnor', values: ['K', 'Kvinna'] }, { id: 'men', label: 'Män', values: ['M'] }] };
    const { feed, summary } = await built(files, oneOf({ counted: {} }, { dimensions: [{ ...sex, leaveOut: ['Okänt'] }], areas: { column: 'Kommun', known: '0604' } }));
    assert.deepEqual(shown(feed, 'x', '0604', { sex: 'women' }), ['2025-01 2']);
    assert.deepEqual(summary.sources[0]!.leftOut, { 'group-left-out': 1 });
    const [remark] = await refusal(built(files, oneOf({ counted: {} }, { dimensions: [sex] })));
    assert.deepEqual([remark!.code, remark!.place.row], ['unknown-group', 5]);
  });

  it('are each value where no categories are listed, in the order of the alphabet, with totals of each and of all', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Yrke Kön\nAneby 2025-01 ÖL K\nAneby 2025-01 AT M\nAneby 2025-01 AT K') };
    const { feed } = await built(files, oneOf({ counted: {} }, { dimensions: [{ id: 'job', label: 'Yrke', column: 'Yrke', total: 'Alla' }, { id: 'sex', label: 'Kön', column: 'Kön', total: 'Båda' }], areas: { column: 'Kommun', known: '0604' } }));
    assert.deepEqual(feed.dimensions[0]!.categories.map(({ id }) => id), ['all', 'AT', 'ÖL']);
    assert.deepEqual(shown(feed, 'x', '0604', { job: 'AT' }), ['2025-01 2']);
    assert.deepEqual(shown(feed, 'x', '0604', { sex: 'K' }), ['2025-01 2']);
    assert.deepEqual(shown(feed, 'x', '0604', { job: 'ÖL', sex: 'M' }), ['2025-01 0']);
    assert.deepEqual(shown(feed, 'x', '0604'), ['2025-01 3']);
  });

  it('that are the sum of the others are refused, since they would be counted twice, unless they are left out', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Kön Antal\nAneby 2025-01 Totalt 10\nAneby 2025-01 K 4\nAneby 2025-01 M 6') };
    const dimension = { id: 'sex', label: 'Kön', column: 'Kön', total: 'Alla' };
    const recipe = (more: Record<string, unknown>) => oneOf({ counted: { sum: 'Antal' } }, { dimensions: [{ ...dimension, ...more }], areas: { column: 'Kommun', known: '0604' } });
    const remarks = await refusal(built(files, recipe({})));
    assert.deepEqual(remarks.map(({ code, place }) => [code, place.row]), [['unknown-group', 2]]);
    assert.match(remarks[0]!.message.en, /^"Totalt" looks like the sum of the others of "sex"/);
    assert.deepEqual(shown((await built(files, recipe({ leaveOut: ['Totalt'] }))).feed, 'x', '0604'), ['2025-01 10']);
    assert.deepEqual(shown((await built(files, recipe({ total: undefined }))).feed, 'x', '0604', { sex: 'Totalt' }), ['2025-01 10']);
  });

  it('of people are not added up: somebody in two of them is one', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Klinik Person\nAneby 2025-01 A p1\nAneby 2025-01 B p1\nAneby 2025-01 B p2\nJönköping 2025-01 A p1') };
    const recipe = oneOf({ counted: { distinct: 'Person' } }, { areas: { column: 'Kommun', level: 'municipality', list: [{ code: 'r', name: 'R', level: 'region' }, { code: 'a', name: 'Aneby', level: 'municipality', parent: 'r' }, { code: 'j', name: 'Jönköping', level: 'municipality', parent: 'r' }] }, dimensions: [{ id: 'clinic', label: 'Klinik', column: 'Klinik', total: 'Alla' }] });
    const { feed } = await built(files, recipe);
    assert.deepEqual(shown(feed, 'x', 'a', { clinic: 'A' }), ['2025-01 1']);
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-01 2']);
    assert.deepEqual(shown(feed, 'x', 'r', { clinic: 'A' }), ['2025-01 1']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-01 2']);
    assert.deepEqual(shown(feed, 'x', 'j', { clinic: 'B' }), ['2025-01 0']);
  });
});

describe('rolling figures', () => {
  const months = Array.from({ length: 14 }, (_, at) => `2024-${`${at + 1}`.padStart(2, '0')}`.replace('2024-13', '2025-01').replace('2024-14', '2025-02'));
  const one = { areas: { column: 'Kommun', known: '0604' } };

  it('are there when all their periods are', async () => {
    const files = { 'visits.csv': `Kommun;Månad;Antal\n${months.map((month, at) => `Aneby;${month};${at + 1}`).join('\n')}\n` };
    const { feed } = await built(files, oneOf({ rolling: 12, counted: { sum: 'Antal' } }, one));
    assert.deepEqual(shown(feed, 'x', '0604'), ['2024-12 78', '2025-01 90', '2025-02 102']);
    assert.equal(feed.indicators[0]!.rolling, 12);
  });

  it('are not there across a gap, and are suppressed where one of their periods is', async () => {
    const gap = `Kommun;Månad;Antal\n${[1, 2, 4, 5, 6].map((month) => `Aneby;2024-0${month};1`).join('\n')}\n`;
    assert.deepEqual(shown((await built({ 'visits.csv': gap }, oneOf({ rolling: 3, counted: { sum: 'Antal' } }, one))).feed, 'x', '0604'), ['2024-06 3']);
    const hidden = 'Kommun;Månad;Antal\nAneby;2024-01;<5\nAneby;2024-02;6\nAneby;2024-03;7\n';
    assert.deepEqual(shown((await built({ 'visits.csv': hidden }, oneOf({ rolling: 2, counted: { sum: 'Antal' } }, one))).feed, 'x', '0604'), ['2024-02 suppressed', '2024-03 13']);
  });

  it('are per the sum, the mean or the last of the denominators', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Antal Folk\nAneby 2024-01 1 10\nAneby 2024-02 2 20\nAneby 2024-03 3 60') };
    const rate = async (rolling: string) => shown((await built(files, oneOf({ kind: 'rate', per: 100, rolling: 3, counted: { sum: 'Antal' }, against: { column: 'Folk', rolling } }, one))).feed, 'x', '0604');
    assert.deepEqual(await rate('sum'), ['2024-03 6/90']);
    assert.deepEqual(await rate('mean'), ['2024-03 6/30']);
    assert.deepEqual(await rate('last'), ['2024-03 6/60']);
  });

  it('of people count each once in all their periods together', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Person\nAneby 2024-01 a\nAneby 2024-02 a\nAneby 2024-03 a\nAneby 2024-03 b\nAneby 2024-04 b') };
    const people = async (times: Record<string, unknown>) => shown((await built(files, oneOf({ rolling: 3, counted: { distinct: 'Person', ...times } }, one))).feed, 'x', '0604');
    assert.deepEqual(await people({}), ['2024-03 2', '2024-04 2']);
    assert.deepEqual(await people({ times: { atLeast: 3 } }), ['2024-03 1', '2024-04 0']);
  });
});

describe('the last periods', () => {
  it('are preliminary where the recipe says so', async () => {
    const { feed } = await built({ 'visits.csv': csv('Kommun Månad\nAneby 2025-01\nAneby 2025-02\nAneby 2025-03') }, oneOf({ counted: {}, preliminary: 2 }, { areas: { column: 'Kommun', known: '0604' } }));
    assert.deepEqual(shown(feed, 'x', '0604'), ['2025-01 1', '2025-02 1 preliminary', '2025-03 1 preliminary']);
  });
});
