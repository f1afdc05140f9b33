import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePeriod, periodOf } from '@indicator-elements/feed';
import { Remarks } from '@indicator-elements/feed-tools';
import { tellBadCell } from '@indicator-elements/feed-tools/values/bad-cell';
import { HIDDEN_SIGNS } from '@indicator-elements/feed/hidden-signs';
import { readMissing } from '@indicator-elements/feed-tools/values/missing';
import { findDecimal, readNumber, type Decimal } from '@indicator-elements/feed-tools/values/number';
import { readPeriod } from '@indicator-elements/feed-tools/values/period';

const NBSP = '\u00a0';
const NARROW = '\u202f';

describe('a number', () => {
  it('is read with a comma or a point before the decimals, where there is one way to read it', () => {
    for (const [text, number] of [
      ['12', 12], ['007', 7], [' 12 ', 12], ['1,5', 1.5], ['1.5', 1.5], ['0,123', 0.123], ['0.123', 0.123], [',5', 0.5], ['1234,567', 1234.567],
      ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['12.345.678', 12_345_678], ['1,234,567', 1_234_567],
      ['1 234,5', 1234.5], [`1${NBSP}234`, 1234], [`12${NARROW}345${NARROW}678,25`, 12_345_678.25], ["1'234", 1234], ['1’234', 1234],
      ['-5', -5], ['−5,5', -5.5], ['–3', -3], ['+3', 3], ['12,5 %', 12.5], [`7${NBSP}%`, 7], ['1,5E+03', 1500], ['2e−2', 0.02],
    ] as const) assert.equal(readNumber(text), number, text);
  });

  it('that could be two is none, until the table says which sign stands before its decimals', () => {
    for (const [text, comma, point] of [['1.234', 1234, 1.234], ['1,234', 1.234, 1234], ['-12,500', -12.5, -12_500]] as const) {
      assert.equal(readNumber(text), undefined);
      assert.equal(readNumber(text, { decimal: ',' }), comma);
      assert.equal(readNumber(text, { decimal: '.' }), point);
    }
  });

  it('written against what the table says is none', () => {
    for (const [text, decimal] of [['1.5', ','], ['1,5', '.'], ['0.123', ','], ['0,123', '.'], ['1,234.5', ','], ['1.234,5', '.']] as const) {
      assert.equal(readNumber(text, { decimal }), undefined, text);
    }
  });

  it('is nothing else', () => {
    for (const text of ['1 23', '1 2345', '12a', 'a12', '1..2', '1.234.56', '1 234 56', '1,2,3', '5.', '1e999', '0x10', '1_000', '--5', '12-', '(5)', '12 kr', '1/2', '２', '12345678901234567890', 'Infinity', '%']) {
      assert.equal(readNumber(text), undefined, text);
    }
    for (const value of [NaN, Infinity, true, false, new Date(0), 2n ** 60n]) assert.equal(readNumber(value), undefined);
  });

  it('of a typed file is itself', () => {
    assert.equal(readNumber(1.25), 1.25);
    assert.equal(readNumber(12n), 12);
    assert.equal(readNumber(null), 'missing');
  });

  it('that is written with any of the signs is read back', () => {
    const sign = fc.constantFrom<Decimal>(',', '.');
    const group = fc.constantFrom('', ' ', NBSP, NARROW, "'");
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), sign, group, (whole, digits, decimal, between) => {
      const number = whole / 10 ** digits;
      const [integer = '', decimals] = Math.abs(number).toFixed(digits).split('.');
      const text = (number < 0 ? '−' : '') + integer.replace(/\B(?=(\d{3})+$)/g, between) + (decimals ? decimal + decimals : '');
      assert.equal(readNumber(text, { decimal }), number);
      const untold = readNumber(text);
      assert.ok(untold === undefined || untold === number, text);
    }));
  });

  it('has its decimal sign found by the cells that can be read in one way', () => {
    assert.equal(findDecimal(['1,234', '1,5', '2']), ',');
    assert.equal(findDecimal(['1.234', '1.5', '..']), '.');
    assert.equal(findDecimal(['1.234.567']), ',');
    assert.equal(findDecimal(['1,234', '17']), undefined);
    assert.equal(findDecimal(['1,5', '1.5']), undefined);
  });
});

describe('a mark', () => {
  it('says why there is no number, and is never 0', () => {
    for (const [status, marks] of Object.entries({
      'suppressed': ['..', '...', '<5', '< 5', '≤4', 'färre än 5', 'X', 'Sekretess', ...HIDDEN_SIGNS],
      'missing': ['', ' ', '-', '–', '—', '−', 'saknas', 'Saknas', 'N/A', 'null', '#SAKNAS!'],
      'not-applicable': ['.', 'ej relevant'],
    })) {
      for (const mark of marks) {
        assert.equal(readMissing(mark), status, mark);
        assert.equal(readNumber(mark), status, mark);
      }
    }
  });

  it('means what the table says', () => {
    assert.equal(readNumber('-', { marks: { '-': 0 } }), 0);
    assert.equal(readNumber('..', { marks: { '..': 'missing' } }), 'missing');
    assert.equal(readNumber('C', { marks: { C: 'suppressed' } }), 'suppressed');
    assert.equal(readNumber(null, { marks: { '': 'not-applicable' } }), 'not-applicable');
    assert.equal(readNumber('constructor', { marks: {} }), undefined);
  });
});

describe('a period', () => {
  it('is read as it is written in Swedish and English tables', () => {
    for (const [period, texts] of Object.entries({
      '2025': ['2025', ' 2025 '],
      '2025-Q1': ['2025-Q1', 'Q1 2025', 'q1 2025', '2025Q1', 'kv 1 2025', 'Kv1 2025', 'kvartal 1 2025', '2025K1', '2025 kv 1', '1:a kvartalet 2025'],
      '2025-W07': ['2025-W07', 'v 7 2025', 'v07 2025', 'v.7 2025', 'vecka 7 2025', '2025v07', '2025 v 7', '2025W07', 'week 7, 2025'],
      '2025-01': ['2025-01', '202501', '2025M01', '2025m1', '2025/01', '01/2025', 'jan-25', 'Jan-25', 'JAN-25', 'jan 2025', 'jan. 2025', 'januari 2025', 'January 2025', '2025 jan', '2025-jan', `jan${NBSP}2025`],
      '2025-05': ['maj-25', 'MAJ 2025', 'May 2025'],
      '2025-10': ['okt-25', 'oct-25', 'oktober 2025', 'October 2025'],
      '1999-12': ['dec-99'],
      '2069-12': ['dec-69'],
      '1970-12': ['dec-70'],
      '2025-01-31': ['2025-01-31', '20250131', '31/1 2025', '31/01/2025', '1/31/2025', '31.1.2025', '31 januari 2025', 'den 31 januari 2025', '31-jan-2025', 'January 31, 2025', '2025-01-31 00:00:00', '2025-01-31T12:30:00Z'],
      '2025-02-02': ['2/2/2025'],
    })) {
      for (const text of texts) assert.equal(readPeriod(text), period, text);
    }
    assert.equal(readPeriod(202_501), '2025-01');
    assert.equal(readPeriod(new Date(Date.UTC(2025, 0, 31))), '2025-01-31');
  });

  it('is nothing else, and not one that the calendar lacks', () => {
    for (const text of ['', '..', 'mars', '25-jan', '1/2/2025', '2025-13', '202513', '2025-02-30', 'v 53 2025', 'kv 5 2025', '45658', '25', 'jan-2', 'foo 2025', '2025-01-31x', '0025']) {
      assert.equal(readPeriod(text), undefined, text);
    }
    assert.equal(readPeriod(true), undefined);
    assert.equal(readPeriod(null), undefined);
    assert.equal(readPeriod(new Date(NaN)), undefined);
  });

  it('is coarser where that is wanted, and never finer', () => {
    assert.equal(readPeriod('2025-01-31', 'month'), '2025-01');
    assert.equal(readPeriod('2025-12-30', 'week'), '2026-W01');
    assert.equal(readPeriod('v 1 2025', 'month'), '2025-01');
    assert.equal(readPeriod('dec-25', 'quarter'), '2025-Q4');
    assert.equal(readPeriod('2025', 'month'), undefined);
    assert.equal(readPeriod('Q1 2025', 'month'), undefined);
  });

  it('of a feed is itself', () => {
    const granularity = fc.constantFrom('year', 'quarter', 'month', 'week', 'day' as const);
    fc.assert(fc.property(granularity, fc.date({ min: new Date(Date.UTC(1900, 0, 8)), max: new Date(Date.UTC(2199, 11, 20)), noInvalidDate: true }), (each, date) => {
      const day = parsePeriod(date.toISOString().slice(0, 10));
      assert.ok(day);
      const period = readPeriod(date, each as 'day');
      assert.ok(period);
      assert.equal(readPeriod(period), period);
      const parsed = parsePeriod(period);
      assert.equal(parsed && periodOf(parsed.granularity, parsed.index), period);
    }));
  });
});

describe('a cell that cannot be read', () => {
  it('is told of with its place and what is in it, cut short', () => {
    const remarks = new Remarks();
    const place = { file: 'vård.csv', row: 17, column: 'Antal' };
    tellBadCell(remarks, place, 'number', `12${'a'.repeat(100)}`);
    tellBadCell(remarks, place, 'number', '1.234');
    tellBadCell(remarks, place, 'period', '1/2/2025');
    assert.deepEqual(remarks.list.map(({ code }) => code), ['bad-number', 'ambiguous-number', 'bad-period']);
    for (const remark of remarks.list) assert.deepEqual(remark.place, place);
    assert.match(remarks.list[0]?.message.en ?? '', /^"12a{38}…" is no number/);
  });
});
