import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedOf, modelOf } from './support.js';

const months = Array.from({ length: 14 }, (_, i) => 4 + (i % 3));
const rowsOf = (indicator: Record<string, unknown>) => modelOf(feedOf(months, { indicator }), { area: '0604' }).facts;

const event = (period: string): Record<string, unknown> => ({ events: [{ period, label: 'Händelse' }] });
const target = (bounds: object): Record<string, unknown> => ({ targets: [{ value: 4, label: 'Mål', ...bounds }] });
const targeted = (bounds: object): string[] => rowsOf(target(bounds)).rows.flatMap((row) => (row.target === undefined ? [] : [row.period]));

test('an event that is dated by the day stands at its month', () => {
  assert.deepEqual(rowsOf(event('2024-03-14')).events.map(({ row }) => row), [2]);
});

test('an event that is dated by the year or the quarter stands at its first month', () => {
  assert.deepEqual(rowsOf(event('2025')).events.map(({ row }) => row), [12]);
  assert.deepEqual(rowsOf(event('2024-Q3')).events.map(({ row }) => row), [6]);
});

test('an event outside the series is not shown', () => {
  assert.deepEqual(rowsOf(event('2023-12')).events, []);
});

test('a target holds within its bounds, in whatever granularity they are written', () => {
  assert.deepEqual(targeted({ from: '2025' }), ['2025-01', '2025-02']);
  assert.deepEqual(targeted({ from: '2024-Q4', to: '2024-12' }), ['2024-10', '2024-11', '2024-12']);
  assert.deepEqual(targeted({ to: '2024-02-10' }), ['2024-01', '2024-02']);
  assert.equal(targeted({}).length, months.length);
});

test('of targets that overlap the last in the feed holds', () => {
  const { rows } = rowsOf({ targets: [{ value: 4, label: 'Mål' }, { value: 3, from: '2025', label: 'Mål 2025' }] });
  assert.deepEqual([rows[0]!.target, rows[13]!.target], [4, 3]);
});
