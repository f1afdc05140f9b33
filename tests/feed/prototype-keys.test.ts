import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, parseFeed, select } from '@indicator-elements/feed';
import { AGE, faults, feedOf, parse, rawFeed, row, VISITS } from './small-feed.js';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** JSON keeps `__proto__` as a field of its own, which an object literal would not. */
function withField(name: string, value: unknown): Record<string, unknown> {
  return JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as Record<string, unknown>;
}

test('fields called as parts of the prototype are unknown fields', () => {
  for (const name of NAMES) {
    const evil = withField(name, { polluted: true, publisher: 'evil' });
    const text = JSON.stringify(rawFeed({ observations: [row()] })).replace(
      '{',
      `${JSON.stringify(evil).slice(0, -1)},`,
    );
    const { feed, problems } = parseFeed(JSON.parse(text));
    assert.deepEqual(problems, []);
    assert.equal(feed.publisher, undefined);
    assert.equal(Object.getPrototypeOf(feed), Object.prototype);
  }
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('ids and codes called as parts of the prototype are ids like others', () => {
  for (const name of NAMES) {
    const feed = feedOf({
      areas: [{ code: name, name: 'x' }],
      indicators: [{ ...VISITS, id: name }],
      dimensions: [{ ...AGE, total: name, categories: [{ id: name, label: 'x' }] }],
      observations: [row({ indicator: name, area: name, age: name })],
    });
    assert.equal(areaOf(feed, name)?.code, name);
    const selection = select(feed, { indicator: name, area: name, filter: { age: name } });
    assert.equal(selection.ok && selection.slice.cells.length, 1);
  }
});

test('a reference to such a name finds nothing that is not there', () => {
  for (const name of NAMES) {
    assert.deepEqual(faults({ observations: [row({ area: name })] }), [
      'unknown-area at observations[0].area',
    ]);
    assert.deepEqual(faults({ dimensions: [AGE], observations: [row({ age: name })] }), [
      'unknown-category at observations[0].age',
    ]);
    assert.deepEqual(faults({ observations: [row({ status: name })] }), [
      'unknown-status at observations[0].status',
    ]);
    assert.deepEqual(faults({ areas: [{ code: '06', name: 'x', parent: name }] }), [
      'unknown-area at areas[0].parent',
    ]);
    assert.equal(select(feedOf(), { indicator: name }).ok, false);
    assert.equal(select(feedOf(), { area: name }).ok, false);
    assert.equal(select(feedOf(), { filter: withField(name, 'all') as Record<string, string> }).ok, false);
  }
});

test('a dimension cannot be called as a part of the prototype', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const { feed, problems } = parse({ dimensions: [{ ...AGE, id: name }] });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['reserved-id'],
    );
    assert.equal(feed.dimensions.length, 0);
  }
});

test('a column or a row with such a key is read as if it were not there', () => {
  const observations = JSON.parse(
    '{"__proto__":[1,2,3],"constructor":{"dictionary":[],"index":[]},"indicator":["visits"],"area":["06"],"period":["2025-11"],"numerator":[1],"denominator":[2]}',
  ) as unknown;
  assert.deepEqual(parseFeed(rawFeed({ observations })).problems, []);
  const rows = JSON.parse(
    '[{"__proto__":{"status":"suppressed"},"indicator":"visits","area":"06","period":"2025-11","numerator":1,"denominator":2}]',
  ) as unknown;
  const selection = select(parseFeed(rawFeed({ observations: rows })).feed);
  assert.equal(selection.ok && selection.slice.cells[0]?.status, undefined);
});
