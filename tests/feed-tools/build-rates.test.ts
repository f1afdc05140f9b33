/** Numerators and denominators, scores and distributions, worked out by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { built, csv, recipeOf, refusal, shown } from './build-support.js';

const REGION = { column: 'Kommun', list: [{ code: 'r', name: 'R', level: 'region' }, { code: 'a', name: 'Aneby', level: 'municipality', parent: 'r' }, { code: 'j', name: 'Jönköping', level: 'municipality', parent: 'r' }] };
const oneOf = (more: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  recipeOf({ areas: REGION, indicators: [{ id: 'x', label: 'X', kind: 'rate', per: 100, granularity: 'month', ...more }], ...rest });
const codes = (remarks: readonly { code: string }[]): string[] => remarks.map(({ code }) => code);

const visits = csv('Kommun Månad Antal\nAneby 2025-01 1\nAneby 2025-01 2\nJönköping 2025-01 30\nAneby 2025-02 4\nJönköping 2025-02 50');
const TWO = { visits: { file: 'visits.csv' }, people: { file: 'people.csv' } };
const rate = (against: Record<string, unknown>, rest: Record<string, unknown> = {}) => oneOf({ counted: { source: 'visits', sum: 'Antal' }, against: { source: 'people', ...against } }, { sources: TWO, ...rest });

describe('a rate', () => {
  const people = csv('Kommun Månad Folk\nAneby 2025-01 10\nJönköping 2025-01 1000\nAneby 2025-02 20\nJönköping 2025-02 1000');

  it('is of an upper area worked out from its counts, never from rates', async () => {
    const { feed } = await built({ 'visits.csv': visits, 'people.csv': people }, rate({ column: 'Folk' }));
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-01 3/10', '2025-02 4/20']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-01 33/1010', '2025-02 54/1020']);
  });

  it('without a denominator is missing, and says where', async () => {
    const some = people.replace('Aneby;2025-02;20\n', '');
    const { feed, remarks } = await built({ 'visits.csv': visits, 'people.csv': some }, rate({ column: 'Folk' }));
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-01 3/10', '2025-02 missing']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-01 33/1010', '2025-02 missing']);
    assert.ok(remarks.some(({ code, place }) => code === 'absent-rows' && place.file === 'people.csv'));
    const none = people.replaceAll(/.*2025-02.*\n/g, '');
    const without = await built({ 'visits.csv': visits, 'people.csv': none }, rate({ column: 'Folk' }));
    assert.deepEqual(shown(without.feed, 'x', 'j'), ['2025-01 30/1000', '2025-02 missing']);
    const told = without.remarks.filter(({ code }) => code === 'missing-denominator').map(({ message }) => message.sv);
    assert.deepEqual(told.map((text) => text.split(':')[0]).sort(), ['Aneby (a), 2025-02', 'Jönköping (j), 2025-02']);
  });

  it('with two denominators for a cell is refused at the row, unless they are to be added up', async () => {
    const double = `${people}Aneby;2025-01;5\n`;
    const remarks = await refusal(built({ 'visits.csv': visits, 'people.csv': double }, rate({ column: 'Folk' })));
    assert.deepEqual(remarks.map(({ code, place }) => [code, place.file, place.row]), [['doubled-row', 'people.csv', 6]]);
    assert.match(remarks[0]!.message.sv, /^Aneby \(a\), 2025-01 /);
    const { feed } = await built({ 'visits.csv': visits, 'people.csv': double }, rate({ sum: 'Folk' }));
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-01 3/15', '2025-02 4/20']);
  });

  it('may have denominators by year, by area alone, or of another level', async () => {
    const yearly = csv('Kommun Månad Folk\nAneby 2025 10\nJönköping 2025 1000');
    assert.deepEqual(shown((await built({ 'visits.csv': visits, 'people.csv': yearly }, rate({ column: 'Folk', granularity: 'year' }))).feed, 'x', 'r'), ['2025-01 33/1010', '2025-02 54/1010']);
    const once = csv('Kommun Folk\nAneby 10\nJönköping 1000');
    assert.deepEqual(shown((await built({ 'visits.csv': visits, 'people.csv': once }, rate({ column: 'Folk', by: ['area'] }))).feed, 'x', 'a'), ['2025-01 3/10', '2025-02 4/10']);
    const whole = csv('Kommun Månad Folk\nR 2025-01 2000\nR 2025-02 3000');
    const { feed } = await built({ 'visits.csv': visits, 'people.csv': whole }, rate({ column: 'Folk' }, { sources: { ...TWO, people: { file: 'people.csv', level: 'region' } } }));
    assert.deepEqual(feed.areas.map(({ code }) => code), ['r']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-01 33/2000', '2025-02 54/3000']);
  });

  it('is joined by group, too', async () => {
    const files = {
      'visits.csv': csv('Kommun Månad Ålder Antal\nAneby 2025-01 50 1\nAneby 2025-01 90 2\nJönköping 2025-01 50 3\nJönköping 2025-01 90 4'),
      'people.csv': csv('Kommun Månad Grupp Folk\nAneby 2025-01 0-79 10\nAneby 2025-01 80+ 20\nJönköping 2025-01 0-79 30\nJönköping 2025-01 80+ 40'),
    };
    const dimensions = [{ id: 'age', label: 'Ålder', column: 'Ålder', bands: [0, 80], total: 'Alla' }];
    const sources = { visits: { file: 'visits.csv' }, people: { file: 'people.csv', columns: { Ålder: 'Grupp' } } };
    const { feed } = await built(files, rate({ column: 'Folk' }, { sources, dimensions }));
    assert.deepEqual(shown(feed, 'x', 'a', { age: '80+' }), ['2025-01 2/20']);
    assert.deepEqual(shown(feed, 'x', 'r', { age: '80+' }), ['2025-01 6/60']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-01 10/100']);
  });

  it('counts an area of the denominators without rows as 0', async () => {
    const files = { 'visits.csv': csv('Kommun Månad\nJönköping 2025-01'), 'people.csv': people };
    const { feed } = await built(files, oneOf({ counted: { source: 'visits' }, against: { source: 'people', column: 'Folk' } }, { sources: TWO }));
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-01 0/10']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-01 1/1010']);
  });

  it('with a hidden denominator is hidden, and so are its sums', async () => {
    const { feed } = await built({ 'visits.csv': visits, 'people.csv': people.replace('Aneby;2025-01;10', 'Aneby;2025-01;<5') }, rate({ column: 'Folk' }));
    assert.deepEqual([shown(feed, 'x', 'a')[0], shown(feed, 'x', 'r')[0]], ['2025-01 suppressed', '2025-01 suppressed']);
  });
});

describe('a proportion', () => {
  const rows = csv('Kommun Månad Tid\nAneby 2025-01 3\nAneby 2025-01 5\nJönköping 2025-01 1\nJönköping 2025-01 2');
  it('is of rows that meet a condition among all rows', async () => {
    const { feed } = await built({ 'visits.csv': rows }, oneOf({ kind: 'proportion', counted: { where: { Tid: { atMost: 3 } } }, against: {} }));
    assert.deepEqual(['a', 'j', 'r'].map((area) => shown(feed, 'x', area)), [['2025-01 1/2'], ['2025-01 2/2'], ['2025-01 3/4']]);
  });

  it('whose numerator is above its denominator is refused, without the numbers', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Fler Alla\nAneby 2025-01 7 6\nJönköping 2025-01 1 6') };
    const remarks = await refusal(built(files, oneOf({ kind: 'proportion', counted: { sum: 'Fler' }, against: { sum: 'Alla' } })));
    assert.deepEqual(codes(remarks), ['numerator-above-denominator']);
    assert.doesNotMatch(remarks[0]!.message.sv, /[67]/);
  });
});

describe('a score', () => {
  const scale = { min: 0, max: 10 };
  const score = (answers: Record<string, unknown>) => oneOf({ kind: 'score', per: undefined, scale, answers });

  it('is the mean of answers with their number and standard deviation, of an upper area from all of them', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Svar\nAneby 2025-05 4\nAneby 2025-05 6\nAneby 2025-05 Vet_ej\nAneby 2025-05 ∅\nJönköping 2025-05 10\nJönköping 2025-05 8\nJönköping 2025-05 9') };
    const { feed, summary } = await built(files, score({ column: 'Svar', leaveOut: ['Vet ej'] }));
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-05 n=2 5±1.414214']);
    assert.deepEqual(shown(feed, 'x', 'j'), ['2025-05 n=3 9±1']);
    // 4, 6, 10, 8, 9: mean 7.4, squares 297, so (297 − 5·7.4²)/4 = 5.8
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-05 n=5 7.4±2.408319']);
    assert.deepEqual(summary.sources[0]!.leftOut, { 'no-answer': 2 });
  });

  it('of an upper area says whose answers it has none of', async () => {
    const { feed, remarks } = await built({ 'visits.csv': csv('Kommun Månad Svar\nAneby 2025-05 4\nAneby 2025-05 6') }, score({ column: 'Svar' }));
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-05 n=2 5±1.414214']);
    const told = remarks.filter(({ code }) => code === 'areas-without-answers');
    assert.deepEqual(told.map(({ level, place, message }) => [level, place.file, message.sv.split('.')[0]]), [['warning', 'visits.csv', 'Inga svar finns från Jönköping']]);
    const whole = await built({ 'visits.csv': csv('Kommun Månad Svar\nAneby 2025-05 4\nJönköping 2025-05 6') }, score({ column: 'Svar' }));
    assert.ok(!codes(whole.remarks).includes('areas-without-answers'));
  });

  it('may be of answers in words', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Svar\nAneby 2025-05 Helt\nAneby 2025-05 inte_alls') };
    assert.deepEqual(shown((await built(files, score({ column: 'Svar', codes: { Helt: 10, 'Inte alls': 0 } }))).feed, 'x', 'a'), ['2025-05 n=2 5±7.071068']);
  });

  it('is the same of answers that are counted already', async () => {
    const expected = ['2025-05 n=5 7.4±2.408319'];
    const sums = { 'visits.csv': csv('Kommun Månad N Summa Kvadrat\nAneby 2025-05 2 10 52\nJönköping 2025-05 3 27 245') };
    assert.deepEqual(shown((await built(sums, score({ n: 'N', sum: 'Summa', squares: 'Kvadrat' }))).feed, 'x', 'r'), expected);
    const means = { 'visits.csv': csv('Kommun Månad N Medel Spridning\nAneby 2025-05 2 5 1,4142135623731\nJönköping 2025-05 3 9 1') };
    assert.deepEqual(shown((await built(means, score({ n: 'N', mean: 'Medel', sd: 'Spridning' }))).feed, 'x', 'r'), expected);
    const bare = { 'visits.csv': csv('Kommun Månad N Medel\nAneby 2025-05 2 5\nJönköping 2025-05 3 9') };
    assert.deepEqual(shown((await built(bare, score({ n: 'N', mean: 'Medel' }))).feed, 'x', 'r'), ['2025-05 n=5 7.4']);
    const half = { 'visits.csv': csv('Kommun Månad N Medel Spridning\nAneby 2025-05 2 5 ∅\nJönköping 2025-05 3 9 1') };
    assert.deepEqual(shown((await built(half, score({ n: 'N', mean: 'Medel', sd: 'Spridning' }))).feed, 'x', 'r'), ['2025-05 n=5 7.4']);
  });

  it('of no answers has no mean, and takes none from the others; nor does what cannot be', async () => {
    for (const none of ['0 ∅ ∅', '0 - -', '. . .']) {
      const files = { 'visits.csv': csv(`Kommun Månad N Medel Spridning\nAneby 2025-05 2 5 1\nJönköping 2025-05 ${none}`) };
      assert.deepEqual(shown((await built(files, score({ n: 'N', mean: 'Medel', sd: 'Spridning' }))).feed, 'x', 'r'), ['2025-05 n=2 5±1'], none);
    }
    const hidden = { 'visits.csv': csv('Kommun Månad N Medel\nAneby 2025-05 2 5\nJönköping 2025-05 .. ..') };
    assert.deepEqual(shown((await built(hidden, score({ n: 'N', mean: 'Medel' }))).feed, 'x', 'r'), ['2025-05 suppressed']);
  });

  it('of an answer outside its scale is refused, without the answer', async () => {
    const remarks = await refusal(built({ 'visits.csv': csv('Kommun Månad Svar\nAneby 2025-05 11') }, score({ column: 'Svar' })));
    assert.deepEqual(remarks.map(({ code, place }) => [code, place.row, place.column]), [['outside-scale', 2, 'Svar']]);
    assert.doesNotMatch(remarks[0]!.message.sv, /11/);
  });

  it('of a wide survey is one a question, of a source that does not say when', async () => {
    const files = { 'visits.csv': csv('Kommun F1 F2\nAneby 4 5\nAneby 6 7') };
    const questions = ['F1', 'F2'].map((column) => ({ id: column, label: column, kind: 'score', granularity: 'month', scale, answers: { column } }));
    const { feed } = await built(files, recipeOf({ areas: REGION, sources: { visits: { file: 'visits.csv', always: { Månad: '2025-05' } } }, indicators: questions }));
    assert.deepEqual(['F1', 'F2'].map((id) => shown(feed, id, 'a')), [['2025-05 n=2 5±1.414214'], ['2025-05 n=2 6±1.414214']]);
  });
});

describe('a distribution', () => {
  const categories = [{ id: '1', label: 'Mötesplats', values: ['1', 'Steg 1'] }, { id: '2', label: 'Samtal' }, { id: '3', label: 'Samsyn' }];
  const steps = (counted: Record<string, unknown>) => oneOf({ kind: 'distribution', per: undefined, categories, counted });

  it('has a number for every step, 0 where nobody stands, wherever somebody answers', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Steg\nAneby 2025-05 Steg_1\nAneby 2025-05 samsyn\nAneby 2025-05 3\nAneby 2025-05 ∅') };
    const { feed, summary } = await built(files, steps({ by: 'Steg' }));
    assert.deepEqual(shown(feed, 'x', 'a'), ['2025-05 1 1', '2025-05 2 0', '2025-05 3 2']);
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-05 1 1', '2025-05 2 0', '2025-05 3 2']);
    assert.ok(!feed.areas.some(({ code }) => code === 'j'));
    assert.deepEqual(summary.sources[0]!.leftOut, { 'no-answer': 1 });
  });

  it('is added up from counts', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Steg Antal\nAneby 2025-05 1 2\nJönköping 2025-05 1 3\nJönköping 2025-05 2 4') };
    const { feed } = await built(files, steps({ by: 'Steg', sum: 'Antal' }));
    assert.deepEqual(shown(feed, 'x', 'r'), ['2025-05 1 5', '2025-05 2 4', '2025-05 3 0']);
  });

  it('of a step that is not known is refused', async () => {
    const [remark] = await refusal(built({ 'visits.csv': csv('Kommun Månad Steg\nAneby 2025-05 Samtl') }, steps({ by: 'Steg' })));
    assert.equal(remark!.code, 'unknown-group');
    assert.match(remark!.message.sv, /Menade du "Samtal"\?/);
  });
});

describe('values as they are', () => {
  const files = { 'visits.csv': csv('Kommun Månad Andel Låg Hög\nAneby 2025-01 4,5 3,5 5,5\nR 2025-01 5,1 5 5,2\nJönköping 2025-01 .. ∅ ∅') };

  it('are of any level, and nothing is made of them', async () => {
    const { feed } = await built(files, oneOf({ given: { column: 'Andel', lower: 'Låg', upper: 'Hög' } }));
    assert.deepEqual(['a', 'j', 'r'].map((area) => shown(feed, 'x', area)), [['2025-01 4.5'], ['2025-01 suppressed'], ['2025-01 5.1']]);
    assert.deepEqual([...(feed.observations.lower as Float64Array)].filter((value) => !Number.isNaN(value)).sort(), [3.5, 5]);
  });

  it('are not there for an upper area that the source does not have', async () => {
    const { feed } = await built({ 'visits.csv': csv('Kommun Månad Andel\nAneby 2025-01 4,5\nJönköping 2025-01 5') }, oneOf({ given: { column: 'Andel' } }));
    assert.deepEqual(shown(feed, 'x', 'r'), []);
  });

  it('that stand twice are refused', async () => {
    assert.deepEqual(codes(await refusal(built({ 'visits.csv': csv('Kommun Månad Andel\nAneby 2025-01 4,5\nAneby 2025-01 5') }, oneOf({ given: { column: 'Andel' } })))), ['doubled-row']);
  });
});

describe('what looks like a rate', () => {
  it('is not added up: decimals and percentages are refused', async () => {
    const of = (cell: string) => refusal(built({ 'visits.csv': csv(`Kommun Månad Antal\nAneby 2025-01 ${cell}`) }, oneOf({ kind: 'count', per: undefined, counted: { sum: 'Antal' } })));
    assert.deepEqual(codes(await of('4,5')), ['fraction']);
    assert.deepEqual(codes(await of('45%')), ['percent']);
  });

  it('is added up where the recipe says that it is a count', async () => {
    const files = { 'visits.csv': csv('Kommun Månad Antal\nAneby 2025-01 4,5\nAneby 2025-01 1,1') };
    assert.deepEqual(shown((await built(files, oneOf({ kind: 'count', per: undefined, counted: { sum: 'Antal', additive: true } }))).feed, 'x', 'a'), ['2025-01 5.6']);
  });
});
