/** Which marks of a picture are one row of the spec, and which are not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paint, type Picture, type Point } from '@indicator-elements/charts';
import { specRows } from '../../packages/charts/src/spec-rows.js';

const pictureOf = (points: readonly Point[]): Picture => ({
  width: 100,
  height: 100,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  fontSize: 13,
  shapes: [],
  rules: [],
  lines: [],
  points,
  labels: [],
  targets: [],
  nearest: 'x',
  start: 0,
});
const at = (x: number, look: Partial<Point> = {}): Point => ({ x, y: 50, shape: 'circle', fill: paint.own, stroke: paint.own, size: 16, ...look });
/** How many points each row has. */
const rowsOf = (points: readonly Point[]): number[] => specRows(pictureOf(points)).outlines.map(({ outline }) => outline.split('M').length - 1);
const hollow = { fill: paint.page };

describe('the rows of points', () => {
  test('are one for neighbours of a look', () => {
    assert.deepEqual(rowsOf([at(0), at(10), at(20)]), [3]);
    assert.deepEqual(rowsOf([at(0), at(10, { shape: 'triangle-up' }), at(20, { fill: paint.worse, stroke: paint.worse }), at(30)]), [2, 1, 1]);
    assert.deepEqual(rowsOf([at(0), at(10, { width: 0 })]), [1, 1]);
  });

  test('are one for solid points that lie on each other: nobody sees it', () => {
    assert.deepEqual(rowsOf([at(0), at(1), at(2)]), [3]);
  });

  test('are several for hollow points that touch: the later covers the earlier', () => {
    assert.deepEqual(rowsOf([at(0, hollow), at(5, hollow), at(30, hollow), at(60, hollow)]), [1, 3]);
    assert.deepEqual(rowsOf([at(0, hollow), at(30, hollow), at(1, hollow)]), [2, 1], 'not neighbours in the row, but in the picture');
  });
});
