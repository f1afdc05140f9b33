import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TrendOptions } from '@indicator-elements/charts';
import type { Feed, Granularity, Query } from '@indicator-elements/feed';
import { feedOf, modelOf, sentence, type Entry, type FeedChanges } from './support.js';

/** What both languages say of Aneby in a feed, or only the Swedish when one language is enough. */
function says(feed: Feed, expected: { sv: string; en?: string }, query: Query & TrendOptions = {}): void {
  for (const language of ['sv', 'en'] as const) {
    if (expected[language] === undefined) continue;
    assert.equal(sentence(modelOf(feed, { area: '0604', ...query }, language)), expected[language]);
  }
}

/** The feed's sentence in Swedish, from the second sentence on: the latest value and the target. */
function endsWith(feed: Feed, sv: string, en?: string, query: Query & TrendOptions = {}): void {
  says(feed, en === undefined ? { sv } : { sv, en }, { analysis: 'none', ...query });
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** 24 values with the median 4.8; the last nine are 4, one more than chance allows on one side. */
const SHIFTED = [...times(4, 5.6), 4, ...times(4, 5.6), 4, 5.6, 4, ...times(3, 5.6), ...times(9, 4)];
const MIRRORED = SHIFTED.map((value) => 9.6 - value);
/** Up and down each time: nothing but chance. */
const NOISE = times(12, [5.6, 4]).flat();

const rebasedAt = (period: string): FeedChanges => ({ indicator: { events: [{ period, label: 'Nytt', rebase: true }] } });

describe('a run at the end that chance does not explain', () => {
  const ends = 'Senaste värdet är 4,0.';

  test('is an improvement when lower is better', () => {
    says(feedOf(SHIFTED), {
      sv: `Förbättring: de senaste nio månaderna ligger alla under medianen 4,8. ${ends}`,
      en: 'Improvement: the latest nine months are all below the median of 4.8. The latest value is 4.0.',
    });
  });

  test('is a deterioration when higher is better', () => {
    says(feedOf(SHIFTED, { indicator: { direction: 'higher' } }), {
      sv: `Försämring: de senaste nio månaderna ligger alla under medianen 4,8. ${ends}`,
      en: 'Deterioration: the latest nine months are all below the median of 4.8. The latest value is 4.0.',
    });
  });

  test('is a lower level when neither is better', () => {
    says(feedOf(SHIFTED, { indicator: { direction: 'neutral' } }), {
      sv: `Lägre nivå: de senaste nio månaderna ligger alla under medianen 4,8. ${ends}`,
      en: 'Lower level: the latest nine months are all below the median of 4.8. The latest value is 4.0.',
    });
  });

  test('above the line has the opposite words', () => {
    const rest = 'de senaste nio månaderna ligger alla över medianen 4,8. Senaste värdet är 5,6.';
    says(feedOf(MIRRORED), { sv: `Försämring: ${rest}` });
    says(feedOf(MIRRORED, { indicator: { direction: 'higher' } }), { sv: `Förbättring: ${rest}` });
    says(feedOf(MIRRORED, { indicator: { direction: 'neutral' } }), {
      sv: `Högre nivå: ${rest}`,
      en: 'Higher level: the latest nine months are all above the median of 4.8. The latest value is 5.6.',
    });
  });

  test('tells tone and side apart from the words', () => {
    const head = (values: Entry[], direction: string) => modelOf(feedOf(values, { indicator: { direction } })).summary[0];
    assert.deepEqual(head(SHIFTED, 'lower'), { shown: 'Förbättring', spoken: 'Förbättring', tone: 'better', mark: '▼' });
    assert.deepEqual(head(MIRRORED, 'lower'), { shown: 'Försämring', spoken: 'Försämring', tone: 'worse', mark: '▲' });
    assert.deepEqual(head(MIRRORED, 'neutral'), { shown: 'Högre nivå', spoken: 'Högre nivå', tone: 'changed', mark: '▲' });
  });

  test('with a hole in it says which periods, and what is not counted', () => {
    says(feedOf([...SHIFTED.slice(0, 20), null, ...times(4, 4)]), {
      sv: `Förbättring: nio månader i följd, april 2025–januari 2026, ligger under medianen 4,8 (de som saknar värde eller ligger på linjen räknas inte). ${ends}`,
      en: 'Improvement: nine months in a row, April 2025–January 2026, are below the median of 4.8 (those without a value or on the line are not counted). The latest value is 4.0.',
    });
  });

  test('with a value on the line after it says which periods', () => {
    says(feedOf([...SHIFTED, 4.8]), {
      sv: 'Förbättring: nio månader i följd, april–december 2025, ligger under medianen 4,8. Senaste värdet är 4,8.',
    });
  });

  test('of more than twelve is written in digits', () => {
    says(feedOf([...times(3, [...times(4, 5.6), 4]).flat(), ...times(4, 5.6), ...times(13, 4)]), {
      sv: `Förbättring: de senaste 13 månaderna ligger alla under medianen 4,8. ${ends}`,
    });
  });

  const units: Record<Granularity, [sv: string, en: string]> = {
    year: ['de senaste nio åren', 'the latest nine years'],
    quarter: ['de senaste nio kvartalen', 'the latest nine quarters'],
    month: ['de senaste nio månaderna', 'the latest nine months'],
    week: ['de senaste nio veckorna', 'the latest nine weeks'],
    day: ['de senaste nio dagarna', 'the latest nine days'],
  };
  for (const [granularity, [sv, en]] of Object.entries(units)) {
    test(`counts in the indicator's unit: ${granularity}`, () => {
      says(feedOf(SHIFTED, { indicator: { granularity } }), {
        sv: `Förbättring: ${sv} ligger alla under medianen 4,8. ${ends}`,
        en: `Improvement: ${en} are all below the median of 4.8. The latest value is 4.0.`,
      });
    });
  }
});

describe('a signal that is not at the end is a change without a side', () => {
  const spans: Record<Granularity, [sv: string, en: string]> = {
    year: ['nio år i följd, 2001–2009', 'nine years in a row, 2001–2009'],
    quarter: ['nio kvartal i följd, kvartal 1 2020–kvartal 1 2022', 'nine quarters in a row, quarter 1 of 2020–quarter 1 of 2022'],
    month: ['nio månader i följd, januari–september 2024', 'nine months in a row, January–September 2024'],
    week: ['nio veckor i följd, vecka 1–9 2024', 'nine weeks in a row, weeks 1–9 of 2024'],
    day: ['nio dagar i följd, 1–9 mars 2024', 'nine days in a row, 1–9 March 2024'],
  };
  for (const [granularity, [sv, en]] of Object.entries(spans)) {
    test(`a long run that is over, by ${granularity}`, () => {
      says(feedOf([...SHIFTED].reverse(), { indicator: { granularity } }), {
        sv: `Tidigare förändring: ${sv}, låg under medianen 4,8. Senaste värdet är 5,6.`,
        en: `Earlier change: ${en}, were below the median of 4.8. The latest value is 5.6.`,
      });
    });
  }

  test('a long run that a while has passed since', () => {
    const values = [...times(10, 5.6), ...times(10, 4), ...times(5, 4.8)];
    says(feedOf(values.slice(0, -2)), { sv: 'Förbättring: tio månader i följd, november 2024–augusti 2025, ligger under medianen 4,8. Senaste värdet är 4,8.' });
    says(feedOf(values), { sv: 'Tidigare förändring: tio månader i följd, november 2024–augusti 2025, låg under medianen 4,8. Senaste värdet är 4,8.' });
    says(feedOf([...values.slice(0, 20)], { others: { '06': times(25, 5) } }), {
      sv: 'Tidigare förändring: tio månader i följd, november 2024–augusti 2025, låg under medianen 4,8. Senaste värdet är 4,0 (augusti 2025), mot 5,0 för regionen.',
    });
  });

  test('its mark has no side, and its tone is neither better nor worse', () => {
    const [head] = modelOf(feedOf([...SHIFTED].reverse())).summary;
    assert.deepEqual(head, { shown: 'Tidigare förändring', spoken: 'Tidigare förändring', tone: 'changed', mark: '◆' });
  });

  test('few crossings: once', () => {
    says(feedOf([...times(6, 4), ...times(6, 5.6)]), {
      sv: 'Förändring: kurvan korsar medianen 4,8 bara en gång; slumpen ger oftast minst tre. Senaste värdet är 5,6.',
      en: 'Change: the line crosses the median of 4.8 only once; chance usually gives at least three. The latest value is 5.6.',
    });
  });

  test('few crossings: twice', () => {
    says(feedOf([...times(3, 4), ...times(6, 5.6), ...times(3, 4)]), {
      sv: 'Förändring: kurvan korsar medianen 4,8 bara två gånger; slumpen ger oftast minst tre. Senaste värdet är 4,0.',
      en: 'Change: the line crosses the median of 4.8 only twice; chance usually gives at least three. The latest value is 4.0.',
    });
  });

  test('few crossings: more', () => {
    says(feedOf([...times(6, 4), ...times(6, 5.6), ...times(6, 4), ...times(6, 5.6)]), {
      sv: 'Förändring: kurvan korsar medianen 4,8 bara tre gånger; slumpen ger oftast minst åtta. Årstiderna kan ge samma mönster. Senaste värdet är 5,6.',
      en: 'Change: the line crosses the median of 4.8 only three times; chance usually gives at least eight. The seasons may give the same pattern. The latest value is 5.6.',
    });
  });
});

describe('a control chart', () => {
  /** 60 months of 300 people, about 5 per 100; a few of them far out. */
  const counts = (...out: number[]): Entry[] =>
    Array.from({ length: 60 }, (_, i) => ({ numerator: out.includes(i) ? 45 : 12 + ((i * 7) % 5) + (i % 2 ? 3 : 0), denominator: 300 }));
  const spc = { analysis: 'spc' } as const;

  test('without a signal says that all is within the limits', () => {
    says(feedOf(counts()), {
      sv: 'Ingen säker förändring: alla värden ligger inom styrgränserna kring medelnivån 5,2, och variationen kan förklaras av slumpen. Senaste värdet är 6,0.',
      en: 'No clear change: all values are within the control limits around the mean level of 5.2, and the variation can be explained by chance. The latest value is 6.0.',
    }, spc);
  });

  test('names one value beyond the limits', () => {
    says(feedOf(counts(4)), {
      sv: 'Ovanligt värde: maj 2024 (15,0), ett av 60 värden, låg över den övre styrgränsen (sämre). Senaste värdet är 6,0.',
      en: 'Unusual value: May 2024 (15.0), one of 60 values, was above the upper control limit (worse). The latest value is 6.0.',
    }, spc);
  });

  test('names two or three', () => {
    says(feedOf(counts(4, 30)), {
      sv: 'Ovanliga värden: maj 2024 (15,0) och juli 2026 (15,0), två av 60 värden, låg över den övre styrgränsen (sämre). Senaste värdet är 6,0.',
      en: 'Unusual values: May 2024 (15.0) and July 2026 (15.0), two of 60 values, were above the upper control limit (worse). The latest value is 6.0.',
    }, spc);
    says(feedOf(counts(4, 30, 40)), {
      sv: 'Ovanliga värden: maj 2024 (15,0), juli 2026 (15,0) och maj 2027 (15,0), tre av 60 värden, låg över den övre styrgränsen (sämre). Senaste värdet är 6,0.',
    }, spc);
  });

  test('counts four or more, and says when the latest was: they need not follow each other', () => {
    says(feedOf(counts(4, 14, 30, 40)), {
      sv: 'Ovanliga värden: fyra av 60 värden låg över den övre styrgränsen (sämre), senast maj 2027. Senaste värdet är 6,0.',
      en: 'Unusual values: four of 60 values were above the upper control limit (worse), most recently May 2027. The latest value is 6.0.',
    }, spc);
  });

  test('with a run at its end is judged by the run, around the mean', () => {
    says(feedOf(SHIFTED), {
      sv: 'Förbättring: de senaste nio månaderna ligger alla under medelnivån 4,8. Senaste värdet är 4,0.',
      en: 'Improvement: the latest nine months are all below the mean level of 4.8. The latest value is 4.0.',
    }, spc);
  });

  /** Fifty or so, but for two months of ninety. */
  const burst = Array.from({ length: 30 }, (_, i) => (i === 8 || i === 9 ? 90 : [50, 52, 49, 51, 50, 53][i % 6]!));
  const count = { indicator: { kind: 'count' } };

  test('does not take the months after a burst for an improvement, though all are below the mean that it has raised', () => {
    says(feedOf(burst, count), {
      sv: 'Ovanliga värden: september 2024 (90) och oktober 2024 (90), två av 30 värden, låg över den övre styrgränsen (sämre). Senaste värdet är 53.',
    }, spc);
  });

  test('names what lies beyond the limits beside a run at the end', () => {
    const fallen = burst.map((value, i) => (i < 16 ? value : value - 20));
    says(feedOf(fallen, count), {
      sv: 'Förbättring: de senaste 14 månaderna ligger alla under medelnivån 44. September 2024 (90) och oktober 2024 (90), två av 30 värden, låg över den övre styrgränsen (sämre). Senaste värdet är 33.',
      en: 'Improvement: the latest 14 months are all below the mean level of 44. September 2024 (90) and October 2024 (90), two of 30 values, were above the upper control limit (worse). The latest value is 33.',
    }, spc);
  });

  test('names values on both sides without one', () => {
    says(feedOf(counts(4).map((entry, i) => (i === 30 ? { numerator: 0, denominator: 300 } : entry))), {
      sv: 'Ovanliga värden: maj 2024 (15,0), ett av 60 värden, låg över den övre styrgränsen (sämre). Juli 2026 (0,0), ett av 60 värden, låg under den undre styrgränsen (bättre). Senaste värdet är 6,0.',
      en: 'Unusual values: May 2024 (15.0), one of 60 values, was above the upper control limit (worse). July 2026 (0.0), one of 60 values, was below the lower control limit (better). The latest value is 6.0.',
    }, spc);
  });

  test('of few events gives no verdict: chance alone is beyond its limits', () => {
    const rare = Array.from({ length: 24 }, (_, i) => ({ numerator: i === 2 || i === 7 ? 1 : 0, denominator: 60 }));
    says(feedOf(rare), {
      sv: 'Ingen bedömning: antalen är för små för styrgränser. De som räknas är i snitt 0,1 per period, och det behövs minst 5. Senaste värdet är 0,0.',
      en: 'No verdict: the numbers are too small for control limits. Those that are counted are 0.1 in a period on average, and at least 5 are needed. The latest value is 0.0.',
    }, spc);
    const most = rare.map(({ numerator }) => ({ numerator: 60 - numerator, denominator: 60 }));
    assert.match(sentence(modelOf(feedOf(most, { indicator: { kind: 'proportion' } }), { area: '0604', ...spc })), /De som inte räknas är i snitt 0,1 per period/);
    assert.match(sentence(modelOf(feedOf(rare.map(({ numerator }) => numerator), count), { area: '0604', ...spc })), /i snitt 0,1 per period/);
    assert.ok(modelOf(feedOf(rare), { area: '0604', ...spc }).facts.rows.every(({ lower, upper }) => lower === undefined && upper === undefined));
  });

  test('of few values gives no verdict, and draws no limits', () => {
    assert.ok(modelOf(feedOf(counts().slice(0, 5)), { area: '0604', ...spc }).facts.rows.every(({ centre, upper }) => centre !== undefined && upper === undefined));
    says(feedOf(counts().slice(0, 5)), {
      sv: 'Ingen bedömning: det finns bara fem värden, och det behövs minst tio. Senaste värdet är 5,0.',
    }, spc);
  });
});

describe('no change', () => {
  test('is said with the centre line and with chance', () => {
    says(feedOf(NOISE), {
      sv: 'Ingen säker förändring: variationen kring medianen 4,8 kan förklaras av slumpen. Senaste värdet är 4,0.',
      en: 'No clear change: the variation around the median of 4.8 can be explained by chance. The latest value is 4.0.',
    });
  });

  test('has neither tone nor mark', () => {
    const [head] = modelOf(feedOf(NOISE)).summary;
    assert.deepEqual(head, { shown: 'Ingen säker förändring', spoken: 'Ingen säker förändring' });
  });
});

describe('no verdict', () => {
  test('of one value', () => {
    says(feedOf([4.8]), {
      sv: 'Ingen bedömning: det finns bara ett värde, och det behövs minst tio. Senaste värdet är 4,8.',
      en: 'No verdict: there is only one value, and at least ten are needed. The latest value is 4.8.',
    });
  });

  test('of several', () => {
    says(feedOf([4.8, 5, 'missing', 4, null, 5, 5]), {
      sv: 'Ingen bedömning: det finns bara fem värden, och det behövs minst tio. Senaste värdet är 5,0.',
      en: 'No verdict: there are only five values, and at least ten are needed. The latest value is 5.0.',
    });
  });

  test('where all values are equal', () => {
    says(feedOf(times(12, 4.8)), {
      sv: 'Ingen bedömning: alla värden ligger på medianen 4,8. Senaste värdet är 4,8.',
      en: 'No verdict: all values are on the median of 4.8. The latest value is 4.8.',
    });
  });

  test('where all but a few are on the line', () => {
    says(feedOf([...times(12, 4.8), 5, 4.4, 5]), {
      sv: 'Ingen bedömning: 12 av 15 värden ligger på medianen 4,8, och det behövs minst tio som inte gör det. Senaste värdet är 5,0.',
      en: 'No verdict: 12 of 15 values are on the median of 4.8, and at least ten that are not are needed. The latest value is 5.0.',
    });
  });

  test('where most months of a small place are zero', () => {
    says(feedOf([...times(12, 0), ...times(11, 1)]), {
      sv: 'Ingen bedömning: 12 av 23 värden ligger på medianen 0,0, och de övriga på samma sida om den. Senaste värdet är 1,0.',
      en: 'No verdict: 12 of 23 values are on the median of 0.0, and the others on one side of it. The latest value is 1.0.',
    });
  });

  test('where more than a tenth is hidden', () => {
    says(feedOf([...times(3, 'suppressed'), ...SHIFTED]), {
      sv: 'Ingen bedömning: 3 av 27 värden visas inte, för att skydda enskilda personer. Senaste värdet är 4,0.',
      en: 'No verdict: 3 of 27 values cannot be shown, to protect individuals. The latest value is 4.0.',
    });
    // Those that are left may always miss the target: they are held against nothing.
    says(feedOf([...times(3, 'suppressed'), ...SHIFTED], { indicator: { targets: [{ value: 3, label: 'Mål' }] }, others: { '06': times(27, 3.5) } }), {
      sv: 'Ingen bedömning: 3 av 27 värden visas inte, för att skydda enskilda personer. Senaste värdet är 4,0.',
    });
    says(feedOf(['suppressed', ...times(5, 5)]), {
      sv: 'Ingen bedömning: 1 av 6 värden visas inte, för att skydda enskilda personer. Senaste värdet är 5,0.',
      en: 'No verdict: 1 of 6 values cannot be shown, to protect individuals. The latest value is 5.0.',
    });
  });

  test('of a rolling figure', () => {
    says(feedOf(SHIFTED, { indicator: { rolling: 12 } }), {
      sv: 'Ingen bedömning: varje värde omfattar tolv månader, så värden intill varandra bygger mest på samma data. Senaste värdet är 4,0.',
      en: 'No verdict: each value covers twelve months, so neighbouring values rest mostly on the same data. The latest value is 4.0.',
    });
  });

  test('but one where a tenth or less is hidden', () => {
    const [head] = modelOf(feedOf([...times(2, 'suppressed'), ...SHIFTED])).summary;
    assert.equal(head?.shown, 'Förbättring');
  });

  test('by its own values alone, however long the series beside it is', () => {
    const values: Entry[] = SHIFTED.map((value, i) => ([2, 6, 11, 15].includes(i) ? 'suppressed' : value));
    const others = { '06': times(60, 5) };
    for (const compare of ['none', 'region']) assert.match(sentence(modelOf(feedOf(values, { others }), { area: '0604', compare })), /^Ingen bedömning: 4 av 24 värden visas inte/);
  });

  test('and one where scores are hidden, for few answers are not low answers', () => {
    const scores: Entry[] = SHIFTED.map((value) => ({ value, n: 12 }));
    const indicator = { kind: 'score', scale: { min: 0, max: 10 } };
    const [head] = modelOf(feedOf([...times(8, 'suppressed'), ...scores], { indicator })).summary;
    assert.equal(head?.shown, 'Förbättring');
  });
});

describe('a part that begins with a new centre line', () => {
  test('is judged by itself, and says from when', () => {
    says(feedOf([...times(12, 9), ...SHIFTED], rebasedAt('2025-01')), {
      sv: 'Förbättring: de senaste nio månaderna ligger alla under medianen 4,8 (räknad från och med januari 2025). Senaste värdet är 4,0.',
      en: 'Improvement: the latest nine months are all below the median of 4.8 (calculated from January 2025). The latest value is 4.0.',
    });
    says(feedOf([...times(12, 9), ...NOISE], rebasedAt('2025-01')), {
      sv: 'Ingen säker förändring sedan januari 2025: variationen kring medianen 4,8 kan förklaras av slumpen. Senaste värdet är 4,0.',
    });
  });

  test('that is too short says that it is the part', () => {
    says(feedOf([...SHIFTED, 5, 5, 6], rebasedAt('2026-01')), {
      sv: 'Ingen bedömning: det finns bara tre värden från och med januari 2026, och det behövs minst tio. Senaste värdet är 6,0.',
      en: 'No verdict: there are only three values from January 2026 on, and at least ten are needed. The latest value is 6.0.',
    });
  });

  test('without a value says so, and when the latest was', () => {
    says(feedOf([...SHIFTED, 'missing', 'missing'], rebasedAt('2026-01')), {
      sv: 'Ingen bedömning: det finns inga värden från och med januari 2026, och det behövs minst tio. Senaste värdet är 4,0 (december 2025).',
      en: 'No verdict: there are no values from January 2026 on, and at least ten are needed. The latest value is 4.0 (December 2025).',
    });
  });

  test('with equal values, or hidden ones, says that it is the part', () => {
    says(feedOf([...NOISE, ...times(10, 4.8)], rebasedAt('2026-01')), {
      sv: 'Ingen bedömning: alla värden ligger på medianen 4,8 (räknad från och med januari 2026). Senaste värdet är 4,8.',
      en: 'No verdict: all values are on the median of 4.8 (calculated from January 2026). The latest value is 4.8.',
    });
    says(feedOf([...NOISE, ...times(10, 4.8), 'suppressed', 'suppressed'], rebasedAt('2026-01')), {
      sv: 'Ingen bedömning: 2 av 12 värden från och med januari 2026 visas inte, för att skydda enskilda personer. Senast visade värdet är 4,8 (oktober 2026).',
      en: 'No verdict: 2 of 12 values from January 2026 on cannot be shown, to protect individuals. The latest value shown is 4.8 (October 2026).',
    });
  });
});

describe('the latest value', () => {
  test('stands alone where nothing is compared', () => {
    endsWith(feedOf([6.5]), 'Senaste värdet är 6,5.', 'The latest value is 6.5.', { compare: 'none' });
    endsWith(feedOf([6.5]), 'Senaste värdet är 6,5.', 'The latest value is 6.5.');
  });

  test('stands beside the region, the country, or another area by its name', () => {
    const areas = [
      { code: '00', name: 'Riket', level: 'country' },
      { code: '06', name: 'Jönköpings län', level: 'region', parent: '00' },
      { code: 'hoglandet', name: { sv: 'Höglandet', en: 'The Highlands' }, level: 'part', parent: '06' },
      { code: '0604', name: 'Aneby', level: 'municipality', parent: 'hoglandet' },
    ];
    const feed = feedOf([6.5], { areas, others: { '00': [4.2], '06': [4.9], hoglandet: [5.1] } });
    endsWith(feed, 'Senaste värdet är 6,5, mot 4,9 för regionen.', 'The latest value is 6.5, against 4.9 for the region.');
    endsWith(feed, 'Senaste värdet är 6,5, mot 4,2 för riket.', 'The latest value is 6.5, against 4.2 for the country.', { compare: '00' });
    endsWith(feed, 'Senaste värdet är 6,5, mot 5,1 för Höglandet.', 'The latest value is 6.5, against 5.1 for The Highlands.', { compare: 'parent' });
    endsWith(feed, 'Senaste värdet är 4,9, mot 6,5 för Aneby.', undefined, { area: '06', compare: '0604' });
  });

  test('of a region among many is compared with it by its name', () => {
    const areas = [
      { code: '01', name: 'Stockholms län', level: 'region' },
      { code: '06', name: 'Jönköpings län', level: 'region' },
      { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' },
    ];
    endsWith(feedOf([6.5], { areas, others: { '01': [1], '06': [4.9] } }), 'Senaste värdet är 6,5, mot 4,9 för Jönköpings län.');
  });

  test('says nothing of a comparison that has no value then', () => {
    endsWith(feedOf([6.5, 6.7], { others: { '06': [4.9, 'missing'] } }), 'Senaste värdet är 6,7.');
  });

  test('that is not from the last period says from when', () => {
    const feed = feedOf([6.5, 6.7, 'missing'], { others: { '06': [4.9, 4.8, 4.7] } });
    endsWith(feed, 'Senaste värdet är 6,7 (februari 2024), mot 4,8 för regionen.', 'The latest value is 6.7 (February 2024), against 4.8 for the region.');
  });

  test('says how far it can be trusted', () => {
    endsWith(feedOf([{ value: 6.5, status: 'preliminary' }]), 'Senaste värdet är 6,5 (preliminärt).', 'The latest value is 6.5 (preliminary).');
    endsWith(feedOf([{ value: 6.5, status: 'low-reliability' }]), 'Senaste värdet är 6,5 (osäkert).', 'The latest value is 6.5 (uncertain).');
    endsWith(
      feedOf([{ value: 6.5, status: 'preliminary' }, 'missing'], { others: { '06': [{ value: 4.9, status: 'preliminary' }] } }),
      'Senaste värdet är 6,5 (januari 2024, preliminärt), mot 4,9 för regionen.',
      'The latest value is 6.5 (January 2024, preliminary), against 4.9 for the region.',
    );
    endsWith(
      feedOf([6.5], { others: { '06': [{ value: 4.9, status: 'preliminary' }] } }),
      'Senaste värdet är 6,5, mot 4,9 (preliminärt) för regionen.',
      'The latest value is 6.5, against 4.9 (preliminary) for the region.',
    );
  });

  test('with a hidden one after it is held against nothing: only high ones are shown', () => {
    const indicator = { targets: [{ value: 4, label: 'Mål' }] };
    const others = { '06': [4.9, 4.9] };
    endsWith(feedOf([6.5, 'suppressed'], { indicator, others }), 'Senast visade värdet är 6,5 (januari 2024).', 'The latest value shown is 6.5 (January 2024).');
    const score = { kind: 'score', scale: { min: 0, max: 10 }, direction: 'higher' };
    endsWith(feedOf([{ value: 6.5, n: 40 }, 'suppressed'], { indicator: { ...indicator, ...score }, others: { '06': [{ value: 4.9, n: 400 }] } }), 'Senast visade värdet är 6,5 (januari 2024), mot 4,9 för regionen. Målet, minst 4,0, nås.');
  });

  test('that is said to be above the line is written so, with one decimal more, or said to be alike when rounded', () => {
    const indicator = { kind: 'proportion', direction: 'higher', decimals: 0 };
    const near = (last: number): number[] => [...times(13, 59.09), ...times(13, last)].map((value, i) => (i % 2 && i < 12 ? value - 0.5 : value));
    says(feedOf(near(59.304), { indicator }), {
      sv: 'Förbättring: de senaste 13 månaderna ligger alla över medianen 59,2\u00a0%. Senaste värdet är 59,3\u00a0%.',
    });
    says(feedOf(near(59.104), { indicator }), {
      sv: 'Förbättring: de senaste 13 månaderna ligger alla över medianen 59\u00a0%. Senaste värdet är 59\u00a0% (lika efter avrundning).',
      en: 'Improvement: the latest 13 months are all above the median of 59%. The latest value is 59% (equal when rounded).',
    });
    // Where nothing is judged, nothing is said of the line.
    assert.match(sentence(modelOf(feedOf(near(59.104), { indicator: { ...indicator, rolling: 12 } }))), /^Ingen bedömning: .* Senaste värdet är 59\u00a0%\.$/);
  });
});

describe('the target', () => {
  const target = (value: number, direction = 'lower', more: object = {}): FeedChanges => ({
    indicator: { direction, targets: [{ value, label: 'Mål', ...more }] },
  });

  test('is met or not, from the side that is better', () => {
    endsWith(feedOf([3.9], target(4)), 'Senaste värdet är 3,9. Målet, högst 4,0, nås.', 'The latest value is 3.9. The target, at most 4.0, is met.');
    endsWith(feedOf([4.1], target(4)), 'Senaste värdet är 4,1. Målet, högst 4,0, nås inte.', 'The latest value is 4.1. The target, at most 4.0, is not met.');
    endsWith(feedOf([4.1], target(4, 'higher')), 'Senaste värdet är 4,1. Målet, minst 4,0, nås.', 'The latest value is 4.1. The target, at least 4.0, is met.');
    endsWith(feedOf([3.9], target(4, 'higher')), 'Senaste värdet är 3,9. Målet, minst 4,0, nås inte.', 'The latest value is 3.9. The target, at least 4.0, is not met.');
    endsWith(feedOf([4], target(4)), 'Senaste värdet är 4,0. Målet, högst 4,0, nås.');
  });

  test('that is missed by less than is written does not contradict the numbers', () => {
    endsWith(feedOf([4.04], target(4)), 'Senaste värdet är 4,0. Målet, högst 4,0, nås nästan.', 'The latest value is 4.0. The target, at most 4.0, is almost met.');
  });

  test('is not missed by the noise of a division', () => {
    for (const numerator of [7, 14, 28, 29, 55, 57, 58]) {
      const feed = feedOf([{ numerator: numerator * 3, denominator: 300 }], target(numerator));
      assert.match(sentence(modelOf(feed)), /nås\.$/);
    }
  });

  test('is only told where nothing is better', () => {
    endsWith(feedOf([3.9], target(4, 'neutral')), 'Senaste värdet är 3,9. Målet är 4,0.', 'The latest value is 3.9. The target is 4.0.');
  });

  test('is that of the period of the latest value', () => {
    endsWith(feedOf([3.9, 'missing'], target(4, 'lower', { from: '2024-02' })), 'Senaste värdet är 3,9 (januari 2024).');
    endsWith(feedOf([3.9, 4], target(4, 'lower', { to: '2024-01' })), 'Senaste värdet är 4,0.');
    endsWith(feedOf([3.9], target(4, 'lower', { from: '2024', to: '2024' })), 'Senaste värdet är 3,9. Målet, högst 4,0, nås.');
  });
});

describe('where there is not one value', () => {
  const shows = (entries: Entry[], sv: string, en: string, changes: FeedChanges = {}): void => says(feedOf(entries, changes), { sv, en });

  test('all hidden', () => {
    shows(times(3, 'suppressed'), 'Inga värden visas, för att skydda enskilda personer.', 'No values can be shown, to protect individuals.');
  });

  test('some hidden, the others missing or not delivered', () => {
    const expected = ['Inga värden visas: en del är skyddade, och andra saknas.', 'No values can be shown: some are protected, and others are missing.'] as const;
    shows(['suppressed', 'missing'], ...expected);
    shows(['suppressed', null, 'suppressed'], ...expected);
  });

  test('all missing', () => {
    shows(['missing', null, 'missing'], 'Alla värden saknas för det här urvalet.', 'All values are missing for this selection.');
  });

  test('not applicable', () => {
    shows(['not-applicable'], 'Indikatorn är inte tillämplig för det här urvalet.', 'The indicator does not apply to this selection.');
  });

  test('no values', () => {
    const expected = ['Det finns inga värden för det här urvalet.', 'There are no values for this selection.'] as const;
    shows([], ...expected);
    shows(['not-applicable', 'missing'], ...expected);
  });

  test('it is one phrase, and the model says that it is empty', () => {
    for (const entries of [[], ['missing'], ['suppressed']]) {
      const { summary, empty } = modelOf(feedOf(entries));
      assert.equal(summary.length, 1);
      assert.equal(empty, true);
    }
  });
});

describe('numbers', () => {
  const both = (feed: Feed, language: 'sv' | 'en'): [shown: string, spoken: string] => {
    const model = modelOf(feed, { area: '0604', analysis: 'none' }, language);
    return [sentence(model), sentence(model, 'spoken')];
  };

  test('per cent keeps its sign, on a no-break space', () => {
    const feed = feedOf([{ numerator: 81, denominator: 100 }], { indicator: { kind: 'proportion', direction: 'higher', targets: [{ value: 80, label: 'Mål' }] } });
    assert.equal(both(feed, 'sv')[0], 'Senaste värdet är 81,0\u00a0%. Målet, minst 80,0\u00a0%, nås.');
  });

  test('thousands are parted for the eye and not for the voice', () => {
    const feed = feedOf([11700], { indicator: { kind: 'count' } });
    assert.deepEqual(both(feed, 'sv'), ['Senaste värdet är 11\u00a0700.', 'Senaste värdet är 11700.']);
    assert.deepEqual(both(feed, 'en'), ['The latest value is 11,700.', 'The latest value is 11700.']);
  });

  test('minus is a minus sign for the eye and a word for the voice', () => {
    const feed = feedOf([{ value: -1.5, n: 20 }], { indicator: { kind: 'score', scale: { min: -5, max: 5 } } });
    assert.deepEqual(both(feed, 'sv'), ['Senaste värdet är −1,5.', 'Senaste värdet är minus 1,5.']);
    assert.deepEqual(both(feed, 'en'), ['The latest value is −1.5.', 'The latest value is minus 1.5.']);
  });

  test('a range of periods has a dash for the eye and a word for the voice', () => {
    const model = modelOf(feedOf([...SHIFTED].reverse()));
    assert.match(sentence(model), /januari–september 2024/);
    assert.match(sentence(model, 'spoken'), /januari till september 2024/);
  });
});
