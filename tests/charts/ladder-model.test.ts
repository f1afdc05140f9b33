import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ladderLayout, ladderNotes, ladderPoints } from '@indicator-elements/charts';
import type { Feed, Language } from '@indicator-elements/feed';
import { answersOf, everybody, findingsOf, ladderOf, type LadderQuery } from './ladders.js';
import { fixture, frameOf } from './support.js';

const TWO_ROUNDS = answersOf({
  '2024-05': { all: [4, 4, 0], town: [3, 0, 0], clinic: [1, 4, 0] },
  '2025-05': { all: [0, 7, 1], town: [0, 3, 0], clinic: [0, 4, 1] },
});

describe('a query that the feed cannot answer', () => {
  const steps = (count: number) => everybody(...Array.from({ length: count }, () => 1));

  test('names the attribute and what there is', () => {
    assert.deepEqual(findingsOf(TWO_ROUNDS, { compare: 'region' as 'none' }), [{ path: 'compare', code: 'unknown-value', details: ['region', ['none', 'previous']] }]);
    assert.deepEqual(findingsOf(TWO_ROUNDS, { group: 'age' }), [{ path: 'group', code: 'unknown-dimension', details: ['age', ['who']] }]);
    assert.deepEqual(findingsOf(TWO_ROUNDS, { period: '2023-05' }), [{ path: 'period', code: 'unknown-value', details: ['2023-05', ['2024-05', '2025-05']] }]);
    assert.deepEqual(findingsOf(TWO_ROUNDS, { area: '0680' }).map(({ path }) => path), ['area']);
  });

  test('refuses what is no distribution, has too few steps or too many, or too many groups', () => {
    const trend = fixture('valid/skift.json');
    assert.deepEqual(findingsOf(trend, {}).map(({ path, code }) => [path, code]), [['indicator', 'wrong-kind']]);
    for (const count of [1, 10]) assert.deepEqual(findingsOf(steps(count), {}), [{ path: 'indicator', code: 'wrong-steps', details: ['steps', 9] }]);
    for (const count of [2, 9]) assert.deepEqual(findingsOf(steps(count), {}), []);
    const crowded = { ...TWO_ROUNDS, dimensions: [{ ...TWO_ROUNDS.dimensions[0]!, total: 'all', categories: ['all', 'a', 'b', 'c', 'd'].map((id) => ({ id, label: id })) }] };
    assert.deepEqual(findingsOf(crowded, { group: 'who' }), [{ path: 'group', code: 'wrong-groups', details: ['who', 3] }]);
  });
});

describe('what is shown', () => {
  test('is the feed’s first distribution, in its latest complete round', () => {
    const { facts, subheading } = ladderOf(TWO_ROUNDS);
    assert.equal(facts.indicator.id, 'steps');
    assert.equal(facts.period, '2025-05');
    assert.equal(subheading, 'Länet, alla, maj 2025. Antal. n\u00a0=\u00a08.');
    assert.equal(ladderOf(TWO_ROUNDS, { period: '2024-05' }).subheading, 'Länet, alla, maj 2024. Antal. n\u00a0=\u00a08.');
    assert.equal(ladderOf(TWO_ROUNDS, { compare: 'previous', group: 'who' }).subheading, 'Länet, maj 2025, jämfört med maj 2024. Antal. n\u00a0=\u00a08.');
  });

  test('a group is chosen by filter, or set beside the others by group', () => {
    assert.deepEqual(ladderOf(TWO_ROUNDS, { filter: { who: 'town' } }).facts.series.map(({ now }) => now.answers?.n), [3]);
    assert.deepEqual(ladderOf(TWO_ROUNDS, { group: 'who' }).facts.series.map(({ now }) => now.answers?.n), [3, 5]);
    assert.deepEqual(ladderOf(TWO_ROUNDS, { group: 'who', filter: { who: 'town' } }).facts.whole?.now.answers?.n, 8);
  });

  test('of groups is the latest round that has them, or the one that is asked for', () => {
    const rounds = { '2024-05': { all: [4, 4], town: [3, 1], clinic: [1, 3] }, '2025-05': { all: [5, 5] } };
    const feed = answersOf(rounds);
    assert.equal(ladderOf(feed).facts.period, '2025-05');
    assert.equal(ladderOf(feed, { group: 'who' }).facts.period, '2024-05');
    assert.deepEqual(ladderOf(feed, { group: 'who' }).facts.series.map(({ now }) => now.answers?.n), [4, 4]);
    assert.equal(ladderOf(feed, { group: 'who', period: '2025-05' }).facts.period, '2025-05');
    assert.equal(ladderOf(answersOf({ '2025-05': rounds['2025-05'] }), { group: 'who' }).facts.period, '2025-05');
  });

  test('the series are named by sign, with n', () => {
    assert.deepEqual(ladderOf(TWO_ROUNDS).legend, []);
    assert.deepEqual(ladderOf(TWO_ROUNDS, { compare: 'previous' }).legend, [{ sign: '▭', paint: 'quiet', text: 'Maj 2024, n\u00a0=\u00a08' }]);
    assert.deepEqual(ladderOf(TWO_ROUNDS, { compare: 'previous', group: 'who' }).legend.map(({ text }) => text), ['Kommuner, n\u00a0=\u00a03', 'Vårdcentraler, n\u00a0=\u00a05', 'Maj 2024']);
  });
});

describe('the table', () => {
  test('has a row a step and their sum, the groups and everybody, with the round before', () => {
    const { table } = ladderOf(TWO_ROUNDS, { group: 'who', compare: 'previous' });
    assert.deepEqual(table.columns, ['Steg', 'Kommuner', 'Kommuner, maj 2024', 'Vårdcentraler', 'Vårdcentraler, maj 2024', 'Alla', 'Alla, maj 2024']);
    assert.deepEqual(
      table.rows.map(({ header, cells }) => [header, ...cells.map(({ value }) => value)]),
      [
        ['Steg 1, Mötesplats', 0, 3, 0, 1, 0, 4],
        ['Steg 2, Samtal', 3, 0, 4, 4, 7, 4],
        ['Steg 3, Samsyn', 0, 0, 1, 0, 1, 0],
        ['Alla steg (n)', 3, 3, 5, 5, 8, 8],
      ],
    );
    for (const { key, header } of table.rows) assert.equal(key, header, 'a file names them, too');
  });

  test('has percentages of those who are fifty or more, and of no others', () => {
    const { table } = ladderOf(answersOf({ '2025-05': { all: [40, 40], town: [20, 30], clinic: [20, 10] } }), { group: 'who' });
    assert.deepEqual(table.columns, ['Steg', 'Kommuner', 'Kommuner, andel', 'Vårdcentraler', 'Alla', 'Alla, andel']);
    assert.deepEqual(table.rows[0]!.cells.map(({ text }) => text), ['20', '40\u00a0%', '20', '40', '50\u00a0%']);
  });

  test('tells no number of a hidden count, and no sum that gives it away', () => {
    const feed = answersOf({ '2025-05': { all: [17, 11, 15], town: ['suppressed', 6, 7], clinic: [3, 5, 8] } });
    const model = ladderOf(feed, { group: 'who' });
    const { table, subheading, legend } = model;
    assert.deepEqual(table.columns, ['Steg', 'Kommuner', 'Vårdcentraler']);
    assert.deepEqual(table.rows.map(({ cells }) => cells.map(({ text }) => text)), [['visas inte', '3'], ['6', '5'], ['7', '8'], ['', '16']]);
    assert.doesNotMatch(JSON.stringify([subheading, ladderNotes(model), legend]), /43|27|14|n\u00a0=\u00a01[37]/);
  });
});

describe('answers that are hidden as a whole', () => {
  test('are hidden at each step, and never missing', () => {
    const model = ladderOf(answersOf({ '2025-05': { all: 'suppressed' } }));
    assert.deepEqual(model.table.rows.map(({ cells }) => cells.map(({ text }) => text)), [['visas inte'], ['visas inte'], ['visas inte']]);
    assert.deepEqual(ladderPoints(model).map(({ lines }) => lines), [['visas inte'], ['visas inte'], ['visas inte']]);
  });

  test('of a group hide everybody’s, whose sum would tell them', () => {
    const model = ladderOf(answersOf({ '2025-05': { all: [4, 6, 8], town: 'suppressed', clinic: [3, 5, 8] } }), { group: 'who' });
    assert.equal(model.facts.whole, undefined);
    assert.deepEqual(model.facts.series.map(({ now: { gap } }) => gap), ['hidden', undefined]);
    assert.deepEqual(model.table.rows.map(({ cells }) => cells.map(({ text }) => text)), [['visas inte', '3'], ['visas inte', '5'], ['visas inte', '8'], ['', '16']]);
    assert.deepEqual(ladderPoints(model)[0]!.lines, ['Kommuner visas inte', 'Vårdcentraler 3 svar']);
  });
});

describe('everybody’s answers beside a group’s', () => {
  const HIDES = answersOf({
    '2024-05': { all: [4, 7, 0], town: ['suppressed', 2, 0], clinic: [1, 5, 0] },
    '2025-05': { all: [0, 7, 1], town: [0, 3, 0], clinic: [0, 4, 1] },
  });

  test('are hidden where one of its counts was hidden in the round before', () => {
    const model = ladderOf(HIDES, { group: 'who', compare: 'previous' });
    assert.equal(model.facts.whole, undefined);
    assert.deepEqual(model.table.columns, ['Steg', 'Kommuner', 'Kommuner, maj 2024', 'Vårdcentraler', 'Vårdcentraler, maj 2024']);
    // Of this round alone nothing is hidden.
    assert.equal(ladderOf(HIDES, { group: 'who' }).facts.whole?.now.answers?.n, 8);
  });

  test('are shown where the group is merely missing, now or in the round before', () => {
    const then = { all: [3, 1, 0], town: [3, 1, 0] };
    const now = { all: [0, 7, 1], town: [0, 3, 0], clinic: [0, 4, 1] };
    const { facts, subheading, table } = ladderOf(answersOf({ '2024-05': then, '2025-05': now }), { group: 'who', compare: 'previous' });
    assert.deepEqual(facts.series.map(({ before }) => before?.gap), [undefined, 'missing']);
    assert.deepEqual([facts.whole?.now.answers?.n, facts.whole?.before?.answers?.n], [8, 4]);
    assert.match(subheading, /n\u00a0=\u00a08\.$/);
    assert.deepEqual(table.columns.slice(-2), ['Alla', 'Alla, maj 2024']);
    assert.equal(ladderOf(answersOf({ '2025-05': then }), { group: 'who' }).facts.whole?.now.answers?.n, 4);
  });

  test('are not counted above a picture where no group has a number', () => {
    const model = ladderOf(answersOf({ '2025-05': { all: [3, 1, 0] } }), { group: 'who' });
    assert.equal(model.empty, true);
    assert.doesNotMatch(model.subheading, /n\u00a0=/);
  });
});

describe('the notes', () => {
  const texts = (...counts: number[]) => ladderNotes(ladderOf(everybody(...counts))).filter(({ background }) => !background).map(({ text }) => text);

  test('say that few answers prove nothing, below fifty', () => {
    assert.ok(texts(20, 29).some((text) => text.startsWith('Bilden bygger på 49 svar.')));
    assert.ok(!texts(20, 30).some((text) => text.startsWith('Bilden bygger')));
  });

  test('say what each step means, as background', () => {
    const notes = ladderNotes(ladderOf(fixture('valid/samverkanstrappan.json'), {}, 'en'));
    const background = notes.filter((note) => note.background).map(({ text }) => text);
    assert.ok(background[0]!.startsWith('Step 1, Meeting place: We meet'), background[0]);
    assert.equal(background.filter((text) => text.startsWith('Step ')).length, 5);
  });

  test('say what the median is, which not always has as many answers on either side', () => {
    const sign = (language: 'sv' | 'en') => ladderNotes(ladderOf(everybody(3, 9, 11, 5, 2), {}, language)).find((note) => note.sign === '◆')?.text;
    assert.equal(sign('sv'), 'mittersta svaret (medianen): svaret i mitten när alla ställs i ordning efter steg');
    assert.equal(sign('en'), 'the middle answer (the median): the answer in the middle when all are put in order');
  });

  test('say which counts are preliminary', () => {
    const feed = answersOf({ '2025-05': { all: [2, 3] } });
    const status = Array.from(feed.observations.status, (each, i) => (i === 1 ? 4 : each));
    const notes = ladderNotes(ladderOf({ ...feed, observations: { ...feed.observations, status } }));
    assert.ok(notes.some(({ text }) => text === 'Preliminärt: Samtal'), JSON.stringify(notes));
  });
});

test('the notes say why a count is hidden, now or in the round before, where the feed says it', () => {
  const reason = (feed: Feed, query: LadderQuery = {}) => ladderNotes(ladderOf(feed, query)).flatMap(({ text }) => (text.startsWith('Visas inte') ? text : []));
  const hiding = (disclosure: object) => ({ ...answersOf({ '2024-05': { all: ['suppressed', 3, 4] }, '2025-05': { all: [2, 'suppressed', 9] } }), disclosure });
  assert.deepEqual(reason(hiding({ minCount: 5 })), ['Visas inte (antal under 5 skyddas): Samtal']);
  assert.deepEqual(reason(hiding({ minCount: 5 }), { compare: 'previous' }), ['Visas inte (antal under 5 skyddas): Mötesplats och Samtal']);
  assert.deepEqual(reason(hiding({})), []);
});

describe('a point', () => {
  test('is a step, lowest first, with its counts, its median and what it means', () => {
    const points = ladderPoints(ladderOf(fixture('valid/samverkanstrappan.json'), { group: 'respondent', compare: 'previous' }));
    assert.deepEqual(points.map(({ title }) => title), ['Steg 1, Mötesplats', 'Steg 2, Samtal', 'Steg 3, Samsyn', 'Steg 4, Samverkan', 'Steg 5, Samhandling']);
    assert.deepEqual(points[2]!.lines, ['Kommuner 6 svar', 'maj 2024: 3 svar', 'Vårdcentraler 5 svar', 'maj 2024: 3 svar', 'median för kommuner och vårdcentraler', 'Vi ser på Esthers behov på samma sätt och vill åt samma håll.']);
    assert.deepEqual(points[2]!.selection, { indicator: 'collaboration-ladder', area: '06', period: '2025-05', category: '3' });
  });

  test('says whose median it is, where the groups’ differ', () => {
    const points = ladderPoints(ladderOf(answersOf({ '2025-05': { town: [3, 1], clinic: [0, 4] } }), { group: 'who' }));
    assert.deepEqual(points.map(({ lines }) => lines.at(-1)), ['median för kommuner', 'median för vårdcentraler']);
  });

  test('says where the median stood in the round before, if it has moved', () => {
    const linesOf = (query: LadderQuery, language: Language = 'sv') => ladderPoints(ladderOf(TWO_ROUNDS, { compare: 'previous', ...query }, language)).map(({ lines }) => lines);
    // Of eight before, four on each of the first two steps: it stood on both.
    assert.deepEqual(linesOf({}), [
      ['0 svar', 'maj 2024: 4 svar', 'mittersta svaret i maj 2024'],
      ['7 svar', 'maj 2024: 4 svar', 'mittersta svaret', 'mittersta svaret i maj 2024'],
      ['1 svar', 'maj 2024: 0 svar'],
    ]);
    // That of the clinics has not moved.
    assert.deepEqual(linesOf({ group: 'who' })[0]!.at(-1), 'median för kommuner i maj 2024');
    assert.deepEqual(linesOf({ group: 'who' })[1]!.at(-1), 'median för kommuner och vårdcentraler');
    assert.deepEqual(linesOf({ group: 'who' }, 'en')[0]!.at(-1), 'median of municipalities in May 2024');
    assert.deepEqual(linesOf({}, 'en')[1]!.slice(-2), ['the middle answer', 'the middle answer in May 2024']);
  });

  test('is the median’s only where it stands, as in the picture', () => {
    const model = ladderOf(everybody(0, 2, 0, 2));
    const said = ladderPoints(model).map(({ lines }) => lines.includes('mittersta svaret'));
    assert.deepEqual(said, [false, true, false, true]);
    const { labels } = ladderLayout(model, frameOf(720));
    assert.equal(labels.filter(({ text }) => text === 'median').length, 2);
    assert.equal(labels.find(({ text }) => text === 'Samsyn')?.bold, false);
  });

  test('says that a count is hidden, and its share from fifty answers on', () => {
    assert.equal(ladderPoints(ladderOf(everybody('suppressed', 4)))[0]!.shown, 'Steg 1, Mötesplats: visas inte');
    assert.equal(ladderPoints(ladderOf(everybody(25, 75)))[0]!.shown, 'Steg 1, Mötesplats: 25 svar (25\u00a0%)');
  });
});
