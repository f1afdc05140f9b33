import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sourceOf, spiderNotes, spiderPoints, type SpiderModel } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';
import { meanInterval } from '@indicator-elements/statistics';
import { findingsOf, scoresOf, spiderOf, type SpiderQuery } from './spiders.js';
import { fixture } from './support.js';

const samverkan = fixture('valid/samverkan.json');
const statements = fixture('valid/sjalvskattning.json');
const byGroup: SpiderQuery = { compare: 'group=respondent' };

const axesOf = ({ facts }: SpiderModel): string[] => facts.axes.map(({ id }) => id);
const legendOf = ({ legend }: SpiderModel): string[] => legend.map(({ sign, paint, text }) => `${sign} ${paint} ${text.replaceAll('\u00a0', ' ')}`);
const notesOf = (model: SpiderModel): string[] => spiderNotes(model).filter(({ background }) => !background).map(({ sign, text }) => (sign ? `${sign} ${text}` : text));

/** Every text of a model that a reader can meet. */
function textsOf(model: SpiderModel): string[] {
  const { heading, subheading, summary, table, legend } = model;
  return [
    heading,
    subheading,
    sourceOf(model),
    ...legend.map(({ text }) => text),
    ...summary.flatMap(({ shown, spoken }) => [shown, spoken]),
    ...spiderPoints(model).flatMap(({ title, lines, shown, spoken }) => [title, shown, spoken, ...lines]),
    table.caption,
    ...table.columns,
    ...table.rows.flatMap(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
    ...spiderNotes(model).map(({ text }) => text),
  ];
}

describe('the axes', () => {
  const feed = scoresOf({ '06': [5, 6, 7, 8] });

  test('are the scores in the order of the feed', () => {
    assert.deepEqual(axesOf(spiderOf(samverkan)), ['potential-and-context', 'dialogue', 'ambition', 'responsibility', 'trust', 'learning']);
    // Among rates and proportions, the one that is a score.
    assert.equal(spiderOf(fixture('valid/mangbesokare-kommuner.json')).facts.axes.every(({ kind }) => kind === 'score'), true);
  });

  test('can be chosen, in any order, each once', () => {
    assert.deepEqual(axesOf(spiderOf(feed, { indicator: 'axis-4; axis-1;axis-4 ;axis-2' })), ['axis-1', 'axis-2', 'axis-4']);
  });

  test('are refused where the feed has no such score', () => {
    assert.deepEqual(findingsOf(feed, { indicator: 'axis-1; dialogue' }), [
      { path: 'indicator', code: 'unknown-indicator', details: ['dialogue', ['axis-1', 'axis-2', 'axis-3', 'axis-4']] },
    ]);
    assert.deepEqual(findingsOf(fixture('valid/mangbesokare.json'), {}), [{ path: 'indicator', code: 'wrong-kind', details: ['frequent-ed-visitors', 'rate'] }]);
    assert.equal(findingsOf(fixture('valid/mangbesokare-kommuner.json'), { indicator: fixture('valid/mangbesokare-kommuner.json').indicators[0]!.id })[0]!.code, 'wrong-kind');
    assert.equal(findingsOf({ ...feed, indicators: [] }, {})[0]!.code, 'unknown-indicator');
  });

  test('have one scale, and a note names those of another', () => {
    const model = spiderOf(fixture('edge/unlike-scales.json'));
    assert.deepEqual(axesOf(model), ['axis-1', 'axis-3', 'axis-5']);
    assert.ok(notesOf(model).includes('Visas inte, eftersom skalan eller periodens längd är en annan: Dialog; Ansvar; Lärande'), notesOf(model).join('\n'));
  });

  test('are twelve at most, and a note names the others', () => {
    const model = spiderOf(scoresOf({ '06': Array.from({ length: 14 }, () => 5) }));
    assert.equal(model.facts.axes.length, 12);
    assert.ok(notesOf(model).includes('Visas inte, eftersom det inte ryms fler än tolv: Axel 13; Axel 14'));
  });

  test('from three on have an outline, below only dots', () => {
    const names = (count: number, view?: string): unknown => {
      const model = spiderOf(scoresOf({ '06': Array.from({ length: count }, () => 5) }), view ? { view } : {});
      return [model.view, ...model.views.map(({ name }) => name)];
    };
    assert.deepEqual(names(3), ['chart', 'chart', 'dots']);
    assert.deepEqual(names(3, 'dots'), ['dots', 'chart', 'dots']);
    assert.deepEqual(names(2), ['dots', 'dots']);
    assert.deepEqual(names(1, 'chart'), ['dots', 'dots']);
  });
});

describe('the series', () => {
  const feed = scoresOf({ '0604': [5, 6, 7], '2024 0604': [4, 5, 6], '06': [6, 6, 6], '2024 06': [5, 5, 5], '0680': [8, 8, 8], hoglandet: [3, 3, 3] });
  const names = (query: SpiderQuery): string[] => legendOf(spiderOf(feed, query));

  test('are a municipality and the region, unless something else is said', () => {
    assert.deepEqual(names({ area: '0604' }), ['● own Aneby, n = 20', '□ quiet Regionen, n = 20']);
    assert.deepEqual(names({}), ['● own Jönköpings län, n = 20']);
    assert.deepEqual(names({ area: '0604', compare: 'none' }), ['● own Aneby, n = 20']);
    assert.deepEqual(names({ area: '0604', compare: 'parent' })[1], '□ quiet Höglandet, n = 20');
    assert.deepEqual(names({ area: '0604', compare: '0680' })[1], '□ quiet Jönköping, n = 20');
  });

  test('are three at most', () => {
    assert.deepEqual(names({ area: '0604', compare: 'region; previous' }), ['● own Aneby, n = 20', '□ quiet Regionen, n = 20', '◇ other Aneby 2024, n = 20']);
    assert.deepEqual(findingsOf(feed, { compare: 'region; parent; previous' }), [
      { path: 'compare', code: 'too-many-comparisons', details: ['region; parent; previous', 2] },
    ]);
    assert.equal(findingsOf(samverkan, { compare: 'group=respondent; previous' })[0]!.code, 'too-many-comparisons');
  });

  test('are each there once', () => {
    assert.deepEqual(names({ area: '0604', compare: 'region; 06' }).length, 2);
    assert.deepEqual(names({ compare: 'region; 06' }).length, 1);
  });

  test('of an area and itself before are named by their periods', () => {
    assert.deepEqual(legendOf(spiderOf(samverkan, { compare: 'previous' })), ['● own Januari 2024, n = 39', '□ quiet Januari 2023, n = 66']);
  });

  test('of a dimension are its categories, without the total', () => {
    const model = spiderOf(samverkan, byGroup);
    assert.deepEqual(legendOf(model), ['● own Kommuner, n = 19', '□ other Vårdcentraler, n = 20']);
    // The group is not what is shown: the series are.
    assert.equal(model.subheading, 'Jönköpings län, januari 2024. Medelvärde, skala 0–10.');
    assert.equal(spiderOf(samverkan).subheading, 'Jönköpings län, alla, januari 2024. Medelvärde, skala 0–10.');
  });

  test('of more than three categories are the first three that there are', () => {
    const many = spiderOf(scoresOf({ 'municipality 06': [1], 'centre 06': [2], 'hospital 06': [3], 'other 06': [4] }), byGroup);
    assert.equal(many.legend.length, 3);
    assert.ok(notesOf(many).includes('Visas inte, eftersom det inte ryms fler än tre: Andra'));
    const some = spiderOf(scoresOf({ 'municipality 06': [1], 'hospital 06': [3], 'other 06': [4] }), byGroup);
    assert.deepEqual(some.legend.map(({ paint }) => paint), ['own', 'other', 'quiet']);
    assert.ok(some.legend[1]!.text.startsWith('Sjukhus'));
  });

  test('are refused where the feed has no such dimension or area', () => {
    assert.deepEqual(findingsOf(samverkan, { compare: 'group=age' }), [{ path: 'compare', code: 'unknown-dimension', details: ['age', ['respondent']] }]);
    assert.equal(findingsOf(feed, { compare: '9999' })[0]!.path, 'compare');
    assert.equal(findingsOf(feed, { area: '9999' })[0]!.path, 'area');
  });

  test('say how many have answered, as a range where it differs', () => {
    const model = spiderOf(scoresOf({ '06': [{ value: 5, n: 18 }, { value: 6, n: 19 }, { value: 7, n: 19 }] }));
    assert.deepEqual(legendOf(model), ['● own Jönköpings län, n = 18–19']);
    assert.equal(legendOf(spiderOf(scoresOf({ '06': [{ value: 5, n: 1900 }] })))[0], '● own Jönköpings län, n = 1 900');
  });

  test('that the feed has nothing of are noted', () => {
    const model = spiderOf(fixture('edge/two-axes.json'), { area: '0680', compare: 'parent' });
    assert.deepEqual(legendOf(model).length, 1);
    assert.ok(notesOf(model).includes('Jönköpingsområdet har inga värden för 2025.'));
    assert.ok(notesOf(spiderOf(scoresOf({ '06': [5, 6, 7] }), { compare: 'previous' })).includes('Det finns ingen tidigare omgång att jämföra med.'));
  });
});

describe('the period', () => {
  test('is the latest, or the one that is asked for', () => {
    assert.equal(spiderOf(samverkan).facts.period, '2024-01');
    assert.equal(spiderOf(samverkan, { period: '2023-01' }).facts.period, '2023-01');
    assert.deepEqual(findingsOf(samverkan, { period: '2020-01' }), [{ path: 'period', code: 'unknown-value', details: ['2020-01', ['2023-01', '2024-01']] }]);
  });

  test('without any observation is none', () => {
    const model = spiderOf(scoresOf({ '06': [5, 6, 7] }), { area: '0604', compare: 'none' });
    assert.equal(model.empty, true);
    assert.equal(model.subheading, 'Aneby. Medelvärde, skala 0–10.');
    assert.equal(spiderPoints(model).length, 3);
  });
});

describe('what is said', () => {
  test('has the title of the feed, or the words’ own', () => {
    assert.equal(spiderOf(samverkan).heading, 'Samverkan på ledningsnivå');
    assert.equal(spiderOf(samverkan, {}, 'en').heading, 'Collaboration at management level');
    assert.equal(spiderOf(scoresOf({ '06': [5] })).heading, 'Självskattning');
    assert.equal(spiderOf(scoresOf({ '06': [5] }), {}, 'en').heading, 'Self-assessment');
  });

  test('of each axis has every series, with interval and answers', () => {
    const [first] = spiderPoints(spiderOf(samverkan, byGroup));
    assert.deepEqual(first, {
      title: 'Potential & kontext',
      lines: ['Kommuner 6,1 (5,3–6,9; n\u00a0=\u00a019)', 'Vårdcentraler 5,2 (4,3–6,1; n\u00a0=\u00a020)'],
      shown: 'Potential & kontext: Kommuner 6,1 (5,3–6,9; n\u00a0=\u00a019); Vårdcentraler 5,2 (4,3–6,1; n\u00a0=\u00a020)',
      spoken: 'Potential & kontext: Kommuner 6,1, intervall 5,3 till 6,9, 19 svar; Vårdcentraler 5,2, intervall 4,3 till 6,1, 20 svar',
      selection: { indicator: 'potential-and-context', area: '06', period: '2024-01' },
    });
    const spoken = spiderPoints(spiderOf(scoresOf({ '06': [{ value: 5, n: 30, status: 'preliminary' }, 'suppressed', null] }), {}, 'en')).map((point) => point.spoken);
    assert.deepEqual(spoken, ['Dialog: Jönköpings län 5.0 (preliminary), 30 answers', 'Ambition: Jönköpings län not shown', 'Tillit: Jönköpings län missing']);
  });

  test('in the table is every number in full', () => {
    const { table } = spiderOf(samverkan, byGroup);
    assert.deepEqual(table.columns, [
      'Vad som skattas',
      'Kommuner',
      'Kommuner, antal svar',
      'Kommuner, 95-procentigt intervall',
      'Vårdcentraler',
      'Vårdcentraler, antal svar',
      'Vårdcentraler, 95-procentigt intervall',
    ]);
    assert.deepEqual(table.rows[5], {
      key: 'Lärande',
      header: 'Lärande',
      cells: [
        { text: '5,5', value: 5.5 },
        { text: '19', value: 19 },
        { text: '4,6–6,4' },
        { text: '4,4', value: 4.4 },
        { text: '20', value: 20 },
        { text: '3,4–5,4' },
      ],
    });
    // What nobody knows has no column.
    assert.deepEqual(spiderOf(scoresOf({ '06': [{ value: 5, n: 9 }, 'suppressed'] })).table.columns, ['Vad som skattas', 'Jönköpings län', 'Jönköpings län, antal svar']);
  });

  test('asks for care where few have answered, and never calls anything certain', () => {
    const few = /^Få svar, från dem som har valt att svara/;
    assert.ok(notesOf(spiderOf(samverkan)).some((text) => few.test(text)));
    assert.ok(!notesOf(spiderOf(statements)).some((text) => few.test(text)));
    for (const language of ['sv', 'en'] as Language[]) {
      for (const query of [byGroup, { compare: 'previous' }]) {
        assert.doesNotMatch(textsOf(spiderOf(samverkan, query, language)).join('\n'), /signifikan|säkerställ|säker |significan|certain |bättre|sämre|better|worse/i);
      }
    }
  });

  test('of intervals stands with the dots', () => {
    assert.ok(notesOf(spiderOf(samverkan, { view: 'dots' })).some((text) => text.startsWith('Intervallen för medelvärdet är 95-procentiga')));
    assert.ok(notesOf(spiderOf(scoresOf({ '06': [5, 6, 7].map((value) => ({ value, n: 60 })) }), { view: 'dots' })).some((text) => text.startsWith('Intervall kan inte beräknas')));
    const alike = spiderOf(scoresOf({ '06': [5, 6, 7].map((value) => ({ value, n: 60, sd: 0 })) }), { view: 'dots' });
    assert.ok(notesOf(alike).includes('Intervall kan inte beräknas: spridning eller antal svar är inte kända, eller så är alla svar lika.'));
    assert.ok(!notesOf(spiderOf(samverkan)).some((text) => text.startsWith('Intervallen')));
  });
});

describe('intervals', () => {
  test('are Student’s, within the scale', () => {
    const { facts } = spiderOf(scoresOf({ '06': [{ value: 5, n: 20, sd: 2 }, { value: 9.5, n: 4, sd: 2 }, { value: 5, n: 1, sd: 0 }, { value: 5, n: 20 }, 'suppressed'] }));
    const [first, second, ...none] = facts.series[0]!.intervals;
    assert.deepEqual(first, meanInterval(5, 2, 20, 0.95));
    assert.ok(second!.lower < 9.5 && second!.upper === 10);
    assert.deepEqual(none, [undefined, undefined, undefined]);
  });

  test('are none where all answers are alike', () => {
    const model = spiderOf(scoresOf({ '06': [{ value: 7, n: 5, sd: 0 }, 6, 5] }));
    assert.equal(model.facts.series[0]!.intervals[0], undefined);
    assert.deepEqual(model.table.rows[0]!.cells.map(({ text }) => text), ['7,0', '5', '']);
    assert.deepEqual(spiderPoints(model)[0]!.lines, ['Jönköpings län 7,0 (n\u00a0=\u00a05)']);
  });

  test('of a scale below zero are written with a word', () => {
    const feed = scoresOf({ '06': [-1, 0, 1] }, { indicator: { scale: { min: -5, max: 5 } } });
    assert.equal(spiderOf(feed).table.rows[0]!.cells[2]!.text, '−1,9 till −0,1');
    assert.equal(spiderOf(feed, {}, 'en').table.rows[0]!.cells[2]!.text, '−1.9 to −0.1');
  });
});

describe('what has no value', () => {
  const feed = scoresOf({ '0604': [5, 'suppressed', null, { value: 6, n: 20, status: 'preliminary' }, 'not-applicable'], '06': [5, 6, 'suppressed', 6, { value: 6, n: 80, status: 'low-reliability' }] });

  test('is noted by sign, series and axis', () => {
    assert.deepEqual(notesOf(spiderOf(feed, { area: '0604' })).slice(0, 7), [
      '○ Aneby: lärande preliminärt',
      // All its dots are hollow.
      'Regionen: ansvar osäkert',
      '× Aneby: ambition visas inte',
      '× Regionen: tillit visas inte',
      '– Aneby: tillit saknas',
      '· Aneby: ansvar ej tillämpligt',
      'Där ett värde inte finns är konturen öppen. Det är inte noll.',
    ]);
    assert.deepEqual(notesOf(spiderOf(feed, { area: '0604', compare: 'none' }))[1], '× Ambition visas inte');
  });

  test('has its word in the table, and no number beside it', () => {
    const { table } = spiderOf(feed, { area: '0604', compare: 'none' });
    assert.deepEqual(table.rows.map(({ cells }) => cells.map(({ text }) => text)), [
      ['5,0', '20', '4,1–5,9'],
      ['visas inte', '', ''],
      ['saknas', '', ''],
      ['6,0 (preliminärt)', '20', ''],
      ['ej tillämpligt', '', ''],
    ]);
  });

  test('gives nothing away', () => {
    const hidden = { status: 'suppressed', n: 3 };
    const model = spiderOf(scoresOf({ '06': [5, hidden, 6, 7] }, { head: { disclosure: { minCount: 5 } } }));
    assert.deepEqual(legendOf(model), ['● own Jönköpings län, n = 20']);
    assert.doesNotMatch(textsOf(model).join('\n'), /\b3\b/);
  });

  test('everywhere leaves a table of what it would have been compared with', () => {
    const model = spiderOf(statements, { area: '0604', period: '2025' });
    assert.equal(model.empty, true);
    assert.equal(model.table.rows[0]!.cells[0]!.text, 'visas inte (antal under 5 skyddas)');
    assert.equal(notesOf(model)[0], '× Aneby: visas inte (antal under 5 skyddas)');
  });
});

test('every fixture and language has a text for everything', () => {
  for (const name of ['valid/samverkan.json', 'valid/sjalvskattning.json', 'edge/twelve-axes.json', 'edge/spider-gaps.json', 'edge/one-axis.json', 'edge/unlike-scales.json', 'valid/esthers-upplevelse.json']) {
    const feed = fixture(name);
    for (const language of ['sv', 'en'] as Language[]) {
      for (const { code } of feed.areas) {
        for (const compare of ['region', 'previous', 'parent; previous', 'none']) {
          for (const view of ['chart', 'dots']) {
            const texts = textsOf(spiderOf(feed, { area: code, compare, view }, language));
            for (const text of texts) assert.doesNotMatch(text, /undefined|NaN|\[object/, `${name} ${code}: ${text}`);
          }
        }
      }
    }
  }
});
