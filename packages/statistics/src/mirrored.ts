import { checkProbability } from './check.js';

/** The quantile of a distribution around 0, from those of its distance from 0. */
export function mirrored(p: number, distance: (inside: number, outside: number) => number): number {
  checkProbability(p);
  if (p === 0.5) return 0;
  const outside = 2 * Math.min(p, 1 - p);
  return Math.sign(p - 0.5) * (outside ? distance(Math.abs(2 * p - 1), outside) : Infinity);
}
