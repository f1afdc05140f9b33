import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { openCsv } from '@indicator-elements/feed-tools/tables/csv';
import { brief, makeFolder, readFileOf, readWhole } from './tables-support.js';

const folder = makeFolder();
const read = (...[content, source]: [string | Uint8Array, object?]) => readFileOf(folder, content, source);
const inPieces = (bytes: Uint8Array, lengths: readonly number[], source: object = {}) => readWhole((remarks) => openCsv(async function* () {
  let at = 0;
  for (let piece = 0; at < bytes.length; piece++) {
    const length = lengths.length > 0 ? lengths[piece % lengths.length] as number : bytes.length;
    yield await Promise.resolve(bytes.slice(at, at + length));
    at += length;
  }
}, { file: 'a.csv', ...source }, remarks));

const TEXT = 'Kommun;Antal\nAneby;12\nTranås – Ydre;..\n';
const ROWS = [['Aneby', '12'], ['Tranås – Ydre', '..']];
const wide = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const narrow = (text: string) => Buffer.from(text.replaceAll('–', '\x96').replaceAll('€', '\x80'), 'latin1');

describe('a CSV file', () => {
  it('is read with semicolons, commas, tabs or bars between its cells', async () => {
    for (const delimiter of [';', ',', '\t', '|']) {
      const { headings, rows, numbers, remarks } = await read(TEXT.replaceAll(';', delimiter));
      assert.deepEqual([headings, rows, numbers, remarks], [['Kommun', 'Antal'], ROWS, [2, 3], []]);
    }
  });

  it('has its delimiter found although other signs are in its cells', async () => {
    for (const [text, row] of [
      ['a;b;c\n1,5;2,5;3\n1,7;2,7;4', ['1,5', '2,5', '3']],
      ['a,b\nx;y,1\nz;w,2', ['x;y', '1']],
      ['"a;b;c",d\n"1;2;3",4', ['1;2;3', '4']],
      ['Rapport, januari\n\na;b\n1;2\n3;4', ['1', '2']],
      ['a\tb\n1,5\t2;3', ['1,5', '2;3']],
      ['sep=|\na|b;c\n1|2;3', ['1', '2;3']],
    ] as const) assert.deepEqual((await read(text)).rows[0], row, text);
    assert.deepEqual((await read('a:b\n1:2', { delimiter: ':' })).rows, [['1', '2']]);
    assert.equal((await read('a', { delimiter: '::' })).error?.remarks[0]?.code, 'bad-delimiter');
  });

  it('of one column says that no delimiter was found', async () => {
    const { rows, remarks } = await read('Antal\n12\n13');
    assert.deepEqual(rows, [['12'], ['13']]);
    assert.deepEqual(brief(remarks), ['warning one-column']);
  });

  it('may have newlines, delimiters and quotation marks in quoted cells, which stay one row', async () => {
    const { rows, numbers } = await read('a;b\r\n"Två\r\nrader";"säger ""hej"";"\r\n"" ; x\r\n5" rör;y');
    assert.deepEqual(rows, [['Två\nrader', 'säger "hej";'], ['', ' x'], ['5" rör', 'y']]);
    assert.deepEqual(numbers, [2, 3, 4]);
  });

  it('may end its lines with LF, CRLF or CR, or some with each', async () => {
    for (const text of ['a;b\n1;2\n3;4\n', 'a;b\r\n1;2\r\n3;4', 'a;b\r1;2\r3;4\r', 'a;b\r\n1;2\n3;4\r']) {
      assert.deepEqual((await read(text)).rows, [['1', '2'], ['3', '4']]);
    }
  });

  it('may be packed', async () => {
    assert.deepEqual((await read(gzipSync(TEXT))).rows, ROWS);
    assert.equal((await read(gzipSync(TEXT).subarray(0, 20))).error?.remarks[0]?.code, 'bad-gzip');
  });

  it('that is not there, empty, or of headings alone, is what it is', async () => {
    assert.equal((await read('x', { file: 'none.csv' })).error?.remarks[0]?.code, 'unreadable-file');
    for (const text of ['', '\n\n', '  \n;;\n', '\uFEFF']) assert.equal((await read(text)).error?.remarks[0]?.code, 'empty-table');
    const { headings, rows } = await read('a;b\n');
    assert.deepEqual([headings, rows], [['a', 'b'], []]);
  });
});

describe('the encoding', () => {
  const encoded: Record<string, Uint8Array> = {
    'UTF-8': Buffer.from(TEXT), 'UTF-8 with a mark': Buffer.from(`\uFEFF${TEXT}`), 'Windows-1252': narrow(TEXT),
    'UTF-16 LE': wide(TEXT, false), 'UTF-16 LE with a mark': wide(`\uFEFF${TEXT}`, false), 'UTF-16 BE': wide(TEXT, true), 'UTF-16 BE with a mark': wide(`\uFEFF${TEXT}`, true),
  };
  for (const [name, bytes] of Object.entries(encoded)) {
    it(`is seen to be ${name}`, async () => {
      const { headings, rows, remarks } = await read(bytes);
      assert.deepEqual([headings, rows], [['Kommun', 'Antal'], ROWS]);
      assert.deepEqual(brief(remarks), name.startsWith('UTF-8') ? [] : ['note encoding']);
    });
  }

  it('may be told, by any of its names', async () => {
    for (const [encoding, bytes] of [['UTF-8', encoded['UTF-8']], ['utf8', encoded['UTF-8 with a mark']], ['windows-1252', encoded['Windows-1252']], ['latin1', encoded['Windows-1252']], ['ISO-8859-1', encoded['Windows-1252']], ['utf-16le', encoded['UTF-16 LE']], ['UTF-16', encoded['UTF-16 LE with a mark']], ['utf-16be', encoded['UTF-16 BE with a mark']]] as const) {
      const { rows, remarks } = await read(bytes as Uint8Array, { encoding });
      assert.deepEqual([rows, remarks], [ROWS, []], encoding);
    }
    assert.deepEqual((await read(Buffer.from('a;b\n\x8c;1', 'latin1'), { encoding: 'macintosh' })).rows, [['å', '1']]);
    assert.equal((await read(TEXT, { encoding: 'utf-9' })).error?.remarks[0]?.code, 'unknown-encoding');
  });

  it('is decided where the first sign beyond ASCII is, however late', async () => {
    const ascii = `Kommun;Antal\n${'Aneby;12\n'.repeat(200_000)}`;
    for (const bytes of [narrow(`${ascii}Tranås;1\n`), Buffer.from(`${ascii}Tranås;1\n`)]) {
      assert.deepEqual((await read(bytes)).rows.at(-1), ['Tranås', '1']);
    }
  });

  it('is never guessed where å, ä and ö would come out as other signs', async () => {
    // DOS (code page 850) and the old Macintosh.
    for (const jonkoping of ['J\x94nk\x94ping', 'J\x9ank\x9aping', '\x8fre;1\nJ\x94nk\x94ping']) {
      assert.equal((await read(Buffer.from(`Kommun;Antal\n${jonkoping};1\n`, 'latin1'))).error?.remarks[0]?.code, 'bad-encoding');
    }
    assert.deepEqual((await read(Buffer.from('Kommun;Antal\nJ\x9ank\x9aping;1\n', 'latin1'), { encoding: 'macintosh' })).rows, [['Jönköping', '1']]);
    assert.deepEqual((await read(narrow('Kommun;Antal\nMalm\xf6 \x8akoda;1\n'))).rows, [['Malmö Škoda', '1']]);
    assert.deepEqual(brief((await read('Kommun;Antal\nAneby;1\nJ\ufffdnk\ufffdping;1\n')).remarks), ['warning lost-character 3']);
  });

  it('that breaks off is an error that names the row, and gives what is before it', async () => {
    const good = `Kommun;Antal\n${'Tranås;12\n'.repeat(100_000)}`;
    const { rows, error } = await read(Buffer.concat([Buffer.from(good), narrow('"Två\nrader";1\nEksjö;1\n')]));
    assert.deepEqual([error?.remarks[0]?.code, error?.remarks[0]?.place.row], ['bad-encoding', 100_002]);
    assert.ok(rows.every(([area]) => area === 'Tranås'));
    const told = await read(narrow(TEXT), { encoding: 'utf-8' });
    assert.deepEqual([told.error?.remarks[0]?.code, told.error?.remarks[0]?.place.row], ['bad-encoding', 3]);
    const half = await read(wide(TEXT, false).subarray(0, -1));
    assert.equal(half.error?.remarks[0]?.code, 'bad-encoding');
  });
});

describe('what is not one of the rows', () => {
  it('is left out and told of: titles, blank rows, sums, sources, and rows of another length', async () => {
    const { rows, numbers, remarks, error } = await read('Besök per kommun;;\n\nKommun;Månad;Antal\nAneby;jan-25;1\n\nTranås;jan-25;2\nEksjö;jan-25\nKommun;Månad;Antal\nHabo;jan-25;3\nHabo;jan-25;3;4\nMullsjö;jan-25;3;\nTotalt;;6\n\nKälla: Diver\nUttag: 2025-02-01;;\n');
    assert.equal(error, undefined);
    assert.deepEqual(rows, [['Aneby', 'jan-25', '1'], ['Tranås', 'jan-25', '2'], ['Habo', 'jan-25', '3'], ['Mullsjö', 'jan-25', '3']]);
    assert.deepEqual(numbers, [4, 6, 9, 11]);
    assert.deepEqual(brief(remarks), [
      'note title-row 1', 'note blank-row 2', 'note blank-row 5', 'warning short-row 7', 'note repeated-heading 8', 'warning long-row 10',
      'warning sum-row 12', 'note blank-row 13', 'note footer-row 14', 'note footer-row 15',
    ]);
    assert.match(remarks[8]?.message.sv ?? '', /"Källa: Diver"/);
  });

  it('does not quote numbers, which may disclose somebody', async () => {
    const { remarks } = await read('a;b;c\nx;1;2\n17\n');
    assert.deepEqual(brief(remarks), ['note footer-row 3']);
    assert.ok(!JSON.stringify(remarks.map(({ message }) => message)).includes('17'));
  });

  it('is one of the rows after all where others follow it, or are like it', async () => {
    assert.deepEqual((await read('Kön;Antal\nKvinnor;1\nTotalt;3\nMän;2\n')).numbers, [2, 3, 4]);
    assert.deepEqual((await read('Kön;År;Antal\nMän;2024;1\nTotalt;2024;3\nTotalt;2025;4\n')).numbers, [2, 3, 4]);
    assert.deepEqual((await read('Kön;År;Antal\nMän;2024;1\nTotalt;2024;3\nMän;2025;1\nTotalt;2025;4\n')).numbers, [2, 3, 4, 5]);
    assert.deepEqual((await read('Kön;Antal\nTotalt;3\n')).numbers, [2]);
    assert.deepEqual((await read('Kommun;Antal;Not\nAneby;;\nTranås;1;x\n')).numbers, [2, 3]);
    // The last area may have no numbers.
    assert.deepEqual((await read('Kommun;Antal;Not\nTranås;1;x\nÖvre Ydre;;\n')).numbers, [2, 3]);
    assert.deepEqual((await read('Kommun;Antal;Not\nTranås;1;x\n\nDiver;;\n')).numbers, [2]);
    assert.deepEqual((await read('Kommun;Antal;Not\nTranås;1;x\nUppgifterna gäller folkbokförda i hela länet;;\n')).numbers, [2]);
    assert.deepEqual((await read('Kommun;Antal\nSumma;3\nAneby;1\nTotalt;3', { keepSums: true })).numbers, [2, 3, 4]);
  });

  it('is counted where it is much', async () => {
    const { rows, remarks } = await read(`a;b\n${'\n'.repeat(5000)}1;2\n`);
    assert.deepEqual(rows, [['1', '2']]);
    assert.equal(remarks.length, 21);
    assert.match(remarks[20]?.message.en ?? '', /and 4980 more/);
  });
});

describe('a sum and a note at the end', () => {
  it('are none of the rows, however many blank rows follow: a spreadsheet may end in thousands', async () => {
    for (const blank of [999, 1000, 50_000]) {
      const { rows, remarks } = await read(`Kommun;År;Antal\nAneby;2024;1\n${';;\n'.repeat(2000)}Tranås;2024;2\nTotalt;;3\n${';;\n'.repeat(blank)}Källa: Diver;;\n;;\n`);
      assert.deepEqual(rows, [['Aneby', '2024', '1'], ['Tranås', '2024', '2']]);
      assert.deepEqual(brief(remarks).filter((each) => !each.startsWith('note blank-row')), ['warning sum-row 2004', `note footer-row ${2005 + blank}`]);
      assert.equal(remarks.filter(({ code }) => code === 'blank-row').at(-1)?.message.en, `… and ${2000 + blank + 1 - 20} more of the same kind.`);
    }
  });
});

describe('the headings', () => {
  it('are where they are told to be', async () => {
    const { headings, numbers } = await read('x;y\na;b\n1;2\n', { headerRow: 2 });
    assert.deepEqual([headings, numbers], [['a', 'b'], [3]]);
    for (const headerRow of [4, 5, 0, -1]) assert.equal((await read('x;y\na;b\n\n1;2\n', { headerRow: headerRow === 4 ? 3 : headerRow })).error?.remarks[0]?.code, 'no-heading');
  });

  it('are on one line, and without a delimiter at the end', async () => {
    const { headings, rows, remarks } = await read('" Antal\nbesök ";b;\n1;2;\n3;4;\n');
    assert.deepEqual([headings, rows, remarks], [['Antal besök', 'b'], [['1', '2'], ['3', '4']], []]);
    assert.deepEqual((await read('a;b\n1;2;\n3;4;\n')).rows, [['1', '2'], ['3', '4']]);
  });

  it('get a name where they have none, and a number where they are there twice', async () => {
    const { headings, rows, remarks } = await read('a;;a;a;a (2)\n1;2;3;4;5\n');
    assert.deepEqual(headings, ['a', 'kolumn 2', 'a (3)', 'a (4)', 'a (2)']);
    assert.deepEqual(rows, [['1', '2', '3', '4', '5']]);
    assert.deepEqual(brief(remarks), ['warning empty-heading 1', 'warning duplicate-heading 1 a', 'warning duplicate-heading 1 a']);
  });

  it('may be named as nothing else may in JavaScript', async () => {
    const { headings, rows } = await read('__proto__;constructor\n1;2\n');
    assert.deepEqual([headings, rows], [['__proto__', 'constructor'], [['1', '2']]]);
  });
});

describe('quotation marks that do not match', () => {
  for (const [name, text, row] of [
    ['never closed', 'a;b\n1;2\n3;"4\n5;6\n', 3], ['closed within a cell', 'a;b\n1;2\n"3" x;4\n', 3], ['not doubled', 'a;b\n"säger "hej" ";2\n', 2],
  ] as const) {
    it(`are an error that names the row: ${name}`, async () => {
      const { error } = await read(text);
      assert.deepEqual([error?.remarks[0]?.code, error?.remarks[0]?.place.row], ['bad-quotes', row]);
    });
  }

  it('do not make the rest of a large file one cell', async () => {
    const { error, rows } = await read(`a;b\n1;"2\n${'3;4\n'.repeat(2_000_000)}`);
    assert.deepEqual([error?.remarks[0]?.code, error?.remarks[0]?.place.row, rows], ['bad-quotes', 2, []]);
  });

  it('are not needed for a row without an end to be refused', async () => {
    const { error } = await read(`a;b\n1;2\n${'3'.repeat(3_000_000)}`);
    assert.deepEqual([error?.remarks[0]?.code, error?.remarks[0]?.place.row], ['long-line', 3]);
    assert.equal((await read('x'.repeat(3_000_000))).error?.remarks[0]?.code, 'long-line');
  });
});

describe('the pieces in which a file comes', () => {
  const cell = fc.constantFrom('Aneby', 'Tranås', 'å–ö', '1', '', '"x"', '"två\r\nrader"', '"""""', '"a;b"', '" "', '5"', 'Totalt', 'Källa: x', '😀', '" ', '"a" ');
  const text = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';')), { minLength: 1, maxLength: 12 });
  const end = fc.constantFrom('\n', '\r\n', '\r');
  const encode = fc.constantFrom((each: string) => Buffer.from(each), (each: string) => Buffer.from(`\uFEFF${each}`), narrow, (each: string) => wide(each, false), (each: string) => wide(`\uFEFF${each}`, true));

  it('make no difference', async () => {
    await fc.assert(fc.asyncProperty(text, end, encode, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }), async (rows, newline, bytesOf, lengths) => {
      const bytes = new Uint8Array(bytesOf(`Kommun;Antal;c\n${rows.join(newline)}`));
      const shown = ({ headings, rows: given, numbers, remarks, error }: Awaited<ReturnType<typeof read>>) => ({
        headings, remarks, error: error?.remarks.map(({ code, place }) => [code, place.row]),
        // Rows may be given before an error is met.
        ...(error ? {} : { given, numbers }),
      });
      assert.deepEqual(shown(await inPieces(bytes, lengths)), shown(await inPieces(bytes, [])));
    }), { numRuns: 400 });
  });
});
