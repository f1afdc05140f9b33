import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whichPeriod } from '@indicator-elements/charts';
import type { Cell } from '@indicator-elements/feed';

const cell = (period: string, value?: number, status?: Cell['status']): Cell => ({ period, ...(value !== undefined && { value }), ...(status && { status }) });
const chosen = (cells: readonly Cell[], asked?: string) => {
  const found = whichPeriod(cells, asked);
  return found.ok ? found.choice : found.finding;
};

test('the latest period with a value that nobody has preliminary, and the one before it', () => {
  const cells = [cell('2024', 1), cell('2023', 1), cell('2025', 2), cell('2025', 3, 'preliminary'), cell('2026', undefined, 'suppressed')];
  assert.deepEqual(chosen(cells), { period: '2024', previous: '2023' });
});

test('not one that hardly anybody has delivered yet', () => {
  const all = (period: string, many: number) => Array.from({ length: many }, () => cell(period, 1));
  assert.deepEqual(chosen([...all('2024', 12), ...all('2025', 5)]), { period: '2024' });
  assert.deepEqual(chosen([...all('2024', 12), ...all('2025', 5), cell('2025', undefined, 'suppressed')]), { period: '2025', previous: '2024' });
});

test('a preliminary one where there is no other, and one without values rather than none', () => {
  assert.deepEqual(chosen([cell('2025', 3, 'preliminary'), cell('2024', undefined, 'missing')]), { period: '2025' });
  assert.deepEqual(chosen([cell('2025', undefined, 'suppressed')]), { period: '2025' });
  assert.equal(chosen([]), undefined);
});

test('the one that is asked for, and for one that there is not the latest that there are', () => {
  const cells = Array.from({ length: 20 }, (_, i) => cell(String(2000 + i), i));
  assert.deepEqual(chosen(cells, '2003'), { period: '2003', previous: '2002' });
  assert.deepEqual(chosen(cells, '2003-01'), {
    path: 'period',
    code: 'unknown-value',
    details: ['2003-01', Array.from({ length: 12 }, (_, i) => String(2008 + i))],
  });
});
