import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describe, NotAFeedError, parseFeed, select, type Problem } from '@indicator-elements/feed';
import { messages } from '../../packages/feed/src/messages.js';
import { faults, feedOf, parse, rawFeed, row, VISITS } from './small-feed.js';

const folder = new URL('../../fixtures/invalid/', import.meta.url);

function problemsOf(input: unknown): readonly Problem[] {
  try {
    return parseFeed(input).problems;
  } catch (error) {
    assert.ok(error instanceof NotAFeedError);
    return [error.problem];
  }
}

const query = { indicator: 'x', area: 'x', filter: { x: 'x' }, from: 'x' };
const withoutTotal = feedOf({ dimensions: [{ id: 'sex', label: 'Kön', categories: [] }], observations: [] });
const all = [
  ...readdirSync(folder).flatMap((name) =>
    problemsOf((JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { feed: unknown }).feed),
  ),
  ...[query, {}].flatMap((each) => {
    const selection = select(withoutTotal, each);
    return selection.ok ? [] : selection.problems;
  }),
  ...problemsOf(rawFeed({ observations: [row({ numerator: Infinity })] })),
  // Charts', of what they cannot show.
  describe({ path: 'indicator', code: 'wrong-kind', details: ['ladder', 'distribution'] }),
  describe({ path: 'compare', code: 'too-many-comparisons', details: ['region; parent; previous', 2] }),
  describe({ path: 'indicator', code: 'wrong-steps', details: ['ladder', 9] }),
  describe({ path: 'group', code: 'wrong-groups', details: ['age', 3] }),
  describe({ path: 'compare', code: 'needs-own-area', details: ['rest'] }),
  describe({ path: 'compare', code: 'no-rest', details: ['0604'] }),
  describe({ path: 'compare', code: 'hidden-rest', details: ['0604'] }),
  describe({ path: 'from', code: 'too-many-periods', details: ['1025-11-30', '2025-11-30', 365243, 5000] }),
  // Adapters', of open data.
  describe({ path: 'class', code: 'not-a-dataset', details: ['collection'] }),
  describe({ path: 'version', code: 'old-json-stat', details: ['1.3'] }),
  describe({ path: 'size', code: 'wrong-size', details: [3, 4] }),
  describe({ path: 'value.18', code: 'bad-index', details: ['18'] }),
  describe({ path: 'role.time', code: 'no-time', details: ['Region, Kon'] }),
  describe({ path: 'dimension.Tid.category.index', code: 'unread-period', details: ['2020-2024'] }),
  describe({ path: 'status[6]', code: 'unread-status', details: ['e'] }),
  describe({ path: 'value[6]', code: 'unread-value', details: ['4'] }),
  describe({ path: 'value', code: 'negative-series', details: ['Flyttnetto'] }),
  describe({ path: 'value', code: 'no-values', details: [] }),
  describe({ path: 'next_url', code: 'part-of-answer', details: [] }),
];

test('every code occurs in these tests', () => {
  assert.deepEqual([...new Set(all.map(({ code }) => code))].sort(), Object.keys(messages).sort());
});

test('every message is a sentence in both languages, without a placeholder', () => {
  for (const { code, message } of all) {
    for (const text of [message.sv, message.en]) {
      assert.match(text, /^\S.{15,}\.$/u, code);
      assert.doesNotMatch(text, /undefined|NaN|\[object|\$\{|function|\{\d\}/, code);
      assert.ok(text.length < 330, text);
    }
    assert.notEqual(message.sv, message.en);
  }
});

test('a message quotes what it is about, shortened and on one line', () => {
  const quoted = (area: unknown): string => parse({ observations: [row({ area })] }).problems[0]!.message.sv;
  assert.match(quoted('0699'), /"0699"/);
  assert.match(quoted('x'.repeat(5000)), /"x{40}…"/);
  assert.match(quoted('två\nrader'), /"två\\nrader"/);
  assert.match(quoted({ code: '06' }), /\{…\}/);
  assert.match(quoted([]), /\[…\]/);
});

test('of many choices a dozen are listed, and how many there are', () => {
  const areas = Array.from({ length: 290 }, (_, at) => ({ code: `k${at}`, name: 'Kommun' }));
  const [problem] = parse({ areas }).problems;
  assert.match(problem!.message.en, /"k0", .*"k11" … \(290\)\.$/);
});

test('a number that may disclose somebody is never in a message', () => {
  const cells = [
    { disclosure: { minCount: 500 }, observations: [row({ numerator: 473 })] },
    { observations: [row({ numerator: 473, status: 'suppressed' })] },
    { observations: [row({ numerator: 473, status: 'missing' })] },
  ];
  for (const changes of cells) {
    for (const { message } of parse(changes).problems) {
      assert.doesNotMatch(message.sv + message.en, /473/);
    }
  }
});

test('markup in what is quoted stays text', () => {
  const [problem] = parse({ indicators: [{ ...VISITS, kind: '<b onclick=x>' }] }).problems;
  assert.match(problem!.message.en, /"<b onclick=x>"/);
});

test('each mistake of one row is named', () => {
  assert.deepEqual(faults({ observations: [row({ area: 'x', period: 'x', numerator: 'x' })] }), [
    'unknown-area at observations[0].area',
    'bad-period at observations[0].period',
    'wrong-type at observations[0].numerator',
  ]);
});
