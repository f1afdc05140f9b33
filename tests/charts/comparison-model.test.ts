import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparisonNotes, comparisonPoints, type ComparisonModel, type PointText } from '@indicator-elements/charts';
import { parseFeed, textIn, type Feed } from '@indicator-elements/feed';
import { poissonInterval, wilsonInterval } from '@indicator-elements/statistics';
import { entriesOf, startOf } from '../../packages/charts/src/comparison/entries.js';
import { comparisonOf, findingsOf, municipalities, type ComparisonQuery } from './comparisons.js';
import { fixture } from './support.js';

const county = fixture('valid/mangbesokare-kommuner.json');
const nation = fixture('edge/comparison-nation.json');
type ComparisonRow = ComparisonModel['facts']['rows'][number];
const notesOf = (model: ComparisonModel): string[] => comparisonNotes(model).map(({ text }) => text);
const plans = { indicator: 'coordinated-plans' };
const namesOf = (query: ComparisonQuery = {}, feed = county): string[] => comparisonOf(feed, query).facts.rows.map(({ area }) => textIn(area.name, 'sv'));

describe('which areas are compared, and when', () => {
  test('municipalities, where there are any', () => {
    assert.equal(comparisonOf(county).facts.rows.length, 13);
    assert.equal(comparisonOf(fixture('valid/skift.json')).facts.level, 'part', 'or what there is most of below the region');
  });

  test('another level, if asked for', () => {
    assert.deepEqual(namesOf({ level: 'part' }).length, 3);
    assert.deepEqual(findingsOf(county, { level: 'unit' }), [{ path: 'level', code: 'unknown-value', details: ['unit', ['region', 'part', 'municipality']] }]);
  });

  test('the highest first, the hidden last by name; or all by the language’s alphabet', () => {
    assert.deepEqual(namesOf().slice(0, 2), ['Eksjö', 'Nässjö']);
    assert.deepEqual(namesOf().slice(-2), ['Aneby', 'Gnosjö']);
    assert.deepEqual(namesOf({ sort: 'name' }).slice(-3), ['Vaggeryd', 'Vetlanda', 'Värnamo']);
    assert.deepEqual(findingsOf(county, { sort: 'size' as never })[0]?.path, 'sort');
  });

  test('the latest complete period, or another', () => {
    assert.equal(comparisonOf(county).facts.period, '2025');
    assert.equal(comparisonOf(county, { period: '2023' }).facts.period, '2023');
    assert.equal(findingsOf(county, { period: '1999' })[0]?.path, 'period');
  });

  test('a region that is ahead of its areas does not choose the period, unless they have none', () => {
    const ahead = (own: object[]): Feed =>
      parseFeed({
        format: 'indicator-feed/1',
        areas: [{ code: '06', name: 'Jönköpings län', level: 'region' }, { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' }],
        indicators: [{ id: 'visits', label: 'Besök', kind: 'rate', per: 100, direction: 'lower', granularity: 'year' }],
        observations: [...['2024', '2025'].map((period) => ({ indicator: 'visits', area: '06', period, numerator: 10, denominator: 100 })), ...own],
      }).feed;
    const feed = ahead([{ indicator: 'visits', area: '0604', period: '2024', numerator: 5, denominator: 50 }]);
    assert.equal(comparisonOf(feed).facts.period, '2024');
    assert.equal(comparisonOf(feed, { period: '2025' }).facts.period, '2025', 'asked for');
    assert.equal(comparisonOf(ahead([])).facts.period, '2025');
  });

  test('a distribution cannot be compared so', () => {
    assert.equal(findingsOf(fixture('valid/samverkanstrappan.json'), {})[0]?.code, 'wrong-kind');
  });
});

describe('what they are compared with', () => {
  const reference = (query: ComparisonQuery, feed = county): number | undefined => comparisonOf(feed, query).facts.reference?.value;

  test('the region, the part, another area, or nothing', () => {
    assert.ok(Math.abs(reference({})! - (100 * 459) / 7225) < 0.2);
    assert.equal(comparisonOf(county, { area: '0680', compare: 'parent' }).facts.benchmark?.area.code, 'jonkopingsomradet');
    assert.equal(comparisonOf(county, { compare: '0680' }).facts.benchmark?.area.code, '0680');
    assert.equal(comparisonOf(county, { compare: 'none' }).facts.benchmark, undefined);
    assert.equal(findingsOf(county, { compare: 'Månen' })[0]?.path, 'compare');
  });

  test('the region around the own area, where there are several; nothing without one', () => {
    assert.equal(comparisonOf(nation, { area: '0680' }).facts.benchmark?.area.code, '06');
    assert.equal(comparisonOf(nation).facts.benchmark, undefined);
  });

  test('the region without the own area', () => {
    const { facts } = comparisonOf(county, { ...plans, area: '0680', compare: 'rest' });
    const own = facts.rows.find(({ isOwn }) => isOwn)!.cell!;
    const whole = comparisonOf(county, plans).facts.reference!;
    assert.equal(facts.reference!.numerator, whole.numerator! - own.numerator!);
    assert.equal(facts.reference!.denominator, whole.denominator! - own.denominator!);
    assert.equal(facts.reference!.value, (100 * facts.reference!.numerator!) / facts.reference!.denominator!);
  });

  test('the rest of a mean weighs each answer', () => {
    const query = { indicator: 'esther-experience', area: '0680', period: '2024' };
    const { facts } = comparisonOf(county, { ...query, compare: 'rest' });
    const own = facts.rows.find(({ isOwn }) => isOwn)!.cell!;
    const whole = comparisonOf(county, query).facts.reference!;
    assert.ok(Math.abs(facts.reference!.value! * facts.reference!.n! + own.value! * own.n! - whole.value! * whole.n!) < 1e-9);
  });

  test('a rest of means that no answers can have is none', () => {
    const feed = municipalities([{ value: 9, n: 50, sd: 1 }, { value: 5, n: 50, sd: 1 }], {
      region: { value: 3, n: 60, sd: 1 },
      indicator: { kind: 'score', per: undefined, scale: { min: 0, max: 10 }, direction: 'higher' },
    });
    assert.equal(findingsOf(feed, { area: '060', compare: 'rest' })[0]?.code, 'no-rest');
  });

  test('its own reservation is told, and of the rest that of its parts', () => {
    const preliminary = { numerator: 1000, denominator: 10000, status: 'preliminary' };
    assert.ok(notesOf(comparisonOf(municipalities([100], { region: preliminary }))).includes('Regionen: preliminärt'));
    const rest = comparisonOf(municipalities([{ numerator: 100, denominator: 1000, status: 'preliminary' }, 90]), { area: '060', compare: 'rest' });
    assert.ok(notesOf(rest).includes('Regionen utan Aneby: preliminärt'));
    assert.ok(!notesOf(comparisonOf(municipalities([100]))).some((text) => /preliminärt/.test(text)));
  });

  test('one that is among the areas has its reservation with theirs, and not twice', () => {
    const notes = notesOf(comparisonOf(municipalities([100, { numerator: 90, denominator: 1000, status: 'preliminary' }]), { area: '060', compare: '061' }));
    assert.deepEqual(notes.filter((text) => /preliminärt/.test(text)).map((text) => text.replace(/^○ /, '')), ['preliminärt: Eksjö']);
  });

  test('an area is large by its answers, where nothing else is counted', () => {
    const scores = municipalities([{ value: 5, n: 30, sd: 1 }, { value: 6, n: 60, sd: 1 }], { region: { value: 5.5, n: 100, sd: 1 }, indicator: { kind: 'score', per: undefined, scale: { min: 0, max: 10 } } });
    assert.match(notesOf(comparisonOf(scores)).join(' '), /Eksjö är 60\u00a0% av regionen/);
  });

  test('an area is large in the region around it, not in another one', () => {
    const part = { numerator: 1000, denominator: 10000 };
    const feed = parseFeed({
      format: 'indicator-feed/1',
      areas: [
        ...['05', '06'].map((code) => ({ code, name: `Län ${code}`, level: 'region' })),
        { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' },
      ],
      indicators: [{ id: 'visits', label: 'Besök', kind: 'rate', per: 100, direction: 'lower', granularity: 'year' }],
      observations: ['05', '06', '0604'].map((area) => ({ indicator: 'visits', area, period: '2025', ...part, denominator: area === '0604' ? 4000 : 10000 })),
    }).feed;
    assert.match(notesOf(comparisonOf(feed, { area: '0604', compare: '06' })).join(' '), /Aneby är 40/);
    assert.doesNotMatch(notesOf(comparisonOf(feed, { area: '0604', compare: '05' })).join(' '), /Aneby är 40/);
  });

  test('a rest needs an own area, and numbers to take away', () => {
    for (const compare of ['rest', 'parent']) assert.deepEqual(findingsOf(county, { compare }), [{ path: 'compare', code: 'needs-own-area', details: [compare] }]);
    const noRest = (own: string): unknown => [{ path: 'compare', code: 'no-rest', details: [own] }];
    assert.deepEqual(findingsOf(county, { ...plans, compare: 'rest', area: '0643' }), noRest('0643'), 'missing');
    assert.deepEqual(findingsOf(municipalities([{ value: 5 }], { region: { value: 6 } }), { compare: 'rest', area: '060' }), noRest('060'), 'no counts');
  });

  test('a rest that might give away somebody hidden is not worked out: the own area, another one, or one of several', () => {
    const suppressed = { status: 'suppressed' };
    const hiddenRest = (own: string): unknown => [{ path: 'compare', code: 'hidden-rest', details: [own] }];
    for (const [entries, own, why] of [
      [[suppressed, 100, 90], '060', 'the own one'],
      [[100, suppressed], '060', 'the other of two is the rest'],
      [[100, 90, suppressed], '060', 'one hidden: the rest less the others'],
      [[100, suppressed, suppressed, 90], '060', 'two hidden: their sum'],
    ] as const) {
      assert.deepEqual(findingsOf(municipalities(entries), { compare: 'rest', area: own }), hiddenRest(own), why);
    }
    assert.deepEqual(findingsOf(municipalities([100, 90], { region: suppressed }), { compare: 'rest', area: '060' }), hiddenRest('060'), 'the whole');
    assert.ok(comparisonOf(nation, { compare: 'rest', area: '1080' }), 'hidden in other regions only');
  });

  test('over time it is hidden in the periods where it might, and said to be', () => {
    const model = comparisonOf(county, { view: 'trends', area: '0680', compare: 'rest', period: '2024' });
    const { cells } = model.facts.benchmark!;
    assert.deepEqual(cells.find(({ period }) => period === '2025'), { period: '2025', status: 'suppressed' });
    assert.match(model.table.rows.find(({ key }) => key === '2025')!.cells.at(-1)!.text, /^visas inte/);
    assert.ok(cells.some(({ value }) => value !== undefined));
  });
});

describe('what is not judged', () => {
  const score = (n: number): ReturnType<typeof municipalities> =>
    municipalities([{ value: 3, n, sd: 1 }, { value: 8, n: 90, sd: 1 }], { region: { value: 8, n: 900, sd: 1 }, indicator: { kind: 'score', per: undefined, scale: { min: 0, max: 10 }, direction: 'higher' } });

  test('a mean of fewer than thirty answers, however far off: it keeps its interval', () => {
    const row = (n: number): ComparisonRow => comparisonOf(score(n)).facts.rows.find(({ area }) => area.code === '060')!;
    assert.equal(row(30).comparison?.certain, 'worse');
    assert.deepEqual([row(29).comparison, row(29).unjudged], [undefined, 'few']);
    assert.ok(row(29).intervals);
    const model = comparisonOf(score(29));
    assert.deepEqual(comparisonPoints(model)[1]!.lines.slice(-2), ['få svar, bedöms inte', 'regionen 8,0'].map((text) => text.replace('8,0', '8')));
    assert.equal(notesOf(model).filter((text) => text === 'Få svar, färre än 30, så att skillnaden inte bedöms: Aneby').length, 1);
    assert.match(notesOf(comparisonOf(score(29), {}, 'en')).join('\n'), /^Few answers, fewer than 30, .*: Aneby$/m);
    assert.match(model.summary.map(({ shown }) => shown).join(''), /En kan inte bedömas\.$/);
  });

  test('an area beside itself: it is what the others are compared with', () => {
    const model = comparisonOf(municipalities([100, 90, 110, 300]), { compare: '060' });
    const own = model.facts.rows.findIndex(({ area }) => area.code === '060');
    assert.deepEqual([model.facts.rows[own]!.comparison, model.facts.rows[own]!.unjudged], [undefined, 'benchmark']);
    assert.equal(comparisonPoints(model)[own]!.lines.at(-1), 'det som de övriga jämförs med');
    assert.ok(model.table.rows[own]!.cells.some(({ text }) => text === 'det som de övriga jämförs med'));
    assert.doesNotMatch(model.summary.map(({ shown }) => shown).join(''), /bedömas/);
    assert.match(model.summary.map(({ shown }) => shown).join(''), /^En kommun .* För två är/);
    assert.match(notesOf(model).join('\n'), /Om tre kommuner/);
    assert.match(notesOf(model).join('\n'), /^Också värdet för Aneby är osäkert, och det är medräknat:/m);
    assert.match(notesOf(comparisonOf(municipalities([100, 90]), { compare: '060' }, 'en')).join('\n'), /^The value of Aneby is uncertain, too, and that is taken into account:/m);
    assert.doesNotMatch(notesOf(comparisonOf(municipalities([100, 90]))).join('\n'), /medräknat/);
  });

  test('no region is compared with itself unasked', () => {
    assert.notEqual(comparisonOf(nation, { level: 'region', area: '06' }).facts.benchmark?.area.level, 'region');
    assert.equal(comparisonOf(municipalities([100]), { level: 'region' }).facts.benchmark, undefined);
  });

  test('the own area, where it is the benchmark, is not told beside itself', () => {
    const model = comparisonOf(municipalities([{ value: 20 }, { value: 30 }]), { area: '060', compare: '060' });
    assert.match(model.summary.map(({ shown }) => shown).join(''), /Aneby har 20\./);
  });
});

describe('intervals', () => {
  test('are Poisson’s of a rate, Wilson’s of a proportion, in the unit of the values', () => {
    const [rate] = comparisonOf(municipalities([100])).facts.rows;
    const { lower, upper } = poissonInterval(100, 0.998);
    assert.deepEqual(rate!.intervals!.certain, { lower: (lower * 1000) / 1000, upper: (upper * 1000) / 1000 });
    const [share] = comparisonOf(municipalities([30], { indicator: { kind: 'proportion', per: 100 } })).facts.rows;
    const wilson = wilsonInterval(30, 1000, 0.95);
    assert.deepEqual(share!.intervals!.hint, { lower: wilson.lower * 100, upper: wilson.upper * 100 });
  });

  test('of means stay on the scale, and answers that are all alike have none', () => {
    const score = (sd: number): ReturnType<typeof municipalities> =>
      municipalities([{ value: 9, n: 3, sd }], { region: { value: 8, n: 90, sd: 1 }, indicator: { kind: 'score', per: undefined, scale: { min: 0, max: 10 } } });
    const [row] = comparisonOf(score(1)).facts.rows;
    assert.ok(row!.intervals!.certain.upper <= 10 && row!.intervals!.certain.lower >= 0);
    assert.equal(comparisonOf(score(0)).facts.rows[0]!.intervals, undefined);
  });

  test('that the feed gives are shown, and judge nothing', () => {
    const model = comparisonOf(municipalities([{ value: 200, lower: 190, upper: 210 }]));
    assert.deepEqual(model.facts.rows[0]!.given, { lower: 190, upper: 210 });
    assert.equal(model.facts.rows[0]!.comparison, undefined);
    assert.ok(model.table.columns.includes('Angivet intervall, från'));
    assert.ok(comparisonNotes(model).some(({ text }) => /inte säger hur säkra/.test(text)));
    assert.match(comparisonPoints(model)[0]!.lines.join(), /angivet intervall 190–210/);
  });

  test('of nobody with events reach from zero', () => {
    const rows = comparisonOf(fixture('edge/comparison-zero.json')).facts.rows.filter(({ cell }) => cell?.value === 0);
    assert.ok(rows.length >= 2);
    for (const { intervals } of rows) assert.ok(intervals!.certain.lower === 0 && intervals!.certain.upper > 0);
  });
});

describe('table, notes and points', () => {
  const model = comparisonOf(county, { area: '0680' });

  test('the table has every number of the picture, in its order, and no places', () => {
    assert.deepEqual(model.table.columns, ['Kommun', 'Värde', '99,8 % från', '99,8 % till', '95 % från', '95 % till', 'Regionen', 'Skillnad', 'Täljare', 'Nämnare'].map((text) => text.replace(' %', '\u00a0%')));
    assert.deepEqual(model.table.rows.map(({ header }) => header), namesOf());
    assert.deepEqual(model.table.rows[0]!.cells.map(({ text }) => text), ['10,6', '7,0', '15,4', '8,2', '13,5', '6,4', 'säkert högre (sämre)', '64', '604']);
    assert.equal(model.table.rows[0]!.key, 'Eksjö', 'a file names them, too');
  });

  test('a hidden area says so, and nothing else', () => {
    const hidden = model.table.rows.find(({ header }) => header === 'Aneby')!;
    assert.deepEqual(hidden.cells.map(({ text, value }) => [text, value]).filter(([text], i) => text !== '' && i !== 5), [['visas inte (antal under 5 skyddas)', undefined]]);
  });

  test('the signs of the notes are those of the picture', () => {
    assert.deepEqual(comparisonNotes(model).filter(({ background }) => !background).map(({ sign, tone }) => [sign, tone]), [
      ['▲', 'worse'], ['▼', 'better'], ['●', undefined], ['─', undefined], ['▬', undefined], [undefined, undefined],
    ]);
  });

  test('the notes say how it is judged: the method, repeats, chance, and a large area in its own benchmark', () => {
    const texts = comparisonNotes(model).filter(({ background }) => background).map(({ text }) => text).join(' ');
    // 1 − 0.95^11 = 43 %, 1 − 0.998^11 = 2 %.
    for (const said of [/Poisson/, /flera händelser/, /43\u00a0% av fallen på 95 %-nivån och i 2,2\u00a0%/, /Jönköping är 36\u00a0% av regionen/]) assert.match(texts, said);
    assert.doesNotMatch(comparisonNotes(comparisonOf(county, { ...plans, area: '0680', compare: 'rest' })).map(({ text }) => text).join(' '), /36/);
  });

  test('the notes name the largest part of a benchmark where there is no own area, and the own one of a part of the county', () => {
    const notes = (query: ComparisonQuery): string => comparisonNotes(comparisonOf(county, query)).map(({ text }) => text).join(' ');
    assert.match(notes({}), /Jönköping är 36\u00a0% av regionen/);
    assert.doesNotMatch(notes({ area: '0604' }), /Jönköping är/);
  });

  test('of many areas the notes say how many chance points out', () => {
    const texts = notesOf(comparisonOf(municipalities(Array.from({ length: 60 }, () => 100)))).join(' ');
    assert.match(texts, /95\u00a0% av fallen på 95 %-nivån och i 11\u00a0% på 99,8 %-nivån, som avgör\. Också där pekar den i snitt ut 0,1 av 60\./);
    assert.doesNotMatch(notesOf(comparisonOf(municipalities([100, 100]))).join(' '), /i snitt/);
    assert.match(notesOf(comparisonOf(municipalities([100, 100]))).join(' '), /Om två kommuner .* minst en av dem i 9,8\u00a0% .* i 0,4\u00a0%/);
  });

  test('a point says value, interval, counts, and how it stands; a hint is called one', () => {
    const points = comparisonPoints(model);
    assert.deepEqual(points[1], {
      title: 'Nässjö',
      lines: ['8,7 per 100', '99,8\u00a0%-intervall 5,9–12,2', '78 av 900', 'högre än regionen 6,4 på 95 %-nivån, inte säkert'],
      shown: 'Nässjö: 8,7 per 100, 99,8\u00a0%-intervall 5,9–12,2, 78 av 900, högre än regionen 6,4 på 95 %-nivån, inte säkert',
      spoken: 'Nässjö: 8,7 per 100, 99,8 %-intervall 5,9 till 12,2, 78 av 900, högre än regionen 6,4 på 95 %-nivån, inte säkert',
      selection: { indicator: 'frequent-ed-visitors', area: '0682', period: '2025' },
    });
    assert.deepEqual(points.at(-1)!.lines, ['visas inte (antal under 5 skyddas)', 'regionen 6,4']);
  });

  test('the number of answers is one piece, which a voice says in words', () => {
    const said = (n: number, language: 'sv' | 'en'): PointText =>
      comparisonPoints(comparisonOf(municipalities([{ value: 5, n, sd: 1 }], { region: null, indicator: { kind: 'score', per: undefined, scale: { min: 0, max: 10 } } }), {}, language))[0]!;
    for (const [n, language, words] of [[12, 'sv', '12 svar'], [12, 'en', '12 answers'], [1, 'en', '1 answer']] as const) {
      const { shown, spoken } = said(n, language);
      assert.ok(shown.endsWith(`, n\u00a0=\u00a0${n}`), shown);
      assert.ok(spoken.endsWith(`, ${words}`), spoken);
    }
  });

  test('the subheading says which areas, when and what', () => {
    assert.match(model.subheading, /^Kommunerna i Jönköpings län, 2025\. Personer .* per 100 inskrivna/);
    assert.match(comparisonOf(nation).subheading, /^Kommunerna, 2025\./);
    assert.match(comparisonOf(county, {}, 'en').subheading, /^The municipalities of Jönköpings län, 2025\./);
  });
});

describe('the ways of drawing', () => {
  const viewsOf = (name: string): string[] => comparisonOf(fixture(name)).views.map(({ name: view }) => view);

  test('are those that the feed has what it takes for', () => {
    assert.deepEqual(viewsOf('valid/mangbesokare-kommuner.json'), ['interval', 'funnel', 'trends']);
    assert.deepEqual(viewsOf('edge/comparison-values.json'), ['interval'], 'no counts, one year');
    assert.deepEqual(viewsOf('edge/comparison-far.json'), ['interval', 'funnel'], 'one year');
    assert.deepEqual(viewsOf('valid/arsvis.json'), ['interval', 'trends'], 'counts of something');
    assert.equal(comparisonOf(county, { view: 'chart' }).view, 'interval');
  });

  test('the funnel has its limits in the table, and only those with a place in it as points', () => {
    const model = comparisonOf(county, { view: 'funnel' });
    assert.ok(model.table.columns.some((column) => /^Tratten, 99,8/.test(column)));
    const points = comparisonPoints(model);
    assert.equal(points.length, 11);
    const denominators = entriesOf(model).map((entry) => ('row' in entry ? entry.row.cell!.denominator! : 0));
    assert.deepEqual(denominators, [...denominators].sort((one, other) => one - other));
  });

  test('the trends have the periods in the table, and a sentence with its date', () => {
    const model = comparisonOf(county, { view: 'trends', area: '0680' });
    assert.deepEqual(model.table.rows.map(({ key }) => key), ['2021', '2022', '2023', '2024', '2025']);
    assert.equal(model.table.columns.length, 1 + 13 + 1);
    assert.match(model.summary[0]!.shown, /^2025: /);
    assert.match(model.subheading, /, 2021–2025\./);
  });
});

describe('very many areas', () => {
  const entries = (query: ComparisonQuery): (string | number)[] =>
    entriesOf(comparisonOf(nation, query)).map((entry) => ('row' in entry ? textIn(entry.row.area.name, 'sv') : entry.folded));
  const first = (model: ComparisonModel): string => model.facts.rows[startOf(model, model.facts.rows)]!.area.code;
  const count = (list: readonly (string | number)[]): number => list.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 1), 0);

  test('are folded to the highest, the lowest, and the own one with its neighbours', () => {
    const shown = entries({ area: '0680' });
    assert.ok(shown.length < 20, String(shown.length));
    assert.ok(shown.includes('Jönköping'));
    assert.equal(count(shown), 290);
    assert.equal(typeof shown[5], 'number');
  });

  test('one that is looked for comes among its neighbours, and is read first', () => {
    const model = comparisonOf(nation, { area: '0680', found: '0686' });
    assert.equal(first(model), '0686');
    assert.equal(first(comparisonOf(nation, { area: '0680', found: 'Månen' })), '0680', 'of another feed');
    const shown = entries({ area: '0680', found: '0686' });
    assert.ok(shown.includes('Eksjö'));
    assert.equal(count(shown), 290);
  });

  test('all are shown when that is asked for, and all are in the table anyhow', () => {
    assert.equal(entries({ all: true }).length, 290);
    assert.equal(comparisonOf(nation).table.rows.length, 290);
    assert.equal(comparisonOf(nation, { view: 'trends' }).table.columns.length, 1 + 290 + (comparisonOf(nation).facts.benchmark ? 1 : 0), 'over time, too');
  });

  test('thirty are not folded', () => {
    const feed = municipalities(Array.from({ length: 30 }, (_, i) => 80 + i));
    assert.deepEqual([comparisonOf(feed).foldable, entriesOf(comparisonOf(feed)).length], [false, 30]);
    assert.equal(comparisonOf(municipalities(Array.from({ length: 31 }, (_, i) => 80 + i))).foldable, true);
  });
});
