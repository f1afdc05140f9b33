import type { Direction } from '@indicator-elements/feed';
import type { Side } from '@indicator-elements/statistics';
import type { Tone } from './chart.js';

/** The shape of a side, in the sentence, the notes and the picture alike. */
export const sideMark = { above: '▲', below: '▼' } as const;

/** What lies above or below is, where lower or higher is better. */
export function sideTones(direction: Direction): Readonly<Record<Side, Tone>> {
  if (direction === 'neutral') return { above: 'changed', below: 'changed' };
  return direction === 'higher' ? { above: 'better', below: 'worse' } : { above: 'worse', below: 'better' };
}
