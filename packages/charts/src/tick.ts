import type { Language } from '@indicator-elements/feed';
import { locale } from './format.js';

/** How the ticks of an axis are written: no more decimals than they need, large ones shortened. */
export function tickFormat(language: Language): (tick: number) => string {
  // As many digits as `valueAxis` leaves: neighbours must not come out alike.
  const digits = { maximumSignificantDigits: 12 };
  const plain = new Intl.NumberFormat(locale(language), digits);
  const compact = new Intl.NumberFormat(locale(language), { ...digits, notation: 'compact' });
  return (tick) => (Math.abs(tick) >= 1e6 ? compact : plain).format(tick).replace(/^-/, '−');
}
