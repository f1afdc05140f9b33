import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { capitalise, countOf, formats, inSentence, latestOf, loadLanguage, tickFormat, valueAxis } from '@indicator-elements/charts';
import type { Granularity, Language } from '@indicator-elements/feed';
import fc from 'fast-check';

await loadLanguage('en');
const sv = formats('sv', 'shown');
const en = formats('en', 'shown');
const svSpoken = formats('sv', 'spoken');
const enSpoken = formats('en', 'spoken');
const LANGUAGES: Language[] = ['sv', 'en'];

describe('a number', () => {
  test('has the decimals that it is asked for, and the mark of its language', () => {
    assert.equal(sv.number(4.75, 1), '4,8');
    assert.equal(en.number(4.75, 1), '4.8');
    assert.equal(sv.number(4, 2), '4,00');
    assert.equal(sv.number(4.4, 0), '4');
  });

  test('is grouped for the eye from a thousand on, and never for the voice', () => {
    assert.equal(sv.number(1200, 0), '1\u00a0200');
    assert.equal(en.number(1200, 0), '1,200');
    assert.equal(sv.number(1234567.8, 1), '1\u00a0234\u00a0567,8');
    assert.equal(svSpoken.number(1234567.8, 1), '1234567,8');
    assert.equal(enSpoken.number(1200, 0), '1200');
  });

  test('below zero has a minus sign, or the word', () => {
    for (const format of [sv, en]) assert.match(format.number(-4.2, 1), /^−4[,.]2$/);
    assert.equal(svSpoken.number(-4.2, 1), 'minus 4,2');
    assert.equal(enSpoken.number(-4.2, 1), 'minus 4.2');
  });

  test('that rounds to zero has no sign', () => {
    for (const value of [-0, -0.04, 0.04]) {
      assert.equal(sv.number(value, 1), '0,0');
      assert.equal(svSpoken.number(value, 1), '0,0');
    }
    assert.equal(sv.number(-0.06, 1), '−0,1');
  });

  test('is written as the browser would write it', () => {
    const byIntl = (tag: string, value: number, decimals: number): string =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' }).format(value).replace('-', '−');
    const value = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -1e7, max: 1e7 }).map((thousandths) => thousandths / 1000));
    fc.assert(
      fc.property(value, fc.nat({ max: 5 }), (each, decimals) => {
        assert.equal(sv.number(each, decimals), byIntl('sv-SE', each, decimals));
        assert.equal(en.number(each, decimals), byIntl('en-GB', each, decimals));
      }),
      { numRuns: 300 },
    );
    for (const half of [1.005, 0.15, 2.5, 1e-7, 0.0000005]) assert.equal(en.number(half, 2), byIntl('en-GB', half, 2));
  });

  test('is written so that it can be read back, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.nat({ max: 6 }), (value, decimals) => {
        const text = sv.number(value, decimals);
        assert.match(text, /^−?\d{1,3}(\u00a0\d{3})*(,\d+)?$/);
        const back = Number(text.replaceAll('\u00a0', '').replace(',', '.').replace('−', '-'));
        assert.ok(Math.abs(back - value) <= 0.5 * 10 ** -decimals + Math.abs(value) * 1e-15);
      }),
    );
  });
});

describe('a tick', () => {
  const tick = { sv: tickFormat('sv'), en: tickFormat('en') };

  test('has no more decimals than it needs', () => {
    assert.deepEqual([0, 0.5, 1, 2.5, 1200, -5].map(tick.sv), ['0', '0,5', '1', '2,5', '1\u00a0200', '−5']);
    assert.deepEqual([0.0001, 0.00015].map(tick.en), ['0.0001', '0.00015']);
  });

  test('is shortened from a million on', () => {
    assert.deepEqual([1e6, 1.5e6, 1.2e9].map(tick.sv), ['1\u00a0mn', '1,5\u00a0mn', '1,2\u00a0md']);
    assert.deepEqual([1e6, 1.2e9].map(tick.en), ['1m', '1.2bn']);
  });

  test('never reads like its neighbour', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: -8, max: 9, noNaN: true }), (low, power) => {
        const texts = valueAxis(low, low + Math.max(1, Math.abs(low)) * 10 ** power).ticks.map(tick.sv);
        assert.equal(new Set(texts).size, texts.length, texts.join(' '));
      }),
    );
    const texts = valueAxis(1_199_200_000, 1_201_900_000).ticks.map(tick.sv);
    assert.equal(new Set(texts).size, texts.length, texts.join(' '));
  });
});

describe('a period', () => {
  const periods: Record<Granularity, [text: string, sv: string, en: string]> = {
    year: ['2025', '2025', '2025'],
    quarter: ['2025-Q1', 'kvartal 1 2025', 'quarter 1 of 2025'],
    month: ['2025-11', 'november 2025', 'November 2025'],
    week: ['2025-W07', 'vecka 7 2025', 'week 7 of 2025'],
    day: ['2025-11-03', '3 november 2025', '3 November 2025'],
  };
  for (const [granularity, [text, swedish, english]] of Object.entries(periods)) {
    test(`is written out: ${granularity}`, () => {
      assert.equal(sv.period(text), swedish);
      assert.equal(en.period(text), english);
      assert.equal(svSpoken.period(text), swedish);
    });
  }

  test('of a week keeps the ISO year', () => {
    assert.equal(sv.period('2020-W53'), 'vecka 53 2020');
  });
});

describe('a span of periods', () => {
  const spans: [first: string, last: string, sv: string, en: string][] = [
    ['2025-11', '2025-11', 'november 2025', 'November 2025'],
    ['2024-03', '2024-05', 'mars–maj 2024', 'March–May 2024'],
    ['2021-01', '2025-11', 'januari 2021–november 2025', 'January 2021–November 2025'],
    ['2019', '2025', '2019–2025', '2019–2025'],
    ['2024-Q1', '2024-Q3', 'kvartal 1–3 2024', 'quarters 1–3 of 2024'],
    ['2023-Q4', '2024-Q3', 'kvartal 4 2023–kvartal 3 2024', 'quarter 4 of 2023–quarter 3 of 2024'],
    ['2024-W03', '2024-W10', 'vecka 3–10 2024', 'weeks 3–10 of 2024'],
    ['2020-W53', '2021-W01', 'vecka 53 2020–vecka 1 2021', 'week 53 of 2020–week 1 of 2021'],
    ['2024-03-01', '2024-03-09', '1–9 mars 2024', '1–9 March 2024'],
    ['2024-02-28', '2024-03-09', '28 februari–9 mars 2024', '28 February–9 March 2024'],
    ['2023-12-30', '2024-01-02', '30 december 2023–2 januari 2024', '30 December 2023–2 January 2024'],
  ];
  for (const [first, last, swedish, english] of spans) {
    test(`says the year, and what else is shared, once: ${swedish}`, () => {
      assert.equal(sv.span(first, last), swedish);
      assert.equal(en.span(first, last), english);
      assert.equal(svSpoken.span(first, last), swedish.replace('–', ' till '));
      assert.equal(enSpoken.span(first, last), english.replace('–', ' to '));
    });
  }
});

describe('a date', () => {
  test('is the day that was written, with or without a time', () => {
    for (const date of ['2025-12-08', '2025-12-08T00:30:00+01:00', '2025-12-08T23:30:00Z', '2025-12-08T00:30', '2025-12-08T23:59:59-05:00']) {
      assert.equal(sv.date(date), '8 december 2025');
      assert.equal(en.date(date), '8 December 2025');
    }
  });
});

describe('counting', () => {
  test('is in words to twelve, and then in digits', () => {
    assert.deepEqual([0, 1, 9, 12, 13].map(sv.count), ['noll', 'en', 'nio', 'tolv', '13']);
    assert.deepEqual([0, 1, 9, 12, 13].map(en.count), ['zero', 'one', 'nine', 'twelve', '13']);
  });

  const units: Record<Granularity, [one: string, many: string, latest: string, en: string, enMany: string]> = {
    year: ['ett år', 'nio år', 'de senaste nio åren', 'one year', 'nine years'],
    quarter: ['ett kvartal', 'nio kvartal', 'de senaste nio kvartalen', 'one quarter', 'nine quarters'],
    month: ['en månad', 'nio månader', 'de senaste nio månaderna', 'one month', 'nine months'],
    week: ['en vecka', 'nio veckor', 'de senaste nio veckorna', 'one week', 'nine weeks'],
    day: ['en dag', 'nio dagar', 'de senaste nio dagarna', 'one day', 'nine days'],
  };
  for (const [unit, [one, many, latest, english, englishMany]] of Object.entries(units) as [Granularity, (typeof units)[Granularity]][]) {
    test(`agrees in number and gender: ${one}, ${many}`, () => {
      assert.equal(countOf(1, unit, sv), one);
      assert.equal(countOf(9, unit, sv), many);
      assert.equal(latestOf(9, unit, sv), latest);
      assert.equal(countOf(1, unit, en), english);
      assert.equal(countOf(9, unit, en), englishMany);
      assert.equal(latestOf(9, unit, en), `the latest ${englishMany}`);
    });
  }
});

test('a list has commas and one "and"', () => {
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sv.list), ['', 'a', 'a och b', 'a, b och c']);
  assert.equal(en.list(['a', 'b', 'c']), 'a, b and c');
});

test('a label is large at the start of a sentence and small within, but a name or an abbreviation stays', () => {
  assert.equal(capitalise('åtta'), 'Åtta');
  assert.equal(capitalise(''), '');
  assert.equal(inSentence('Alla åldrar'), 'alla åldrar');
  assert.equal(inSentence('80 år och äldre'), '80 år och äldre');
  assert.equal(inSentence('HS-chef'), 'HS-chef');
});

test('a format is made once', () => {
  for (const language of LANGUAGES) assert.equal(formats(language, 'shown'), formats(language, 'shown'));
});
