import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tableCsv, type ChartModel, type Table, type TableCell } from '@indicator-elements/charts';
import fc from 'fast-check';
import { comparisonOf } from './comparisons.js';
import { answersOf, ladderOf } from './ladders.js';
import { scoresOf, spiderOf } from './spiders.js';
import { feedOf, modelOf } from './support.js';

const table = (cells: readonly TableCell[], key = '2025-11'): Table => ({
  caption: 'Tabell',
  columns: ['Period', ...cells.map((_, i) => `Kolumn ${i + 1}`)],
  rows: [{ key, header: 'November 2025', cells }],
});

/** The lines of a file, without the byte order mark. */
const lines = (csv: string): string[] => csv.slice(1).trimEnd().split('\r\n');
const row = (cells: readonly TableCell[], language: 'sv' | 'en'): string => lines(tableCsv(table(cells), language))[1]!;

describe('a table as a file', () => {
  test('begins with a byte order mark, and every line ends in CRLF', () => {
    const csv = tableCsv(table([{ text: '4,8', value: 4.8 }]), 'sv');
    assert.equal(csv, '\uFEFFPeriod;Kolumn 1\r\n2025-11;4,8\r\n');
  });

  test('is what a spreadsheet in the language expects', () => {
    const cells = [{ text: '4,8', value: 4.75 }, { text: '1 200', value: 1200 }];
    assert.equal(row(cells, 'sv'), '2025-11;4,75;1200');
    assert.equal(row(cells, 'en'), '2025-11,4.75,1200');
  });

  test('has numbers in full precision, without grouping, with a hyphen for minus', () => {
    assert.equal(row([{ text: '−1 234,6', value: -1234.5678 }], 'sv'), '2025-11;-1234,5678');
    assert.equal(row([{ text: '0,0', value: 0 }], 'sv'), '2025-11;0');
  });

  test('quotes what would break it', () => {
    for (const text of ['a;b', 'a,b', 'a\nb', 'a\r\nb']) assert.equal(tableCsv(table([{ text }]), 'sv').includes(`"${text}"`), true);
    assert.equal(row([{ text: 'säger "hej"' }], 'sv'), '2025-11;"säger ""hej"""');
    assert.equal(row([{ text: 'visas inte' }], 'sv'), '2025-11;visas inte');
  });

  test('has no text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+46', '-cmd', '@SUM(A1)', '\tx', '\r=x']) {
      const written = row([{ text }], 'en').slice('2025-11,'.length).replace(/^"/, '');
      assert.ok(written.startsWith("'"), written);
    }
    assert.equal(lines(tableCsv({ ...table([]), columns: ['=HYPERLINK("x")'] }, 'en'))[0], '"\'=HYPERLINK(""x"")"');
  });

  test('can be read back, whatever its texts are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+@-]./)), { minLength: 1, maxLength: 5 }), (texts) => {
        const csv = tableCsv(table(texts.map((text) => ({ text }))), 'sv');
        const second = parseCsv(csv.slice(1), ';')[1]!;
        assert.deepEqual(second.slice(1).map((text) => text.replace(/^'(?='*[=+\-@\t\r])/, '')), texts);
      }),
    );
  });
});

describe('what is absent', () => {
  const feed = feedOf(['suppressed', 'missing', null, 'not-applicable', 0, { value: 4.8, status: 'preliminary' }], {
    indicator: { kind: 'count' },
    head: { disclosure: { minCount: 5 } },
  });

  test('is written by its reason, and none of them is zero', () => {
    const model = modelOf(feed, { area: '0604', analysis: 'none' });
    const cells = lines(tableCsv(model.table, 'sv')).slice(1).map((line) => line.split(';')[1]);
    assert.deepEqual(cells, ['visas inte (antal under 5 skyddas)', 'saknas', 'saknas', 'ej tillämpligt', '0', '4,8']);
  });

  test('and so in English', () => {
    const model = modelOf(feed, { area: '0604', analysis: 'none' }, 'en');
    const cells = lines(tableCsv(model.table, 'en')).slice(1).map((line) => line.split(',')[1]);
    assert.deepEqual(cells, ['not shown (counts under 5 are protected)', 'missing', 'missing', 'not applicable', '0', '4.8']);
  });

  test('a preliminary number is still a number, which the table remarks on once', () => {
    const { columns, rows } = modelOf(feed, { area: '0604', analysis: 'none' }).table;
    assert.deepEqual(columns, ['Period', 'Aneby']);
    assert.deepEqual(rows.at(-1)!.cells, [{ text: '5 (preliminärt)', value: 4.8, remark: 'preliminärt' }]);
  });
});

describe('what is remarked of a number', () => {
  const observed = (status?: string) => ({ value: 5, n: 30, ...(status && { status }) });

  /** The columns of a file by their headings, without the rows' names. */
  function columnsOf({ table }: ChartModel, language: 'sv' | 'en' = 'sv'): Record<string, string[]> {
    const [headings, ...rows] = parseCsv(tableCsv(table, language).slice(1), language === 'sv' ? ';' : ',');
    for (const each of rows) assert.equal(each.length, headings!.length);
    return Object.fromEntries(headings!.map((heading, i) => [heading, rows.map((each) => each[i]!)] as const).slice(1));
  }

  test('stands in a column of its own after the numbers, which stay numbers', () => {
    const columns = ['Period', 'Länet', 'Antal'];
    const rows = [
      { key: '2025-10', header: 'Oktober 2025', cells: [{ text: '4,8', value: 4.75 }, { text: '9', value: 9 }] },
      { key: '2025-11', header: 'November 2025', cells: [{ text: '5,0 (preliminärt)', value: 5, remark: 'preliminärt' }, { text: '7', value: 7 }] },
    ];
    assert.deepEqual(lines(tableCsv({ caption: '', columns, rows }, 'sv')), ['Period;Länet;"Länet, anmärkning";Antal', '2025-10;4,75;;9', '2025-11;5;preliminärt;7']);
    assert.equal(lines(tableCsv({ caption: '', columns, rows }, 'en'))[0], 'Period,Länet,"Länet, remark",Antal');
  });

  test('of a trend and of what it is compared with', () => {
    const feed = feedOf([4, 5, { value: 6, status: 'low-reliability' }], { others: { '06': [4, { value: 5, status: 'preliminary' }, 'suppressed'] } });
    const columns = columnsOf(modelOf(feed, { area: '0604', compare: 'region' }));
    assert.deepEqual(columns['Aneby, anmärkning'], ['', '', 'osäkert']);
    assert.deepEqual([columns['Jönköpings län'], columns['Jönköpings län, anmärkning']], [['4', '5', 'visas inte'], ['', 'preliminärt', '']]);
  });

  test('of areas, of their benchmark, and of both over time', () => {
    const feed = feedOf([4, { value: 5, status: 'preliminary' }], {
      indicator: { granularity: 'year' },
      areas: [{ code: '06', name: 'Länet', level: 'region' }, { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' }, { code: '0680', name: 'Jönköping', level: 'municipality', parent: '06' }],
      others: { '06': [4, { value: 5, status: 'preliminary' }], '0680': [4, 6] },
    });
    const columns = columnsOf(comparisonOf(feed, { period: '2002' }));
    assert.deepEqual([columns['Värde'], columns['Värde, anmärkning'], columns['Regionen, anmärkning']], [['6', '5'], ['', 'preliminärt'], ['preliminärt', 'preliminärt']]);
    const overTime = columnsOf(comparisonOf(feed, { view: 'trends' }));
    assert.deepEqual([overTime['Aneby'], overTime['Aneby, anmärkning'], overTime['Jönköping, anmärkning']], [['4', '5'], ['', 'preliminärt'], undefined]);
    assert.deepEqual(overTime['Regionen, anmärkning'], ['', 'preliminärt']);
  });

  test('of scores, and of answers', () => {
    const scores = columnsOf(spiderOf(scoresOf({ '06': [observed('preliminary'), observed(), 'suppressed'] }), {}, 'en'), 'en');
    assert.deepEqual([scores['Jönköpings län'], scores['Jönköpings län, remark']], [['5', '5', 'not shown'], ['preliminary', '', '']]);
    const feed = answersOf({ '2025-05': { all: [2, 3] } });
    const status = Array.from(feed.observations.status, (each, i) => (i === 1 ? 4 : each));
    const answers = columnsOf(ladderOf({ ...feed, observations: { ...feed.observations, status } }));
    assert.deepEqual([answers['Svar'], answers['Svar, anmärkning']], [['2', '3', '5'], ['', 'preliminärt', '']]);
  });
});

/** A plain reader of RFC 4180. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator || (letter === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (letter === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += letter;
  }
  return rows.slice(0, -1);
}
