import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparison, sourceOf, tableCsv, trend, trendNotes, type TrendModel, type TrendOptions } from '@indicator-elements/charts';
import { describe as describeFinding, parseFeed, type Language, type Problem, type Query } from '@indicator-elements/feed';
import { ANALYSES, feedOf, fixture, fixtures, modelOf, modelsOf, pointsOf, sentence, textsOf, trendFixtures, type Entry } from './support.js';

describe('every feed among the fixtures', () => {
  for (const name of trendFixtures) {
    test(`${name} has a model in both languages, of every analysis, without a stray value in a text`, () => {
      for (const model of [...modelsOf(name, 'sv'), ...modelsOf(name, 'en')]) {
        for (const text of textsOf(model)) assert.doesNotMatch(text, /undefined|NaN|\bnull\b|\[object|Infinity|Invalid/);
        assert.notEqual(sentence(model), '');
        assert.notEqual(sentence(model, 'spoken'), '');
      }
    });

    test(`${name} has as many points as rows of the table, of the same periods`, () => {
      for (const model of modelsOf(name, 'sv')) {
        const periods = model.facts.rows.map(({ period }) => period);
        assert.deepEqual(model.table.rows.map(({ key }) => key), periods);
        assert.deepEqual(pointsOf(model).map(({ selection }) => selection.period), periods);
        for (const { cells } of model.table.rows) assert.equal(cells.length, model.table.columns.length - 1);
      }
    });

    test(`${name} draws no number that is not in the table`, () => {
      for (const model of modelsOf(name, 'sv')) {
        model.facts.rows.forEach(({ own, compared, target, centre, lower, upper }, i) => {
          const inTable = new Set(model.table.rows[i]!.cells.map(({ value }) => value));
          for (const number of [own?.value, compared?.value, target, centre, lower, upper]) {
            if (number !== undefined) assert.ok(inTable.has(number), `${model.table.rows[i]!.key}: ${number}`);
          }
        });
      }
    });

    test(`${name} says the same to the eye and to the voice, but for how numbers and ranges are written`, () => {
      const plain = (text: string): string => text.replaceAll(/(?<=\d)[\u00a0,](?=\d{3})/g, '').replaceAll('\u00a0%', ' %').replaceAll('−', 'minus ').replaceAll('–', ' till ');
      for (const model of modelsOf(name, 'sv')) {
        assert.equal(plain(sentence(model)), plain(sentence(model, 'spoken')));
      }
    });
  }

  test('but one of distributions, which says that it is no trend', () => {
    for (const name of fixtures.filter((each) => !trendFixtures.includes(each))) {
      const result = trend.model(fixture(name), {}, 'sv');
      assert.ok(!result.ok);
      assert.deepEqual(result.findings.map(({ path, code }) => `${code} at ${path}`), ['wrong-kind at indicator']);
    }
  });
});

describe('what a trend is compared with', () => {
  const feed = feedOf([5, 6], { others: { '06': [4, 4], hoglandet: [3, 3] } });
  const compared = (query: Query & TrendOptions): string | undefined => modelOf(feed, query).facts.compared?.code;

  test('is the region, unless told otherwise', () => {
    assert.equal(compared({ area: '0604' }), '06');
    assert.equal(compared({ area: '0604', compare: 'region' }), '06');
  });

  test('can be the parent, an area by its code, or nothing', () => {
    assert.equal(compared({ area: '0604', compare: 'parent' }), 'hoglandet');
    assert.equal(compared({ area: '06', compare: '0604' }), '0604');
    assert.equal(compared({ area: '0604', compare: 'none' }), undefined);
  });

  test('is never itself, and nothing where there is no parent or not one value', () => {
    assert.equal(compared({ area: '06' }), undefined);
    assert.equal(compared({ area: '0604', compare: '0604' }), undefined);
    assert.equal(compared({ area: '06', compare: 'parent' }), undefined);
    assert.equal(modelOf(feedOf([5])).facts.compared, undefined);
  });

  test('is the region around the area, where there are many', () => {
    const riket = fixture('edge/riket-290x240.json');
    assert.equal(modelOf(riket, { area: '0680' }).facts.compared?.code, '06');
    assert.equal(modelOf(riket, { area: '06' }).facts.compared, undefined);
  });

  test('must exist: a wrong code is found where it was written', () => {
    const result = trend.model(feed, { area: '0604', compare: '9999' }, 'sv');
    assert.ok(!result.ok);
    assert.deepEqual(result.findings.map(({ path, code }) => `${code} at ${path}`), ['unknown-area at compare']);
  });

  test('has rows of its own, where the area has none', () => {
    const model = modelOf(feedOf([null, 5], { others: { '06': [4, 4, 4] } }));
    assert.deepEqual(model.facts.rows.map(({ own, compared: other }) => [own?.value, other?.value]), [[undefined, 4], [5, 4], [undefined, 4]]);
  });
});

describe('what is asked for', () => {
  const feed = feedOf([1, 2, 3, 4, 5, 6], { others: { '06': [1, 2, 3, 4, 5, 6] } });

  test('in an analysis that does not exist is found there', () => {
    const result = trend.model(feed, { area: '0604', analysis: 'trend' as never }, 'sv');
    assert.ok(!result.ok);
    assert.deepEqual(result.findings.map(({ path, code }) => `${code} at ${path}`), ['unknown-value at analysis']);
  });

  test('by `from` and `to` is all that is shown and judged', () => {
    const model = modelOf(feed, { area: '0604', from: '2024-02', to: '2024-04' });
    assert.deepEqual(model.facts.rows.map(({ own }) => own?.value), [2, 3, 4]);
    assert.deepEqual(model.facts.rows.map(({ compared }) => compared?.value), [2, 3, 4]);
    assert.equal(model.facts.rows[0]!.centre, 3);
    assert.match(model.subheading, /^Aneby, februari–april 2024\. /);
  });

  test('by a `from` that is no period is found there', () => {
    const result = trend.model(feed, { from: 'förra året' }, 'sv');
    assert.ok(!result.ok);
    assert.deepEqual(result.findings.map(({ path }) => path), ['from']);
  });

  test('of `none` has no centre line, no verdict and no rules', () => {
    const model = modelOf(feed, { area: '0604', analysis: 'none' });
    const { facts, table } = model;
    assert.equal(facts.verdict, undefined);
    assert.deepEqual(trendNotes(model), []);
    assert.deepEqual(table.columns, ['Period', 'Aneby', 'Jönköpings län']);
  });

  test('has a table that tells first of each value whether the verdict rests on it', () => {
    const counted = Array.from({ length: 24 }, (_, i) => ({ numerator: i < 12 ? 20 + (i % 5) : 60 + (i % 5), denominator: 1000 }));
    const { columns, rows } = modelOf(feedOf(counted), { area: '0604', analysis: 'spc' }).table;
    assert.deepEqual(columns, ['Period', 'Aneby', 'Signal', 'Täljare', 'Nämnare', 'Medelnivå', 'Undre styrgräns', 'Övre styrgräns']);
    assert.equal(rows.at(-1)!.cells[1]!.text, 'över');
  });
});

describe('a period', () => {
  test('between the first and the last has its row, with or without a value', () => {
    const { table } = modelOf(feedOf([1, null, null, 4]), { area: '0604', analysis: 'none' });
    assert.deepEqual(table.rows.map(({ key, cells }) => [key, cells[0]!.text]), [
      ['2024-01', '1,0'], ['2024-02', 'saknas'], ['2024-03', 'saknas'], ['2024-04', '4,0'],
    ]);
  });
});

describe('a target', () => {
  const targets = (granularity: string, from: string, to?: string): (number | undefined)[] =>
    modelOf(feedOf(Array<number>(12).fill(5), { indicator: { granularity, targets: [{ value: 4, from, ...(to && { to }), label: 'Mål' }] } })).facts.rows.map(
      ({ target }) => target,
    );
  const held = (list: readonly (number | undefined)[]): [first: number, last: number] => [list.indexOf(4), list.lastIndexOf(4)];

  test('holds from its first period to its last, both included', () => {
    assert.deepEqual(held(targets('month', '2024-03', '2024-05')), [2, 4]);
    assert.deepEqual(held(targets('month', '2024-03')), [2, 11]);
  });

  test('may have ends of another granularity', () => {
    assert.deepEqual(held(targets('month', '2024-Q2', '2024-Q3')), [3, 8]);
    assert.deepEqual(held(targets('month', '2024', '2024')), [0, 11]);
    assert.deepEqual(held(targets('quarter', '2021', '2021')), [4, 7]);
    assert.deepEqual(held(targets('quarter', '2020-11', '2021-02')), [4, 4]);
    assert.deepEqual(held(targets('week', '2024', '2024-02')), [0, 8]);
    assert.deepEqual(held(targets('month', '2024-03-15', '2024-W20')), [3, 4]);
    assert.deepEqual(held(targets('week', '2024-01-09', '2024-W05')), [2, 4]);
  });

  test('holds in the weeks that its months and years have, by their Thursdays, as `from` and `to` do', () => {
    const weeks = (target: object): string[] =>
      modelOf(feedOf(Array<number>(60).fill(5), { indicator: { granularity: 'week', targets: [{ value: 4, label: 'Mål', ...target }] } })).facts.rows.flatMap(
        ({ period, target: held }) => (held === undefined ? [] : [period]),
      );
    // 2025-W01 begins on 30 December 2024.
    assert.equal(weeks({ to: '2024' }).at(-1), '2024-W52');
    assert.equal(weeks({ from: '2025-01' })[0], '2025-W01');
  });

  test('may hold to the last year that can be written', () => {
    for (const to of ['9999', '9999-12', '9999-12-31']) assert.deepEqual(held(targets('month', '1000', to)), [0, 11], to);
  });

  test('that comes later takes over', () => {
    const list = [{ value: 4, from: '2024-01', label: 'Mål' }, { value: 3, from: '2024-03', label: 'Nytt mål' }];
    assert.deepEqual(modelOf(feedOf([5, 5, 5, 5], { indicator: { targets: list } })).facts.rows.map(({ target }) => target), [4, 4, 3, 3]);
  });
});

describe('the points that a verdict rests on', () => {
  const marked = (values: Entry[], analysis: 'run' | 'spc'): string[] =>
    modelOf(feedOf(values), { area: '0604', analysis }).facts.rows.flatMap(({ signal }, row) => (signal ? [`${row} ${signal}`] : []));

  test('are the run at the end, and in a control chart what lies beyond the limits', () => {
    const shift: Entry[] = [6, 6, 6, 6, 4, 6, 6, 6, 6, 4, 6, 4, 6, 6, 6, ...Array<number>(9).fill(4)];
    assert.deepEqual(marked(shift, 'run'), Array.from({ length: 9 }, (_, i) => `${15 + i} below`));
    const counts: Entry[] = Array.from({ length: 40 }, (_, i) => ({ numerator: i === 7 ? 60 : 11 + ((i * 7) % 10), denominator: 300 }));
    assert.deepEqual(marked(counts, 'spc'), ['7 above']);
  });

  test('are without those on the line, also where the last digit of the mean says otherwise', () => {
    const values = [4.1, 4, 4, 3.9, 4, 3.6, 4.1, 3.8, 4, 3.7, 4.2, 4.2, 5.9, 5.7, 6.3, 5.7, 6.1, 5.7, 4.9, 5.9, 6.1, 6, 5.8, 5.9];
    assert.equal(modelOf(feedOf(values), { area: '0604', analysis: 'spc' }).facts.verdict!.part.median, 4.900000000000001);
    const above = [12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23].map((row) => `${row} above`);
    assert.deepEqual(marked(values, 'spc'), [...above, '5 below', '7 below', '9 below'].sort((a, b) => parseInt(a, 10) - parseInt(b, 10)));
  });

  test('are of all values: a control chart of counts is none where only some have counts', () => {
    const before: Entry[] = Array.from({ length: 12 }, (_, i) => 10 + (i % 3));
    const after: Entry[] = Array.from({ length: 12 }, (_, i) => ({ numerator: 5 + (i % 3), denominator: 100 }));
    const { verdict } = modelOf(feedOf([...before, ...after]), { area: '0604', analysis: 'spc' }).facts;
    assert.deepEqual([verdict?.chart, verdict?.part.usefulPoints, verdict?.judgement], ['I', 24, 'improvement']);
    const hidden = modelOf(feedOf(['suppressed', ...after, ...after]), { area: '0604', analysis: 'spc' }).facts;
    assert.equal(hidden.verdict?.chart, 'u', 'what has no value lacks no count');
  });

  test('are none where nothing is said, and none in a part that is over', () => {
    assert.deepEqual(marked([4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6], 'run'), []);
    assert.deepEqual(marked([6, 6, 4, 6], 'run'), []);
  });
});

describe('a suppressed cell', () => {
  /** Every number that a reader could get out of a model, in whatever face. */
  const everything = (model: TrendModel): string => [...textsOf(model), ...pointsOf(model).flatMap(({ lines }) => lines), tableCsv(model.table, 'sv')].join('\n');

  test('has no number in any face, also where the feed wrongly carries one', () => {
    const wrong: Entry[] = [
      { status: 'suppressed', value: 7.77, numerator: 777, denominator: 77777 },
      { status: 'missing', value: 8.88, numerator: 888, denominator: 88888 },
    ];
    const feed = feedOf([...wrong, 5, 6, 5], { others: { '06': [...wrong, 5, 6, 5] } });
    for (const analysis of ANALYSES) {
      const model = modelOf(feed, { area: '0604', analysis });
      assert.doesNotMatch(everything(model), /777|7,77|888|8,88/);
      assert.equal(model.facts.rows[0]!.own?.value, undefined);
    }
  });

  test('says so in the table, in the text of its point and in a note', () => {
    const model = modelOf(feedOf([5, 'suppressed', 6], { head: { disclosure: { minCount: 5 } } }));
    assert.equal(model.table.rows[1]!.cells[0]!.text, 'visas inte (antal under 5 skyddas)');
    assert.equal(pointsOf(model)[1]!.shown, 'Februari 2024: Aneby visas inte (antal under 5 skyddas)');
    assert.deepEqual(trendNotes(model)[0], { sign: '×', text: 'februari 2024 visas inte (antal under 5 skyddas)' });
  });

  test('of every fixture has a status and no number', () => {
    for (const name of trendFixtures) {
      for (const { facts, table } of modelsOf(name, 'sv')) {
        const hidden = new Set(facts.slice.cells.filter(({ status }) => status === 'suppressed').map(({ period }) => period));
        for (const { key, cells } of table.rows.filter((row) => hidden.has(row.key))) {
          assert.equal(cells[0]!.value, undefined, key);
          assert.match(cells[0]!.text, /^visas inte/);
        }
      }
    }
  });

  test('beyond a tenth of all leaves neither centre line, limits nor signals, and a note says why', () => {
    for (const analysis of ['run', 'spc'] as const) {
      const model = modelOf(feedOf([...Array<string>(4).fill('suppressed'), ...Array<number>(12).fill(5), ...Array<number>(12).fill(7)]), { area: '0604', analysis });
      assert.ok(model.facts.rows.every(({ centre, lower, upper, signal }) => [centre, lower, upper, signal].every((each) => each === undefined)));
      assert.ok(trendNotes(model).some(({ text }) => text.startsWith('De värden som döljs är inte vilka som helst')));
    }
  });
});

describe('the notes', () => {
  const texts = (values: Entry[], indicator: object = {}, query: Query & TrendOptions = { area: '0604', analysis: 'none' }): string[] =>
    trendNotes(modelOf(feedOf(values, { indicator: { ...indicator } }), query)).map(({ sign, text }) => [sign, text].filter(Boolean).join(' '));

  test('number the events in time order, as the picture does', () => {
    const events = [
      { period: '2024-03', label: 'Andra' },
      { period: '2024-01', label: 'Första', description: 'Mer om den.' },
      { period: '2025-01', label: 'Utanför' },
    ];
    assert.deepEqual(texts([5, 6, 2], { events }), ['1 januari 2024: Första. Mer om den.', '2 mars 2024: Andra']);
  });

  test('tell of an event that is dated more coarsely, and has begun before what is shown', () => {
    const events = [{ period: '2024', label: 'Vårdcentral flyttar' }];
    const eventsFrom = (from?: string): number[] =>
      modelOf(feedOf(Array<number>(6).fill(5), { indicator: { events } }), { area: '0604', ...(from && { from }) }).facts.events.map(({ row }) => row);
    assert.deepEqual(eventsFrom(), [0]);
    assert.deepEqual(eventsFrom('2024-03'), [0]);
    assert.deepEqual(eventsFrom('2025'), []);
  });

  test('place an event that is dated by a week in the month of its Thursday', () => {
    const { facts } = modelOf(feedOf(Array<number>(13).fill(5), { indicator: { events: [{ period: '2025-W01', label: 'Nytt' }] } }), { area: '0604' });
    assert.deepEqual(facts.events.map(({ row }) => facts.rows[row]!.period), ['2025-01']);
  });

  test('say that an event begins a new line, by the name that the sentence has for it, where there is one', () => {
    const events = [{ period: '2024-02', label: 'Nytt!', description: 'Mer om det.', rebase: true }];
    const first = (indicator: object, query: TrendOptions): string | undefined => texts([5, 6, 2], { events, ...indicator }, { area: '0604', ...query })[0];
    assert.equal(first({}, { analysis: 'run' }), '1 februari 2024: Nytt! Mer om det. Ny median härifrån.');
    assert.equal(first({}, { analysis: 'spc' }), '1 februari 2024: Nytt! Mer om det. Ny medelnivå härifrån.');
    for (const [indicator, analysis] of [[{}, 'none'], [{ rolling: 12 }, 'run']] as const) assert.equal(first(indicator, { analysis }), '1 februari 2024: Nytt! Mer om det.');
  });

  test('and points that are signals call the line as the sentence does, and have its tone', () => {
    const falling = [...Array<number>(4).fill(5.6), 4, ...Array<number>(4).fill(5.6), 4, 5.6, 4, 5.6, 5.6, 5.6, ...Array<number>(9).fill(4)];
    const said = (values: Entry[], analysis: 'run' | 'spc', language: Language = 'sv'): (string | undefined)[] => {
      const model = modelOf(feedOf(values), { area: '0604', analysis }, language);
      const point = pointsOf(model)[model.facts.rows.findIndex(({ signal }) => signal)];
      const note = trendNotes(model).find(({ sign }) => sign === '▼' || sign === '▲');
      return [point?.lines[1], note?.text, note?.tone];
    };
    assert.deepEqual(said(falling, 'run'), ['bedömningen bygger på det: under medianen 4,8 per 100 (bättre)', 'värden som bedömningen bygger på (bättre)', 'better']);
    assert.deepEqual(said(falling, 'spc', 'en'), ['the verdict rests on it: below the mean level of 4.8 per 100 (better)', 'values that the verdict rests on (better)', 'better']);
    // Of a run that is over the sentence says neither.
    for (const analysis of ['run', 'spc'] as const) {
      const [point, ...note] = said(falling.toReversed(), analysis);
      assert.match(point!, /^bedömningen bygger på det: under \S+ 4,8 per 100$/);
      assert.deepEqual(note, ['värden som bedömningen bygger på', 'changed']);
    }
    // Of single values it does.
    const out: Entry[] = [...Array.from({ length: 30 }, (_, i) => 50 + (i % 3)), 90, 51];
    assert.deepEqual(said(out, 'spc').slice(1), ['värden som bedömningen bygger på (sämre)', 'worse']);
  });

  test('list what is absent, preliminary or uncertain by its periods', () => {
    const values: Entry[] = [5, 'missing', null, 2, 'suppressed', 'not-applicable', { value: 6, status: 'low-reliability' }, { value: 6, status: 'preliminary' }];
    assert.deepEqual(texts(values), [
      '○ preliminärt: augusti 2024',
      '□ osäkert: juli 2024',
      '× maj 2024 visas inte',
      '– februari–mars 2024 saknas',
      '· juni 2024 ej tillämpligt',
    ]);
  });

  test('count the periods when they are many', () => {
    assert.deepEqual(texts([5, null, 5, null, 5, null, 5, null, 5, null, 5]), ['– fem månader saknas']);
  });

  test('name the rules, as background', () => {
    const notes = trendNotes(modelOf(feedOf([5, 6, 5], { indicator: { definition: 'Så räknas det.' } })));
    assert.deepEqual(notes.filter(({ background }) => background).map(({ text }) => text.slice(0, 30)), ['Så räknas det.', 'Bedömd som seriediagram med tv']);
  });

  test('name the control chart by its letter', () => {
    const counts: Entry[] = Array.from({ length: 12 }, (_, i) => ({ numerator: 12 + ((i * 5) % 7), denominator: 300 }));
    assert.match(texts(counts, {}, { area: '0604', analysis: 'spc' }).at(-1)!, /^Bedömd som styrdiagram \(u\): /);
    assert.match(texts(counts, { kind: 'proportion' }, { area: '0604', analysis: 'spc' }).at(-1)!, /^Bedömd som styrdiagram \(p\): /);
    assert.match(texts([5, 6, 5, 6], {}, { area: '0604', analysis: 'spc' }).at(-1)!, /^Bedömd som styrdiagram \(I\): /);
  });

});

describe('control limits', () => {
  test('stay within what a value can be', () => {
    const spc = { area: '0604', analysis: 'spc' } as const;
    const limits = (values: Entry[], indicator: object): (number | undefined)[] => {
      const [row] = modelOf(feedOf(values, { indicator: { ...indicator } }), spc).facts.rows;
      return [row?.lower, row?.upper];
    };
    const wild = [1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9];
    assert.equal(limits(wild, { kind: 'count' })[0], 0);
    assert.deepEqual(limits(wild.map((value) => ({ value, n: 9 })), { kind: 'score', scale: { min: 0, max: 10 } }), [0, 10]);
    assert.deepEqual(limits(wild.map((value) => value * 10), { kind: 'proportion' }), [0, 100]);
  });
});

describe('the heading and the line below it', () => {
  test('say what, of whom, when and in what unit, in the language that is asked for', () => {
    const feed = feedOf([5, 6], {
      indicator: { label: { sv: 'Mångbesökare', en: 'Frequent visitors' }, numerator: { sv: 'personer', en: 'people' }, denominator: { sv: 'inskrivna', en: 'enrolled' } },
      head: { publisher: { name: 'Region Jönköpings län' }, updated: '2025-12-08', nextUpdate: '2026-01-08', notes: ['Påhittade data'] },
    });
    const sv = modelOf(feed);
    assert.equal(sv.heading, 'Mångbesökare');
    assert.equal(sv.subheading, 'Aneby, januari–februari 2024. Personer per 100 inskrivna.');
    assert.equal(sourceOf(sv), 'Källa: Region Jönköpings län. Påhittade data. Uppdaterad 8 december 2025. Nästa uppdatering 8 januari 2026.');
    const en = modelOf(feed, { area: '0604' }, 'en');
    assert.equal(en.heading, 'Frequent visitors');
    assert.equal(en.subheading, 'Aneby, January–February 2024. People per 100 enrolled.');
    assert.equal(sourceOf(en), 'Source: Region Jönköpings län. Påhittade data. Updated 8 December 2025. Next update 8 January 2026.');
  });

  test('name the unit of every kind', () => {
    const unit = (indicator: object): string => modelOf(feedOf([], { indicator: { ...indicator } })).subheading.replace('Aneby. ', '');
    assert.equal(unit({}), 'Händelser per 100 personer.');
    assert.equal(unit({ kind: 'rate', per: 1000 }), 'Händelser per 1\u00a0000 personer.');
    assert.equal(unit({ kind: 'proportion', numerator: 'nöjda', denominator: 'svarande' }), 'Nöjda i procent av svarande.');
    assert.equal(unit({ kind: 'proportion', denominator: 'svarande' }), 'I procent av svarande.');
    assert.equal(unit({ kind: 'proportion', per: 1000, numerator: 'nöjda' }), 'Nöjda per 1\u00a0000.');
    assert.equal(unit({ kind: 'count', numerator: 'fall' }), 'Antal fall.');
    assert.equal(unit({ kind: 'count', unit: 'kronor' }), 'Kronor.');
    assert.equal(unit({ kind: 'score', scale: { min: -5, max: 5 } }), 'Medelvärde, skala −5 till 5.');
    assert.equal(unit({ kind: 'score', scale: { min: -5, max: 5 }, unit: 'medelförändring, −5 till 5' }), 'Medelförändring, −5 till 5.');
  });
});

describe('a point', () => {
  test('says what it is, with its comparison and the events of its period', () => {
    const feed = feedOf([{ value: 6.5, status: 'preliminary' }], {
      others: { '06': [4.9] },
      indicator: { events: [{ period: '2024-01', label: 'Gemensamt hembesök' }] },
    });
    const [point] = pointsOf(modelOf(feed));
    assert.deepEqual(point, {
      title: 'Januari 2024',
      lines: ['Aneby 6,5 per 100 (preliminärt)', 'regionen 4,9 per 100', 'Gemensamt hembesök'],
      shown: 'Januari 2024: Aneby 6,5 per 100 (preliminärt), regionen 4,9 per 100, Gemensamt hembesök',
      spoken: 'Januari 2024: Aneby 6,5 per 100 (preliminärt), regionen 4,9 per 100, Gemensamt hembesök',
      selection: { indicator: 'visits', area: '0604', period: '2024-01' },
    });
  });
});

describe('a series with a mistyped year', () => {
  const days = (...periods: readonly string[]) =>
    parseFeed({
      format: 'indicator-feed/1',
      areas: [{ code: '06', name: 'Jönköpings län', level: 'region' }, { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' }, { code: '0617', name: 'Gnosjö', level: 'municipality', parent: '06' }],
      indicators: [{ id: 'calls', label: 'Samtal', kind: 'count', granularity: 'day' }],
      observations: periods.map((period, i) => ({ indicator: 'calls', area: period < '2000' ? '0617' : '0604', period, value: i })),
    }).feed;
  const mistyped = days('2025-11-28', '2025-11-29', '1025-11-30');

  test('is refused with its ends, how many periods those are, and what to do, and not drawn', () => {
    for (const query of [{ area: '0604', compare: '0617' }, { area: '0617', compare: '0604' }]) {
      const result = trend.model(mistyped, query, 'sv');
      assert.ok(!result.ok);
      const [{ path, code, message }] = result.findings.map(describeFinding) as [Problem];
      assert.deepEqual([path, code], ['from', 'too-many-periods']);
      assert.match(message.sv, /^Från 1025-11-30 till 2025-11-29 är det 365243 perioder, men högst 5000 visas\. .*from och to\.$/);
    }
  });

  test('is shown from and to the periods that are chosen, or without what it is compared with', () => {
    assert.equal(modelOf(mistyped, { area: '0604', compare: '0617', from: '2025' }).facts.rows.length, 2);
    assert.equal(modelOf(mistyped, { area: '0617', compare: '0604', to: '2000' }).facts.rows.length, 1);
    assert.equal(modelOf(mistyped, { area: '0604', compare: 'none' }).facts.rows.length, 2);
  });

  test('has no way over time in a comparison of areas', () => {
    const result = comparison.model(mistyped, { view: 'trends' }, 'sv');
    assert.ok(result.ok);
    assert.deepEqual(result.model.views.map(({ name }) => name), ['interval']);
    const right = comparison.model(days('2025-11-28', '2025-11-29'), {}, 'sv');
    assert.deepEqual(right.ok && right.model.views.map(({ name }) => name), ['interval', 'trends']);
  });

  test('is none where it is honestly long: ten years of days', () => {
    assert.equal(modelOf(days('2015-01-01', '2024-12-31')).facts.rows.length, 3653);
    assert.equal(modelOf(days('2011-01-01', '2024-09-08')).facts.rows.length, 5000);
    assert.ok(!trend.model(days('2011-01-01', '2024-09-09'), { area: '0604' }, 'sv').ok);
  });
});
