import assert from 'node:assert/strict';

/** Equal to 1e-6 relative: the agreement that the oracles are given to. */
export function near(actual: number | null | undefined, expected: number, tolerance = 1e-6): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  );
}

/** `items[index]`, which has to be there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items.at(index);
  assert.ok(item !== undefined, `nothing at ${index}`);
  return item;
}

export const only = <T>(items: readonly T[]): T => {
  assert.equal(items.length, 1);
  return at(items, 0);
};
