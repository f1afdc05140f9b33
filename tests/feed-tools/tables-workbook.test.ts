import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openTable } from '@indicator-elements/feed-tools/tables/open-table';
import type { FileSource } from '@indicator-elements/feed-tools/tables/source';
import { writeZip } from '@indicator-elements/feed-tools/tables/zip';
import { readNumber } from '@indicator-elements/feed-tools/values/number';
import { brief, makeFolder, readWhole } from './tables-support.js';
import { makeWorkbook, packedZip, sheetXml, workbookFiles, type CellValue } from './workbook-support.js';

const folder = makeFolder();
let files = 0;
function read(content: Uint8Array, source: Partial<FileSource> = {}) {
  const file = `${++files}.xlsx`;
  writeFileSync(join(folder, file), content);
  return readWhole((remarks) => openTable({ file, ...source }, { remarks, folder }));
}
const codeOf = async (content: Uint8Array, source: Partial<FileSource> = {}) => (await read(content, source)).error?.remarks[0]?.code;

const ROWS: CellValue[][] = [['Kommun', 'Antal'], ['Aneby', 1], ['Tranås', 2]];

describe('a workbook', () => {
  it('has its sheet chosen by name or number', async () => {
    const bytes = makeWorkbook({ 'Besök & vård': ROWS, 'Blad2': [['A'], ['x']] });
    assert.deepEqual((await read(bytes)).headings, ['Kommun', 'Antal']);
    assert.deepEqual((await read(bytes, { sheet: 'Besök & vård' })).headings, ['Kommun', 'Antal']);
    assert.deepEqual((await read(bytes, { sheet: 2 })).headings, ['A']);
    for (const sheet of ['Blad3', 3, 0, 1.5]) {
      const { error } = await read(bytes, { sheet });
      assert.equal(error?.remarks[0]?.code, 'no-sheet');
    }
    assert.match((await read(bytes, { sheet: 'Blad3' })).error?.remarks[0]?.message.sv ?? '', /"Besök & vård", "Blad2"/);
  });

  it('gives numbers, texts, truth values, dates, and the stored values of formulas', async () => {
    const { rows, remarks } = await read(makeWorkbook({ A: [['a', 'b', 'c', 'd', 'e', 'f'], [
      1.5, ' x ', true, new Date('2025-01-31'), { xml: '<c><f>1+1</f><v>2</v></c>' }, { xml: '<c t="str"><f>"y"</f><v>y</v></c>' },
    ]] }));
    assert.deepEqual(rows, [[1.5, ' x ', true, new Date('2025-01-31'), 2, 'y']]);
    assert.deepEqual(brief(remarks), []);
  });

  it('gives an error in a cell as text, which is no number, and tells of a formula without a value', async () => {
    const { rows, remarks } = await read(makeWorkbook({ A: [['a', 'b', 'c'], ['x', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, { xml: '<c><f>1+1</f></c>' }]] }));
    assert.deepEqual(rows, [['x', '#DIV/0!', null]]);
    assert.equal(readNumber(rows[0]?.[1] ?? null), undefined);
    assert.deepEqual(brief(remarks), ['warning formula-without-value 2']);
  });

  it('has its titles, blank rows, sums and notes left out, each with its row', async () => {
    const { headings, rows, numbers, remarks } = await read(makeWorkbook({ A: [
      ['Besök 2025'], [], ['Kommun', 'Månad', 'Antal'], ['Aneby', 'jan-25', 1], [], ['Tranås', 'jan-25', null], ['Summa', null, 3], [], ['Källa: Diver'],
    ] }));
    assert.deepEqual([headings, rows, numbers], [['Kommun', 'Månad', 'Antal'], [['Aneby', 'jan-25', 1], ['Tranås', 'jan-25', null]], [4, 6]]);
    assert.deepEqual(brief(remarks), ['note title-row 1', 'note blank-row 2', 'note blank-row 5', 'warning sum-row 7', 'note blank-row 8', 'note footer-row 9']);
  });

  it('has nothing but the first of merged cells filled', async () => {
    const merged = sheetXml([['Kommun', 'Månad', 'Antal'], ['Aneby', 'jan-25', 1], [null, 'feb-25', 2]]).replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>');
    assert.deepEqual((await read(makeWorkbook({ A: merged }))).rows, [['Aneby', 'jan-25', 1], [null, 'feb-25', 2]]);
  });

  it('may be large', async () => {
    const rows: CellValue[][] = [['Kommun', 'Antal'], ...Array.from({ length: 20_000 }, (_, row) => [`K${row}`, row])];
    const whole = await read(makeWorkbook({ A: rows }));
    assert.deepEqual([whole.rows.length, whole.rows.at(-1), whole.numbers.at(-1)], [20_000, ['K19999', 19_999], 20_001]);
  });
});

describe('what is no workbook that can be read', () => {
  const good = makeWorkbook({ A: ROWS });
  const withSheet = (xml: string) => makeWorkbook({ A: xml });

  it('says what it is, and what to do', async () => {
    const ole = Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(512)]);
    assert.equal(await codeOf(ole), 'old-workbook');
    assert.equal(await codeOf(Buffer.from('%PDF-1.7')), 'not-a-table');
    assert.equal(await codeOf(Buffer.from('\uFEFF<!DOCTYPE html><table>')), 'not-a-table');
    assert.equal(await codeOf(writeZip(new Map([['content.xml', Buffer.from('<x/>')]]))), 'not-a-workbook');
    assert.equal(await codeOf(good.subarray(0, good.length - 30)), 'workbook-damaged');
    const encrypted = Buffer.from(good);
    for (let at = encrypted.indexOf('PK\x01\x02'); at >= 0; at = encrypted.indexOf('PK\x01\x02', at + 1)) encrypted[at + 8] = 1;
    assert.equal(await codeOf(encrypted), 'workbook-encrypted');
    assert.equal(await codeOf(makeWorkbook({ A: [] })), 'empty-table');
    const lost = workbookFiles({ A: ROWS });
    lost.delete('xl/worksheets/sheet1.xml');
    assert.equal(await codeOf(writeZip(lost)), 'workbook-damaged');
    assert.equal(await codeOf(withSheet('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>')), 'workbook-damaged');
    assert.equal(await codeOf(withSheet('<worksheet><sheetData><row r="1">')), 'workbook-damaged');
  });

  it('is not unpacked beyond what is allowed, and not made larger than it is', async () => {
    const bomb = packedZip('xl/workbook.xml', Buffer.alloc(1024 ** 3 + 1));
    assert.ok(bomb.length < 2_000_000);
    assert.equal(await codeOf(bomb), 'workbook-too-large');
    const far = (address: string, row: number) => `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${address}${row}"><v>1</v></c></row></sheetData></worksheet>`;
    for (const [address, row] of [['XFD', 1_048_576], ['A', 4_000_000_000], ['ZZZZZZ', 2], ['A', 1_048_577]] as const) {
      assert.equal(await codeOf(withSheet(far(address, row))), 'workbook-too-large', `${address}${row}`);
    }
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
    const { error, headings } = await read(withSheet(entities));
    assert.ok(error !== undefined || headings[0] === '&b;', headings.join());
  });

  it('is an error or the same table when some of its bytes are others', { timeout: 60_000 }, async () => {
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff;
      return Math.floor((seed / 0x8000_0000) * below);
    };
    for (let round = 0; round < 500; round++) {
      const bytes = Buffer.from(good);
      for (let change = 0; change <= random(3); change++) bytes[4 + random(bytes.length - 4)] = random(256);
      const { rows, error } = await read(random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
      if (!error) assert.deepEqual(rows, ROWS.slice(1));
    }
  });
});
