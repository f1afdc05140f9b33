import type { Indicator } from '@indicator-elements/feed';
import { perOf } from './describe.js';

/** The least and the most that an indicator's value can be. */
export function boundsOf(indicator: Indicator): { readonly min: number; readonly max: number } {
  if (indicator.kind === 'score' && indicator.scale) return indicator.scale;
  return { min: 0, max: indicator.kind === 'proportion' ? perOf(indicator) : Infinity };
}
