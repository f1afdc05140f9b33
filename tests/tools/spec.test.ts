import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, type TopLevelSpec } from 'vega-lite';
import spec from '../../packages/charts/src/spec.js';

test('paths go through their places in the order that a layout gives them', () => {
  const found = JSON.stringify(compile(spec satisfies TopLevelSpec).spec);
  assert.ok(!found.includes('"sort"'), found);
  // Nothing is worked out of the rows either: the engine is built without what that would need.
  assert.ok(!found.includes('"formula"'), found);
});
