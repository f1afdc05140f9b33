import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  areaOf,
  NotAFeedError,
  parentOf,
  parseFeed,
  regionOf,
  select,
  textIn,
} from '@indicator-elements/feed';
import fc from 'fast-check';
import { AREAS, AGE, faults, feedOf, parse, rawFeed, row, VISITS } from './small-feed.js';

test('a small feed written by hand is read without a problem', () => {
  const { feed, problems } = parse({
    title: { sv: 'Självskattning av samverkan', en: 'Self-assessment of collaboration' },
    publisher: { name: 'Region Jönköpings län', url: 'https://www.rjl.se/' },
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    updated: '2025-12-08',
    nextUpdate: '2026-01-08T06:00:00+01:00',
    notes: ['Påhittade data', { sv: 'Preliminärt', en: 'Preliminary' }],
    disclosure: { minCount: 5 },
    dimensions: [AGE],
    observations: [row({ age: '80+' }), row()],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(feed.title, { sv: 'Självskattning av samverkan', en: 'Self-assessment of collaboration' });
  assert.equal(feed.publisher?.url, 'https://www.rjl.se/');
  assert.equal(feed.nextUpdate, '2026-01-08T06:00:00+01:00');
  assert.equal(feed.disclosure.minCount, 5);
  assert.deepEqual(feed.dimensions[0]?.categories[1], { id: '80+', label: '80 år och äldre' });
  assert.equal(feed.observations.length, 2);
});

test('what is left out has its default', () => {
  const feed = feedOf({
    indicators: [VISITS, { ...VISITS, id: 'share', kind: 'proportion', per: undefined }],
  });
  assert.deepEqual([feed.title, feed.notes, feed.disclosure, feed.dimensions], [undefined, [], {}, []]);
  const [rate, proportion] = feed.indicators;
  assert.deepEqual([rate?.direction, rate?.targets, rate?.events], ['neutral', [], []]);
  assert.equal(proportion?.per, 100);
});

test('a field with undefined is a field left out', () => {
  assert.deepEqual(parseFeed(rawFeed({ publisher: undefined, dimensions: undefined })).problems, []);
});

test('unknown fields are not errors, and not in the feed', () => {
  const { feed, problems } = parse({ generator: 'x', areas: [{ ...AREAS[0], population: 370_000 }] });
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(feed.areas[0] ?? {}), ['code', 'name', 'level']);
  assert.equal('generator' in feed, false);
});

test('the feed is frozen and the input is neither changed nor kept', () => {
  const input = structuredClone(rawFeed({ publisher: { name: { sv: 'Regionen' } }, dimensions: [AGE] }));
  const before = structuredClone(input);
  const { feed } = parseFeed(input);
  assert.deepEqual(input, before);
  const parts: unknown[] = [feed];
  for (const part of parts) {
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) continue;
    assert.ok(Object.isFrozen(part), JSON.stringify(part));
    parts.push(...(Object.values(part) as unknown[]));
  }
  (input['areas'] as { name: string }[])[0]!.name = 'changed';
  assert.equal(feed.areas[0]?.name, 'Jönköpings län');
});

test('a feed survives structuredClone, for it is plain data', () => {
  const feed = feedOf();
  assert.deepEqual(select(structuredClone(feed)), select(feed));
});

test('what is no feed at all throws with the problem and the input', () => {
  for (const input of [
    null,
    undefined,
    7,
    '',
    [],
    {},
    { format: 'indicator-feed/1' },
    { ...rawFeed(), observations: 3 },
  ]) {
    assert.throws(
      () => parseFeed(input),
      (error) =>
        error instanceof NotAFeedError && error.input === input && error.problem.message.sv.length > 0,
    );
  }
});

test('a bad optional field goes alone', () => {
  const { feed, problems } = parse({
    indicators: [
      {
        ...VISITS,
        decimals: 'two',
        targets: [
          { value: 4, label: 'Mål' },
          { value: 'x', label: 'Mål' },
        ],
      },
    ],
  });
  assert.equal(problems.length, 2);
  assert.equal(feed.indicators[0]?.decimals, undefined);
  assert.deepEqual(feed.indicators[0]?.targets, [{ value: 4, label: 'Mål' }]);
  assert.equal(feed.observations.length, 1);
});

test('a bad indicator takes its observations with it and nothing else', () => {
  const { feed, problems } = parse({
    indicators: [
      { ...VISITS, kind: 'ratio' },
      { ...VISITS, id: 'other' },
    ],
    observations: [row(), row({ indicator: 'other' })],
  });
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['indicators[0].kind'],
  );
  assert.deepEqual(
    feed.indicators.map(({ id }) => id),
    ['other'],
  );
  assert.equal(feed.observations.length, 1);
});

test('a bad dimension takes the observations that it divides, for they can no longer be told apart', () => {
  const observations = [row({ age: '80+' }), row({ period: '2025-10' })];
  const { feed } = parse({ dimensions: [{ ...AGE, label: 7 }], observations });
  assert.equal(feed.observations.length, 1);
  assert.equal(feedOf({ dimensions: [{ ...AGE, id: 7 }], observations }).observations.length, 0);
  assert.equal(feedOf({ dimensions: 'age', observations }).observations.length, 0);
});

test('a dimension without a total must be named by every observation', () => {
  const dimensions = [{ ...AGE, total: undefined }];
  assert.deepEqual(faults({ dimensions }), ['missing-field at observations[0].age']);
  assert.deepEqual(faults({ dimensions, observations: [row({ age: 'all' })] }), []);
});

test('the number of a suppressed observation is not in the feed', () => {
  const observations = [row({ status: 'suppressed', numerator: 3, denominator: 41, lower: 1, upper: 8 })];
  const { feed, problems } = parse({ observations });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['suppressed-value'],
  );
  const selection = select(feed);
  assert.deepEqual(selection.ok && selection.slice.cells, [{ period: '2025-11', status: 'suppressed' }]);
  for (const column of ['numerator', 'denominator', 'lower', 'upper'] as const) {
    assert.ok(Number.isNaN(feed.observations[column]?.[0]));
  }
});

test('a denominator alone on a suppressed observation is no problem', () => {
  assert.deepEqual(faults({ observations: [row({ status: 'suppressed', numerator: null })] }), []);
});

test('a distribution may be suppressed as a whole', () => {
  const ladder = {
    id: 'ladder',
    label: 'Trappan',
    kind: 'distribution',
    granularity: 'year',
    categories: AGE['categories'],
  };
  const observations = [{ indicator: 'ladder', area: '06', period: '2025', status: 'suppressed' }];
  assert.deepEqual(faults({ indicators: [ladder], observations }), []);
});

test('a rate or proportion may come as a value with an interval', () => {
  const observations = [row({ numerator: null, denominator: null, value: 4.2, lower: 3.9, upper: 4.6 })];
  assert.deepEqual(faults({ observations }), []);
});

test('only addresses over http and relative ones are let through', () => {
  const good = [
    'https://x.se',
    'http://x.se/a b'.replace(' ', '%20'),
    '/data',
    'data.json?a=b:c',
    '#top',
    '//x.se/y',
    'HTTPS://X.SE',
  ];
  const bad = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.se',
    'https:',
    'https://a b',
    '',
  ];
  for (const url of good) assert.deepEqual(faults({ publisher: { name: 'R', url } }), [], url);
  for (const url of bad)
    assert.deepEqual(faults({ publisher: { name: 'R', url } }), ['bad-url at publisher.url'], url);
});

test('markup in a text is just text', () => {
  const name = '<img src=x onerror=alert(1)> & "Åre"';
  assert.equal(textIn(feedOf({ areas: [{ code: '06', name }] }).areas[0]!.name, 'sv'), name);
});

test('a text that lacks one language is shown in the other', () => {
  assert.equal(textIn('Dialog', 'en'), 'Dialog');
  assert.equal(textIn({ sv: 'Tillit', en: 'Trust' }, 'en'), 'Trust');
  assert.equal(textIn({ sv: 'Tillit' }, 'en'), 'Tillit');
  assert.equal(textIn({ en: 'Trust' }, 'sv'), 'Trust');
});

test('a text has no character that XML cannot hold, and no word grows together with the next', () => {
  assert.equal(textIn('Akut\u000bvård', 'sv'), 'Akut vård');
  assert.equal(textIn({ sv: 'Akut\u000cvård' }, 'en'), 'Akut vård');
  assert.equal(textIn('\u0000Vård\u0008tid\u001f\ufffe\uffff', 'sv'), 'Vårdtid');
  assert.equal(textIn('\udc00Hälsa \ud83d', 'sv'), 'Hälsa ');
  const plain = 'Två\n\tord\r – 😀 Å\u00a0\u200d\ufffd';
  assert.equal(textIn(plain, 'sv'), plain);
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), (written) => {
      // All that XML 1.0 takes for a character.
      assert.match(textIn(written, 'sv'), /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

test('areas are found by code, by their part and as the whole', () => {
  const feed = feedOf();
  const aneby = areaOf(feed, '0604')!;
  assert.equal(parentOf(feed, aneby)?.code, 'hoglandet');
  assert.equal(parentOf(feed, areaOf(feed, '06')!), undefined);
  assert.equal(areaOf(feed, '604'), undefined);
  assert.equal(regionOf(feed)?.code, '06');
  const part = { code: 'a', name: 'A', parent: 'b' };
  assert.equal(regionOf(feedOf({ areas: [part, { code: 'b', name: 'B' }] }))?.code, 'b');
  assert.equal(regionOf(feedOf({ areas: [] })), undefined);
});

test('a cycle of parents is cut once, and areas that hang on it keep theirs', () => {
  const areas = [
    { code: 'a', name: 'A', parent: 'b' },
    { code: 'b', name: 'B', parent: 'c' },
    { code: 'c', name: 'C', parent: 'a' },
    { code: 'd', name: 'D', parent: 'a' },
    { code: 'e', name: 'E', parent: 'e' },
  ];
  const { feed, problems } = parse({ areas, observations: [] });
  assert.deepEqual(
    problems.map(({ path, code }) => `${code} ${path}`),
    ['parent-cycle areas[2].parent', 'parent-cycle areas[4].parent'],
  );
  assert.deepEqual(
    feed.areas.map(({ parent }) => parent),
    ['b', 'c', undefined, 'a', undefined],
  );
});

test('a chain of 20,000 parents is no problem', () => {
  const areas = Array.from({ length: 20_000 }, (_, at) => ({
    code: `${at}`,
    name: 'x',
    parent: `${at + 1}`,
  }));
  assert.deepEqual(faults({ areas, observations: [] }), ['unknown-area at areas[19999].parent']);
});

test('after a hundred problems the rest are counted', () => {
  const { problems } = parse({ observations: Array.from({ length: 70_000 }, () => 7) });
  assert.equal(problems.length, 101);
  assert.equal(problems.at(-1)?.code, 'too-many-problems');
  assert.match(problems.at(-1)!.message.en, /69900 more/);
});

test('the ends of a target may be of different granularity, and must not be the wrong way round', () => {
  const targeted = (from: string, to: string): string[] =>
    faults({ indicators: [{ ...VISITS, targets: [{ value: 4, label: 'Mål', from, to }] }] });
  assert.deepEqual(targeted('2025-03', '2025'), []);
  assert.deepEqual(targeted('2025', '2025-03'), []);
  assert.deepEqual(targeted('2025-03', '2024'), ['wrong-order at indicators[0].targets[0].from']);
});
