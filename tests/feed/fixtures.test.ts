import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NotAFeedError, parseFeed } from '@indicator-elements/feed';

const folder = new URL('../../fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const names = (kind: string): string[] =>
  readdirSync(new URL(kind, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${kind}/${name}`);

type Fault = { path: string; code: string };
type Invalid = { why: string; feed: unknown; expected: Fault[] };

function faultsOf(input: unknown): Fault[] {
  try {
    return parseFeed(input).problems.map(({ path, code }) => ({ path, code }));
  } catch (error) {
    assert.ok(error instanceof NotAFeedError);
    return [{ path: error.problem.path, code: error.problem.code }];
  }
}

const inOrder = (faults: Fault[]): string[] => faults.map(({ path, code }) => `${code} at ${path}`).sort();

for (const name of names('invalid')) {
  const { why, feed, expected } = read(name) as Invalid;
  test(`${name}: ${why}`, () => {
    assert.deepEqual(inOrder(faultsOf(feed)), inOrder(expected));
  });
}

for (const name of [...names('valid'), ...names('edge')]) {
  test(`${name} has no problem`, () => {
    assert.deepEqual(parseFeed(read(name)).problems, []);
  });
}

test('at least 30 mistakes are known', () => {
  const codes = names('invalid').flatMap((name) => (read(name) as Invalid).expected.map(({ code }) => code));
  assert.ok(names('invalid').length >= 30);
  assert.ok(new Set(codes).size >= 25, [...new Set(codes)].join());
});
